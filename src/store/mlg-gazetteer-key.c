/* mlg-gazetteer-key.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-key-private.h"

#include "mlg-text.h"

#include <string.h>

/* Abbreviations of French place names, and what they stand for. The letters
 * of “Châlons s/ Marne” must not begin a name. */
static const struct
{
  const char *word;
  const char *meaning;
  gboolean    inside;
} abbreviations[] = {
  { "st", "saint", FALSE },
  { "ste", "sainte", FALSE },
  { "sts", "saints", FALSE },
  { "stes", "saintes", FALSE },
  { "nd", "notre dame", FALSE },
  { "lez", "les", FALSE },
  { "s", "sur", TRUE },
  { "ss", "sous", TRUE },
};

static const char * const articles[] = { "le ", "la ", "les ", "l " };

/* Returns the words joined by spaces, without their abbreviations.
 * The same for the names of the gazetteer and for what is looked up. */
char *
mlg_gazetteer_canonical_words (char **words)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];

      for (guint j = 0; j < G_N_ELEMENTS (abbreviations); j++)
        {
          if (strcmp (word, abbreviations[j].word) == 0 &&
              (!abbreviations[j].inside || (i > 0 && words[i + 1] != NULL)))
            {
              word = abbreviations[j].meaning;
              break;
            }
        }

      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word);
    }

  return g_string_free (key, FALSE);
}

/* Returns what a name is looked up by: “St-Denis-lès-Sens” and
 * “SAINT DENIS LES SENS” have the same key. */
char *
mlg_gazetteer_key (const char *text)
{
  g_autofree char *folded = mlg_text_fold (text);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  return mlg_gazetteer_canonical_words (words);
}

/* Returns the key without the article at its beginning, or all of it. */
const char *
mlg_gazetteer_skip_article (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      if (g_str_has_prefix (key, articles[i]))
        return key + strlen (articles[i]);
    }

  return key;
}

gboolean
mlg_gazetteer_is_article (const char *word)
{
  return strcmp (word, "le") == 0 || strcmp (word, "la") == 0 ||
         strcmp (word, "les") == 0 || strcmp (word, "l") == 0;
}

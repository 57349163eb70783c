/* mlg-pasted-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-pasted-words-private.h"

#include "mlg-text.h"

#include <string.h>

/* Words of people for words of the vocabulary. */

/* Titles of columns, folded, in the languages of the application. A bare “a”
 * is “à” as well as the name of a column: it decides nothing. */
static const struct
{
  const char      *title;
  MlgPastedColumn  column;
} titles[] = {
  { "name", MLG_PASTED_NAME },
  { "names", MLG_PASTED_NAME },
  { "nom", MLG_PASTED_NAME },
  { "noms", MLG_PASTED_NAME },
  { "actor", MLG_PASTED_NAME },
  { "actors", MLG_PASTED_NAME },
  { "acteur", MLG_PASTED_NAME },
  { "acteurs", MLG_PASTED_NAME },
  { "structure", MLG_PASTED_NAME },
  { "organisation", MLG_PASTED_NAME },
  { "organization", MLG_PASTED_NAME },
  { "denomination", MLG_PASTED_NAME },
  { "nom de la structure", MLG_PASTED_NAME },
  { "kind", MLG_PASTED_KIND },
  { "kind of actor", MLG_PASTED_KIND },
  { "categorie", MLG_PASTED_KIND },
  { "category", MLG_PASTED_KIND },
  { "type d acteur", MLG_PASTED_KIND },
  { "type de structure", MLG_PASTED_KIND },
  { "source", MLG_PASTED_SOURCE },
  { "from", MLG_PASTED_SOURCE },
  { "de", MLG_PASTED_SOURCE },
  { "depuis", MLG_PASTED_SOURCE },
  { "acteur a", MLG_PASTED_SOURCE },
  { "actor a", MLG_PASTED_SOURCE },
  { "acteur 1", MLG_PASTED_SOURCE },
  { "actor 1", MLG_PASTED_SOURCE },
  { "target", MLG_PASTED_TARGET },
  { "to", MLG_PASTED_TARGET },
  { "vers", MLG_PASTED_TARGET },
  { "cible", MLG_PASTED_TARGET },
  { "b", MLG_PASTED_TARGET },
  { "acteur b", MLG_PASTED_TARGET },
  { "actor b", MLG_PASTED_TARGET },
  { "acteur 2", MLG_PASTED_TARGET },
  { "actor 2", MLG_PASTED_TARGET },
  { "partenaire", MLG_PASTED_TARGET },
  { "partner", MLG_PASTED_TARGET },
  { "type", MLG_PASTED_TYPE },
  { "relation", MLG_PASTED_TYPE },
  { "lien", MLG_PASTED_TYPE },
  { "link", MLG_PASTED_TYPE },
  { "nature", MLG_PASTED_TYPE },
  { "relation type", MLG_PASTED_TYPE },
  { "type of relation", MLG_PASTED_TYPE },
  { "type de relation", MLG_PASTED_TYPE },
  { "type de lien", MLG_PASTED_TYPE },
};

/* Slugs have underscores where people write spaces. */
static char *
fold (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "_-", ' ');

  return mlg_text_fold (spaced);
}

static guint
allowed_distance (const char *folded)
{
  gsize length = strlen (folded);

  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/* The best of the words so far: nearer than @best. */
static gboolean
is_nearer (const char *folded,
           const char *label,
           guint      *best)
{
  g_autofree char *other = label != NULL ? fold (label) : g_strdup ("");
  guint distance;

  if (*other == '\0')
    return FALSE;

  distance = mlg_text_distance (folded, other, allowed_distance (folded));
  if (distance > allowed_distance (folded) || distance >= *best)
    return FALSE;

  *best = distance;

  return TRUE;
}

/* mlg_pasted_words_find_column:
 * @title: a cell of the first row
 *
 * Returns: what is in that column */
MlgPastedColumn
mlg_pasted_words_find_column (const char *title)
{
  g_autofree char *folded = fold (title);

  g_strstrip (folded);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].title, folded))
      return titles[i].column;

  return MLG_PASTED_NO_COLUMN;
}

static MlgId
find (MlgTerritory  *territory,
      MlgVocabulary  vocabulary,
      const char    *words,
      gboolean      *reversed)
{
  static const guint forward[] = { MLG_TERM_SLUG, MLG_TERM_LABEL_FR, MLG_TERM_LABEL_EN };
  static const guint backward[] = { MLG_TERM_INVERSE_FR, MLG_TERM_INVERSE_EN };
  g_autofree char *folded = fold (words);
  MlgId found = MLG_ID_NONE;
  guint best = G_MAXUINT;

  if (*folded == '\0')
    return MLG_ID_NONE;

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) != vocabulary)
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (forward); k++)
        if (is_nearer (folded, mlg_term_get_text (term, forward[k]), &best))
          {
            found = mlg_term_get_id (term);
            *reversed = FALSE;
          }

      for (guint k = 0; k < G_N_ELEMENTS (backward); k++)
        if (is_nearer (folded, mlg_term_get_text (term, backward[k]), &best))
          {
            found = mlg_term_get_id (term);
            *reversed = TRUE;
          }
    }

  return found;
}

/* mlg_pasted_words_find_term:
 * @words: what somebody calls it
 *
 * Looks for a word by its short name or label, in French or English, or
 * nearly so.
 *
 * Returns: the word of that list, or %MLG_ID_NONE */
MlgId
mlg_pasted_words_find_term (MlgTerritory  *territory,
                            MlgVocabulary  vocabulary,
                            const char    *words)
{
  gboolean reversed = FALSE;

  return find (territory, vocabulary, words, &reversed);
}

/* mlg_pasted_words_find_type:
 * @reversed: (out): whether the words read it from its target
 *
 * Returns: a relation type, or %MLG_ID_NONE */
MlgId
mlg_pasted_words_find_type (MlgTerritory *territory,
                            const char   *words,
                            gboolean     *reversed)
{
  return find (territory, MLG_VOCABULARY_RELATION_TYPE, words, reversed);
}

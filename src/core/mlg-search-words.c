/* mlg-search-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-search-index-private.h"

#include "mlg-text.h"

#include <string.h>

/* How texts become words, for what is indexed and what is looked for. */

/* More words than a name has, and fewer than a pasted page. */
#define MAX_QUERY_WORDS 16
#define MAX_QUERY_LENGTH 1000

/* Saints are written both ways in the names of places. */
static const char *
expand (const char *word,
        gsize       length)
{
  if (length == 2 && memcmp (word, "st", 2) == 0)
    return "saint";

  if (length == 3 && memcmp (word, "ste", 3) == 0)
    return "sainte";

  return NULL;
}

/* Calls @func for each word of a folded text. */
void
mlg_search_foreach_word (const char        *folded,
                         MlgSearchWordFunc  func,
                         gpointer           data)
{
  const char *word = folded;

  while (*word != '\0')
    {
      const char *end = strchrnul (word, ' ');
      const char *longer = expand (word, (gsize) (end - word));

      if (longer != NULL)
        func (longer, strlen (longer), data);
      else
        func (word, (gsize) (end - word), data);

      word = *end == ' ' ? end + 1 : end;
    }
}

static void
append_word (const char *word,
             gsize       length,
             gpointer    data)
{
  GString *text = data;

  if (text->len > 0)
    g_string_append_c (text, ' ');

  g_string_append_len (text, word, (gssize) length);
}

/* A folded text in which every saint is written out. */
char *
mlg_search_fold (const char *text)
{
  g_autofree char *folded = mlg_text_fold (text);
  GString *expanded = g_string_sized_new (strlen (folded) + 16);

  mlg_search_foreach_word (folded, append_word, expanded);

  return g_string_free (expanded, FALSE);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0xB4;
}

/* The l’ of “l’atelier”: nobody misses it, and who writes it must find what
 * is called “Atelier”. */
static gsize
elision_length (const char *text)
{
  static const char letters[] = "cdjlmnstCDJLMNST";
  gsize length = 0;

  if ((text[0] == 'q' || text[0] == 'Q') && (text[1] == 'u' || text[1] == 'U'))
    length = 2;
  else if (*text != '\0' && strchr (letters, *text) != NULL)
    length = 1;

  if (length == 0 || !is_apostrophe (g_utf8_get_char (text + length)))
    return 0;

  text = g_utf8_next_char (text + length);

  return *text != '\0' && g_unichar_isalnum (g_utf8_get_char (text)) ? length : 0;
}

static char *
drop_elisions (const char *text)
{
  GString *kept = g_string_new (NULL);
  gboolean at_start = TRUE;

  while (*text != '\0')
    {
      gsize skipped = at_start ? elision_length (text) : 0;
      gunichar c;

      text += skipped;
      c = g_utf8_get_char (text);
      at_start = !g_unichar_isalnum (c);
      g_string_append_unichar (kept, c);
      text = g_utf8_next_char (text);
    }

  return g_string_free (kept, FALSE);
}

/**
 * mlg_search_split:
 * @text: (nullable): what somebody types to find something
 *
 * Returns: (transfer full) (element-type utf8): its words, folded; none where
 *   it has no letter or digit
 */
GPtrArray *
mlg_search_split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", text != NULL ? (gssize) strnlen (text, MAX_QUERY_LENGTH) : 0);
  g_autofree char *kept = drop_elisions (valid);
  g_autofree char *folded = mlg_text_fold (kept);
  g_auto(GStrv) parts = g_strsplit (folded, " ", MAX_QUERY_WORDS + 1);

  for (guint i = 0; i < MAX_QUERY_WORDS && parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        gsize length = MIN (strlen (parts[i]), MLG_WORD_MAX_LENGTH);

        while ((parts[i][length] & 0xC0) == 0x80)
          length--;

        g_ptr_array_add (words, g_strndup (parts[i], length));
      }

  return words;
}

/**
 * mlg_search_is_blank:
 * @text: (nullable): what somebody types to find something
 *
 * Returns: %TRUE if there is nothing in it to look for
 */
gboolean
mlg_search_is_blank (const char *text)
{
  g_autoptr(GPtrArray) words = mlg_search_split (text);

  return words->len == 0;
}

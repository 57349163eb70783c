/* mlg-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text.h"

#include <string.h>

/* Texts up to this length are compared without an allocation. */
#define STACK_CHARS 64

typedef struct
{
  char     *out;
  gsize     length;
  gsize     allocated;
  gboolean  pending_space;
} Folder;

/* What the characters U+00A0 to U+017F fold to: nearly all the accented
 * letters of French, Breton and the languages around, without a call of the
 * Unicode tables. A space separates words; nothing joins them. */
static const char latin_folds[0x180 - 0xA0][4] =
{
  " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", "a", " ", " ", "", " ", " ",
  " ", " ", "2", "3", " ", "u", " ", " ", " ", "1", "o", " ", "1 4", "1 2", "3 4", " ",
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "ss",
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "y",
  "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
  "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
  "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
  "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
  "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
  "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
  "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
  "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
};

static inline void
folder_reserve (Folder *folder,
                gsize   extra)
{
  /* Room for a pending space and the final NUL. */
  if (G_UNLIKELY (folder->length + extra + 2 > folder->allocated))
    {
      folder->allocated = (folder->length + extra + 2) * 2;
      folder->out = g_realloc (folder->out, folder->allocated);
    }
}

static inline void
folder_add_ascii (Folder *folder,
                  guchar  c)
{
  if (g_ascii_isalnum (c))
    {
      folder_reserve (folder, 1);
      if (folder->pending_space && folder->length > 0)
        folder->out[folder->length++] = ' ';
      folder->pending_space = FALSE;
      folder->out[folder->length++] = g_ascii_tolower (c);
    }
  else
    {
      folder->pending_space = TRUE;
    }
}

static void
folder_add_string (Folder     *folder,
                   const char *string)
{
  for (; *string != '\0'; string++)
    folder_add_ascii (folder, (guchar) *string);
}

static void
folder_add_letter (Folder   *folder,
                   gunichar  c)
{
  folder_reserve (folder, 6);
  if (folder->pending_space && folder->length > 0)
    folder->out[folder->length++] = ' ';
  folder->pending_space = FALSE;
  folder->length += g_unichar_to_utf8 (g_unichar_tolower (c), folder->out + folder->length);
}

static void
folder_add_unichar (Folder   *folder,
                    gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (c < 0x80)
    {
      folder_add_ascii (folder, (guchar) c);
      return;
    }

  if (c >= 0xA0 && c < 0x180)
    {
      folder_add_string (folder, c == 0xAD ? "" : latin_folds[c - 0xA0]);
      return;
    }

  /* The compatibility decomposition also undoes ligatures, full-width
   * letters and the superscripts of “2ᵉ”. */
  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      if (parts[i] < 0x180 && parts[i] != c)
        {
          folder_add_unichar (folder, parts[i]);
          continue;
        }

      switch (g_unichar_type (parts[i]))
        {
        case G_UNICODE_NON_SPACING_MARK:
        case G_UNICODE_ENCLOSING_MARK:
        case G_UNICODE_FORMAT:
          break;

        case G_UNICODE_SPACING_MARK:
          folder_add_letter (folder, parts[i]);
          break;

        default:
          if (g_unichar_isalnum (parts[i]))
            folder_add_letter (folder, parts[i]);
          else
            folder->pending_space = TRUE;
          break;
        }
    }
}

/**
 * mlg_text_fold:
 * @text: (nullable): any text, normally UTF-8
 *
 * Reduces @text to what a search compares: lower case, without accents, with
 * œ as “oe”, æ as “ae” and ß as “ss”; every run of punctuation, quotes,
 * apostrophes, hyphens, symbols and spaces of any kind is one space, and
 * there is none at the ends. Invisible characters (soft hyphen, joiners,
 * direction marks) vanish. A byte that is not UTF-8 counts as a space.
 *
 * Folding is idempotent, and a folded text of a Latin script is ASCII.
 *
 * Returns: (transfer full): the folded text, perhaps empty, never %NULL
 */
char *
mlg_text_fold (const char *text)
{
  Folder folder = { 0, };
  const guchar *p = (const guchar *) text;

  folder.allocated = (text != NULL ? strlen (text) : 0) + 16;
  folder.out = g_malloc (folder.allocated);

  while (p != NULL && *p != '\0')
    {
      if (*p < 0x80)
        {
          folder_add_ascii (&folder, *p++);
        }
      else
        {
          gunichar c = g_utf8_get_char_validated ((const char *) p, -1);

          if (c == (gunichar) -1 || c == (gunichar) -2)
            {
              folder.pending_space = TRUE;
              p++;
            }
          else
            {
              folder_add_unichar (&folder, c);
              p += g_unichar_to_utf8 (c, NULL);
            }
        }
    }

  folder.out[folder.length] = '\0';

  return folder.out;
}

/* Code points of @text; @buffer is used where they fit, otherwise
 * @allocated receives them. Invalid bytes stand for themselves. */
static gunichar *
get_chars (const char  *text,
           gunichar    *buffer,
           gunichar   **allocated,
           gsize       *n_chars)
{
  gsize length = strlen (text);
  gunichar *chars = buffer;
  gsize n = 0;

  if (length > STACK_CHARS)
    chars = *allocated = g_new (gunichar, length);

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = (guchar) *p;

      if (c >= 0x80)
        {
          c = g_utf8_get_char_validated (p, -1);
          if (c == (gunichar) -1 || c == (gunichar) -2)
            c = (guchar) *p++ | 0x80000000u;
          else
            p = g_utf8_next_char (p);
        }
      else
        {
          p++;
        }
      chars[n++] = c;
    }
  *n_chars = n;

  return chars;
}

/* Three rows of the table of optimal string alignment, of which only the
 * band of @max around the diagonal is filled. @a is not longer than @b. */
static guint
align (const gunichar *a,
       gsize           n_a,
       const gunichar *b,
       gsize           n_b,
       guint           max,
       guint          *rows)
{
  guint *before = rows;
  guint *previous = before + n_b + 2;
  guint *current = previous + n_b + 2;

  for (gsize j = 0; j <= n_b; j++)
    previous[j] = MIN (j, (gsize) max + 1);

  for (gsize i = 1; i <= n_a; i++)
    {
      gsize first = i > max ? i - max : 1;
      gsize last = MIN (n_b, i + max);
      guint best = max + 1;
      guint *spare;

      current[first - 1] = first == 1 ? MIN (i, (gsize) max + 1) : max + 1;
      for (gsize j = first; j <= last; j++)
        {
          guint cost = previous[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0);

          cost = MIN (cost, previous[j] + 1);
          cost = MIN (cost, current[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            cost = MIN (cost, before[j - 2] + 1);
          current[j] = MIN (cost, max + 1);
          best = MIN (best, current[j]);
        }
      /* The next row's band ends one column further and looks up here. */
      if (last < n_b)
        current[last + 1] = max + 1;

      if (best > max)
        return max + 1;

      spare = before;
      before = previous;
      previous = current;
      current = spare;
    }

  return previous[n_b];
}

/**
 * mlg_text_distance:
 * @a: a text, UTF-8
 * @b: a text, UTF-8
 * @max: the largest distance of interest
 *
 * Counts the typing errors between two texts: a character too many, missing
 * or wrong, or two neighbours swapped. This is the optimal string alignment
 * distance (a restricted Damerau-Levenshtein distance: no swapped pair is
 * edited again), computed in a band of @max around the diagonal (E. Ukkonen,
 * Algorithms for approximate string matching, 1985), in characters.
 *
 * Fold both texts first where case and accents do not matter.
 *
 * Returns: the distance, or @max + 1 where it is larger than @max
 */
guint
mlg_text_distance (const char *a,
                   const char *b,
                   guint       max)
{
  gunichar buffer_a[STACK_CHARS], buffer_b[STACK_CHARS];
  g_autofree gunichar *allocated_a = NULL;
  g_autofree gunichar *allocated_b = NULL;
  g_autofree guint *allocated_rows = NULL;
  guint buffer_rows[3 * (STACK_CHARS + 2)];
  guint *rows = buffer_rows;
  gunichar *chars_a, *chars_b;
  gsize n_a, n_b;

  g_return_val_if_fail (a != NULL && b != NULL, G_MAXUINT);

  chars_a = get_chars (a, buffer_a, &allocated_a, &n_a);
  chars_b = get_chars (b, buffer_b, &allocated_b, &n_b);

  if (n_a > n_b)
    {
      gunichar *chars = chars_a;
      gsize n = n_a;

      chars_a = chars_b;
      n_a = n_b;
      chars_b = chars;
      n_b = n;
    }

  while (n_a > 0 && chars_a[0] == chars_b[0])
    {
      chars_a++, n_a--;
      chars_b++, n_b--;
    }
  while (n_a > 0 && chars_a[n_a - 1] == chars_b[n_b - 1])
    n_a--, n_b--;

  /* No distance passes the length of the longer text. */
  if ((gsize) max > n_b)
    max = (guint) n_b;
  if (n_b - n_a > max)
    return max + 1;
  if (n_a == 0)
    return (guint) n_b;

  if (n_b > STACK_CHARS)
    rows = allocated_rows = g_new (guint, 3 * (n_b + 2));

  return align (chars_a, n_a, chars_b, n_b, max, rows);
}

/**
 * mlg_text_collate_key:
 * @text: a name
 *
 * Like g_utf8_collate_key(), but alphabetical everywhere: the C locale, which
 * servers and containers have, would put “École” after “Zoé”.
 *
 * Returns: (transfer full): a key; two keys compare by strcmp() as the names
 *   stand in a dictionary
 */
char *
mlg_text_collate_key (const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strcoll ("a", "B") < 0)
    return g_utf8_collate_key (text, -1);

  folded = mlg_text_fold (text);

  return g_strconcat (folded, "\1", text, NULL);
}

/* mlg-keywords.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-keywords.h"

#include <string.h>

/**
 * mlg_keywords_join:
 * @keywords: (nullable): an `as`
 *
 * Returns: (transfer full): the keywords in one line
 */
char *
mlg_keywords_join (GVariant *keywords)
{
  g_autofree const char **texts = NULL;
  gboolean has_comma = FALSE;

  if (keywords == NULL)
    return g_strdup ("");

  texts = g_variant_get_strv (keywords, NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    has_comma = has_comma || strchr (texts[i], ',') != NULL;

  /* One keyword with a comma needs a semicolon too, not to be taken for two. */
  if (has_comma && texts[1] == NULL)
    return g_strconcat (texts[0], " ;", NULL);

  return g_strjoinv (has_comma ? " ; " : ", ", (char **) texts);
}

/**
 * mlg_keywords_split:
 * @text: keywords in one line
 *
 * Returns: (transfer floating) (nullable): an `as`, each keyword once; %NULL
 *   where there is none
 */
GVariant *
mlg_keywords_split (const char *text)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  g_return_val_if_fail (text != NULL, NULL);

  parts = g_strsplit_set (text, strchr (text, ';') != NULL ? ";\n" : ",\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0' && !g_ptr_array_find_with_equal_func (kept, parts[i], g_str_equal, NULL))
        g_ptr_array_add (kept, parts[i]);
    }

  if (kept->len == 0)
    return NULL;

  return g_variant_new_strv ((const char * const *) kept->pdata, kept->len);
}

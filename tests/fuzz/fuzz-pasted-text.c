/* fuzz-pasted-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-pasted-text.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgPaste) paste = mlg_paste_new (territory);
  g_autoptr(GError) error = NULL;
  MlgPasteCounts counts;

  if (!mlg_pasted_text_read (paste, text, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  g_assert_no_error (error);
  mlg_paste_get_counts (paste, &counts);
  g_assert_cmpuint (counts.n_new, ==, mlg_paste_get_n_actors (paste));
  g_assert_cmpuint (counts.n_known, ==, 0);

  if (mlg_paste_apply (paste, NULL, "Paste", NULL, &error))
    g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, counts.n_new);
  else
    g_assert_nonnull (error);

  return 0;
}

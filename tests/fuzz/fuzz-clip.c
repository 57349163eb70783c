/* fuzz-clip.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-clip-reader.h"

/* Read, and where that went well, pasted and taken back. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgPaste) paste = mlg_paste_new (territory);
  g_autoptr(GError) error = NULL;

  if (!mlg_clip_read (paste, bytes, FALSE, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  g_assert_no_error (error);
  if (mlg_paste_apply (paste, NULL, "Paste", NULL, &error))
    g_assert_true (mlg_territory_undo (territory, NULL));
  else
    g_assert_nonnull (error);

  g_assert_cmpuint (mlg_territory_get_n_actors (territory), ==, 0);
  g_assert_cmpuint (mlg_territory_get_n_records (territory, MLG_OBJECT_TERM), ==, 0);

  return 0;
}

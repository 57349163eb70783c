/* fuzz-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "mlg-text.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *clean = mlg_text_sanitize ((const char *) data, (gssize) size);
  g_autofree char *again = NULL;
  g_autofree char *folded = NULL;

  g_assert_true (g_utf8_validate (clean, -1, NULL));

  /* Cleaning what is clean changes nothing. */
  again = mlg_text_sanitize (clean, -1);
  g_assert_cmpstr (clean, ==, again);

  folded = mlg_text_fold (clean);
  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpuint (mlg_text_distance (folded, folded, 2), ==, 0);

  return 0;
}

/* mlg-build-gazetteer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-builder.h"

#include <stdlib.h>

/* Used by the build only: compiles data/gazetteer to gazetteer.sqlite. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: %s SOURCE-DIRECTORY OUTPUT\n", argv[0]);
      return EXIT_FAILURE;
    }

  if (!mlg_gazetteer_build (argv[1], argv[2], &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}

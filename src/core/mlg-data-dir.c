/* mlg-data-dir.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-data-dir.h"

/**
 * mlg_data_dir_dup_path:
 * @name: a data file, as "basemap/basemap.mbtiles"
 *
 * Finds a file that comes with the application. The folders of the
 * environment variable `MAILLAGE_DATA_DIR` (separated like a search path)
 * come first, so that the application runs from its build folder; then where
 * it is installed.
 *
 * Returns: (transfer full): the path of the first that exists, else where it
 *   would be installed
 */
char *
mlg_data_dir_dup_path (const char *name)
{
  const char *folders = g_getenv ("MAILLAGE_DATA_DIR");

  g_return_val_if_fail (name != NULL, NULL);

  if (folders != NULL)
    {
      g_auto(GStrv) list = g_strsplit (folders, G_SEARCHPATH_SEPARATOR_S, -1);

      for (guint i = 0; list[i] != NULL; i++)
        {
          g_autofree char *path = g_build_filename (list[i], name, NULL);

          if (*list[i] != '\0' && g_file_test (path, G_FILE_TEST_EXISTS))
            return g_steal_pointer (&path);
        }
    }

  return g_build_filename (PKGDATADIR, name, NULL);
}

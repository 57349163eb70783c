/* mlg-recent.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-recent.h"

#include <string.h>

#define MIME_TYPE "application/geopackage+sqlite3"
#define SUFFIX    ".gpkg"

static int
compare_modified (gconstpointer a,
                  gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo * const *) a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo * const *) b);

  return g_date_time_compare (second, first);
}

/**
 * mlg_recent_list:
 * @max: how many at the most
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the files that this
 *   application had open and that are still there, the latest first
 */
GPtrArray *
mlg_recent_list (guint max)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *item = items; item != NULL; item = item->next)
    if (gtk_recent_info_has_application (item->data, g_get_application_name ()) && gtk_recent_info_exists (item->data))
      g_ptr_array_add (found, gtk_recent_info_ref (item->data));

  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (found, compare_modified);

  if (found->len > max)
    g_ptr_array_set_size (found, (int) max);

  return found;
}

/**
 * mlg_recent_dup_name:
 * @info: a recent file
 *
 * Returns: (transfer full): its name without the ending
 */
char *
mlg_recent_dup_name (GtkRecentInfo *info)
{
  char *name = g_strdup (gtk_recent_info_get_display_name (info));

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return name;
}

/**
 * mlg_recent_add:
 * @file: a territory that is open now
 *
 * Puts a file first among the recent ones.
 */
void
mlg_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *exec = g_strconcat (g_get_prgname (), " %u", NULL);
  g_autofree char *type = g_strdup (MIME_TYPE);
  g_autofree char *name = g_strdup (g_get_application_name ());
  GtkRecentData data = { .mime_type = type, .app_name = name, .app_exec = exec };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

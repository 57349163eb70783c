/* mlg-recent.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-recent.h"

#include <string.h>
#include <sys/xattr.h>

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
 * mlg_recent_is_lent:
 * @file: a file
 *
 * Returns: whether the desktop lent it to us, who see nothing else of its
 *   folder: a sandbox, and the document portal
 */
gboolean
mlg_recent_is_lent (GFile *file)
{
  g_autofree char *root = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (root);

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return g_file_has_prefix (file, folder);
}

/* Document portals since 1.19 tell the real path; else only the desktop knows
 * it. */
static char *
dup_real_path (GFile *file)
{
  char value[4096];
  gssize length = getxattr (g_file_peek_path (file), "user.document-portal.host-path", value, sizeof value - 1);

  if (length <= 0)
    return NULL;
  value[length] = '\0';

  return g_filename_display_name (value);
}

/**
 * mlg_recent_dup_address:
 * @info: a recent file
 *
 * Returns: (transfer full) (nullable): where it is, as people know the place;
 *   %NULL if they would not recognise it
 */
char *
mlg_recent_dup_address (GtkRecentInfo *info)
{
  g_autoptr(GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));

  return mlg_recent_is_lent (file) ? dup_real_path (file) : gtk_recent_info_get_uri_display (info);
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

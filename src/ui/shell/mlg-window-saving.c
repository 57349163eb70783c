/* mlg-window-saving.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-file-dialog.h"
#include "mlg-recent.h"

#include <glib/gi18n-lib.h>

/* Choosing files, and writing the document to them. */

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = mlg_file_dialog_open_finish (result, &error);

  if (file != NULL)
    mlg_window_open (self, file);
}

static GFile *
get_folder (MlgWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "last-folder");

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

/* mlg_window_document_choose:
 *
 * Asks which territory to open. */
void
mlg_window_document_choose (MlgWindow *self)
{
  g_autoptr(GFile) folder = get_folder (self);

  mlg_file_dialog_open_async (GTK_WINDOW (self), folder, self->cancellable, chosen_cb, g_object_ref (self));
}

static void
saved_as_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  MlgDocument *document = MLG_DOCUMENT (source);
  g_autoptr(GError) error = NULL;

  if (!mlg_document_save_as_finish (document, result, &error))
    {
      mlg_session_fail (self->session, error);
      return;
    }

  mlg_window_document_remember (self, mlg_document_get_file (document));
  mlg_window_document_update (self);
  mlg_session_tell (self->session, _("Saved. From now on every change goes into this file."), FALSE);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = mlg_file_dialog_save_finish (result, &error);
  g_autoptr(GFile) folder = NULL;
  g_autofree char *uri = NULL;

  if (file == NULL || self->document == NULL)
    return;

  /* The folder of a file that the desktop lent is no place to come back to:
   * the desktop's dialog knows the real one. */
  folder = g_file_get_parent (file);
  if (folder != NULL && !mlg_recent_is_lent (file))
    {
      uri = g_file_get_uri (folder);
      g_settings_set_string (self->settings, "last-folder", uri);
    }

  mlg_document_save_as_async (self->document, file, self->cancellable, saved_as_cb, g_object_ref (self));
}

/* mlg_window_document_save_as:
 *
 * Asks for a file that the territory lives in from now on. */
void
mlg_window_document_save_as (MlgWindow *self)
{
  g_autoptr(GFile) folder = get_folder (self);
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;

  name = g_strconcat (mlg_territory_get_name (mlg_session_get_territory (self->session)), ".gpkg", NULL);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  mlg_file_dialog_save_async (GTK_WINDOW (self), folder, name, self->cancellable, save_chosen_cb, g_object_ref (self));
}

/* The error, if there was one, is the document's: its signal shows it. */
static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);

  if (mlg_document_flush_finish (MLG_DOCUMENT (source), result, NULL))
    mlg_session_tell (self->session, _("The file has every change."), FALSE);
}

/* mlg_window_document_retry:
 *
 * Writes the file now. */
void
mlg_window_document_retry (MlgWindow *self)
{
  if (self->document != NULL)
    mlg_document_flush_async (self->document, self->cancellable, flushed_cb, g_object_ref (self));
}

static void
overwritten_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!mlg_document_overwrite_finish (MLG_DOCUMENT (source), result, &error))
    mlg_session_fail (self->session, error);
}

/* mlg_window_document_overwrite:
 *
 * Replaces a file that another program changed: the user has said so. */
void
mlg_window_document_overwrite (MlgWindow *self)
{
  if (self->document != NULL)
    mlg_document_overwrite_async (self->document, self->cancellable, overwritten_cb, g_object_ref (self));
}

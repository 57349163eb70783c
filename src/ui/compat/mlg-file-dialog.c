/* mlg-file-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-file-dialog.h"

#include <glib/gi18n-lib.h>

/* GtkFileChooserNative is what GTK 4.8 has, and newer ones keep it: it goes
 * through the portal, where GtkFileDialog would need 4.10. */

static void
response_cb (GtkFileChooserNative *chooser,
             int                   response,
             GTask                *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed by the user");

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_unref (task);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) territories = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (territories, _("Territories (GeoPackage)"));
  gtk_file_filter_add_pattern (territories, "*.gpkg");
  gtk_file_chooser_add_filter (chooser, territories);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
add_picture_filter (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("Pictures"));
  gtk_file_filter_add_pixbuf_formats (pictures);
  gtk_file_chooser_add_filter (chooser, pictures);
}

static void
add_format_filter (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF, SVG and PNG"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_filter_add_pattern (filter, "*.svg");
  gtk_file_filter_add_pattern (filter, "*.png");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
show_async (GtkFileChooserNative *chooser,
            GtkWindow            *parent,
            GFile                *folder,
            gpointer              source_tag,
            GCancellable         *cancellable,
            GAsyncReadyCallback   callback,
            gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  /* The task keeps the dialog, and the dialog's answer ends the task. */
  g_task_set_task_data (task, chooser, g_object_unref);

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), task, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * mlg_file_dialog_open_async:
 * @parent: the window that asks
 * @folder: (nullable): where to look first
 * @cancellable: (nullable): a cancellable
 * @callback: called when the user has chosen
 * @user_data: data for @callback
 *
 * Asks for a territory to open.
 */
void
mlg_file_dialog_open_async (GtkWindow           *parent,
                            GFile               *folder,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_("Open a territory"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  show_async (chooser, parent, folder, mlg_file_dialog_open_async, cancellable, callback, user_data);
}

/**
 * mlg_file_dialog_open_picture_async:
 * @parent: the window that asks
 * @cancellable: (nullable): a cancellable
 * @callback: called when the user has chosen; ends with
 *   mlg_file_dialog_open_finish()
 * @user_data: data for @callback
 *
 * Asks for a picture.
 */
void
mlg_file_dialog_open_picture_async (GtkWindow           *parent,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_("Choose a picture"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_picture_filter (GTK_FILE_CHOOSER (chooser));
  show_async (chooser, parent, NULL, mlg_file_dialog_open_picture_async, cancellable, callback, user_data);
}

/**
 * mlg_file_dialog_open_finish:
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED where the user
 *   chose nothing
 *
 * Returns: (transfer full): the file that was chosen
 */
GFile *
mlg_file_dialog_open_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mlg_file_dialog_save_async:
 * @parent: the window that asks
 * @folder: (nullable): where to look first
 * @name: the name to propose
 * @cancellable: (nullable): a cancellable
 * @callback: called when the user has chosen
 * @user_data: data for @callback
 *
 * Asks where to save a territory; the dialog asks before it replaces a file.
 */
void
mlg_file_dialog_save_async (GtkWindow           *parent,
                            GFile               *folder,
                            const char          *name,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_("Save the territory as"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_filters (GTK_FILE_CHOOSER (chooser));
  show_async (chooser, parent, folder, mlg_file_dialog_save_async, cancellable, callback, user_data);
}

/**
 * mlg_file_dialog_save_picture_async:
 * @parent: the window that asks
 * @name: the name to propose, with its extension
 * @cancellable: (nullable): a cancellable
 * @callback: called when the user has chosen; ends with
 *   mlg_file_dialog_save_finish()
 * @user_data: data for @callback
 *
 * Asks where to save a picture; what it is written as, its name tells.
 */
void
mlg_file_dialog_save_picture_async (GtkWindow           *parent,
                                    const char          *name,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_("Save a picture (PDF, SVG or PNG)"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_format_filter (GTK_FILE_CHOOSER (chooser));
  show_async (chooser, parent, NULL, mlg_file_dialog_save_picture_async, cancellable, callback, user_data);
}

/**
 * mlg_file_dialog_save_finish:
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED where the user
 *   chose nothing
 *
 * Returns: (transfer full): the file that was chosen
 */
GFile *
mlg_file_dialog_save_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

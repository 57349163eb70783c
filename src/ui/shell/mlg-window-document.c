/* mlg-window-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-data-dir.h"
#include "mlg-demo-reader.h"
#include "mlg-error.h"
#include "mlg-recent.h"

#include <glib/gi18n-lib.h>

/* Opening a document and showing its state. */

/* mlg_window_set_busy:
 *
 * While a document is opened or closed, no other one may begin. */
void
mlg_window_set_busy (MlgWindow *self,
                     gboolean   busy)
{
  self->busy = busy;
  mlg_window_actions_update (self);
}

static void
show_page (MlgWindow *self)
{
  gtk_stack_set_visible_child_name (self->page_stack, self->document != NULL ? "territory" : "start");
}

static const char *
describe_state (MlgDocument *document)
{
  if (mlg_document_get_file (document) == NULL)
    return _("Kept on this computer");

  switch (mlg_document_get_state (document))
    {
    case MLG_DOCUMENT_SAVED:
      return _("Saved");

    case MLG_DOCUMENT_UNSAVED:
    case MLG_DOCUMENT_WRITING:
      return _("Saving…");

    case MLG_DOCUMENT_FAILED:
    default:
      return _("Not saved to the file");
    }
}

/* mlg_window_document_update:
 *
 * Shows the name and the state of the document. */
void
mlg_window_document_update (MlgWindow *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  const char *name = territory != NULL ? mlg_territory_get_name (territory) : NULL;
  g_autofree char *title = NULL;

  gtk_label_set_text (self->title_label, name != NULL ? name : "");
  gtk_label_set_text (self->state_label, self->document != NULL ? describe_state (self->document) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), name);

  if (name != NULL)
    title = g_strdup_printf ("%s — %s", name, _("Maillage"));

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Maillage"));
}

static void
show_document_error (MlgWindow *self)
{
  const GError *error = self->document != NULL ? mlg_document_get_error (self->document) : NULL;

  if (error == NULL)
    mlg_error_bar_clear (self->error_bar);
  else if (g_error_matches (error, MLG_ERROR, MLG_ERROR_CONFLICT))
    mlg_error_bar_show (self->error_bar, error->message, _("_Replace it"), "win.overwrite");
  else
    mlg_error_bar_show (self->error_bar, error->message, _("_Save as…"), "win.save-as");
}

/* mlg_window_document_take:
 * @document: (nullable): what the window shows from now on
 * @query: (nullable): a query of its territory */
void
mlg_window_document_take (MlgWindow   *self,
                          MlgDocument *document,
                          MlgQuery    *query)
{
  MlgTerritory *territory = document != NULL ? mlg_document_get_territory (document) : NULL;

  mlg_window_camera_save (self);
  if (document != NULL)
    mlg_window_camera_restore (self, document);

  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->territory_signals, territory);
  g_signal_group_set_target (self->history_signals, territory != NULL ? mlg_territory_get_history (territory) : NULL);

  if (territory != NULL)
    mlg_session_open (self->session, territory, query);
  else
    mlg_session_set_territory (self->session, NULL);

  show_page (self);
  mlg_window_document_update (self);
  mlg_window_actions_update (self);
  show_document_error (self);
}

/* mlg_window_document_remember:
 * @file: (nullable): a territory
 *
 * Puts a file among the recent ones, and opens it at the next start. */
void
mlg_window_document_remember (MlgWindow *self,
                              GFile     *file)
{
  g_autofree char *uri = NULL;

  if (file == NULL)
    return;

  uri = g_file_get_uri (file);
  g_settings_set_string (self->settings, "last-territory", uri);
  mlg_recent_add (file);
}

static void
index_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, mlg_query_new (mlg_document_get_territory (data)), g_object_unref);
}

/* A damaged file is opened as far as it can be read, and that is said. */
static void
tell_of_problems (MlgWindow   *self,
                  MlgDocument *document)
{
  const char * const *problems = mlg_document_get_problems (document);
  guint n_left_out = mlg_document_get_n_left_out (document);
  g_autofree char *message = NULL;

  if (problems[0] == NULL)
    return;

  if (n_left_out > 0)
    /* Translators: a number, then a whole sentence that says what the first
     * problem is */
    message = g_strdup_printf (ngettext ("%u entry of this file could not be read, and is left out. %s",
                                         "%u entries of this file could not be read, and are left out. %s", n_left_out),
                               n_left_out, problems[0]);

  mlg_error_bar_show (self->error_bar, message != NULL ? message : problems[0], NULL, NULL);
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MlgWindow *self = MLG_WINDOW (source);
  MlgDocument *document = g_task_get_task_data (G_TASK (result));
  g_autoptr(MlgQuery) query = g_task_propagate_pointer (G_TASK (result), NULL);

  mlg_window_set_busy (self, FALSE);

  /* %NULL where the window was closed meanwhile. */
  if (query == NULL)
    return;

  mlg_window_document_take (self, document, query);
  /* Not on a button of the header bar: arrows, plus and Home move the map. */
  gtk_widget_grab_focus (self->map_view);
  mlg_window_document_remember (self, mlg_document_get_file (document));

  tell_of_problems (self, document);

  if (!mlg_document_get_recovered (document))
    return;

  mlg_session_tell (self->session, _("Your last changes have been brought back."), FALSE);

  /* Only an edit makes the document write its file, and perhaps none follows.
   * An error is the document's: its signal shows it. */
  if (mlg_document_get_file (document) != NULL)
    mlg_document_flush_async (document, self->cancellable, NULL, NULL);
}

/* What every way of opening ends with. Nobody changes the territory before
 * the window shows it, so a worker may read it to build the search index. */
static void
finish_opening (MlgWindow   *owned,
                MlgDocument *document,
                GError      *error)
{
  g_autoptr(MlgWindow) self = owned;
  g_autoptr(GTask) task = NULL;

  if (document == NULL)
    {
      mlg_window_set_busy (self, FALSE);
      show_page (self);
      mlg_session_fail (self->session, error);
      return;
    }

  task = g_task_new (self, self->cancellable, indexed_cb, NULL);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_run_in_thread (task, index_thread);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_open_finish (result, &error);

  finish_opening (user_data, document, error);
}

static void
begin_opening (MlgWindow *self)
{
  mlg_window_set_busy (self, TRUE);
  mlg_error_bar_clear (self->error_bar);
  gtk_stack_set_visible_child_name (self->page_stack, "loading");
  /* Kept until finish_opening (). */
  g_object_ref (self);
}

/**
 * mlg_window_open:
 * @self: a window
 * @file: a territory
 *
 * Opens a territory in place of the one that is there, which is written
 * first. What cannot be opened is said, and changes nothing.
 */
void
mlg_window_open (MlgWindow *self,
                 GFile     *file)
{
  g_return_if_fail (MLG_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->busy)
    return;

  begin_opening (self);
  mlg_document_open_async (file, self->cancellable, opened_cb, self);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_new_finish (result, &error);

  finish_opening (user_data, document, error);
}

/* mlg_window_document_create:
 *
 * Begins a territory that has the default vocabulary and no file yet. */
void
mlg_window_document_create (MlgWindow *self)
{
  g_autofree char *path = mlg_data_dir_dup_path ("vocabulary.json");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) data = g_file_get_parent (file);
  g_autoptr(MlgTerritory) territory = NULL;
  g_autoptr(GError) error = NULL;

  if (self->busy)
    return;

  territory = mlg_demo_reader_blank (data, &error);

  if (territory == NULL)
    {
      mlg_session_fail (self->session, error);
      return;
    }

  begin_opening (self);
  mlg_document_new_async (territory, self->cancellable, created_cb, self);
}

static void
demo_copied_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autoptr(GFile) copy = g_object_steal_data (G_OBJECT (source), "mlg-copy");
  g_autoptr(GError) error = NULL;

  self->busy = FALSE;

  /* One that is there already holds what was tried in it. */
  if (!g_file_copy_finish (G_FILE (source), result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      mlg_window_actions_update (self);
      mlg_session_fail (self->session, error);
      return;
    }

  mlg_window_open (self, copy);
}

/* mlg_window_document_open_demo:
 *
 * Opens the user's own copy of the demo territory, and makes it first where
 * there is none: it is there to be tried out, not to be looked at only. */
void
mlg_window_document_open_demo (MlgWindow *self)
{
  g_autofree char *installed = mlg_data_dir_dup_path (mlg_term_prefers_french () ? "demo/demo-fr.gpkg" : "demo/demo.gpkg");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "maillage", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.gpkg", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (installed);
  g_autoptr(GFile) copy = g_file_new_for_path (path);

  if (self->busy)
    return;

  self->busy = TRUE;
  g_mkdir_with_parents (folder, 0700);
  g_object_set_data_full (G_OBJECT (source), "mlg-copy", g_object_ref (copy), g_object_unref);
  g_file_copy_async (source, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, G_PRIORITY_DEFAULT, self->cancellable,
                     NULL, NULL, demo_copied_cb, g_object_ref (self));
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  MlgWindow *self = MLG_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_recover_finish (result, &error);

  finish_opening (self, document, error);
}

static void
recover (MlgWindow      *self,
         MlgWorkingCopy *copy)
{
  begin_opening (self);
  mlg_document_recover_async (copy, self->cancellable, recovered_cb, self);
}

/* mlg_window_document_recover:
 * @path: of the database of a working copy
 *
 * Opens what a crash left behind. What is gone meanwhile is open elsewhere. */
void
mlg_window_document_recover (MlgWindow  *self,
                             const char *path)
{
  g_autoptr(GPtrArray) copies = mlg_document_list_recoverable ();

  for (guint i = 0; i < copies->len && !self->busy; i++)
    if (g_str_equal (mlg_working_copy_get_path (g_ptr_array_index (copies, i)), path))
      recover (self, g_ptr_array_index (copies, i));
}

/**
 * mlg_window_recover:
 * @self: a window without a territory
 *
 * Opens what the user worked on last: edits that no file has yet come first.
 * Of several the user chooses on the start page, or all but one would stay
 * out of sight.
 */
void
mlg_window_recover (MlgWindow *self)
{
  g_autoptr(GPtrArray) copies = NULL;
  g_autofree char *uri = NULL;
  g_autoptr(GFile) file = NULL;

  g_return_if_fail (MLG_IS_WINDOW (self));

  copies = mlg_document_list_recoverable ();

  if (copies->len > 0)
    {
      if (copies->len == 1)
        recover (self, g_ptr_array_index (copies, 0));
      return;
    }

  uri = g_settings_get_string (self->settings, "last-territory");

  if (*uri == '\0' || !g_settings_get_boolean (self->settings, "reopen-last"))
    return;

  file = g_file_new_for_uri (uri);

  if (g_file_query_exists (file, NULL))
    mlg_window_open (self, file);
}

/* Each time the file is written, what a power cut leaves is up to date. */
static void
state_changed_cb (MlgWindow *self)
{
  mlg_window_document_update (self);
  if (mlg_document_get_state (self->document) == MLG_DOCUMENT_SAVED)
    mlg_window_camera_save (self);
}

static void
file_recreated_cb (MlgWindow *self)
{
  mlg_session_tell (self->session, _("The file had been deleted or moved away. It has been written again."), FALSE);
}

/* mlg_window_document_setup:
 *
 * Listens to whatever document the window will have. */
void
mlg_window_document_setup (MlgWindow *self)
{
  g_signal_group_connect_swapped (self->document_signals, "notify::state", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::file", G_CALLBACK (mlg_window_document_update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::error", G_CALLBACK (show_document_error), self);
  g_signal_group_connect_swapped (self->document_signals, "file-recreated", G_CALLBACK (file_recreated_cb), self);
  g_signal_group_connect_swapped (self->territory_signals, "changed", G_CALLBACK (mlg_window_document_update), self);
  g_signal_group_connect_swapped (self->history_signals, "notify::can-undo", G_CALLBACK (mlg_window_actions_update), self);
  g_signal_group_connect_swapped (self->history_signals, "notify::can-redo", G_CALLBACK (mlg_window_actions_update), self);

  show_page (self);
  mlg_window_document_update (self);
  mlg_window_actions_update (self);
}

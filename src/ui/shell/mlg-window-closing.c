/* mlg-window-closing.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-alert.h"

#include <glib/gi18n-lib.h>

/* Closing the document of a window. */

static void
finish_closing (MlgWindow *self,
                gboolean   close_window)
{
  self->busy = FALSE;

  if (!close_window)
    g_settings_set_string (self->settings, "last-territory", "");

  if (close_window)
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  mlg_window_document_take (self, NULL, NULL);
}

static void
unwritten_answered_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autofree char *answer = mlg_alert_choose_finish (result, NULL);

  if (self->document == NULL || answer == NULL)
    return;

  if (g_str_equal (answer, "save"))
    mlg_window_document_save_as (self);
  else if (g_str_equal (answer, "close-window"))
    finish_closing (self, TRUE);
  else if (g_str_equal (answer, "close"))
    finish_closing (self, FALSE);
}

/* Nothing is lost: the working copy keeps all of it, and the next start brings
 * it back. But who hands the file over must know that it lacks the last edits. */
static void
ask_about_unwritten (MlgWindow    *self,
                     const GError *error,
                     gboolean      close_window)
{
  const char *responses[] = {
    "cancel", _("_Cancel"),
    close_window ? "close-window" : "close", _("_Close all the same"),
    "save", _("_Save as…"),
    NULL
  };
  /* Translators: %s is a whole sentence that says why */
  g_autofree char *body = g_strdup_printf (_("%s Your changes are kept on this computer and come back when you open the territory again."),
                                           error->message);

  mlg_alert_choose_async (GTK_WINDOW (self), _("The file does not have your last changes"), body,
                          responses, NULL, unwritten_answered_cb, g_object_ref (self));
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  gboolean close_window = GPOINTER_TO_INT (g_object_steal_data (source, "mlg-close-window"));
  g_autoptr(GError) error = NULL;

  if (!mlg_document_close_finish (MLG_DOCUMENT (source), result, &error))
    {
      mlg_window_set_busy (self, FALSE);
      ask_about_unwritten (self, error, close_window);
      return;
    }

  finish_closing (self, close_window);
}

static void
begin_closing (MlgWindow *self,
               gboolean   close_window)
{
  mlg_window_set_busy (self, TRUE);
  g_object_set_data (G_OBJECT (self->document), "mlg-close-window", GINT_TO_POINTER (close_window));
  mlg_document_close_async (self->document, NULL, closed_cb, g_object_ref (self));
}

static void
untitled_answered_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(MlgWindow) self = MLG_WINDOW (user_data);
  g_autofree char *answer = mlg_alert_choose_finish (result, NULL);

  if (self->document == NULL || answer == NULL)
    return;

  if (g_str_equal (answer, "save"))
    mlg_window_document_save_as (self);
  else if (g_str_equal (answer, "delete"))
    {
      mlg_document_discard (self->document);
      finish_closing (self, FALSE);
    }
}

/* A territory without a file that is closed by itself would be out of sight:
 * the one moment at which to ask. */
static void
ask_about_untitled (MlgWindow *self)
{
  const char *responses[] = {
    "cancel", _("_Cancel"),
    "delete", _("_Delete it"),
    "save", _("_Save as…"),
    NULL
  };

  mlg_alert_choose_async (GTK_WINDOW (self), _("Save this territory to a file?"),
                          _("It has no file yet. Deleting it cannot be undone."),
                          responses, NULL, untitled_answered_cb, g_object_ref (self));
}

/* mlg_window_document_close:
 * @close_window: whether the window goes too
 *
 * Writes the document to the end and closes it. */
void
mlg_window_document_close (MlgWindow *self,
                           gboolean   close_window)
{
  if (self->document == NULL || self->busy)
    return;

  if (!close_window && mlg_document_get_file (self->document) == NULL &&
      mlg_territory_get_n_actors (mlg_session_get_territory (self->session)) > 0)
    ask_about_untitled (self);
  else
    begin_closing (self, close_window);
}

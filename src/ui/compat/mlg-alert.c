/* mlg-alert.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-alert.h"

#include <adwaita.h>

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

/**
 * mlg_alert_choose_async:
 * @parent: the window that asks
 * @heading: the question in a few words; text, not markup
 * @body: what each answer does; text, not markup
 * @responses: (array zero-terminated=1): identities and labels in turn, the
 *   first being the one that changes nothing, the last the default
 * @cancellable: (nullable): a cancellable
 * @callback: called when the user has answered
 * @user_data: data for @callback
 *
 * Asks.
 */
void
mlg_alert_choose_async (GtkWindow           *parent,
                        const char          *heading,
                        const char          *body,
                        const char * const  *responses,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  AdwMessageDialog *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (responses != NULL && responses[0] != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, NULL));
  adw_message_dialog_set_body (dialog, body);

  for (guint i = 0; responses[i] != NULL; i += 2)
    {
      adw_message_dialog_add_response (dialog, responses[i], responses[i + 1]);

      if (responses[i + 2] == NULL)
        adw_message_dialog_set_default_response (dialog, responses[i]);
    }

  adw_message_dialog_set_close_response (dialog, responses[0]);

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, mlg_alert_choose_async);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), task, 0);

  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * mlg_alert_choose_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the identity of the answer
 */
char *
mlg_alert_choose_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

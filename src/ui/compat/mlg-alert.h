/* mlg-alert.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question with named answers: only where work is at stake. */

void        mlg_alert_choose_async  (GtkWindow            *parent,
                                     const char           *heading,
                                     const char           *body,
                                     const char * const   *responses,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
char       *mlg_alert_choose_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS

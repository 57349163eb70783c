/* mlg-actor-drag.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mlg_actor_drag_add (GtkWidget  *line,
                         MlgSession *session);

void mlg_drag_icon_show (GdkDrag    *drag,
                         MlgTerm    *kind,
                         const char *name);

G_END_DECLS

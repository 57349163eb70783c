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

G_END_DECLS

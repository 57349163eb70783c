/* mlg-session-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgSession only. */

gboolean mlg_session_settle (MlgSession *self,
                             GError     *error);

G_END_DECLS

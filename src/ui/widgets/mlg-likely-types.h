/* mlg-likely-types.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

G_BEGIN_DECLS

GArray *mlg_likely_types_dup (MlgSession *session,
                              MlgId       source,
                              MlgId       target,
                              GArray     *recent,
                              GPtrArray  *types);

G_END_DECLS

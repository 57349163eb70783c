/* mlg-territory-actions-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory-actions.h"

G_BEGIN_DECLS

/* Shared by the files of actions only. */

gboolean    mlg_territory_finish         (MlgTerritory  *self,
                                          gboolean       done,
                                          GError       **error);
const char *mlg_territory_get_actor_name (MlgTerritory  *self,
                                          MlgId          id);

G_END_DECLS

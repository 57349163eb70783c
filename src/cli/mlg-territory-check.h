/* mlg-territory-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

GPtrArray *mlg_territory_check (MlgTerritory *territory);

G_END_DECLS

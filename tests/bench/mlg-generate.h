/* mlg-generate.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

MlgTerritory *mlg_generate_territory (guint    n_actors,
                                      guint    n_relations,
                                      guint32  seed);

G_END_DECLS

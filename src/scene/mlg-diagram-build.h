/* mlg-diagram-build.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-data.h"

#include "mlg-territory.h"

G_BEGIN_DECLS

MlgDiagramData *mlg_diagram_data_new_for (MlgTerritory   *territory,
                                          MlgDiagram     *diagram,
                                          MlgDiagramData *before,
                                          double          text_scale);

G_END_DECLS

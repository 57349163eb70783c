/* mlg-diagram-router.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-way.h"

G_BEGIN_DECLS

gboolean mlg_diagram_route_curve      (MlgDiagramWay    *self,
                                       const MlgLinkEnd *from,
                                       const MlgLinkEnd *to,
                                       guint             lane);
gboolean mlg_diagram_route_straight   (MlgDiagramWay    *self,
                                       const MlgLinkEnd *from,
                                       const MlgLinkEnd *to,
                                       guint             lane,
                                       guint             n_lanes);
gboolean mlg_diagram_route_orthogonal (MlgDiagramWay    *self,
                                       const MlgLinkEnd *from,
                                       const MlgLinkEnd *to,
                                       double            from_port,
                                       double            to_port);

G_END_DECLS

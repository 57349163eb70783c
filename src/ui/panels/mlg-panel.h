/* mlg-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_PANEL (mlg_panel_get_type ())

/**
 * MlgPanel:
 *
 * What the panels have in common: a session to show, and to follow.
 *
 * Properties: `session`.
 */
G_DECLARE_DERIVABLE_TYPE (MlgPanel, mlg_panel, MLG, PANEL, AdwBin)

/**
 * MlgPanelClass:
 * @session_set: there is a session now; called once
 * @territory_set: another territory is open, perhaps %NULL, with another
 *   query
 * @territory_changed: the territory was changed
 * @selection_changed: something else is selected
 * @hover_changed: the pointer is over something else
 * @query_changed: something else is found
 *
 * All are optional.
 */
struct _MlgPanelClass
{
  AdwBinClass parent_class;

  void (* session_set)       (MlgPanel      *self,
                              MlgSession    *session);
  void (* territory_set)     (MlgPanel      *self,
                              MlgTerritory  *territory);
  void (* territory_changed) (MlgPanel      *self,
                              MlgChange     *change,
                              MlgChangeStep  step);
  void (* selection_changed) (MlgPanel      *self);
  void (* hover_changed)     (MlgPanel      *self);
  void (* query_changed)     (MlgPanel      *self);
};

MlgSession   *mlg_panel_get_session   (MlgPanel   *self);
MlgTerritory *mlg_panel_get_territory (MlgPanel   *self);
MlgSelection *mlg_panel_get_selection (MlgPanel   *self);
MlgQuery     *mlg_panel_get_query     (MlgPanel   *self);

G_END_DECLS

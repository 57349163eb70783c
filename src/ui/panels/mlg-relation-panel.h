/* mlg-relation-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_RELATION_PANEL (mlg_relation_panel_get_type ())

/**
 * MlgRelationPanel:
 *
 * One relation: its two ends, its type and direction, and what is known of
 * it, edited in place.
 *
 * Actions: `relation-panel.swap`, `relation-panel.delete`,
 * `relation-panel.type`.
 */
G_DECLARE_FINAL_TYPE (MlgRelationPanel, mlg_relation_panel, MLG, RELATION_PANEL, MlgPanel)

void mlg_relation_panel_set_relation (MlgRelationPanel *self,
                                      MlgId             relation);

G_END_DECLS

/* mlg-term-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_TERM_PANEL (mlg_term_panel_get_type ())

/**
 * MlgTermPanel:
 *
 * The properties of one word of the vocabulary, each edited in place.
 */
G_DECLARE_FINAL_TYPE (MlgTermPanel, mlg_term_panel, MLG, TERM_PANEL, MlgPanel)

void  mlg_term_panel_set_term (MlgTermPanel *self,
                               MlgId         term);
MlgId mlg_term_panel_get_term (MlgTermPanel *self);
void  mlg_term_panel_rename   (MlgTermPanel *self);
void  mlg_term_panel_merge    (MlgTermPanel *self);
void  mlg_term_panel_delete   (MlgTermPanel *self);

G_END_DECLS

/* mlg-profile-panel.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_PROFILE_PANEL (mlg_profile_panel_get_type ())

/**
 * MlgProfilePanel:
 *
 * Everything that is known of one actor: to read first, edited in place, with
 * its relations read from its end.
 *
 * Actions: `profile.rename`, `profile.link`, `profile.place`, `profile.show`,
 * `profile.copy`, `profile.delete`, `profile.add-field`.
 */
G_DECLARE_FINAL_TYPE (MlgProfilePanel, mlg_profile_panel, MLG, PROFILE_PANEL, MlgPanel)

void mlg_profile_panel_set_actor (MlgProfilePanel *self,
                                  MlgId            actor);

G_END_DECLS

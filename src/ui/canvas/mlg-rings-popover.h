/* mlg-rings-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_RINGS_POPOVER (mlg_rings_popover_get_type ())

/**
 * MlgRingsPopover:
 *
 * What the sectors and the rings of the shown diagram stand for, what is in
 * the middle, and how many actors are in no zone.
 *
 * Signals: `opened ()`: it is about to be shown: say by
 * mlg_rings_popover_set_unclassified() how many those are.
 */
G_DECLARE_FINAL_TYPE (MlgRingsPopover, mlg_rings_popover, MLG, RINGS_POPOVER, GtkPopover)

GtkWidget *mlg_rings_popover_new              (MlgSession      *session);
void       mlg_rings_popover_update           (MlgRingsPopover *self);
void       mlg_rings_popover_set_unclassified (MlgRingsPopover *self,
                                               guint            n_actors);

G_END_DECLS

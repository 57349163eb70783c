/* mlg-place-chooser.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-finder.h"
#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_PLACE_CHOOSER (mlg_place_chooser_get_type ())

/**
 * MlgPlaceChooser:
 *
 * Finds where something is by typing a commune, a postcode or an address: the
 * gazetteer proposes places, those near the other actors first. What it does
 * not know can be kept as words without a point.
 *
 * Signals: `chosen (GVariant *place)`, a tuple #MLG_PLACE_TYPE.
 */
G_DECLARE_FINAL_TYPE (MlgPlaceChooser, mlg_place_chooser, MLG, PLACE_CHOOSER, MlgFinder)

GtkWidget *mlg_place_chooser_new    (MlgSession      *session);
void       mlg_place_chooser_choose (MlgPlaceChooser *self,
                                     const char      *text);

G_END_DECLS

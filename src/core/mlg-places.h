/* mlg-places.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-place.h"

G_BEGIN_DECLS

/* The addresses of an actor, a value of #MLG_PLACES_TYPE. */

GVariant *mlg_places_new (const MlgPlace *places,
                          gsize           n_places);
gboolean  mlg_places_get (GVariant       *places,
                          gsize           position,
                          MlgPlace       *place);

G_END_DECLS

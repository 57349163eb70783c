/* mlg-geocode-score-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-geocode-match-private.h"

G_BEGIN_DECLS

void mlg_geocode_score (MlgGeocodeSearch        *search,
                        const MlgGeocodeContext *context,
                        const char              *country);

G_END_DECLS

/* mlg-minimap.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-canvas.h"

G_BEGIN_DECLS

#define MLG_TYPE_MINIMAP (mlg_minimap_get_type ())

/**
 * MlgMinimap:
 *
 * A whole diagram, small, and what part of it a canvas shows; a click or a
 * drag moves that part.
 */
G_DECLARE_FINAL_TYPE (MlgMinimap, mlg_minimap, MLG, MINIMAP, GtkWidget)

void mlg_minimap_set_canvas (MlgMinimap *self,
                             MlgCanvas  *canvas);

G_END_DECLS

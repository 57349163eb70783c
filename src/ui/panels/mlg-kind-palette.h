/* mlg-kind-palette.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_KIND_PALETTE (mlg_kind_palette_get_type ())

/**
 * MlgKindPalette:
 *
 * The kinds of actors that the territory uses most, each a tile to drag to
 * where a new actor is to be: the content is an #MlgKindDrag. A click or Enter
 * asks for the name at once, by the action `win.add-actor-of-kind`.
 */
G_DECLARE_FINAL_TYPE (MlgKindPalette, mlg_kind_palette, MLG, KIND_PALETTE, MlgPanel)

GtkWidget *mlg_kind_palette_new (MlgSession *session);

G_END_DECLS

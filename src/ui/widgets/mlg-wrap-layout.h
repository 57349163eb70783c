/* mlg-wrap-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_WRAP_LAYOUT (mlg_wrap_layout_get_type ())

/**
 * MlgWrapLayout:
 *
 * Lays children out in lines, as words in a text: each at its natural width,
 * a new line where the next does not fit. (A flow box would align them in
 * columns.)
 *
 * Properties: `spacing`: between children and between lines, in logical
 * pixels.
 */
G_DECLARE_FINAL_TYPE (MlgWrapLayout, mlg_wrap_layout, MLG, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *mlg_wrap_layout_new (int spacing);

G_END_DECLS

/* mlg-kind-symbol.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_KIND_SYMBOL (mlg_kind_symbol_get_type ())

/**
 * MlgKindSymbol:
 *
 * The symbol of a kind of actors, as on the map: its colour and pictogram.
 *
 * Properties: `term`: the kind, %NULL for an actor without a kind; `size`:
 * diameter in logical pixels.
 */
G_DECLARE_FINAL_TYPE (MlgKindSymbol, mlg_kind_symbol, MLG, KIND_SYMBOL, GtkWidget)

GtkWidget    *mlg_kind_symbol_new        (int            size);
void          mlg_kind_symbol_set_term   (MlgKindSymbol *self,
                                          MlgTerm       *term);
GdkPaintable *mlg_kind_symbol_new_paintable (MlgTerm    *term,
                                             int         size);

G_END_DECLS

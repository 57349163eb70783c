/* mlg-type-symbol.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_TYPE_SYMBOL (mlg_type_symbol_get_type ())

/**
 * MlgTypeSymbol:
 *
 * The line of a relation type, as on the map: its colour and dashes, with an
 * arrow where it has a direction.
 */
G_DECLARE_FINAL_TYPE (MlgTypeSymbol, mlg_type_symbol, MLG, TYPE_SYMBOL, GtkWidget)

GtkWidget *mlg_type_symbol_new      (void);
void       mlg_type_symbol_set_type (MlgTypeSymbol *self,
                                     MlgTerm       *type,
                                     gboolean       directed,
                                     gboolean       backwards);

G_END_DECLS

/* mlg-place-rows.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-place.h"
#include "mlg-record-form.h"

G_BEGIN_DECLS

#define MLG_TYPE_PLACE_ROWS (mlg_place_rows_get_type ())

/**
 * MlgPlaceRows:
 *
 * The addresses of an actor, the main one first. A click or Enter looks the
 * place up in the gazetteer.
 */
G_DECLARE_FINAL_TYPE (MlgPlaceRows, mlg_place_rows, MLG, PLACE_ROWS, GObject)

MlgPlaceRows *mlg_place_rows_new     (MlgRecordForm *form,
                                      MlgSession    *session,
                                      GtkListBox    *list,
                                      int            order);
void          mlg_place_rows_refresh (MlgPlaceRows  *self);
void          mlg_place_rows_add     (MlgPlaceRows  *self,
                                      GtkWidget     *anchor);
void          mlg_place_rows_choose  (MlgPlaceRows  *self,
                                      GtkWidget     *anchor);
void          mlg_place_rows_clear   (MlgPlaceRows  *self);

const char   *mlg_precision_get_label (MlgPrecision  precision);

G_END_DECLS

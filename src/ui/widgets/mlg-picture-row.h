/* mlg-picture-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_PICTURE_ROW (mlg_picture_row_get_type ())

/**
 * MlgPictureRow:
 *
 * One choice among small pictures, as colours or symbols: all of them are in
 * sight. Arrow keys move among them, Enter or a click chooses.
 *
 * Properties: `title` (inherited).
 *
 * Signals: `chosen (guint index)`: the user chose a picture.
 */
G_DECLARE_FINAL_TYPE (MlgPictureRow, mlg_picture_row, MLG, PICTURE_ROW, AdwPreferencesRow)

GtkWidget *mlg_picture_row_new        (const char    *title);
void       mlg_picture_row_add        (MlgPictureRow *self,
                                       GtkWidget     *picture,
                                       const char    *name);
GtkWidget *mlg_picture_row_get_picture (MlgPictureRow *self,
                                       guint          index);
void       mlg_picture_row_set_chosen (MlgPictureRow *self,
                                       int            index);
void       mlg_picture_row_set_hint   (MlgPictureRow *self,
                                       const char    *hint);

G_END_DECLS

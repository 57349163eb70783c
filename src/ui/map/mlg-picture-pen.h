/* mlg-picture-pen.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MlgPicturePen:
 *
 * Puts small finished pictures on a widget in the way that suits the renderer
 * of the window: as cairo surfaces where it is the cairo renderer,
 * which converts every texture anew in each frame, as textures otherwise.
 */
typedef struct _MlgPicturePen MlgPicturePen;

MlgPicturePen *mlg_picture_pen_new   (void);
void           mlg_picture_pen_free  (MlgPicturePen   *self);
void           mlg_picture_pen_clear (MlgPicturePen   *self);
void           mlg_picture_pen_begin (MlgPicturePen   *self,
                                      GtkWidget       *widget,
                                      GtkSnapshot     *snapshot);
void           mlg_picture_pen_draw  (MlgPicturePen   *self,
                                      cairo_surface_t *surface,
                                      double           x,
                                      double           y);
void           mlg_picture_pen_end   (MlgPicturePen   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgPicturePen, mlg_picture_pen_free)

G_END_DECLS

/* mlg-actor-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-scene.h"

G_BEGIN_DECLS

/* How much of the lines is left behind those of what is selected. */
#define MLG_BACKGROUND_LINES 0.28
#define MLG_ALL_LINES        0.78

void mlg_actor_painter_draw_marks  (cairo_t             *cr,
                                    MlgActorScene       *scene,
                                    MlgSpriteCache      *sprites);
void mlg_actor_painter_draw_focus  (cairo_t             *cr,
                                    const MlgSceneStyle *style,
                                    MlgLinkLayout       *lines);
void mlg_actor_painter_draw_line   (cairo_t             *cr,
                                    const MlgSceneStyle *style,
                                    const MlgLinkLine   *line);
void mlg_actor_painter_draw_hover  (cairo_t             *cr,
                                    MlgActorScene       *scene,
                                    const MlgSceneMark  *mark,
                                    MlgSpriteCache      *sprites);
void mlg_actor_painter_draw_handle (cairo_t             *cr,
                                    const MlgSceneStyle *style,
                                    double               x,
                                    double               y,
                                    gboolean             active);
void mlg_actor_painter_draw_tag    (cairo_t             *cr,
                                    const MlgSceneStyle *style,
                                    const char          *text,
                                    double               x,
                                    double               y,
                                    double               max_x,
                                    double               text_scale);
void mlg_actor_painter_draw_rubber (cairo_t             *cr,
                                    const MlgSceneStyle *style,
                                    const MlgLinkEnd    *from,
                                    double               x,
                                    double               y);

/* The whole picture, for files: relations, then marks and names. */
void mlg_actor_painter_draw        (cairo_t             *cr,
                                    MlgActorScene       *scene,
                                    MlgSpriteCache      *sprites);

G_END_DECLS

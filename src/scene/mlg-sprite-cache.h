/* mlg-sprite-cache.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-symbol.h"

G_BEGIN_DECLS

/* The widest a name beside a symbol may be, in logical pixels. */
#define MLG_NAME_MAX_WIDTH 132

/* How much wider than its text a name is on each side, for the halo. */
#define MLG_NAME_MARGIN 3

/**
 * MlgSpriteCache:
 *
 * Draws symbols, clusters and names: each once, into a small picture that is
 * then only copied. Without a scale factor it keeps nothing and draws shapes
 * and letters, as files of vectors need.
 *
 * Use it on one thread at a time.
 */
typedef struct _MlgSpriteCache MlgSpriteCache;

MlgSpriteCache      *mlg_sprite_cache_new           (const MlgSceneStyle *style,
                                                     guint                scale);
void                 mlg_sprite_cache_free          (MlgSpriteCache      *self);
const MlgSceneStyle *mlg_sprite_cache_get_style     (MlgSpriteCache      *self);
guint                mlg_sprite_cache_get_scale     (MlgSpriteCache      *self);
void                 mlg_sprite_cache_set_text_scale (MlgSpriteCache    *self,
                                                     double               text_scale);
void                 mlg_sprite_cache_measure_name  (MlgSpriteCache      *self,
                                                     const char          *text,
                                                     double              *width,
                                                     double              *height);
gboolean             mlg_sprite_cache_is_whole      (MlgSpriteCache      *self,
                                                     const char          *text);
void                 mlg_sprite_cache_draw_name     (MlgSpriteCache      *self,
                                                     cairo_t             *cr,
                                                     const char          *text,
                                                     double               left,
                                                     double               top);
void                 mlg_sprite_cache_draw_symbol   (MlgSpriteCache      *self,
                                                     cairo_t             *cr,
                                                     const MlgSymbolKind *kind,
                                                     double               x,
                                                     double               y,
                                                     double               radius,
                                                     MlgSymbolFlags       flags);
void                 mlg_sprite_cache_draw_cluster  (MlgSpriteCache      *self,
                                                     cairo_t             *cr,
                                                     const MlgShare      *shares,
                                                     guint                n_shares,
                                                     double               x,
                                                     double               y,
                                                     MlgSymbolFlags       flags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgSpriteCache, mlg_sprite_cache_free)

G_END_DECLS

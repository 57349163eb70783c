/* mlg-sprite-cache-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-sprite-cache.h"

#include <pango/pango.h>

G_BEGIN_DECLS

struct _MlgSpriteCache
{
  const MlgSceneStyle *style;
  guint scale;
  double text_scale;
  PangoContext *context;
  GHashTable *sprites;
  GHashTable *names;
  GHashTable *words;
};

cairo_surface_t *mlg_sprite_cache_create_surface (MlgSpriteCache    *self,
                                                  double             width,
                                                  double             height);
void             mlg_sprite_cache_copy_surface   (MlgSpriteCache    *self,
                                                  cairo_t           *cr,
                                                  cairo_surface_t   *surface,
                                                  double             left,
                                                  double             top);
void             mlg_sprite_cache_draw_text      (cairo_t           *cr,
                                                  PangoLayout       *layout,
                                                  double             left,
                                                  double             top,
                                                  const MlgMapColor *halo,
                                                  const MlgMapColor *ink);
void             mlg_sprite_word_free            (gpointer           word);

G_END_DECLS

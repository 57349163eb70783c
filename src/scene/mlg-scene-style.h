/* mlg-scene-style.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * MlgSceneStyle:
 *
 * The inks of the actors' picture in one theme: what does not come from the
 * vocabulary.
 */
typedef struct
{
  MlgMapColor ring;      /* around a symbol, so that it stands off the map */
  MlgMapColor outline;   /* hairline around the ring */
  MlgMapColor glyph;     /* pictogram on the disc */
  MlgMapColor face;      /* middle of a cluster */
  MlgMapColor ink;       /* names and counts */
  MlgMapColor halo;      /* around names */
  MlgMapColor accent;    /* what is selected */
  MlgMapColor neutral;   /* relations of several types in one line */
  MlgMapColor tag;       /* ground of the hint beside the pointer */
  MlgMapColor tag_ink;
  MlgMapColor canvas;    /* ground of a diagram */
  MlgMapColor grid;      /* dots on it */
  MlgMapColor zone;      /* every second ring */
  MlgMapColor zone_line; /* edges of rings and sectors */
  MlgMapColor core;      /* disc in the middle of rings */
  MlgMapColor core_ink;
  MlgMapColor note;      /* paper of a note */
  double lighten;        /* how much colours of lines go towards white */
} MlgSceneStyle;

const MlgSceneStyle *mlg_scene_style_get     (MlgMapTheme          theme);
void                 mlg_scene_set_ink       (cairo_t             *cr,
                                              const MlgMapColor   *color,
                                              double               opacity);
void                 mlg_scene_set_rgb       (cairo_t             *cr,
                                              guint32              rgb,
                                              double               lighten,
                                              double               opacity);
guint32              mlg_scene_parse_colour  (const char          *text,
                                              guint32              fallback);

G_END_DECLS

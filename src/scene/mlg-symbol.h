/* mlg-symbol.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-scene-style.h"

G_BEGIN_DECLS

/**
 * MlgSymbolFlags:
 * @MLG_SYMBOL_NORMAL: nothing in particular
 * @MLG_SYMBOL_HOVER: under the pointer
 * @MLG_SYMBOL_SELECTED: selected
 * @MLG_SYMBOL_DIMMED: not what is looked at now
 * @MLG_SYMBOL_DRAFT: to be checked: a broken ring
 * @MLG_SYMBOL_APPROXIMATE: its place is an estimate: a wide soft halo
 * @MLG_SYMBOL_DOT: too small for a pictogram: a dot of its colour
 */
typedef enum
{
  MLG_SYMBOL_NORMAL      = 0,
  MLG_SYMBOL_HOVER       = 1 << 0,
  MLG_SYMBOL_SELECTED    = 1 << 1,
  MLG_SYMBOL_DIMMED      = 1 << 2,
  MLG_SYMBOL_DRAFT       = 1 << 3,
  MLG_SYMBOL_APPROXIMATE = 1 << 4,
  MLG_SYMBOL_DOT         = 1 << 5,
} MlgSymbolFlags;

/**
 * MlgSymbolKind:
 * @colour: of the disc, 0xRRGGBB
 * @glyph: (nullable): name of a pictogram
 * @letter: what to write where there is no such pictogram
 *
 * How the actors of one kind look.
 */
typedef struct
{
  guint32 colour;
  const char *glyph;
  char letter[8];
} MlgSymbolKind;

/**
 * MlgShare:
 * @group: 0xRRGGBB in pictures; in a cluster index, the number of a group
 * @count: how many of it
 *
 * A part of a cluster.
 */
typedef struct
{
  guint32 group;
  guint count;
} MlgShare;

/* Radius of the disc of one actor, in logical pixels. */
#define MLG_SYMBOL_RADIUS 11.0

double mlg_symbol_get_scale          (double               text_scale);
void   mlg_symbol_set_letter         (MlgSymbolKind       *kind,
                                      const char          *label);
double mlg_symbol_get_extent         (double               radius);
double mlg_symbol_get_dot_extent     (double               radius);
void   mlg_symbol_draw_sign          (cairo_t             *cr,
                                      const MlgSymbolKind *kind,
                                      double               x,
                                      double               y,
                                      double               radius);
void   mlg_symbol_draw               (cairo_t             *cr,
                                      const MlgSceneStyle *style,
                                      const MlgSymbolKind *kind,
                                      double               x,
                                      double               y,
                                      double               radius,
                                      MlgSymbolFlags       flags);
double mlg_symbol_get_cluster_radius (guint                count);
char  *mlg_symbol_dup_count          (guint                count);
void   mlg_symbol_draw_cluster       (cairo_t             *cr,
                                      const MlgSceneStyle *style,
                                      const MlgShare      *shares,
                                      guint                n_shares,
                                      double               x,
                                      double               y,
                                      MlgSymbolFlags       flags);

G_END_DECLS

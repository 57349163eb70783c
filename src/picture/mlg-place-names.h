/* mlg-place-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer.h"

#include "mlg-label-painter.h"

G_BEGIN_DECLS

/**
 * MlgPlaceRequest:
 * @west: degrees WGS84
 * @south: degrees WGS84
 * @east: degrees WGS84
 * @north: degrees WGS84
 * @zoom: of 512-pixel tiles; decides which places have a name
 * @theme: decides the colours
 * @text_scale: how much larger than usual letters are
 * @family: the font family; interned
 * @french: whether names of other countries are wanted in French
 */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
  double zoom;
  MlgMapTheme theme;
  double text_scale;
  const char *family;
  gboolean french;
} MlgPlaceRequest;

/**
 * MlgPlaceName:
 * @x: from 180 degrees west, 0 to 1 over the world (web Mercator)
 * @y: from the north, 0 to 1 over the world
 * @text: what to write
 * @font: how to write it
 * @ink: the colour of the letters; of the style, never freed
 * @halo: what is around them; of the style, never freed
 * @dot_radius: of the dot of a town, in logical pixels; 0 for an area, whose
 *   name is centred on its point
 *
 * A name on the map.
 */
typedef struct
{
  double x;
  double y;
  char *text;
  MlgLabelFont font;
  const MlgMapColor *ink;
  const MlgMapColor *halo;
  double dot_radius;
} MlgPlaceName;

/* From the point of a town to its name, in logical pixels. */
#define MLG_PLACE_NAME_GAP 5.0

GArray *mlg_place_names_list (MlgGazetteer           *gazetteer,
                              const MlgPlaceRequest  *request,
                              GCancellable           *cancellable,
                              GError                **error);

G_END_DECLS

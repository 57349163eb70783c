/* mlg-water-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgWaterName:
 * @name: an English name, to be translated with gettext
 * @lon: where the name stands, degrees WGS84
 * @lat: where the name stands, degrees WGS84
 * @min_zoom: the first zoom (512-pixel tiles) that shows it
 * @max_zoom: the zoom that no longer shows it
 */
typedef struct
{
  const char *name;
  float lon;
  float lat;
  float min_zoom;
  float max_zoom;
} MlgWaterName;

const MlgWaterName *mlg_water_names_get (guint *n_names);

G_END_DECLS

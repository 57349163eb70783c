/* mlg-geometry.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Size in bytes of a point as we write it. */
#define MLG_GEOMETRY_POINT_SIZE 29

void     mlg_geometry_write_point (guint8         *blob,
                                   double          lon,
                                   double          lat);
gboolean mlg_geometry_read_point  (gconstpointer   blob,
                                   gsize           size,
                                   double         *lon,
                                   double         *lat);

G_END_DECLS

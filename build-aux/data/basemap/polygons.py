"""Polygons as files have them, as valid shapes of the plane."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

from shapely.geometry import Polygon

from basemap.feature import mercator_line


def polygon(rings):
    """The outer ring and the holes, in degrees, as a valid shape; None if they make no surface.

    Sources hold rings that touch themselves or have too few points. Those few
    must not stop the build: nobody misses them at the scale of this map.
    """
    holes = [mercator_line(ring) for ring in rings[1:] if len(ring) > 3]
    try:
        shape = Polygon(mercator_line(rings[0]), holes)
    except ValueError:
        return None
    return shape if shape.is_valid else shape.buffer(0)

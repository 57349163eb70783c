"""Where things are, and what a tile says of them."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import math
from collections import namedtuple

# layer: land, lake, river or border; level: 0, or the rank of a river or border.
# shape: in the plane of mercator().
Feature = namedtuple("Feature", "layer level shape")

# The rank of a border, as the map styles know it.
BORDER_COUNTRY = 2
BORDER_FRENCH_REGION = 4
BORDER_OTHER_STATE = 5
BORDER_DEPARTMENT = 6

MAX_LATITUDE = 85.0511


def mercator(lon, lat):
    """Degrees to the Web Mercator plane, the world being the square from 0, 0 (north west) to 1, 1."""
    lat = max(-MAX_LATITUDE, min(MAX_LATITUDE, lat))
    return ((lon + 180) / 360,
            (1 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / math.pi) / 2)


def mercator_line(points):
    """Points of degrees (what follows longitude and latitude is ignored) to points of the plane."""
    return [mercator(point[0], point[1]) for point in points]


def parts(shape):
    """The simple shapes that a shape, simple or multiple, is made of."""
    return list(getattr(shape, "geoms", [shape]))

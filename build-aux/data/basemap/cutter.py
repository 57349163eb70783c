"""Cuts features into the tiles of one zoom."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import math
from collections import defaultdict

from shapely.errors import ShapelyError
from shapely.geometry import box
from shapely.ops import clip_by_rect

from basemap import vector_tile
from basemap.feature import BORDER_DEPARTMENT, mercator, parts
from basemap.lookup import Lookup

TILE_PIXELS = 512
MAX_ZOOM = 9

# Tile units around a tile, for lines drawn wide at its edge.
BUFFER = 64

# The smallest rivers that a zoom shows; no limit where it is not named.
RIVER_LEVEL_LIMIT = {6: 3, 7: 4, 8: 5, 9: 5}
DEPARTMENTS_FROM_ZOOM = 5
MIN_PIXELS = 1.2


def _is_seen(feature, zoom):
    if feature.shape is None or feature.shape.is_empty:
        return False
    if feature.layer == "river":
        return feature.level <= RIVER_LEVEL_LIMIT.get(zoom, math.inf)
    if feature.layer == "border":
        return feature.level != BORDER_DEPARTMENT or zoom >= DEPARTMENTS_FROM_ZOOM
    return feature.shape.area >= (MIN_PIXELS / TILE_PIXELS / (1 << zoom)) ** 2


def _tolerance(zoom):
    """How far a line may move: 0.4 pixels, less at the last zoom, which stands for those beyond."""
    return 0.8 / TILE_PIXELS / (1 << zoom) / (2 if zoom < MAX_ZOOM else 3)


def _simplify(features, zoom):
    """Pairs of a simple shape and its feature."""
    tolerance = _tolerance(zoom)
    for feature in features:
        if _is_seen(feature, zoom):
            shape = feature.shape.simplify(tolerance, preserve_topology=True)
            if not shape.is_empty:
                for part in parts(shape):
                    yield part, (part, feature)


def _clip(shape, bounds):
    try:
        return clip_by_rect(shape, *bounds)
    except ShapelyError:
        # The fast way cannot do every shape.
        return shape.intersection(box(*bounds))


class Cutter:
    """features: that this zoom may show, whatever it is too coarse for."""

    def __init__(self, features, zoom):
        self.zoom = zoom
        self.lookup = Lookup(list(_simplify(features, zoom)))

    def tile(self, column, row):
        """The tile, rows counted from the north, not compressed."""
        across = 1 << self.zoom
        margin = BUFFER / vector_tile.EXTENT
        bounds = ((column - margin) / across, (row - margin) / across,
                  (column + 1 + margin) / across, (row + 1 + margin) / across)

        def to_tile(point):
            return (round((point[0] * across - column) * vector_tile.EXTENT),
                    round((point[1] * across - row) * vector_tile.EXTENT))

        layers = defaultdict(list)
        for shape, feature in self.lookup.near(box(*bounds)):
            commands = vector_tile.encode_shape(_clip(shape, bounds), to_tile)
            if commands:
                layers[feature.layer].append((feature.level, commands))
        return vector_tile.encode(layers)


def world_tiles(zoom):
    """All columns and rows."""
    return [(column, row) for column in range(1 << zoom) for row in range(1 << zoom)]


def region_tiles(zoom, regions):
    """The columns and rows that regions touch."""
    across = 1 << zoom
    found = set()
    for region in regions:
        left, top = mercator(region.west, region.north)
        right, bottom = mercator(region.east, region.south)
        found.update((column, row) for column in range(int(left * across), int(right * across) + 1)
                     for row in range(int(top * across), int(bottom * across) + 1))
    return sorted(found)

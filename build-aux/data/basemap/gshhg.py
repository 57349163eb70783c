"""Shores, lakes and rivers in detail, from GSHHG (and its WDBII rivers).

The generic mapping tools, GMT, read its binned files. They cut lines at the
box that they are asked for, so ask for more and cut again here.
"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import subprocess
import tempfile
from collections import defaultdict, namedtuple

from shapely.geometry import LineString, box
from shapely.ops import linemerge, polygonize, unary_union
from shapely.prepared import prep

from basemap.feature import Feature, mercator, mercator_line, parts
from basemap.lookup import Lookup

Region = namedtuple("Region", "west south east north")

# France and its overseas territories: where the map goes into detail.
REGIONS = (
    Region(-6.2, 40.9, 10.2, 51.8),         # France
    Region(-63.4, 14.2, -60.6, 18.4),       # Guadeloupe, Martinique, Saint-Martin
    Region(-55.2, 1.8, -51.2, 6.2),         # Guyane
    Region(55.1, -21.5, 56.0, -20.8),       # La Réunion
    Region(44.9, -13.2, 45.4, -12.5),       # Mayotte
    Region(-56.7, 46.6, -56.0, 47.3),       # Saint-Pierre-et-Miquelon
    Region(163.3, -23.0, 168.4, -19.3),     # Nouvelle-Calédonie
    Region(-151.9, -18.1, -148.8, -16.3),   # Society Islands
    Region(-178.4, -14.5, -175.9, -13.1),   # Wallis-et-Futuna
)

# Degrees around a region that tiles at its edge may show, and that GMT adds.
MARGIN = 0.4
READ_MARGIN = MARGIN + 1

# In the plane: about 7 by 7 km near 45 degrees.
SMALL_ISLAND_AREA = 3e-8

SHORES, LAKES, ISLANDS_IN_LAKES = "-W1/1p", "-W2/1p", "-W3/1p"
RIVER_LEVELS = (1, 2, 3, 4, 5)


def _read_lines(region, what):
    """Lines of the plane: of the full resolution, around a region."""
    bounds = "-R%g/%g/%g/%g" % (region.west - READ_MARGIN, region.east + READ_MARGIN,
                                region.south - READ_MARGIN, region.north + READ_MARGIN)
    # GMT leaves its history in the current folder.
    with tempfile.TemporaryDirectory() as folder:
        dump = subprocess.run(["gmt", "pscoast", "-M", bounds, "-Df", what], cwd=folder,
                              check=True, stdout=subprocess.PIPE, text=True).stdout
    lines, points = [], []
    for row in dump.splitlines() + [">"]:
        if row.startswith(">"):
            if len(points) > 1:
                lines.append(LineString(mercator_line(points)))
            points = []
        elif row and not row.startswith("#"):
            lon, lat = (float(text) for text in row.split()[:2])
            points.append((lon - 360 if lon > 180 else lon, lat))
    return lines


def _frame(region):
    left, top = mercator(region.west - MARGIN, region.north + MARGIN)
    right, bottom = mercator(region.east + MARGIN, region.south - MARGIN)
    return box(left, top, right, bottom)


def _is_land(piece, frame, is_known_land):
    """Whether what shores enclose is land: they do not say on which side the sea is.

    Coarser land decides; it lacks the small islands, which are closed rings
    away from the frame.
    """
    if is_known_land(piece.representative_point()):
        return True
    return piece.exterior.distance(frame.exterior) > 0 and not piece.interiors and piece.area <= SMALL_ISLAND_AREA


def _land(region, frame, is_known_land):
    shores = [line.intersection(frame) for line in _read_lines(region, SHORES)]
    network = unary_union([line for line in shores if not line.is_empty] + [frame.exterior])
    return [Feature("land", 0, piece) for piece in polygonize(network) if _is_land(piece, frame, is_known_land)]


def _lakes(region, frame):
    shores = [line.intersection(frame)
              for what in (LAKES, ISLANDS_IN_LAKES) for line in _read_lines(region, what)]
    return [Feature("lake", 0, piece) for piece in polygonize(unary_union(shores))] if shores else []


def _rivers():
    """Of all regions, each level joined: files have them in pieces."""
    pieces = defaultdict(list)
    for region in REGIONS:
        for level in RIVER_LEVELS:
            pieces[level] += _read_lines(region, "-I%d" % level)
    return [Feature("river", level, line)
            for level, found in pieces.items() if found for line in parts(linemerge(found))]


def read(known_land):
    """Land, lakes and rivers of the regions; known_land: coarser land, as Features."""
    lookup = Lookup([(feature.shape, prep(feature.shape)) for feature in known_land])

    def is_known_land(point):
        return any(prepared.contains(point) for prepared in lookup.near(point))

    features = []
    for region in REGIONS:
        frame = _frame(region)
        features += _land(region, frame, is_known_land)
        features += _lakes(region, frame)
    return features + _rivers()

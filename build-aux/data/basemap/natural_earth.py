"""Land, borders, lakes and rivers of the world, from Natural Earth.

Land comes from the states and provinces (1:10 million) rather than from the
ready-made land: theirs is already cut at 180 degrees, and a border that two
states share is found as the edges that both have, so borders never overlap.
"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
from collections import defaultdict, namedtuple

from shapely.geometry import LineString
from shapely.ops import linemerge, unary_union

from basemap.feature import (BORDER_COUNTRY, BORDER_DEPARTMENT, BORDER_FRENCH_REGION, BORDER_OTHER_STATE,
                             Feature, mercator, mercator_line, parts)
from basemap.polygons import polygon
from basemap.topojson import Topology

# Near or large neighbours, whose states help to find one's way.
COUNTRIES_WITH_STATES = ("BEL", "CHE", "CAN", "ESP", "ITA", "DEU", "USA")

# The rivers of Natural Earth have no rank: draw them all as large ones.
WORLD_RIVER = 2

State = namedtuple("State", "country area number")


def read_water(path):
    """Lakes, then rivers, of the world at 1:50 million."""
    topology = Topology(path)
    water = [Feature("lake", 0, polygon(rings))
             for thing in topology.objects("lakes") for rings in topology.polygons(thing)]
    water += [Feature("river", WORLD_RIVER, LineString(mercator_line(line)))
              for thing in topology.objects("rivers") for line in topology.lines(thing) if len(line) > 1]
    return water


def read_states(path):
    """Pairs of a State and its polygons, each a list of rings in degrees."""
    with open(path, encoding="utf-8") as stream:
        features = json.load(stream)["features"]
    for number, feature in enumerate(features):
        shape = feature["geometry"]
        if shape is not None:
            polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
            yield _state(number, feature["properties"]), polygons


def _state(number, properties):
    """Who a state is; in France the states are départements, and their area is the region."""
    country = properties["adm0_a3"]
    if country == "FRA":
        return State(country, properties.get("region_cod") or properties.get("region") or "", number)
    return State(country, properties.get("iso_3166_2") or str(number), number)


def _edges(states):
    """The states on each edge between two points."""
    edges = {}
    for state, polygons in states:
        for ring in (ring for rings in polygons for ring in rings):
            for start, end in zip(ring, ring[1:]):
                edge = tuple(sorted((tuple(start[:2]), tuple(end[:2]))))
                if edge[0] != edge[1]:
                    edges.setdefault(edge, []).append(state)
    return edges


def _border_level(one, other):
    """What separates two states; None where the map shows nothing."""
    if one.country != other.country:
        return BORDER_COUNTRY
    if one.country == "FRA":
        return BORDER_FRENCH_REGION if one.area != other.area else BORDER_DEPARTMENT
    return BORDER_OTHER_STATE if one.country in COUNTRIES_WITH_STATES else None


def borders(states):
    """The lines between states, joined, by level; shores are nobody's border."""
    segments = defaultdict(list)
    for (start, end), sides in _edges(states).items():
        level = _border_level(sides[0], sides[1]) if len(sides) > 1 else None
        if level is not None:
            segments[level].append(LineString((mercator(*start), mercator(*end))))
    return [Feature("border", level, line)
            for level, found in segments.items() for line in parts(linemerge(found))]


def land(states):
    """The land of each country, without the borders inside it."""
    pieces = defaultdict(list)
    for state, polygons in states:
        pieces[state.country] += [polygon(rings) for rings in polygons]
    return [Feature("land", 0, shape)
            for found in pieces.values()
            for shape in parts(unary_union([piece for piece in found if piece is not None and not piece.is_empty]))
            if shape.geom_type == "Polygon"]

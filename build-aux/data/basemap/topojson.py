"""Reads TopoJSON, where shapes share quantised arcs."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json


class Topology:
    """One file."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as stream:
            self.data = json.load(stream)
        self.arcs = [self._degrees(arc) for arc in self.data["arcs"]]

    def _degrees(self, arc):
        """An arc is stored as integer steps from point to point."""
        scale, origin = self.data["transform"]["scale"], self.data["transform"]["translate"]
        x = y = 0
        points = []
        for step in arc:
            x += step[0]
            y += step[1]
            points.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
        return points

    def _line(self, numbers):
        """Arcs, end to end; the complement of a number is that arc backwards."""
        points = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    def objects(self, name):
        return self.data["objects"][name]["geometries"]

    def polygons(self, thing):
        """Lists of rings of points, in degrees."""
        if thing["type"] == "Polygon":
            return [[self._line(ring) for ring in thing["arcs"]]]
        if thing["type"] == "MultiPolygon":
            return [[self._line(ring) for ring in rings] for rings in thing["arcs"]]
        return []

    def lines(self, thing):
        """Lists of points, in degrees."""
        if thing["type"] == "LineString":
            return [self._line(thing["arcs"])]
        if thing["type"] == "MultiLineString":
            return [self._line(line) for line in thing["arcs"]]
        return []

"""Says where a commune must be, from where those that share its postcode or its group are."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import math
from collections import defaultdict, namedtuple

from gazetteer.communes import department

EARTH_RADIUS = 6371

# close: whether by postcode, so that a point far from it must be wrong.
Estimate = namedtuple("Estimate", "point count close")


def distance(one, other):
    """Kilometres between points (latitude, longitude), on a plane: enough within a département."""
    x = math.radians(other[1] - one[1]) * math.cos((math.radians(one[0]) + math.radians(other[0])) / 2)
    return EARTH_RADIUS * math.hypot(x, math.radians(other[0] - one[0]))


class Neighbours:
    """communes: Communes; points: by code, (latitude, longitude); this follows them by add() and remove()."""

    def __init__(self, communes, points):
        self.communes = communes
        self.points = points
        self.sharing = defaultdict(list)
        for code in sorted(code for code in points if code in communes.current):
            for key in self._keys(code):
                self.sharing[key].append(code)

    def _postcode_keys(self, code):
        return [("postcode", postcode) for postcode in self.communes.current[code].get("codesPostaux", [])]

    def _postcode_and_group_keys(self, code):
        group = self.communes.group_of.get(code)
        return [("postcode and group", key[1], group) for key in self._postcode_keys(code) if group is not None]

    def _wider_keys(self, code):
        """From the most telling to the least."""
        commune = self.communes.current[code]
        keys = (("group", self.communes.group_of.get(code)), ("arrondissement", commune.get("arrondissement")),
                ("department", department(commune)))
        return [key for key in keys if key[1] is not None]

    def _keys(self, code):
        return self._postcode_and_group_keys(code) + self._postcode_keys(code) + self._wider_keys(code)

    def remove(self, code):
        for key in self._keys(code):
            self.sharing[key].remove(code)

    def _mean(self, codes, close):
        """fsum: the result of a plain sum depends on the order of its terms, which shows where a mean ends in a 5."""
        points = [self.points[code] for code in codes]
        return Estimate((math.fsum(point[0] for point in points) / len(points),
                         math.fsum(point[1] for point in points) / len(points)), len(points), close)

    def estimate(self, code):
        """The mean of the nearest kind of neighbours, not counting itself; None if it has none."""
        for keys, close in ((self._postcode_and_group_keys(code), True), (self._postcode_keys(code), True),
                            *(([key], False) for key in self._wider_keys(code))):
            others = [other for key in keys for other in self.sharing[key] if other != code]
            if others:
                return self._mean(others, close)
        return None

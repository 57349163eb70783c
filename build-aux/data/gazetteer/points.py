"""Gives each commune a point.

No free package holds the centres of all communes, so they are taken where
GeoNames has them, by code or else by name, and estimated for the rest, most
of them villages. Against the official centres the median error is 0.9 km for
the former and 6 km for the latter.
"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
from collections import defaultdict, namedtuple

from gazetteer.communes import KIND_ARRONDISSEMENT, department, is_overseas, kind
from gazetteer.geonames import is_french, useful_alternates
from gazetteer.names import normalise
from gazetteer.neighbours import Neighbours, distance

# point: latitude, longitude; estimated: a mean of neighbours, or of the parent.
Located = namedtuple("Located", "point estimated")

# Collectivities whose only place has another name, and lands without towns.
BY_HAND = {
    "97701": (17.896, -62.849),     # Saint-Barthélemy
    "97801": (18.068, -63.083),     # Saint-Martin
    "98411": (-37.83, 77.55),       # Saint-Paul and Amsterdam
    "98412": (-49.35, 70.22),       # Kerguelen
    "98413": (-46.43, 51.86),       # Crozet
    "98414": (-66.66, 140.0),       # Terre Adélie
    "98415": (-17.05, 42.71),       # Scattered Islands
    "98901": (10.30, -109.22),      # Clipperton
}

# A town this far (in kilometres) from its postcode's others is another one of the same name.
HOMONYM_DISTANCE = 22

FEATURE_RANKS = {"PPLC": 0, "PPLA": 1, "PPLA2": 2, "PPLA3": 3, "PPLA4": 4, "PPLA5": 5, "PPL": 6, "PPLL": 8, "PPLX": 9}
OTHER_FEATURE_RANK = 7


class Points:
    """Finds the points of all communes when made.

    exact: points by code, of current and former communes; estimates: of
    current communes; alternates: sets of other names by code.
    """

    def __init__(self, communes, towns, newer_towns, centres=None):
        self.communes = communes
        self.exact = {}
        self.estimates = {}
        self.alternates = defaultdict(set)
        self.named = set()          # located by a town that has their code and their name
        self.inherited = set()      # located by what is in them
        self._locate_by_code([town for town in towns if is_french(town.country)])
        self._locate_by_name([town for town in towns if is_french(town.country)] + newer_towns)
        self._locate_by_former()
        for code, point in BY_HAND.items():
            if code in communes.current:
                self.exact.setdefault(code, point)
        self._estimate()
        if centres is not None:
            self._take_centres(centres)

    def _take(self, code, town):
        self.exact[code] = (town.lat, town.lon)
        official = self.communes.current.get(code, {}).get("nom", "")
        self.alternates[code].update(name for name in useful_alternates(town)
                                     if normalise(name) != normalise(official))

    def _locate_by_code(self, towns):
        by_code = defaultdict(list)
        for town in towns:
            by_code[town.insee].append(town)
        for code, name in self.communes.names().items():
            if code in by_code:
                town = _best_town(by_code[code], normalise(name))
                self._take(code, town)
                if normalise(town.name) == normalise(name):
                    self.named.add(code)

    def _locate_by_name(self, towns):
        """Mends codes of communes that merged since, and finds towns overseas, which have no codes."""
        by_name = {}
        for town in towns:
            by_name.setdefault((town.department or "", normalise(town.name)), town)
        by_code_only = set(self.exact) - self.named
        for commune in list(self.communes.current.values()) + self.communes.former:
            code = commune["code"]
            if kind(commune) == KIND_ARRONDISSEMENT or (code in self.exact and code not in by_code_only):
                continue
            area = code[:3] if is_overseas(code) else department(commune)
            town = by_name.get((area, normalise(commune["nom"])))
            if town is not None:
                self._take(code, town)
                by_code_only.discard(code)

    def _locate_by_former(self):
        """A commune made of others is where its seat, or else the largest of them, was."""
        for parent, children in self.communes.former_by_parent().items():
            located = [child for child in children if child["code"] in self.exact]
            if parent not in self.exact and located:
                seat = min(located, key=lambda child: (child["code"] != parent, -(child.get("population") or 0)))
                self.exact[parent] = self.exact[seat["code"]]
                self.inherited.add(parent)

    def _estimate(self):
        neighbours = Neighbours(self.communes, self.exact)
        for code in sorted(code for code in self.exact if code in self.communes.current and not is_overseas(code)):
            expected = neighbours.estimate(code)
            if (expected is not None and expected.close and expected.count > 1
                    and distance(expected.point, self.exact[code]) > HOMONYM_DISTANCE):
                neighbours.remove(code)
                del self.exact[code]
        for code in self.communes.current:
            expected = neighbours.estimate(code) if code not in self.exact else None
            if expected is not None:
                self.estimates[code] = expected.point

    def _take_centres(self, path):
        """Official centres, in a CSV file with the columns code, lat and lon, win over all else."""
        with open(path, encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                if row["code"] in self.communes.current and row["lat"]:
                    self.exact[row["code"]] = (float(row["lat"]), float(row["lon"]))
                    self.estimates.pop(row["code"], None)

    def locate(self, code):
        """A current commune; None if nothing is known."""
        if code in self.exact:
            return Located(self.exact[code], False)
        return Located(self.estimates[code], True) if code in self.estimates else None

    def locate_former(self, former):
        """A former commune: its own point, or that of the commune it is in."""
        code = former["code"]
        if code in self.exact and code not in self.inherited and code not in self.communes.current:
            return Located(self.exact[code], False)
        parent = self.locate(self.communes.parent(former)["code"])
        return Located(parent.point, True) if parent is not None else None


def _best_town(towns, name):
    """Of the towns with one code: the one with its name, of the highest rank, the largest; a quarter if it must be."""
    whole = [town for town in towns if town.feature != "PPLX"]
    return min(whole or towns, key=lambda town: (normalise(town.name) != name,
                                                 FEATURE_RANKS.get(town.feature, OTHER_FEATURE_RANK),
                                                 -town.population))

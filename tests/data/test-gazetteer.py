#!/usr/bin/env python3
# test-gazetteer.py: the tables of the gazetteer that are in the repository.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
import os
import re
import unittest
from collections import Counter

FOLDER = os.path.join(os.environ["MLG_DATA_DIR"], "gazetteer")
PLACES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "places.tsv")

COMMUNE, FORMER, ARRONDISSEMENT = "0", "1", "2"

# What people call towns, and what they mean.
OTHER_NAMES = {"Kemper": "Quimper", "Naoned": "Nantes", "Roazhon": "Rennes", "Gwened": "Vannes",
               "An Oriant": "Lorient", "Montroulez": "Morlaix"}
FRENCH_NAMES = {("BE", "Brussels"): "Bruxelles", ("GB", "London"): "Londres", ("ES", "Barcelona"): "Barcelone",
                ("BE", "Antwerpen"): "Anvers"}
COUNTRIES = {"FR": ("France", "France"), "BE": ("Belgique", "Belgium"), "SN": ("Sénégal", "Senegal"),
             "VA": ("Vatican", "Vatican City"), "CI": ("Côte d'Ivoire", "Côte d'Ivoire")}


def read_path(path):
    """Rows; fails on one that has not as many columns as the header."""
    with open(path, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise ValueError("%s:%d has not as many columns as the header" % (path, number))
    return rows


def read(name):
    return read_path(os.path.join(FOLDER, name + ".tsv"))


class GazetteerTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.tables = {name: read(name) for name in (
            "alternate_names", "area_names", "communes", "countries", "departments", "epci", "regions", "world",
            "world_names")}
        cls.communes = {row["insee"]: row for row in cls.tables["communes"] if row["kind"] == COMMUNE}

    def codes(self, name, column="code"):
        return {row[column] for row in self.tables[name]}

    def assert_unique(self, name, *columns):
        counts = Counter(tuple(row[column] for column in columns) for row in self.tables[name])
        self.assertEqual([key for key, count in counts.items() if count > 1], [])


class CountTest(GazetteerTest):

    def test_communes(self):
        counts = Counter((row["kind"], row["estimated"]) for row in self.tables["communes"])
        self.assertEqual(counts, {(COMMUNE, "0"): 14824, (COMMUNE, "1"): 20145, (FORMER, "0"): 406,
                                  (FORMER, "1"): 2093, (ARRONDISSEMENT, "1"): 45})

    def test_population(self):
        """Nearly all people live where the point is exact."""
        people, located = 0, 0
        for row in self.communes.values():
            people += int(row["population"] or 0)
            located += int(row["population"] or 0) if row["estimated"] == "0" else 0
        self.assertTrue(67e6 < people < 71e6, people)
        self.assertGreater(located / people, 0.90)

    def test_others(self):
        counts = {name: len(self.tables[name]) for name in (
            "alternate_names", "countries", "departments", "epci", "regions", "world")}
        self.assertEqual(counts, {"alternate_names": 36035, "countries": 234, "departments": 109, "epci": 1255,
                                  "regions": 26, "world": 30585})


class CommuneTest(GazetteerTest):

    def assert_all(self, rows, is_right):
        """Not a subTest for each of 70,000 rows, which takes a minute."""
        self.assertEqual([row for row in rows if not is_right(row)][:5], [])

    def test_points(self):
        def is_right(row):
            lon, lat = float(row["lon"]), float(row["lat"])
            return abs(lon) <= 180 and abs(lat) <= 90 and (lon, lat) != (0, 0)

        self.assert_all(self.tables["communes"], is_right)
        self.assert_all(self.tables["world"], is_right)

    def test_mainland_is_in_its_place(self):
        mainland = [row for row in self.communes.values() if not row["insee"].startswith(("97", "98"))]
        self.assertEqual(len(mainland), 34746)
        self.assert_all(mainland, lambda row: -5.3 < float(row["lon"]) < 9.7 and 41.2 < float(row["lat"]) < 51.2)

    def test_codes(self):
        rows = self.tables["communes"]
        self.assert_all(rows, lambda row: re.fullmatch(r"\d[\dAB]\d{3}", row["insee"]))
        self.assert_all(rows, lambda row: re.fullmatch(r"(\d{5}( \d{5})*)?", row["postcodes"]))
        self.assert_all(rows, lambda row: row["name"].strip() == row["name"] != "")
        self.assert_all(rows, lambda row: (row["parent"] == "") == (row["kind"] == COMMUNE))
        self.assert_unique("communes", "insee", "kind")

    def test_references(self):
        rows, groups, departments = self.tables["communes"], self.codes("epci") | {""}, self.codes("departments")
        self.assert_all(rows, lambda row: row["epci"] in groups)
        self.assert_all(rows, lambda row: row["parent"] == "" or row["parent"] in self.communes)
        # What is no département has a code that the communes there begin with.
        self.assert_all(rows, lambda row: row["department"] in departments
                        or (len(row["department"]) == 3 and row["insee"].startswith(row["department"])))
        self.assertLessEqual(self.codes("departments", "region"), self.codes("regions"))

    def test_alternate_names(self):
        self.assert_unique("alternate_names", "insee", "name")
        self.assertLessEqual(self.codes("alternate_names", "insee"), self.codes("communes", "insee"))


class HandwrittenTest(GazetteerTest):
    """Tables that people add to: what they name must exist, once."""

    def test_world_names(self):
        self.assert_unique("world_names", "country", "name")
        towns = {(row["country"], row["name"]) for row in self.tables["world"]}
        for row in self.tables["world_names"]:
            with self.subTest(row=row):
                self.assertIn((row["country"], row["name"]), towns)
                self.assertNotIn(row["french"], ("", row["name"]))

    def test_area_names(self):
        self.assert_unique("area_names", "kind", "code", "name")
        codes = {"region": self.codes("regions"), "department": self.codes("departments"),
                 "country": self.codes("countries", "country")}
        for row in self.tables["area_names"]:
            with self.subTest(row=row):
                self.assertIn(row["code"], codes[row["kind"]])
                self.assertNotEqual(row["name"], "")

    def test_countries(self):
        countries = {row["country"]: (row["french"], row["english"]) for row in self.tables["countries"]}
        self.assertEqual(countries.keys(), self.codes("world", "country") | {"FR"})
        self.assertNotIn("", [name for names in countries.values() for name in names])
        for code, names in COUNTRIES.items():
            self.assertEqual(countries[code], names)


class KnownPlaceTest(GazetteerTest):

    def assert_near(self, row, place):
        # Two to three kilometres: a centre is a matter of taste.
        self.assertAlmostEqual(float(row["lon"]), float(place["lon"]), delta=0.03)
        self.assertAlmostEqual(float(row["lat"]), float(place["lat"]), delta=0.03)

    def test_communes(self):
        places = [place for place in read_path(PLACES) if place["table"] == "commune"]
        self.assertEqual(len(places), 27)
        for place in places:
            with self.subTest(place=place["name"]):
                row = self.communes[place["code"]]
                self.assertEqual((row["name"], row["department"], row["estimated"]),
                                 (place["name"], place["department"], "0"))
                self.assertIn(place["postcode"], row["postcodes"].split(" "))
                self.assert_near(row, place)

    def test_world(self):
        places = [place for place in read_path(PLACES) if place["table"] == "world"]
        self.assertEqual(len(places), 6)
        for place in places:
            with self.subTest(place=place["name"]):
                row = next(row for row in self.tables["world"]
                           if (row["country"], row["name"]) == (place["code"], place["name"]))
                self.assert_near(row, place)

    def test_names(self):
        for name, official in OTHER_NAMES.items():
            with self.subTest(name=name):
                communes = {row["insee"] for row in self.tables["alternate_names"] if row["name"] == name}
                self.assertIn(official, {self.communes[code]["name"] for code in communes if code in self.communes})
        french = {(row["country"], row["name"]): row["french"] for row in self.tables["world_names"]}
        for key, name in FRENCH_NAMES.items():
            self.assertEqual(french.get(key), name)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# test-basemap.py: the basemap that is in the repository.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import gzip
import math
import os
import sqlite3
import unittest

BASEMAP = os.path.join(os.environ["MLG_DATA_DIR"], "basemap", "basemap.mbtiles")

TILES = {0: 1, 1: 4, 2: 16, 3: 64, 4: 256, 5: 1024, 6: 34, 7: 82, 8: 238, 9: 764}
LAYERS = {"land", "lake", "river", "border"}

# By name: longitude, latitude.
REGIONS = {"Brest": (-4.49, 48.39), "Strasbourg": (7.75, 48.58), "Ajaccio": (8.74, 41.92), "Cayenne": (-52.33, 4.94),
           "Fort-de-France": (-61.07, 14.60), "Saint-Denis": (55.45, -20.88), "Mamoudzou": (45.23, -12.78),
           "Saint-Pierre": (-56.18, 46.78), "Nouméa": (166.45, -22.27), "Papeete": (-149.57, -17.54),
           "Mata Utu": (-176.17, -13.28)}


def fields(data):
    """Keys and values of a protocol buffer that has only numbers and bytes."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        elif key & 7 == 2:
            size = varint()
            if at + size > len(data):
                raise ValueError("a field is longer than what holds it")
            yield key >> 3, data[at:at + size]
            at += size
        else:
            raise ValueError("wire type %d" % (key & 7))


def layers(tile):
    """For each layer of a tile, its name and its number of features."""
    found = {}
    for key, layer in fields(tile):
        if key != 3:
            raise ValueError("field %d of a tile" % key)
        inside = list(fields(layer))
        names = [value.decode() for field, value in inside if field == 1]
        found[names[0]] = sum(field == 2 for field, _ in inside)
    return found


def tile_of(lon, lat, zoom):
    """Column and row, counted from the south as the file does."""
    across = 1 << zoom
    y = (1 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / math.pi) / 2
    return int((lon + 180) / 360 * across), across - 1 - int(y * across)


class BasemapTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.database = sqlite3.connect("file:%s?mode=ro" % BASEMAP, uri=True)
        cls.addClassCleanup(cls.database.close)

    def query(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def tile(self, lon, lat, zoom):
        rows = self.query("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                          zoom, *tile_of(lon, lat, zoom))
        self.assertEqual(len(rows), 1)
        return layers(gzip.decompress(rows[0][0]))

    def test_is_whole(self):
        self.assertEqual(self.query("PRAGMA integrity_check"), [("ok",)])

    def test_metadata(self):
        metadata = dict(self.query("SELECT name, value FROM metadata"))
        self.assertEqual((metadata["format"], metadata["minzoom"], metadata["maxzoom"]), ("pbf", "0", "9"))
        self.assertIn("Natural Earth", metadata["attribution"])
        self.assertIn("GSHHG (LGPL)", metadata["attribution"])

    def test_counts(self):
        self.assertEqual(dict(self.query("SELECT zoom_level, count(*) FROM tiles GROUP BY zoom_level")), TILES)
        self.assertEqual(self.query("SELECT count(*) FROM map"), [(sum(TILES.values()),)])
        self.assertEqual(self.query("SELECT count(*) FROM images WHERE id NOT IN (SELECT id FROM map)"), [(0,)])

    def test_tiles_can_be_read(self):
        seen = set()
        for number, data in self.query("SELECT id, tile_data FROM images"):
            with self.subTest(image=number):
                found = layers(gzip.decompress(data))
                self.assertLessEqual(found.keys(), LAYERS)
                self.assertNotIn(0, found.values())
                seen |= found.keys()
        self.assertEqual(seen, LAYERS)

    def test_regions_have_land_in_detail(self):
        for name, (lon, lat) in REGIONS.items():
            for zoom in (0, 5, 6, 9):
                with self.subTest(place=name, zoom=zoom):
                    self.assertIn("land", self.tile(lon, lat, zoom))

    def test_sea_is_empty(self):
        self.assertEqual(self.tile(-120, -40, 5), {})

    def test_france_has_water_and_borders(self):
        self.assertIn("border", self.tile(-2.1, 47.65, 9))      # Redon, where three départements meet
        self.assertIn("river", self.tile(-1.55, 47.22, 9))      # Nantes
        self.assertIn("lake", self.tile(6.5, 46.45, 9))         # Léman


if __name__ == "__main__":
    unittest.main()

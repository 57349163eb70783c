#!/usr/bin/env python3
# test-export.py: take a territory out through maillage-cli, into the programs that read it.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

CLI = os.environ["MAILLAGE_CLI"]


class ExportTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="maillage-export-")
        cls.demo = os.path.join(cls.folder, "demo.gpkg")
        subprocess.run([CLI, "new", "--demo", cls.demo], check=True)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def export(self, name, *options, status=0, locale="fr_FR.UTF-8"):
        environment = dict(os.environ, LC_ALL=locale, LANGUAGE="")
        done = subprocess.run([CLI, "export", *options, self.demo, self.path(name)], capture_output=True, text=True,
                              env=environment)
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertNotIn("CRITICAL", done.stderr)
        return done

    def layers(self, name):
        done = subprocess.run(["ogrinfo", "-so", "-al", self.path(name)], capture_output=True, text=True, check=True)
        self.assertNotIn("ERROR", done.stderr)
        return [int(count) for count in re.findall(r"Feature Count: (\d+)", done.stdout)]

    def test_summary(self):
        summary = json.loads(self.export("summary.geojson", "--json").stdout)
        self.assertEqual((summary["actors"], summary["relations"], summary["actors_unplaced"]), (264, 276, 127))
        self.assertEqual(summary["private_actors_left_out"], 0)
        self.assertEqual(summary["files"], [self.path("summary.geojson")])
        self.assertIn("264 actors\n", self.export("summary.geojson", locale="C.UTF-8").stdout)

    def test_same_in_any_locale(self):
        self.export("a.geojson", locale="C.UTF-8")
        with open(self.path("a.geojson"), encoding="utf-8") as stream:
            features = json.load(stream)["features"]
        kinds = [feature["geometry"] and feature["geometry"]["type"] for feature in features]
        self.assertEqual(kinds.count("Point"), 264 - 127)
        self.assertEqual(len(kinds), 264 + 276)
        identities = {feature["id"] for feature in features}
        self.assertEqual(len(identities), len(features))
        for feature in features[264:]:
            self.assertIn(feature["properties"]["from"], identities)
            self.assertIn(feature["properties"]["to"], identities)

    @unittest.skipUnless(shutil.which("ogrinfo"), "needs ogrinfo")
    def test_gdal(self):
        self.export("gdal.geojson")
        self.assertEqual(self.layers("gdal.geojson"), [540])
        self.export("gdal.kml")
        self.assertEqual(sum(self.layers("gdal.kml")), 540)

    @unittest.skipUnless(shutil.which("dot"), "needs Graphviz")
    def test_graphviz(self):
        self.export("graph.dot")
        subprocess.run(["dot", "-Tcanon", "-o", os.devnull, self.path("graph.dot")], check=True)

    def test_csv(self):
        self.export("pair.csv")
        self.assertFalse(os.path.exists(self.path("pair.csv")))
        rows = {}
        for part in ("actors", "relations"):
            with open(self.path("pair-%s.csv" % part), encoding="utf-8-sig", newline="") as stream:
                rows[part] = list(csv.DictReader(stream))
        self.assertEqual((len(rows["actors"]), len(rows["relations"])), (264, 276))
        names = {row["id"]: row["name"] for row in rows["actors"]}
        self.assertIn("Ti Coop", names.values())
        for row in rows["relations"]:
            self.assertEqual(names[row["source"]], row["source_name"])
            self.assertEqual(names[row["target"]], row["target_name"])

    def test_canvas(self):
        self.export("diagram.canvas")
        with open(self.path("diagram.canvas"), encoding="utf-8") as stream:
            canvas = json.load(stream)
        nodes = {node["id"]: node for node in canvas["nodes"]}
        self.assertGreater(len(nodes), 5)
        for node in nodes.values():
            self.assertIn(node["type"], ("text", "group"))
            for length in ("x", "y", "width", "height"):
                self.assertIsInstance(node[length], int)
        for edge in canvas["edges"]:
            self.assertIn(edge["fromNode"], nodes)
            self.assertIn(edge["toNode"], nodes)
        names = subprocess.run([CLI, "export", "--diagram", "nothing", self.demo, self.path("x.canvas")],
                               capture_output=True, text=True)
        self.assertEqual(names.returncode, 2)
        self.assertIn("nothing", names.stderr)

    def test_refused(self):
        self.assertIn("geojson", self.export("what.xyz", status=2).stderr)
        self.assertIn("nothing", self.export("what.csv", "--format", "nothing", status=2).stderr)
        self.export("no/such/folder.geojson", status=2)
        self.assertFalse(os.path.exists(self.path("no")))


if __name__ == "__main__":
    unittest.main()

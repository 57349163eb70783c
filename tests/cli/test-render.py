#!/usr/bin/env python3
# test-render.py: pictures made without a window.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

CLI = os.environ["MAILLAGE_CLI"]
DIAGRAM = "Autour de Ti Coop"


class RenderTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="maillage-render-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.environment = dict(os.environ, XDG_DATA_HOME=cls.path("data"), XDG_CACHE_HOME=cls.path("cache"))
        cls.demo = cls.path("demo.gpkg")
        assert cls.run_cli("new", "--demo", cls.demo).returncode == 0

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder, name)

    @classmethod
    def run_cli(cls, *arguments):
        return subprocess.run([CLI, *arguments], env=cls.environment, capture_output=True, text=True, timeout=120)

    def render(self, name, *options):
        done = self.run_cli("render", *options, self.demo, self.path(name))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        with open(self.path(name), "rb") as stream:
            return stream.read()

    def refused(self, *arguments):
        done = self.run_cli("render", *arguments)
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr.startswith("maillage-cli: "), done.stderr)
        return done.stderr

    def test_png_has_the_size_asked_for(self):
        picture = self.render("map.png", "--size", "640x400", "--scale", "2")
        self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", picture[16:24]), (1280, 800))

    def test_svg_is_vectors(self):
        root = ElementTree.fromstring(self.render("map.svg", "--map", "--size", "640x400"))
        self.assertEqual(root.get("width"), "640px")
        names = [element.tag.rpartition("}")[2] for element in root.iter()]
        self.assertNotIn("image", names)
        self.assertGreater(names.count("path"), 200)

    def test_pdf_has_one_page_of_its_size(self):
        picture = self.render("diagram.pdf", "--diagram", DIAGRAM, "--size", "800x600")
        self.assertEqual(picture[:5], b"%PDF-")
        self.assertEqual(re.findall(rb"/MediaBox \[ 0 0 (\S+) (\S+) \]", picture), [(b"600", b"450")])

    def test_a_diagram_is_found_whatever_the_accents_and_capitals(self):
        one = self.render("one.svg", "--diagram", DIAGRAM)
        other = self.render("other.svg", "--diagram", DIAGRAM.upper())
        self.assertEqual(len(one), len(other))
        self.assertNotEqual(len(one), len(self.render("map.svg")))

    def test_dark_is_darker(self):
        # The ground is what is filled first: "fill:rgb(…)" in one version of cairo, fill="rgb(…)" in another.
        fill = re.compile(rb'fill[:=]"?(rgb\([^)]*\))')
        light, dark = (fill.search(self.render(name, "--diagram", DIAGRAM, *options)).group(1)
                       for name, options in (("light.svg", ()), ("dark.svg", ("--dark",))))
        self.assertNotEqual(light, dark)

    def test_refusals_say_what_to_do(self):
        self.assertIn(".svg", self.refused(self.demo, self.path("x.bmp")))
        self.assertIn(DIAGRAM, self.refused("--diagram", "nobody", self.demo, self.path("x.png")))
        self.assertIn("1600x1000", self.refused("--size", "large", self.demo, self.path("x.png")))
        self.refused("--map", "--diagram", DIAGRAM, self.demo, self.path("x.png"))
        self.refused("--size", "20000x20000", self.demo, self.path("x.png"))
        for size in ("640", "640x", "x400", "640x400x2", "640x400 ", "-640x400", "640x+400", "0x400", "640x4294967696", "6e2x400"):
            self.assertIn("1600x1000", self.refused("--size=" + size, self.demo, self.path("x.png")))
        self.refused(self.demo, self.path("no/folder/x.png"))
        self.assertEqual([n for n in os.listdir(self.folder) if n.startswith("x.")], [])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# test-provenance.py: the data are those that were built, and say whose they are.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import hashlib
import os
import re
import sys
import unittest

sys.dont_write_bytecode = True

DATA = os.environ["MLG_DATA_DIR"]
BUILD_AUX = os.path.join(os.environ["MLG_SOURCE_DIR"], "build-aux", "data")
LICENSES = os.path.join(os.environ["MLG_SOURCE_DIR"], "LICENSES")
sys.path.insert(0, BUILD_AUX)

from basemap import vector_tile                         # noqa: E402
from gazetteer.names import is_useful_alternate, normalise      # noqa: E402

HANDWRITTEN = {"gazetteer/area_names.tsv", "gazetteer/world_names.tsv"}

# By file: the last words, to know that the text is whole.
LICENCE_ENDS = {"CC-BY-4.0.txt": "contacted at creativecommons.org.",
                "CC-BY-SA-4.0.txt": "contacted at creativecommons.org.",
                "CC0-1.0.txt": "this CC0 or use of the Work.",
                "LGPL-3.0-or-later.txt": "Library.",
                "etalab-2.0.txt": "sous cette licence s’ils le souhaitent."}


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as stream:
        return stream.read()


def built_files():
    """Paths inside data/ of what is neither written by hand nor about something else."""
    return {"%s/%s" % (folder, name) for folder in ("basemap", "gazetteer")
            for name in os.listdir(os.path.join(DATA, folder))} - HANDWRITTEN


class ChecksumTest(unittest.TestCase):

    def test_checksums(self):
        """A file that was built must be built again, not edited: see build-aux/data/README.md."""
        noted = dict(reversed(line.split(maxsplit=1)) for line in read(BUILD_AUX, "checksums").splitlines())
        self.assertEqual(noted.keys(), built_files())
        for name, checksum in noted.items():
            with self.subTest(file=name), open(os.path.join(DATA, name), "rb") as stream:
                self.assertEqual(hashlib.sha256(stream.read()).hexdigest(), checksum)


class CreditTest(unittest.TestCase):

    def test_each_file_has_a_credit(self):
        credits = read(DATA, "CREDITS.md")
        for name in sorted(built_files() | HANDWRITTEN):
            with self.subTest(file=name):
                self.assertIn("`%s`" % name, credits)

    def test_notices_exist(self):
        notices = set(re.findall(r"LICENSES/([\w.-]+\.txt)", read(DATA, "CREDITS.md")))
        self.assertEqual(notices, {"GSHHG-NOTICE.txt", "ISO-CODES-NOTICE.txt"})
        for name in sorted(notices):
            self.assertIn("LGPL-3.0-or-later.txt", read(LICENSES, name))

    def test_each_folder_has_a_credit(self):
        credits = read(DATA, "CREDITS.md")
        for name in sorted(os.listdir(DATA)):
            if os.path.isdir(os.path.join(DATA, name)):
                with self.subTest(folder=name):
                    self.assertRegex(credits, r"\| `%s/" % name)

    def test_about_names_each_source(self):
        """Whose work it is, and under which licence, is seen in the application too."""
        about = read(os.environ["MLG_SOURCE_DIR"], "src", "ui", "compat", "mlg-about.c")
        rows = re.findall(r"^\|[^|]*\|[^|]*\| ([^|]+) \| ([^|]+) \|$", read(DATA, "CREDITS.md"), re.M)[1:]
        self.assertGreater(len(rows), 8)
        for origin, licence in rows:
            for name in re.findall(r"(?:^|through )([A-Z][\w ]*?|iso-codes)(?: \d[\d.]*)?(?=,|;|$)", origin):
                with self.subTest(source=name):
                    self.assertIn(name, about)
            terms = re.match(r"(CC BY-SA 4\.0|CC BY 4\.0|Licence Ouverte 2\.0|LGPL|public domain|---)", licence)
            self.assertTrue(terms, licence)
            if terms.group() not in ("public domain", "---"):
                with self.subTest(licence=terms.group()):
                    self.assertIn(terms.group(), about)

    def test_licences_are_whole(self):
        for name, end in LICENCE_ENDS.items():
            with self.subTest(licence=name):
                self.assertTrue(" ".join(read(LICENSES, name).split()).endswith(end))

    def test_readme_has_the_pinned_versions(self):
        text = read(BUILD_AUX, "README.md")
        for line in read(BUILD_AUX, "sources").splitlines():
            if line and not line.startswith("#"):
                name, version = line.split()[1:3]
                with self.subTest(package=name):
                    self.assertIn("`%s` %s" % (name, version), text)


class BuilderTest(unittest.TestCase):
    """The parts of the programs that need none of their sources."""

    def test_normalise(self):
        for name, expected in (("Saint-Étienne-lès-Remiremont", "saint etienne les remiremont"),
                               ("ST ETIENNE LEZ REMIREMONT", "saint etienne les remiremont"),
                               ("Œuilly", "oeuilly"), ("  Ste  Anne s/ Vilaine", "sainte anne sur vilaine"),
                               ("L’Haÿ", "l hay"), ("", "")):
            self.assertEqual(normalise(name), expected)

    def test_useful_alternates(self):
        names = ("Kemper", "BES", "Брест", "Sant-Brieg", "Tchîmpèr")
        self.assertEqual([name for name in names if is_useful_alternate(name)], ["Kemper", "Sant-Brieg", "Tchîmpèr"])

    def test_varint(self):
        for number, expected in ((0, "00"), (127, "7f"), (128, "8001"), (300, "ac02")):
            self.assertEqual(vector_tile.varint(number).hex(), expected)
        self.assertEqual([vector_tile.zigzag(number) for number in (0, -1, 1, -2)], [0, 1, 2, 3])

    def test_path(self):
        """The polygon of the specification of vector tiles."""
        pen = vector_tile.Pen()
        pen.path([(3, 6), (8, 12), (8, 12), (20, 34), (3, 6)], True)
        self.assertEqual(list(pen.data), [9, 6, 12, 18, 10, 12, 24, 44, 15])

    def test_path_without_surface(self):
        pen = vector_tile.Pen()
        pen.path([(3, 6), (8, 12), (3, 6)], True)
        pen.path([(3, 6), (3, 6)], False)
        self.assertEqual(bytes(pen.data), b"")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# test-packaging.py: what is said of the application is the same everywhere, and the sandbox is as closed as we say.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import glob
import json
import os
import re
import struct
import sys
import unittest
import xml.etree.ElementTree as ET

SOURCE = os.environ["MLG_SOURCE_DIR"]
BUILT = os.environ["MLG_BUILD_DATA_DIR"]
ID = "io.github.maillage.Maillage"

# What every branch of org.gnome.Platform that we may name has.
RUNTIME = {"cairo", "gdk-pixbuf-2.0", "gio-2.0", "gio-unix-2.0", "glib-2.0", "gobject-2.0", "gtk4", "json-glib-1.0", "libadwaita-1",
           "pangocairo", "sqlite3"}
# What it does not have, and the module that brings it.
MODULES = {"igraph": "igraph", "shumate-1.0": "libshumate"}
# What only tests use: they are not built there.
TESTS_ONLY = {"x11", "xtst"}
# Modules that another module needs.
NEEDED_BY_MODULES = {"protobuf-c"}


def read(*path):
    with open(os.path.join(SOURCE, *path), encoding="utf-8") as stream:
        return stream.read()


def version():
    return re.search(r"^  version: '([^']+)'", read("meson.build"), re.M).group(1)


def manifest():
    return json.loads(read("flatpak", ID + ".json"))


def metainfo():
    return ET.parse(os.path.join(BUILT, ID + ".metainfo.xml")).getroot()


def text(node):
    return " ".join("".join(node.itertext()).split())


def luminance(colour):
    """Of “#rrggbb”, as WCAG 2 has it."""
    bands = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (band / 12.92 if band <= 0.04045 else ((band + 0.055) / 1.055) ** 2.4 for band in bands)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def untranslated(root, tag):
    return [node for node in root.iter(tag) if "{http://www.w3.org/XML/1998/namespace}lang" not in node.attrib]


def dependencies():
    """{name: the meson.build files that ask for it}."""
    found = {}
    for folder, folders, names in os.walk(SOURCE):
        folders[:] = [name for name in folders if not name.startswith((".", "_", "build"))]
        if "meson.build" in names:
            path = os.path.relpath(os.path.join(folder, "meson.build"), SOURCE)
            for name in re.findall(r"(?<!\w)dependency\(\s*'([^']+)'", read(path)):
                found.setdefault(name, []).append(path)
    return found


class ManifestTest(unittest.TestCase):

    def test_names(self):
        self.assertEqual(manifest()["id"], ID)
        self.assertEqual(manifest()["command"], "maillage")
        self.assertEqual(manifest()["runtime"], "org.gnome.Platform")
        self.assertEqual(manifest()["sdk"], "org.gnome.Sdk")
        self.assertNotIn("branch", manifest())

    def test_languages_come_along(self):
        """A bundle is one file: what would be an extension of its own would be missing."""
        self.assertIs(manifest()["separate-locales"], False)

    def test_permissions_are_those_that_the_readme_explains(self):
        explained = re.findall(r"^\| `(--[^`]+)` \| \S", read("flatpak", "README.md"), re.M)
        self.assertEqual(sorted(manifest()["finish-args"]), sorted(explained))
        self.assertEqual(len(explained), len(set(explained)))

    def test_permissions_are_few(self):
        """No folder, no service, no other device."""
        allowed = re.compile(r"--(share=(ipc|network)|socket=(wayland|fallback-x11)|device=dri)$")
        for permission in manifest()["finish-args"]:
            self.assertRegex(permission, allowed)

    def test_modules_are_pinned(self):
        for module in manifest()["modules"][:-1]:
            with self.subTest(module=module["name"]):
                self.assertTrue(module["sources"])
                for source in module["sources"]:
                    self.assertEqual(source["type"], "archive")
                    self.assertRegex(source["url"], r"^https://.*/[\w-]+-\d+(\.\d+)+\.tar\.(gz|xz)$")
                    self.assertRegex(source["sha256"], r"^[0-9a-f]{64}$")

    def test_the_application_is_built_from_this_folder(self):
        last = manifest()["modules"][-1]
        self.assertEqual(last["name"], "maillage")
        self.assertEqual([(source["type"], source["path"]) for source in last["sources"]], [("dir", "..")])

    def test_each_library_is_there(self):
        modules = {module["name"] for module in manifest()["modules"][:-1]}
        for name, paths in dependencies().items():
            with self.subTest(library=name):
                if name in TESTS_ONLY:
                    self.assertEqual({path.split("/")[0] for path in paths}, {"tests"})
                elif name not in RUNTIME:
                    self.assertIn(name, MODULES, "neither in the runtime nor a module of the manifest")
                    self.assertIn(MODULES[name], modules)
        self.assertEqual(modules - set(MODULES.values()), NEEDED_BY_MODULES)

    def test_each_module_has_a_stand_in(self):
        """flatpak/test-local builds them from Debian's packages."""
        names = [line.split()[0] for line in read("flatpak", "modules.debian").splitlines() if line and line[0] != "#"]
        self.assertEqual(names, [module["name"] for module in manifest()["modules"][:-1]])


class IdentityTest(unittest.TestCase):

    def test_one_identity(self):
        self.assertIn("application_id = '%s'" % ID, read("meson.build"))
        self.assertEqual(metainfo().findtext("id"), ID)
        self.assertEqual(metainfo().findtext("launchable"), ID + ".desktop")
        self.assertIn("path=\"/%s/\"" % ID.replace(".", "/"), read("data", ID + ".gschema.xml"))
        for name in ("hicolor/scalable/apps/%s.svg", "hicolor/symbolic/apps/%s-symbolic.svg"):
            self.assertTrue(os.path.exists(os.path.join(SOURCE, "data/icons", name % ID)), name)

    def test_desktop_file(self):
        entry = self.entry(ID + ".desktop", "Desktop Entry")
        self.assertEqual(entry["Icon"], ID)
        self.assertEqual(entry["Exec"], "maillage %F")
        self.assertEqual(entry["DBusActivatable"], "true")
        types = [node.get("type") for node in ET.fromstring(read("data", ID + ".mime.xml"))]
        self.assertEqual(entry["MimeType"], ";".join(types) + ";")
        self.assertEqual([node.text for node in metainfo().iter("mediatype")], types)

    def test_bus_activation(self):
        entry = self.entry(ID + ".service", "D-BUS Service")
        self.assertEqual(entry["Name"], ID)
        self.assertRegex(entry["Exec"], r"^/.*/bin/maillage --gapplication-service$")

    @staticmethod
    def entry(name, group):
        parser = configparser.ConfigParser(interpolation=None, delimiters="=")
        parser.optionxform = str
        parser.read(os.path.join(BUILT, name), encoding="utf-8")
        return parser[group]


class ReleaseTest(unittest.TestCase):

    def test_version(self):
        """meson.build says it; the others follow."""
        self.assertEqual(metainfo().find("releases/release").get("version"), version())
        self.assertRegex(read("NEWS").splitlines()[0], r"^Maillage %s( |$)" % re.escape(version()))

    def test_news(self):
        """What NEWS says of the newest version is what software centres show."""
        lines = read("NEWS").splitlines()
        end = next((i for i, line in enumerate(lines) if i and line.startswith("Maillage ")), len(lines))
        release = metainfo().find("releases/release")
        described = [text(node) for node in untranslated(release.find("description"), "li")]
        self.assertEqual([text for text in re.findall(r"^ - (.*(?:\n   .*)*)", "\n".join(lines[:end]), re.M)], described)
        self.assertEqual("not released yet" in lines[0], release.get("type") == "development")
        self.assertRegex(release.get("date"), r"^\d{4}-\d\d-\d\d$")


class MetainfoTest(unittest.TestCase):
    """What desktops ask of a good entry in their software centre."""

    def test_name_and_summary(self):
        root = metainfo()
        for node in root.findall("name"):
            self.assertLessEqual(len(node.text), 15)
        for node in root.findall("summary"):
            with self.subTest(summary=node.text):
                self.assertTrue(10 <= len(node.text) <= 35)
                self.assertNotRegex(node.text, r"\.$|^(A|An|The|Un|Une|Le|La|Les) |Maillage")

    def test_description(self):
        root = metainfo().find("description")
        self.assertGreaterEqual(len(untranslated(root, "p")), 2)
        self.assertLessEqual(len(untranslated(root, "li")), 10)

    def test_rating_and_addresses(self):
        self.assertEqual(metainfo().find("content_rating").get("type"), "oars-1.1")
        addresses = {node.get("type"): node.text for node in metainfo().findall("url")}
        self.assertLessEqual({"homepage", "bugtracker", "vcs-browser"}, addresses.keys())
        for address in addresses.values():
            self.assertTrue(address.startswith("https://"))

    def test_colours(self):
        colours = {node.get("scheme_preference"): node.text for node in metainfo().find("branding")}
        self.assertEqual(colours.keys(), {"light", "dark"})
        face = re.findall(r'stop-color="(#\w{6})"', read("data/icons/hicolor/scalable/apps", ID + ".svg"))
        self.assertEqual(len(face), 2)
        for colour in colours.values():
            for stop in face:
                self.assertGreater(contrast(colour, stop), 2, "the icon would vanish on it")

    def test_screenshots(self):
        """Each is in the repository, of the size that is said, at the address of this version."""
        shots = metainfo().findall("screenshots/screenshot")
        self.assertEqual([shot.get("type") for shot in shots].count("default"), 1)
        named = set()
        for shot in shots:
            caption, image = shot.findtext("caption"), shot.find("image")
            with self.subTest(caption=caption):
                self.assertFalse(caption.endswith("."))
                tag, path = re.fullmatch(r"https://.*/v([\d.]+)/(data/screenshots/[\w-]+\.png)", image.text).groups()
                self.assertEqual(tag, version())
                with open(os.path.join(SOURCE, path), "rb") as stream:
                    head = stream.read(24)
                self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
                self.assertEqual(struct.unpack(">II", head[16:]), (int(image.get("width")), int(image.get("height"))))
                named.add(os.path.basename(path))
        there = {os.path.basename(path) for path in glob.glob(os.path.join(SOURCE, "data/screenshots/*"))}
        self.assertEqual(named, there)


if __name__ == "__main__":
    sys.exit(unittest.main())

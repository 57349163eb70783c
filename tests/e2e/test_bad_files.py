"""Files that cannot be opened: said in a sentence, and nothing is lost."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import sqlite3
import subprocess

import pytest

from conftest import run_cli
from desktop import wait


def text_file(path, demo):
    path.write_text("name;city\nTi Coop;Brest\n")


def empty(path, demo):
    path.write_bytes(b"")


def truncated(path, demo):
    path.write_bytes(open(demo, "rb").read()[:100000])


def newer(path, demo):
    path.write_bytes(open(demo, "rb").read())
    with sqlite3.connect(path) as c:
        c.execute("UPDATE mlg_schema SET value = 999 WHERE name = 'schema'")
    c.close()


def foreign(path, demo):
    """Another program's GeoPackage."""
    points = str(path) + ".geojson"
    with open(points, "w") as f:
        f.write('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},'
                '"geometry":{"type":"Point","coordinates":[-4.5,48.4]}}]}')
    subprocess.run(["ogr2ogr", "-f", "GPKG", str(path), points], check=True, stdout=subprocess.DEVNULL)
    os.unlink(points)


CASES = [(text_file, "is not a territory"), (empty, "cut short"), (truncated, "cut short"),
         (newer, "newer version"), (foreign, "not a territory")]


@pytest.fixture(params=CASES, ids=lambda c: c[0].__name__)
def bad(request, tmp_path, demo):
    make, words = request.param
    path = tmp_path / "bad.gpkg"
    make(path, demo)
    return path, words, path.read_bytes()


def test_opened_at_the_start(start, bad):
    path, words, before = bad
    app = start(path)
    wait(lambda: words in app.error(), 10, "the sentence")
    assert path.read_bytes() == before
    app.click(app.find("button", "Close the message"))
    wait(lambda: not app.find_all("button", "Close the message"), 10, "the strip to go")


def test_opened_while_a_territory_is_open(app, bad, demo):
    path, words, before = bad
    app.wait_found("264 actors")
    app.key("ctrl+o")
    app.choose_file(path)
    wait(lambda: words in app.error(), 15, "the sentence")
    assert path.read_bytes() == before

    app.wait_found("264 actors")
    app.search("biovallée")
    app.key("Return")
    app.wait_profile("Biovallée")
    assert "264 actors" in run_cli("info", demo).stdout


def test_a_file_that_is_gone(start, tmp_path):
    app = start(tmp_path / "gone.gpkg")
    wait(lambda: "does not exist" in app.error(), 10, "the sentence")

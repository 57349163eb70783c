"""The first minutes: starting with nothing, with the demo territory, and again."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

import pytest

from conftest import NET_SPY, run_cli
from desktop import wait


def colours(picture):
    return len(picture.getcolors(picture.width * picture.height))


@pytest.mark.skipif(not os.path.exists(NET_SPY), reason="net-spy is not built")
def test_a_first_start_asks_nothing_of_the_network(start, demo):
    """The fixture looks again at the end of every test; here it is the point."""
    app = start(demo)
    wait(lambda: colours(app.shot()) > 256, 20, "the map")
    assert app.quit() == 0
    assert start.network() == ""


def test_a_first_start_shows_a_window(start):
    app = start()
    assert app.rect(app.frame)[2] > 300
    assert app.quit() == 0


def test_the_demo_is_drawn(start, demo):
    app = start(demo)
    wait(lambda: colours(app.shot()) > 256, 20, "the map")
    app.close_window(app.frame.name)
    assert app.p.wait(20) == 0


def test_the_demo_says_how_many_and_how_many_wait(app):
    app.wait_found("264 actors", 20)
    app.find("button", "Not on the map (127)")
    wait(lambda: len(app.marks()) > 10, 10, "actors on the map")
    wait(lambda: app.results()[:1] == ["3es Rencontres nationales de la participation"], 10, "the list")


FRENCH = {"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"}


@pytest.mark.parametrize("start", [FRENCH], ids=["fr"], indirect=True)
def test_the_demo_in_french(start, demo):
    app = start(demo)
    app.wait_found("264 acteurs", 20)
    app.find("button", "Pas sur la carte (127)")
    app.find("checkbox", re.compile("^Association.*: 19"))
    app.find("checkbox", re.compile("^Commune.*: 16"))
    for title in "Échelle d’action", "Thème", "Lieu", "Relations", "Statut":
        app.find("button", re.compile("^" + title))
    app.find("button", "Annuler")
    english = re.compile(r"\b(actors?|Municipality|Network|Kind|Search|Undo|Directory)\b")
    assert not [n for _, n in app.shown() if english.search(n.n) and n.r in ("button", "label", "checkbox", "tab", "status")
                and "Riposte" not in n.n and "Who cooperates" not in n.n]


def test_the_start_page_opens_the_demo(start):
    app = start()
    app.click(app.find("button", re.compile("Explore the demo")))
    app.wait_found("264 actors", 20)
    app.find("label", "Saved", timeout=20)


def test_the_start_page_without_recent_ones(start):
    app = start()
    app.find("label", "Map who cooperates with whom")
    assert not app.find_all("label", "Recent")
    assert not app.find_all("button", "Undo")


def brightness(picture):
    return sum(picture.resize((1, 1)).getpixel((0, 0))) / 3


@pytest.mark.parametrize("start, dark", [({}, False), ({"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, True)],
                         ids=["light", "dark"], indirect=["start"])
def test_light_and_dark_reach_every_part(start, demo, dark):
    app = start(demo)
    app.wait_found("264 actors", 20)
    app.mark("Biovallée")
    for part in app.part("MlgSidebar"), app.map(), app.part("MlgDetailPanel"):
        wait(lambda: (brightness(app.shot(part)) < 100) == dark, 10, "the colours of %r" % part)


def test_at_1024x768_the_profile_waits_for_a_selection(start, demo):
    start.set(window_width=1024, window_height=768)
    app = start(demo)
    app.wait_found("264 actors", 20)
    assert app.rect(app.frame)[2:] == (1024, 768)
    wait(lambda: not app.find_all("widget", "MlgDetailPanel"), 10, "the profile to stay away")
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.key("Escape")
    wait(lambda: not app.find_all("widget", "MlgDetailPanel"), 10, "the profile to go")


def test_the_demo_is_whole(demo_file):
    out = run_cli("info", demo_file).stdout
    assert "264" in out and "276" in out


def test_a_file_that_is_no_territory_is_refused_with_a_message(tmp_path):
    path = tmp_path / "no.gpkg"
    path.write_text("hello")
    done = run_cli("info", path, check=False)
    assert done.returncode != 0
    assert "no.gpkg" in done.stderr and done.stdout == ""

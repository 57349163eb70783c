"""Search as you type, facets that follow each other, the directory, and the map that follows them all."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import pytest

from desktop import wait


@pytest.mark.parametrize("typed, name", [
    ("departement du finistere", "Département du Finistère"),
    ("DEPARTEMENT FINISTERE", "Département du Finistère"),
    ("biovalee", "Biovallée"),
    ("loos en gohelle", "Ville de Loos-en-Gohelle"),
], ids=["accents", "capitals", "slip", "hyphens"])
def test_a_search_forgives(app, typed, name):
    app.wait_found("264 actors")
    app.search(typed)
    wait(lambda: name in app.results()[:3], 10, "“%s” among the first results" % name)
    assert app.found() != "264 actors"


def test_a_search_narrows_letter_by_letter_and_is_taken_back(app):
    app.wait_found("264 actors")
    app.search("tiers")
    wait(lambda: app.found() != "264 actors", 10, "fewer results")
    some = int(app.found().split()[0])
    app.type(" lieux libres")
    wait(lambda: int(app.found().split()[0]) < some, 10, "still fewer results")
    app.key("Escape")
    app.wait_found("264 actors")


def test_nothing_found_says_what_to_do(app):
    app.wait_found("264 actors")
    app.search("zzzqqqxxx")
    wait(lambda: app.find_all("label", re.compile("zzzqqqxxx.*Try fewer words")), 10, "advice")


def test_a_facet_narrows_and_the_counts_follow(app):
    app.wait_found("264 actors")
    app.click(app.facet("Municipality"))
    app.wait_found("16 actors found")
    app.search("brest")
    wait(lambda: app.found() != "16 actors found", 10, "fewer actors")
    left = int(app.found().split()[0])
    wait(lambda: app.facet("Municipality").n == "Municipality: %d actor%s" % (left, "" if left == 1 else "s"), 10,
         "the count of the facet")
    app.click(app.find("button", "Clear all"))
    app.wait_found("264 actors")
    assert "checked" not in app.facet("Municipality").s


def test_two_values_of_a_facet_add_up(app):
    app.click(app.facet("Municipality"))
    app.wait_found("16 actors found")
    app.click(app.facet("Association"))
    app.wait_found("35 actors found")


def test_the_map_follows_the_filter(app):
    app.mark("Biovallée")
    app.search("eusko")
    wait(lambda: "Biovallée" not in app.marks() and "Eusko" in app.marks(), 10, "the map to follow")
    app.search("")
    app.mark("Biovallée")


def test_enter_selects_the_first_result(app):
    app.wait_found("264 actors")
    app.search("biovallée")
    wait(lambda: app.results()[:1] == ["Biovallée"], 10, "the result")
    app.key("Return")
    app.wait_profile("Biovallée")
    assert app.selected_results() == ["Biovallée"]


def directory(app, column):
    """What is in a column of the directory, from the top."""
    rows = app.find_all("row", under=app.part("MlgDirectoryView"))
    cells = [app.find_all("grid cell", under=row) for row in rows]
    return [app.find("label", under=c[column], timeout=2).n for c in cells if len(c) > column]


def test_the_directory_is_sorted_by_a_click_on_a_header(app):
    app.wait_found("264 actors")
    app.search("brest")
    wait(lambda: app.found() != "264 actors", 10, "fewer actors")
    app.key("alt+3")
    assert wait(lambda: directory(app, 0), 10, "the directory")[0] == "Brest métropole"     # the best match first

    app.click(app.find("label", "Name", under=app.part("MlgDirectoryView")))
    wait(lambda: directory(app, 0)[0].startswith("ATD"), 10, "the names from A")
    app.click(app.find("label", "Name", under=app.part("MlgDirectoryView")))
    wait(lambda: directory(app, 0)[0].startswith("Ville"), 10, "the names from Z")


def test_a_row_of_the_directory_opens_the_profile(app):
    app.wait_found("264 actors")
    app.search("biovallée")
    wait(lambda: app.results()[:1] == ["Biovallée"], 10, "the result")
    app.key("alt+3")
    app.click(app.find("label", "Biovallée", under=app.part("MlgDirectoryView")))
    app.wait_profile("Biovallée")

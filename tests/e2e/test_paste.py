"""Copy and paste: lists from a mail, tables from a spreadsheet, actors from another window."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import subprocess
import sys

import pytest

from clipboard import ask
from desktop import wait

LIST = "• Biovallée\n• Ferme des Quatre-Vents\n• Épicerie <du> coin & Cie\n• Biovalée\n"
TABLE = "Acteur\tRelation\tPartenaire\nBiovallée\tfinance\tFerme des Quatre-Vents\nFerme des Quatre-Vents\tboit le café avec\tÉpicerie du coin\n"


@pytest.fixture
def clipboard(desktop):
    """Offers a text as another program does."""
    programs = []

    def offer(text):
        p = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "clipboard.py"), "offer"],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=desktop.env)
        programs.append(p)
        p.stdin.write(text.encode())
        p.stdin.close()
        assert p.stdout.readline() == b"offered\n"
    yield offer
    for p in programs:
        p.kill()
        p.wait()


def paste(app):
    app.wait_found("264 actors", 20)
    app.settled_mark("Biovallée")
    app.key("Escape", "ctrl+v")


def summary(app):
    return wait(lambda: [n.n for n in app.find_all("status") if "known" in n.n], 10, "the preview")[0]


def test_a_list_of_names(app, clipboard):
    clipboard(LIST)
    paste(app)
    assert summary(app) == "2 new actors, 2 known, 0 links"
    app.find("list item", re.compile("^Épicerie <du> coin & Cie"))
    app.key("Return")
    app.wait_found("266 actors")
    assert app.undo_label() == "Undo Paste 4 actors"
    app.key("ctrl+z")
    app.wait_found("264 actors")
    assert app.undo_label().startswith("Undo (")


def test_nothing_happens_without_a_yes(app, clipboard):
    clipboard(LIST)
    paste(app)
    summary(app)
    app.key("Escape")
    app.gone("status", re.compile("known"))
    assert app.found() == "264 actors"
    assert app.undo_label().startswith("Undo (")


def test_a_table_of_a_spreadsheet(app, clipboard):
    clipboard(TABLE)
    paste(app)
    assert summary(app) == "2 new actors, 1 known, 2 links"
    app.find("combo box", "Type of the links without one")
    app.key("Return")
    app.wait_found("266 actors")
    app.search("quatre-vents")
    app.key("Return")
    app.wait_profile("Ferme des Quatre-Vents")
    app.find("list item", re.compile("Biovallée"), under=app.profile())


def test_text_is_pasted_where_text_is_typed(app, clipboard):
    clipboard("biovallee")
    app.wait_found("264 actors", 20)
    app.key("ctrl+f", "ctrl+v")
    app.wait_found("1 actor found")


def test_nothing_to_paste(app, clipboard):
    clipboard("  \n\t\n")
    paste(app)
    app.find("label", re.compile("^There is no name in what was copied"))
    assert app.found() == "264 actors"


def test_copied_for_other_programs(app, desktop):
    app.wait_found("264 actors", 20)
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.key("ctrl+c")
    app.find("label", "1 actor copied", timeout=10)
    assert ask(desktop.env["DISPLAY"], "UTF8_STRING").decode() == "Biovallée"
    clip = json.loads(bytes(ask(desktop.env["DISPLAY"], "application/vnd.maillage+json")))
    assert [a["name"] for a in clip["actors"]] == ["Biovallée"]
    assert clip["terms"]


def test_pasted_here_it_is_not_made_twice(app):
    app.wait_found("264 actors", 20)
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.key("ctrl+c")
    app.find("label", "1 actor copied", timeout=10)
    app.key("ctrl+v")
    app.find("label", re.compile("^Pasted: 0 new actors, 1 known, 0 links"), timeout=10)
    assert app.found() == "264 actors"
    app.key("ctrl+d")
    app.wait_found("265 actors")
    app.wait_profile("Biovallée (copy)")
    assert app.undo_label() == "Undo Duplicate 1 actor"


def test_into_another_territory(app):
    """A new territory in the same window: the actor comes with its kind, and has a place on the map."""
    app.wait_found("264 actors", 20)
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    kind = app.value("Kind")
    app.key("ctrl+c")
    app.find("label", "1 actor copied", timeout=10)
    app.saved()
    app.key("ctrl+n")
    app.wait_found("0 actors", 20)
    app.key("ctrl+v")
    app.wait_found("1 actor", 10)
    app.wait_profile("Biovallée")
    assert app.value("Kind") == kind

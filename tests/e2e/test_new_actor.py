"""A new actor, while people talk: a key, a name, Enter."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import time

from desktop import wait

NAME = "Amap des Quatre-Vents"


def open_creator(app):
    app.wait_found("264 actors")
    app.key("n")
    wait(lambda: app.focused() is not None and app.focused().r == "text box", 5, "the entry of the name")


def test_n_name_enter(app):
    app.wait_found("264 actors")
    begin = time.monotonic()
    app.key("n")
    app.type(NAME)
    app.key("Return")
    app.wait_found("265 actors")
    took = time.monotonic() - begin
    app.wait_profile(NAME)
    app.find("button", "Not on the map (128)", timeout=10)
    assert app.undo_label() == "Undo Add " + NAME
    print("a new actor: %.1f s" % took)
    app.key("ctrl+z")
    app.wait_found("264 actors")


def test_placed_at_once_in_a_commune(app):
    open_creator(app)
    app.type(NAME)
    app.key("Tab")
    app.type("landerneau")
    app.find("label", re.compile("^Landerneau"), timeout=10)
    app.key("Return")
    app.wait_found("265 actors")
    app.wait_profile(NAME)
    assert app.value("Address (centre of the commune)").endswith("Landerneau")
    app.find("button", "Not on the map (127)")
    app.key("ctrl+0")                           # it lies among 26 others
    app.mark(NAME)


def test_a_twin_is_pointed_out(app):
    open_creator(app)
    app.type("biovallee")
    app.find("label", "There is an actor of this name already.", timeout=10)
    app.click(app.find("button", re.compile("Show it")))
    app.wait_profile("Biovallée")
    assert app.found() == "264 actors"


def test_an_empty_name_adds_nothing(app):
    open_creator(app)
    app.type("   ")
    app.key("Return")
    app.key("Escape")
    app.wait_found("264 actors")
    assert app.undo_label().startswith("Undo (")


def test_letters_in_the_search_are_text(app):
    """N and L are keys of the window only where nothing is typed."""
    app.wait_found("264 actors")
    app.search("nl")
    wait(lambda: app.find("search box", under=app.part("MlgSidebar")).text == "nl", 5, "the text")
    assert app.undo_label().startswith("Undo (")

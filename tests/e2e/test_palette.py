"""Ctrl+K: every command and every actor, by a few letters."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest

from desktop import wait


def palette(app):
    return app.part("MlgCommandPalette")


def open_palette(app):
    app.wait_found("264 actors", 20)
    app.key("ctrl+k")
    wait(lambda: app.focused() is not None and app.focused().r in ("search box", "text box") and palette(app), 5, "the palette")


def rows(app):
    return app.find_all("list item", under=palette(app))


def wait_first(app, name):
    """Until the selected row, the one that Enter takes, has this name."""
    wait(lambda: [n.n for n in rows(app) if "selected" in n.s] == [name], 5, "“%s” to be selected" % name)


def test_an_actor_with_a_typing_error(app):
    open_palette(app)
    app.type("biovalle")
    wait_first(app, "Biovallée")
    app.key("Return")
    app.wait_profile("Biovallée")
    app.gone("widget", "MlgCommandPalette")


def test_a_command_by_another_word_for_it(app):
    open_palette(app)
    app.type("erase")
    wait(lambda: "Delete what is selected" in [n.n for n in rows(app)], 5, "the command")
    app.key("ctrl+a")
    app.type("directry")
    wait_first(app, "Directory")
    app.key("Return")
    app.part("MlgDirectoryView")


def test_what_was_done_last_comes_first(app):
    open_palette(app)
    app.type("panel")                              # no word of its label
    wait_first(app, "Search and filters")
    app.key("Return")
    app.gone("widget", "MlgSidebar")
    app.key("ctrl+k")
    wait_first(app, "Search and filters")
    app.key("Return")
    app.part("MlgSidebar")


def test_what_cannot_be_done_is_grey_and_does_nothing(app):
    open_palette(app)
    app.type("undo")
    row = wait(lambda: [n for n in rows(app) if n.n == "Undo"], 5, "Undo")[0]
    assert "sensitive" not in row.s
    app.click(row)
    app.key("Escape")
    app.gone("widget", "MlgCommandPalette")
    assert app.found() == "264 actors"


def test_undo_by_name(app):
    app.wait_found("264 actors", 20)
    app.key("n")
    app.type("Zoé & <fils>")
    app.key("Return")
    app.wait_found("265 actors")
    app.wait_profile("Zoé & <fils>")
    app.key("Escape")
    app.key("ctrl+k")
    palette(app)
    app.type("undo")
    wait_first(app, "Undo")
    app.key("Return")
    app.wait_found("264 actors")


def test_keys_and_names(app):
    """Arrows and pages move, and every row says what it is."""
    open_palette(app)
    assert all(n.n.strip() for n in rows(app))

    def selected():
        return [i for i, n in enumerate(rows(app)) if "selected" in n.s]

    first = wait(selected, 5, "a selected row")
    app.key("Down", "Down")
    wait(lambda: selected() == [first[0] + 2], 5, "two rows further")
    app.key("Up", "Up")
    wait(lambda: selected() == first, 5, "the first row again")
    app.key("Escape")
    app.gone("widget", "MlgCommandPalette")


@pytest.mark.parametrize("start", [{"LANGUAGE": "fr", "LC_ALL": "fr_FR.UTF-8"}], ids=["fr"], indirect=True)
def test_french(start, demo):
    app = start(demo)
    app.wait_found("264 acteurs", 20)
    app.key("ctrl+k")
    palette(app)
    app.type("preferances")
    wait_first(app, "Préférences")

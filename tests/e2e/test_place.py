"""Putting actors on the map, and elsewhere on it."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait


def open_tray(app):
    app.wait_found("264 actors")
    app.click(app.find("button", "Not on the map (127)"))
    return wait(lambda: rows(app), 10, "the tray")


def rows(app):
    return [r for r in app.find_all("list item", under=app.part("MlgTray")) if r.box[1] + r.box[3] < 795]


def test_an_actor_is_dragged_from_the_tray_onto_the_map(app):
    row = open_tray(app)[0]
    name = row.n
    app.drag(row, app.at(app.map(), 350, 345), steps=25, hold=0.3)      # in the middle of France
    app.find("button", "Not on the map (126)", timeout=10)
    app.toast("^%s is now at " % re.escape(name))
    app.mark(name)
    app.wait_profile(name)
    assert app.field("Address (placed by hand)")
    assert app.undo_label() == "Undo Place %s" % name

    app.key("ctrl+z")
    app.find("button", "Not on the map (127)", timeout=10)
    wait(lambda: name not in app.marks(), 10, "the actor to leave the map")


def test_an_actor_is_placed_with_the_keyboard(app):
    row = open_tray(app)[0]
    name = row.n
    app.click(row)
    app.key("Return")
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 5, "the place chooser")
    app.type("quimper")
    app.find("list item", re.compile("^Quimper"), timeout=10)
    app.key("Return")
    app.find("button", "Not on the map (126)", timeout=10)
    app.toast("^%s is now at Quimper" % re.escape(name))
    app.key("ctrl+z")
    app.find("button", "Not on the map (127)", timeout=10)


def test_an_actor_is_dragged_elsewhere_and_back_by_undo(app):
    start = app.settled_mark("Biovallée")
    app.click(start)
    app.wait_profile("Biovallée")
    x, y = app.centre(start)
    app.drag((x, y), (x - 110, y - 60), steps=20, hold=0.2)
    wait(lambda: app.undo_label() == "Undo Move Biovallée", 10, "the move")
    app.field("Address (placed by hand)")
    moved = app.settled_mark("Biovallée").box
    assert abs(moved[0] - start.box[0] + 110) <= 4 and abs(moved[1] - start.box[1] + 60) <= 4, (start.box, moved)

    app.key("ctrl+z")
    app.field("Address (centre of the commune)")
    wait(lambda: app.settled_mark("Biovallée").box == start.box, 10, "the actor where it was")


def test_a_short_slip_of_the_hand_moves_nothing(app):
    start = app.settled_mark("Biovallée")
    app.click(start)
    app.wait_profile("Biovallée")
    x, y = app.centre(start)
    app.drag((x, y), (x + 4, y + 3), steps=4)
    app.settled_mark("Biovallée")
    assert app.undo_label().startswith("Undo (")


def test_escape_during_a_drag_moves_nothing(app, desktop):
    from Xlib import X
    start = app.settled_mark("Biovallée")
    app.click(start)
    app.wait_profile("Biovallée")
    x, y = app.centre(start)
    desktop.fake(X.ButtonPress, 1)
    try:
        for i in range(12):
            app.move((x - 6 * i, y - 5 * i))
        app.key("Escape")
    finally:
        desktop.fake(X.ButtonRelease, 1)
    assert app.settled_mark("Biovallée").box == start.box
    assert app.undo_label().startswith("Undo (")

"""What a hand on the map takes back, and what it picks up one by one."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

from desktop import wait
from test_link import select_on_map


def places(app):
    return {name: node.box for name, node in app.marks().items()}


def is_as_before(app, name, before):
    """The same actor selected, the same map, nothing to undo; and the map still listens."""
    app.settled_mark(name)
    assert places(app) == before
    app.wait_profile(name)
    assert not [n for n in app.find_all("search box") if "focused" in n.s]
    assert app.undo_label().startswith("Undo (")
    app.click(app.settled_mark("Dijon métropole"))
    app.wait_profile("Dijon métropole")
    assert app.undo_label().startswith("Undo (")


def test_escape_in_mid_drag_makes_no_link(app):
    source = select_on_map(app, "Figeacteurs")
    target = app.settled_mark("Biovallée")
    before = places(app)
    x, y = app.centre(source)
    app.drag((x + 17, y - 17), target, steps=20, hold=0.2, before_release=lambda: app.key("Escape"))
    is_as_before(app, "Figeacteurs", before)


def test_escape_in_mid_drag_moves_nothing(app):
    mark = select_on_map(app, "Biovallée")
    before = places(app)
    x, y = app.centre(mark)
    app.drag((x, y), (x - 110, y - 60), steps=20, hold=0.2, before_release=lambda: app.key("Escape"))
    is_as_before(app, "Biovallée", before)


def several(app, n):
    """Waits until the panel speaks of n actors, and the list marks as many."""
    app.find("label", "%d actors selected" % n, under=app.part("MlgSeveralPanel"), timeout=10)


def test_ctrl_and_shift_click_pick_actors_on_the_map(app):
    select_on_map(app, "Figeacteurs")
    app.click(app.settled_mark("Biovallée"), mods=["ctrl"])
    several(app, 2)
    app.click(app.settled_mark("Dijon métropole"), mods=["shift"])
    several(app, 3)
    app.click(app.settled_mark("Biovallée"), mods=["ctrl"])
    several(app, 2)
    app.click(app.settled_mark("Figeacteurs"), mods=["shift"])
    app.wait_profile("Dijon métropole")
    # A click beside them with the key held loses nothing.
    app.click(app.at(app.map(), 60, 470), mods=["ctrl"])
    app.settled_mark("Dijon métropole")
    app.wait_profile("Dijon métropole")


def test_ctrl_and_shift_click_pick_actors_in_the_list(app):
    app.search("brest")
    rows = wait(lambda: app.found() != "264 actors" and len(r := app.results()) >= 4 and r, 10, "some results")
    first, second, third, fourth = rows[:4]
    app.click(app.result(first))
    app.wait_profile(first)
    app.click(app.result(third), mods=["ctrl"])
    wait(lambda: app.selected_results() == [first, third], 10, "two of them")
    several(app, 2)
    app.click(app.result(first), mods=["ctrl"])
    wait(lambda: app.selected_results() == [third], 10, "the first one no more")
    app.wait_profile(third)
    app.click(app.result(first))
    app.wait_profile(first)
    app.click(app.result(fourth), mods=["shift"])
    wait(lambda: app.selected_results() == [first, second, third, fourth], 10, "all between")
    several(app, 4)

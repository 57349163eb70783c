"""Linking two actors: by dragging from the handle, by L, from the profile; and taking it back."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait

LABEL = "Undo Link Figeacteurs to Biovallée"


def select_on_map(app, name):
    app.click(app.settled_mark("Dijon métropole"))          # elsewhere first: no tooltip, no popover is left over
    app.wait_profile("Dijon métropole")
    app.click(app.settled_mark(name))
    app.wait_profile(name)
    return app.settled_mark(name)


def choose_type(app, text, name):
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the types of relation")
    app.type(text)
    wait(lambda: [n for n in app.find_all("list item", name) if "selected" in n.s], 5, "the type “%s”" % name)
    app.key("Return")


def relations(app, name):
    select_on_map(app, name)
    return wait(lambda: app.find_all("label", re.compile(r"^\d+ relations?$"), under=app.part("MlgRelationList")), 10,
                "the relations")[0].n


def is_linked(app):
    app.toast("^Figeacteurs is a partner of Biovallée$")
    wait(lambda: app.undo_label() == LABEL, 10, "the undo of the link")
    assert relations(app, "Biovallée") == "2 relations"
    assert relations(app, "Figeacteurs") == "2 relations"


def is_taken_back(app):
    app.key("ctrl+z")
    wait(lambda: app.undo_label().startswith("Undo ("), 10, "the link to be taken back")
    assert relations(app, "Biovallée") == "1 relation"
    assert relations(app, "Figeacteurs") == "1 relation"


def test_a_link_is_dragged_from_the_handle(app):
    source = select_on_map(app, "Figeacteurs")
    x, y = app.centre(source)
    app.drag((x + 17, y - 17), app.settled_mark("Biovallée"), steps=20, hold=0.2)
    choose_type(app, "partner", "is a partner of")
    is_linked(app)
    is_taken_back(app)


def test_a_link_by_the_key_l_and_a_click(app):
    select_on_map(app, "Figeacteurs")
    app.key("l")
    app.click(app.settled_mark("Biovallée"))
    choose_type(app, "partner", "is a partner of")
    is_linked(app)
    is_taken_back(app)


def test_a_link_without_the_pointer(app):
    select_on_map(app, "Figeacteurs")
    app.key("l")

    def on_target():
        app.key("Tab")
        node = app.focused()
        return node is not None and node.n.startswith("Biovallée\n")
    wait(on_target, 60, "Biovallée in focus")
    app.key("Return")
    choose_type(app, "partner", "is a partner of")
    is_linked(app)


def test_a_link_from_the_profile(app):
    select_on_map(app, "Figeacteurs")
    app.click(app.find("button", "Link", under=app.part("MlgRelationList")))
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the actors")
    app.type("biovallee")
    wait(lambda: [n for n in app.find_all("list item", re.compile("^Biovallée")) if "selected" in n.s], 10, "Biovallée")
    app.key("Return")
    choose_type(app, "partner", "is a partner of")
    wait(lambda: app.undo_label() == LABEL, 10, "the undo of the link")


def test_escape_leaves_the_link(app):
    select_on_map(app, "Figeacteurs")
    app.key("l")
    app.click(app.settled_mark("Biovallée"))
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the types of relation")
    app.key("Escape")
    wait(lambda: app.focused() is None or app.focused().r != "search box", 10, "the types to go")
    assert app.undo_label().startswith("Undo (")
    assert relations(app, "Biovallée") == "1 relation"


def test_linked_twice_is_refused_with_a_reason(app):
    for _ in range(2):
        select_on_map(app, "Figeacteurs")
        app.key("l")
        app.click(app.settled_mark("Biovallée"))
        choose_type(app, "partner", "is a partner of")
        wait(lambda: app.undo_label() == LABEL, 10, "the undo of the link")
    app.toast("already linked")

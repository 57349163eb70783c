"""The graph: drop, link, group and undo with a real pointer; the same facts on the map; and all of it tomorrow."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait
from maillage import first_line

DROPPED = "Incub'"
FRAME = "the frame “Argent”"


def canvas(app):
    return app.part("MlgCanvas")


def nodes(app):
    """{name: node} of what the keyboard reaches on the diagram."""
    return {first_line(n): n for n in app.find_all("button", under=canvas(app)) if n.box[2:] == (30, 30)}


def node(app, name):
    """Where something is once the diagram rests."""
    last = []

    def rests():
        last.append(nodes(app).get(name))
        return last[-1] is not None and len(last) > 1 and last[-2] is not None and last[-1].box == last[-2].box
    wait(rests, 15, "“%s” on the diagram" % name, every=0.3)
    return last[-1]


def open_graph(app):
    app.wait_found("264 actors")
    app.key("alt+2")
    return node(app, "Ti Coop")


def drop(app, name=DROPPED):
    app.search("incub")
    app.drag(app.result(name), app.at(canvas(app), 300, 130), steps=25, hold=0.3)
    return node(app, name)


def choose_type(app, text, name):
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the types of relation")
    app.type(text)
    wait(lambda: [n for n in app.find_all("list item", name) if "selected" in n.s], 5, "the type “%s”" % name)
    app.key("Return")


def link(app, source, target):
    app.click(app.find("button", "Link", under=app.find("tool bar", "Tools")))
    app.drag(app.centre(node(app, source)), app.centre(node(app, target)), steps=20, hold=0.2)
    choose_type(app, "partner", "is a partner of")
    app.toast("^%s is a partner of %s$" % (re.escape(source), re.escape(target)))
    app.key("Escape")


def test_an_actor_dropped_on_the_graph_is_on_it_once(app):
    open_graph(app)
    drop(app)
    wait(lambda: app.undo_label().startswith("Undo Add"), 10, "the undo")
    app.wait_profile(DROPPED)
    app.key("ctrl+z")
    wait(lambda: DROPPED not in nodes(app), 10, "the actor to leave the diagram")


def test_drop_link_group_and_the_same_tomorrow(start, demo):
    app = start(demo)
    open_graph(app)
    drop(app)
    link(app, DROPPED, "Collectif Inztant")

    # A group around two, named where it stands.
    app.click(node(app, "Ti Coop"))
    app.click(node(app, "La Nef"), mods=("shift",))
    app.key("g")
    wait(lambda: app.focused() is not None and app.focused().r == "text box", 10, "the name of the frame")
    app.key("ctrl+a")
    app.type("Argent")
    app.key("Return")
    node(app, FRAME)
    app.key("ctrl+z")
    app.key("ctrl+z")
    wait(lambda: FRAME not in nodes(app) and "the frame “Group”" not in nodes(app), 10, "the frame to be taken back")
    app.key("ctrl+shift+z")
    app.key("ctrl+shift+z")
    node(app, FRAME)

    # Drawing is data: the relation is in the profile, wherever one looks.
    app.key("alt+1")
    app.search("incub")
    app.click(app.result(DROPPED))
    app.wait_profile(DROPPED)
    app.find("list item", re.compile("^is a partner of Collectif Inztant"), under=app.part("MlgRelationList"), timeout=10)

    app.saved()
    app.close_window(app.frame.name)
    assert app.p.wait(20) == 0
    app = start(demo)
    app.wait_found("264 actors")
    app.key("alt+2")
    node(app, FRAME)
    assert DROPPED in nodes(app)


def test_remove_is_not_delete(app):
    open_graph(app)
    app.click(node(app, "TAg29"))
    app.wait_profile("TAg29")
    app.key("Delete")
    app.toast("^Removed from this diagram: TAg29$")
    wait(lambda: "TAg29" not in nodes(app), 10, "the actor to leave the diagram")
    app.find("status", "Not yet on this diagram (253)", timeout=10)
    app.key("ctrl+z")
    node(app, "TAg29")


def test_the_graph_without_the_pointer(app):
    open_graph(app)
    app.click(node(app, "Ti Coop"))
    app.wait_profile("Ti Coop")
    app.key("ctrl+Down")
    name = wait(lambda: app.focused() is not None and first_line(app.focused()) in nodes(app) and first_line(app.focused()), 10,
                "the next actor in focus")
    assert name != "Ti Coop"
    app.wait_profile(name)
    app.key("l")
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the actors")
    app.type("biovallee")
    wait(lambda: [n for n in app.find_all("list item", re.compile("^Biovallée")) if "selected" in n.s], 10, "Biovallée")
    app.key("Return")
    choose_type(app, "partner", "is a partner of")
    app.toast("is a partner of Biovallée$")
    node(app, "Biovallée")

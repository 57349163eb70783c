"""The map, with the pointer and with the keyboard."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

from desktop import wait


def test_a_click_on_an_actor_selects_it_everywhere(app):
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    wait(lambda: app.selected_results() == ["Biovallée"], 10, "the list to follow")


def test_a_click_on_the_ground_selects_nothing(app):
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.click(app.at(app.map(), 60, 470))
    wait(lambda: app.selected_results() == [], 10, "nothing selected")


def test_a_result_is_shown_on_the_map(app):
    app.wait_found("264 actors")
    app.search("eusko")
    app.click(app.result("Eusko"))
    app.wait_profile("Eusko")
    app.mark("Eusko")


def cluster(app, *names):
    """The mark that stands for these actors, once the map rests."""
    return next(n for n in app.find_all("button", under=app.map()) if all(name in n.n.split("\n") for name in names))


def test_a_cluster_parts_when_clicked(app):
    app.settled_mark("Biovallée")
    scale = app.scale()
    app.click(cluster(app, "TZCLD Prémery", "Villages du Futur"))
    wait(lambda: app.scale() != scale, 10, "the map to go nearer")


def test_actors_at_one_spot_spread_when_clicked(app):
    app.settled_mark("Biovallée")
    app.search("toulouse")
    wait(lambda: "Biovallée" not in app.marks(), 10, "the map to follow")
    app.click(cluster(app, "Fondation Catalyses (Université Toulouse III)", "Imaginations Fertiles"))
    app.mark("Imaginations Fertiles")
    app.click(app.settled_mark("Fondation Catalyses (Université Toulouse III)"))
    app.wait_profile("Fondation Catalyses (Université Toulouse III)")


def focus_map(app):
    app.click(app.at(app.map(), 60, 470))       # in the Bay of Biscay
    wait(lambda: app.focused() == app.map(), 5, "the focus on the map")


def test_the_wheel_zooms_and_a_drag_pans(app):
    app.settled_mark("Biovallée")
    focus_map(app)
    scale = app.scale()
    app.scroll(app.map(), -3)
    wait(lambda: app.scale() != scale, 10, "the map to go nearer")
    app.key("Home")
    wait(lambda: app.scale() == scale, 10, "the whole map")
    before = app.settled_mark("Biovallée").box
    app.drag(app.at(app.map(), 60, 470), app.at(app.map(), 160, 430), hold=0.3)
    after = wait(lambda: [m.box for m in [app.settled_mark("Biovallée")] if m.box != before], 10, "the map to move")[0]
    assert abs(after[0] - before[0] - 100) < 30 and abs(after[1] - before[1] + 40) < 30, (before, after)


def test_keys_zoom_pan_and_show_all(app):
    app.settled_mark("Biovallée")
    scale, start = app.scale(), app.settled_mark("Biovallée").box
    focus_map(app)
    app.key("plus")
    wait(lambda: app.scale() != scale, 10, "the map to go nearer")
    app.key("minus")
    wait(lambda: app.scale() == scale, 10, "the map to go back")
    home = app.settled_mark("Biovallée").box
    app.key("Right")
    wait(lambda: app.marks().get("Biovallée") and app.settled_mark("Biovallée").box[0] < home[0], 10, "the map to move")
    app.key("Home")
    wait(lambda: app.settled_mark("Biovallée").box == start, 10, "the whole map again")


def test_tab_goes_to_actors_and_enter_selects_one(app):
    app.settled_mark("Biovallée")
    focus_map(app)
    seen = []

    def one_actor():
        app.key("Tab")
        node = app.focused()
        seen.append(node and node.n)
        return node is not None and "relation" in node.n and node.box[2:] == (30, 30) and node
    node = wait(one_actor, 20, "an actor in focus: %s" % seen)
    app.key("Return")
    app.wait_profile(node.n.split("\n")[0])


def test_escape_selects_nothing(app):
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.key("Escape")
    wait(lambda: app.selected_results() == [], 10, "nothing selected")

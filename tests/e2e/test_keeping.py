"""Nothing is lost: saving, closing, coming back, and what a power cut leaves."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from conftest import run_cli
from desktop import wait

NAME = "Amap des Quatre-Vents"


def add_actor(app, name=NAME):
    app.key("n")
    wait(lambda: app.focused() is not None and app.focused().r == "text box", 5, "the entry of the name")
    app.type(name)
    app.key("Return")
    app.wait_profile(name)


def count(path):
    return int(re.search(r"^(\d+) actors?$", run_cli("info", path).stdout, re.M).group(1))


def test_an_edit_is_in_the_file_within_seconds(app, demo):
    app.wait_found("264 actors")
    add_actor(app)
    wait(lambda: count(demo) == 265, 15, "the file to have it", every=0.3)
    app.saved()


def test_closed_and_reopened_all_is_there(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    add_actor(app)
    app.close_window(app.frame.name)
    assert app.p.wait(20) == 0
    assert count(demo) == 265

    app = start(demo)
    app.wait_found("265 actors")
    wait(lambda: app.undo_label() == "Undo Add " + NAME, 10, "the history of yesterday")
    app.key("ctrl+z")
    app.wait_found("264 actors")


def test_a_kill_loses_no_edit(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    app.key("n")
    app.type(NAME)
    app.key("Return")
    app.find("label", "Saving…")                # three seconds pass until the file is written
    start.kill(app)
    assert count(demo) == 264
    app = start()
    app.toast("Your last changes have been brought back")
    app.wait_found("265 actors", 20)
    wait(lambda: count(demo) == 265, 15, "the file to have it too", every=0.3)


def test_a_kill_loses_no_edit_when_the_file_is_opened_again(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    add_actor(app)
    start.kill(app)
    app = start(demo)
    app.wait_found("265 actors", 20)


def test_a_territory_without_a_file_is_kept(start):
    app = start()
    app.click(app.find("button", re.compile("New territory")))
    app.find("label", "Kept on this computer", timeout=20)
    add_actor(app)
    assert app.quit() == 0

    app = start()
    app.wait_found("1 actor", 20)
    wait(lambda: app.results() == [NAME], 10, "the actor")
    app.find("label", "Kept on this computer")


def test_of_several_that_were_left_one_is_chosen(start, demo):
    app = start()
    app.click(app.find("button", re.compile("New territory")))
    app.find("label", "Kept on this computer", timeout=20)
    add_actor(app)
    assert app.quit() == 0
    app = start(demo)
    app.wait_found("264 actors")
    add_actor(app)
    start.kill(app)

    app = start()
    app.find("label", "Not saved yet", timeout=20)
    app.find("label", re.compile(r"^Last edit \d+ \w+ \d{4}, \d\d:\d\d · 265 actors$"))
    app.find("label", "territory.gpkg")
    app.find("label", re.compile(r"^Last edit .* · 1 actor$"))
    app.click(app.find("label", "Untitled territory"))
    app.wait_found("1 actor", 20)


def test_save_as_then_close_and_open_from_the_recent_ones(app, tmp_path):
    app.wait_found("264 actors")
    add_actor(app)
    copy = tmp_path / "elsewhere.gpkg"
    app.key("ctrl+shift+s")
    app.choose_file(copy)
    app.toast("^Saved")
    assert count(copy) == 265

    app.menu("Close the territory")
    app.click(app.find("label", "elsewhere", timeout=20))
    app.wait_found("265 actors", 20)


def test_after_save_as_edits_go_into_the_new_file(app, demo, tmp_path):
    app.wait_found("264 actors")
    copy = tmp_path / "elsewhere.gpkg"
    app.key("ctrl+shift+s")
    app.choose_file(copy)
    app.toast("^Saved")
    add_actor(app)
    wait(lambda: count(copy) == 265, 15, "the new file to have it", every=0.3)
    assert count(demo) == 264


def test_the_last_territory_comes_back(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    assert app.quit() == 0
    app = start()
    app.wait_found("264 actors", 20)


def test_a_file_is_opened_with_the_dialog(start, demo):
    app = start()
    app.find("button", re.compile("New territory"))
    app.key("ctrl+o")
    app.choose_file(demo)
    app.wait_found("264 actors", 20)


def test_the_map_looks_where_it_was_left(start, demo):
    app = start(demo)
    first = app.settled_mark("Biovallée").box
    app.click(app.at(app.map(), 60, 470))       # in the Bay of Biscay
    scale = app.scale()
    app.scroll(app.mark("Biovallée"), -2)
    wait(lambda: app.scale() != scale, 10, "the map to go nearer")
    left, nearer = app.settled_mark("Biovallée").box, app.scale()
    assert app.quit() == 0

    app = start(demo)
    wait(lambda: app.scale() == nearer, 10, "the map as it was left")
    box = app.settled_mark("Biovallée").box
    assert abs(box[0] - left[0]) < 3 and abs(box[1] - left[1]) < 3, (first, left, box)
    assert app.undo_label().startswith("Undo ("), "looking around is no change"

"""The panels that fold away, full screen, preferences, shortcuts and credits."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait


def has(app, name):
    return bool(app.find_all("widget", name))


def test_f9_folds_the_search_away(app):
    app.wait_found("264 actors")
    app.key("F9")
    wait(lambda: not has(app, "MlgSidebar"), 10, "the search to go")
    app.key("F9")
    wait(lambda: has(app, "MlgSidebar"), 10, "the search to come back")


def test_shift_f9_folds_the_profile_away(app):
    app.wait_found("264 actors")
    app.key("shift+F9")
    wait(lambda: not has(app, "MlgDetailPanel"), 10, "the profile to go")
    app.key("shift+F9")
    wait(lambda: has(app, "MlgDetailPanel"), 10, "the profile to come back")


def test_find_brings_the_search_back(app):
    app.wait_found("264 actors")
    app.key("F9")
    wait(lambda: not has(app, "MlgSidebar"), 10, "the search to go")
    app.search("biovallée")
    app.wait_found("1 actor found")


def test_folded_stays_folded_at_the_next_start(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    app.key("shift+F9")
    wait(lambda: not has(app, "MlgDetailPanel"), 10, "the profile to go")
    assert app.quit() == 0
    app = start(demo)
    app.wait_found("264 actors")
    assert not has(app, "MlgDetailPanel")


def test_f11_fills_the_screen_and_gives_it_back(app, desktop):
    app.wait_found("264 actors")
    screen = desktop.monitors[0]
    app.key("F11")
    wait(lambda: app.window(app.frame.name)[1] == (0, 0) + tuple(screen), 10, "the full screen")
    app.find("label", re.compile("^Bretagne"))
    app.key("F11")
    wait(lambda: app.window(app.frame.name)[1] != (0, 0) + tuple(screen), 10, "the window again")


def test_preferences_change_the_colours_at_once(app):
    app.wait_found("264 actors")
    app.key("ctrl+comma")
    app.find("label", "Colours", timeout=10)
    light = app.shot().resize((1, 1)).getpixel((0, 0))
    app.click(app.find("label", "Colours"))
    app.click(app.find("label", "Dark", timeout=10))
    wait(lambda: sum(app.shot().resize((1, 1)).getpixel((0, 0))) < sum(light) / 2, 10, "the dark")
    app.key("Escape")
    app.gone("label", "Colours")


def test_the_shortcuts_name_every_key(start, demo):
    app = start(demo)
    app.wait_found("264 actors")
    app.key("ctrl+question")
    app.find("label", "Link the selected actor", timeout=10)
    for title in "New actor", "Undo", "Redo", "Zoom in", "Show all actors", "Full screen", "Search and filters":
        assert app.find_all("label", title, showing=False), title
    app.key("Escape")
    app.gone("label", "Link the selected actor")


def test_about_thanks_who_made_what_it_is_made_of(app):
    app.wait_found("264 actors")
    app.menu("About Maillage")
    app.click(app.find("label", "Acknowledgements", timeout=10))
    for words in "Natural Earth", "GSHHG", "GeoNames", "INSEE", "Riposte créative Bretagne":
        app.find("label", re.compile(words), showing=False, timeout=10)
    app.close_window("About Maillage") if app.find_all("window", "About Maillage") else app.key("Escape", "Escape")
    app.gone("label", "Acknowledgements")

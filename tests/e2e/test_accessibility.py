"""What a machine can check of accessibility: names, size of targets, reach with the keyboard, contrast."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import pytest

from desktop import wait

CONTROLS = {"button", "toggle button", "checkbox", "radio", "switch", "text box", "search box", "combo box",
            "spin button", "slider", "menu item", "tab", "link"}
# GTK 4.8 falls back to the type's name: nobody gave one.
CLASS_NAME = re.compile(r"^(Gtk|Adw|Shumate|Mlg)[A-Z]")


def controls(app, under=None):
    return [n for _, n in app.shown(under) if n.r in CONTROLS and "focusable" in n.s and n.middle_shown]


def ready(app, select):
    app.wait_found("264 actors", 20)
    app.settled_mark("Biovallée")
    if select:
        app.click(app.settled_mark("Biovallée"))
        app.wait_profile("Biovallée")
        app.settled_mark("Biovallée")


@pytest.mark.parametrize("select", [False, True], ids=["overview", "profile"])
def test_every_control_has_a_name(app, select):
    ready(app, select)
    bad = [(n.r, n.n, n.box) for n in controls(app) if not n.n.strip() or CLASS_NAME.match(n.n)]
    assert not bad, bad


def test_every_control_of_the_directory_has_a_name(app):
    ready(app, False)
    app.key("alt+3")
    app.part("MlgDirectoryView")
    bad = [(n.r, n.n, n.box) for n in controls(app) if not n.n.strip() or CLASS_NAME.match(n.n)]
    assert not bad, bad


def test_every_control_of_the_graph_has_a_name(app):
    ready(app, False)
    app.key("alt+2")
    app.find(None, "Zoom in", timeout=20)
    bad = [(n.r, n.n, n.box) for n in controls(app) if not n.n.strip() or CLASS_NAME.match(n.n)]
    assert not bad, bad


@pytest.mark.parametrize("select", [False, True], ids=["overview", "profile"])
def test_targets_are_large_enough(app, select):
    """WCAG 2.2, 2.5.8.  Places leave the padding out, so this is on the safe side."""
    ready(app, select)
    small = [(n.r, n.n, n.box) for n in controls(app) if min(n.box[2:]) < 24]
    assert not small, small


def luminance(colour):
    v = [x / 255 / 12.92 if x <= 10 else ((x / 255 + 0.055) / 1.055) ** 2.4 for x in colour]
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]


def contrast(picture):
    """Of the commonest colour (the ground) with the colour furthest from it (the heart of a stroke)."""
    colours = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    ground = luminance(colours[0][1])
    return max((max(other, ground) + 0.05) / (min(other, ground) + 0.05) for other in (luminance(c) for _, c in colours))


@pytest.mark.parametrize("start", [{}, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, {"ADW_DEBUG_HIGH_CONTRAST": "1"},
                                   {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DEBUG_HIGH_CONTRAST": "1"}],
                         ids=["light", "dark", "hc", "hc-dark"], indirect=True)
def test_contrast_of_text(start, demo):
    app = start(demo)
    ready(app, True)
    app.move((5, 795))                          # no tooltip
    wait(lambda: not app.find_all("widget", "GtkTooltipWindow"), 10, "the tooltip to go")
    picture, (fx, fy, _, _), low = app.shot(), app.rect(app.frame), {}
    for part in app.part("MlgSidebar"), app.profile(), app.part("MlgMapLegend"):
        for n in app.find_all("label", under=part):
            x, y, w, h = app.rect(n)
            box = (x - fx, y - fy, min(x - fx + w, picture.width), min(y - fy + h, picture.height))
            if n.n.strip() and "sensitive" in n.s and box[2] - box[0] > 4 and box[3] - box[1] > 8:
                ratio = contrast(picture.crop(box))
                if ratio < 4.5:
                    low[n.n] = round(ratio, 2)
    assert not low, low


def walk(app, until, most):
    """Tab until this control; the names of what had the focus."""
    names = []
    for _ in range(most):
        app.key("Tab")
        node = app.focused()
        names.append(node.n.split("\n")[0] if node is not None else None)
        if names[-1] == until:
            break
    return names


def test_tab_goes_from_the_map_round_to_the_search(app):
    ready(app, False)
    app.click(app.at(app.map(), 60, 470))
    names = walk(app, "Kind", 100)
    for name in "Zoom in", "Biovallée", "Initiative or project: 37", "Search and filters", "Main menu", "Kind":
        assert name in names, (name, names)


def test_tab_leaves_a_list(app):
    ready(app, False)
    app.search("")
    names = walk(app, "Not on the map (127)", 40)
    assert names[-1] == "Not on the map (127)", names


def edit_name(app):
    """Begins to edit the name; the entry, as a screen reader hears of it."""
    app.key("F2")
    return wait(lambda: (n := app.focused()) is not None and n.r == "text box" and n, 10, "the entry in focus")


def test_an_entry_of_the_profile_tells_its_name_focus_and_text(app):
    ready(app, True)
    entry = edit_name(app)
    assert entry.name == "Name"
    assert entry.text == "Biovallée"
    app.key("End")
    app.type(" et Drôme")
    wait(lambda: entry.text == "Biovallée et Drôme", 10, "what is typed")
    app.key("Escape")
    wait(lambda: app.value("Name") == "Biovallée", 10, "the old name")


def test_a_button_with_a_mnemonic_is_read_once(start, demo):
    app = start()
    app.find("button", "New territory", timeout=20)
    names = [n.n for n in controls(app) if n.r == "button"]
    assert not [name for name in names if "_" in name], names


def test_buttons_for_several_actors_are_read_once(app):
    ready(app, True)
    app.click(app.settled_mark("Figeacteurs"), mods=["ctrl"])
    app.find("button", "Delete", under=app.part("MlgSeveralPanel"), timeout=10)
    names = [n.n for n in controls(app) if n.r == "button"]
    assert not [name for name in names if "_" in name], names

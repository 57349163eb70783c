"""Files that another program drags onto the window."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from conftest import run_cli
from desktop import wait


def blank_file(path):
    run_cli("new", path)
    return path


def test_a_territory_dropped_on_the_start_page_is_opened(start, demo):
    app = start()
    at = app.find("button", re.compile("New territory"), timeout=20)
    assert app.drop_files(at, demo)
    app.wait_found("264 actors", 20)


def test_a_territory_dropped_on_the_map_takes_the_place_of_the_other(app, demo_file, tmp_path):
    app.wait_found("264 actors", 20)
    other = blank_file(tmp_path / "Vallée & <b>.gpkg")
    assert app.drop_files(app.map(), other)
    app.wait_found("0 actors", 20)
    app.gone("status", "264 actors")


def test_a_territory_dropped_on_the_search_is_opened_and_not_typed(app, tmp_path):
    app.wait_found("264 actors", 20)
    other = blank_file(tmp_path / "other.gpkg")
    search = app.find("search box", under=app.part("MlgSidebar"))
    assert app.drop_files(search, other, text=True)
    app.wait_found("0 actors", 20)


def test_what_is_no_territory_is_said_and_changes_nothing(app, tmp_path):
    app.wait_found("264 actors", 20)
    text = tmp_path / "notes.txt"
    text.write_text("Réunion de mardi")
    app.drop_files(app.map(), text)
    assert "notes.txt" in wait(app.error, 20, "the error")
    app.wait_found("264 actors", 20)


def test_a_folder_is_said_and_changes_nothing(app, tmp_path):
    app.wait_found("264 actors", 20)
    app.drop_files(app.map(), tmp_path)
    assert "not a file" in wait(app.error, 20, "the error")
    app.wait_found("264 actors", 20)


def test_of_two_files_the_territory_is_opened_and_the_other_is_named(app, tmp_path):
    app.wait_found("264 actors", 20)
    text = tmp_path / "notes.txt"
    text.write_text("Réunion de mardi")
    other = blank_file(tmp_path / "other.gpkg")
    assert app.drop_files(app.map(), text, other)
    app.wait_found("0 actors", 20)
    app.toast("one territory at a time", 20)

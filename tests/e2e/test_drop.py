"""Files that a file manager drags over the window."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import shutil

from conftest import drag_files


def test_a_dropped_territory_opens(start, demo):
    app = start()
    app.find("button", re.compile("New territory"))
    with drag_files(app, demo):
        app.wait_found("264 actors", 20)


def test_each_further_file_opens_in_a_window_of_its_own(start, demo, tmp_path):
    app = start()
    app.find("button", re.compile("New territory"))
    with drag_files(app, demo, shutil.copy(demo, tmp_path / "other.gpkg")):
        app.wait_found("264 actors", 20)
        assert len(app.find_all("window")) == 2


def test_a_dropped_file_that_is_no_territory_is_said_to_be_none(app, tmp_path):
    app.wait_found("264 actors", 20)
    path = tmp_path / "notes.gpkg"
    path.write_text("Wednesday: call the town hall\n")
    with drag_files(app, path):
        app.find("label", re.compile("“notes.gpkg” is not a territory"), timeout=10)
    app.wait_found("264 actors")

"""The first minutes: starting with nothing, with the demo territory, and again."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import pytest

from conftest import NET_SPY, run_cli
from desktop import wait


def colours(picture):
    return len(picture.getcolors(picture.width * picture.height))


@pytest.mark.skipif(not os.path.exists(NET_SPY), reason="net-spy is not built")
def test_a_first_start_asks_nothing_of_the_network(start, demo):
    """The fixture looks again at the end of every test; here it is the point."""
    app = start(demo)
    wait(lambda: colours(app.shot()) > 256, 20, "the map")
    assert app.quit() == 0
    assert start.network() == ""


def test_a_first_start_shows_a_window(start):
    app = start()
    assert app.rect(app.frame)[2] > 300
    assert app.quit() == 0


def test_the_demo_is_drawn(start, demo):
    app = start(demo)
    wait(lambda: colours(app.shot()) > 256, 20, "the map")
    app.close_window(app.frame.name)
    assert app.p.wait(20) == 0


def test_the_demo_is_whole(demo_file):
    out = run_cli("info", demo_file).stdout
    assert "264" in out and "276" in out


def test_a_file_that_is_no_territory_is_refused_with_a_message(tmp_path):
    path = tmp_path / "no.gpkg"
    path.write_text("hello")
    done = run_cli("info", path, check=False)
    assert done.returncode != 0
    assert "no.gpkg" in done.stderr and done.stdout == ""

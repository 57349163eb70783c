"""Names as people and spreadsheets give them: shown as they are, never as markup, never a crash."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlite3

import pytest

from desktop import wait

NAMES = {
    "markup": '<b>Gras</b> & <span foreground="red">rouge</span> &amp; _souligné',
    "broken-markup": "<b>Ouvert & jamais fermé",
    "right-to-left": "مركز التعاون – בית הקהילה",
    "emoji": "🌻 Jardin 👩‍👩‍👧 partagé 🇫🇷",
    "combining": "Cafe\u0301 Z\u0361a\u0334l\u0321g\u0340o\u0347",
    "long": "très " * 2000,
    "printf": "100 %s %n %d %'u",
}


@pytest.fixture(params=NAMES, ids=str)
def strange(request, demo):
    """The name of an actor that the map shows."""
    name = NAMES[request.param].strip()
    with sqlite3.connect(demo) as c:
        # Triggers of a GeoPackage call functions of its library that Python's SQLite lacks.
        for (trigger,) in c.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'actors'").fetchall():
            c.execute('DROP TRIGGER "%s"' % trigger)
        c.execute("UPDATE actors SET name = ?, short_name = NULL WHERE name = 'Biovallée'", (name,))
        assert c.execute("SELECT count(*) FROM actors WHERE name = ?", (name,)).fetchone() == (1,)
    c.close()
    return name


def test_a_name_is_text_everywhere(start, demo, strange):
    app = start(demo)
    app.wait_found("264 actors", 20)
    app.search("éco-territoire")
    wait(lambda: strange in app.results(), 10, "the name among the results")
    app.click(app.result(strange))
    # The profile shortens what nobody would listen to, and says so with an ellipsis.
    wait(lambda: strange == app.value("Name") or
         app.value("Name").endswith("…") and strange.startswith(app.value("Name")[:1000].rstrip("… ")), 10, "the profile")
    if len(strange) > 1000:                     # the map shortens it
        return
    app.mark(strange)

    app.move(app.settled_mark(strange))         # a tooltip
    app.key("alt+3")
    wait(lambda: app.find_all("label", strange, under=app.part("MlgDirectoryView")), 10, "the name in the directory")
    app.key("alt+1")
    app.click(app.settled_mark(strange))
    app.key("Delete")
    wait(lambda: app.undo_label() == "Undo Delete " + strange, 10, "the name in the undo")
    app.key("ctrl+z")
    wait(lambda: app.redo_label() == "Redo Delete " + strange, 10, "the name in the redo")

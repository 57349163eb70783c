"""The profile: read, edited in place, undone."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait


def select(app, name):
    app.wait_found("264 actors")
    app.search(name)
    wait(lambda: app.results()[:1] == [name], 10, "the result")
    app.key("Return")
    app.wait_profile(name)


def begin_writing(app):
    """Once a row has become an entry."""
    wait(lambda: (node := app.focused()) is not None and node.r == "text box", 5, "the row to become an entry")
    app.key("ctrl+a")


def write(app, title, text):
    """In the row of the profile, as a person does: click, replace, Enter."""
    app.click(app.field(title))
    begin_writing(app)
    app.type(text)
    app.key("Return")


def test_the_profile_says_what_is_known(app):
    select(app, "Biovallée")
    assert app.value("Kind") == "Territorial scheme"
    assert app.value("Address (centre of the commune)") == "Eurre"
    assert app.find("label", "1 relation", under=app.profile())


def test_an_edit_in_place_shows_everywhere_and_is_undone(app):
    select(app, "Biovallée")
    write(app, "Name", "Vallée du bio")
    app.wait_profile("Vallée du bio")
    assert app.undo_label() == "Undo Change “Name” of Biovallée"
    app.key("ctrl+f")
    app.search("")
    app.mark("Vallée du bio")

    app.click(app.find("button", "Undo"))
    app.wait_profile("Biovallée")
    app.mark("Biovallée")
    assert app.redo_label() == "Redo Change “Name” of Biovallée"
    app.click(app.find("button", "Redo"))
    app.wait_profile("Vallée du bio")


def test_ctrl_z_and_ctrl_shift_z(app):
    select(app, "Biovallée")
    write(app, "Keywords", "un, deux")
    wait(lambda: "deux" in app.value("Keywords"), 10, "the keywords")
    app.click(app.at(app.map(), 60, 700 - 47))
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    app.key("ctrl+z")
    wait(lambda: app.value("Keywords") == "éco-territoire", 10, "the old keywords")
    app.key("ctrl+shift+z")
    wait(lambda: "deux" in app.value("Keywords"), 10, "the new keywords again")


def test_escape_leaves_the_text_as_it_was(app):
    select(app, "Biovallée")
    app.click(app.field("Name"))
    begin_writing(app)
    app.type("Something else")
    app.key("Escape")
    wait(lambda: app.value("Name") == "Biovallée", 10, "the name as it was")
    assert "Undo (" in app.undo_label()


def test_f2_edits_the_name(app):
    select(app, "Biovallée")
    app.click(app.settled_mark("Biovallée"))
    app.key("F2")
    begin_writing(app)
    app.type("Vallée")
    app.key("Return")
    app.wait_profile("Vallée")


def test_a_relation_leads_to_the_other_end_and_reads_from_both(app):
    select(app, "Biovallée")
    app.click(app.find("list item", re.compile("^is studied by Étude-action"), under=app.profile()))
    app.wait_profile("Étude-action « Dynamiques collectives de transitions »")
    assert app.find("label", "studies", under=app.profile())


def test_delete_takes_the_relations_along_and_undo_brings_all_back(app):
    select(app, "Biovallée")
    app.search("")
    app.wait_found("264 actors")
    app.click(app.settled_mark("Biovallée"))
    app.key("Delete")
    app.wait_found("263 actors")
    app.toast("^Deleted: Biovallée")
    app.key("ctrl+z")
    app.wait_found("264 actors")
    app.click(app.settled_mark("Biovallée"))
    app.wait_profile("Biovallée")
    assert app.find("label", "1 relation", under=app.profile())

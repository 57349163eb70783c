"""Words of the vocabulary: made while linking, renamed, drawn anew, merged; taken back, and there again after reopening."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from desktop import wait
from test_link import relations, select_on_map


def link_by_new_type(app, word):
    select_on_map(app, "Figeacteurs")
    app.key("l")
    app.click(app.settled_mark("Biovallée"))
    wait(lambda: app.focused() is not None and app.focused().r == "search box", 10, "the types of relation")
    app.type(word)
    wait(lambda: [n for n in app.find_all("list item", "New type “%s”" % word) if "selected" in n.s], 5, "the offer of a new type")
    app.key("Return")
    app.toast("^Figeacteurs %s Biovallée$" % word)


def open_editor(app):
    app.menu("Vocabulary…")
    return app.find("widget", "MlgVocabularyLists")


def choose_list(app, name):
    app.click(app.find("list item", re.compile("^%s: " % re.escape(name)), under=app.part("MlgVocabularyLists")))


def term(app, name):
    return app.find("list item", re.compile("^%s, used by" % re.escape(name)), under=app.part("MlgTermList"))


def terms(app):
    return [n.n.split(", used by")[0] for n in app.find_all("list item", under=app.part("MlgTermList"))]


def wait_terms(app, expected):
    wait(lambda: terms(app) == expected, 10, "the words %s" % expected)


def wait_focus(app, name):
    """The main window behind remembers a focus of its own."""
    wait(lambda: [n for n in app.find_all("text box", name) if "focused" in n.s], 5, "the focus in “%s”" % name)


def add(app, entry, *words):
    for word in words:
        wait_focus(app, entry)
        app.type(word)
        app.key("Return")
        term(app, word)


def test_a_type_made_while_linking_is_one_step(app):
    link_by_new_type(app, "encourages")
    assert app.undo_label() == "Undo Link Figeacteurs to Biovallée"
    assert relations(app, "Biovallée") == "2 relations"

    app.key("ctrl+z")
    wait(lambda: app.undo_label().startswith("Undo ("), 10, "the link to be taken back")
    open_editor(app)
    choose_list(app, "Without a family")
    wait_terms(app, [])


def test_a_type_is_renamed_recoloured_merged_and_reopened(start, demo):
    app = start(demo)
    link_by_new_type(app, "encourages")
    open_editor(app)
    choose_list(app, "Without a family")
    app.click(term(app, "encourages"))

    # Renamed: the relation reads so at once
    app.key("F2")
    wait_focus(app, "Label in English")
    app.key("ctrl+a")
    app.type("stimulates")
    app.key("Return")
    term(app, "stimulates")

    # Another colour and another line
    panel = app.part("MlgTermPanel")
    app.click([n for n in app.find_all(under=panel) if n.n == "Teal"][0])
    wait(lambda: [n for n in app.find_all("list item", "Colour code: #057e90", under=panel)], 5, "the code of the colour")
    app.click([n for n in app.find_all(under=panel) if n.n == "Dots"][0])

    # A second one, into which the first is merged
    app.click(app.find("text box", "New type of relation"))
    add(app, "New type of relation", "cheers")
    app.click(term(app, "stimulates"))
    app.click(app.find("button", "Merge into…", under=app.part("MlgTermPanel")))
    app.click(app.find("list item", "cheers", under=app.part("MlgChoicePopover")))
    wait_terms(app, ["cheers"])
    app.toast("^“stimulates” is now a part of “cheers”$")

    # Ctrl+Z works here too.
    app.key("ctrl+z")
    wait_terms(app, ["stimulates", "cheers"])
    app.key("ctrl+shift+z")
    wait_terms(app, ["cheers"])
    app.key("Escape")
    app.saved()
    app.quit()

    app = start(demo)
    open_editor(app)
    choose_list(app, "Without a family")
    assert term(app, "cheers").n.endswith("1 relation")


def test_a_word_in_use_is_not_deleted_by_accident(app):
    open_editor(app)
    app.click(term(app, "Cooperative"))
    app.key("Delete")
    app.find("label", re.compile("^“Cooperative” is used by 6 actors"))
    app.click(app.find("button", "Delete and leave empty"))
    wait(lambda: "Cooperative" not in terms(app), 10, "the kind to go")
    app.key("ctrl+z")
    wait(lambda: "Cooperative" in terms(app), 10, "the kind to come back")


def test_the_four_groups_of_a_workshop(app):
    open_editor(app)
    # The last one, below the others
    app.click(app.find("list item", re.compile("^Kinds of actors: "), under=app.part("MlgVocabularyLists")))
    app.key("End")
    app.click(app.find("text box", "New classification"))
    app.type("Groups")
    app.key("Return")
    wait(lambda: terms(app) == [], 10, "the empty list of its values")
    add(app, "New value", "bleu", "rouge", "vert", "jaune")
    wait_terms(app, ["bleu", "rouge", "vert", "jaune"])

    # In order by the keys
    app.click(term(app, "jaune"))
    app.key("alt+Up", "alt+Up")
    wait_terms(app, ["bleu", "jaune", "rouge", "vert"])
    app.drag(term(app, "vert"), term(app, "bleu"), steps=12, hold=0.2)
    wait_terms(app, ["vert", "bleu", "jaune", "rouge"])


def test_a_kind_made_with_its_first_actor(app):
    app.find("button", "New actor")
    app.key("n")
    wait_focus(app, "Name")
    app.type("La Ruche")
    app.click(app.find(None, re.compile("^Kind of actor: ")))
    wait(lambda: [n for n in app.find_all("search box") if "focused" in n.s], 5, "the search among the kinds")
    app.type("grocery")
    app.click(app.find("list item", "New kind “grocery”"))
    app.find(None, "Kind of actor: grocery")
    app.click(app.find("button", "Add"))
    app.wait_profile("La Ruche")
    assert app.value("Kind") == "grocery"
    app.key("ctrl+z")
    wait(lambda: app.undo_label().startswith("Undo ("), 10, "the actor and its kind to be taken back at once")

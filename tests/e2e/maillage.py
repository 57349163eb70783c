"""The window of Maillage by the words that are on it, so that tests read as what a person does."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from application import App
from desktop import wait


def first_line(node):
    """Rows and marks say their name first, then more."""
    return node.n.split("\n")[0]


class Maillage(App):

    def part(self, name, timeout=20):
        """A part of the window by its type, as unnamed widgets are called."""
        return self.find("widget", name, timeout=timeout)

    # ---- header bar ----
    def undo_label(self):
        return self.find("button", "Undo").description

    def redo_label(self):
        return self.find("button", "Redo").description

    def saved(self, timeout=20):
        """Waits until the file has every change."""
        return self.find("label", "Saved", timeout=timeout)

    def menu(self, *items):
        """Chooses from the main menu; a later item is in the submenu of the one before."""
        self.click(self.find("button", "Main menu"))
        for item in items:
            self.click(self.find("menu item", re.compile("^" + re.escape(item))))

    # ---- left: search, facets, results, tray ----
    def found(self):
        """What it says above the results, “264 actors” say."""
        return self.find("status").n

    def wait_found(self, text, timeout=10):
        return wait(lambda: self.find_all("status", text), timeout, "“%s” above the results" % text)

    def search(self, text):
        """In the search entry, in place of what is there."""
        self.key("ctrl+f")
        wait(lambda: self.find("search box", under=self.part("MlgSidebar")).s & {"focused"}, 5, "the focus in the search")
        self.key("ctrl+a", "BackSpace")
        if text:
            self.type(text)

    def results(self):
        """Names in the list of results, as far as they are on the screen."""
        return [n.n for n in self.result_rows()]

    def result_rows(self):
        lists = self.find_all("widget", "MlgActorList", under=self.part("MlgSidebar"))
        return self.find_all("list item", under=lists[0]) if lists else []

    def selected_results(self):
        return [n.n for n in self.result_rows() if "selected" in n.s]

    def result(self, name):
        return wait(lambda: [n for n in self.result_rows() if n.n == name], 5, "the result “%s”" % name)[0]

    def facet(self, label):
        """A checkbox of the filters; its name tells how many actors it would leave."""
        return self.find("checkbox", re.compile("^" + re.escape(label) + ":"), under=self.part("MlgFacetList"))

    # ---- middle: the map ----
    def map(self):
        return self.find("widget", re.compile("^(Map|Carte)$"))

    def marks(self):
        """{name: node} of the actors and clusters that the keyboard reaches on the map."""
        return {first_line(n): n for n in self.find_all("button", under=self.map()) if n.box[2:] == (30, 30)}

    def mark(self, name, timeout=10):
        return wait(lambda: self.marks().get(name), timeout, "“%s” on the map" % name)

    def settled_mark(self, name):
        """Where an actor is once the map rests."""
        last = []

        def rests():
            last.append(self.mark(name))
            return len(last) > 1 and last[-1].box == last[-2].box
        wait(rests, 10, "the map to rest", every=0.2)
        return last[-1]

    def scale(self):
        """Of the map, in words: “200 km”."""
        return self.find("label", under=self.part("ShumateScale")).n

    # ---- right: the profile ----
    def profile(self):
        return self.part("MlgProfilePanel")

    def field(self, title, timeout=10):
        """A row of the profile."""
        return wait(lambda: self.find_all("list item", re.compile("^%s: " % re.escape(title)), under=self.profile()),
                    timeout, "the field “%s”" % title)[0]

    def value(self, title):
        return self.field(title).n.split(": ", 1)[1]

    def wait_profile(self, name, timeout=10):
        """Waits until the profile is that of this actor."""
        return wait(lambda: self.value("Name") == name and self.profile(), timeout, "the profile of “%s”" % name)

    # ---- what it says ----
    def error(self):
        """The sentence in the error strip."""
        bar = self.find("alert", "MlgErrorBar")
        return self.find("label", under=bar).text

    def toast(self, pattern, timeout=10):
        return self.find("label", re.compile(pattern), timeout=timeout)

    def choose_file(self, path):
        """In GTK's own file dialog."""
        def dialogs():
            return [w for w, _, _, popup in self.d.windows(self.pid) if not popup]
        wait(lambda: len(dialogs()) == 2, 10, "the file dialog")
        if not self.find_all("widget", "Open a territory"):
            self.key("ctrl+a")              # else “/” opens the entry for a path
        self.type(str(path))
        self.key("Return")
        wait(lambda: len(dialogs()) == 1, 10, "the file dialog to go")

"""Communes and what they belong to, from the official geographical code through Etalab."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
from collections import defaultdict

from gazetteer.names import normalise

KIND_COMMUNE, KIND_FORMER, KIND_ARRONDISSEMENT = 0, 1, 2


def is_overseas(insee):
    return insee.startswith(("97", "98"))


def department(commune):
    """Its département, or what stands for one overseas."""
    return commune.get("departement") or commune.get("collectivite") or commune["code"][:3]


def kind(commune):
    if commune["type"] == "commune-actuelle":
        return KIND_COMMUNE
    return KIND_ARRONDISSEMENT if commune["type"] == "arrondissement-municipal" else KIND_FORMER


class Communes:
    """Of one year.

    current: by INSEE code; former: those inside another one (delegated and
    associated communes, arrondissements of Paris, Lyon and Marseille); parents:
    the code of the current commune for that of what is in it.
    """

    def __init__(self, folder):
        self.folder = folder
        communes = self._load("communes")
        self.current = {commune["code"]: commune for commune in communes if kind(commune) == KIND_COMMUNE}
        self.former = [commune for commune in communes if kind(commune) != KIND_COMMUNE]
        self.parents = self._find_parents()
        self.groups = self._load("epci")
        self.group_of = {member["code"]: group["code"] for group in self.groups for member in group["membres"]}
        self.departments = sorted(self._load("departements"), key=lambda area: area["code"])
        self.regions = sorted(self._load("regions"), key=lambda area: area["code"])

    def _load(self, name):
        with open(os.path.join(self.folder, name + ".json"), encoding="utf-8") as stream:
            return json.load(stream)

    def _find_parents(self):
        parents = {commune["code"]: commune.get("chefLieu") or commune.get("commune") for commune in self.former}
        for commune in self.current.values():
            for code in commune.get("anciensCodes", []):
                parents.setdefault(code, commune["code"])
        return parents

    def parent(self, former):
        """The current commune that a former one is in; None if it is gone."""
        return self.current.get(self.parents.get(former["code"]))

    def names(self):
        """The name for each code; a current commune wins over a former one with its code."""
        names = {commune["code"]: commune["nom"] for commune in reversed(self.former)}
        names.update((code, commune["nom"]) for code, commune in self.current.items())
        return names

    def former_by_parent(self):
        children = defaultdict(list)
        for commune in self.former:
            parent = self.parent(commune)
            if parent is not None:
                children[parent["code"]].append(commune)
        return children

    def has_own_name(self, former):
        """Whether it is more than the current commune under its old status."""
        current = self.current.get(former["code"])
        return current is None or normalise(current["nom"]) != normalise(former["nom"])

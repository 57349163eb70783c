"""Compares names of places that sources spell in their own way."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import unicodedata

LETTERS = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "ß": "ss"})
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes",
                 "s": "sur", "ss": "sous", "lez": "les"}


def normalise(name):
    """A name without what spellings differ in: “St-Étienne-lès-…” and “Saint Etienne lez …” are the same."""
    decomposed = unicodedata.normalize("NFD", name.translate(LETTERS).lower())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    return " ".join(ABBREVIATIONS.get(word, word) for word in words)


def is_latin(name):
    """Whether it is written in letters that people type here: the other names come in all scripts."""
    return all(ord(letter) < 0x250 or letter in "’‘–" for letter in name)


def is_useful_alternate(name):
    """Three letters or less are codes, as of airports, or found too often in a text."""
    return len(name) > 3 and is_latin(name)

"""Names of countries, from iso-codes, in the words that people use.

The standard has official and inverted names (“Holy See”, “Micronesia,
Federated States of”): country-names.tsv has ours for those.
"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
import gettext
import json
import os

ISO_CODES = os.path.join("iso-codes", "json", "iso_3166-1.json")


def _standard_names(share):
    """French and English names by code."""
    with open(os.path.join(share, ISO_CODES), encoding="utf-8") as stream:
        countries = json.load(stream)["3166-1"]
    french = gettext.translation("iso_3166-1", os.path.join(share, "locale"), ["fr"])
    english = {country["alpha_2"]: country.get("common_name", country["name"]) for country in countries}
    return {code: (french.gettext(name), name) for code, name in english.items()}


def _our_names():
    path = os.path.join(os.path.dirname(__file__), "country-names.tsv")
    with open(path, encoding="utf-8", newline="") as stream:
        return {row["country"]: (row["french"], row["english"]) for row in csv.DictReader(stream, delimiter="\t")}


def country_rows(codes, share):
    """Rows of code, French and English names; share: the folder of architecture-independent data."""
    names = _standard_names(share)
    for code, ours in _our_names().items():
        standard = names.get(code, ("", ""))
        names[code] = tuple(our or theirs for our, theirs in zip(ours, standard))
    return [(code, *names[code]) for code in sorted(codes)]

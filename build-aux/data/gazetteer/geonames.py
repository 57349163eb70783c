"""Towns of GeoNames: in France where communes are, elsewhere the towns themselves."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import csv
import json
from collections import namedtuple

from gazetteer.names import is_useful_alternate

# feature: its class, PPLC being a capital; department and insee: in France only.
Town = namedtuple("Town", "name alternates lat lon feature country department insee population")

# Overseas, GeoNames has countries where France has départements.
OVERSEAS = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "YT": "976", "PM": "975",
            "BL": "977", "MF": "978", "WF": "986", "PF": "987", "NC": "988"}

FRENCH_SPEAKING_NEIGHBOURS = ("BE", "LU", "CH", "MC")
FRENCH_SPEAKING = frozenset(
    "BE LU CH MC CA SN CI CM MA TN DZ MG HT ML BF NE TD BJ TG GN GA CD CG CF DJ KM BI RW MU SC VU LB AD".split())

# Quarters, gone, destroyed: no places to look for.
NOT_TOWNS = ("PPLX", "PPLH", "PPLQ", "PPLW")
SEATS = ("PPLC", "PPLA")


def is_french(country):
    return country == "FR" or country in OVERSEAS


def read_towns(path):
    """The towns of 500 inhabitants or more, all countries."""
    with open(path, encoding="utf-8", newline="") as stream:
        return [Town(name=row[1], alternates=row[3].split(","), lat=float(row[4]), lon=float(row[5]), feature=row[7],
                     country=row[8], department=OVERSEAS.get(row[8]) or row[11], insee=row[13],
                     population=int(row[14] or 0))
                for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)]


def read_newer_french_towns(path):
    """Newer and overseas towns, without INSEE codes, populations or other names."""
    with open(path, encoding="utf-8") as stream:
        return [Town(name=town["name"], alternates=[], lat=float(town["lat"]), lon=float(town["lng"]), feature="PPL",
                     country=town["country"], department=OVERSEAS.get(town["country"]) or town["admin2"], insee="",
                     population=0)
                for town in json.load(stream) if is_french(town["country"])]


def useful_alternates(town):
    return [name for name in town.alternates if is_useful_alternate(name)]


def _least_population(country):
    """Partners of a French territory are in small towns next door, and in large ones far away."""
    if country in FRENCH_SPEAKING_NEIGHBOURS:
        return 500
    return 1000 if country in FRENCH_SPEAKING else 15000


def world_towns(towns):
    """The towns outside France that are worth having, the largest first; capitals whatever their size."""
    kept = [town for town in towns
            if not is_french(town.country) and town.feature not in NOT_TOWNS
            and (town.feature in SEATS or town.population >= _least_population(town.country))]
    return sorted(kept, key=lambda town: -town.population)

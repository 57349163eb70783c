"""The rows of each table of the gazetteer."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os

from gazetteer.communes import department, kind

COMMUNE_COLUMNS = ("insee", "name", "postcodes", "lon", "lat", "population", "department", "epci", "kind", "parent",
                   "estimated")


def write(folder, name, columns, rows):
    """A table: tab-separated, one header line, UTF-8, `\n` at the end of each line."""
    with open(os.path.join(folder, name + ".tsv"), "w", encoding="utf-8", newline="\n") as stream:
        for row in [columns, *rows]:
            stream.write("\t".join("" if value is None else str(value) for value in row) + "\n")
    print("%s.tsv: %d rows" % (name, len(rows)))


def degrees(value):
    """Five decimals: one metre."""
    return "%.5f" % (round(value * 1e5) / 1e5)


def _commune_row(commune, located, group, area, parent):
    return (commune["code"], commune["nom"], " ".join(commune.get("codesPostaux", [])), degrees(located.point[1]),
            degrees(located.point[0]), commune.get("population"), area, group, kind(commune), parent,
            int(located.estimated))


def commune_rows(communes, points):
    """Current and former communes, by code, a current one before a former one with its code."""
    rows = []
    for code, commune in communes.current.items():
        located = points.locate(code)
        if located is not None:
            rows.append(_commune_row(commune, located, communes.group_of.get(code), department(commune), None))
    for former in communes.former:
        parent = communes.parent(former)
        located = points.locate_former(former) if parent is not None else None
        if located is not None and communes.has_own_name(former):
            rows.append(_commune_row(former, located, communes.group_of.get(parent["code"]), department(parent),
                                     parent["code"]))
    return sorted(rows, key=lambda row: row[0])


def alternate_rows(points):
    return sorted((code, name) for code, names in points.alternates.items() for name in names)


def town_rows(towns):
    return [(town.country, town.name, degrees(town.lon), degrees(town.lat), town.population) for town in towns]


def area_rows(areas, *keys):
    return [tuple(area[key] for key in keys) for area in areas]

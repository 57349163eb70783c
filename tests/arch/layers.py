"""Layers: which library may include and call what."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

from tree import Problem, matches

HEADLESS = ("src/core", "src/store", "src/formats", "src/network", "src/scene", "src/picture")
VIEW = HEADLESS + ("src/ui/compat", "src/ui/session", "src/ui/widgets")

# A folder: the folders whose headers it may include, besides its own.
MAY_INCLUDE = {
    "src/core": (),
    "src/store": ("src/core",),
    "src/formats": ("src/core",),
    "src/network": ("src/core",),
    "src/scene": ("src/core",),
    "src/picture": ("src/core", "src/store", "src/network", "src/scene"),
    "src/cli": HEADLESS,
    "src/tools": HEADLESS,
    "src/ui/compat": ("src/core",),
    "src/ui/widgets": HEADLESS + ("src/ui/compat", "src/ui/session"),
    "src/ui/session": HEADLESS + ("src/ui/compat",),
    "src/ui/map": VIEW,
    "src/ui/canvas": VIEW,
    "src/ui/panels": VIEW,
    "src/ui/shell": VIEW + ("src/ui/map", "src/ui/canvas", "src/ui/panels"),
    "src": ("src/core", "src/ui/shell"),
}

# A library of others: what gives it away, and where it belongs.
FOREIGN = (
    ("SQLite", r"#\s*include\s*<sqlite3|\bsqlite3_\w+\s*\(", ("src/store",)),
    ("GTK", r"#\s*include\s*<(gtk|gdk(?!-pixbuf)|gsk|adwaita|shumate)\b|\b(gtk|gdk(?!_pixbuf)|gsk|adw|shumate)_\w+\s*\(",
     ("src/ui", "src/main.c")),
    ("gdk-pixbuf", r"#\s*include\s*<gdk-pixbuf\b|\bgdk_pixbuf_\w+\s*\(", ("src/scene", "src/ui")),
    ("json-glib", r"#\s*include\s*<json-glib|\bjson_(parser|node|object|array|reader|builder|generator)_\w+\s*\(", ("src/formats", "src/cli")),
    ("igraph", r"#\s*include\s*<igraph|\bigraph_\w+\s*\(", ("src/network",)),
    ("cairo and Pango", r"#\s*include\s*<(cairo|pango)|\b(cairo|pango)_\w+\s*\(", ("src/scene", "src/picture", "src/ui")),
)

VERSION = (r"\b((GTK|GDK|ADW|SHUMATE|GLIB)_CHECK_VERSION|(GDK|ADW|SHUMATE|GLIB)_VERSION_\d\w*"
           r"|(GTK|ADW|SHUMATE)_(MAJOR|MINOR|MICRO)_VERSION)\b")


def is_under(path, folders):
    return any(path == f or path.startswith(f + "/") for f in folders)


def home_of(path):
    """The library that a file belongs to."""
    folder = os.path.dirname(path)
    if folder == "src":
        return folder
    while folder and folder not in MAY_INCLUDE:
        folder = os.path.dirname(folder)
    return "" if folder == "src" else folder


def check_includes(tree, paths):
    homes = {os.path.basename(p): home_of(p) for p in paths if p.endswith(".h")}
    for path in paths:
        home = home_of(path)
        for line, m in matches(tree, path, r'^#\s*include\s*"([^"]+)"', tree.code(path, strings=True)):
            name = m.group(1)
            other = homes.get(os.path.basename(name))
            if other is not None and other != home and other not in MAY_INCLUDE.get(home, ()):
                yield Problem(path, line, "%s must not include %s of %s" % (home, name, other))
            if "/" in name and other is not None:
                yield Problem(path, line, "include %s by its name: a path goes around the include directories" % name)


def check(tree):
    paths = [p for p in tree.files(".c", ".h", under=("src",))]
    yield from check_includes(tree, paths)
    for path in paths:
        code = tree.code(path)
        if not home_of(path):
            yield Problem(path, 1, "belongs to no library that tests/arch/layers.py knows")
        for name, pattern, allowed in FOREIGN:
            if not is_under(path, allowed):
                for line, m in matches(tree, path, pattern, code):
                    yield Problem(path, line, "%s belongs to %s: %s" % (name, ", ".join(allowed), m.group().strip()))
        if not is_under(path, ("src/ui/compat",)):
            for line, m in matches(tree, path, VERSION, code):
                yield Problem(path, line, "versions are compared in src/ui/compat only: " + m.group())
        for line, m in matches(tree, path, r"\b(g_application|gtk_application|adw_application)_get_default\s*\(", code):
            yield Problem(path, line, "pass the object: there is no %s here" % re.sub(r"\s*\($", "", m.group()))
    if tree.exists("src/main.c") and tree.read("src/main.c").count("\n") >= 60:
        yield Problem("src/main.c", 60, "main.c is to stay under 60 lines")


PLANTED = (
    ("sqlite in core", {"src/core/mlg-a.c": "#include <sqlite3.h>\n"}, "SQLite belongs"),
    ("sqlite call in the shell", {"src/ui/shell/mlg-a.c": "static void\nf (void)\n{\n  sqlite3_open (0, 0);\n}\n"}, "SQLite belongs"),
    ("gtk in scene", {"src/scene/mlg-a.h": "#include <gtk/gtk.h>\n"}, "GTK belongs"),
    ("adwaita in the command line", {"src/cli/main.c": "int x = adw_init ();\n"}, "GTK belongs"),
    ("json in the store", {"src/store/mlg-a.c": "#include <json-glib/json-glib.h>\n"}, "json-glib belongs"),
    ("igraph in the canvas", {"src/ui/canvas/mlg-a.c": "#include <igraph.h>\n"}, "igraph belongs"),
    ("pixbuf in the store", {"src/store/mlg-a.c": "#include <gdk-pixbuf/gdk-pixbuf.h>\n"}, "gdk-pixbuf belongs"),
    ("cairo in core", {"src/core/mlg-a.c": "#include <cairo.h>\n"}, "cairo and Pango belong"),
    ("core includes store", {"src/core/mlg-a.c": '#include "mlg-b.h"\n', "src/store/mlg-b.h": "\n"}, "must not include"),
    ("map includes panels", {"src/ui/map/mlg-a.c": '#include "mlg-b.h"\n', "src/ui/panels/mlg-b.h": "\n"}, "must not include"),
    ("panels include map", {"src/ui/panels/mlg-a.c": '#include "mlg-b.h"\n', "src/ui/map/mlg-b.h": "\n"}, "must not include"),
    ("session includes widgets", {"src/ui/session/mlg-a.c": '#include "mlg-b.h"\n', "src/ui/widgets/mlg-b.h": "\n"}, "must not include"),
    ("include by path", {"src/cli/a.c": '#include "../core/mlg-b.h"\n', "src/core/mlg-b.h": "\n"}, "by its name"),
    ("version outside compat", {"src/ui/map/mlg-a.c": "#if GTK_CHECK_VERSION (4, 10, 0)\n#endif\n"}, "src/ui/compat only"),
    ("singleton", {"src/ui/map/mlg-a.c": "void *a = g_application_get_default ();\n"}, "pass the object"),
    ("long main", {"src/main.c": "\n" * 70}, "under 60 lines"),
    ("unknown folder", {"src/misc/a.c": "int a;\n"}, "no library"),
    ("main includes the store", {"src/main.c": '#include "mlg-b.h"\n', "src/store/mlg-b.h": "\n"}, "must not include"),
)

CLEAN = {
    "src/core/mlg-a.h": "/* sqlite3_open () is a word in a comment */\n",
    "src/store/mlg-b.c": '#include <sqlite3.h>\n#include "mlg-a.h"\nconst char *s = "gtk_init ()";\n',
    "src/ui/compat/mlg-c.c": "#if ADW_CHECK_VERSION (1, 5, 0)\n#endif\n#include <adwaita.h>\n",
    "src/ui/map/mlg-d.c": '#include "mlg-a.h"\n#include <gtk/gtk.h>\n',
}

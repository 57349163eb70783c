"""Translations: every file with strings is in po/POTFILES.in, and no other."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

from tree import Problem

LIST = "po/POTFILES.in"
CALL = re.compile(r"\b(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dgettext|g_dcgettext|g_dpgettext2?)\s*\(")


def has_strings(tree, path):
    if path.endswith((".c", ".h")):
        return bool(CALL.search(tree.code(path)))
    if path.endswith(".ui"):
        return bool(re.search(r'\btranslatable="(yes|true|1)"', tree.read(path)))
    return path.endswith((".desktop.in.in", ".metainfo.xml.in.in"))


def with_strings(tree):
    return [p for p in tree.files(under=("src", "data")) if has_strings(tree, p)]


def fix(tree):
    with open(os.path.join(tree.root, LIST), "w") as f:
        f.writelines(p + "\n" for p in with_strings(tree))


def check(tree):
    if not tree.exists(LIST):
        yield Problem(LIST, 1, "there is no list of files to translate")
        return
    listed = [p.strip() for p in tree.read(LIST).splitlines() if p.strip() and not p.startswith("#")]
    actual = set(with_strings(tree))
    for path in sorted(actual - set(listed)):
        yield Problem(path, 1, "has strings to translate: add it to " + LIST)
    for i, path in enumerate(listed):
        if path not in actual:
            yield Problem(LIST, i + 1, path + (" has no strings to translate" if tree.exists(path) else " does not exist"))
        if i and listed[i - 1] >= path:
            yield Problem(LIST, i + 1, path + " is out of order, or there twice")


PLANTED = (
    ("missing .c", {LIST: "", "src/a.c": 'char *s = _("Hello");\n'}, "add it to"),
    ("missing plural", {LIST: "", "src/a.c": 'char *s = g_dngettext (D, "one", "many", n);\n'}, "add it to"),
    ("missing .ui", {LIST: "", "src/a.ui": '<p translatable="yes">Hello</p>\n'}, "add it to"),
    ("missing metainfo", {LIST: "", "data/a.metainfo.xml.in.in": "<p>Hello</p>\n"}, "add it to"),
    ("no strings left", {LIST: "src/a.c\n", "src/a.c": '/* _("no") */\n'}, "has no strings"),
    ("file gone", {LIST: "src/a.c\n"}, "does not exist"),
    ("order", {LIST: "src/b.c\nsrc/a.c\n", "src/a.c": '_("a")\n', "src/b.c": '_("b")\n'}, "out of order"),
    ("no list", {}, "no list"),
)

CLEAN = {LIST: "# files\nsrc/a.c\nsrc/b.ui\n", "src/a.c": 'C_("verb", "Open")\n', "src/b.ui": '<p translatable="yes">x</p>\n',
         "src/c.c": 'foo_ ("no"); /* _("comment") */\n'}

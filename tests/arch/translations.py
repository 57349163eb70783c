"""Translations: every string is translated, none by a guess, and formats agree."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess

from tree import Problem

UPDATE_PO = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "build-aux", "update-po")


def check(tree):
    if not tree.exists("po/fr.po"):
        return
    r = subprocess.run([UPDATE_PO, "--check", "--root", tree.root], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if r.returncode:
        for line in r.stdout.strip().splitlines() or ["update-po --check failed"]:
            yield Problem("po", 1, line)
    for path in tree.files(".po", under=("po",)):
        text = tree.read(path)
        if path == "po/fr.po":          # French typography: a space that does not break before these
            for m in re.finditer(r'^(?:msgstr(?:\[\d\])? )?".* [:;?!»].*"$|^(?:msgstr(?:\[\d\])? )?".*« .*"$', text, re.MULTILINE):
                if not m.group().startswith('"') or "msgstr" in text[:m.start()].rsplit("msgid", 1)[-1]:
                    if not re.match(r'"[A-Z][\w-]+: ', m.group()):
                        yield Problem(path, text.count("\n", 0, m.start()) + 1, "an ordinary space before a tall sign: " + m.group()[:60])


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def planted(entry, source='char *s = _("Hello %s");\n'):
    return {"po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "fr\n", "src/a.c": source, "po/fr.po": HEADER + entry}


PLANTED = (
    ("string not in fr.po", planted(""), "1 untranslated"),
    ("string without a translation", planted('msgid "Hello %s"\nmsgstr ""\n'), "1 untranslated"),
    ("guess", planted('#, fuzzy, c-format\nmsgid "Hello %s"\nmsgstr "Salut %s"\n'), "1 fuzzy"),
    ("wrong format", planted('#, c-format\nmsgid "Hello %s"\nmsgstr "Bonjour %d"\n'), "not the same"),
    ("ordinary space", planted('#, c-format\nmsgid "Hello %s"\nmsgstr "Bonjour %s !"\n'), "ordinary space"),
)

CLEAN = planted('#, c-format\nmsgid "Hello %s"\nmsgstr "Bonjour %s\u00a0!"\n')

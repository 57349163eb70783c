"""Translations: every string is translated, none by a guess, formats agree, and the French is set as French is."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import ast
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import namedtuple

from tree import Problem, line_of

UPDATE_PO = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "build-aux", "update-po")

Entry = namedtuple("Entry", "line context source plural translations")

DIRECTIVE = re.compile(r"%(?:\d+\$)?([-+ #0']*)(\d*(?:\.\d+)?)(hh|h|ll|l|z|j)?([diouxXeEfgGscp])")
MNEMONIC = re.compile(r"_(\w)")
# A date is written in another order elsewhere.
DATE = re.compile(r"%[-_]?[BYmAH]")

# U+00A0 or, narrower, U+202F.
FRENCH = (
    (r"(?<=\w)'(?=\w)", "a straight apostrophe: write ’"),
    (r"[\"“”]", "quotation marks of English: write « »"),
    (r"\.\.\.", "three full stops: write …"),
    (r"[^\u00a0\u202f\s:;!?][:;!?](?=[\s)”»]|$)", "no space that does not break before a tall sign"),
    (r"[ \t][:;!?»]", "an ordinary space before a tall sign"),
    (r"«[^\u00a0\u202f]|[^\u00a0\u202f\s]»|«$", "no space that does not break inside « »"),
)


def entries(text):
    """Those of a catalogue that are in use; its header is none."""
    for m in re.finditer(r"(?:^[^\n]+\n?)+", text, re.MULTILINE):
        fields, name = {}, None
        for line in m.group().splitlines():
            head = re.match(r"(msg\w+(?:\[\d\])?)? ?(\".*\")$", line)
            if head:
                name = head.group(1) or name
                fields[name] = fields.get(name, "") + ast.literal_eval(head.group(2))
        if fields.get("msgid"):
            yield Entry(line_of(text, m.start() + m.group().find("msgid ")), fields.get("msgctxt"), fields["msgid"],
                        fields.get("msgid_plural"), [v for k, v in fields.items() if k.startswith("msgstr")])


def directives(text):
    return sorted("".join(part or "" for part in m.groups()) for m in DIRECTIVE.finditer(text.replace("%%", "")))


def check_entry(entry):
    """What is wrong in an entry of any language."""
    if re.search(r"%[-+ #0']*$", entry.source.replace("%%", "")):
        yield "the string is cut at a format macro: print the number into a text first"
    for text in filter(None, entry.translations):
        if not DATE.search(entry.source) and directives(text) != directives(entry.plural or entry.source):
            yield "its arguments are not those of the string"
        if bool(MNEMONIC.search(entry.source)) != bool(MNEMONIC.search(text)):
            yield "only one of string and translation has a letter to press (_)"
        for end in ".…:":
            if entry.source.endswith(end) != text.endswith(end):
                yield "only one of string and translation ends in “%s”" % end


def check_french(entry):
    # The lists of search terms of a desktop file are for machines.
    if re.fullmatch(r"(?:[^;]+;)+", entry.source):
        return
    for text in entry.translations:
        for pattern, reason in FRENCH:
            m = re.search(pattern, text)
            if m:
                yield "%s, at “%s”" % (reason, text[max(0, m.start() - 12):m.end() + 8])


def menu_labels(menu):
    """The labels that are on the screen together: those of a menu and of its sections, not of its submenus."""
    for child in menu:
        if child.tag in ("item", "submenu"):
            yield from (a.text for a in child.findall("attribute") if a.get("name") == "label" and a.get("translatable"))
        elif child.tag == "section":
            yield from menu_labels(child)


def check_menus(tree, path, translated):
    """A letter that two items of a menu share opens neither."""
    for menu in ElementTree.fromstring(tree.read(path)).iter():
        if menu.tag not in ("menu", "submenu"):
            continue
        taken = {}
        for label in menu_labels(menu):
            text = translated.get(label, label)
            letter = MNEMONIC.search(text)
            other = taken.setdefault(letter.group(1).lower(), text) if letter else text
            if other is not text:
                yield Problem(path, 1, "“%s” and “%s” have the same letter in one menu" % (other, text))


def check(tree):
    for path in tree.files(".ui", under=("src",)):
        yield from check_menus(tree, path, {})
    if not tree.exists("po/fr.po"):
        return
    r = subprocess.run([UPDATE_PO, "--check", "--root", tree.root], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if r.returncode:
        for line in r.stdout.strip().splitlines() or ["update-po --check failed"]:
            yield Problem("po", 1, line)
    for path in tree.files(".po", under=("po",)):
        found = list(entries(tree.read(path)))
        for entry in found:
            for problem in list(check_entry(entry)) + (list(check_french(entry)) if path == "po/fr.po" else []):
                yield Problem(path, entry.line, problem)
        for ui in tree.files(".ui", under=("src",)):
            yield from check_menus(tree, ui, {e.source: e.translations[0] for e in found if e.translations and e.translations[0]})


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def planted(entry, source='char *s = _("Hello %s");\n', **files):
    return {"po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "fr\n", "src/a.c": source, "po/fr.po": HEADER + entry, **files}


def french(text, source="Hello %s"):
    return planted('#, c-format\nmsgid "%s"\nmsgstr "%s"\n' % (source, text), 'char *s = _("%s");\n' % source)


def menu(*labels):
    items = "".join('<item><attribute name="label" translatable="yes">%s</attribute></item>' % label for label in labels)
    return {"src/a.ui": "<interface><menu><section>%s</section></menu></interface>" % items}


PLANTED = (
    ("string not in fr.po", planted(""), "1 untranslated"),
    ("string without a translation", planted('msgid "Hello %s"\nmsgstr ""\n'), "1 untranslated"),
    ("guess", planted('#, fuzzy, c-format\nmsgid "Hello %s"\nmsgstr "Salut %s"\n'), "1 fuzzy"),
    ("wrong format", planted('#, c-format\nmsgid "Hello %s"\nmsgstr "Bonjour %d"\n'), "not the same"),
    ("argument lost where no format was seen", planted('msgid "Hello %s"\nmsgstr "Bonjour"\n'), "its arguments"),
    ("macro in a string", planted('msgid "Row %"\nmsgstr "Ligne %"\n', 's = _("Row %" G_GINT64_FORMAT " is wrong");\n'), "format macro"),
    ("full stop lost", french("Bonjour %s", "Hello %s."), "ends in"),
    ("letter to press lost", french("Fermer", "_Close"), "letter to press"),
    ("straight apostrophe", french("C'est %s"), "straight apostrophe"),
    ("English quotes", french("Bonjour “%s”"), "of English"),
    ("three full stops", french("Bonjour... %s"), "three full stops"),
    ("no space", french("Bonjour %s!"), "no space"),
    ("ordinary space", french("Bonjour %s !"), "ordinary space"),
    ("ordinary space in a long string", planted('#, c-format\nmsgid "Hello %s"\nmsgstr ""\n"Bonjour à vous "\n": %s"\n'), "ordinary space"),
    ("ordinary space in guillemets", french("Bonjour « %s »"), "inside « »"),
    ("letter twice in a menu", menu("_Open", "Cl_ose"), "same letter"),
    ("letter twice in the French menu", {**french("_Fermer", "_Close"), **menu("_Close", "_Find")}, "same letter"),
)

CLEAN = {**french("Bonjour\u00a0: «\u00a0%s\u00a0» l’a dit\u202f; à 10:30, sur https://a.fr/?b.", "Hello: “%s” said so; at 10:30, on https://a.fr/?b."),
         **menu("_Open", "_Close")}

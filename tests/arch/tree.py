"""The source tree as the checks see it: files, C code without comments, functions."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
from collections import namedtuple

Problem = namedtuple("Problem", "path line text")
Function = namedtuple("Function", "name line length body")

SKIPPED_DIRS = re.compile(r"^(_build.*|build|\.git|__pycache__|\.flatpak-builder|subprojects)$")
TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)


class Tree:
    def __init__(self, root):
        self.root = root

    def files(self, *endings, under=("src", "tests", "data", "build-aux", "po", ".ci")):
        """Paths relative to the root, sorted; endings: of the name, all files if there are none."""
        out = []
        for top in under:
            for folder, dirs, names in os.walk(os.path.join(self.root, top)):
                dirs[:] = [d for d in dirs if not SKIPPED_DIRS.match(d)]
                out += [os.path.relpath(os.path.join(folder, n), self.root) for n in names
                        if not endings or n.endswith(endings)]
        return sorted(out)

    def read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as f:
            return f.read()

    def exists(self, path):
        return os.path.exists(os.path.join(self.root, path))

    def code(self, path, strings=False):
        """C code with its comments, and unless asked for its strings, blanked out; lines stay where they are."""
        def blank(m):
            text = m.group()
            if text[0] in "\"'":
                return text if strings else text[0] + " " * (len(text) - 2) + text[0]
            return re.sub(r"[^\n]", " ", text)
        return TOKEN.sub(blank, self.read(path))

    def functions(self, path, strings=False):
        """Definitions in the GNU layout: name, then '{' and '}' in the first column."""
        code = self.code(path)
        shown = self.code(path, strings=True) if strings else code
        for m in re.finditer(r"^\{\n.*?^\}", code, re.MULTILINE | re.DOTALL):
            head = re.search(r"(\w+)\s*\((?:[^()]|\([^()]*\))*\)\s*\Z", code[:m.start()])
            if head:
                yield Function(head.group(1), line_of(code, m.start()), m.group().count("\n") + 1,
                               shown[m.start():m.end()])

    def exceptions(self, path):
        """{what: reason} of a list of exceptions; a line is 'WHAT REASON'."""
        out = {}
        if self.exists(path):
            for line in self.read(path).splitlines():
                if line.strip() and not line.startswith("#"):
                    what, _, reason = line.strip().partition(" ")
                    out[what] = reason.strip()
        return out


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def matches(tree, path, pattern, text=None):
    """(line, match) for each hit of a pattern in the code of a file."""
    code = tree.code(path) if text is None else text
    for m in re.finditer(pattern, code, re.MULTILINE):
        yield line_of(code, m.start()), m


def bad_exceptions(path, exceptions, used):
    """An exception without a reason explains nothing; one that nothing needs hides the next offence."""
    for what, reason in sorted(exceptions.items()):
        if not reason:
            yield Problem(path, 1, "%s is excepted without a reason" % what)
        if what not in used:
            yield Problem(path, 1, "nothing needs the exception for %s any more" % what)

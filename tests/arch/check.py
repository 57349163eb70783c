#!/usr/bin/python3
"""Rules of the source tree that no compiler checks.

  check.py NAME [ROOT]      what breaks the rule; status 1 if anything does
  check.py --fix NAME       mends what a machine can mend (potfiles only)
  check.py --self NAME      plants violations in temporary trees: each must be found, and nothing in a clean one

NAME: layers, sizes, potfiles, licences, layout, habits, widgets, translations."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import importlib
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tree import Tree                                       # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMES = "layers sizes potfiles licences layout habits widgets translations".split()


def problems_in(rule, files):
    with tempfile.TemporaryDirectory(prefix="maillage-arch-") as root:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as f:
                f.write(text)
        return list(rule.check(Tree(root)))


def self_test(rule):
    """TAP: a rule that finds nothing where something is planted checks nothing."""
    cases = [(name, files, text) for name, files, text in rule.PLANTED] + [("a clean tree", rule.CLEAN, None)]
    print("1..%d" % len(cases))
    failed = 0
    for i, (name, files, text) in enumerate(cases, 1):
        found = problems_in(rule, files)
        ok = not found if text is None else any(text in p.text for p in found)
        failed += not ok
        print("%s %d %s" % ("ok" if ok else "not ok", i, name))
        if not ok:
            print("# expected %s, found %s" % ("nothing" if text is None else repr(text), found))
    return bool(failed)


def main(argv):
    option = argv.pop(0) if argv[:1] in (["--self"], ["--fix"]) else None
    if not argv or argv[0] not in NAMES:
        print(__doc__, file=sys.stderr)
        return 2
    rule = importlib.import_module(argv[0])
    if option == "--self":
        return self_test(rule)
    if option == "--fix" and hasattr(rule, "fix"):
        rule.fix(Tree(ROOT))
    found = list(rule.check(Tree(argv[1] if len(argv) > 1 else ROOT)))
    for p in found:
        print("%s:%d: %s" % p)
    print("%s: %s" % (argv[0], "%d broken" % len(found) if found else "kept"))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

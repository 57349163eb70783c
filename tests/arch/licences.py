"""Licences: each source file says whose it is and under which licence."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os

from tree import Problem

C_HEADER = """/* %s
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
"""


def is_script(tree, path):
    return path.endswith((".py", ".sh", ".sql", ".css")) or (
        path.startswith(("build-aux/", ".ci/")) and tree.read(path).startswith("#!"))


def check(tree):
    for path in tree.files(".c", ".h", under=("src", "tests")):
        if not tree.read(path).startswith(C_HEADER % os.path.basename(path)):
            yield Problem(path, 1, "does not begin with the licence header of CONTRIBUTING.md, or with another file's name")
    for path in tree.files():
        if is_script(tree, path) and "SPDX-License-Identifier:" not in "".join(tree.read(path).splitlines(True)[:20]):
            yield Problem(path, 1, "has no SPDX-License-Identifier in its first lines")


PLANTED = (
    ("no header", {"src/core/mlg-a.c": "int a;\n"}, "licence header"),
    ("another file's name", {"src/core/mlg-a.c": C_HEADER % "mlg-b.c"}, "licence header"),
    ("no licence in a test", {"tests/e2e/a.py": "import os\n"}, "SPDX"),
    ("no licence in a script", {"build-aux/run": "#!/bin/sh\n"}, "SPDX"),
    ("no licence in a style sheet", {"src/ui/style.css": "a {}\n"}, "SPDX"),
)

CLEAN = {"src/core/mlg-a.c": C_HEADER % "mlg-a.c" + "\nint a;\n", "build-aux/packages": "run meson\n",
         "build-aux/run": "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}

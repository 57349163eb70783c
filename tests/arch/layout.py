"""Layout: the order in which every C file says what it is."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

from tree import Problem, bad_exceptions, line_of, matches

EXCEPTIONS = "tests/arch/layout-exceptions"

INCLUDE = r'^#\s*include\s*([<"])([^">]+)[">]'
# A prototype: 'static', a type, a name, parameters and a semicolon, all outside of any body.
FORWARD = re.compile(r"^static\b[^;{}=()]*?\b(\w+)\s*\([^{};=]*\)\s*(?:G_GNUC_\w+(?:\s*\([^)]*\))?\s*)*;", re.MULTILINE)
MARK = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def check_includes(tree, path):
    found = [(line, m.group(1), m.group(2)) for line, m in matches(tree, path, INCLUDE, tree.code(path, strings=True))]
    if not found or found[0][2] != "config.h":
        yield Problem(path, found[0][0] if found else 1, 'the first include is "config.h"')
        return
    local = [(line, name) for line, quote, name in found[1:] if quote == '"']
    own = os.path.basename(path)[:-2] + ".h"
    if tree.exists(os.path.join(os.path.dirname(path), own)):
        mine = (own, own[:-2] + "-private.h")
        if not local or local[0][1] not in mine or found[1][2] != local[0][1]:
            yield Problem(path, found[0][0], 'after config.h comes "%s": that proves it stands alone' % own)
        local = [entry for entry in local if entry[1] not in mine]
    elif local:                 # a second file of a class begins with the header that the class shares
        local = local[1:]
    for (_, before), (line, name) in zip(local, local[1:]):
        if before > name:
            yield Problem(path, line, "%s comes before %s" % (name, before))
    system = [line for line, quote, _ in found if quote == "<"]
    # Generated code (resources, templates) may be pulled in at the end.
    late = [line for line, name in local if system and line > system[0] and name.endswith(".h")]
    if late:
        yield Problem(path, late[0], "local headers come before those of the system")


def without_bodies(code):
    return re.sub(r"^\{\n.*?^\}", lambda m: re.sub(r"[^\n]", " ", m.group()), code, flags=re.MULTILINE | re.DOTALL)


def forward_declarations(tree, path):
    outside = without_bodies(tree.code(path))
    interfaces = set(re.findall(r"\bG_IMPLEMENT_INTERFACE\s*\(\s*\w+\s*,\s*(\w+)", outside))
    for m in FORWARD.finditer(outside):
        if m.group(1) not in interfaces:
            yield m.group(1), line_of(outside, m.start())


def check(tree):
    exceptions, used = tree.exceptions(EXCEPTIONS), set()
    for path in tree.files(".c", under=("src", "tests")):
        yield from check_includes(tree, path)
        for name, line in forward_declarations(tree, path):
            used.add(path + ":" + name)
            if path + ":" + name not in exceptions:
                yield Problem(path, line, "%s is declared before it is defined: order the file instead" % name)
    yield from bad_exceptions(EXCEPTIONS, exceptions, used)
    for path in tree.files(".h", under=("src", "tests")):
        code = tree.code(path)
        if not re.search(r"^#pragma once$", code, re.MULTILINE):
            yield Problem(path, 1, "has no #pragma once")
        if re.search(r"^\w[\w *]*\s\**\w+\s*\([^{}=]*\)\s*;", code, re.MULTILINE) and "G_BEGIN_DECLS" not in code:
            yield Problem(path, 1, "has no G_BEGIN_DECLS")
    for path in tree.files(".c", ".h", ".ui", ".py", ".css", under=("src", "tests")):
        if path.startswith("tests/arch/"):
            continue
        for line, text in enumerate(tree.read(path).splitlines(), 1):
            if MARK.search(text):
                yield Problem(path, line, "a mark for later: do it now, or file an issue")


PLANTED = (
    ("no config.h", {"src/core/mlg-a.c": "#include <glib.h>\n"}, "first include"),
    ("own header not first", {"src/core/mlg-a.c": '#include "config.h"\n#include <glib.h>\n#include "mlg-a.h"\n',
                              "src/core/mlg-a.h": "#pragma once\n"}, "after config.h"),
    ("locals out of order", {"src/core/mlg-a.c": '#include "config.h"\n#include "mlg-x.h"\n#include "mlg-c.h"\n#include "mlg-b.h"\n'},
     "comes before"),
    ("system before local", {"src/core/mlg-a.c": '#include "config.h"\n\n#include "mlg-x.h"\n#include <glib.h>\n#include "mlg-y.h"\n'},
     "before those of the system"),
    ("forward declaration", {"src/core/mlg-a.c": '#include "config.h"\nstatic gboolean later (int a,\n                       int b);\n'},
     "later is declared"),
    ("forward declaration of the GNU sort", {"src/core/mlg-a.c": '#include "config.h"\nstatic void\nlater (void) G_GNUC_UNUSED;\n'},
     "later is declared"),
    ("stale exception", {EXCEPTIONS: "src/core/mlg-a.c:f they called each other\n"}, "any more"),
    ("no pragma", {"src/core/mlg-a.h": "int a;\n"}, "pragma once"),
    ("no decls", {"src/core/mlg-a.h": "#pragma once\nint mlg_a (void);\n"}, "G_BEGIN_DECLS"),
    ("mark", {"src/core/mlg-a.h": "#pragma once\n/* TODO: later */\n"}, "a mark"),
)

CLEAN = {
    "src/core/mlg-a.h": "#pragma once\n\nG_BEGIN_DECLS\n\nint mlg_a (void);\n\nG_END_DECLS\n",
    "src/core/mlg-b.h": "#pragma once\n",
    "src/core/mlg-a.c": '#include "config.h"\n\n#include "mlg-a.h"\n\n#include "mlg-b.h"\n\n#include <glib.h>\n\n'
                        "static void mlg_a_sink_init (gpointer iface);\n\nstatic const char *names[] = { N_(\"x\") };\n"
                        "G_DEFINE_TYPE_WITH_CODE (MlgA, mlg_a, G_TYPE_OBJECT,\n"
                        "  G_IMPLEMENT_INTERFACE (MLG_TYPE_SINK, mlg_a_sink_init))\n\nstatic void\nf (void)\n{\n  static int x = 1;\n  g (x);\n}\n",
    EXCEPTIONS: "src/core/mlg-c.c:later it and its caller call each other\n",
    "src/core/mlg-c.c": '#include "config.h"\n\nstatic void later (void);\n',
    "src/core/mlg-b.c": '#include "config.h"\n\n#include "mlg-b-private.h"\n\n#include "mlg-a.h"\n',
    "src/core/mlg-a-actions.c": '#include "config.h"\n\n#include "mlg-a.h"\n#include "mlg-b.h"\n',
}

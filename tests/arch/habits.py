"""Habits: calls that compile and are wrong here: numbers, markup, signals."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

from tree import Problem, bad_exceptions, line_of, matches

EXCEPTIONS = "tests/arch/number-exceptions"

PARSE = r"\b(atof|strtod|strtof|strtold|g_strtod|sscanf)\s*\("
FLOAT_FORMAT = re.compile(r'"(?:\\.|[^"\\\n])*?%[-+ #0\']*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?l?[eEfFgGaA](?:\\.|[^"\\\n])*"')
# Their text is markup unless told otherwise: a name with "<" or "&" would vanish.
MARKUP_CALL = re.compile(r"\b(gtk_label_set_markup\w*|gtk_widget_set_tooltip_markup|pango_layout_set_markup\w*|pango_parse_markup"
                         r"|adw_toast_new|adw_toast_new_format|adw_toast_set_title|adw_preferences_row_set_title"
                         r"|adw_action_row_set_subtitle|adw_expander_row_set_subtitle|adw_status_page_set_description"
                         r"|adw_preferences_group_set_description)\s*\(([^;]*);")
LITERAL = re.compile(r'^(?:[^,()]*(?:\([^,()]*\))?,)?\s*(?:NULL|(?:C?_\s*\(\s*)?"[^%]*)\)*\s*$', re.DOTALL)
ESCAPES = re.compile(r"g_markup_(escape_text|printf_escaped|vprintf_escaped)|set_use_markup|\"use-markup\"|_markup\b[^;]*=\s*")
# xgettext stops at the macro: half a sentence is translated, and never found at run time.
BROKEN_MESSAGE = r'\b(_|N_|C_|Q_|ngettext|g_dngettext)\s*\([^;]*?"\s*(G_\w+_FORMAT)\b'
CONNECT = r"\bg_signal_connect(_swapped|_after)?\s*\("


def numbers(tree):
    """(path, problem): a decimal comma must not reach a file, a query or a style sheet."""
    for path in tree.files(".c", ".h", under=("src",)):
        for line, m in matches(tree, path, PARSE):
            yield path, Problem(path, line, "%s reads by the locale: use g_ascii_strtod ()" % m.group(1))
        code = tree.code(path, strings=True)
        for m in FLOAT_FORMAT.finditer(code):
            if "strftime" in m.group():     # a date, not a number
                continue
            start = max(code.rfind(c, 0, m.start()) for c in ";{}")
            if not re.search(r"g_ascii_formatd|#\s*define\s+\w*_FORMAT\s*$", code[start + 1:m.start()]):
                yield path, Problem(path, line_of(code, m.start()), "%s writes by the locale: use g_ascii_formatd (), or say in %s why"
                                    % (m.group(), EXCEPTIONS))


def check_markup(tree):
    for path in tree.files(".c", under=("src",)):
        for f in tree.functions(path, strings=True):
            for m in MARKUP_CALL.finditer(f.body):
                if not LITERAL.match(m.group(2)) and not ESCAPES.search(f.body):
                    yield Problem(path, f.line + f.body.count("\n", 0, m.start()), "%s takes markup: escape the text, or turn use-markup off"
                                  % m.group(1))
    for path in tree.files(".ui", under=("src",)):
        yield from check_ui_markup(tree, path)


def check_ui_markup(tree, path):
    try:
        root = ElementTree.fromstring(tree.read(path))
    except ElementTree.ParseError as e:
        yield Problem(path, e.position[0], str(e))
        return
    for element in list(root.iter("object")) + list(root.iter("template")):
        kind = element.get("class" if element.tag == "object" else "parent") or ""
        bound = {b.get("name") for b in element.findall("binding")}
        bound |= {p.get("name") for p in element.findall("property") if p.get("bind-source")}
        markup = {p.get("name"): (p.text or "").strip().lower() for p in element.findall("property")}.get("use-markup")
        if kind.startswith("Adw") and kind.endswith("Row") and bound & {"title", "subtitle"} and markup not in ("false", "0", "no"):
            yield Problem(path, 1, "%s with a bound title needs use-markup False" % kind)
        if kind == "GtkLabel" and "label" in bound and markup in ("true", "1", "yes"):
            yield Problem(path, 1, "GtkLabel with a bound label must not use markup")


def check(tree):
    exceptions, used = tree.exceptions(EXCEPTIONS), set()
    for path, problem in numbers(tree):
        used.add(path)
        if path not in exceptions:
            yield problem
    yield from bad_exceptions(EXCEPTIONS, exceptions, used)
    yield from check_markup(tree)
    for path in tree.files(".c", ".h", under=("src",)):
        for line, m in matches(tree, path, BROKEN_MESSAGE):
            yield Problem(path, line, "%s inside a message cannot be translated: put the number into a string first" % m.group(2))
        for line, m in matches(tree, path, CONNECT):
            yield Problem(path, line, "use g_signal_connect_object (), or g_signal_connect_data () whose data is freed with it")


def body(text):
    return {"src/ui/panels/mlg-a.c": "static void\nf (A *a)\n{\n  %s\n}\n" % text}


def ui(text):
    return {"src/ui/panels/mlg-a.ui": "<interface>%s</interface>\n" % text}


PLANTED = (
    ("atof", body("x = atof (s);"), "g_ascii_strtod"),
    ("strtod", body("x = strtod (s, NULL);"), "g_ascii_strtod"),
    ("g_strtod", body("x = g_strtod (s, NULL);"), "g_ascii_strtod"),
    ("%f", body('g_strdup_printf ("%f", x);'), "g_ascii_formatd"),
    ("%.5g", body('g_string_append_printf (s, "lat=%.5g;", x);'), "g_ascii_formatd"),
    ("stale exception", {EXCEPTIONS: "src/core/mlg-b.c people read it\n"}, "any more"),
    ("markup", body("gtk_label_set_markup (l, name);"), "takes markup"),
    ("toast", body("adw_toast_new (name);"), "takes markup"),
    ("formatted toast", body('adw_toast_new_format (_("“%s” deleted"), name);'), "takes markup"),
    ("row title", body("adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);"), "takes markup"),
    ("bound row", ui('<object class="AdwActionRow"><binding name="title"><lookup name="n"/></binding></object>'), "use-markup False"),
    ("bound markup label", ui('<object class="GtkLabel"><property name="use-markup">True</property>'
                              '<binding name="label"><lookup name="n"/></binding></object>'), "must not use markup"),
    ("broken ui", ui("<object>"), "mismatched"),
    ("macro in a message", body('g_print (_("Row %" G_GINT64_FORMAT " is empty."), id);'), "cannot be translated"),
    ("connect", body('g_signal_connect (a, "x", G_CALLBACK (f), NULL);'), "connect_object"),
)

CLEAN = dict(
    body('g_ascii_formatd (buffer, sizeof buffer, "%.7f", x);\n  adw_toast_new (_("Saved"));\n  run ("SELECT strftime (\'%fZ\')");\n  g_print ("100 %%\\n" "%" G_GSIZE_FORMAT, n);\n'
         '  adw_preferences_row_set_title (row, _("Name"));\n  g_signal_connect_object (a, "x", G_CALLBACK (f), b, 0);'),
    **{EXCEPTIONS: "src/ui/map/mlg-b.c a distance that people read\n",
       "src/ui/map/mlg-b.c": 'static void\nf (void)\n{\n  g_strdup_printf ("%.1f km", x);\n}\n',
       "src/ui/map/mlg-c.c": "static void\nf (void)\n{\n  g_autofree char *t = g_markup_escape_text (s, -1);\n  gtk_label_set_markup (l, t);\n}\n",
       "src/ui/map/mlg-c.ui": '<interface><object class="AdwActionRow"><property name="use-markup">False</property>'
                              '<binding name="title"><lookup name="n"/></binding></object></interface>'})

"""Widgets and calls that GTK 4.8 lacks or that newer GTK deprecates."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

from tree import Problem, line_of

OLD_CLASSES = """
GtkTreeView GtkTreeStore GtkListStore GtkIconView GtkComboBox GtkComboBoxText GtkEntryCompletion
GtkCellRendererText GtkCellRendererToggle GtkCellRendererPixbuf GtkDialog GtkMessageDialog GtkAssistant
GtkInfoBar GtkStatusbar GtkLockButton GtkVolumeButton GtkColorButton GtkFontButton GtkColorChooserWidget
GtkColorChooserDialog GtkFontChooserWidget GtkFontChooserDialog GtkFileChooserDialog GtkFileChooserWidget
GtkAppChooserButton GtkAppChooserDialog AdwFlap AdwLeaflet AdwSqueezer AdwViewSwitcherTitle AdwPreferencesWindow
""".split()
NEW_CLASSES = """
GtkFileDialog GtkAlertDialog GtkColorDialog GtkColorDialogButton GtkFontDialog GtkFontDialogButton GtkFileLauncher
GtkUriLauncher GtkListHeader GtkColumnViewCell GtkColumnViewRow GskPath GskPathBuilder GskStroke AdwBanner AdwTabOverview
AdwBreakpoint AdwBreakpointBin AdwNavigationView AdwNavigationPage AdwNavigationSplitView AdwOverlaySplitView
AdwToolbarView AdwSwitchRow AdwSpinRow AdwDialog AdwAlertDialog AdwAboutDialog AdwPreferencesDialog AdwSpinner
AdwBottomSheet AdwButtonRow AdwMultiLayoutView AdwToggleGroup AdwWrapBox AdwShortcutsDialog
""".split()
# These exist on both sides of a break, so one file wraps each.
COMPAT_CLASSES = "GtkFileChooserNative AdwMessageDialog AdwAboutWindow".split()
HELP_OVERLAY_CLASSES = "GtkShortcutsWindow GtkShortcutsSection GtkShortcutsGroup GtkShortcutsShortcut".split()

OLD_CALLS = """
gtk_widget_get_allocation gtk_widget_get_allocated_width gtk_widget_get_allocated_height gtk_widget_get_allocated_baseline
gtk_widget_translate_coordinates gtk_widget_get_style_context gtk_style_context_\\w+ gtk_snapshot_render_\\w+
gtk_css_provider_load_from_data gtk_show_uri\\w* gtk_image_new_from_pixbuf gtk_image_set_from_pixbuf gtk_picture_new_for_pixbuf
gtk_picture_set_pixbuf gdk_texture_new_for_pixbuf gdk_pixbuf_get_from_\\w+ gtk_picture_set_keep_aspect_ratio
gtk_application_window_set_help_overlay gtk_widget_show gtk_widget_hide
""".split()
NEW_CALLS = """
gtk_css_provider_load_from_string gtk_widget_get_color gtk_snapshot_append_stroke gtk_snapshot_append_fill
gtk_list_view_scroll_to gtk_column_view_scroll_to gtk_grid_view_scroll_to gtk_list_item_set_focusable
gtk_search_entry_set_placeholder_text gtk_string_list_find gtk_accessible_announce adw_message_dialog_choose
g_set_str g_string_free_and_steal g_string_new_take g_task_return_new_error_literal g_once_init_enter_pointer
g_once_init_leave_pointer shumate_location_distance shumate_map_layer_set_map_source shumate_map_get_base_map_layer
shumate_simple_map_insert_overlay_layer shumate_vector_renderer_\\w+
""".split()


def snake(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower() + r"_\w+"


def rules():
    """(pattern for .c, pattern for .ui, may be in compat, why)"""
    def both(names):
        return [snake(n) for n in names], names
    for names, compat, why in ((OLD_CLASSES, False, "is deprecated"), (NEW_CLASSES, True, "is newer than Debian 12"),
                               (COMPAT_CLASSES, True, "is wrapped in src/ui/compat")):
        calls, classes = both(names)
        yield re.compile(r"\b(%s)\s*\(" % "|".join(calls)), re.compile(r'(?:class|parent)="(%s)"' % "|".join(classes)), compat, why
    yield re.compile(r"\b(%s)\s*\(" % "|".join(OLD_CALLS)), None, False, "is deprecated"
    yield re.compile(r"\b(%s)\s*\(" % "|".join(NEW_CALLS)), None, True, "is newer than Debian 12"


def check(tree):
    for path in tree.files(".c", ".h", ".ui", under=("src", "data")):
        is_ui = path.endswith(".ui")
        text = tree.read(path) if is_ui else tree.code(path)
        for calls, classes, compat, why in rules():
            pattern = classes if is_ui else calls
            if pattern is None or (compat and path.startswith("src/ui/compat/")):
                continue
            for m in pattern.finditer(text):
                yield Problem(path, line_of(text, m.start()), "%s %s" % (m.group(1), why))
        if is_ui and os.path.basename(path) != "help-overlay.ui":
            for m in re.finditer('"(%s)"' % "|".join(HELP_OVERLAY_CLASSES), text):
                yield Problem(path, line_of(text, m.start()), m.group(1) + " belongs to help-overlay.ui, which GTK loads by itself")


def ui(name):
    return {"src/ui/panels/mlg-a.ui": '<interface><object class="%s"/></interface>\n' % name}


def code(call):
    return {"src/ui/panels/mlg-a.c": "static void\nf (void)\n{\n  %s (a);\n}\n" % call}


PLANTED = (
    tuple(("%s in a template" % n, ui(n), n) for n in ("GtkTreeView", "AdwLeaflet", "AdwSwitchRow", "AdwMessageDialog", "GtkShortcutsWindow"))
    + tuple(("%s in code" % c, code(c), c) for c in (
        "gtk_tree_view_new", "gtk_widget_get_allocation", "gtk_style_context_add_class", "gtk_file_dialog_new",
        "adw_message_dialog_new", "g_set_str", "gdk_pixbuf_get_from_surface", "adw_alert_dialog_new", "gtk_dialog_new"))
    + (("deprecated call in compat", {"src/ui/compat/mlg-a.c": "static void\nf (void)\n{\n  gtk_dialog_new ();\n}\n"}, "deprecated"),)
)

CLEAN = {
    "src/ui/compat/mlg-a.c": "static void\nf (void)\n{\n  gtk_file_dialog_new ();\n  adw_message_dialog_new (0, 0, 0);\n}\n",
    "src/ui/panels/mlg-b.ui": '<interface><object class="GtkColumnView"/><object class="AdwActionRow"/></interface>\n',
    "src/ui/shell/help-overlay.ui": '<interface><object class="GtkShortcutsWindow"/></interface>\n',
    "src/ui/panels/mlg-b.c": "static void\nf (void)\n{\n  gtk_column_view_new (m);\n  g_set_string (a); /* gtk_tree_view_new () */\n}\n",
}

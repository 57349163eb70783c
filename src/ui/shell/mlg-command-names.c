/* mlg-command-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-command-names.h"

#include <glib/gi18n-lib.h>

/* A label here is for actions that are in no menu; what is in a menu has its
 * label from there. An action with neither is missing in the palette, and a
 * test says so: it gets a label, or a line without one that says why not. */
static const MlgCommandName names[] = {
  { "win.new", NULL, "document-new-symbolic", N_("create") },
  { "win.open", NULL, "document-open-symbolic", N_("load file") },
  { "win.open-demo", NULL, "document-open-symbolic", N_("example") },
  { "win.open-uri", NULL, "document-open-recent-symbolic", NULL },
  { "win.save", N_("Save now"), "document-save-symbolic", N_("write file") },
  { "win.save-as", NULL, "document-save-as-symbolic", N_("copy file rename") },
  { "win.close-territory", NULL, "window-close-symbolic", NULL },
  { "win.save-picture", NULL, "document-save-symbolic", N_("export PDF SVG PNG image print") },
  { "win.copy-picture", NULL, "edit-copy-symbolic", N_("export image screenshot") },
  { "win.undo", N_("Undo"), "edit-undo-symbolic", N_("cancel back") },
  { "win.redo", N_("Redo"), "edit-redo-symbolic", N_("again") },
  { "win.add-actor", NULL, "list-add-symbolic", N_("create add organisation structure") },
  { "win.link", NULL, "insert-link-symbolic", N_("relation connect join") },
  { "win.rename", N_("Edit the name of the selected actor"), "document-edit-symbolic", N_("rename") },
  { "win.delete", NULL, "user-trash-symbolic", N_("remove erase") },
  { "win.copy", NULL, "edit-copy-symbolic", NULL },
  { "win.paste", NULL, "edit-paste-symbolic", N_("import list spreadsheet") },
  { "win.duplicate", NULL, "edit-copy-symbolic", N_("double clone") },
  { "win.find", NULL, "edit-find-symbolic", N_("search look for") },
  { "win.zoom-all", NULL, "zoom-fit-best-symbolic", N_("fit everything") },
  { "win.zoom-selection", NULL, "zoom-original-symbolic", N_("fit centre") },
  { "win.show-view", NULL, NULL, N_("view show") },
  { "win.show-sidebar", NULL, "sidebar-show-symbolic", N_("panel hide") },
  { "win.show-profile", NULL, "sidebar-show-right-symbolic", N_("panel hide details") },
  { "win.fullscreen", NULL, "view-fullscreen-symbolic", N_("projector") },
  { "win.edit-vocabulary", NULL, "accessories-dictionary-symbolic", N_("words kinds types colours") },
  { "win.show-help-overlay", NULL, "input-keyboard-symbolic", N_("keys help") },
  { "app.preferences", NULL, "preferences-system-symbolic", N_("settings dark colours") },
  { "app.about", NULL, "help-about-symbolic", N_("version licence") },
  { "app.quit", N_("Quit"), "application-exit-symbolic", N_("leave exit") },
  { "map.zoom-in", N_("Zoom in on the map"), "zoom-in-symbolic", N_("larger nearer") },
  { "map.zoom-out", N_("Zoom out of the map"), "zoom-out-symbolic", N_("smaller farther") },
  { "graph.stop-layout", N_("Stop arranging the diagram"), "process-stop-symbolic", NULL },
  { "graph.paste", N_("Paste a picture, or words as a note"), "edit-paste-symbolic", NULL },
  { "sidebar.clear", N_("Clear the search and the filters"), "edit-clear-all-symbolic", N_("all actors") },
  { "overview.filter-unplaced", N_("Show the actors that are not on the map"), "mark-location-symbolic", NULL },
  { "overview.select-unlinked", N_("Select the actors without a relation"), "insert-link-symbolic", NULL },

  /* It is open. */
  { "win.command-palette", NULL, NULL, NULL },
  /* Answers to a question that the error bar asks. */
  { "win.overwrite", NULL, NULL, NULL },
  { "win.retry", NULL, NULL, NULL },
  /* The start page has them, where the palette is not. */
  { "win.recover", NULL, NULL, NULL },
  /* "win.link", "win.zoom-all" and "win.zoom-selection" do these. */
  { "map.link", NULL, NULL, NULL },
  { "map.fit-all", NULL, NULL, NULL },
  { "map.zoom-to-selection", NULL, NULL, NULL },
  /* Leaves a gesture, which opening the palette does as well. */
  { "map.cancel", NULL, NULL, NULL },
  { "graph.cancel", NULL, NULL, NULL },
  /* A menu at what is selected; what is in it is in the palette. */
  { "graph.menu", NULL, NULL, NULL },
};

/**
 * mlg_command_name_find:
 * @action: the name of an action, with or without its parameter
 * @name: (out caller-allocates): what is said of it, translated
 *
 * Returns: %FALSE if nothing is said of this action
 */
gboolean
mlg_command_name_find (const char     *action,
                       MlgCommandName *name)
{
  g_return_val_if_fail (action != NULL && name != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].action, action))
      {
        *name = names[i];
        name->label = name->label != NULL ? _(name->label) : NULL;
        name->keywords = name->keywords != NULL ? _(name->keywords) : NULL;
        return TRUE;
      }

  return FALSE;
}

/**
 * mlg_command_name_is_exception:
 * @name: what is said of an action
 *
 * Returns: whether it is no command of its own
 */
gboolean
mlg_command_name_is_exception (const MlgCommandName *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return name->label == NULL && name->icon_name == NULL && name->keywords == NULL;
}

/**
 * mlg_command_name_get_nth:
 * @position: from 0 on
 *
 * Returns: (transfer none) (nullable): the name of an action of which
 *   something is said, %NULL after the last
 */
const char *
mlg_command_name_get_nth (guint position)
{
  return position < G_N_ELEMENTS (names) ? names[position].action : NULL;
}

/* mlg-graph-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-menu.h"

#include <glib/gi18n-lib.h>

/* The menus of the graph: the same lines are in several of them. */

typedef struct _Line Line;

/**
 * Line:
 * @label: (nullable): what it says; nothing begins a new section
 * @action: (nullable): its detailed action
 * @submenu: (nullable): or the lines of its submenu
 *
 * A line of a menu.
 */
struct _Line
{
  const char *label;
  const char *action;
  const Line *submenu;
};

#define SECTION { NULL, NULL, NULL }
#define END     { NULL, "", NULL }

static const Line grid[] = {
  { N_("By _kind"), "graph.layout::grid:kind", NULL },
  { N_("By _scale"), "graph.layout::grid:scale", NULL },
  { N_("By _place"), "graph.layout::grid:place", NULL },
  { N_("By _legal form"), "graph.layout::grid:legal-form", NULL },
  END,
};

static const Line columns[] = {
  { N_("By _kind"), "graph.layout::columns:kind", NULL },
  { N_("By _scale"), "graph.layout::columns:scale", NULL },
  { N_("By _place"), "graph.layout::columns:place", NULL },
  { N_("The selected and the _others"), "graph.layout::columns:selection", NULL },
  END,
};

static const Line layout[] = {
  { N_("By _relations"), "graph.layout::organic", NULL },
  { N_("In _layers"), "graph.layout::layered", NULL },
  { N_("_Around the selected actor"), "graph.layout::radial", NULL },
  { N_("In a _circle"), "graph.layout::circular", NULL },
  { N_("As on the _map"), "graph.layout::geographic", NULL },
  { N_("In r_ings"), "graph.layout::rings", NULL },
  SECTION,
  { N_("In a _grid"), NULL, grid },
  { N_("In c_olumns"), NULL, columns },
  END,
};

static const Line align[] = {
  { N_("_Left edges"), "graph.align::left", NULL },
  { N_("In a _column"), "graph.align::centre", NULL },
  { N_("_Right edges"), "graph.align::right", NULL },
  SECTION,
  { N_("_Top edges"), "graph.align::top", NULL },
  { N_("In a r_ow"), "graph.align::middle", NULL },
  { N_("_Bottom edges"), "graph.align::bottom", NULL },
  SECTION,
  { N_("Space evenly _across"), "graph.distribute::across", NULL },
  { N_("Space evenly _down"), "graph.distribute::down", NULL },
  END,
};

static const Line colours[] = {
  { N_("_Blue"), "graph.colour::#1c71d8", NULL },
  { N_("_Green"), "graph.colour::#26a269", NULL },
  { N_("_Yellow"), "graph.colour::#e5a50a", NULL },
  { N_("_Orange"), "graph.colour::#e66100", NULL },
  { N_("_Red"), "graph.colour::#c01c28", NULL },
  { N_("_Purple"), "graph.colour::#813d9c", NULL },
  { N_("Bro_wn"), "graph.colour::#865e3c", NULL },
  { N_("Gre_y"), "graph.colour::#77767b", NULL },
  END,
};

static const Line routing[] = {
  { N_("_Curved"), "graph.routing::curved", NULL },
  { N_("_Straight"), "graph.routing::straight", NULL },
  { N_("At right _angles"), "graph.routing::orthogonal", NULL },
  SECTION,
  { N_("_Show the relations"), "graph.show-links", NULL },
  END,
};

static const Line additions[] = {
  { N_("_Actor…"), "graph.add-actor", NULL },
  { N_("_Note"), "graph.add-box::note", NULL },
  { N_("_Text"), "graph.add-box::text", NULL },
  { N_("_Frame"), "graph.add-box::frame", NULL },
  { N_("_Picture…"), "graph.add-picture", NULL },
  END,
};

static const Line view[] = {
  { N_("_Whole diagram"), "graph.fit", NULL },
  { N_("What is _selected"), "graph.fit-selection", NULL },
  { N_("Zoom _in"), "graph.zoom-in", NULL },
  { N_("Zoom _out"), "graph.zoom-out", NULL },
  { N_("_Actual size"), "graph.zoom-100", NULL },
  SECTION,
  { N_("S_nap to the grid"), "graph.snap", NULL },
  { N_("Show the _grid"), "graph.show-grid", NULL },
  { N_("Show the o_verview"), "graph.show-minimap", NULL },
  END,
};

static const Line new_diagram[] = {
  { N_("From what is _shown"), "graph.new-from-found", NULL },
  { N_("From the se_lection"), "graph.new-from-selection", NULL },
  { N_("Around the selected actor, _1 step"), "graph.new-from-neighbours(1)", NULL },
  { N_("Around the selected actor, _2 steps"), "graph.new-from-neighbours(2)", NULL },
  { N_("Around the selected actor, _3 steps"), "graph.new-from-neighbours(3)", NULL },
  { N_("From a common _project…"), "graph.new-from-project", NULL },
  SECTION,
  { N_("_Empty"), "graph.new-empty", NULL },
  END,
};

static const Line window_menu[] = {
  { N_("_Add"), NULL, additions },
  { N_("_Link what is selected…"), "graph.link", NULL },
  { N_("_Edit the name"), "graph.edit", NULL },
  { N_("_Group in a frame"), "graph.group", NULL },
  { N_("_Ungroup"), "graph.ungroup", NULL },
  { N_("_Fold or unfold"), "graph.collapse", NULL },
  { N_("Loc_k or unlock"), "graph.lock", NULL },
  { N_("_Duplicate"), "graph.duplicate", NULL },
  { N_("_Paste"), "win.paste", NULL },
  { N_("Select _all"), "graph.select-all", NULL },
  { N_("Select by a line a_round"), "graph.tool::lasso", NULL },
  { N_("Re_verse the relation"), "graph.reverse", NULL },
  { N_("Re_move from this diagram"), "graph.remove", NULL },
  { N_("Delete the actor everyw_here"), "graph.delete-actor", NULL },
  SECTION,
  { N_("La_yout"), NULL, layout },
  { N_("Al_ign"), NULL, align },
  { N_("_Colour"), NULL, colours },
  { N_("Li_nks"), NULL, routing },
  { N_("Rin_gs…"), "graph.rings", NULL },
  { N_("_How it is seen"), NULL, view },
  SECTION,
  { N_("New _diagram"), NULL, new_diagram },
  { N_("Diagrams of this _territory…"), "graph.list-diagrams", NULL },
  { N_("Rename the diagra_m"), "graph.rename-diagram", NULL },
  { N_("Du_plicate the diagram"), "graph.duplicate-diagram", NULL },
  { N_("Delete the dia_gram"), "graph.delete-diagram", NULL },
  END,
};

static const Line more_menu[] = {
  { N_("_Add"), NULL, additions },
  { N_("_Paste"), "win.paste", NULL },
  { N_("Select _all"), "graph.select-all", NULL },
  { N_("Select by a line a_round"), "graph.tool::lasso", NULL },
  SECTION,
  { N_("Li_nks"), NULL, routing },
  { N_("_How it is seen"), NULL, view },
  SECTION,
  { N_("Rename the diagra_m"), "graph.rename-diagram", NULL },
  { N_("Du_plicate the diagram"), "graph.duplicate-diagram", NULL },
  { N_("Delete the dia_gram"), "graph.delete-diagram", NULL },
  END,
};

static const Line ground_menu[] = {
  { N_("_Actor…"), "graph.add-actor", NULL },
  { N_("_Add"), NULL, additions },
  { N_("_Paste"), "win.paste", NULL },
  SECTION,
  { N_("Select _all"), "graph.select-all", NULL },
  { N_("_Whole diagram"), "graph.fit", NULL },
  { N_("La_yout"), NULL, layout },
  END,
};

static const Line items_menu[] = {
  { N_("_Edit the name"), "graph.edit", NULL },
  { N_("_Link what is selected…"), "graph.link", NULL },
  { N_("_Group in a frame"), "graph.group", NULL },
  { N_("_Ungroup"), "graph.ungroup", NULL },
  { N_("_Fold or unfold"), "graph.collapse", NULL },
  { N_("Loc_k or unlock"), "graph.lock", NULL },
  { N_("_Duplicate"), "graph.duplicate", NULL },
  SECTION,
  { N_("Al_ign"), NULL, align },
  { N_("La_yout"), NULL, layout },
  { N_("_Colour"), NULL, colours },
  { N_("New _diagram"), NULL, new_diagram },
  SECTION,
  { N_("Re_move from this diagram"), "graph.remove", NULL },
  { N_("Delete the actor everyw_here"), "graph.delete-actor", NULL },
  END,
};

static const Line relation_menu[] = {
  { N_("Re_verse the relation"), "graph.reverse", NULL },
  SECTION,
  { N_("_Delete the relation"), "graph.remove", NULL },
  END,
};

static GMenuModel *
build (const Line *lines)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();

  for (; lines->label != NULL || lines->action == NULL; lines++)
    {
      if (lines->label == NULL)
        {
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_object_unref (section);
          section = g_menu_new ();
        }
      else if (lines->submenu != NULL)
        {
          g_autoptr(GMenuModel) submenu = build (lines->submenu);

          g_menu_append_submenu (section, _(lines->label), submenu);
        }
      else
        g_menu_append (section, _(lines->label), lines->action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

/**
 * mlg_graph_menu_new:
 * @kind: what it is for
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
mlg_graph_menu_new (MlgGraphMenuKind kind)
{
  static const Line * const menus[] = {
    [MLG_GRAPH_MENU_WINDOW] = window_menu,
    [MLG_GRAPH_MENU_LAYOUT] = layout,
    [MLG_GRAPH_MENU_MORE] = more_menu,
    [MLG_GRAPH_MENU_GROUND] = ground_menu,
    [MLG_GRAPH_MENU_ITEMS] = items_menu,
    [MLG_GRAPH_MENU_RELATION] = relation_menu,
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (menus), NULL);

  return build (menus[kind]);
}

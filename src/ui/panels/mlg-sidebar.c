/* mlg-sidebar.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-sidebar.h"

#include "mlg-actor-list.h"
#include "mlg-facet-list.h"
#include "mlg-kind-palette.h"
#include "mlg-share-layout.h"
#include "mlg-tray-model.h"
#include "mlg-tray.h"

#include <glib/gi18n-lib.h>

/* From this size on, the search waits until the fingers rest. */
#define MANY_ACTORS    20000
#define MANY_DELAY_MS  120

struct _MlgSidebar
{
  MlgPanel        parent_instance;

  /* Template widgets */
  GtkWidget      *clear;
  GtkWidget      *facets;
  GtkWidget      *kinds;
  GtkLabel       *found;
  GtkLabel       *nothing;
  MlgActorList   *results;
  GtkStack       *results_stack;
  GtkSearchEntry *search;
  GtkWidget      *tray;
  GtkWidget      *tray_bin;

  /* Owned */
  GSignalGroup   *query_signals;
  MlgTrayModel   *missing;

  /* Beside a diagram */
  gboolean        drawing;

  /* What the list was scrolled for: see mlg_query_get_n_asked() */
  guint           n_asked;

  /* The entry follows the query: it does not lead it. To set a text, GTK
   * empties the entry first, which would empty the query. */
  gboolean        following;
};

G_DEFINE_FINAL_TYPE (MlgSidebar, mlg_sidebar, MLG_TYPE_PANEL)

static const char *
get_typed (MlgSidebar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
search_changed_cb (MlgSidebar *self)
{
  if (mlg_panel_get_session (MLG_PANEL (self)) != NULL && !self->following)
    mlg_query_set_text (mlg_panel_get_query (MLG_PANEL (self)), get_typed (self));
}

/* Enter: the best hit. */
static void
search_activate_cb (MlgSidebar *self)
{
  g_autoptr(MlgActor) actor = NULL;

  if (*get_typed (self) == '\0')
    return;

  /* The last letters may still wait. */
  search_changed_cb (self);
  actor = g_list_model_get_item (G_LIST_MODEL (mlg_panel_get_query (MLG_PANEL (self))), 0);
  if (actor == NULL)
    return;

  mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_get_id (actor));
  /* What was looked for is found: now letters are shortcuts again, as L. */
  mlg_actor_list_focus (self->results);
}

/* Escape clears, then leaves: to the results, where letters are shortcuts
 * again. */
static void
stop_search_cb (MlgSidebar *self)
{
  if (*get_typed (self) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      search_changed_cb (self);
    }
  else if (!mlg_actor_list_focus (self->results))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

static gboolean
search_key_cb (MlgSidebar      *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  search_changed_cb (self);

  return mlg_actor_list_focus_first (self->results) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Up from the first result. */
static gboolean
keynav_failed_cb (MlgSidebar       *self,
                  GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Up from the tray. */
static gboolean
tray_keynav_failed_cb (MlgSidebar       *self,
                       GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP &&
         (mlg_actor_list_focus (self->results) || gtk_widget_grab_focus (GTK_WIDGET (self->search)));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MlgSidebar *self = MLG_SIDEBAR (widget);

  /* The button goes with its reason. */
  if (gtk_widget_is_focus (self->clear))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));

  mlg_query_clear (mlg_panel_get_query (MLG_PANEL (self)));
}

static void
focus_search_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  mlg_sidebar_focus_search (MLG_SIDEBAR (widget));
}

/* What the query finds that is not on the diagram yet. */
static GPtrArray *
collect_missing (MlgQuery *query,
                 gpointer  data)
{
  MlgSession *session = mlg_panel_get_session (MLG_PANEL (data));
  MlgDiagram *diagram = session != NULL ? mlg_session_get_diagram (session) : NULL;
  g_autoptr(GHashTable) shown = g_hash_table_new (NULL, NULL);
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  if (diagram != NULL)
    {
      MlgTerritory *territory = mlg_session_get_territory (session);
      const GPtrArray *items = mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (diagram));

      for (guint i = 0; i < items->len; i++)
        {
          MlgId actor = mlg_diagram_item_get_actor (g_ptr_array_index (items, i));

          if (actor != MLG_ID_NONE)
            g_hash_table_add (shown, mlg_territory_get_actor (territory, actor));
        }
    }

  for (guint i = 0; i < mlg_query_get_n_found (query); i++)
    {
      g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (!g_hash_table_contains (shown, actor))
        g_ptr_array_add (missing, g_steal_pointer (&actor));
    }

  return missing;
}

static void
update_nothing (MlgSidebar *self,
                MlgQuery   *query)
{
  g_autofree char *text = NULL;

  if (mlg_query_get_n_found (query) > 0)
    text = g_strdup (_("They are all on this diagram."));
  else if (!mlg_query_is_active (query))
    text = g_strdup (_("There is no actor yet. Press N to add the first one."));
  else if (*mlg_query_get_text (query) == '\0')
    text = g_strdup (_("No actor fits these filters."));
  else
    /* Translators: %s is what the user typed */
    text = g_strdup_printf (_("No actor fits “%s”. Try fewer words or filters."), mlg_query_get_text (query));

  gtk_label_set_text (self->nothing, text);
}

static void
update (MlgSidebar *self)
{
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));
  gboolean active = mlg_query_is_active (query);
  guint n_found = self->drawing ? g_list_model_get_n_items (G_LIST_MODEL (self->missing)) : mlg_query_get_n_found (query);
  g_autofree char *found = NULL;

  if (self->drawing)
    /* Translators: title of a list; the number is how many actors are in it */
    found = g_strdup_printf (_("Not yet on this diagram (%'u)"), n_found);
  else if (active)
    /* Translators: the number has separators of thousands */
    found = g_strdup_printf (ngettext ("%'u actor found", "%'u actors found", n_found), n_found);
  else
    /* Translators: the number has separators of thousands */
    found = g_strdup_printf (ngettext ("%'u actor", "%'u actors", n_found), n_found);

  gtk_label_set_text (self->found, found);
  gtk_widget_set_visible (self->clear, active);

  if (n_found == 0)
    update_nothing (self, query);
  gtk_stack_set_visible_child_name (self->results_stack, n_found > 0 ? "results" : "nothing");
}

/* The model and this panel both follow the query, the one before or after the
 * other. */
static void
missing_changed_cb (MlgSidebar *self)
{
  if (self->drawing)
    update (self);
}

/* The actors on the diagram are others, or it is another diagram. */
static void
update_missing (MlgSidebar *self)
{
  if (!self->drawing)
    return;

  mlg_tray_model_update (self->missing);
  update (self);
}

static void
reveal_cb (MlgSidebar *self,
           MlgId       actor)
{
  mlg_actor_list_scroll_to (self->results, actor);
}

static void
mlg_sidebar_session_set (MlgPanel   *panel,
                         MlgSession *session)
{
  MlgSidebar *self = MLG_SIDEBAR (panel);

  g_object_set (self->facets, "session", session, NULL);
  g_object_set (self->results, "session", session, NULL);
  g_object_set (self->tray, "session", session, NULL);
  g_object_set (self->kinds, "session", session, NULL);
  g_signal_connect_object (session, "notify::diagram", G_CALLBACK (update_missing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
}

/* The text was set elsewhere, as by “Clear all”. */
static void
text_cb (MlgSidebar *self)
{
  const char *text = mlg_query_get_text (mlg_panel_get_query (MLG_PANEL (self)));

  if (g_strcmp0 (get_typed (self), text) == 0)
    return;

  self->following = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  self->following = FALSE;
}

/* Beside a diagram, what is found and not on it; else all that is found. The
 * model that is not shown does not work. */
static void
show_list (MlgSidebar *self)
{
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));

  mlg_tray_model_set_query (self->missing, self->drawing ? query : NULL);
  mlg_actor_list_set_model (self->results, self->drawing ? G_LIST_MODEL (self->missing) : G_LIST_MODEL (query));
}

static void
mlg_sidebar_territory_set (MlgPanel     *panel,
                           MlgTerritory *territory)
{
  MlgSidebar *self = MLG_SIDEBAR (panel);
  gboolean many = territory != NULL && mlg_territory_get_n_actors (territory) > MANY_ACTORS;

  g_signal_group_set_target (self->query_signals, mlg_panel_get_query (panel));
  text_cb (self);
  g_object_set (self->search, "search-delay", many ? MANY_DELAY_MS : 0, NULL);
  show_list (self);
  self->n_asked = mlg_panel_get_query (panel) != NULL ? mlg_query_get_n_asked (mlg_panel_get_query (panel)) : 0;
  update (self);
}

static void
mlg_sidebar_territory_changed (MlgPanel      *panel,
                               MlgChange     *change,
                               MlgChangeStep  step)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (mlg_change_get_edit (change, i)->object_kind == MLG_OBJECT_DIAGRAM_ITEM)
      {
        update_missing (MLG_SIDEBAR (panel));
        return;
      }
}

/* The best hits come first, and they are of no use above the top of the list. */
static void
mlg_sidebar_query_changed (MlgPanel *panel)
{
  MlgSidebar *self = MLG_SIDEBAR (panel);
  guint n_asked = mlg_query_get_n_asked (mlg_panel_get_query (panel));

  update (self);

  /* Where only an actor was edited, whoever reads the list stays there. */
  if (n_asked != self->n_asked)
    mlg_actor_list_scroll_to_top (self->results);
  self->n_asked = n_asked;
}

static void
mlg_sidebar_dispose (GObject *object)
{
  MlgSidebar *self = MLG_SIDEBAR (object);

  g_clear_object (&self->query_signals);
  if (self->missing != NULL)
    mlg_tray_model_set_query (self->missing, NULL);
  g_clear_object (&self->missing);

  G_OBJECT_CLASS (mlg_sidebar_parent_class)->dispose (object);
}

static void
mlg_sidebar_class_init (MlgSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_sidebar_dispose;
  panel_class->query_changed = mlg_sidebar_query_changed;
  panel_class->session_set = mlg_sidebar_session_set;
  panel_class->territory_changed = mlg_sidebar_territory_changed;
  panel_class->territory_set = mlg_sidebar_territory_set;

  g_type_ensure (MLG_TYPE_ACTOR_LIST);
  g_type_ensure (MLG_TYPE_FACET_LIST);
  g_type_ensure (MLG_TYPE_KIND_PALETTE);
  g_type_ensure (MLG_TYPE_SHARE_LAYOUT);
  g_type_ensure (MLG_TYPE_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, clear);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, facets);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, found);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, kinds);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, nothing);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, results_stack);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray_bin);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, tray_keynav_failed_cb);

  gtk_widget_class_install_action (widget_class, "sidebar.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "sidebar.focus-search", NULL, focus_search_action);
}

static void
mlg_sidebar_init (MlgSidebar *self)
{
  self->query_signals = g_signal_group_new (MLG_TYPE_QUERY);
  g_signal_group_connect_swapped (self->query_signals, "notify::text", G_CALLBACK (text_cb), self);
  self->missing = mlg_tray_model_new ();
  mlg_tray_model_set_collector (self->missing, collect_missing, self);
  g_signal_connect_object (self->missing, "items-changed", G_CALLBACK (missing_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_sidebar_new:
 * @session: what to show
 *
 * Returns: (transfer floating): a sidebar
 */
GtkWidget *
mlg_sidebar_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_SIDEBAR, "session", session, NULL);
}

/**
 * mlg_sidebar_focus_search:
 * @self: a sidebar
 *
 * Puts the focus into the search entry.
 */
void
mlg_sidebar_focus_search (MlgSidebar *self)
{
  g_return_if_fail (MLG_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * mlg_sidebar_set_drawing:
 * @self: a sidebar
 * @drawing: whether it stands beside a diagram
 *
 * Shows what a diagram is made of, in place of filters and of the tray of the
 * map.
 */
void
mlg_sidebar_set_drawing (MlgSidebar *self,
                         gboolean    drawing)
{
  g_return_if_fail (MLG_IS_SIDEBAR (self));

  if (self->drawing == drawing)
    return;

  self->drawing = drawing;
  gtk_widget_set_visible (self->kinds, drawing);
  gtk_widget_set_visible (self->facets, !drawing);
  /* The tray says itself whether it is visible. */
  gtk_widget_set_visible (self->tray_bin, !drawing);
  show_list (self);
  update (self);
}

/* mlg-sidebar.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-sidebar.h"

#include "mlg-actor-list.h"
#include "mlg-facet-group.h"
#include "mlg-tray-model.h"

#include <glib/gi18n-lib.h>

struct _MlgSidebar
{
  MlgPanel         parent_instance;

  /* Template widgets */
  GtkButton       *clear;
  GtkBox          *facets;
  GtkLabel        *found;
  MlgActorList    *results;
  GtkStack        *results_stack;
  GtkSearchEntry  *search;
  MlgActorList    *tray;
  GtkImage        *tray_arrow;
  GtkWidget       *tray_box;
  GtkToggleButton *tray_button;
  GtkLabel        *tray_label;

  MlgTrayModel    *unplaced;
};

G_DEFINE_FINAL_TYPE (MlgSidebar, mlg_sidebar, MLG_TYPE_PANEL)

static void
search_changed_cb (MlgSidebar *self)
{
  if (mlg_panel_get_session (MLG_PANEL (self)) != NULL)
    mlg_query_set_text (mlg_panel_get_query (MLG_PANEL (self)), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Enter: the best hit. */
static void
search_activate_cb (MlgSidebar *self)
{
  g_autoptr(MlgActor) actor = NULL;

  search_changed_cb (self);
  actor = g_list_model_get_item (G_LIST_MODEL (mlg_panel_get_query (MLG_PANEL (self))), 0);
  if (actor != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_get_id (actor));
}

static void
stop_search_cb (MlgSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_sidebar_focus_search (MLG_SIDEBAR (widget));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MlgSidebar *self = MLG_SIDEBAR (widget);

  mlg_query_clear (mlg_panel_get_query (MLG_PANEL (self)));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
tray_toggled_cb (MlgSidebar *self)
{
  gboolean open = gtk_toggle_button_get_active (self->tray_button);

  gtk_image_set_from_icon_name (self->tray_arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->tray_button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
update_tray (MlgSidebar *self)
{
  guint n_unplaced = g_list_model_get_n_items (G_LIST_MODEL (self->unplaced));
  /* Translators: title of a list; %u is how many actors are in it */
  g_autofree char *title = g_strdup_printf (_("Not on the map (%u)"), n_unplaced);

  gtk_label_set_text (self->tray_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tray_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (self->tray_box, n_unplaced > 0);
}

static void
update_found (MlgSidebar *self)
{
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));
  gboolean active = mlg_query_is_active (query);
  guint n_found = mlg_query_get_n_found (query);
  g_autofree char *found = NULL;

  if (active)
    found = g_strdup_printf (ngettext ("%u actor found", "%u actors found", n_found), n_found);
  else
    found = g_strdup_printf (ngettext ("%u actor", "%u actors", n_found), n_found);

  gtk_label_set_text (self->found, found);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), active);
  gtk_stack_set_visible_child_name (self->results_stack, n_found > 0 || !active ? "results" : "nothing");

  /* The text may have been set elsewhere. */
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->search)))) &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), mlg_query_get_text (query)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), mlg_query_get_text (query) != NULL ? mlg_query_get_text (query) : "");
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

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->facets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_object_set (child, "session", session, NULL);

  g_object_set (self->results, "session", session, NULL);
  g_object_set (self->tray, "session", session, "model", self->unplaced, NULL);
  g_signal_connect_object (session, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_sidebar_territory_set (MlgPanel     *panel,
                           MlgTerritory *territory)
{
  MlgSidebar *self = MLG_SIDEBAR (panel);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  mlg_actor_list_set_model (self->results, G_LIST_MODEL (mlg_panel_get_query (panel)));
  mlg_tray_model_set_query (self->unplaced, mlg_panel_get_query (panel));
  update_found (self);
}

static void
mlg_sidebar_query_changed (MlgPanel *panel)
{
  update_found (MLG_SIDEBAR (panel));
}

static void
mlg_sidebar_finalize (GObject *object)
{
  g_clear_object (&MLG_SIDEBAR (object)->unplaced);

  G_OBJECT_CLASS (mlg_sidebar_parent_class)->finalize (object);
}

static void
mlg_sidebar_class_init (MlgSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mlg_sidebar_finalize;
  panel_class->session_set = mlg_sidebar_session_set;
  panel_class->territory_set = mlg_sidebar_territory_set;
  panel_class->query_changed = mlg_sidebar_query_changed;

  g_type_ensure (MLG_TYPE_ACTOR_LIST);
  g_type_ensure (MLG_TYPE_FACET_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, clear);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, facets);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, found);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, results_stack);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray_arrow);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray_box);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray_button);
  gtk_widget_class_bind_template_child (widget_class, MlgSidebar, tray_label);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, tray_toggled_cb);

  gtk_widget_class_install_action (widget_class, "sidebar.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "sidebar.clear", NULL, clear_action);
}

static void
mlg_sidebar_init (MlgSidebar *self)
{
  self->unplaced = mlg_tray_model_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  tray_toggled_cb (self);
  g_signal_connect_object (self->unplaced, "items-changed", G_CALLBACK (update_tray), self, G_CONNECT_SWAPPED);
  update_tray (self);
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

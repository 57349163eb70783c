/* mlg-facet-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-facet-list.h"

#include "mlg-facet-group.h"
#include "mlg-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _MlgFacetList
{
  MlgPanel           parent_instance;

  /* Template widgets */
  GtkBox            *buttons;
  GtkBox            *groups;
  GtkScrolledWindow *scroller;

  /* By facet, borrowed */
  GtkWidget         *group[MLG_N_FACETS];
  GtkWidget         *button[MLG_N_FACETS];
  GtkLabel          *badge[MLG_N_FACETS];

  /* The group that was just unfolded, until it is scrolled into view, and
   * the frames since then: the first one begins before it has its place */
  GtkWidget         *unfolded;
  guint              n_frames;
};

/* What people ask for most comes first. */
static const MlgFacet order[MLG_N_FACETS] = {
  MLG_FACET_KIND, MLG_FACET_SCALE, MLG_FACET_THEME, MLG_FACET_PLACE,
  MLG_FACET_RELATION_STATUS, MLG_FACET_LEGAL_FORM, MLG_FACET_STATUS,
};

G_DEFINE_FINAL_TYPE (MlgFacetList, mlg_facet_list, MLG_TYPE_PANEL)

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  MlgFacetList *self = MLG_FACET_LIST (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  /* Of a group that is higher than the view, the beginning counts. */
  if (gtk_widget_compute_bounds (self->unfolded, GTK_WIDGET (self->groups), &bounds))
    {
      gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
      if (gtk_adjustment_get_value (adjustment) > bounds.origin.y)
        gtk_adjustment_set_value (adjustment, bounds.origin.y);
    }

  self->unfolded = NULL;

  return G_SOURCE_REMOVE;
}

static void
folded_cb (MlgFacetList  *self,
           GParamSpec    *pspec,
           MlgFacetGroup *group)
{
  MlgFacet facet = mlg_facet_group_get_facet (group);
  gboolean folded = mlg_facet_group_get_folded (group);

  /* The focus goes with it. */
  gtk_widget_set_visible (self->button[facet], folded);
  if (folded)
    gtk_widget_grab_focus (self->button[facet]);
  else
    gtk_widget_child_focus (GTK_WIDGET (group), GTK_DIR_TAB_FORWARD);

  if (folded)
    return;

  if (self->unfolded == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  self->unfolded = GTK_WIDGET (group);
  self->n_frames = 0;
}

static void
unfold_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgFacetList *self = MLG_FACET_LIST (widget);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    if (g_str_equal (mlg_facet_get_name (facet), g_variant_get_string (parameter, NULL)))
      mlg_facet_group_set_folded (MLG_FACET_GROUP (self->group[facet]), FALSE);
}

static void
update_button (MlgFacetList *self,
               MlgFacet      facet)
{
  guint n_selected = mlg_query_get_n_selected (mlg_panel_get_query (MLG_PANEL (self)), facet);
  g_autofree char *badge = g_strdup_printf ("%u", n_selected);
  g_autofree char *name = NULL;

  gtk_label_set_text (self->badge[facet], badge);
  gtk_widget_set_visible (GTK_WIDGET (self->badge[facet]), n_selected > 0);

  if (n_selected == 0)
    name = g_strdup (mlg_facet_get_label (facet));
  else
    /* Translators: for a screen reader: a heading such as “Theme”, and how
     * many of its values are asked for */
    name = g_strdup_printf (ngettext ("%s: %u chosen", "%s: %u chosen", n_selected), mlg_facet_get_label (facet), n_selected);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button[facet]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mlg_facet_list_query_changed (MlgPanel *panel)
{
  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    update_button (MLG_FACET_LIST (panel), facet);
}

static void
mlg_facet_list_territory_set (MlgPanel     *panel,
                              MlgTerritory *territory)
{
  mlg_facet_list_query_changed (panel);
}

static void
mlg_facet_list_session_set (MlgPanel   *panel,
                            MlgSession *session)
{
  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    g_object_set (MLG_FACET_LIST (panel)->group[facet], "session", session, NULL);
}

static void
add_button (MlgFacetList *self,
            MlgFacet      facet)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *title = gtk_label_new (mlg_facet_get_label (facet));
  GtkWidget *badge = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (badge, "mlg-badge");
  gtk_widget_add_css_class (badge, "numeric");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), arrow);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mlg-fold");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "facets.unfold");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mlg_facet_get_name (facet));
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_box_append (self->buttons, button);

  self->button[facet] = button;
  self->badge[facet] = GTK_LABEL (badge);
}

static void
add_group (MlgFacetList *self,
           MlgFacet      facet)
{
  gboolean folded = facet != MLG_FACET_KIND;

  self->group[facet] = mlg_facet_group_new (facet);
  gtk_box_append (self->groups, self->group[facet]);
  add_button (self, facet);

  mlg_facet_group_set_folded (MLG_FACET_GROUP (self->group[facet]), folded);
  gtk_widget_set_visible (self->button[facet], folded);
  g_signal_connect_object (self->group[facet], "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_facet_list_class_init (MlgFacetListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  panel_class->query_changed = mlg_facet_list_query_changed;
  panel_class->session_set = mlg_facet_list_session_set;
  panel_class->territory_set = mlg_facet_list_territory_set;

  g_type_ensure (MLG_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-facet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgFacetList, buttons);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetList, groups);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetList, scroller);
  gtk_widget_class_install_action (widget_class, "facets.unfold", "s", unfold_action);
}

static void
mlg_facet_list_init (MlgFacetList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < MLG_N_FACETS; i++)
    add_group (self, order[i]);
}

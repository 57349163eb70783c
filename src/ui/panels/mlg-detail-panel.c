/* mlg-detail-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-detail-panel.h"

#include "mlg-overview-panel.h"
#include "mlg-profile-panel.h"
#include "mlg-relation-panel.h"
#include "mlg-several-panel.h"

struct _MlgDetailPanel
{
  MlgPanel          parent_instance;

  /* Template widgets */
  GtkWidget        *overview;
  MlgProfilePanel  *profile;
  MlgRelationPanel *relation;
  MlgSeveralPanel  *several;
  GtkStack         *stack;
};

G_DEFINE_FINAL_TYPE (MlgDetailPanel, mlg_detail_panel, MLG_TYPE_PANEL)

static void
show_selection (MlgDetailPanel *self)
{
  MlgSelection *selection = mlg_panel_get_selection (MLG_PANEL (self));
  guint n_actors = mlg_selection_get_n_actors (selection);
  MlgId relation = mlg_selection_get_relation (selection);

  /* Between the closing of one territory and the opening of the next */
  if (mlg_panel_get_territory (MLG_PANEL (self)) != mlg_session_get_territory (mlg_panel_get_session (MLG_PANEL (self))))
    return;

  mlg_profile_panel_set_actor (self->profile, n_actors == 1 ? mlg_selection_get_primary_actor (selection) : MLG_ID_NONE);
  mlg_relation_panel_set_relation (self->relation, relation);
  if (n_actors > 1)
    mlg_several_panel_refresh (self->several);

  if (n_actors > 1)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->several));
  else if (n_actors == 1)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->profile));
  else if (relation != MLG_ID_NONE)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->relation));
  else
    gtk_stack_set_visible_child (self->stack, self->overview);
}

static void
mlg_detail_panel_session_set (MlgPanel   *panel,
                              MlgSession *session)
{
  MlgDetailPanel *self = MLG_DETAIL_PANEL (panel);

  g_object_set (self->overview, "session", session, NULL);
  g_object_set (self->profile, "session", session, NULL);
  g_object_set (self->relation, "session", session, NULL);
  g_object_set (self->several, "session", session, NULL);
}

static void
mlg_detail_panel_territory_set (MlgPanel     *panel,
                                MlgTerritory *territory)
{
  show_selection (MLG_DETAIL_PANEL (panel));
}

static void
mlg_detail_panel_selection_changed (MlgPanel *panel)
{
  show_selection (MLG_DETAIL_PANEL (panel));
}

static void
mlg_detail_panel_class_init (MlgDetailPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  panel_class->session_set = mlg_detail_panel_session_set;
  panel_class->territory_set = mlg_detail_panel_territory_set;
  panel_class->selection_changed = mlg_detail_panel_selection_changed;

  g_type_ensure (MLG_TYPE_OVERVIEW_PANEL);
  g_type_ensure (MLG_TYPE_PROFILE_PANEL);
  g_type_ensure (MLG_TYPE_RELATION_PANEL);
  g_type_ensure (MLG_TYPE_SEVERAL_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-detail-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgDetailPanel, overview);
  gtk_widget_class_bind_template_child (widget_class, MlgDetailPanel, profile);
  gtk_widget_class_bind_template_child (widget_class, MlgDetailPanel, relation);
  gtk_widget_class_bind_template_child (widget_class, MlgDetailPanel, several);
  gtk_widget_class_bind_template_child (widget_class, MlgDetailPanel, stack);
}

static void
mlg_detail_panel_init (MlgDetailPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_detail_panel_new:
 * @session: what to show
 *
 * Returns: (transfer floating): a panel
 */
GtkWidget *
mlg_detail_panel_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_DETAIL_PANEL, "session", session, NULL);
}

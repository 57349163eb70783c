/* mlg-profile-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-profile-panel-private.h"

G_DEFINE_FINAL_TYPE (MlgProfilePanel, mlg_profile_panel, MLG_TYPE_PANEL)

static gboolean
link_requested_cb (MlgProfilePanel *self,
                   MlgId            source)
{
  if (source != self->actor || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;

  mlg_relation_list_add (self->relations);

  return TRUE;
}

static void
rename_requested_cb (MlgProfilePanel *self,
                     MlgId            actor)
{
  if (actor == self->actor && gtk_widget_get_mapped (GTK_WIDGET (self)))
    mlg_text_row_edit (self->name_row);
}

static void
mlg_profile_panel_session_set (MlgPanel   *panel,
                               MlgSession *session)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (panel);

  mlg_record_form_set_session (self->form, session);
  mlg_profile_panel_create_rows (self);
  g_object_set (self->relations, "session", session, NULL);

  g_signal_connect_object (session, "link-requested", G_CALLBACK (link_requested_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (session, "rename-requested", G_CALLBACK (rename_requested_cb), self, G_CONNECT_SWAPPED);
}

static void
mlg_profile_panel_territory_set (MlgPanel     *panel,
                                 MlgTerritory *territory)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (panel);

  mlg_profile_panel_set_actor (self, MLG_ID_NONE);
  mlg_profile_panel_update_schemes (self);
}

static gboolean
has_scheme (MlgChange *change)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (mlg_change_get_edit (change, i)->object_kind == MLG_OBJECT_TERM)
      return TRUE;

  return FALSE;
}

static void
mlg_profile_panel_territory_changed (MlgPanel      *panel,
                                     MlgChange     *change,
                                     MlgChangeStep  step)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (panel);

  if (has_scheme (change))
    mlg_profile_panel_update_schemes (self);

  if (mlg_profile_panel_get_actor (self) != NULL)
    mlg_profile_panel_refresh (self, change);
}

static void
mlg_profile_panel_dispose (GObject *object)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (object);

  g_clear_pointer (&self->add_popover, gtk_widget_unparent);
  g_clear_pointer (&self->key_chooser, gtk_widget_unparent);
  if (self->places != NULL)
    mlg_place_rows_clear (self->places);
  g_clear_object (&self->places);
  g_clear_object (&self->links);
  g_clear_object (&self->contacts);
  g_clear_object (&self->custom);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (mlg_profile_panel_parent_class)->dispose (object);
}

static void
mlg_profile_panel_finalize (GObject *object)
{
  g_clear_pointer (&MLG_PROFILE_PANEL (object)->schemes, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_profile_panel_parent_class)->finalize (object);
}

static void
mlg_profile_panel_class_init (MlgProfilePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  object_class->dispose = mlg_profile_panel_dispose;
  object_class->finalize = mlg_profile_panel_finalize;
  panel_class->session_set = mlg_profile_panel_session_set;
  panel_class->territory_set = mlg_profile_panel_territory_set;
  panel_class->territory_changed = mlg_profile_panel_territory_changed;

  g_type_ensure (MLG_TYPE_CHOICE_ROW);
  g_type_ensure (MLG_TYPE_RELATION_LIST);
  g_type_ensure (MLG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-profile-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, add_button);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, description_row);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, facts);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, name_row);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, relations);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, status_chip);
  gtk_widget_class_bind_template_child (widget_class, MlgProfilePanel, themes_row);
  mlg_profile_panel_install_actions (widget_class);
}

static void
mlg_profile_panel_init (MlgProfilePanel *self)
{
  self->form = mlg_record_form_new ();
  self->schemes = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->facts, mlg_row_compare_order, NULL, NULL);
}

/**
 * mlg_profile_panel_set_actor:
 * @self: a profile with a session
 * @actor: an actor, or %MLG_ID_NONE
 *
 * Sets who is shown. What is being typed for somebody else is kept first.
 */
void
mlg_profile_panel_set_actor (MlgProfilePanel *self,
                             MlgId            actor)
{
  g_return_if_fail (MLG_IS_PROFILE_PANEL (self));

  if (self->links == NULL || self->actor == actor)
    return;

  mlg_entry_rows_finish (self->links);
  mlg_entry_rows_finish (self->contacts);
  mlg_entry_rows_finish (self->custom);
  mlg_place_rows_clear (self->places);

  self->actor = actor;
  mlg_record_form_set_record (self->form, MLG_OBJECT_ACTOR, actor);
  mlg_relation_list_set_actor (self->relations, actor);

  if (actor != MLG_ID_NONE)
    mlg_profile_panel_refresh (self, NULL);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

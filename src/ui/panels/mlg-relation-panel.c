/* mlg-relation-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-relation-panel.h"

#include "mlg-actor-line.h"
#include "mlg-date.h"
#include "mlg-record-form.h"
#include "mlg-relation-labels.h"
#include "mlg-session-vocabulary.h"
#include "mlg-strength-row.h"
#include "mlg-territory-actions.h"
#include "mlg-text-chooser.h"
#include "mlg-type-chooser.h"

#include <glib/gi18n-lib.h>

struct _MlgRelationPanel
{
  MlgPanel           parent_instance;

  /* Template widgets */
  MlgChoiceRow      *direction_row;
  MlgTextRow        *note_row;
  MlgTextRow        *origin_row;
  GtkWidget         *period_hint;
  MlgTextRow        *project_row;
  GtkScrolledWindow *scroller;
  GtkListBox        *shares;
  MlgTextRow        *since_row;
  MlgActorLine      *source_line;
  GtkListBoxRow     *source_row;
  MlgChoiceRow      *status_row;
  MlgStrengthRow    *strength_row;
  MlgActorLine      *target_line;
  GtkListBoxRow     *target_row;
  MlgTextRow        *type_row;
  MlgTextRow        *until_row;

  /* Owned */
  MlgRecordForm     *form;
  GtkWidget         *project_chooser;
  GtkWidget         *type_chooser;

  GtkWidget         *checks[MLG_N_SHARES];
  MlgId              relation;
};

/* What the user chooses between; the record says which of them its type
 * means already. */
enum
{
  ONE_WAY,
  BOTH_WAYS,
};

G_DEFINE_FINAL_TYPE (MlgRelationPanel, mlg_relation_panel, MLG_TYPE_PANEL)

static MlgRelation *
get_relation (MlgRelationPanel *self)
{
  MlgRecord *record = mlg_record_form_get_record (self->form);

  return record != NULL ? MLG_RELATION (record) : NULL;
}

static void
end_activated_cb (MlgRelationPanel *self,
                  GtkListBoxRow    *row)
{
  MlgRelation *relation = get_relation (self);
  MlgSession *session = mlg_panel_get_session (MLG_PANEL (self));

  if (relation != NULL && row == self->source_row)
    mlg_session_show_actor (session, mlg_relation_get_source (relation));
  else if (relation != NULL && row == self->target_row)
    mlg_session_show_actor (session, mlg_relation_get_target (relation));
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgRelationPanel *self = MLG_RELATION_PANEL (widget);
  g_autoptr(GError) error = NULL;

  if (get_relation (self) != NULL &&
      !mlg_territory_reverse (mlg_panel_get_territory (MLG_PANEL (self)), get_relation (self), &error))
    mlg_session_fail (mlg_panel_get_session (MLG_PANEL (self)), error);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgRelation *relation = get_relation (MLG_RELATION_PANEL (widget));

  if (relation != NULL)
    mlg_session_delete (mlg_panel_get_session (MLG_PANEL (widget)), MLG_RECORD (relation));
}

static void
type_chosen_cb (MlgRelationPanel *self,
                MlgId             type,
                gboolean          reversed)
{
  if (get_relation (self) != NULL)
    mlg_session_retype (mlg_panel_get_session (MLG_PANEL (self)), get_relation (self), type, reversed);
}

static void
new_type_cb (MlgRelationPanel *self,
             const MlgNewTerm *type,
             gboolean          reversed)
{
  if (get_relation (self) != NULL)
    mlg_session_retype_with_new_type (mlg_panel_get_session (MLG_PANEL (self)), get_relation (self), type, reversed);
}

static gboolean
begin_type_cb (MlgRelationPanel *self)
{
  MlgRelation *relation = get_relation (self);

  if (relation == NULL)
    return TRUE;

  if (self->type_chooser == NULL)
    {
      self->type_chooser = mlg_type_chooser_new (mlg_panel_get_session (MLG_PANEL (self)));
      gtk_widget_set_parent (self->type_chooser, gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->type_row)));
      g_signal_connect_object (self->type_chooser, "chosen", G_CALLBACK (type_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->type_chooser, "new-type", G_CALLBACK (new_type_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_type_chooser_choose (MLG_TYPE_CHOOSER (self->type_chooser),
                           mlg_relation_get_source (relation), mlg_relation_get_target (relation));

  return TRUE;
}

static void
type_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  begin_type_cb (MLG_RELATION_PANEL (widget));
}

static void
project_chosen_cb (MlgRelationPanel *self,
                   const char       *text)
{
  mlg_record_form_edit (self->form, MLG_RELATION_PROJECT, *text != '\0' ? g_variant_new_string (text) : NULL);
}

static GPtrArray *
list_projects (MlgTerritory *territory)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *projects = g_ptr_array_new_with_free_func (g_free);

  for (guint i = mlg_territory_get_n_relations (territory); i > 0; i--)
    {
      const char *project = mlg_relation_get_text (mlg_territory_get_nth_relation (territory, i - 1), MLG_RELATION_PROJECT);

      if (project != NULL && g_hash_table_add (seen, (gpointer) project))
        g_ptr_array_add (projects, g_strdup (project));
    }

  return projects;
}

static gboolean
begin_project_cb (MlgRelationPanel *self)
{
  g_autoptr(GPtrArray) projects = list_projects (mlg_panel_get_territory (MLG_PANEL (self)));

  if (self->project_chooser == NULL)
    {
      self->project_chooser = mlg_text_chooser_new ();
      gtk_widget_set_parent (self->project_chooser, gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->project_row)));
      g_signal_connect_object (self->project_chooser, "chosen", G_CALLBACK (project_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_text_chooser_choose (MLG_TEXT_CHOOSER (self->project_chooser), projects, _("Common project"),
                           mlg_text_row_get_text (self->project_row));

  return TRUE;
}

static void
strength_changed_cb (MlgRelationPanel *self,
                     int               strength)
{
  mlg_record_form_edit (self->form, MLG_RELATION_STRENGTH, strength > 0 ? g_variant_new_int32 (strength) : NULL);
}

static void
check_toggled_cb (MlgRelationPanel *self)
{
  MlgRelation *relation = get_relation (self);
  guint shares = 0;

  for (guint i = 0; i < MLG_N_SHARES; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      shares |= 1u << i;

  if (relation != NULL && mlg_relation_get_shares (relation) != shares)
    mlg_record_form_edit (self->form, MLG_RELATION_SHARES, shares != 0 ? g_variant_new_int32 ((gint32) shares) : NULL);
}

static void
create_checks (MlgRelationPanel *self)
{
  for (guint i = 0; i < MLG_N_SHARES; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      const char *name = mlg_shares_get_label (1u << i);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);

      self->checks[i] = gtk_check_button_new ();
      gtk_widget_set_valign (self->checks[i], GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->checks[i]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->checks[i]);
      gtk_list_box_append (self->shares, row);
    }
}

static void
refresh_shares (MlgRelationPanel *self,
                MlgRelation      *relation)
{
  MlgShares shares = mlg_relation_get_shares (relation);

  /* All of them, before the first one reports what it reads from the rest */
  for (guint i = 0; i < MLG_N_SHARES; i++)
    g_signal_handlers_block_by_func (self->checks[i], check_toggled_cb, self);
  for (guint i = 0; i < MLG_N_SHARES; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (shares & (1u << i)) != 0);
  for (guint i = 0; i < MLG_N_SHARES; i++)
    g_signal_handlers_unblock_by_func (self->checks[i], check_toggled_cb, self);
}

/* Kept as it was typed: which of the two dates is wrong, only people know. */
static void
refresh_period (MlgRelationPanel *self,
                MlgRelation      *relation)
{
  const char *since = mlg_relation_get_text (relation, MLG_RELATION_SINCE);
  const char *until = mlg_relation_get_text (relation, MLG_RELATION_UNTIL);
  g_autofree char *start = since != NULL ? mlg_date_normalize (since, NULL) : NULL;
  g_autofree char *end = until != NULL ? mlg_date_normalize (until, NULL) : NULL;

  gtk_widget_set_visible (self->period_hint, start != NULL && end != NULL && mlg_date_is_past (start, end));
}

static void
refresh (MlgRelationPanel *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  MlgRelation *relation = get_relation (self);
  const char *direction[] = { NULL, NULL };
  MlgActor *source, *target;

  if (relation == NULL)
    return;

  source = mlg_territory_get_actor (territory, mlg_relation_get_source (relation));
  target = mlg_territory_get_actor (territory, mlg_relation_get_target (relation));
  mlg_actor_line_set_actor (self->source_line, territory, source);
  mlg_actor_line_set_actor (self->target_line, territory, target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source_row), GTK_ACCESSIBLE_PROPERTY_LABEL, mlg_actor_get_name (source), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target_row), GTK_ACCESSIBLE_PROPERTY_LABEL, mlg_actor_get_name (target), -1);

  mlg_text_row_set_text (self->type_row, mlg_territory_get_wording (territory, relation, mlg_relation_get_source (relation)));
  direction[0] = mlg_territory_is_mutual (territory, relation) ? _("Both ways") : _("One way");
  mlg_choice_row_set_chosen (self->direction_row, direction, NULL);
  mlg_text_row_set_text (self->project_row, mlg_relation_get_text (relation, MLG_RELATION_PROJECT));
  mlg_strength_row_set_strength (self->strength_row, mlg_relation_get_strength (relation));
  refresh_period (self, relation);
  refresh_shares (self, relation);
}

static void
fill_directions_cb (MlgRelationPanel *self,
                    MlgChoicePopover *list)
{
  MlgRelation *relation = get_relation (self);
  gboolean mutual;

  if (relation == NULL)
    return;

  mutual = mlg_territory_is_mutual (mlg_panel_get_territory (MLG_PANEL (self)), relation);
  mlg_choice_popover_add (list, ONE_WAY, _("One way"), NULL, !mutual);
  mlg_choice_popover_add (list, BOTH_WAYS, _("Both ways"), NULL, mutual);
}

static void
direction_chosen_cb (MlgRelationPanel *self,
                     gint64            choice)
{
  MlgRelation *relation = get_relation (self);
  MlgTerm *type;
  gboolean usual;
  MlgDirection direction;

  if (relation == NULL)
    return;

  type = mlg_territory_get_term (mlg_panel_get_territory (MLG_PANEL (self)), mlg_relation_get_type_id (relation));
  usual = (type == NULL || !mlg_term_get_directed (type)) == (choice == BOTH_WAYS);
  direction = usual ? MLG_DIRECTION_TYPE : choice == BOTH_WAYS ? MLG_DIRECTION_MUTUAL : MLG_DIRECTION_FORWARD;

  mlg_record_form_edit (self->form, MLG_RELATION_DIRECTION,
                        direction != MLG_DIRECTION_TYPE ? g_variant_new_int32 (direction) : NULL);
}

static void
add_swap_button (MlgRelationPanel *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-flip-vertical-symbolic");

  gtk_widget_set_tooltip_text (button, _("Exchange the two ends"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exchange the two ends"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "relation-panel.swap");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  mlg_text_row_add_suffix (self->type_row, button);
}

static void
mlg_relation_panel_session_set (MlgPanel   *panel,
                                MlgSession *session)
{
  MlgRelationPanel *self = MLG_RELATION_PANEL (panel);

  mlg_record_form_set_session (self->form, session);
  mlg_record_form_add_number (self->form, self->status_row, MLG_RELATION_STATUS, mlg_relation_status_get_labels (), FALSE);
  mlg_record_form_add_text (self->form, self->since_row, MLG_RELATION_SINCE, FALSE);
  mlg_record_form_add_text (self->form, self->until_row, MLG_RELATION_UNTIL, FALSE);
  mlg_record_form_add_text (self->form, self->note_row, MLG_RELATION_NOTE, FALSE);
  mlg_record_form_add_text (self->form, self->origin_row, MLG_RELATION_ORIGIN, FALSE);
}

static void
mlg_relation_panel_territory_set (MlgPanel     *panel,
                                  MlgTerritory *territory)
{
  mlg_relation_panel_set_relation (MLG_RELATION_PANEL (panel), MLG_ID_NONE);
}

static void
mlg_relation_panel_territory_changed (MlgPanel      *panel,
                                      MlgChange     *change,
                                      MlgChangeStep  step)
{
  MlgRelationPanel *self = MLG_RELATION_PANEL (panel);

  if (get_relation (self) == NULL)
    return;

  mlg_record_form_refresh (self->form, change);
  refresh (self);
}

static void
mlg_relation_panel_dispose (GObject *object)
{
  MlgRelationPanel *self = MLG_RELATION_PANEL (object);

  g_clear_pointer (&self->project_chooser, gtk_widget_unparent);
  g_clear_pointer (&self->type_chooser, gtk_widget_unparent);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (mlg_relation_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-relation-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, direction_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, note_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, origin_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, period_hint);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, project_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, shares);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, since_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, source_line);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, source_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, status_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, strength_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, target_line);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, target_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, type_row);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationPanel, until_row);
  gtk_widget_class_bind_template_callback (widget_class, end_activated_cb);
}

static void
mlg_relation_panel_class_init (MlgRelationPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_relation_panel_dispose;
  panel_class->session_set = mlg_relation_panel_session_set;
  panel_class->territory_set = mlg_relation_panel_territory_set;
  panel_class->territory_changed = mlg_relation_panel_territory_changed;

  g_type_ensure (MLG_TYPE_ACTOR_LINE);
  g_type_ensure (MLG_TYPE_CHOICE_ROW);
  g_type_ensure (MLG_TYPE_STRENGTH_ROW);
  g_type_ensure (MLG_TYPE_TEXT_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "relation-panel.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "relation-panel.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "relation-panel.type", NULL, type_action);
}

static void
mlg_relation_panel_init (MlgRelationPanel *self)
{
  self->form = mlg_record_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  create_checks (self);
  add_swap_button (self);
  mlg_text_row_set_syntax (self->since_row, mlg_date_normalize, mlg_date_dup_text);
  mlg_text_row_set_syntax (self->until_row, mlg_date_normalize, mlg_date_dup_text);

  g_signal_connect_object (self->direction_row, "fill", G_CALLBACK (fill_directions_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->direction_row, "toggled", G_CALLBACK (direction_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type_row, "begin", G_CALLBACK (begin_type_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->project_row, "begin", G_CALLBACK (begin_project_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strength_row, "changed", G_CALLBACK (strength_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_relation_panel_set_relation:
 * @self: a panel with a session
 * @relation: a relation, or %MLG_ID_NONE
 *
 * Sets what is shown. What is being typed for another one is kept first.
 */
void
mlg_relation_panel_set_relation (MlgRelationPanel *self,
                                 MlgId             relation)
{
  g_return_if_fail (MLG_IS_RELATION_PANEL (self));

  if (self->relation == relation)
    return;

  self->relation = relation;
  mlg_record_form_set_record (self->form, MLG_OBJECT_RELATION, relation);
  refresh (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

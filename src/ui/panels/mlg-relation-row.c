/* mlg-relation-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-relation-row.h"

#include "mlg-actor-line.h"
#include "mlg-relation-labels.h"
#include "mlg-territory-actions.h"
#include "mlg-type-symbol.h"

#include <glib/gi18n-lib.h>

struct _MlgRelationRow
{
  AdwPreferencesRow  parent_instance;

  /* Template widgets */
  GtkWidget         *box;
  MlgActorLine      *line;
  GMenuModel        *menu;

  /* Owned */
  MlgSession        *session;
  GtkWidget         *popover;

  MlgId              relation;
  MlgId              from;

  /* How it is read, kept for sorting: the list compares rows whose relation
   * is just being deleted */
  MlgTerm           *type;
  char              *wording;
  char              *name_key;
  gboolean           directed;
  gboolean           backwards;
};

G_DEFINE_FINAL_TYPE (MlgRelationRow, mlg_relation_row, ADW_TYPE_PREFERENCES_ROW)

static MlgRelation *
get_relation (MlgRelationRow *self)
{
  return mlg_territory_get_relation (mlg_session_get_territory (self->session), self->relation);
}

static void
append_part (GString    *details,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (details, "%s%s", details->len > 0 ? " · " : "", part);
}

/**
 * mlg_relation_dup_details:
 * @relation: a relation
 *
 * Returns: (transfer full): what there is to say of it in one line: a status
 *   other than existing, common project, what is shared, since when
 */
char *
mlg_relation_dup_details (MlgRelation *relation)
{
  GString *details = g_string_new (NULL);
  const char *since = mlg_relation_get_text (relation, MLG_RELATION_SINCE);
  const char *until = mlg_relation_get_text (relation, MLG_RELATION_UNTIL);
  MlgShares shares = mlg_relation_get_shares (relation);

  /* That it exists is what one supposes. */
  if (mlg_relation_get_status (relation) != MLG_RELATION_STATUS_EXISTING)
    append_part (details, mlg_relation_status_get_label (mlg_relation_get_status (relation)));
  append_part (details, mlg_relation_get_text (relation, MLG_RELATION_PROJECT));

  for (guint i = 0; i < MLG_N_SHARES; i++)
    if ((shares & (1u << i)) != 0)
      append_part (details, mlg_shares_get_label (1u << i));

  if (since != NULL || until != NULL)
    {
      g_autofree char *period = mlg_period_dup_text (since, until);

      append_part (details, period);
    }

  return g_string_free (details, FALSE);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgRelationRow *self = MLG_RELATION_ROW (widget);

  mlg_session_show_relation (self->session, self->relation);
}

static void
reverse_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MlgRelationRow *self = MLG_RELATION_ROW (widget);
  g_autoptr(GError) error = NULL;

  if (get_relation (self) != NULL &&
      !mlg_territory_reverse (mlg_session_get_territory (self->session), get_relation (self), &error))
    mlg_session_fail (self->session, error);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgRelationRow *self = MLG_RELATION_ROW (widget);

  if (get_relation (self) != NULL)
    mlg_session_delete (self->session, MLG_RECORD (get_relation (self)));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgRelationRow *self = MLG_RELATION_ROW (widget);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, self->box);
    }

  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
second_button_cb (MlgRelationRow *self,
                  int             n_press,
                  double          x,
                  double          y,
                  GtkGesture     *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  menu_action (GTK_WIDGET (self), NULL, NULL);
}

static void
entered_cb (MlgRelationRow *self)
{
  mlg_selection_set_hover (mlg_session_get_selection (self->session), MLG_OBJECT_RELATION, self->relation);
}

static void
left_cb (MlgRelationRow *self)
{
  mlg_selection_set_hover (mlg_session_get_selection (self->session), MLG_OBJECT_RELATION, MLG_ID_NONE);
}

static void
read_relation (MlgRelationRow *self,
               MlgTerritory   *territory,
               MlgRelation    *relation,
               MlgActor       *other)
{
  g_set_object (&self->type, mlg_territory_get_term (territory, mlg_relation_get_type_id (relation)));
  self->directed = !mlg_territory_is_mutual (territory, relation);
  self->backwards = mlg_relation_get_source (relation) != self->from;

  g_free (self->wording);
  self->wording = g_strdup (mlg_territory_get_wording (territory, relation, self->from));
  g_free (self->name_key);
  self->name_key = g_utf8_collate_key (mlg_actor_get_name (other), -1);
}

static void
mlg_relation_row_dispose (GObject *object)
{
  MlgRelationRow *self = MLG_RELATION_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_relation_row_parent_class)->dispose (object);
}

static void
mlg_relation_row_finalize (GObject *object)
{
  MlgRelationRow *self = MLG_RELATION_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->type);
  g_clear_pointer (&self->wording, g_free);
  g_clear_pointer (&self->name_key, g_free);

  G_OBJECT_CLASS (mlg_relation_row_parent_class)->finalize (object);
}

static void
mlg_relation_row_class_init (MlgRelationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_relation_row_dispose;
  object_class->finalize = mlg_relation_row_finalize;

  g_type_ensure (MLG_TYPE_ACTOR_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-relation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgRelationRow, box);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationRow, line);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_button_cb);

  gtk_widget_class_install_action (widget_class, "relation.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "relation.reverse", NULL, reverse_action);
  gtk_widget_class_install_action (widget_class, "relation.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "relation.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "relation.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "relation.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "relation.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "relation.menu", NULL);
}

static void
mlg_relation_row_init (MlgRelationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_relation_row_new:
 * @session: a session with a territory
 * @relation: a relation
 * @from: the end whose profile it is in
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mlg_relation_row_new (MlgSession  *session,
                      MlgRelation *relation,
                      MlgId        from)
{
  MlgRelationRow *self = g_object_new (MLG_TYPE_RELATION_ROW, NULL);

  self->session = g_object_ref (session);
  self->relation = mlg_relation_get_id (relation);
  self->from = from;
  mlg_relation_row_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * mlg_relation_row_get_relation:
 * @self: a row
 *
 * Returns: its relation
 */
MlgId
mlg_relation_row_get_relation (MlgRelationRow *self)
{
  g_return_val_if_fail (MLG_IS_RELATION_ROW (self), MLG_ID_NONE);

  return self->relation;
}

/**
 * mlg_relation_row_get_other:
 * @self: a row
 *
 * Returns: the actor at the other end
 */
MlgId
mlg_relation_row_get_other (MlgRelationRow *self)
{
  g_return_val_if_fail (MLG_IS_RELATION_ROW (self), MLG_ID_NONE);

  return mlg_actor_line_get_actor (self->line);
}

/**
 * mlg_relation_row_get_wording:
 * @self: a row
 *
 * Returns: (transfer none): the relation read from this end: “is funded by”
 */
const char *
mlg_relation_row_get_wording (MlgRelationRow *self)
{
  g_return_val_if_fail (MLG_IS_RELATION_ROW (self), NULL);

  return self->wording;
}

/**
 * mlg_relation_row_create_header:
 * @self: a row
 *
 * Returns: (transfer floating): what to show above rows of this wording
 */
GtkWidget *
mlg_relation_row_create_header (MlgRelationRow *self)
{
  GtkWidget *box, *symbol, *label;

  g_return_val_if_fail (MLG_IS_RELATION_ROW (self), NULL);

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (box, "mlg-relation-header");

  symbol = mlg_type_symbol_new ();
  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (symbol), self->type, self->directed, self->backwards);
  gtk_box_append (GTK_BOX (box), symbol);

  label = gtk_label_new (self->wording);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/**
 * mlg_relation_row_refresh:
 * @self: a row whose relation exists
 *
 * Shows the relation as it is now.
 */
void
mlg_relation_row_refresh (MlgRelationRow *self)
{
  MlgTerritory *territory;
  MlgRelation *relation;
  MlgActor *other;
  g_autofree char *details = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (MLG_IS_RELATION_ROW (self));

  territory = mlg_session_get_territory (self->session);
  relation = get_relation (self);
  other = mlg_territory_get_actor (territory, mlg_relation_get_other_end (relation, self->from));

  read_relation (self, territory, relation, other);
  details = mlg_relation_dup_details (relation);
  mlg_actor_line_set_actor (self->line, territory, other);
  mlg_actor_line_set_subtitle (self->line, details);

  if (mlg_relation_get_status (relation) == MLG_RELATION_STATUS_EXISTING)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "mlg-faint");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "mlg-faint");

  /* Translators: for a screen reader: how an actor is linked to another one,
   * the name of that one, and details: “is funded by NEF, wished” */
  sentence = g_strdup_printf (_("%s %s, %s"), self->wording, mlg_actor_get_name (other), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * mlg_relation_row_compare:
 * @self: a row
 * @other: another one of the same profile
 *
 * Returns: their order: by type, by direction, by name
 */
int
mlg_relation_row_compare (MlgRelationRow *self,
                          MlgRelationRow *other)
{
  int first = self->type != NULL ? mlg_term_get_position (self->type) : G_MAXINT;
  int second = other->type != NULL ? mlg_term_get_position (other->type) : G_MAXINT;

  if (first != second)
    return first < second ? -1 : 1;

  first = g_strcmp0 (self->wording, other->wording);

  return first != 0 ? first : g_strcmp0 (self->name_key, other->name_key);
}

/* mlg-relation-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-relation-list.h"

#include "mlg-actor-chooser.h"
#include "mlg-relation-row.h"
#include "mlg-session-vocabulary.h"
#include "mlg-type-chooser.h"

#include <glib/gi18n-lib.h>

/* A hub of a national register has thousands: more rows only on demand. */
#define N_SHORT 40

struct _MlgRelationList
{
  MlgPanel     parent_instance;

  /* Template widgets */
  GtkWidget   *add_button;
  GtkListBox  *list;
  GtkButton   *more;
  GtkWidget   *nothing;
  GtkLabel    *title;

  /* Owned */
  GtkWidget   *actor_chooser;
  GtkWidget   *type_chooser;
  /* MlgId of a relation -> MlgRelationRow in the list */
  GHashTable  *rows;

  MlgId        actor;
  /* The other end of the relation that is being made */
  MlgId        other;
  gboolean     whole;
};

G_DEFINE_FINAL_TYPE (MlgRelationList, mlg_relation_list, MLG_TYPE_PANEL)

static int
compare_rows (GtkListBoxRow *first,
              GtkListBoxRow *second,
              gpointer       data)
{
  return mlg_relation_row_compare (MLG_RELATION_ROW (first), MLG_RELATION_ROW (second));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const char *wording = mlg_relation_row_get_wording (MLG_RELATION_ROW (row));

  if (before != NULL && g_strcmp0 (wording, mlg_relation_row_get_wording (MLG_RELATION_ROW (before))) == 0)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, mlg_relation_row_create_header (MLG_RELATION_ROW (row)));
}

static void
row_activated_cb (MlgRelationList *self,
                  GtkListBoxRow   *row)
{
  mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_relation_row_get_other (MLG_RELATION_ROW (row)));
}

static void
type_chosen_cb (MlgRelationList *self,
                MlgId            type,
                gboolean         reversed)
{
  MlgSession *session = mlg_panel_get_session (MLG_PANEL (self));

  mlg_session_link (session, reversed ? self->other : self->actor, reversed ? self->actor : self->other, type);
}

static void
new_type_cb (MlgRelationList  *self,
             const MlgNewTerm *type,
             gboolean          reversed)
{
  mlg_session_link_with_new_type (mlg_panel_get_session (MLG_PANEL (self)), reversed ? self->other : self->actor,
                                  reversed ? self->actor : self->other, type);
}

static void
actor_chosen_cb (MlgRelationList *self,
                 MlgId            other)
{
  if (self->type_chooser == NULL)
    {
      self->type_chooser = mlg_type_chooser_new (mlg_panel_get_session (MLG_PANEL (self)));
      gtk_widget_set_parent (self->type_chooser, self->add_button);
      g_signal_connect_object (self->type_chooser, "chosen", G_CALLBACK (type_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->type_chooser, "new-type", G_CALLBACK (new_type_cb), self, G_CONNECT_SWAPPED);
    }

  self->other = other;
  mlg_type_chooser_choose (MLG_TYPE_CHOOSER (self->type_chooser), self->actor, other);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mlg_relation_list_add (MLG_RELATION_LIST (widget));
}

static void
remove_row (gpointer row)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  if (list != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static void
add_row (MlgRelationList *self,
         MlgRelation     *relation)
{
  MlgId id = mlg_relation_get_id (relation);
  GtkWidget *row = mlg_relation_row_new (mlg_panel_get_session (MLG_PANEL (self)), relation, self->actor);

  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
  gtk_list_box_append (self->list, row);
}

static void
update_labels (MlgRelationList *self,
               guint            n_relations)
{
  guint n_rows = g_hash_table_size (self->rows);
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;

  title = n_relations == 0 ? g_strdup (_("Relations"))
                           : g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  gtk_label_set_text (self->title, title);

  /* Translators: %u is how many there are in all, always several */
  more = g_strdup_printf (_("Show all %u"), n_relations);
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_rows < n_relations);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_relations > 0);
  gtk_widget_set_visible (self->nothing, n_relations == 0);
}

static void
drop_rows (MlgRelationList *self,
           GHashTable      *kept)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (kept, key))
      g_hash_table_iter_remove (&iter);
}

/* Rows of relations that stay are kept: nothing flickers, the focus stays. */
static void
update (MlgRelationList *self)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (mlg_panel_get_territory (MLG_PANEL (self)));
  guint n_relations = mlg_graph_index_get_degree (graph, self->actor);
  guint n_shown = self->whole ? n_relations : MIN (n_relations, N_SHORT);
  g_autoptr(GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < n_shown; i++)
    {
      MlgId id = mlg_relation_get_id (mlg_graph_index_get_relation (graph, self->actor, i));

      g_hash_table_add (kept, g_memdup2 (&id, sizeof id));
    }

  drop_rows (self, kept);

  for (guint i = 0; i < n_shown; i++)
    {
      MlgRelation *relation = mlg_graph_index_get_relation (graph, self->actor, i);
      MlgId id = mlg_relation_get_id (relation);
      MlgRelationRow *row = g_hash_table_lookup (self->rows, &id);

      if (row != NULL)
        mlg_relation_row_refresh (row);
      else
        add_row (self, relation);
    }

  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  update_labels (self, n_relations);
}

static void
more_cb (MlgRelationList *self)
{
  self->whole = TRUE;
  update (self);
}

static gboolean
concerns (MlgRelationList *self,
          const MlgEdit   *edit)
{
  MlgRelation *relation;

  switch (edit->object_kind)
    {
    case MLG_OBJECT_TERM:
      return TRUE;

    case MLG_OBJECT_ACTOR:
      /* The name or kind of the other end */
      return edit->operation == MLG_EDIT_SET && edit->id != self->actor;

    case MLG_OBJECT_RELATION:
      if (g_hash_table_contains (self->rows, &edit->id))
        return TRUE;
      relation = mlg_territory_get_relation (mlg_panel_get_territory (MLG_PANEL (self)), edit->id);
      return relation != NULL &&
             (mlg_relation_get_source (relation) == self->actor || mlg_relation_get_target (relation) == self->actor);

    case MLG_OBJECT_TERRITORY:
    default:
      return FALSE;
    }
}

static void
mlg_relation_list_territory_changed (MlgPanel      *panel,
                                     MlgChange     *change,
                                     MlgChangeStep  step)
{
  MlgRelationList *self = MLG_RELATION_LIST (panel);

  if (self->actor == MLG_ID_NONE || mlg_territory_get_actor (mlg_panel_get_territory (panel), self->actor) == NULL)
    {
      mlg_relation_list_set_actor (self, MLG_ID_NONE);
      return;
    }

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (concerns (self, mlg_change_get_edit (change, i)))
      {
        update (self);
        return;
      }
}

static void
mlg_relation_list_territory_set (MlgPanel     *panel,
                                 MlgTerritory *territory)
{
  mlg_relation_list_set_actor (MLG_RELATION_LIST (panel), MLG_ID_NONE);
}

static void
mlg_relation_list_dispose (GObject *object)
{
  MlgRelationList *self = MLG_RELATION_LIST (object);

  g_clear_pointer (&self->actor_chooser, gtk_widget_unparent);
  g_clear_pointer (&self->type_chooser, gtk_widget_unparent);
  g_hash_table_remove_all (self->rows);

  G_OBJECT_CLASS (mlg_relation_list_parent_class)->dispose (object);
}

static void
mlg_relation_list_finalize (GObject *object)
{
  g_clear_pointer (&MLG_RELATION_LIST (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_relation_list_parent_class)->finalize (object);
}

static void
mlg_relation_list_class_init (MlgRelationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  object_class->dispose = mlg_relation_list_dispose;
  object_class->finalize = mlg_relation_list_finalize;
  panel_class->territory_set = mlg_relation_list_territory_set;
  panel_class->territory_changed = mlg_relation_list_territory_changed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-relation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgRelationList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationList, list);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationList, more);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationList, nothing);
  gtk_widget_class_bind_template_child (widget_class, MlgRelationList, title);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "relations.add", NULL, add_action);
}

static void
mlg_relation_list_init (MlgRelationList *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, remove_row);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

/**
 * mlg_relation_list_set_actor:
 * @self: a list of relations with a session
 * @actor: an actor, or %MLG_ID_NONE
 *
 * Sets whose relations are shown.
 */
void
mlg_relation_list_set_actor (MlgRelationList *self,
                             MlgId            actor)
{
  g_return_if_fail (MLG_IS_RELATION_LIST (self));

  if (self->actor != actor)
    {
      /* Rows compare their relations: those of the former actor go first. */
      g_hash_table_remove_all (self->rows);
      self->whole = FALSE;
    }

  self->actor = actor;
  if (actor != MLG_ID_NONE)
    update (self);
}

/**
 * mlg_relation_list_add:
 * @self: a list of relations with an actor
 *
 * Lets the user link the actor: first to whom, then how.
 */
void
mlg_relation_list_add (MlgRelationList *self)
{
  g_return_if_fail (MLG_IS_RELATION_LIST (self));

  if (self->actor == MLG_ID_NONE)
    return;

  if (self->actor_chooser == NULL)
    {
      self->actor_chooser = mlg_actor_chooser_new (mlg_panel_get_session (MLG_PANEL (self)));
      gtk_widget_set_parent (self->actor_chooser, self->add_button);
      g_signal_connect_object (self->actor_chooser, "chosen", G_CALLBACK (actor_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_actor_chooser_choose (MLG_ACTOR_CHOOSER (self->actor_chooser), _("Link to whom?"), self->actor);
}

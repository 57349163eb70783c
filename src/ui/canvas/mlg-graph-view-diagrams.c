/* mlg-graph-view-diagrams.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-choice-popover.h"
#include "mlg-diagram-actions.h"

#include <glib/gi18n-lib.h>

/* The diagrams of the territory: new ones, and what is done to the one shown. */

/* More actors than that on one sheet nobody can read. */
#define MAX_ACTORS 20000

/* A name that no other diagram has. */
static char *
dup_free_name (MlgGraphView *self,
               const char   *wished)
{
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (_mlg_graph_view_get_territory (self));

  for (guint number = 1;; number++)
    {
      g_autofree char *name = NULL;
      gboolean taken = FALSE;

      if (wished != NULL)
        name = number == 1 ? g_strdup (wished) : g_strdup_printf ("%s %u", wished, number);
      else
        /* Translators: the name of a new diagram, until another one is typed */
        name = g_strdup_printf (_("Diagram %u"), number);

      for (guint i = 0; i < diagrams->len && !taken; i++)
        taken = g_strcmp0 (mlg_diagram_get_name (g_ptr_array_index (diagrams, i)), name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/**
 * Shows a diagram that was just made and says so.
 */
void
_mlg_graph_view_show_new (MlgGraphView *self,
                          MlgDiagram   *diagram)
{
  /* Translators: %s is the name of a diagram */
  g_autofree char *message = g_strdup_printf (_("New diagram: %s"), mlg_diagram_get_name (diagram));

  gtk_menu_button_popdown (self->diagram_button);
  mlg_session_set_diagram (self->session, diagram);
  mlg_session_tell (self->session, message, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
add_of_actors (MlgGraphView *self,
               const char   *wished,
               GArray       *actors)
{
  g_autofree char *name = dup_free_name (self, wished);

  if (actors->len > MAX_ACTORS)
    {
      mlg_session_tell (self->session, _("Too many actors for one diagram. Filter them first"), FALSE);
      return;
    }

  _mlg_graph_view_add_arranged (self, name, (const MlgId *) (gpointer) actors->data, actors->len);
}

static void
new_empty_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autofree char *name = dup_free_name (self, NULL);
  g_autoptr(GError) error = NULL;
  MlgDiagram *diagram = mlg_territory_add_diagram (_mlg_graph_view_get_territory (self), name, NULL, 0, NULL, &error);

  if (_mlg_graph_view_settle (self, error))
    _mlg_graph_view_show_new (self, diagram);
}

static void
new_from_found_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgQuery *query = mlg_session_get_query (self->session);
  g_autoptr(GArray) actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (query), i);
      MlgId id = mlg_actor_get_id (actor);

      g_array_append_val (actors, id);
    }

  add_of_actors (self, mlg_query_is_active (query) && *mlg_query_get_text (query) != '\0' ? mlg_query_get_text (query) : NULL, actors);
}

static void
new_from_selection_action (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GArray) actors = mlg_selection_dup_actors (mlg_session_get_selection (self->session));

  add_of_actors (self, NULL, actors);
}

static void
new_from_neighbours_action (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgId id = mlg_selection_get_primary_actor (mlg_session_get_selection (self->session));
  MlgActor *actor = mlg_territory_get_actor (territory, id);
  g_autoptr(GArray) actors = NULL;
  g_autofree char *name = NULL;
  gboolean there = FALSE;

  if (actor == NULL)
    return;

  actors = mlg_graph_index_dup_neighbours (mlg_territory_get_graph (territory), id, (guint) g_variant_get_int32 (parameter));
  for (guint i = 0; i < actors->len && !there; i++)
    there = g_array_index (actors, MlgId, i) == id;
  if (!there)
    g_array_prepend_val (actors, id);

  /* Translators: name of a diagram: %s is an actor, shown with all it is linked to */
  name = g_strdup_printf (_("Around %s"), mlg_actor_get_label (actor));
  add_of_actors (self, name, actors);
}

/* All that take part in one project: the actors whose relations name it. */
static void
add_of_project (MlgGraphView *self,
                const char   *project)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autoptr(GArray) actors = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, i);
      MlgId ends[] = { mlg_relation_get_source (relation), mlg_relation_get_target (relation) };

      if (g_strcmp0 (mlg_relation_get_text (relation, MLG_RELATION_PROJECT), project) != 0)
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (g_hash_table_add (seen, mlg_territory_get_actor (territory, ends[k])))
          g_array_append_val (actors, ends[k]);
    }

  add_of_actors (self, project, actors);
}

/* All projects that relations name. */
static GPtrArray *
dup_projects (MlgTerritory *territory)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *projects = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      const char *project = mlg_relation_get_text (mlg_territory_get_nth_relation (territory, i), MLG_RELATION_PROJECT);

      if (project != NULL && *project != '\0' && g_hash_table_add (seen, (gpointer) project))
        g_ptr_array_add (projects, g_strdup (project));
    }

  return projects;
}

static void
project_chosen_cb (MlgGraphView     *self,
                   gint64            id,
                   gboolean          active,
                   MlgChoicePopover *popover)
{
  GPtrArray *projects = g_object_get_data (G_OBJECT (popover), "projects");

  if (id > 0 && id <= (gint64) projects->len)
    add_of_project (self, g_ptr_array_index (projects, id - 1));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

static void
new_from_project_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  MlgGraphView *self = user_data;
  GPtrArray *projects = dup_projects (_mlg_graph_view_get_territory (self));
  GtkWidget *popover;

  g_ptr_array_sort (projects, compare_texts);
  if (projects->len == 0)
    {
      g_ptr_array_unref (projects);
      mlg_session_tell (self->session, _("No relation names a common project yet. The panel of a relation has a field for it"), FALSE);
      return;
    }

  popover = mlg_choice_popover_new (FALSE);
  g_object_set_data_full (G_OBJECT (popover), "projects", projects, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < projects->len; i++)
    mlg_choice_popover_add (MLG_CHOICE_POPOVER (popover), i + 1, g_ptr_array_index (projects, i), NULL, FALSE);
  g_signal_connect_object (popover, "toggled", G_CALLBACK (project_chosen_cb), self, G_CONNECT_SWAPPED);
  _mlg_graph_view_open_popover (self, GTK_POPOVER (popover));
}

static void
show_diagram_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgDiagram *diagram = mlg_territory_get_diagram (_mlg_graph_view_get_territory (self), g_variant_get_int64 (parameter));

  if (diagram != NULL)
    mlg_session_set_diagram (self->session, diagram);
}

static void
rename_diagram_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  MlgGraphView *self = user_data;

  gtk_menu_button_popup (self->diagram_button);
  mlg_diagram_list_rename (self->diagram_list, self->diagram);
}

static void
list_diagrams_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  gtk_menu_button_popup (MLG_GRAPH_VIEW (user_data)->diagram_button);
}

static void
duplicate_diagram_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GError) error = NULL;
  MlgDiagram *diagram = mlg_territory_duplicate_diagram (_mlg_graph_view_get_territory (self), _mlg_graph_view_get_diagram (self), &error);

  if (_mlg_graph_view_settle (self, error))
    _mlg_graph_view_show_new (self, diagram);
}

static void
delete_diagram_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  MlgGraphView *self = user_data;

  mlg_session_delete (self->session, MLG_RECORD (_mlg_graph_view_get_diagram (self)));
}

static void
move_diagram_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (territory);
  g_autoptr(GError) error = NULL;
  guint position = 0;
  int to;

  if (!g_ptr_array_find (diagrams, _mlg_graph_view_get_diagram (self), &position))
    return;

  to = (int) position + g_variant_get_int32 (parameter);
  if (to >= 0 && to < (int) diagrams->len)
    mlg_territory_move_diagram (territory, g_ptr_array_index (diagrams, position), (guint) to, &error);
  _mlg_graph_view_settle (self, error);
}

static void
step_diagram_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GPtrArray) diagrams = mlg_territory_dup_diagrams (_mlg_graph_view_get_territory (self));
  guint position = 0;

  if (g_ptr_array_find (diagrams, _mlg_graph_view_get_diagram (self), &position))
    mlg_session_set_diagram (self->session,
                             g_ptr_array_index (diagrams, (position + diagrams->len + (guint) g_variant_get_int32 (parameter)) % diagrams->len));
}

void
_mlg_graph_view_add_diagram_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "new-empty", .activate = new_empty_action },
    { .name = "new-from-found", .activate = new_from_found_action },
    { .name = "new-from-selection", .activate = new_from_selection_action },
    { .name = "new-from-neighbours", .activate = new_from_neighbours_action, .parameter_type = "i" },
    { .name = "new-from-project", .activate = new_from_project_action },
    { .name = "show-diagram", .activate = show_diagram_action, .parameter_type = "x" },
    { .name = "list-diagrams", .activate = list_diagrams_action },
    { .name = "rename-diagram", .activate = rename_diagram_action },
    { .name = "duplicate-diagram", .activate = duplicate_diagram_action },
    { .name = "delete-diagram", .activate = delete_diagram_action },
    { .name = "move-diagram", .activate = move_diagram_action, .parameter_type = "i" },
    { .name = "step-diagram", .activate = step_diagram_action, .parameter_type = "i" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

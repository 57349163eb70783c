/* mlg-graph-view-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"
#include "mlg-layout-input.h"

#include <glib/gi18n-lib.h>

/* Arranging a diagram: worked out by a thread, then the nodes go there before
 * everybody's eyes, so that a room keeps the thread; one change. */

#define MORPH_MSEC 700

/* Below this it is done before a bar could be read. */
#define BAR_MSEC 250

/**
 * Arrangement: what is under way.
 */
struct _MlgArrangement
{
  GCancellable *cancellable;
  MlgLayoutJob *job;
  MlgLayoutInput *input;
  AdwAnimation *morph;
  guint bar_id;
  char *label;
  gboolean rings;

  /* For the diagram that is shown: from where to where */
  MlgId diagram;
  MlgPoint *from;
  MlgPoint *to;

  /* For a new diagram: its name */
  char *name;
};

static void
arrangement_free (MlgArrangement *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->morph != NULL)
    adw_animation_reset (self->morph);
  g_clear_object (&self->morph);
  g_clear_handle_id (&self->bar_id, g_source_remove);
  g_clear_pointer (&self->job, mlg_layout_job_unref);
  g_clear_pointer (&self->input, mlg_layout_input_free);
  g_free (self->from);
  g_free (self->to);
  g_free (self->label);
  g_free (self->name);
  g_free (self);
}

/**
 * Ends what is under way; what is not there yet goes back.
 */
void
_mlg_graph_view_stop_layout (MlgGraphView *self)
{
  MlgArrangement *arrangement = g_steal_pointer (&self->arrangement);
  gboolean moving = arrangement != NULL && arrangement->from != NULL;

  if (arrangement == NULL)
    return;

  gtk_widget_set_visible (self->layout_bar, FALSE);
  arrangement_free (arrangement);
  if (moving)
    mlg_diagram_scene_reset (mlg_canvas_get_scene (self->canvas));
}

static gboolean
show_bar (gpointer user_data)
{
  MlgGraphView *self = user_data;

  self->arrangement->bar_id = 0;
  gtk_progress_bar_set_fraction (self->layout_progress, 0);
  gtk_widget_set_visible (self->layout_bar, TRUE);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (double        fraction,
             const double *x,
             const double *y,
             gpointer      user_data)
{
  MlgGraphView *self = user_data;

  if (self->arrangement != NULL && self->layout_progress != NULL)
    gtk_progress_bar_set_fraction (self->layout_progress, fraction);
}

/* Frames stretch around what is in them. */
static gboolean
fit_frames (MlgTerritory    *territory,
            MlgDiagramScene *scene,
            MlgId            diagram,
            GError         **error)
{
  const GPtrArray *all = mlg_territory_get_diagram_items (territory, diagram);
  g_autoptr(GPtrArray) items = g_ptr_array_copy ((GPtrArray *) all, NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      MlgDiagramItem *frame = g_ptr_array_index (items, i);
      g_autoptr(GArray) members = NULL;
      MlgCanvasRect rect = MLG_CANVAS_RECT_EMPTY;

      if (mlg_diagram_item_get_sort (frame) != MLG_ITEM_FRAME || mlg_diagram_item_get_collapsed (frame) ||
          mlg_diagram_item_get_locked (frame))
        continue;

      members = mlg_diagram_scene_dup_members (scene, mlg_diagram_item_get_id (frame));
      mlg_diagram_scene_get_items_bounds (scene, (const MlgId *) (gpointer) members->data, members->len, &rect);
      if (members->len == 0 || mlg_canvas_rect_is_empty (&rect))
        continue;

      mlg_canvas_rect_grow (&rect, MLG_FRAME_PADDING);
      if (!mlg_territory_set (territory, MLG_RECORD (frame), MLG_DIAGRAM_ITEM_POSITION,
                              g_variant_new ("(dd)", (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2), error) ||
          !mlg_territory_set (territory, MLG_RECORD (frame), MLG_DIAGRAM_ITEM_SIZE,
                              g_variant_new ("(dd)", rect.x1 - rect.x0, rect.y1 - rect.y0), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_items (MlgTerritory   *territory,
             MlgArrangement *arrangement,
             GError        **error)
{
  const MlgId *items = mlg_layout_input_get_items (arrangement->input);

  for (guint i = 0; i < mlg_layout_input_get_n_nodes (arrangement->input); i++)
    {
      MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, items[i]);
      const MlgPoint *point = &arrangement->to[i];

      if (item != NULL && !mlg_diagram_item_get_locked (item) &&
          !mlg_territory_set (territory, MLG_RECORD (item), MLG_DIAGRAM_ITEM_POSITION,
                              g_variant_new ("(dd)", point->x, point->y), error))
        return FALSE;
    }

  return TRUE;
}

static void
keep (MlgGraphView *self)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  MlgArrangement *arrangement = g_steal_pointer (&self->arrangement);
  g_autoptr(GError) error = NULL;

  mlg_diagram_scene_settle (scene);
  mlg_territory_begin (territory, arrangement->label);
  if (place_items (territory, arrangement, &error) && fit_frames (territory, scene, arrangement->diagram, &error))
    mlg_territory_commit (territory, &error);
  else
    mlg_territory_rollback (territory);

  arrangement_free (arrangement);
  gtk_widget_set_visible (self->layout_bar, FALSE);
  if (_mlg_graph_view_settle (self, error))
    _mlg_graph_view_fit (self, FALSE);
  else
    mlg_diagram_scene_reset (scene);
}

static void
morph_cb (double   value,
          gpointer user_data)
{
  MlgGraphView *self = user_data;
  MlgArrangement *arrangement = self->arrangement;
  guint n;
  g_autofree MlgPoint *points = NULL;

  if (arrangement == NULL || arrangement->from == NULL)
    return;

  n = mlg_layout_input_get_n_nodes (arrangement->input);
  points = g_new (MlgPoint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    points[i] = (MlgPoint) { arrangement->from[i].x + (arrangement->to[i].x - arrangement->from[i].x) * value,
                             arrangement->from[i].y + (arrangement->to[i].y - arrangement->from[i].y) * value };
  mlg_diagram_scene_set_points (mlg_canvas_get_scene (self->canvas), mlg_layout_input_get_items (arrangement->input), points, n);
}

static void
start_morph (MlgGraphView *self)
{
  MlgArrangement *arrangement = self->arrangement;
  guint n = mlg_layout_input_get_n_nodes (arrangement->input);
  const MlgId *items = mlg_layout_input_get_items (arrangement->input);

  arrangement->from = g_new (MlgPoint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (!mlg_diagram_scene_get_point (mlg_canvas_get_scene (self->canvas), items[i], &arrangement->from[i]))
      arrangement->from[i] = arrangement->to[i];

  arrangement->morph = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MORPH_MSEC,
                                                adw_callback_animation_target_new (morph_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (arrangement->morph), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_object (arrangement->morph, "done", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  adw_animation_play (arrangement->morph);
}

static void
add_diagram (MlgGraphView *self)
{
  MlgArrangement *arrangement = g_steal_pointer (&self->arrangement);
  g_autoptr(GError) error = NULL;
  MlgDiagram *diagram = mlg_territory_add_diagram (_mlg_graph_view_get_territory (self), arrangement->name,
                                                   mlg_layout_input_get_items (arrangement->input),
                                                   mlg_layout_input_get_n_nodes (arrangement->input),
                                                   arrangement->to, &error);

  arrangement_free (arrangement);
  gtk_widget_set_visible (self->layout_bar, FALSE);
  if (_mlg_graph_view_settle (self, error))
    _mlg_graph_view_show_new (self, diagram);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(MlgGraphView) self = user_data;
  MlgLayoutJob *job = self->arrangement != NULL ? self->arrangement->job : NULL;
  g_autoptr(GError) error = NULL;

  /* What was stopped has no job any more, and its result is that. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          _mlg_graph_view_stop_layout (self);
          _mlg_graph_view_settle (self, error);
        }
      return;
    }

  g_clear_handle_id (&self->arrangement->bar_id, g_source_remove);
  self->arrangement->to = mlg_layout_input_dup_points (self->arrangement->input, job,
                                                       self->arrangement->rings ? self->zoning : NULL);
  if (self->arrangement->name != NULL)
    add_diagram (self);
  else
    start_morph (self);
}

static void
run (MlgGraphView   *self,
     MlgLayoutInput *input,
     MlgLayoutKind   kind,
     gboolean        keep_map,
     char           *label,
     char           *name)
{
  MlgArrangement *arrangement = g_new0 (MlgArrangement, 1);

  _mlg_graph_view_stop_layout (self);
  arrangement->cancellable = g_cancellable_new ();
  arrangement->job = mlg_layout_input_new_job (input, kind, keep_map);
  arrangement->input = input;
  arrangement->label = label;
  arrangement->name = name;
  arrangement->diagram = name == NULL ? self->diagram : MLG_ID_NONE;
  arrangement->rings = kind == MLG_LAYOUT_RINGS;
  arrangement->bar_id = g_timeout_add (BAR_MSEC, show_bar, self);
  self->arrangement = arrangement;

  mlg_layout_job_run_async (arrangement->job, arrangement->cancellable, progress_cb, self, NULL, done_cb, g_object_ref (self));
}

/**
 * Makes a diagram of some actors, arranged by their relations.
 */
void
_mlg_graph_view_add_arranged (MlgGraphView *self,
                              const char   *name,
                              const MlgId  *actors,
                              guint         n_actors)
{
  run (self, mlg_layout_input_new_for_actors (_mlg_graph_view_get_territory (self), actors, n_actors),
       MLG_LAYOUT_ORGANIC, FALSE, NULL, g_strdup (name));
}

/**
 * Arranges the diagram, or what is selected of it, by the name of an
 * arrangement: “grid:scale”, for one.
 */
void
_mlg_graph_view_arrange (MlgGraphView *self,
                         const char   *name)
{
  static const struct
  {
    const char *name;
    MlgLayoutKind kind;
    const char *label;
  } kinds[] = {
    /* Translators: name of an action, after which stands “Undo” */
    { "organic", MLG_LAYOUT_ORGANIC, N_("Arrange by relations") },
    { "layered", MLG_LAYOUT_LAYERED, N_("Arrange in layers") },
    { "radial", MLG_LAYOUT_RADIAL, N_("Arrange around an actor") },
    { "circular", MLG_LAYOUT_CIRCULAR, N_("Arrange in a circle") },
    { "grid", MLG_LAYOUT_GRID, N_("Arrange in a grid") },
    { "columns", MLG_LAYOUT_COLUMNS, N_("Arrange in columns") },
    { "geographic", MLG_LAYOUT_GEOGRAPHIC, N_("Arrange as on the map") },
    { "rings", MLG_LAYOUT_RINGS, N_("Arrange in rings") },
  };
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  g_auto(GStrv) parts = g_strsplit (name, ":", 2);
  guint n_selected = 0;
  const MlgId *selected = mlg_diagram_scene_get_selected (scene, &n_selected);
  gboolean whole;
  MlgLayoutInput *input;
  gsize k = 0;

  while (k < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[k].name, parts[0]))
    k++;
  g_return_if_fail (k < G_N_ELEMENTS (kinds));

  _mlg_graph_view_flush (self);
  whole = kinds[k].kind == MLG_LAYOUT_RINGS || kinds[k].kind == MLG_LAYOUT_RADIAL || g_strcmp0 (parts[1], "selection") == 0;
  input = mlg_layout_input_new_for_scene (scene, selected, whole ? 0 : n_selected);
  if (kinds[k].kind == MLG_LAYOUT_RADIAL)
    mlg_layout_input_set_centre (input, mlg_selection_get_primary_actor (mlg_session_get_selection (self->session)));
  if (kinds[k].kind == MLG_LAYOUT_GRID || kinds[k].kind == MLG_LAYOUT_COLUMNS)
    mlg_layout_input_set_groups (input, parts[1] != NULL ? parts[1] : "kind", selected, n_selected);
  if (kinds[k].kind == MLG_LAYOUT_GEOGRAPHIC)
    mlg_layout_input_set_places (input);
  if (kinds[k].kind == MLG_LAYOUT_RINGS && self->zoning != NULL)
    mlg_layout_input_set_rings (input, self->zoning);

  run (self, input, kinds[k].kind, TRUE, g_strdup (_(kinds[k].label)), NULL);
}

static void
layout_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MlgGraphView *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);

  if (g_str_equal (name, "rings"))
    _mlg_graph_view_arrange_rings (self);
  else
    _mlg_graph_view_arrange (self, name);
}

static void
stop_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  _mlg_graph_view_stop_layout (user_data);
}

void
_mlg_graph_view_add_layout_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "layout", .activate = layout_action, .parameter_type = "s" },
    { .name = "stop-layout", .activate = stop_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

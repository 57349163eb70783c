/* mlg-map-nodes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-nodes.h"

#include "mlg-map-node.h"

#include <math.h>
#include <stdlib.h>

#define MAX_NODES 24

/* Names are given once the view rests: while it moves nobody reads them. */
#define REST_MSEC 180

struct _MlgMapNodes
{
  GObject parent_instance;

  /* Borrowed: the layer owns us through its view */
  MlgActorLayer *layer;
  MlgMapNodeNameFunc name;
  gpointer user_data;

  /* Borrowed: children of the layer */
  GPtrArray *nodes;
  guint update_id;
};

typedef struct
{
  MlgId actor;
  guint32 mark;
  double x;
  double y;
  double distance;
} Candidate;

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgMapNodes, mlg_map_nodes, G_TYPE_OBJECT)

static int
compare_distance (gconstpointer a,
                  gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  return (first->distance > second->distance) - (first->distance < second->distance);
}

/* In rows from the top, each from the left: the order in which Tab walks. */
static int
compare_reading (gconstpointer a,
                 gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;
  int row = (int) floor (first->y / 60) - (int) floor (second->y / 60);

  return row != 0 ? row : (first->x > second->x) - (first->x < second->x);
}

static GArray *
list_candidates (MlgMapNodes *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->layer);
  GArray *marks = mlg_actor_scene_get_marks (scene);
  double width = gtk_widget_get_width (GTK_WIDGET (self->layer));
  double height = gtk_widget_get_height (GTK_WIDGET (self->layer));

  for (guint i = 0; i < marks->len; i++)
    {
      const MlgSceneMark *mark = &g_array_index (marks, MlgSceneMark, i);
      Candidate candidate = { .actor = mlg_actor_scene_get_actor (scene, mark), .mark = mark->mark };

      mlg_actor_layer_locate_mark (self->layer, mark, &candidate.x, &candidate.y);
      if (candidate.x < 0 || candidate.y < 0 || candidate.x > width || candidate.y > height)
        continue;

      candidate.distance = hypot (candidate.x - width / 2, candidate.y - height / 2);
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_distance);
  if (candidates->len > MAX_NODES)
    g_array_set_size (candidates, MAX_NODES);
  g_array_sort (candidates, compare_reading);

  return candidates;
}

static void
activate_cb (MlgMapNodes *self,
             MlgMapNode  *node)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, mlg_map_node_get_actor (node), mlg_map_node_get_mark (node));
}

static void
focus_cb (MlgMapNodes *self,
          GParamSpec  *pspec,
          MlgMapNode  *node)
{
  g_signal_emit (self, signals[SIGNAL_FOCUSED], 0,
                 gtk_widget_has_focus (GTK_WIDGET (node)) ? mlg_map_node_get_actor (node) : MLG_ID_NONE);
}

static gboolean
is_towards (GtkDirectionType direction,
            double           dx,
            double           dy)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return dx < 0 && fabs (dy) <= -dx;
    case GTK_DIR_RIGHT:
      return dx > 0 && fabs (dy) <= dx;
    case GTK_DIR_UP:
      return dy < 0 && fabs (dx) <= -dy;
    default:
      return dy > 0 && fabs (dx) <= dy;
    }
}

static void
get_middle (MlgMapNodes      *self,
            GtkWidget        *node,
            graphene_point_t *middle)
{
  if (!gtk_widget_compute_point (node, GTK_WIDGET (self->layer),
                                 &GRAPHENE_POINT_INIT (MLG_MAP_NODE_SIZE / 2, MLG_MAP_NODE_SIZE / 2), middle))
    graphene_point_init (middle, 0, 0);
}

static void
step_cb (MlgMapNodes *self,
         int          direction,
         MlgMapNode  *node)
{
  GtkWidget *best = NULL;
  double best_distance = G_MAXDOUBLE;
  graphene_point_t from;

  get_middle (self, GTK_WIDGET (node), &from);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GtkWidget *other = g_ptr_array_index (self->nodes, i);
      graphene_point_t to;
      double distance;

      if (!gtk_widget_get_visible (other))
        continue;

      get_middle (self, other, &to);
      distance = hypot (to.x - from.x, to.y - from.y);
      if (is_towards ((GtkDirectionType) direction, to.x - from.x, to.y - from.y) && distance < best_distance)
        {
          best = other;
          best_distance = distance;
        }
    }

  if (best != NULL)
    gtk_widget_grab_focus (best);
  else
    gtk_widget_error_bell (GTK_WIDGET (node));
}

static GtkWidget *
ensure_node (MlgMapNodes *self,
             guint        index)
{
  GtkWidget *node;

  if (index < self->nodes->len)
    return g_ptr_array_index (self->nodes, index);

  node = mlg_map_node_new ();
  gtk_widget_set_parent (node, GTK_WIDGET (self->layer));
  g_ptr_array_add (self->nodes, node);
  g_signal_connect_object (node, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (node, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (node, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);

  return node;
}

/* The one that has the focus keeps it and stays what it is. */
static void
keep_focus (MlgMapNodes *self,
            GArray      *candidates)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      MlgMapNode *node = g_ptr_array_index (self->nodes, i);

      if (!gtk_widget_has_focus (GTK_WIDGET (node)))
        continue;

      for (guint j = 0; j < candidates->len; j++)
        {
          Candidate *candidate = &g_array_index (candidates, Candidate, j);

          if (candidate->mark == mlg_map_node_get_mark (node) && i != j && i < candidates->len)
            {
              Candidate other = g_array_index (candidates, Candidate, i);

              g_array_index (candidates, Candidate, i) = *candidate;
              *candidate = other;
              return;
            }
        }
    }
}

static gboolean
update (gpointer user_data)
{
  MlgMapNodes *self = user_data;
  g_autoptr(GArray) candidates = list_candidates (self);

  self->update_id = 0;
  keep_focus (self, candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      GtkWidget *node = ensure_node (self, i);
      g_autofree char *name = self->name (candidate->actor, candidate->mark, self->user_data);

      mlg_map_node_set (MLG_MAP_NODE (node), candidate->actor, candidate->mark,
                        candidate->x, candidate->y);
      gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_visible (node, TRUE);
    }
  for (guint i = candidates->len; i < self->nodes->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->nodes, i), FALSE);

  gtk_widget_queue_allocate (GTK_WIDGET (self->layer));

  return G_SOURCE_REMOVE;
}

static void
queue_update (MlgMapNodes *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (REST_MSEC, update, self);
}

static void
mlg_map_nodes_dispose (GObject *object)
{
  MlgMapNodes *self = MLG_MAP_NODES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_map_nodes_parent_class)->dispose (object);
}

static void
mlg_map_nodes_class_init (MlgMapNodesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_map_nodes_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", MLG_TYPE_MAP_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  signals[SIGNAL_FOCUSED] = g_signal_new ("focused", MLG_TYPE_MAP_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
mlg_map_nodes_init (MlgMapNodes *self)
{
  self->nodes = g_ptr_array_new ();
}

/**
 * mlg_map_nodes_new:
 * @layer: the layer whose marks are to be reached
 * @name: (scope notified): says what a mark is
 * @user_data: passed to @name; must live as long as the nodes
 *
 * Returns: (transfer full): nodes that follow @layer
 */
MlgMapNodes *
mlg_map_nodes_new (MlgActorLayer      *layer,
                   MlgMapNodeNameFunc  name,
                   gpointer            user_data)
{
  MlgMapNodes *self;

  g_return_val_if_fail (MLG_IS_ACTOR_LAYER (layer) && name != NULL, NULL);

  self = g_object_new (MLG_TYPE_MAP_NODES, NULL);
  self->layer = layer;
  self->name = name;
  self->user_data = user_data;
  g_signal_connect_object (layer, "laid-out", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (layer)), "notify",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mlg_map_nodes_get_n:
 * @self: the nodes
 *
 * Returns: how many there are now
 */
guint
mlg_map_nodes_get_n (MlgMapNodes *self)
{
  guint n = 0;

  g_return_val_if_fail (MLG_IS_MAP_NODES (self), 0);

  for (guint i = 0; i < self->nodes->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (self->nodes, i));

  return n;
}

/* mlg-mark-nodes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-mark-nodes.h"

#include "mlg-mark-node.h"

#include <math.h>
#include <stdlib.h>

#define MAX_NODES 24

/* Names are given once the view rests: while it moves nobody reads them. */
#define REST_MSEC 180

struct _MlgMarkNodes
{
  GObject parent_instance;

  /* Borrowed: the parent owns us, or who made it does */
  GtkWidget *parent;
  MlgMarkListFunc list;
  MlgMarkNameFunc name;
  gpointer user_data;

  /* Borrowed: children of the parent */
  GPtrArray *nodes;
  guint update_id;

  /* Must be among them, however far from the middle */
  gint64 wanted;
  guint32 wanted_mark;
};

typedef struct
{
  MlgMarkSpot spot;
  double distance;
} Candidate;

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_FOCUSED,
  SIGNAL_STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgMarkNodes, mlg_mark_nodes, G_TYPE_OBJECT)

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
  int row = (int) floor (first->spot.y / 60) - (int) floor (second->spot.y / 60);

  return row != 0 ? row : (first->spot.x > second->spot.x) - (first->spot.x < second->spot.x);
}

static GArray *
list_candidates (MlgMarkNodes *self)
{
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (MlgMarkSpot));
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  double width = gtk_widget_get_width (self->parent);
  double height = gtk_widget_get_height (self->parent);

  self->list (spots, self->user_data);

  for (guint i = 0; i < spots->len; i++)
    {
      const MlgMarkSpot *spot = &g_array_index (spots, MlgMarkSpot, i);
      Candidate candidate = { .spot = *spot };

      if (spot->x < 0 || spot->y < 0 || spot->x > width || spot->y > height)
        continue;

      if (self->wanted == 0 || spot->id != self->wanted || spot->mark != self->wanted_mark)
        candidate.distance = hypot (spot->x - width / 2, spot->y - height / 2);
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_distance);
  if (candidates->len > MAX_NODES)
    g_array_set_size (candidates, MAX_NODES);
  g_array_sort (candidates, compare_reading);

  return candidates;
}

static void
activate_cb (MlgMarkNodes *self,
             MlgMarkNode  *node)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, mlg_mark_node_get_id (node), mlg_mark_node_get_mark (node));
}

static void
focus_cb (MlgMarkNodes *self,
          GParamSpec  *pspec,
          MlgMarkNode  *node)
{
  g_signal_emit (self, signals[SIGNAL_FOCUSED], 0,
                 gtk_widget_has_focus (GTK_WIDGET (node)) ? mlg_mark_node_get_id (node) : 0);
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
get_middle (MlgMarkNodes      *self,
            GtkWidget        *node,
            graphene_point_t *middle)
{
  if (!gtk_widget_compute_point (node, self->parent,
                                 &GRAPHENE_POINT_INIT (MLG_MARK_NODE_SIZE / 2, MLG_MARK_NODE_SIZE / 2), middle))
    graphene_point_init (middle, 0, 0);
}

static void
step_cb (MlgMarkNodes *self,
         int          direction,
         MlgMarkNode  *node)
{
  GtkWidget *best = NULL;
  double best_distance = G_MAXDOUBLE;
  graphene_point_t from;
  gboolean handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_STEP], 0, mlg_mark_node_get_id (node), direction, &handled);
  if (handled)
    return;

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
ensure_node (MlgMarkNodes *self,
             guint        index)
{
  GtkWidget *node;

  if (index < self->nodes->len)
    return g_ptr_array_index (self->nodes, index);

  node = mlg_mark_node_new ();
  gtk_widget_set_parent (node, self->parent);
  g_ptr_array_add (self->nodes, node);
  g_signal_connect_object (node, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (node, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (node, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);

  return node;
}

/* The one that has the focus keeps it and stays what it is. */
static void
keep_focus (MlgMarkNodes *self,
            GArray      *candidates)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      MlgMarkNode *node = g_ptr_array_index (self->nodes, i);

      if (!gtk_widget_has_focus (GTK_WIDGET (node)))
        continue;

      for (guint j = 0; j < candidates->len; j++)
        {
          Candidate *candidate = &g_array_index (candidates, Candidate, j);

          if (candidate->spot.id == mlg_mark_node_get_id (node) && candidate->spot.mark == mlg_mark_node_get_mark (node) &&
              i != j && i < candidates->len)
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
  MlgMarkNodes *self = user_data;
  g_autoptr(GArray) candidates = list_candidates (self);

  self->update_id = 0;
  keep_focus (self, candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      GtkWidget *node = ensure_node (self, i);
      const MlgMarkSpot *spot = &candidate->spot;
      g_autofree char *name = self->name (spot, self->user_data);

      mlg_mark_node_set (MLG_MARK_NODE (node), spot->id, spot->mark, spot->x, spot->y);
      gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_visible (node, TRUE);
    }
  for (guint i = candidates->len; i < self->nodes->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->nodes, i), FALSE);

  gtk_widget_queue_allocate (self->parent);

  return G_SOURCE_REMOVE;
}

static void
mlg_mark_nodes_dispose (GObject *object)
{
  MlgMarkNodes *self = MLG_MARK_NODES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_mark_nodes_parent_class)->dispose (object);
}

static void
mlg_mark_nodes_class_init (MlgMarkNodesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_mark_nodes_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", MLG_TYPE_MARK_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  signals[SIGNAL_FOCUSED] = g_signal_new ("focused", MLG_TYPE_MARK_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_STEP] = g_signal_new ("step", MLG_TYPE_MARK_NODES, G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL,
                                       G_TYPE_BOOLEAN, 2, G_TYPE_INT64, G_TYPE_INT);
}

static void
mlg_mark_nodes_init (MlgMarkNodes *self)
{
  self->nodes = g_ptr_array_new ();
}

/**
 * mlg_mark_nodes_new:
 * @parent: the widget that paints; it allocates the nodes among its children
 *   by mlg_mark_node_allocate(), and unparents them when it ends
 * @list: (scope notified): says what is painted
 * @name: (scope notified): says what a mark is
 * @user_data: passed to both; must live as long as the nodes
 *
 * Returns: (transfer full): nodes over @parent; tell them by
 *   mlg_mark_nodes_queue_update() that its picture moves
 */
MlgMarkNodes *
mlg_mark_nodes_new (GtkWidget       *parent,
                    MlgMarkListFunc  list,
                    MlgMarkNameFunc  name,
                    gpointer         user_data)
{
  MlgMarkNodes *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && list != NULL && name != NULL, NULL);

  self = g_object_new (MLG_TYPE_MARK_NODES, NULL);
  self->parent = parent;
  self->list = list;
  self->name = name;
  self->user_data = user_data;

  return self;
}

/**
 * mlg_mark_nodes_queue_update:
 * @self: the nodes
 *
 * What is painted moves or is other than before: the nodes follow once it
 * rests.
 */
void
mlg_mark_nodes_queue_update (MlgMarkNodes *self)
{
  g_return_if_fail (MLG_IS_MARK_NODES (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (REST_MSEC, update, self);
}

static GtkWidget *
find_node (MlgMarkNodes *self,
           gint64        id,
           guint32       mark)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      MlgMarkNode *node = g_ptr_array_index (self->nodes, i);

      if (gtk_widget_get_visible (GTK_WIDGET (node)) && mlg_mark_node_get_id (node) == id && mlg_mark_node_get_mark (node) == mark)
        return GTK_WIDGET (node);
    }

  return NULL;
}

/**
 * mlg_mark_nodes_grab_focus:
 * @self: the nodes
 * @id: something painted that is in view
 * @mark: its mark
 *
 * Gives it the keyboard.
 *
 * Returns: whether it is in view
 */
gboolean
mlg_mark_nodes_grab_focus (MlgMarkNodes *self,
                           gint64        id,
                           guint32       mark)
{
  GtkWidget *node;

  g_return_val_if_fail (MLG_IS_MARK_NODES (self), FALSE);

  self->wanted = id;
  self->wanted_mark = mark;
  g_clear_handle_id (&self->update_id, g_source_remove);
  update (self);
  node = find_node (self, id, mark);

  return node != NULL && gtk_widget_grab_focus (node);
}

/**
 * mlg_mark_nodes_get_focus:
 * @self: the nodes
 * @id: (out) (optional): what has the keyboard
 * @mark: (out) (optional): its mark
 *
 * Returns: whether one of them has it
 */
gboolean
mlg_mark_nodes_get_focus (MlgMarkNodes *self,
                          gint64       *id,
                          guint32      *mark)
{
  g_return_val_if_fail (MLG_IS_MARK_NODES (self), FALSE);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      MlgMarkNode *node = g_ptr_array_index (self->nodes, i);

      if (!gtk_widget_has_focus (GTK_WIDGET (node)) || !gtk_widget_get_visible (GTK_WIDGET (node)))
        continue;

      if (id != NULL)
        *id = mlg_mark_node_get_id (node);
      if (mark != NULL)
        *mark = mlg_mark_node_get_mark (node);
      return TRUE;
    }

  return FALSE;
}

/**
 * mlg_mark_nodes_get_n:
 * @self: the nodes
 *
 * Returns: how many there are now
 */
guint
mlg_mark_nodes_get_n (MlgMarkNodes *self)
{
  guint n = 0;

  g_return_val_if_fail (MLG_IS_MARK_NODES (self), 0);

  for (guint i = 0; i < self->nodes->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (self->nodes, i));

  return n;
}

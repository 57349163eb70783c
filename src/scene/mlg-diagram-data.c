/* mlg-diagram-data.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-data.h"

#include "mlg-diagram-router.h"

#include <math.h>
#include <stdlib.h>

/* More relations of one pair would fan out all over the picture. */
#define MAX_LANES 8

/* Of names, about, in units at the usual size. */
#define LETTER_WIDTH 7.0
#define LABEL_WIDTH  126.0
#define LINE_HEIGHT  16.0

/* A line keeps off the ring around a symbol. */
#define RING_REACH 3.0

static void
clear_node (gpointer data)
{
  MlgDiagramNode *node = data;

  g_clear_pointer (&node->label, g_ref_string_release);
  g_clear_pointer (&node->shares, g_array_unref);
}

static void
clear_box (gpointer data)
{
  MlgDiagramBox *box = data;

  g_clear_pointer (&box->text, g_ref_string_release);
  g_clear_pointer (&box->picture, cairo_surface_destroy);
}

static void
clear_look (gpointer data)
{
  MlgDiagramLook *look = data;

  g_clear_pointer (&look->wording, g_ref_string_release);
}

static GArray *
array_new (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

static void
copy_array (GArray       *array,
            const GArray *other)
{
  if (other->len > 0)
    g_array_append_vals (array, other->data, other->len);
}

/**
 * mlg_diagram_data_new:
 *
 * Returns: (transfer full): nothing at all yet
 */
MlgDiagramData *
mlg_diagram_data_new (void)
{
  MlgDiagramData *self = g_new0 (MlgDiagramData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text_scale = 1;
  self->symbol_scale = 1;
  self->nodes = array_new (sizeof (MlgDiagramNode), clear_node);
  self->boxes = array_new (sizeof (MlgDiagramBox), clear_box);
  self->links = array_new (sizeof (MlgDiagramLink), NULL);
  self->link_bounds = array_new (sizeof (MlgDiagramBounds), NULL);
  self->kinds = array_new (sizeof (MlgSymbolKind), NULL);
  self->looks = array_new (sizeof (MlgDiagramLook), clear_look);

  return self;
}

/**
 * mlg_diagram_data_copy:
 * @self: data that others may be reading
 *
 * Returns: (transfer full): the same, to be written into
 */
MlgDiagramData *
mlg_diagram_data_copy (const MlgDiagramData *self)
{
  MlgDiagramData *copy = mlg_diagram_data_new ();

  g_return_val_if_fail (self != NULL, copy);

  copy_array (copy->nodes, self->nodes);
  copy_array (copy->boxes, self->boxes);
  copy_array (copy->links, self->links);
  copy_array (copy->link_bounds, self->link_bounds);
  copy_array (copy->kinds, self->kinds);
  copy_array (copy->looks, self->looks);

  for (guint i = 0; i < copy->nodes->len; i++)
    {
      MlgDiagramNode *node = mlg_diagram_data_node (copy, i);

      if (node->label != NULL)
        g_ref_string_acquire (node->label);
      if (node->shares != NULL)
        g_array_ref (node->shares);
    }
  for (guint i = 0; i < copy->boxes->len; i++)
    {
      MlgDiagramBox *box = mlg_diagram_data_box (copy, i);

      if (box->text != NULL)
        g_ref_string_acquire (box->text);
      if (box->picture != NULL)
        cairo_surface_reference (box->picture);
    }
  for (guint i = 0; i < copy->looks->len; i++)
    if (mlg_diagram_data_look (copy, i)->wording != NULL)
      g_ref_string_acquire (mlg_diagram_data_look (copy, i)->wording);

  copy->zones = self->zones != NULL ? mlg_diagram_zones_copy (self->zones) : NULL;
  copy->routing = self->routing;
  copy->text_scale = self->text_scale;
  copy->symbol_scale = self->symbol_scale;
  copy->n_lifted = self->n_lifted;

  return copy;
}

/**
 * mlg_diagram_data_ref:
 * @self: the data of a diagram
 *
 * Returns: (transfer full): @self
 */
MlgDiagramData *
mlg_diagram_data_ref (MlgDiagramData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mlg_diagram_data_unref:
 * @self: (transfer full): the data of a diagram
 */
void
mlg_diagram_data_unref (MlgDiagramData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->nodes);
  g_array_unref (self->boxes);
  g_array_unref (self->links);
  g_array_unref (self->link_bounds);
  g_array_unref (self->kinds);
  g_array_unref (self->looks);
  g_clear_pointer (&self->zones, mlg_diagram_zones_free);
  g_free (self);
}

/**
 * mlg_diagram_data_is_shared:
 * @self: the data of a diagram
 *
 * Returns: whether there is another reference, so that nobody may write
 */
gboolean
mlg_diagram_data_is_shared (MlgDiagramData *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !g_atomic_ref_count_compare (&self->ref_count, 1);
}

/**
 * mlg_diagram_data_set_zones:
 * @self: data of which there is no other reference
 * @zones: (nullable): rings and sectors, copied
 */
void
mlg_diagram_data_set_zones (MlgDiagramData        *self,
                            const MlgDiagramZones *zones)
{
  MlgDiagramZones *copy = zones != NULL ? mlg_diagram_zones_copy (zones) : NULL;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->zones, mlg_diagram_zones_free);
  self->zones = copy;
}

/**
 * mlg_diagram_get_radius:
 * @degree: how many relations an actor has
 * @symbol_scale: how much larger than usual symbols are
 *
 * Returns: the radius of its disc, in units
 */
double
mlg_diagram_get_radius (guint  degree,
                        double symbol_scale)
{
  double radius = MLG_DIAGRAM_MIN_RADIUS + 1.5 * log2 (1 + MIN (degree, 1000000));

  return MIN (radius, MLG_DIAGRAM_MAX_RADIUS) * symbol_scale;
}

/**
 * mlg_diagram_data_get_label_rect:
 * @self: the data of a diagram
 * @node: one of its symbols
 * @rect: (out): where its name is, about: names are measured only where they
 *   are drawn; empty if it has none
 */
void
mlg_diagram_data_get_label_rect (const MlgDiagramData *self,
                                 const MlgDiagramNode *node,
                                 MlgCanvasRect        *rect)
{
  guint n = 0;
  double width, top;

  g_return_if_fail (self != NULL && node != NULL && rect != NULL);

  *rect = MLG_CANVAS_RECT_EMPTY;
  if (node->label == NULL)
    return;

  for (const char *p = node->label; *p != '\0' && n < 60; p = g_utf8_next_char (p))
    n++;
  width = MIN (n * LETTER_WIDTH, LABEL_WIDTH);
  top = node->y + node->radius + MLG_DIAGRAM_LABEL_GAP;
  *rect = (MlgCanvasRect) { node->x - width / 2 * self->text_scale, top, node->x + width / 2 * self->text_scale,
                            top + (n * LETTER_WIDTH > LABEL_WIDTH ? 2 : 1) * LINE_HEIGHT * self->text_scale };
}

/**
 * mlg_diagram_data_get_node_rect:
 * @self: the data of a diagram
 * @node: one of its symbols
 * @rect: (out): its disc and the name under it, about
 */
void
mlg_diagram_data_get_node_rect (const MlgDiagramData *self,
                                const MlgDiagramNode *node,
                                MlgCanvasRect        *rect)
{
  MlgCanvasRect disc;

  g_return_if_fail (self != NULL && node != NULL && rect != NULL);

  disc = (MlgCanvasRect) { node->x - node->radius, node->y - node->radius, node->x + node->radius, node->y + node->radius };
  mlg_diagram_data_get_label_rect (self, node, rect);
  mlg_canvas_rect_add (rect, &disc);
}

typedef struct
{
  guint64 pair;
  guint32 link;
} Lane;

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const Lane *first = a;
  const Lane *second = b;

  if (first->pair != second->pair)
    return first->pair < second->pair ? -1 : 1;

  return first->link < second->link ? -1 : first->link > second->link;
}

/**
 * mlg_diagram_data_spread:
 * @self: data of which there is no other reference
 *
 * Gives the lines of each pair of nodes lanes beside each other, and finds a
 * way for all of them. To be called when links were added.
 */
void
mlg_diagram_data_spread (MlgDiagramData *self)
{
  g_autofree Lane *lanes = NULL;
  guint n;

  g_return_if_fail (self != NULL);

  n = self->links->len;
  lanes = g_new (Lane, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const MlgDiagramLink *link = mlg_diagram_data_link (self, i);

      lanes[i] = (Lane) { (guint64) MIN (link->from, link->to) << 32 | MAX (link->from, link->to), i };
    }
  qsort (lanes, n, sizeof (Lane), compare_lanes);

  for (guint i = 0, next; i < n; i = next)
    {
      for (next = i + 1; next < n && lanes[next].pair == lanes[i].pair;)
        next++;
      for (guint j = i; j < next; j++)
        {
          MlgDiagramLink *link = mlg_diagram_data_link (self, lanes[j].link);

          link->lane = (guint16) MIN (j - i, MAX_LANES - 1);
          link->n_lanes = (guint16) MIN (next - i, MAX_LANES);
        }
    }

  if (self->routing == MLG_ROUTING_ORTHOGONAL)
    mlg_diagram_data_assign_ports (self);
  g_array_set_size (self->link_bounds, n);
  for (guint i = 0; i < n; i++)
    mlg_diagram_data_route (self, i);
}

/**
 * mlg_diagram_data_route:
 * @self: data of which there is no other reference
 * @link: the number of a line
 *
 * Finds a new way for a line whose ends have moved.
 */
void
mlg_diagram_data_route (MlgDiagramData *self,
                        guint           link)
{
  MlgDiagramLink *line;
  const MlgDiagramNode *low, *high;
  MlgDiagramBounds *bounds;
  MlgLinkEnd from, to;
  MlgCanvasRect rect;
  gboolean turned;

  g_return_if_fail (self != NULL && link < self->links->len && link < self->link_bounds->len);

  line = mlg_diagram_data_link (self, link);
  bounds = &g_array_index (self->link_bounds, MlgDiagramBounds, link);

  /* Always from the lower node, so that relations in opposite directions
   * share the lanes instead of covering each other. */
  low = mlg_diagram_data_node (self, MIN (line->from, line->to));
  high = mlg_diagram_data_node (self, MAX (line->from, line->to));
  from = (MlgLinkEnd) { low->x, low->y, low->radius + RING_REACH };
  to = (MlgLinkEnd) { high->x, high->y, high->radius + RING_REACH };
  turned = line->from > line->to;
  switch (self->routing)
    {
    case MLG_ROUTING_STRAIGHT:
      mlg_diagram_route_straight (&line->way, &from, &to, line->lane, line->n_lanes);
      break;
    case MLG_ROUTING_ORTHOGONAL:
      mlg_diagram_route_orthogonal (&line->way, &from, &to, turned ? line->to_port : line->from_port,
                                    turned ? line->from_port : line->to_port);
      break;
    case MLG_ROUTING_CURVED:
    default:
      mlg_diagram_route_curve (&line->way, &from, &to, line->lane);
      break;
    }
  if (turned)
    mlg_diagram_way_reverse (&line->way);

  line->flags &= (guint8) ~MLG_DIAGRAM_STALE;
  mlg_diagram_way_get_bounds (&line->way, &rect);
  *bounds = (MlgDiagramBounds) { (float) rect.x0, (float) rect.y0, (float) rect.x1, (float) rect.y1 };
}

/* mlg-diagram-ports.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-data.h"

#include <math.h>
#include <stdlib.h>

/* An end of a line at a side of a symbol. */
typedef struct
{
  guint32 node;
  guint32 side;  /* 0 right, 1 left, 2 below, 3 above */
  double across; /* where the other end is along that side */
  guint32 link;
  guint32 lane;
  gboolean at_to;
} Port;

static int
compare_ports (gconstpointer a,
               gconstpointer b)
{
  const Port *first = a;
  const Port *second = b;

  if (first->node != second->node)
    return first->node < second->node ? -1 : 1;
  if (first->side != second->side)
    return first->side < second->side ? -1 : 1;
  if (first->across != second->across)
    return first->across < second->across ? -1 : 1;
  if (first->lane != second->lane)
    return first->lane < second->lane ? -1 : 1;

  return first->link < second->link ? -1 : first->link > second->link;
}

static Port
get_port (const MlgDiagramData *self,
          guint32               number,
          gboolean              at_to)
{
  const MlgDiagramLink *link = mlg_diagram_data_link (self, number);
  const MlgDiagramNode *here = mlg_diagram_data_node (self, at_to ? link->to : link->from);
  const MlgDiagramNode *there = mlg_diagram_data_node (self, at_to ? link->from : link->to);
  double dx = there->x - here->x, dy = there->y - here->y;
  gboolean level = fabs (dx) >= fabs (dy);

  return (Port) { .node = at_to ? link->to : link->from, .side = level ? (dx < 0 ? 1 : 0) : (dy < 0 ? 3 : 2),
                  .across = level ? there->y : there->x, .link = number, .lane = link->lane, .at_to = at_to };
}

/**
 * mlg_diagram_data_assign_ports:
 * @self: data of which there is no other reference
 *
 * Gives the lines that leave a symbol at one side places beside each other,
 * in the order of where they go to, so that they neither run on each other
 * nor cross at once. For orthogonal ways.
 */
void
mlg_diagram_data_assign_ports (MlgDiagramData *self)
{
  g_autofree Port *ports = NULL;
  guint n;

  g_return_if_fail (self != NULL);

  n = 2 * self->links->len;
  ports = g_new (Port, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    ports[i] = get_port (self, i / 2, i % 2);
  qsort (ports, n, sizeof (Port), compare_ports);

  for (guint i = 0, next; i < n; i = next)
    {
      for (next = i + 1; next < n && ports[next].node == ports[i].node && ports[next].side == ports[i].side;)
        next++;
      for (guint j = i; j < next; j++)
        {
          MlgDiagramLink *link = mlg_diagram_data_link (self, ports[j].link);
          float port = (float) ((j - i) * 2.0 + 1 - (next - i)) / (float) (next - i);

          if (ports[j].at_to)
            link->to_port = port;
          else
            link->from_port = port;
        }
    }
}

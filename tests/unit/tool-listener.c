/* tool-listener.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tool-listener.h"

static void
end (ToolListener *self,
     const char   *name)
{
  g_string_append_printf (self->log, "%s ", name);
  self->n_ends++;
  g_assert_cmpint (mlg_diagram_tool_get_state (self->tool)->gesture, ==, MLG_DIAGRAM_GESTURE_IDLE);
  g_assert_cmpuint (mlg_diagram_scene_get_data (self->fixture->scene)->n_lifted, ==, 0);
}

static void
keep (GArray **place,
      GArray  *array)
{
  g_clear_pointer (place, g_array_unref);
  *place = g_array_copy (array);
}

static void
on_grab (gpointer tool, gint64 item, ToolListener *self)
{
  g_string_append (self->log, "grab ");
  self->target = item;
}

static void
on_click (gpointer tool, MlgDiagramHit *hit, guint modifiers, ToolListener *self)
{
  self->hit = *hit;
  end (self, "click");
}

static void
on_activate (gpointer tool, MlgDiagramHit *hit, guint modifiers, ToolListener *self)
{
  self->hit = *hit;
  end (self, "activate");
}

static void
on_menu (gpointer tool, MlgDiagramHit *hit, ToolListener *self)
{
  self->hit = *hit;
  end (self, "menu");
}

static void
on_box_select (gpointer tool, GArray *items, gboolean add, ToolListener *self)
{
  keep (&self->items, items);
  self->flag = add;
  end (self, "select");
}

static void
on_move (gpointer tool, GArray *items, GArray *points, GArray *frames, gboolean duplicate, ToolListener *self)
{
  g_assert_cmpuint (items->len, ==, points->len);
  g_assert_cmpuint (items->len, ==, frames->len);
  keep (&self->items, items);
  keep (&self->points, points);
  keep (&self->frames, frames);
  self->flag = duplicate;
  end (self, "move");
}

static void
on_zone (gpointer tool, GArray *items, GArray *points, int from_sector, int from_ring, int sector, int ring, ToolListener *self)
{
  keep (&self->items, items);
  keep (&self->points, points);
  g_string_append_printf (self->log, "%d,%d-%d,%d ", from_sector, from_ring, sector, ring);
  end (self, "zone");
}

static void
on_insert (gpointer tool, gint64 item, MlgPoint *point, gint64 relation, ToolListener *self)
{
  self->point = *point;
  self->target = relation;
  end (self, "insert");
}

static void
on_link (gpointer tool, GArray *sources, gint64 target, ToolListener *self)
{
  keep (&self->items, sources);
  self->target = target;
  end (self, "link");
}

static void
on_empty (gpointer tool, GArray *sources, MlgPoint *point, ToolListener *self)
{
  keep (&self->items, sources);
  self->point = *point;
  end (self, "empty");
}

static void
on_reconnect (gpointer tool, gint64 relation, gboolean at_target, gint64 item, ToolListener *self)
{
  self->target = item;
  self->flag = at_target;
  end (self, "reconnect");
}

static void
on_resize (gpointer tool, gint64 item, MlgCanvasRect *rect, ToolListener *self)
{
  self->target = item;
  self->rect = *rect;
  end (self, "resize");
}

static void
on_draw (gpointer tool, int sort, MlgCanvasRect *rect, ToolListener *self)
{
  self->rect = *rect;
  end (self, "draw");
}

static void
on_pan (gpointer tool, double dx, double dy, ToolListener *self)
{
  self->point = (MlgPoint) { dx, dy };
}

/**
 * tool_listener_new:
 * @fixture: a diagram in a scene; it must outlive the listener
 *
 * Returns: (transfer full): a tool on the scene, and what listens to it
 */
ToolListener *
tool_listener_new (DiagramFixture *fixture)
{
  ToolListener *self = g_new0 (ToolListener, 1);

  self->fixture = fixture;
  self->log = g_string_new (NULL);
  self->tool = mlg_diagram_tool_new (fixture->scene);
  g_signal_connect (self->tool, "grab", G_CALLBACK (on_grab), self);
  g_signal_connect (self->tool, "click", G_CALLBACK (on_click), self);
  g_signal_connect (self->tool, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect (self->tool, "menu", G_CALLBACK (on_menu), self);
  g_signal_connect (self->tool, "box-select", G_CALLBACK (on_box_select), self);
  g_signal_connect (self->tool, "move-items", G_CALLBACK (on_move), self);
  g_signal_connect (self->tool, "drop-into-zone", G_CALLBACK (on_zone), self);
  g_signal_connect (self->tool, "insert-into-link", G_CALLBACK (on_insert), self);
  g_signal_connect (self->tool, "link", G_CALLBACK (on_link), self);
  g_signal_connect (self->tool, "link-to-empty", G_CALLBACK (on_empty), self);
  g_signal_connect (self->tool, "reconnect", G_CALLBACK (on_reconnect), self);
  g_signal_connect (self->tool, "resize", G_CALLBACK (on_resize), self);
  g_signal_connect (self->tool, "draw-box", G_CALLBACK (on_draw), self);
  g_signal_connect (self->tool, "pan", G_CALLBACK (on_pan), self);

  return self;
}

void
tool_listener_free (ToolListener *self)
{
  g_object_unref (self->tool);
  g_string_free (self->log, TRUE);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
  g_free (self);
}

/**
 * tool_listener_drag:
 * @self: a listener
 * @x0: where the first button goes down, in units of the diagram
 * @y0: see @x0
 * @x1: where it is let go
 * @y1: see @x1
 * @modifiers: of the whole drag
 *
 * Drags at zoom 1, in five steps, and forgets what was said before.
 */
void
tool_listener_drag (ToolListener *self,
                    double        x0,
                    double        y0,
                    double        x1,
                    double        y1,
                    guint         modifiers)
{
  g_string_truncate (self->log, 0);
  mlg_diagram_tool_motion (self->tool, x0, y0, 1, 0);
  mlg_diagram_tool_press (self->tool, 1, 1, x0, y0, 1, modifiers);
  for (guint i = 1; i <= 5; i++)
    mlg_diagram_tool_motion (self->tool, x0 + (x1 - x0) * i / 5, y0 + (y1 - y0) * i / 5, 1, modifiers);
  mlg_diagram_tool_release (self->tool, 1, x1, y1, 1, modifiers);
}

/* Of what was last said. */
MlgId
tool_listener_get_item (ToolListener *self,
                        guint         i)
{
  return g_array_index (self->items, MlgId, i);
}

MlgPoint
tool_listener_get_point (ToolListener *self,
                         guint         i)
{
  return g_array_index (self->points, MlgPoint, i);
}

MlgId
tool_listener_get_frame (ToolListener *self,
                         guint         i)
{
  return g_array_index (self->frames, MlgId, i);
}

/**
 * tool_listener_assert_unmoved:
 * @self: a listener
 * @before: what the scene held
 *
 * Everything is where it was, and nothing is lifted.
 */
void
tool_listener_assert_unmoved (ToolListener   *self,
                              MlgDiagramData *before)
{
  MlgDiagramData *now = mlg_diagram_scene_get_data (self->fixture->scene);

  g_assert_cmpuint (now->nodes->len, ==, before->nodes->len);
  g_assert_cmpuint (now->boxes->len, ==, before->boxes->len);
  g_assert_cmpuint (now->links->len, ==, before->links->len);
  g_assert_cmpuint (now->n_lifted, ==, 0);
  for (guint i = 0; i < now->nodes->len; i++)
    {
      g_assert_cmpfloat (mlg_diagram_data_node (now, i)->x, ==, mlg_diagram_data_node (before, i)->x);
      g_assert_cmpfloat (mlg_diagram_data_node (now, i)->y, ==, mlg_diagram_data_node (before, i)->y);
      g_assert_cmpuint (mlg_diagram_data_node (now, i)->flags, ==, mlg_diagram_data_node (before, i)->flags);
    }
  for (guint i = 0; i < now->boxes->len; i++)
    {
      const MlgCanvasRect *a = &mlg_diagram_data_box (now, i)->rect, *b = &mlg_diagram_data_box (before, i)->rect;

      g_assert_cmpfloat_with_epsilon (a->x0, b->x0, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->y0, b->y0, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->x1, b->x1, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->y1, b->y1, 1e-6);
    }
  for (guint i = 0; i < now->links->len; i++)
    g_assert_false (mlg_diagram_data_link (now, i)->flags & MLG_DIAGRAM_LIFTED);
}

/* graph-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A window with a diagram of four actors, for the tests of the graph. */

#include "test-territory.h"
#include "test-util.h"

#include "mlg-diagram-actions.h"
#include "mlg-graph-view-private.h"

#include <math.h>

#define WIDTH  1000
#define HEIGHT 700

typedef struct
{
  GtkWidget *window;
  MlgGraphView *view;
  MlgSession *session;
  MlgTerritory *territory;
  MlgDiagram *diagram;
  MlgActor *actors[4];
  MlgId items[4];
} Fixture;

static const MlgPoint places[] = { { -200, -100 }, { 200, -100 }, { -200, 120 }, { 200, 120 } };

static inline MlgDiagramScene *
scene (Fixture *f)
{
  return mlg_canvas_get_scene (f->view->canvas);
}

static inline void
settle (Fixture *f)
{
  tu_wait (!mlg_canvas_is_flying (f->view->canvas) && f->view->arrangement == NULL && mlg_canvas_is_current (f->view->canvas));
}

static inline void
set_up_territory (Fixture       *f,
                  gconstpointer  data)
{
  static const char * const names[] = { "Alpha", "Bravo", "Charlie", "Delta" };

  f->territory = tt_territory_new ();
  for (guint i = 0; i < G_N_ELEMENTS (f->actors); i++)
    f->actors[i] = tt_add_actor (f->territory, names[i], NULL, NULL);
}

static inline void
open_window (Fixture *f)
{
  f->session = mlg_session_new ();
  mlg_session_set_territory (f->session, f->territory);
  f->view = MLG_GRAPH_VIEW (mlg_graph_view_new (f->session));
  f->window = tu_window_new (GTK_WIDGET (f->view), WIDTH, HEIGHT);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

static inline void
set_up (Fixture       *f,
        gconstpointer  data)
{
  MlgId ids[G_N_ELEMENTS (f->actors)];

  set_up_territory (f, data);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = mlg_actor_get_id (f->actors[i]);
  f->diagram = mlg_territory_add_diagram (f->territory, "Alimentation", ids, G_N_ELEMENTS (ids), places, NULL);
  g_assert_nonnull (f->diagram);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    f->items[i] = mlg_diagram_item_get_id (mlg_territory_find_diagram_item (f->territory, mlg_diagram_get_id (f->diagram), ids[i]));

  open_window (f);
  settle (f);
}

static inline void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer weak_session = f->session, weak_territory = f->territory;

  tu_window_destroy (f->window);
  g_object_add_weak_pointer (G_OBJECT (f->session), &weak_session);
  g_object_add_weak_pointer (G_OBJECT (f->territory), &weak_territory);
  g_object_unref (f->session);
  g_object_unref (f->territory);
  tu_wait (weak_session == NULL && weak_territory == NULL);
}

static inline graphene_point_t
locate (Fixture *f,
        guint    index)
{
  graphene_point_t at;
  MlgPoint point;

  g_assert_true (mlg_diagram_scene_get_point (scene (f), f->items[index], &point));
  mlg_canvas_project (f->view->canvas, point.x, point.y, &at);

  return at;
}

static inline void
click (Fixture *f,
       guint    index)
{
  graphene_point_t at = locate (f, index);

  tu_click (GTK_WIDGET (f->view->canvas), at.x, at.y);
  tu_wait (mlg_diagram_scene_is_selected (scene (f), f->items[index]));
}

static inline void
drag (Fixture *f,
      double   from_x,
      double   from_y,
      double   to_x,
      double   to_y)
{
  tu_drag (GTK_WIDGET (f->view->canvas), from_x, from_y, to_x, to_y);
}

static inline void
activate (Fixture    *f,
          const char *action,
          GVariant   *parameter)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->view->actions), action));
  g_action_group_activate_action (G_ACTION_GROUP (f->view->actions), action, parameter);
}

static inline guint
n_relations (Fixture *f)
{
  return mlg_territory_get_n_relations (f->territory);
}

static const char *
undo_label (Fixture *f)
{
  return mlg_history_get_undo_label (mlg_territory_get_history (f->territory));
}

static inline MlgDiagramItem *
item (Fixture *f,
      guint    index)
{
  return mlg_territory_get_diagram_item (f->territory, f->items[index]);
}

/* test-diagram-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "change-fixture.h"
#include "mlg-diagram-actions.h"
#include "mlg-error.h"

#include <locale.h>

/* What people do to diagrams. */

#define N_ACTORS 5

typedef struct
{
  ChangeFixture change;
  MlgDiagram   *diagram;
  MlgId         actors[N_ACTORS];
  MlgPoint      points[N_ACTORS];
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char * const names[N_ACTORS] = { "Ti Coop", "Inztant", "Brest", "NEF", "Kerourien" };

  self->change.territory = mlg_territory_new ();

  for (guint i = 0; i < N_ACTORS; i++)
    {
      self->actors[i] = mlg_actor_get_id (mlg_territory_add_actor (self->change.territory, names[i], MLG_ID_NONE, NULL));
      self->points[i] = (MlgPoint) { 300. * i, 100. };
    }

  self->diagram = mlg_territory_add_diagram (self->change.territory, "Autour", self->actors, 3, self->points, NULL);
  g_assert_nonnull (self->diagram);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  change_fixture_clear (&self->change);
}

static MlgDiagramItem *
item_of (Fixture *self,
         guint    actor)
{
  return mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (self->diagram), self->actors[actor]);
}

static guint
count_items (Fixture *self)
{
  return mlg_territory_get_diagram_items (self->change.territory, mlg_diagram_get_id (self->diagram))->len;
}

static void
assert_position (MlgDiagramItem *item,
                 double          x,
                 double          y)
{
  g_assert_nonnull (item);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item).x, ==, x);
  g_assert_cmpfloat (mlg_diagram_item_get_position (item).y, ==, y);
}

static void
test_add_diagram (Fixture       *self,
                  gconstpointer  data)
{
  const MlgId twice[] = { self->actors[4], self->actors[3], self->actors[4] };
  g_autoptr(GPtrArray) diagrams = NULL;
  g_autoptr(GError) error = NULL;
  MlgDiagram *second;

  g_assert_cmpuint (count_items (self), ==, 3);
  assert_position (item_of (self, 2), 600., 100.);

  change_fixture_note (&self->change);
  second = mlg_territory_add_diagram (self->change.territory, "Cercles", twice, 3, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mlg_diagram_get_name (second), ==, "Cercles");
  g_assert_cmpuint (mlg_territory_get_diagram_items (self->change.territory, mlg_diagram_get_id (second))->len, ==, 2);
  change_fixture_assert_one_change (&self->change, "Add the diagram “Cercles”");

  diagrams = mlg_territory_dup_diagrams (self->change.territory);
  g_assert_cmpuint (diagrams->len, ==, 2);
  g_assert_true (g_ptr_array_index (diagrams, 0) == self->diagram);

  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_add_diagram (self->change.territory, "", &(MlgId) { 99 }, 1, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  change_fixture_assert_no_change (&self->change);
}

static void
test_duplicate (Fixture       *self,
                gconstpointer  data)
{
  MlgDiagramItem *members[] = { item_of (self, 0), item_of (self, 1) };
  MlgDiagramItem *frame = mlg_territory_diagram_group (self->change.territory, self->diagram, members, 2, "Zone", "#ff0000", NULL, NULL, NULL);
  MlgDiagram *last = mlg_territory_add_diagram (self->change.territory, "Last", NULL, 0, NULL, NULL);
  g_autoptr(GPtrArray) diagrams = NULL;
  g_autoptr(GError) error = NULL;
  const GPtrArray *items;
  MlgDiagram *copy;
  guint n_framed = 0;

  change_fixture_note (&self->change);
  copy = mlg_territory_duplicate_diagram (self->change.territory, self->diagram, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mlg_diagram_get_name (copy), ==, "Autour (copy)");
  diagrams = mlg_territory_dup_diagrams (self->change.territory);
  g_assert_true (g_ptr_array_index (diagrams, 0) == self->diagram);
  g_assert_true (g_ptr_array_index (diagrams, 1) == copy);
  g_assert_true (g_ptr_array_index (diagrams, 2) == last);

  items = mlg_territory_get_diagram_items (self->change.territory, mlg_diagram_get_id (copy));
  g_assert_cmpuint (items->len, ==, 4);
  for (guint i = 0; i < items->len; i++)
    {
      MlgId held_by = mlg_diagram_item_get_frame (g_ptr_array_index (items, i));

      /* Its own frame, not that of the other diagram. */
      g_assert_cmpint (held_by, !=, mlg_diagram_item_get_id (frame));
      if (held_by != MLG_ID_NONE)
        n_framed++;
    }
  g_assert_cmpuint (n_framed, ==, 2);
  change_fixture_assert_one_change (&self->change, "Duplicate the diagram “Autour”");
}

static void
test_reorder (Fixture       *self,
              gconstpointer  data)
{
  MlgDiagram *b = mlg_territory_add_diagram (self->change.territory, "B", NULL, 0, NULL, NULL);
  MlgDiagram *c = mlg_territory_add_diagram (self->change.territory, "C", NULL, 0, NULL, NULL);
  g_autoptr(GPtrArray) diagrams = NULL;

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_move_diagram (self->change.territory, c, 0, NULL));
  change_fixture_assert_one_change (&self->change, "Move the diagram “C”");
  g_assert_true (mlg_territory_move_diagram (self->change.territory, self->diagram, 99, NULL));

  diagrams = mlg_territory_dup_diagrams (self->change.territory);
  g_assert_true (g_ptr_array_index (diagrams, 0) == c);
  g_assert_true (g_ptr_array_index (diagrams, 1) == b);
  g_assert_true (g_ptr_array_index (diagrams, 2) == self->diagram);
}

static void
test_add_actors (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;

  change_fixture_note (&self->change);
  items = mlg_territory_diagram_add_actors (self->change.territory, self->diagram, self->actors, N_ACTORS, self->points, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 2);
  assert_position (item_of (self, 4), 1200., 100.);
  change_fixture_assert_one_change (&self->change, "Add 2 actors to “Autour”");

  /* All there: nothing to do, and no trace of it. */
  change_fixture_note (&self->change);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = mlg_territory_diagram_add_actors (self->change.territory, self->diagram, self->actors, N_ACTORS, NULL, FALSE, &error);
  g_assert_cmpuint (items->len, ==, 0);
  change_fixture_assert_no_change (&self->change);

  g_clear_pointer (&items, g_ptr_array_unref);
  items = mlg_territory_diagram_add_actors (self->change.territory, self->diagram, self->actors, 1, NULL, TRUE, &error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpuint (mlg_territory_get_actor_items (self->change.territory, self->actors[0])->len, ==, 2);
  change_fixture_assert_one_change (&self->change, "Add Ti Coop to “Autour”");

  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_diagram_add_actors (self->change.territory, self->diagram, &(MlgId) { 99 }, 1, NULL, FALSE, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND);
  change_fixture_assert_no_change (&self->change);
}

/* Nobody says where: still none lies on another one. */
static void
test_room (Fixture       *self,
           gconstpointer  data)
{
  MlgDiagram *empty = mlg_territory_add_diagram (self->change.territory, "", self->actors, N_ACTORS, NULL, NULL);
  MlgDiagram *diagrams[] = { self->diagram, empty };

  g_ptr_array_unref (mlg_territory_diagram_add_actors (self->change.territory, self->diagram, self->actors, N_ACTORS, NULL, TRUE, NULL));
  g_assert_cmpuint (count_items (self), ==, 3 + N_ACTORS);

  for (guint d = 0; d < G_N_ELEMENTS (diagrams); d++)
    {
      const GPtrArray *items = mlg_territory_get_diagram_items (self->change.territory, mlg_diagram_get_id (diagrams[d]));

      for (guint i = 0; i < items->len; i++)
        for (guint k = 0; k < i; k++)
          {
            MlgPoint a = mlg_diagram_item_get_position (g_ptr_array_index (items, i));
            MlgPoint b = mlg_diagram_item_get_position (g_ptr_array_index (items, k));

            g_assert_true (ABS (a.x - b.x) > MLG_ACTOR_WIDTH || ABS (a.y - b.y) > MLG_ACTOR_HEIGHT);
          }
    }
}

static void
test_new_actor (Fixture       *self,
                gconstpointer  data)
{
  const MlgPoint point = { -10.03, 20. };
  g_autoptr(GError) error = NULL;
  MlgActor *actor;

  change_fixture_note (&self->change);
  actor = mlg_territory_diagram_add_new_actor (self->change.territory, self->diagram, "iLOZ", MLG_ID_NONE, &point, &error);
  g_assert_no_error (error);
  assert_position (mlg_territory_find_diagram_item (self->change.territory, mlg_diagram_get_id (self->diagram), mlg_actor_get_id (actor)), -10., 20.);
  change_fixture_assert_one_change (&self->change, "Add iLOZ");

  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_diagram_add_new_actor (self->change.territory, self->diagram, "Far", MLG_ID_NONE, &(MlgPoint) { 2e7, 0. }, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  change_fixture_assert_no_change (&self->change);
}

static void
test_add_item (Fixture       *self,
               gconstpointer  data)
{
  const MlgPoint centre = { 5., 6. };
  const MlgPoint size = { 200., 100. };
  g_autofree char *label = NULL;
  MlgDiagramItem *item;

  change_fixture_note (&self->change);
  item = mlg_territory_diagram_add_item (self->change.territory, self->diagram, MLG_ITEM_NOTE,
                                         "À vérifier\ndemain avec toute l’équipe du quartier", "#ffcc00", &centre, &size, NULL, NULL);
  assert_position (item, 5., 6.);
  g_assert_cmpfloat (mlg_diagram_item_get_size (item).x, ==, 200.);
  g_assert_cmpstr (mlg_diagram_item_get_colour (item), ==, "#ffcc00");
  label = mlg_territory_dup_label (self->change.territory, MLG_RECORD (item));
  g_assert_cmpstr (label, ==, "the note “À vérifier demain avec toute l’équipe d…”");
  change_fixture_assert_one_change (&self->change, "Add a note");

  item = mlg_territory_diagram_add_item (self->change.territory, self->diagram, MLG_ITEM_IMAGE, NULL, NULL, &centre, &size, "iVBORw0KGgo=", NULL);
  g_assert_cmpstr (mlg_diagram_item_get_picture (item), ==, "iVBORw0KGgo=");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_resize_item (self->change.territory, item, &(MlgPoint) { 0., 0. }, &(MlgPoint) { 50.04, 50. }, NULL));
  assert_position (mlg_territory_get_diagram_item (self->change.territory, mlg_diagram_item_get_id (item)), 0., 0.);
  g_assert_cmpfloat (mlg_diagram_item_get_size (item).x, ==, 50.0625);
  change_fixture_assert_one_change (&self->change, "Resize a picture");
}

static void
test_move (Fixture       *self,
           gconstpointer  data)
{
  MlgDiagramItem *items[] = { item_of (self, 0), item_of (self, 1), item_of (self, 2) };
  const MlgPoint points[] = { { 0., 0. }, { 1., 1. }, { 2., 2. } };
  g_autoptr(GError) error = NULL;

  g_assert_true (mlg_territory_diagram_set_items (self->change.territory, &items[1], 1, MLG_DIAGRAM_ITEM_LOCKED, g_variant_new_boolean (TRUE), NULL));

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_move_items (self->change.territory, self->diagram, items, 3, points, NULL, &error));
  assert_position (items[0], 0., 0.);
  assert_position (items[1], 300., 100.);
  assert_position (items[2], 2., 2.);
  change_fixture_assert_one_change (&self->change, "Move 3 things");

  g_assert_true (mlg_territory_diagram_move_items (self->change.territory, self->diagram, items, 1, &points[2], "Align left", &error));
  g_assert_cmpstr (mlg_history_get_undo_label (mlg_territory_get_history (self->change.territory)), ==, "Align left");

  /* One bad point, and all stay. */
  change_fixture_note (&self->change);
  g_assert_false (mlg_territory_diagram_move_items (self->change.territory, self->diagram, items, 3,
                                                    (const MlgPoint[]) { { 7., 7. }, { 7., 7. }, { 0., G_MAXDOUBLE } }, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  change_fixture_assert_no_change (&self->change);

  g_assert_true (mlg_territory_diagram_move_items (self->change.territory, self->diagram, NULL, 0, NULL, NULL, NULL));
  change_fixture_assert_no_change (&self->change);
}

static void
test_remove (Fixture       *self,
             gconstpointer  data)
{
  MlgDiagramItem *both[] = { item_of (self, 0), item_of (self, 1) };
  MlgDiagramItem *frame = mlg_territory_diagram_group (self->change.territory, self->diagram, both, 2, NULL, NULL, NULL, NULL, NULL);
  MlgDiagramItem *all[] = { frame, both[0], both[1] };

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_remove_items (self->change.territory, self->diagram, all, 3, NULL));
  g_assert_cmpuint (count_items (self), ==, 1);
  g_assert_cmpuint (mlg_territory_get_n_actors (self->change.territory), ==, N_ACTORS);
  change_fixture_assert_one_change (&self->change, "Remove 3 things from “Autour”");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_remove_items (self->change.territory, self->diagram, (MlgDiagramItem *[]) { item_of (self, 2) }, 1, NULL));
  change_fixture_assert_one_change (&self->change, "Remove Brest from “Autour”");
}

/* The drawing goes, the facts stay; where a fact goes, its drawings go. */
static void
test_delete (Fixture       *self,
             gconstpointer  data)
{
  MlgDiagram *second = mlg_territory_duplicate_diagram (self->change.territory, self->diagram, NULL);
  MlgActor *actor = mlg_territory_get_actor (self->change.territory, self->actors[0]);

  mlg_territory_diagram_group (self->change.territory, self->diagram, (MlgDiagramItem *[]) { item_of (self, 0), item_of (self, 1) }, 2,
                               NULL, NULL, NULL, NULL, NULL);
  mlg_territory_link (self->change.territory, self->actors[0], self->actors[1], MLG_ID_NONE, NULL);

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_delete (self->change.territory, MLG_RECORD (actor), NULL));
  g_assert_cmpuint (mlg_territory_get_actor_items (self->change.territory, self->actors[0])->len, ==, 0);
  g_assert_cmpuint (mlg_territory_get_diagram_items (self->change.territory, mlg_diagram_get_id (second))->len, ==, 2);
  g_assert_cmpuint (count_items (self), ==, 3);
  change_fixture_assert_one_change (&self->change, "Delete Ti Coop");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_delete (self->change.territory, MLG_RECORD (self->diagram), NULL));
  g_assert_cmpuint (mlg_territory_get_n_records (self->change.territory, MLG_OBJECT_DIAGRAM_ITEM), ==, 2);
  g_assert_cmpuint (mlg_territory_get_n_actors (self->change.territory), ==, N_ACTORS - 1);
  change_fixture_assert_one_change (&self->change, "Delete the diagram “Autour”");
}

static void
test_frames (Fixture       *self,
             gconstpointer  data)
{
  MlgDiagramItem *items[] = { item_of (self, 0), item_of (self, 1), item_of (self, 2) };
  MlgDiagramItem *frame, *other;
  g_autoptr(GError) error = NULL;

  change_fixture_note (&self->change);
  frame = mlg_territory_diagram_group (self->change.territory, self->diagram, items, 2, "Alimentation", "#33d17a", NULL, NULL, &error);
  g_assert_no_error (error);
  assert_position (frame, 150., 100.);
  g_assert_cmpfloat (mlg_diagram_item_get_size (frame).x, ==, 300. + MLG_ACTOR_WIDTH + 2. * MLG_FRAME_PADDING);
  g_assert_cmpfloat (mlg_diagram_item_get_size (frame).y, ==, MLG_ACTOR_HEIGHT + 2. * MLG_FRAME_PADDING);
  g_assert_cmpuint (mlg_territory_get_frame_items (self->change.territory, mlg_diagram_item_get_id (frame))->len, ==, 2);
  change_fixture_assert_one_change (&self->change, "Group 2 things");

  /* It has the same identity, and is another object since it was redone. */
  frame = mlg_territory_get_diagram_item (self->change.territory, mlg_diagram_item_get_frame (items[0]));

  /* A frame in a frame is none; frames alone cannot be grouped. */
  change_fixture_note (&self->change);
  g_assert_null (mlg_territory_diagram_group (self->change.territory, self->diagram, &frame, 1, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
  g_clear_error (&error);
  change_fixture_assert_no_change (&self->change);

  other = mlg_territory_diagram_group (self->change.territory, self->diagram, (MlgDiagramItem *[]) { items[1], frame }, 2, "B", NULL,
                                       &(MlgPoint) { 1., 2. }, &(MlgPoint) { 3., 4. }, &error);
  assert_position (other, 1., 2.);
  g_assert_cmpfloat (mlg_diagram_item_get_size (other).y, ==, 4.);
  g_assert_cmpint (mlg_diagram_item_get_frame (items[1]), ==, mlg_diagram_item_get_id (other));
  g_assert_cmpint (mlg_diagram_item_get_frame (frame), ==, MLG_ID_NONE);

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_drop_items (self->change.territory, self->diagram, items, 3, self->points,
                                                   (MlgDiagramItem *[]) { other, other, other }, &error));
  g_assert_cmpuint (mlg_territory_get_frame_items (self->change.territory, mlg_diagram_item_get_id (other))->len, ==, 3);
  change_fixture_assert_one_change (&self->change, "Move 3 things");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_drop_items (self->change.territory, self->diagram, items, 3, self->points,
                                                   (MlgDiagramItem *[]) { frame, frame, frame }, &error));
  change_fixture_assert_one_change (&self->change, "Put 3 things into the frame “Alimentation”");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_drop_items (self->change.territory, self->diagram, items, 2, self->points,
                                                   (MlgDiagramItem *[]) { NULL, frame }, &error));
  g_assert_cmpint (mlg_diagram_item_get_frame (items[0]), ==, MLG_ID_NONE);
  change_fixture_assert_one_change (&self->change, "Move 2 things");

  change_fixture_note (&self->change);
  g_assert_true (mlg_territory_diagram_ungroup (self->change.territory, frame, &error));
  g_assert_cmpint (mlg_diagram_item_get_frame (items[1]), ==, MLG_ID_NONE);
  assert_position (items[1], 300., 100.);
  change_fixture_assert_one_change (&self->change, "Ungroup the frame “Alimentation”");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/diagram-actions/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("add-diagram", test_add_diagram);
  ADD ("duplicate", test_duplicate);
  ADD ("reorder", test_reorder);
  ADD ("add-actors", test_add_actors);
  ADD ("room", test_room);
  ADD ("new-actor", test_new_actor);
  ADD ("add-item", test_add_item);
  ADD ("move", test_move);
  ADD ("remove", test_remove);
  ADD ("delete", test_delete);
  ADD ("frames", test_frames);

  return g_test_run ();
}

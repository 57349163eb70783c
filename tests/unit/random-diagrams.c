/* random-diagrams.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-diagrams.h"

#include "mlg-diagram-actions.h"

/* What people do on diagrams, and what nobody should, at random. */

/* Copies of copies would fill any memory. */
#define MAX_DIAGRAMS 8
#define MAX_ITEMS    40

#define MAX_CHOSEN 6

/* What one action is done to. */
typedef struct
{
  MlgTerritory   *territory;
  GRand          *rand;
  MlgDiagram     *diagram;
  MlgId           actors[MAX_CHOSEN];
  guint           n_actors;
  MlgDiagramItem *items[MAX_CHOSEN];
  guint           n_items;
  MlgPoint        points[MAX_CHOSEN];
  MlgRelation    *relation;
} Choice;

static guint
pick (GRand *rand,
      guint  n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

static MlgRecord *
pick_record (MlgTerritory  *territory,
             GRand         *rand,
             MlgObjectKind  kind)
{
  guint n = mlg_territory_get_n_records (territory, kind);

  return n > 0 ? mlg_territory_get_nth_record (territory, kind, pick (rand, n)) : NULL;
}

/* Nearly always on the diagram; sometimes a point that it is to refuse. */
static MlgPoint
pick_point (GRand *rand)
{
  if (pick (rand, 100) == 0)
    return (MlgPoint) { 3e7, 0. };

  return (MlgPoint) { pick (rand, 2000) - 1000., g_rand_double_range (rand, -500., 500.) };
}

static void
choose_item (Choice         *self,
             MlgDiagramItem *item)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i] == item)
      return;

  self->items[self->n_items++] = item;
}

static void
choose (Choice       *self,
        MlgTerritory *territory,
        GRand        *rand)
{
  const GPtrArray *items;

  *self = (Choice) { territory, rand, (MlgDiagram *) pick_record (territory, rand, MLG_OBJECT_DIAGRAM), };
  self->relation = (MlgRelation *) pick_record (territory, rand, MLG_OBJECT_RELATION);

  for (guint i = 0; i < MAX_CHOSEN; i++)
    self->points[i] = pick_point (rand);

  for (guint i = pick (rand, MAX_CHOSEN + 1); i > 0 && mlg_territory_get_n_actors (territory) > 0; i--)
    self->actors[self->n_actors++] = mlg_record_get_id (pick_record (territory, rand, MLG_OBJECT_ACTOR));

  if (self->diagram == NULL)
    return;

  items = mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (self->diagram));
  for (guint i = pick (rand, MAX_CHOSEN + 1); i > 0 && items->len > 0; i--)
    choose_item (self, g_ptr_array_index (items, pick (rand, items->len)));
}

static MlgDiagramItem *
pick_frame (Choice *self)
{
  const GPtrArray *items = mlg_territory_get_diagram_items (self->territory, mlg_diagram_get_id (self->diagram));

  for (guint i = 0; i < items->len; i++)
    if (mlg_diagram_item_get_sort (g_ptr_array_index (items, i)) == MLG_ITEM_FRAME && pick (self->rand, 2) == 0)
      return g_ptr_array_index (items, i);

  return NULL;
}

static void
change_diagrams (Choice *self)
{
  MlgTerritory *territory = self->territory;
  gboolean many = mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM) >= MAX_DIAGRAMS ||
                  mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM) >= MAX_DIAGRAMS * MAX_ITEMS;

  if (self->diagram == NULL || (!many && pick (self->rand, 3) == 0))
    mlg_territory_add_diagram (territory, "Autour de <b>", self->actors, self->n_actors,
                               pick (self->rand, 2) == 0 ? self->points : NULL, NULL);
  else if (many || pick (self->rand, 4) == 0)
    mlg_territory_delete (territory, MLG_RECORD (self->diagram), NULL);
  else if (pick (self->rand, 2) == 0)
    mlg_territory_duplicate_diagram (territory, self->diagram, NULL);
  else
    mlg_territory_move_diagram (territory, self->diagram, pick (self->rand, MAX_DIAGRAMS), NULL);
}

static void
add_things (Choice *self)
{
  MlgTerritory *territory = self->territory;
  g_autoptr(GPtrArray) added = NULL;

  if (mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (self->diagram))->len > MAX_ITEMS)
    mlg_territory_diagram_remove_items (territory, self->diagram, self->items, self->n_items, NULL);
  else if (pick (self->rand, 3) == 0)
    mlg_territory_diagram_add_item (territory, self->diagram, (MlgItemSort) (1 + pick (self->rand, MLG_N_ITEM_SORTS - 1)),
                                    "À “vérifier”", pick (self->rand, 2) == 0 ? "#ffcc00" : NULL, &self->points[0],
                                    &(MlgPoint) { 200., 100. }, NULL, NULL);
  else if (pick (self->rand, 4) == 0)
    mlg_territory_diagram_add_new_actor (territory, self->diagram, "New", MLG_ID_NONE, &self->points[0], NULL);
  else
    added = mlg_territory_diagram_add_actors (territory, self->diagram, self->actors, self->n_actors, self->points,
                                              pick (self->rand, 3) == 0, NULL);
}

static void
arrange (Choice *self)
{
  MlgTerritory *territory = self->territory;
  MlgDiagramItem *frames[MAX_CHOSEN];

  for (guint i = 0; i < self->n_items; i++)
    frames[i] = pick_frame (self);

  switch (pick (self->rand, 8))
    {
    case 0: case 1:
      mlg_territory_diagram_drop_items (territory, self->diagram, self->items, self->n_items, self->points, frames, NULL);
      break;

    case 2:
      mlg_territory_diagram_group (territory, self->diagram, self->items, self->n_items, "Zone", NULL, NULL, NULL, NULL);
      break;

    case 3:
      if (self->n_items > 0 && frames[0] != NULL)
        mlg_territory_diagram_ungroup (territory, frames[0], NULL);
      break;

    case 4:
      mlg_territory_diagram_set_items (territory, self->items, self->n_items, MLG_DIAGRAM_ITEM_LOCKED,
                                       g_variant_new_boolean (pick (self->rand, 3) == 0), NULL);
      break;

    case 5:
      mlg_territory_diagram_remove_items (territory, self->diagram, self->items, self->n_items / 2, NULL);
      break;

    case 6:
      if (self->n_items > 0)
        mlg_territory_diagram_resize_item (territory, self->items[0], &self->points[0], &(MlgPoint) { 300., 20.5 }, NULL);
      break;

    default:
      mlg_territory_diagram_move_items (territory, self->diagram, self->items, self->n_items, self->points, NULL, NULL);
    }
}

/* Whatever an item is bound to, to anything: refused, or harmless. */
static void
misuse (Choice *self)
{
  static const guint fields[] = { MLG_DIAGRAM_ITEM_DIAGRAM, MLG_DIAGRAM_ITEM_SORT, MLG_DIAGRAM_ITEM_ACTOR, MLG_DIAGRAM_ITEM_FRAME };
  guint field = fields[pick (self->rand, G_N_ELEMENTS (fields))];
  MlgRecord *other = pick_record (self->territory, self->rand, (MlgObjectKind) (MLG_OBJECT_ACTOR + pick (self->rand, 4)));

  if (self->n_items == 0 || other == NULL)
    return;

  mlg_territory_edit (self->territory, MLG_RECORD (self->items[0]), field,
                      field == MLG_DIAGRAM_ITEM_SORT ? g_variant_new_int32 ((gint32) pick (self->rand, 6))
                                                     : g_variant_new_int64 (mlg_record_get_id (other)), NULL);
}

static void
change_links (Choice *self)
{
  MlgTerritory *territory = self->territory;
  MlgRecord *type = pick_record (territory, self->rand, MLG_OBJECT_TERM);
  MlgId type_id = type != NULL ? mlg_record_get_id (type) : MLG_ID_NONE;
  g_autoptr(GPtrArray) added = NULL;

  if (self->n_actors == 0)
    return;

  if (self->relation != NULL && pick (self->rand, 4) == 0)
    mlg_territory_reconnect (territory, self->relation, pick (self->rand, 2) == 0, self->actors[0], NULL);
  else if (self->relation != NULL && pick (self->rand, 3) == 0)
    mlg_territory_insert_between (territory, self->relation, self->actors[0], NULL, NULL, NULL);
  else if (pick (self->rand, 3) == 0)
    mlg_territory_add_linked_actor (territory, "Linked", MLG_ID_NONE, self->actors[0], type_id,
                                    pick (self->rand, 2) == 0, self->diagram, &self->points[0], NULL);
  else if (pick (self->rand, 2) == 0)
    mlg_territory_classify (territory, self->actors, self->n_actors, type_id, NULL, MLG_ID_NONE, type_id, NULL);
  else
    added = mlg_territory_link_many (territory, self->actors, self->n_actors, self->actors[0], type_id,
                                     pick (self->rand, 2) == 0, NULL);
}

/**
 * random_diagrams_do_one:
 * @territory: a territory with no change under way
 * @rand: the dice
 *
 * Does something on a diagram, or nothing where the dice fall badly.
 */
void
random_diagrams_do_one (MlgTerritory *territory,
                        GRand        *rand)
{
  Choice choice;
  guint dice = pick (rand, 12);

  choose (&choice, territory, rand);

  if (choice.diagram == NULL || dice < 2)
    change_diagrams (&choice);
  else if (dice < 5)
    add_things (&choice);
  else if (dice < 9)
    arrange (&choice);
  else if (dice < 10)
    misuse (&choice);
  else
    change_links (&choice);
}

static void
assert_item_is_bound (MlgTerritory   *territory,
                      MlgDiagramItem *item)
{
  MlgDiagramItem *frame;

  g_assert_nonnull (mlg_territory_get_diagram (territory, mlg_diagram_item_get_diagram (item)));

  if (mlg_diagram_item_get_sort (item) == MLG_ITEM_ACTOR)
    g_assert_nonnull (mlg_territory_get_actor (territory, mlg_diagram_item_get_actor (item)));
  else
    g_assert_cmpint (mlg_diagram_item_get_actor (item), ==, MLG_ID_NONE);

  if (mlg_diagram_item_get_frame (item) == MLG_ID_NONE)
    return;

  frame = mlg_territory_get_diagram_item (territory, mlg_diagram_item_get_frame (item));
  g_assert_nonnull (frame);
  g_assert_cmpint (mlg_diagram_item_get_sort (frame), ==, MLG_ITEM_FRAME);
  g_assert_cmpint (mlg_diagram_item_get_sort (item), !=, MLG_ITEM_FRAME);
  g_assert_cmpint (mlg_diagram_item_get_diagram (frame), ==, mlg_diagram_item_get_diagram (item));
}

/* Adds up the lists of the index, all of whose items are where they belong. */
static guint
count_listed (MlgTerritory    *territory,
              const GPtrArray *list,
              MlgId            owner,
              MlgId         (* get_owner) (MlgDiagramItem *item))
{
  for (guint i = 0; i < list->len; i++)
    {
      MlgDiagramItem *item = g_ptr_array_index (list, i);

      g_assert_true (mlg_territory_get_diagram_item (territory, mlg_diagram_item_get_id (item)) == item);
      g_assert_cmpint (get_owner (item), ==, owner);
    }

  return list->len;
}

/**
 * random_diagrams_assert_consistent:
 * @territory: a territory
 *
 * Asserts that every item has what it cannot be without, and that the index
 * knows each of them.
 */
void
random_diagrams_assert_consistent (MlgTerritory *territory)
{
  guint n_items = mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM_ITEM);
  guint n_on_diagrams = 0, n_of_actors = 0, n_in_frames = 0;
  guint n_actor_items = 0, n_framed_items = 0;

  for (guint i = 0; i < n_items; i++)
    {
      MlgDiagramItem *item = MLG_DIAGRAM_ITEM (mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM_ITEM, i));
      MlgId id = mlg_diagram_item_get_id (item);

      assert_item_is_bound (territory, item);
      n_actor_items += mlg_diagram_item_get_sort (item) == MLG_ITEM_ACTOR;
      n_framed_items += mlg_diagram_item_get_frame (item) != MLG_ID_NONE;
      n_in_frames += count_listed (territory, mlg_territory_get_frame_items (territory, id), id, mlg_diagram_item_get_frame);
    }

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM); i++)
    {
      MlgId id = mlg_record_get_id (mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM, i));

      n_on_diagrams += count_listed (territory, mlg_territory_get_diagram_items (territory, id), id, mlg_diagram_item_get_diagram);
    }

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgId id = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

      n_of_actors += count_listed (territory, mlg_territory_get_actor_items (territory, id), id, mlg_diagram_item_get_actor);
    }

  g_assert_cmpuint (n_on_diagrams, ==, n_items);
  g_assert_cmpuint (n_of_actors, ==, n_actor_items);
  g_assert_cmpuint (n_in_frames, ==, n_framed_items);
}

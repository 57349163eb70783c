/* mlg-diagram-item-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"

#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What happens to things on a diagram. */

/* What a change of several things is called. */
char *
mlg_territory_dup_items_label (MlgTerritory    *self,
                               MlgDiagramItem **items,
                               guint            n_items)
{
  if (n_items == 1)
    return mlg_territory_dup_label (self, MLG_RECORD (items[0]));

  /* Translators: what an action is done to: actors, frames, notes, pictures */
  return g_strdup_printf (ngettext ("%u thing", "%u things", n_items), n_items);
}

/* What is less nobody sees; and the history, which keeps every place that
 * everything was at, has short numbers. */
#define STEPS_PER_UNIT 16.

/* A point as it is kept. */
GVariant *
mlg_point_to_variant (const MlgPoint *point)
{
  return g_variant_new ("(dd)", round (point->x * STEPS_PER_UNIT) / STEPS_PER_UNIT,
                        round (point->y * STEPS_PER_UNIT) / STEPS_PER_UNIT);
}

/* A step of a change: moves an item, unless it is locked. */
gboolean
mlg_territory_place_item (MlgTerritory    *self,
                          MlgDiagramItem  *item,
                          const MlgPoint  *point,
                          GError         **error)
{
  return mlg_diagram_item_get_locked (item) ||
         mlg_territory_set (self, MLG_RECORD (item), MLG_DIAGRAM_ITEM_POSITION, mlg_point_to_variant (point), error);
}

static char *
dup_move_label (MlgTerritory    *self,
                MlgDiagramItem **items,
                guint            n_items)
{
  g_autofree char *name = mlg_territory_dup_items_label (self, items, n_items);

  /* Translators: name of an action, after which stands “Undo”; an actor */
  return g_strdup_printf (_("Move %s"), name);
}

/* A step of a change: puts an item into a frame, or out of any. */
gboolean
mlg_territory_set_item_frame (MlgTerritory    *self,
                              MlgDiagramItem  *item,
                              MlgDiagramItem  *frame,
                              GError         **error)
{
  return mlg_territory_set (self, MLG_RECORD (item), MLG_DIAGRAM_ITEM_FRAME,
                            frame != NULL ? g_variant_new_int64 (mlg_diagram_item_get_id (frame)) : NULL, error);
}

/* A step of a change: moves items, and into frames where these are given. */
static gboolean
place_items (MlgTerritory    *self,
             MlgDiagramItem **items,
             guint            n_items,
             const MlgPoint  *points,
             MlgDiagramItem **frames,
             GError         **error)
{
  for (guint i = 0; i < n_items; i++)
    {
      if (mlg_diagram_item_get_locked (items[i]))
        continue;

      if (!mlg_territory_place_item (self, items[i], &points[i], error))
        return FALSE;

      if (frames != NULL && mlg_diagram_item_get_sort (items[i]) != MLG_ITEM_FRAME &&
          !mlg_territory_set_item_frame (self, items[i], frames[i], error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_add_label (MlgItemSort sort)
{
  switch (sort)
    {
    case MLG_ITEM_FRAME:
      /* Translators: name of an action, after which stands “Undo” */
      return _("Add a frame");

    case MLG_ITEM_NOTE:
      /* Translators: name of an action, after which stands “Undo” */
      return _("Add a note");

    case MLG_ITEM_TEXT:
      /* Translators: name of an action, after which stands “Undo” */
      return _("Add a text");

    case MLG_ITEM_IMAGE:
      /* Translators: name of an action, after which stands “Undo” */
      return _("Add a picture");

    case MLG_ITEM_ACTOR:
    default:
      g_return_val_if_reached ("");
    }
}

/* A step of a change: adds what is not an actor. */
MlgDiagramItem *
mlg_territory_insert_item (MlgTerritory    *self,
                           MlgDiagram      *diagram,
                           MlgItemSort      sort,
                           const char      *text,
                           const char      *colour,
                           const MlgPoint  *centre,
                           const MlgPoint  *size,
                           const char      *picture,
                           GError         **error)
{
  GVariantDict fields;

  g_variant_dict_init (&fields, NULL);
  g_variant_dict_insert (&fields, "diagram", "x", mlg_diagram_get_id (diagram));
  g_variant_dict_insert (&fields, "sort", "i", (gint32) sort);
  g_variant_dict_insert_value (&fields, "position", mlg_point_to_variant (centre));
  g_variant_dict_insert_value (&fields, "size", mlg_point_to_variant (size));
  if (text != NULL)
    g_variant_dict_insert (&fields, "text", "s", text);
  if (colour != NULL)
    g_variant_dict_insert (&fields, "colour", "s", colour);
  if (picture != NULL)
    g_variant_dict_insert (&fields, "picture", "s", picture);

  return (MlgDiagramItem *) mlg_territory_insert (self, MLG_OBJECT_DIAGRAM_ITEM, MLG_ID_NONE,
                                                  g_variant_dict_end (&fields), error);
}

/**
 * mlg_territory_diagram_add_item:
 * @self: a territory
 * @diagram: one of its diagrams
 * @sort: what to add, anything but %MLG_ITEM_ACTOR
 * @text: (nullable): its words
 * @colour: (nullable): "#rrggbb"
 * @centre: where it is
 * @size: its width and height
 * @picture: (nullable): a PNG or JPEG in base64, for %MLG_ITEM_IMAGE
 * @error: return location for an error
 *
 * Adds a frame, a note, a text or a picture. An empty frame takes nothing in
 * by itself: see mlg_territory_diagram_group().
 *
 * Returns: (transfer none) (nullable): the new item
 */
MlgDiagramItem *
mlg_territory_diagram_add_item (MlgTerritory    *self,
                                MlgDiagram      *diagram,
                                MlgItemSort      sort,
                                const char      *text,
                                const char      *colour,
                                const MlgPoint  *centre,
                                const MlgPoint  *size,
                                const char      *picture,
                                GError         **error)
{
  MlgDiagramItem *item;

  g_return_val_if_fail (sort != MLG_ITEM_ACTOR, NULL);

  mlg_territory_begin (self, get_add_label (sort));
  item = mlg_territory_insert_item (self, diagram, sort, text, colour, centre, size, picture, error);

  return mlg_territory_finish (self, item != NULL, error) ? item : NULL;
}

/**
 * mlg_territory_diagram_move_items:
 * @self: a territory
 * @diagram: one of its diagrams
 * @items: (array length=n_items): what is on it
 * @n_items: how many
 * @points: (array length=n_items): where each is from now on
 * @label: (nullable): a translated name of the action, as “Align left”; %NULL
 *   to name what was moved
 * @error: return location for an error
 *
 * Moves items. What is in a frame does not move with it by itself: whoever
 * moves a frame names what is in it too.
 *
 * Returns: %FALSE if a point was refused or could not be written
 */
gboolean
mlg_territory_diagram_move_items (MlgTerritory    *self,
                                  MlgDiagram      *diagram,
                                  MlgDiagramItem **items,
                                  guint            n_items,
                                  const MlgPoint  *points,
                                  const char      *label,
                                  GError         **error)
{
  g_autofree char *moved = label == NULL ? dup_move_label (self, items, n_items) : NULL;

  if (n_items == 0)
    return TRUE;

  mlg_territory_begin (self, label != NULL ? label : moved);

  return mlg_territory_finish (self, place_items (self, items, n_items, points, NULL, error), error);
}

/* The frame that all of them come into, if there is one. */
static MlgDiagramItem *
find_common_frame (MlgDiagramItem **items,
                   guint            n_items,
                   MlgDiagramItem **frames)
{
  for (guint i = 0; i < n_items; i++)
    if (frames[i] == NULL || frames[i] != frames[0] || mlg_diagram_item_get_frame (items[i]) == mlg_diagram_item_get_id (frames[i]))
      return NULL;

  return n_items > 0 ? frames[0] : NULL;
}

/**
 * mlg_territory_diagram_drop_items:
 * @self: a territory
 * @diagram: one of its diagrams
 * @items: (array length=n_items): what is on it
 * @n_items: how many
 * @points: (array length=n_items): where each is from now on
 * @frames: (array length=n_items) (element-type MlgDiagramItem): the frame that
 *   each is in from now on, %NULL for none; not looked at for frames
 * @error: return location for an error
 *
 * Moves items, into frames or out of them.
 *
 * Returns: %FALSE if a point was refused or could not be written
 */
gboolean
mlg_territory_diagram_drop_items (MlgTerritory    *self,
                                  MlgDiagram      *diagram,
                                  MlgDiagramItem **items,
                                  guint            n_items,
                                  const MlgPoint  *points,
                                  MlgDiagramItem **frames,
                                  GError         **error)
{
  MlgDiagramItem *common = find_common_frame (items, n_items, frames);
  g_autofree char *label = NULL;

  if (n_items == 0)
    return TRUE;

  if (common != NULL)
    {
      g_autofree char *name = mlg_territory_dup_items_label (self, items, n_items);
      g_autofree char *frame = mlg_territory_dup_label (self, MLG_RECORD (common));

      /* Translators: name of an action, after which stands “Undo”; an actor or
       * several things, then “the frame “Food”” */
      label = g_strdup_printf (_("Put %s into %s"), name, frame);
    }
  else
    {
      label = dup_move_label (self, items, n_items);
    }

  mlg_territory_begin (self, label);

  return mlg_territory_finish (self, place_items (self, items, n_items, points, frames, error), error);
}

/**
 * mlg_territory_diagram_resize_item:
 * @self: a territory
 * @item: a frame, a note, a text or a picture
 * @centre: where it is from now on
 * @size: its width and height from now on
 * @error: return location for an error
 *
 * Changes the size of an item; a locked one keeps its own.
 *
 * Returns: %FALSE if a size was refused or could not be written
 */
gboolean
mlg_territory_diagram_resize_item (MlgTerritory    *self,
                                   MlgDiagramItem  *item,
                                   const MlgPoint  *centre,
                                   const MlgPoint  *size,
                                   GError         **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, MLG_RECORD (item));
  /* Translators: name of an action, after which stands “Undo”; a frame, a note
   * or a picture */
  g_autofree char *label = g_strdup_printf (_("Resize %s"), name);
  gboolean done;

  if (mlg_diagram_item_get_locked (item))
    return TRUE;

  mlg_territory_begin (self, label);
  done = mlg_territory_place_item (self, item, centre, error) &&
         mlg_territory_set (self, MLG_RECORD (item), MLG_DIAGRAM_ITEM_SIZE, mlg_point_to_variant (size), error);

  return mlg_territory_finish (self, done, error);
}

/**
 * mlg_territory_diagram_remove_items:
 * @self: a territory
 * @diagram: one of its diagrams
 * @items: (array length=n_items): what is on it, each once
 * @n_items: how many
 * @error: return location for an error
 *
 * Takes items off a diagram. Actors stay in the territory and on the other
 * diagrams; what is in a frame stays where it is.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_diagram_remove_items (MlgTerritory    *self,
                                    MlgDiagram      *diagram,
                                    MlgDiagramItem **items,
                                    guint            n_items,
                                    GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (n_items == 0)
    return TRUE;

  name = mlg_territory_dup_items_label (self, items, n_items);
  /* Translators: name of an action, after which stands “Undo”; an actor or
   * several things, then the diagram that they are on */
  label = g_strdup_printf (_("Remove %s from “%s”"), name, mlg_diagram_get_name (diagram));

  mlg_territory_begin (self, label);

  /* Frames last: otherwise what is in them would be taken out of them first. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_items; i++)
      if ((mlg_diagram_item_get_sort (items[i]) == MLG_ITEM_FRAME) == (pass == 1))
        mlg_territory_remove (self, MLG_RECORD (items[i]));

  return mlg_territory_commit (self, error);
}

/**
 * mlg_territory_diagram_set_items:
 * @self: a territory
 * @items: (array length=n_items): what is on a diagram
 * @n_items: how many
 * @field: number of a field, as %MLG_DIAGRAM_ITEM_COLOUR
 * @value: (nullable): its value from now on; a floating reference is taken
 * @error: return location for an error
 *
 * Gives several items the same colour, locks them, and so on.
 *
 * Returns: %FALSE if the value was refused or could not be written
 */
gboolean
mlg_territory_diagram_set_items (MlgTerritory    *self,
                                 MlgDiagramItem **items,
                                 guint            n_items,
                                 guint            field,
                                 GVariant        *value,
                                 GError         **error)
{
  g_autoptr(GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (MLG_OBJECT_DIAGRAM_ITEM, &n_fields);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (field < n_fields, FALSE);

  if (n_items == 0)
    return TRUE;

  name = mlg_territory_dup_items_label (self, items, n_items);
  label = g_strdup_printf (_("Change “%s” of %s"), _(fields[field].label), name);

  mlg_territory_begin (self, label);
  for (guint i = 0; i < n_items && done; i++)
    done = mlg_territory_set (self, MLG_RECORD (items[i]), field, owned, error);

  return mlg_territory_finish (self, done, error);
}

/* mlg-frame-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"

#include "mlg-error.h"
#include "mlg-territory-actions-private.h"

#include <glib/gi18n-lib.h>

/* Frames around what is on a diagram. */

/* The rectangle that items take, with what an actor takes at the least. */
gboolean
mlg_diagram_items_get_bounds (MlgDiagramItem **items,
                              guint            n_items,
                              MlgPoint        *least,
                              MlgPoint        *most)
{
  *least = (MlgPoint) { G_MAXDOUBLE, G_MAXDOUBLE };
  *most = (MlgPoint) { -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < n_items; i++)
    {
      MlgPoint centre = mlg_diagram_item_get_position (items[i]);
      MlgPoint size = mlg_diagram_item_get_size (items[i]);

      if (mlg_diagram_item_get_sort (items[i]) == MLG_ITEM_ACTOR)
        size = (MlgPoint) { MLG_ACTOR_WIDTH, MLG_ACTOR_HEIGHT };

      least->x = MIN (least->x, centre.x - size.x / 2.);
      least->y = MIN (least->y, centre.y - size.y / 2.);
      most->x = MAX (most->x, centre.x + size.x / 2.);
      most->y = MAX (most->y, centre.y + size.y / 2.);
    }

  return n_items > 0;
}

static GPtrArray *
choose_members (MlgDiagramItem **items,
                guint            n_items)
{
  GPtrArray *members = g_ptr_array_sized_new (n_items);

  for (guint i = 0; i < n_items; i++)
    if (mlg_diagram_item_get_sort (items[i]) != MLG_ITEM_FRAME)
      g_ptr_array_add (members, items[i]);

  return members;
}

/**
 * mlg_territory_diagram_group:
 * @self: a territory
 * @diagram: one of its diagrams
 * @items: (array length=n_items): what is on it; frames are passed over, for a
 *   frame is in no frame
 * @n_items: how many
 * @name: (nullable): the name of the frame
 * @colour: (nullable): "#rrggbb"
 * @centre: (nullable): where the frame is
 * @size: (nullable): its width and height; %NULL for both to have it
 *   %MLG_FRAME_PADDING around the items
 * @error: return location for an error
 *
 * Makes a frame around items; they are in it from now on, and no longer in
 * another one.
 *
 * Returns: (transfer none) (nullable): the frame
 */
MlgDiagramItem *
mlg_territory_diagram_group (MlgTerritory    *self,
                             MlgDiagram      *diagram,
                             MlgDiagramItem **items,
                             guint            n_items,
                             const char      *name,
                             const char      *colour,
                             const MlgPoint  *centre,
                             const MlgPoint  *size,
                             GError         **error)
{
  g_autoptr(GPtrArray) members = choose_members (items, n_items);
  g_autofree char *things = NULL;
  g_autofree char *label = NULL;
  MlgPoint least, most, middle, extent;
  MlgDiagramItem *frame;
  gboolean done;

  if (!mlg_diagram_items_get_bounds ((MlgDiagramItem **) members->pdata, members->len, &least, &most))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("Select what is to be in the frame, other than frames."));
      return NULL;
    }

  middle = (MlgPoint) { (least.x + most.x) / 2., (least.y + most.y) / 2. };
  extent = (MlgPoint) { most.x - least.x + 2. * MLG_FRAME_PADDING, most.y - least.y + 2. * MLG_FRAME_PADDING };

  things = mlg_territory_dup_items_label (self, (MlgDiagramItem **) members->pdata, members->len);
  /* Translators: name of an action, after which stands “Undo”: to put a frame
   * around an actor or several things */
  label = g_strdup_printf (_("Group %s"), things);

  mlg_territory_begin (self, label);
  frame = mlg_territory_insert_item (self, diagram, MLG_ITEM_FRAME, name, colour, centre != NULL ? centre : &middle,
                                     size != NULL ? size : &extent, NULL, error);
  done = frame != NULL;
  for (guint i = 0; i < members->len && done; i++)
    done = mlg_territory_set_item_frame (self, g_ptr_array_index (members, i), frame, error);

  return mlg_territory_finish (self, done, error) ? frame : NULL;
}

/**
 * mlg_territory_diagram_ungroup:
 * @self: a territory
 * @frame: a frame
 * @error: return location for an error
 *
 * Removes a frame; what is in it stays where it is.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_diagram_ungroup (MlgTerritory    *self,
                               MlgDiagramItem  *frame,
                               GError         **error)
{
  g_autofree char *name = mlg_territory_dup_label (self, MLG_RECORD (frame));
  /* Translators: name of an action, after which stands “Undo”; a frame */
  g_autofree char *label = g_strdup_printf (_("Ungroup %s"), name);

  g_return_val_if_fail (mlg_diagram_item_get_sort (frame) == MLG_ITEM_FRAME, FALSE);

  mlg_territory_begin (self, label);
  mlg_territory_remove (self, MLG_RECORD (frame));

  return mlg_territory_commit (self, error);
}

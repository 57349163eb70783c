/* mlg-diagram-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-item-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MlgDiagramItem, mlg_diagram_item, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgDiagramItem, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_DIAGRAM_ITEM_FIELDS] = {
  FIELD (diagram, MLG_FIELD_ID, "x", N_("Diagram"), .refers_to = MLG_OBJECT_DIAGRAM),
  FIELD (sort, MLG_FIELD_NUMBER, "i", N_("Sort"), .max_number = MLG_ITEM_IMAGE),
  FIELD (actor, MLG_FIELD_ID, "x", N_("Actor"), .refers_to = MLG_OBJECT_ACTOR),
  FIELD (position, MLG_FIELD_POINT, "(dd)", N_("Position")),
  FIELD (size, MLG_FIELD_POINT, "(dd)", N_("Size")),
  FIELD (text, MLG_FIELD_TEXT, "s", N_("Text")),
  FIELD (colour, MLG_FIELD_TEXT, "s", N_("Colour")),
  FIELD (locked, MLG_FIELD_FLAG, "b", N_("Locked")),
  FIELD (collapsed, MLG_FIELD_FLAG, "b", N_("Collapsed")),
  FIELD (frame, MLG_FIELD_ID, "x", N_("Frame"), .refers_to = MLG_OBJECT_DIAGRAM_ITEM),
  FIELD (picture, MLG_FIELD_TEXT, "s", N_("Picture")),
};

static void
mlg_diagram_item_class_init (MlgDiagramItemClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_DIAGRAM_ITEM;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
}

static void
mlg_diagram_item_init (MlgDiagramItem *self)
{
}

/**
 * mlg_diagram_item_get_id:
 * @self: an item
 *
 * Returns: its identity
 */
MlgId
mlg_diagram_item_get_id (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), MLG_ID_NONE);

  return self->parent_instance.id;
}

/**
 * mlg_diagram_item_get_diagram:
 * @self: an item
 *
 * Returns: the diagram that it is on
 */
MlgId
mlg_diagram_item_get_diagram (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), MLG_ID_NONE);

  return self->diagram;
}

/**
 * mlg_diagram_item_get_sort:
 * @self: an item
 *
 * Returns: what it is
 */
MlgItemSort
mlg_diagram_item_get_sort (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), MLG_ITEM_ACTOR);

  return (MlgItemSort) self->sort;
}

/**
 * mlg_diagram_item_get_actor:
 * @self: an item
 *
 * Returns: the actor that it shows, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_item_get_actor (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), MLG_ID_NONE);

  return self->actor;
}

/**
 * mlg_diagram_item_get_position:
 * @self: an item
 *
 * Returns: its centre, in diagram units
 */
MlgPoint
mlg_diagram_item_get_position (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), ((MlgPoint) { 0., 0. }));

  return self->position;
}

/**
 * mlg_diagram_item_get_size:
 * @self: an item
 *
 * Returns: its width and height, in diagram units; zero for actors
 */
MlgPoint
mlg_diagram_item_get_size (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), ((MlgPoint) { 0., 0. }));

  return self->size;
}

/**
 * mlg_diagram_item_get_text:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): its words
 */
const char *
mlg_diagram_item_get_text (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), NULL);

  return self->text;
}

/**
 * mlg_diagram_item_get_colour:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): "#rrggbb", or whatever the file has in its
 *   place
 */
const char *
mlg_diagram_item_get_colour (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), NULL);

  return self->colour;
}

/**
 * mlg_diagram_item_get_locked:
 * @self: an item
 *
 * Returns: whether it stays where it is
 */
gboolean
mlg_diagram_item_get_locked (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), FALSE);

  return self->locked;
}

/**
 * mlg_diagram_item_get_collapsed:
 * @self: an item
 *
 * Returns: whether it is a frame drawn as one node
 */
gboolean
mlg_diagram_item_get_collapsed (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), FALSE);

  return self->collapsed;
}

/**
 * mlg_diagram_item_get_frame:
 * @self: an item
 *
 * Returns: the frame that it is in, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_item_get_frame (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), MLG_ID_NONE);

  return self->frame;
}

/**
 * mlg_diagram_item_get_picture:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): a PNG or JPEG in base64
 */
const char *
mlg_diagram_item_get_picture (MlgDiagramItem *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM_ITEM (self), NULL);

  return self->picture;
}

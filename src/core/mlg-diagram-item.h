/* mlg-diagram-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-point.h"
#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgDiagramItemField:
 * @MLG_DIAGRAM_ITEM_DIAGRAM: the diagram that it is on; never changes
 * @MLG_DIAGRAM_ITEM_SORT: an #MlgItemSort; never changes
 * @MLG_DIAGRAM_ITEM_ACTOR: the actor, for %MLG_ITEM_ACTOR only
 * @MLG_DIAGRAM_ITEM_POSITION: its centre, an #MlgPoint
 * @MLG_DIAGRAM_ITEM_SIZE: width and height; an actor has none: it takes what its
 *   label takes
 * @MLG_DIAGRAM_ITEM_TEXT: name of a frame, words of a note or text, what a picture
 *   shows for those who do not see it
 * @MLG_DIAGRAM_ITEM_COLOUR: "#rrggbb"; none for the usual one
 * @MLG_DIAGRAM_ITEM_LOCKED: whether it stays where it is
 * @MLG_DIAGRAM_ITEM_COLLAPSED: whether a frame is drawn as one node
 * @MLG_DIAGRAM_ITEM_FRAME: the frame that holds it. A frame is in no frame.
 * @MLG_DIAGRAM_ITEM_PICTURE: a PNG or JPEG in base64
 */
typedef enum
{
  MLG_DIAGRAM_ITEM_DIAGRAM,
  MLG_DIAGRAM_ITEM_SORT,
  MLG_DIAGRAM_ITEM_ACTOR,
  MLG_DIAGRAM_ITEM_POSITION,
  MLG_DIAGRAM_ITEM_SIZE,
  MLG_DIAGRAM_ITEM_TEXT,
  MLG_DIAGRAM_ITEM_COLOUR,
  MLG_DIAGRAM_ITEM_LOCKED,
  MLG_DIAGRAM_ITEM_COLLAPSED,
  MLG_DIAGRAM_ITEM_FRAME,
  MLG_DIAGRAM_ITEM_PICTURE,
} MlgDiagramItemField;

#define MLG_N_DIAGRAM_ITEM_FIELDS (MLG_DIAGRAM_ITEM_PICTURE + 1)

/**
 * MlgItemSort:
 * @MLG_ITEM_ACTOR: an actor of the territory
 * @MLG_ITEM_FRAME: a named zone around other items
 * @MLG_ITEM_NOTE: a piece of paper with words
 * @MLG_ITEM_TEXT: words
 * @MLG_ITEM_IMAGE: a picture
 *
 * What an item is.
 */
typedef enum
{
  MLG_ITEM_ACTOR,
  MLG_ITEM_FRAME,
  MLG_ITEM_NOTE,
  MLG_ITEM_TEXT,
  MLG_ITEM_IMAGE,
} MlgItemSort;

#define MLG_N_ITEM_SORTS (MLG_ITEM_IMAGE + 1)

#define MLG_TYPE_DIAGRAM_ITEM (mlg_diagram_item_get_type ())

/**
 * MlgDiagramItem:
 *
 * What is drawn at one place of a diagram. An actor may be on a diagram
 * several times, as in several zones of rings.
 */
G_DECLARE_FINAL_TYPE (MlgDiagramItem, mlg_diagram_item, MLG, DIAGRAM_ITEM, MlgRecord)

MlgId        mlg_diagram_item_get_id        (MlgDiagramItem *self);
MlgId        mlg_diagram_item_get_diagram   (MlgDiagramItem *self);
MlgItemSort  mlg_diagram_item_get_sort      (MlgDiagramItem *self);
MlgId        mlg_diagram_item_get_actor     (MlgDiagramItem *self);
MlgPoint     mlg_diagram_item_get_position  (MlgDiagramItem *self);
MlgPoint     mlg_diagram_item_get_size      (MlgDiagramItem *self);
const char  *mlg_diagram_item_get_text      (MlgDiagramItem *self);
const char  *mlg_diagram_item_get_colour    (MlgDiagramItem *self);
gboolean     mlg_diagram_item_get_locked    (MlgDiagramItem *self);
gboolean     mlg_diagram_item_get_collapsed (MlgDiagramItem *self);
MlgId        mlg_diagram_item_get_frame     (MlgDiagramItem *self);
const char  *mlg_diagram_item_get_picture   (MlgDiagramItem *self);

G_END_DECLS

/* mlg-diagram-item-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-item.h"
#include "mlg-record-private.h"

G_BEGIN_DECLS

/* Shared by #MlgDiagramItem and #MlgDiagramIndex only. */

/**
 * MlgItemOwner:
 * @MLG_ITEM_OWNER_DIAGRAM: the diagram that it is on
 * @MLG_ITEM_OWNER_ACTOR: the actor that it shows
 * @MLG_ITEM_OWNER_FRAME: the frame that it is in
 *
 * What items are found by.
 */
typedef enum
{
  MLG_ITEM_OWNER_DIAGRAM,
  MLG_ITEM_OWNER_ACTOR,
  MLG_ITEM_OWNER_FRAME,
} MlgItemOwner;

#define MLG_N_ITEM_OWNERS (MLG_ITEM_OWNER_FRAME + 1)

struct _MlgDiagramItem
{
  MlgRecord  parent_instance;

  /* Fields, in the order of MlgDiagramItemField */
  MlgId      diagram;
  int        sort;
  MlgId      actor;
  MlgPoint   position;
  MlgPoint   size;
  char      *text;
  char      *colour;
  gboolean   locked;
  gboolean   collapsed;
  MlgId      frame;
  char      *picture;

  /* Place in each list of the index, so that taking it out is immediate */
  guint      places[MLG_N_ITEM_OWNERS];
};

G_END_DECLS

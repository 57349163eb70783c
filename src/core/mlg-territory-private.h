/* mlg-territory-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

#include "mlg-diagram-index.h"
#include "mlg-id-map.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgTerritory only. */

struct _MlgTerritory
{
  GObject          parent_instance;

  /* Owned: records by kind, in no particular order, and by identity */
  GPtrArray       *records[MLG_N_OBJECT_KINDS];
  MlgIdMap        *by_id[MLG_N_OBJECT_KINDS];

  MlgGraphIndex   *graph;
  MlgDiagramIndex *items;
  MlgHistory      *history;
  MlgEditSink     *sink;
  char            *workshop;

  /* The change under way, and the records that it has taken out: taking it
   * back puts the same objects in again, for others may know them */
  MlgChange       *change;
  GPtrArray       *removed;
};

void     mlg_territory_take_record    (MlgTerritory   *self,
                                       MlgRecord      *record);
void     mlg_territory_drop_record    (MlgTerritory   *self,
                                       MlgRecord      *record);
void     mlg_territory_apply_value    (MlgTerritory   *self,
                                       MlgRecord      *record,
                                       guint           field,
                                       GVariant       *value);
gboolean mlg_territory_check_record   (MlgTerritory   *self,
                                       MlgRecord      *record,
                                       GError        **error);
gboolean mlg_territory_check_value    (MlgTerritory   *self,
                                       MlgRecord      *record,
                                       guint           field,
                                       GVariant       *value,
                                       GError        **error);
void     mlg_territory_release_record (MlgTerritory   *self,
                                       MlgRecord      *record);
void     mlg_territory_emit_changed   (MlgTerritory   *self,
                                       MlgChange      *change,
                                       MlgChangeStep   step);

G_END_DECLS

/* mlg-territory.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor.h"
#include "mlg-diagram-item.h"
#include "mlg-diagram.h"
#include "mlg-edit-sink.h"
#include "mlg-graph-index.h"
#include "mlg-history.h"
#include "mlg-relation.h"
#include "mlg-term.h"
#include "mlg-territory-info.h"

G_BEGIN_DECLS

#define MLG_TYPE_TERRITORY (mlg_territory_get_type ())

/**
 * MlgTerritory:
 *
 * The open document: the vocabulary, the actors, the relations and the
 * diagrams of one territory, and the only way to change them.
 *
 * A change is made between mlg_territory_begin() and mlg_territory_commit().
 * The mutators act at once; commit makes the change durable through the edit
 * sink and then emits #MlgTerritory::changed. If the sink fails, all of it is
 * taken back and nobody hears of it.
 *
 * A territory lives on one thread at a time: a loader may fill it on a worker
 * and hand it over.
 *
 * Signals: `changed (MlgChange *change, MlgChangeStep step)`, after the change
 * is in the model, in the store and in the history.
 */
G_DECLARE_FINAL_TYPE (MlgTerritory, mlg_territory, MLG, TERRITORY, GObject)

MlgTerritory     *mlg_territory_new                (void);

/* Reading */
MlgTerritoryInfo *mlg_territory_get_info           (MlgTerritory   *self);
const char       *mlg_territory_get_name           (MlgTerritory   *self);
MlgHistory       *mlg_territory_get_history        (MlgTerritory   *self);
MlgGraphIndex    *mlg_territory_get_graph          (MlgTerritory   *self);
guint             mlg_territory_get_n_records      (MlgTerritory   *self,
                                                    MlgObjectKind   kind);
MlgRecord        *mlg_territory_get_nth_record     (MlgTerritory   *self,
                                                    MlgObjectKind   kind,
                                                    guint           position);
MlgRecord        *mlg_territory_lookup             (MlgTerritory   *self,
                                                    MlgObjectKind   kind,
                                                    MlgId           id);
guint             mlg_territory_get_n_actors       (MlgTerritory   *self);
MlgActor         *mlg_territory_get_nth_actor      (MlgTerritory   *self,
                                                    guint           position);
MlgActor         *mlg_territory_get_actor          (MlgTerritory   *self,
                                                    MlgId           id);
guint             mlg_territory_get_n_relations    (MlgTerritory   *self);
MlgRelation      *mlg_territory_get_nth_relation   (MlgTerritory   *self,
                                                    guint           position);
MlgRelation      *mlg_territory_get_relation       (MlgTerritory   *self,
                                                    MlgId           id);
MlgTerm          *mlg_territory_get_term           (MlgTerritory   *self,
                                                    MlgId           id);
MlgDiagram       *mlg_territory_get_diagram        (MlgTerritory   *self,
                                                    MlgId           id);
MlgDiagramItem   *mlg_territory_get_diagram_item   (MlgTerritory   *self,
                                                    MlgId           id);
GPtrArray        *mlg_territory_dup_diagrams       (MlgTerritory   *self);
const GPtrArray  *mlg_territory_get_diagram_items  (MlgTerritory   *self,
                                                    MlgId           diagram);
const GPtrArray  *mlg_territory_get_actor_items    (MlgTerritory   *self,
                                                    MlgId           actor);
const GPtrArray  *mlg_territory_get_frame_items    (MlgTerritory   *self,
                                                    MlgId           frame);
MlgDiagramItem   *mlg_territory_find_diagram_item  (MlgTerritory   *self,
                                                    MlgId           diagram,
                                                    MlgId           actor);
gboolean          mlg_territory_equal              (MlgTerritory   *self,
                                                    MlgTerritory   *other);

/* Changing */
void              mlg_territory_set_sink           (MlgTerritory   *self,
                                                    MlgEditSink    *sink);
void              mlg_territory_set_workshop       (MlgTerritory   *self,
                                                    const char     *workshop);
void              mlg_territory_begin              (MlgTerritory   *self,
                                                    const char     *label);
gboolean          mlg_territory_commit             (MlgTerritory   *self,
                                                    GError        **error);
void              mlg_territory_rollback           (MlgTerritory   *self);
gboolean          mlg_territory_is_changing        (MlgTerritory   *self);
MlgRecord        *mlg_territory_insert             (MlgTerritory   *self,
                                                    MlgObjectKind   kind,
                                                    MlgId           id,
                                                    GVariant       *fields,
                                                    GError        **error);
gboolean          mlg_territory_set                (MlgTerritory   *self,
                                                    MlgRecord      *record,
                                                    guint           field,
                                                    GVariant       *value,
                                                    GError        **error);
void              mlg_territory_remove             (MlgTerritory   *self,
                                                    MlgRecord      *record);
gboolean          mlg_territory_undo               (MlgTerritory   *self,
                                                    GError        **error);
gboolean          mlg_territory_redo               (MlgTerritory   *self,
                                                    GError        **error);

/* Loading: for stores and importers that fill a territory nobody sees yet */
gboolean          mlg_territory_adopt              (MlgTerritory   *self,
                                                    MlgRecord      *record,
                                                    GError        **error);

G_END_DECLS

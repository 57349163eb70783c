/* mlg-selection.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

#define MLG_TYPE_SELECTION (mlg_selection_get_type ())

/**
 * MlgSelection:
 *
 * What is selected in a territory, several actors or one relation, and what
 * the pointer is over. What vanishes from the territory leaves the selection.
 *
 * Signals: `changed ()`, `hover-changed ()`, each only when something did.
 */
G_DECLARE_FINAL_TYPE (MlgSelection, mlg_selection, MLG, SELECTION, GObject)

MlgSelection *mlg_selection_new               (void);
void          mlg_selection_set_territory     (MlgSelection  *self,
                                               MlgTerritory  *territory);
gboolean      mlg_selection_is_empty          (MlgSelection  *self);
guint         mlg_selection_get_n_actors      (MlgSelection  *self);
GArray       *mlg_selection_dup_actors        (MlgSelection  *self);
MlgId         mlg_selection_get_primary_actor (MlgSelection  *self);
MlgId         mlg_selection_get_relation      (MlgSelection  *self);
gboolean      mlg_selection_contains          (MlgSelection  *self,
                                               MlgObjectKind  kind,
                                               MlgId          id);
void          mlg_selection_select_only       (MlgSelection  *self,
                                               MlgObjectKind  kind,
                                               MlgId          id);
void          mlg_selection_set_actors        (MlgSelection  *self,
                                               const MlgId   *actors,
                                               guint          n_actors);
void          mlg_selection_add_actors        (MlgSelection  *self,
                                               const MlgId   *actors,
                                               guint          n_actors);
void          mlg_selection_toggle_actor      (MlgSelection  *self,
                                               MlgId          actor);
void          mlg_selection_clear             (MlgSelection  *self);
MlgId         mlg_selection_get_hover         (MlgSelection  *self,
                                               MlgObjectKind *kind);
void          mlg_selection_set_hover         (MlgSelection  *self,
                                               MlgObjectKind  kind,
                                               MlgId          id);

G_END_DECLS

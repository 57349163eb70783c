/* mlg-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-change.h"

G_BEGIN_DECLS

#define MLG_TYPE_HISTORY (mlg_history_get_type ())

/**
 * MlgHistory:
 *
 * The changes made, and those taken back: what undo and redo walk along.
 *
 * Properties: `can-undo`, `can-redo`, `undo-label`, `redo-label`.
 */
G_DECLARE_FINAL_TYPE (MlgHistory, mlg_history, MLG, HISTORY, GObject)

MlgHistory *mlg_history_new            (void);
guint       mlg_history_get_n_done     (MlgHistory *self);
guint       mlg_history_get_n_undone   (MlgHistory *self);
MlgChange  *mlg_history_get_done       (MlgHistory *self,
                                        guint       position);
MlgChange  *mlg_history_get_undo       (MlgHistory *self);
MlgChange  *mlg_history_get_redo       (MlgHistory *self);
const char *mlg_history_get_undo_label (MlgHistory *self);
const char *mlg_history_get_redo_label (MlgHistory *self);
void        mlg_history_restore        (MlgHistory *self,
                                        GPtrArray  *done,
                                        GPtrArray  *undone);
void        mlg_history_step           (MlgHistory    *self,
                                        MlgChange     *change,
                                        MlgChangeStep  step);

G_END_DECLS

/* mlg-change.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-edit.h"

G_BEGIN_DECLS

/**
 * MlgChangeStep:
 * @MLG_CHANGE_DO: the change is made for the first time
 * @MLG_CHANGE_UNDO: it is taken back
 * @MLG_CHANGE_REDO: it is made again
 */
typedef enum
{
  MLG_CHANGE_DO,
  MLG_CHANGE_UNDO,
  MLG_CHANGE_REDO,
} MlgChangeStep;

#define MLG_TYPE_CHANGE (mlg_change_get_type ())

/**
 * MlgChange:
 *
 * One action of the user: its edits in order, its name, its time. What undo,
 * the journal and the minutes of a workshop are made of.
 */
G_DECLARE_FINAL_TYPE (MlgChange, mlg_change, MLG, CHANGE, GObject)

MlgChange     *mlg_change_new          (MlgId          id,
                                        const char    *label,
                                        gint64         time,
                                        const char    *workshop);
MlgId          mlg_change_get_id       (MlgChange     *self);
const char    *mlg_change_get_label    (MlgChange     *self);
gint64         mlg_change_get_time     (MlgChange     *self);
const char    *mlg_change_get_workshop (MlgChange     *self);
guint          mlg_change_get_n_edits  (MlgChange     *self);
const MlgEdit *mlg_change_get_edit     (MlgChange     *self,
                                        guint          position);
void           mlg_change_add_edit     (MlgChange     *self,
                                        MlgEdit       *edit);
GPtrArray     *mlg_change_dup_edits    (MlgChange     *self,
                                        MlgChangeStep  step);

G_END_DECLS

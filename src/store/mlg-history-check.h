/* mlg-history-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgHistoryCheck:
 *
 * Whether a stored history fits a territory: each change is carried out on a
 * shadow that knows only what exists and which ends relations have. A file
 * that another program edited, or that somebody made to harm, must not make
 * undo take out what is not there.
 */
typedef struct _MlgHistoryCheck MlgHistoryCheck;

MlgHistoryCheck *mlg_history_check_new  (MlgTerritory    *territory);
void             mlg_history_check_free (MlgHistoryCheck *self);
gboolean         mlg_history_check_step (MlgHistoryCheck *self,
                                         MlgChange       *change,
                                         MlgChangeStep    step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgHistoryCheck, mlg_history_check_free)

G_END_DECLS

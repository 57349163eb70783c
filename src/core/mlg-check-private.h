/* mlg-check-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-check.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgProblem only. */

typedef struct
{
  MlgTerritory *territory;
  GPtrArray    *problems;
  /* Folded name -> GPtrArray of MlgActor */
  GHashTable   *names;
  /* What a relation says, as a text */
  GHashTable   *facts;
} MlgCheck;

void mlg_check_add        (MlgCheck    *self,
                           MlgSeverity  severity,
                           MlgRecord   *record,
                           const char  *format,
                           ...) G_GNUC_PRINTF (4, 5);
void mlg_check_references (MlgCheck    *self,
                           MlgRecord   *record);
void mlg_check_dates      (MlgCheck    *self,
                           MlgRecord   *record,
                           const char  *since,
                           const char  *until);
void mlg_check_actor      (MlgCheck    *self,
                           MlgActor    *actor);

G_END_DECLS

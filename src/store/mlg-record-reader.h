/* mlg-record-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-statement.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgReadReport:
 * @problems: (element-type utf8): sentences for the user: what was left out
 * @n_left_out: how many objects were left out
 * @mended: (element-type MlgRecord): objects whose rows are not as we would
 *   write them, and have to be written again
 *
 * What was found while a territory was read.
 */
typedef struct
{
  GPtrArray *problems;
  guint      n_left_out;
  GPtrArray *mended;
} MlgReadReport;

MlgReadReport *mlg_read_report_new    (void);
void           mlg_read_report_free   (MlgReadReport  *self);

gboolean       mlg_record_reader_read (MlgDatabase    *database,
                                       MlgTerritory   *territory,
                                       MlgReadReport  *report,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgReadReport, mlg_read_report_free)

G_END_DECLS

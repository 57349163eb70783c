/* mlg-bucket-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_BUCKET_ROW (mlg_bucket_row_get_type ())

/**
 * MlgBucketRow:
 *
 * One bucket of a facet: its symbol where it is a kind, its name, how many
 * actors are in it; checked where the query asks for it.
 */
G_DECLARE_FINAL_TYPE (MlgBucketRow, mlg_bucket_row, MLG, BUCKET_ROW, GtkToggleButton)

GtkWidget  *mlg_bucket_row_new        (void);
const char *mlg_bucket_row_get_key    (MlgBucketRow *self);
void        mlg_bucket_row_set_bucket (MlgBucketRow *self,
                                          MlgTerritory    *territory,
                                          const MlgBucket *bucket);

G_END_DECLS

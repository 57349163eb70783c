/* mlg-bucket-button.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_BUCKET_BUTTON (mlg_bucket_button_get_type ())

/**
 * MlgBucketButton:
 *
 * One bucket of a facet: its symbol where it is a kind, its name, how many
 * actors are in it; down where the query asks for it.
 */
G_DECLARE_FINAL_TYPE (MlgBucketButton, mlg_bucket_button, MLG, BUCKET_BUTTON, GtkToggleButton)

GtkWidget  *mlg_bucket_button_new        (void);
const char *mlg_bucket_button_get_key    (MlgBucketButton *self);
void        mlg_bucket_button_set_bucket (MlgBucketButton *self,
                                          MlgTerritory    *territory,
                                          const MlgBucket *bucket);

G_END_DECLS

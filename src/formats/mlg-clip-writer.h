/* mlg-clip-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/* What is copied from one territory to another: JSON, with the actors, the
 * relations among them and the words that they use. */
#define MLG_CLIP_MEDIA_TYPE "application/vnd.maillage+json"
#define MLG_CLIP_FORMAT     "maillage-clip"
#define MLG_CLIP_VERSION    1

GBytes *mlg_clip_write     (MlgTerritory *territory,
                            const MlgId  *actors,
                            guint         n_actors);
char   *mlg_clip_dup_names (MlgTerritory *territory,
                            const MlgId  *actors,
                            guint         n_actors);
char   *mlg_clip_dup_table (MlgTerritory *territory,
                            const MlgId  *actors,
                            guint         n_actors);

G_END_DECLS

/* mlg-id-map.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-id.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgIdMap:
 *
 * Pointers by identity. A #GHashTable of identities has to follow a pointer
 * for each key that it compares, three waits for memory for one answer; a
 * national territory asks a million times while it is opened. Here key and
 * value lie together.
 */
typedef struct _MlgIdMap MlgIdMap;

MlgIdMap *mlg_id_map_new      (void);
void      mlg_id_map_free     (MlgIdMap *self);
guint     mlg_id_map_get_size (MlgIdMap *self);
gpointer  mlg_id_map_lookup   (MlgIdMap *self,
                               MlgId     id);
void      mlg_id_map_insert   (MlgIdMap *self,
                               MlgId     id,
                               gpointer  value);
gpointer  mlg_id_map_remove   (MlgIdMap *self,
                               MlgId     id);
gboolean  mlg_id_map_next     (MlgIdMap *self,
                               guint    *position,
                               MlgId    *id,
                               gpointer *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgIdMap, mlg_id_map_free)

G_END_DECLS

/* mlg-assignments-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-id.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Which items of schemes the actors of a file are assigned to: the part of
 * MlgVocabularyReader that is about actors. */
typedef struct _MlgAssignments MlgAssignments;

MlgAssignments *mlg_assignments_new         (void);
void            mlg_assignments_free        (MlgAssignments  *self);
MlgId           mlg_assignments_get_item_id (const char      *scheme,
                                             const char      *item);
gboolean        mlg_assignments_read        (MlgAssignments  *self,
                                             GHashTable      *known,
                                             const char      *scheme,
                                             JsonObject      *object,
                                             const char      *member,
                                             GError         **error);
GVariant       *mlg_assignments_dup_value   (MlgAssignments  *self,
                                             const char      *actor);

G_END_DECLS

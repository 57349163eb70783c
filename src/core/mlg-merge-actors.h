/* mlg-merge-actors.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgMergeChoice:
 * @MLG_MERGE_KEEP: what the actor that stays says
 * @MLG_MERGE_TAKE: what the actor that goes says
 * @MLG_MERGE_JOIN: both: lists without what is in them twice, texts one after
 *   the other, private if one of them was; see mlg_merge_can_join()
 *
 * What becomes of a field of two actors that are merged.
 */
typedef enum
{
  MLG_MERGE_KEEP,
  MLG_MERGE_TAKE,
  MLG_MERGE_JOIN,
} MlgMergeChoice;

gboolean  mlg_merge_can_join         (guint                  field);
void      mlg_merge_get_choices      (MlgActor              *from,
                                      MlgActor              *into,
                                      MlgMergeChoice        *choices);
GVariant *mlg_merge_dup_value        (MlgTerritory          *territory,
                                      MlgActor              *from,
                                      MlgActor              *into,
                                      guint                  field,
                                      MlgMergeChoice         choice);
gboolean  mlg_territory_merge_actors (MlgTerritory          *self,
                                      MlgActor              *from,
                                      MlgActor              *into,
                                      const MlgMergeChoice  *choices,
                                      GError               **error);

G_END_DECLS

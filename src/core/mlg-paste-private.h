/* mlg-paste-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-paste.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgPaste only. */

/**
 * MlgPasteActor:
 * @name: what was pasted
 * @folded: the name as it is compared
 * @kind: the kind that was pasted with it, or %MLG_ID_NONE
 * @record: (nullable): all that is known of it
 * @same: whether it is the actor of the territory that has its identity
 * @match: whether the territory has it
 * @candidates: (element-type MlgId): actors that it may be, the best first
 * @choice: which of them it is, %MLG_ID_NONE for a new one
 */
typedef struct
{
  char          *name;
  char          *folded;
  MlgId          kind;
  MlgRecord     *record;
  gboolean       same;
  MlgPasteMatch  match;
  GArray        *candidates;
  MlgId          choice;
} MlgPasteActor;

/**
 * MlgPasteLink:
 * @source: position of an actor
 * @target: position of an actor
 * @type: a relation type of the territory, or %MLG_ID_NONE
 * @words: (nullable): what was written in place of a type
 * @record: (nullable): all that is known of it
 */
typedef struct
{
  guint      source;
  guint      target;
  MlgId      type;
  char      *words;
  MlgRecord *record;
} MlgPasteLink;

struct _MlgPaste
{
  GObject       parent_instance;

  /* Owned */
  MlgTerritory *territory;
  GPtrArray    *actors;
  GPtrArray    *links;
  GPtrArray    *terms;
  GHashTable   *positions;

  /* Of links that were pasted without one */
  MlgId         type;

  /* New actors are named as copies */
  gboolean      copies;
};

#define mlg_paste_nth_actor(self, i) ((MlgPasteActor *) g_ptr_array_index ((self)->actors, i))
#define mlg_paste_nth_link(self, i)  ((MlgPasteLink *) g_ptr_array_index ((self)->links, i))

/* mlg-paste-terms.c */
GHashTable *mlg_paste_find_terms   (MlgPaste    *self);
gboolean    mlg_paste_insert_terms (MlgPaste    *self,
                                    GHashTable  *ids,
                                    GError     **error);
MlgId       mlg_paste_lookup_id    (GHashTable  *ids,
                                    MlgId        id);
void        mlg_paste_set_id       (GHashTable  *ids,
                                    MlgId        id,
                                    MlgId        other);
GVariant   *mlg_paste_map_fields   (MlgRecord   *record,
                                    GHashTable  *ids);

/* mlg-paste-apply.c */
gboolean    mlg_paste_has_twin     (MlgPaste    *self,
                                    MlgId        source,
                                    MlgId        target,
                                    MlgId        type);

G_END_DECLS

/* mlg-new-term-actions.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgNewTerm:
 * @label: what to call it, in the language of the interface
 * @inverse: (nullable): a relation type read from its target
 * @directed: whether a relation of that type has a direction
 *
 * A word that the vocabulary lacks while somebody writes down a fact.
 */
typedef struct
{
  const char *label;
  const char *inverse;
  gboolean    directed;
} MlgNewTerm;

/* Facts that need a word which is not in the vocabulary yet: the word and the
 * fact are one change, so that one step takes both back. */

MlgRelation *mlg_territory_link_with_new_type   (MlgTerritory      *self,
                                                 MlgId              source,
                                                 MlgId              target,
                                                 const MlgNewTerm  *type,
                                                 GError           **error);
gboolean     mlg_territory_retype               (MlgTerritory      *self,
                                                 MlgRelation       *relation,
                                                 MlgId              type,
                                                 gboolean           reversed,
                                                 GError           **error);
gboolean     mlg_territory_retype_with_new_type (MlgTerritory      *self,
                                                 MlgRelation       *relation,
                                                 const MlgNewTerm  *type,
                                                 gboolean           reversed,
                                                 GError           **error);
gboolean     mlg_territory_edit_with_new_term   (MlgTerritory      *self,
                                                 MlgRecord         *record,
                                                 guint              field,
                                                 MlgVocabulary      vocabulary,
                                                 MlgId              parent,
                                                 const char        *label,
                                                 GError           **error);
MlgActor    *mlg_territory_add_actor_with_new_kind (MlgTerritory   *self,
                                                 const char        *name,
                                                 const char        *kind,
                                                 GVariant          *place,
                                                 GError           **error);

G_END_DECLS

/* test-territory.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

MlgTerritory *tt_territory_new  (void);
MlgId         tt_term           (MlgTerritory  *territory,
                                 MlgVocabulary  vocabulary,
                                 const char    *slug);
MlgActor     *tt_actor          (MlgTerritory  *territory,
                                 const char    *name);
MlgActor     *tt_add_actor      (MlgTerritory  *territory,
                                 const char    *name,
                                 const char    *kind,
                                 const char    *city);
MlgRelation  *tt_link           (MlgTerritory  *territory,
                                 const char    *source,
                                 const char    *target,
                                 const char    *type);
void          tt_set_text       (MlgTerritory  *territory,
                                 MlgRecord     *record,
                                 guint          field,
                                 const char    *text);

G_END_DECLS

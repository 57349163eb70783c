/* mlg-vocabulary-actions.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-term-uses.h"

G_BEGIN_DECLS

/* What people do to the vocabulary of a territory, each one change with a
 * readable name. They begin and commit by themselves; where one is refused,
 * nothing changed. */

MlgTerm  *mlg_territory_add_term          (MlgTerritory  *self,
                                           MlgVocabulary  vocabulary,
                                           MlgId          parent,
                                           const char    *label,
                                           GError       **error);
gboolean  mlg_territory_rename_term       (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           guint          field,
                                           const char    *text,
                                           GError       **error);
gboolean  mlg_territory_recolour_term     (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           const char    *colour,
                                           GError       **error);
gboolean  mlg_territory_set_term_glyph    (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           const char    *glyph,
                                           GError       **error);
gboolean  mlg_territory_set_term_dash     (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           MlgDash        dash,
                                           GError       **error);
gboolean  mlg_territory_set_term_directed (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           gboolean       directed,
                                           GError       **error);
gboolean  mlg_territory_move_term         (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           guint          index,
                                           GError       **error);
gboolean  mlg_territory_merge_terms       (MlgTerritory  *self,
                                           MlgTerm       *from,
                                           MlgTerm       *into,
                                           GError       **error);
gboolean  mlg_territory_delete_term       (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           GError       **error);
gboolean  mlg_territory_delete_used_term  (MlgTerritory  *self,
                                           MlgTerm       *term,
                                           GError       **error);

/* What people read of it. */

GPtrArray *mlg_territory_dup_siblings     (MlgTerritory  *self,
                                           MlgTerm       *term);
MlgTerm   *mlg_territory_find_term        (MlgTerritory  *self,
                                           MlgVocabulary  vocabulary,
                                           MlgId          parent,
                                           const char    *label);

G_END_DECLS

/* mlg-session-vocabulary.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-new-term-actions.h"
#include "mlg-session.h"
#include "mlg-vocabulary-actions.h"

G_BEGIN_DECLS

/* What the user does to the vocabulary, with its message or its error shown. */

MlgTerm     *mlg_session_add_term           (MlgSession       *self,
                                             MlgVocabulary     vocabulary,
                                             MlgId             parent,
                                             const char       *label);
gboolean     mlg_session_rename_term        (MlgSession       *self,
                                             MlgTerm          *term,
                                             guint             field,
                                             const char       *text);
gboolean     mlg_session_recolour_term      (MlgSession       *self,
                                             MlgTerm          *term,
                                             const char       *colour);
gboolean     mlg_session_set_term_glyph     (MlgSession       *self,
                                             MlgTerm          *term,
                                             const char       *glyph);
gboolean     mlg_session_set_term_dash      (MlgSession       *self,
                                             MlgTerm          *term,
                                             MlgDash           dash);
gboolean     mlg_session_set_term_directed  (MlgSession       *self,
                                             MlgTerm          *term,
                                             gboolean          directed);
gboolean     mlg_session_move_term          (MlgSession       *self,
                                             MlgTerm          *term,
                                             guint             index);
gboolean     mlg_session_merge_terms        (MlgSession       *self,
                                             MlgTerm          *from,
                                             MlgTerm          *into);
gboolean     mlg_session_delete_term        (MlgSession       *self,
                                             MlgTerm          *term);

/* A fact and the word that it lacks, in one step */
MlgRelation *mlg_session_link_with_new_type (MlgSession       *self,
                                             MlgId             source,
                                             MlgId             target,
                                             const MlgNewTerm *type);
gboolean     mlg_session_retype             (MlgSession       *self,
                                             MlgRelation      *relation,
                                             MlgId             type,
                                             gboolean          reversed);
gboolean     mlg_session_retype_with_new_type (MlgSession     *self,
                                             MlgRelation      *relation,
                                             const MlgNewTerm *type,
                                             gboolean          reversed);
gboolean     mlg_session_edit_with_new_term (MlgSession       *self,
                                             MlgRecord        *record,
                                             guint             field,
                                             MlgVocabulary     vocabulary,
                                             MlgId             parent,
                                             const char       *label);
MlgActor    *mlg_session_add_actor_with_new_kind (MlgSession  *self,
                                             const char       *name,
                                             const char       *kind,
                                             GVariant         *place);

G_END_DECLS

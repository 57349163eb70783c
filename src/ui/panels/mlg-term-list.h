/* mlg-term-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-panel.h"

G_BEGIN_DECLS

#define MLG_TYPE_TERM_LIST (mlg_term_list_get_type ())

/**
 * MlgTermList:
 *
 * The words of one list of the vocabulary, in their order: dragging and
 * Alt+Up and Alt+Down change it. An entry below adds a word.
 *
 * Its menu and its keys use the actions `vocabulary.*` of the widgets above.
 *
 * Signals: `chosen ()`: another word is chosen, or none; `added (MlgId term)`:
 * the user added a word.
 */
G_DECLARE_FINAL_TYPE (MlgTermList, mlg_term_list, MLG, TERM_LIST, MlgPanel)

void  mlg_term_list_set_list    (MlgTermList   *self,
                                 MlgVocabulary  vocabulary,
                                 MlgId          parent);
MlgId mlg_term_list_get_chosen  (MlgTermList   *self);
void  mlg_term_list_choose      (MlgTermList   *self,
                                 MlgId          term);
void  mlg_term_list_move_chosen (MlgTermList   *self,
                                 int            step);
void  mlg_term_list_begin_adding (MlgTermList  *self);

G_END_DECLS

/* mlg-record-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-choice-row.h"
#include "mlg-session.h"
#include "mlg-text-row.h"

G_BEGIN_DECLS

#define MLG_TYPE_RECORD_FORM (mlg_record_form_get_type ())

/**
 * MlgRecordForm:
 *
 * Joins rows to the fields of one object of the territory: what is in the
 * field is read in the row, what is typed in the row is one undoable edit.
 * Nothing is ever read back from widgets.
 *
 * Optional rows hide while their field is empty, until they are asked for.
 */
G_DECLARE_FINAL_TYPE (MlgRecordForm, mlg_record_form, MLG, RECORD_FORM, GObject)

MlgRecordForm *mlg_record_form_new        (void);
void           mlg_record_form_set_session (MlgRecordForm     *self,
                                           MlgSession         *session);
void           mlg_record_form_set_record (MlgRecordForm      *self,
                                           MlgObjectKind       kind,
                                           MlgId               id);
MlgRecord     *mlg_record_form_get_record (MlgRecordForm      *self);
void           mlg_record_form_add_text   (MlgRecordForm      *self,
                                           MlgTextRow         *row,
                                           guint               field,
                                           gboolean            optional);
void           mlg_record_form_add_choice (MlgRecordForm      *self,
                                           MlgChoiceRow       *row,
                                           guint               field,
                                           MlgVocabulary       vocabulary,
                                           MlgId               parent,
                                           gboolean            optional);
void           mlg_record_form_add_number (MlgRecordForm      *self,
                                           MlgChoiceRow       *row,
                                           guint               field,
                                           const char * const *labels,
                                           gboolean            optional);
void           mlg_record_form_remove     (MlgRecordForm      *self,
                                           GtkWidget          *row);
gboolean       mlg_record_form_edit       (MlgRecordForm      *self,
                                           guint               field,
                                           GVariant           *value);
void           mlg_record_form_refresh    (MlgRecordForm      *self,
                                           MlgChange          *change);
void           mlg_record_form_finish     (MlgRecordForm      *self);
void           mlg_record_form_list_hidden (MlgRecordForm     *self,
                                           MlgChoicePopover   *list);
void           mlg_record_form_reveal     (MlgRecordForm      *self,
                                           guint               index);

G_END_DECLS

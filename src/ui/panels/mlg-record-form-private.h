/* mlg-record-form-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record-form.h"

G_BEGIN_DECLS

struct _MlgRecordForm
{
  GObject        parent_instance;

  MlgSession    *session;
  /* MlgFormBinding */
  GPtrArray     *bindings;

  MlgObjectKind  kind;
  MlgId          id;
};

typedef struct
{
  GtkWidget          *row; /* borrowed: rows and form have one owner */
  const char * const *labels;
  guint               field;
  MlgVocabulary       vocabulary;
  MlgId               parent;
  gboolean            optional;
  gboolean            revealed;
} MlgFormBinding;

MlgTerritory   *mlg_record_form_get_territory (MlgRecordForm  *self);
MlgFormBinding *mlg_record_form_find_binding  (MlgRecordForm  *self,
                                               gconstpointer   row);
MlgFormBinding *mlg_record_form_add_binding   (MlgRecordForm  *self,
                                               gpointer        row,
                                               guint           field,
                                               gboolean        optional);
const MlgField *mlg_record_form_get_field     (MlgRecordForm  *self,
                                               MlgFormBinding *binding);
gboolean        mlg_record_form_show_terms    (MlgRecordForm  *self,
                                               MlgFormBinding *binding,
                                               GVariant       *value);
gboolean        mlg_record_form_show_number   (MlgFormBinding *binding,
                                               GVariant       *value);

G_END_DECLS

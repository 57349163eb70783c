/* mlg-record-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-builder.h"

/**
 * mlg_record_builder_init:
 * @self: (out caller-allocates): a builder
 * @kind: what the fields are of
 *
 * Begins a record without fields. Declare the builder with g_auto().
 */
void
mlg_record_builder_init (MlgRecordBuilder *self,
                         MlgObjectKind     kind)
{
  self->kind = kind;
  g_variant_dict_init (&self->fields, NULL);
}

/**
 * mlg_record_builder_clear:
 * @self: a builder
 *
 * Forgets the fields gathered.
 */
void
mlg_record_builder_clear (MlgRecordBuilder *self)
{
  g_variant_dict_clear (&self->fields);
}

/**
 * mlg_record_builder_value:
 * @self: a builder
 * @field: number of a field, as %MLG_ACTOR_NAME
 * @value: (nullable): its value; a floating reference is taken
 *
 * Sets a field.
 */
void
mlg_record_builder_value (MlgRecordBuilder *self,
                          guint             field,
                          GVariant         *value)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (self->kind, &n_fields);

  g_return_if_fail (field < n_fields);

  if (value != NULL)
    g_variant_dict_insert_value (&self->fields, fields[field].name, value);
}

/**
 * mlg_record_builder_text:
 * @self: a builder
 * @field: number of a field of type %MLG_FIELD_TEXT
 * @text: (nullable): its text, in UTF-8
 *
 * Sets a field.
 */
void
mlg_record_builder_text (MlgRecordBuilder *self,
                         guint             field,
                         const char       *text)
{
  if (text != NULL && *text != '\0')
    mlg_record_builder_value (self, field, g_variant_new_string (text));
}

/**
 * mlg_record_builder_number:
 * @self: a builder
 * @field: number of a field of type %MLG_FIELD_NUMBER
 * @number: its number
 *
 * Sets a field.
 */
void
mlg_record_builder_number (MlgRecordBuilder *self,
                           guint             field,
                           int               number)
{
  if (number != 0)
    mlg_record_builder_value (self, field, g_variant_new_int32 (number));
}

/**
 * mlg_record_builder_flag:
 * @self: a builder
 * @field: number of a field of type %MLG_FIELD_FLAG
 * @flag: yes or no
 *
 * Sets a field.
 */
void
mlg_record_builder_flag (MlgRecordBuilder *self,
                         guint             field,
                         gboolean          flag)
{
  if (flag)
    mlg_record_builder_value (self, field, g_variant_new_boolean (TRUE));
}

/**
 * mlg_record_builder_id:
 * @self: a builder
 * @field: number of a field of type %MLG_FIELD_ID
 * @id: an identity, or %MLG_ID_NONE
 *
 * Sets a field.
 */
void
mlg_record_builder_id (MlgRecordBuilder *self,
                       guint             field,
                       MlgId             id)
{
  if (id != MLG_ID_NONE)
    mlg_record_builder_value (self, field, g_variant_new_int64 (id));
}

/**
 * mlg_record_builder_end:
 * @self: a builder
 *
 * Returns: (transfer floating): the fields, as mlg_record_new() takes them
 */
GVariant *
mlg_record_builder_end (MlgRecordBuilder *self)
{
  return g_variant_dict_end (&self->fields);
}

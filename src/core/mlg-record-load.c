/* mlg-record-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-private.h"

#include <string.h>

/* For loaders: what mlg_record_set_value() and mlg_field_check() do, without
 * a value in between. A national register has three million fields. */

static gpointer
find_location (MlgRecord     *self,
               guint          field,
               MlgFieldType   type)
{
  const MlgField *fields = MLG_RECORD_GET_CLASS (self)->fields;

  g_assert (field < MLG_RECORD_GET_CLASS (self)->n_fields);
  g_assert (fields[field].type == type);

  return G_STRUCT_MEMBER_P (self, fields[field].offset);
}

static void
emit_changed (MlgRecord *self,
              guint      field)
{
  if (MLG_RECORD_GET_CLASS (self)->field_changed != NULL)
    MLG_RECORD_GET_CLASS (self)->field_changed (self, field);
}

/**
 * mlg_record_take_text:
 * @self: a record
 * @field: number of a field of type %MLG_FIELD_TEXT
 * @text: (nullable) (transfer full): valid UTF-8
 *
 * Sets a text.
 */
void
mlg_record_take_text (MlgRecord *self,
                      guint      field,
                      char      *text)
{
  char **location = find_location (self, field, MLG_FIELD_TEXT);

  g_free (*location);
  *location = text;
  if (text != NULL && *text == '\0')
    g_clear_pointer (location, g_free);
  emit_changed (self, field);
}

/**
 * mlg_record_take_texts:
 * @self: a record
 * @field: number of a field of type %MLG_FIELD_TEXTS
 * @texts: (nullable) (transfer full): valid UTF-8
 *
 * Sets a list of texts.
 */
void
mlg_record_take_texts (MlgRecord  *self,
                       guint       field,
                       char      **texts)
{
  char ***location = find_location (self, field, MLG_FIELD_TEXTS);

  g_strfreev (*location);
  *location = texts;
  if (texts != NULL && *texts == NULL)
    g_clear_pointer (location, g_strfreev);
  emit_changed (self, field);
}

/**
 * mlg_record_set_number:
 * @self: a record
 * @field: number of a field of type %MLG_FIELD_ID, %MLG_FIELD_NUMBER or
 *   %MLG_FIELD_FLAG
 * @number: its value, in the range of an int but for an identity
 *
 * Sets a number.
 */
void
mlg_record_set_number (MlgRecord *self,
                       guint      field,
                       gint64     number)
{
  MlgFieldType type = MLG_RECORD_GET_CLASS (self)->fields[field].type;

  if (type == MLG_FIELD_ID)
    *(MlgId *) find_location (self, field, type) = number;
  else if (type == MLG_FIELD_FLAG)
    *(gboolean *) find_location (self, field, type) = number != 0;
  else
    *(int *) find_location (self, field, MLG_FIELD_NUMBER) = (int) number;
  emit_changed (self, field);
}

/**
 * mlg_record_set_point:
 * @self: a record
 * @field: number of a field of type %MLG_FIELD_POINT
 * @point: a valid point
 *
 * Sets a point.
 */
void
mlg_record_set_point (MlgRecord      *self,
                      guint           field,
                      const MlgPoint *point)
{
  *(MlgPoint *) find_location (self, field, MLG_FIELD_POINT) = (MlgPoint) { point->x + 0., point->y + 0. };
  emit_changed (self, field);
}

/* More than any field has but those of a hostile file. */
#define PLAIN_N_TEXTS 100
#define PLAIN_SIZE    10000

static gboolean
are_plain (char **texts)
{
  gsize size = 0;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      size += strlen (texts[i]);
      if (i >= PLAIN_N_TEXTS || size > PLAIN_SIZE)
        return FALSE;
    }

  return TRUE;
}

/* Whether the field is surely right, without a value made of it. */
static gboolean
is_plain (MlgRecord      *self,
          const MlgField *field)
{
  gconstpointer location = G_STRUCT_MEMBER_P (self, field->offset);
  const char *text;
  GVariant *list;

  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      text = *(char * const *) location;
      /* No text has more characters than bytes. */
      return text == NULL || strlen (text) <= MIN (field->max_length > 0 ? field->max_length : G_MAXUINT, PLAIN_SIZE);

    case MLG_FIELD_TEXTS:
      return are_plain (*(char ** const *) location);

    case MLG_FIELD_IDS:
      list = *(GVariant * const *) location;
      return list == NULL || g_variant_get_size (list) <= PLAIN_SIZE;

    case MLG_FIELD_LIST:
      return *(const gpointer *) location == NULL;

    case MLG_FIELD_ID:
      return *(const MlgId *) location == MLG_ID_NONE || mlg_id_is_valid (*(const MlgId *) location);

    case MLG_FIELD_NUMBER:
      return *(const int *) location == 0 || field->max_number == 0;

    case MLG_FIELD_FLAG:
      return TRUE;

    case MLG_FIELD_POINT:
      return mlg_point_is_valid (location);

    default:
      return FALSE;
    }
}

/**
 * mlg_record_check:
 * @self: a record
 * @error: return location for an error
 *
 * Returns: whether every field may hold what it holds
 */
gboolean
mlg_record_check (MlgRecord  *self,
                  GError    **error)
{
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autoptr(GVariant) value = NULL;

      if (is_plain (self, &klass->fields[i]))
        continue;

      value = mlg_record_dup_value (self, i);
      if (!mlg_field_check (&klass->fields[i], value, error))
        return FALSE;
    }

  return TRUE;
}

/* mlg-record.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-private.h"

G_DEFINE_ABSTRACT_TYPE (MlgRecord, mlg_record, G_TYPE_OBJECT)

static gpointer
field_location (MlgRecord      *self,
                const MlgField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static void
clear_field (MlgRecord      *self,
             const MlgField *field)
{
  gpointer location = field_location (self, field);

  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      g_clear_pointer ((char **) location, g_free);
      break;

    case MLG_FIELD_TEXTS:
      g_clear_pointer ((char ***) location, g_strfreev);
      break;

    case MLG_FIELD_IDS:
    case MLG_FIELD_LIST:
      g_clear_pointer ((GVariant **) location, g_variant_unref);
      break;

    case MLG_FIELD_ID:
      *(MlgId *) location = MLG_ID_NONE;
      break;

    case MLG_FIELD_NUMBER:
      *(int *) location = 0;
      break;

    case MLG_FIELD_FLAG:
      *(gboolean *) location = FALSE;
      break;

    case MLG_FIELD_POINT:
      *(MlgPoint *) location = (MlgPoint) { 0., 0. };
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
mlg_record_finalize (GObject *object)
{
  MlgRecord *self = MLG_RECORD (object);
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    clear_field (self, &klass->fields[i]);

  G_OBJECT_CLASS (mlg_record_parent_class)->finalize (object);
}

static void
mlg_record_class_init (MlgRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_record_finalize;
}

static void
mlg_record_init (MlgRecord *self)
{
}

/* Values come in the order of the fields, nearly always: the search goes on
 * where the last one ended. */
static guint
find_field (MlgRecordClass *klass,
            const char     *name,
            guint           first)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      guint field = (first + i) % klass->n_fields;

      if (g_str_equal (klass->fields[field].name, name))
        return field;
    }

  return klass->n_fields;
}

/**
 * mlg_record_new:
 * @kind: what to make
 * @id: its identity
 * @fields: (nullable): an `a{sv}` of field names and values, as
 *   mlg_record_serialize() makes; unknown names are passed over; a floating
 *   reference is taken
 *
 * Makes an object that belongs to no territory yet.
 *
 * Returns: (transfer full): a new record
 */
MlgRecord *
mlg_record_new (MlgObjectKind  kind,
                MlgId          id,
                GVariant      *fields)
{
  MlgRecord *self = g_object_new (mlg_object_kind_get_type (kind), NULL);
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);
  g_autoptr(GVariant) owned = fields != NULL ? g_variant_ref_sink (fields) : NULL;
  GVariantIter iter;
  GVariant *value;
  const char *name;
  guint field = 0;

  self->id = id;

  if (owned == NULL)
    return self;

  g_return_val_if_fail (g_variant_is_of_type (owned, G_VARIANT_TYPE_VARDICT), self);

  g_variant_iter_init (&iter, owned);

  while (g_variant_iter_next (&iter, "{&sv}", &name, &value))
    {
      g_autoptr(GVariant) taken = value;

      field = find_field (klass, name, field);

      if (field < klass->n_fields && g_variant_is_of_type (taken, G_VARIANT_TYPE (klass->fields[field].signature)))
        mlg_record_set_value (self, field, taken);
    }

  return self;
}

/**
 * mlg_record_get_id:
 * @self: a record
 *
 * Returns: its identity
 */
MlgId
mlg_record_get_id (MlgRecord *self)
{
  g_return_val_if_fail (MLG_IS_RECORD (self), MLG_ID_NONE);

  return self->id;
}

/**
 * mlg_record_get_object_kind:
 * @self: a record
 *
 * Returns: what it is
 */
MlgObjectKind
mlg_record_get_object_kind (MlgRecord *self)
{
  g_return_val_if_fail (MLG_IS_RECORD (self), MLG_OBJECT_TERRITORY);

  return MLG_RECORD_GET_CLASS (self)->object_kind;
}

/**
 * mlg_record_get_fields:
 * @self: a record
 * @n_fields: (out): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): its fields
 */
const MlgField *
mlg_record_get_fields (MlgRecord *self,
                       guint     *n_fields)
{
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);

  *n_fields = klass->n_fields;

  return klass->fields;
}

/**
 * mlg_record_dup_value:
 * @self: a record
 * @field: number of a field, as %MLG_ACTOR_NAME
 *
 * Returns: (transfer full) (nullable): the value, %NULL where it is empty;
 *   never floating
 */
GVariant *
mlg_record_dup_value (MlgRecord *self,
                      guint      field)
{
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);
  gpointer location;
  GVariant *value = NULL;

  g_return_val_if_fail (field < klass->n_fields, NULL);

  location = field_location (self, &klass->fields[field]);

  switch (klass->fields[field].type)
    {
    case MLG_FIELD_TEXT:
      if (*(char **) location != NULL)
        value = g_variant_new_string (*(char **) location);
      break;

    case MLG_FIELD_TEXTS:
      if (*(char ***) location != NULL)
        value = g_variant_new_strv (*(const char * const **) location, -1);
      break;

    case MLG_FIELD_IDS:
    case MLG_FIELD_LIST:
      if (*(GVariant **) location != NULL)
        value = *(GVariant **) location;
      break;

    case MLG_FIELD_ID:
      if (*(MlgId *) location != MLG_ID_NONE)
        value = g_variant_new_int64 (*(MlgId *) location);
      break;

    case MLG_FIELD_NUMBER:
      if (*(int *) location != 0)
        value = g_variant_new_int32 (*(int *) location);
      break;

    case MLG_FIELD_FLAG:
      if (*(gboolean *) location)
        value = g_variant_new_boolean (TRUE);
      break;

    case MLG_FIELD_POINT:
      if (((MlgPoint *) location)->x != 0. || ((MlgPoint *) location)->y != 0.)
        value = g_variant_new ("(dd)", ((MlgPoint *) location)->x, ((MlgPoint *) location)->y);
      break;

    default:
      g_assert_not_reached ();
    }

  return value != NULL ? g_variant_ref_sink (value) : NULL;
}

/**
 * mlg_record_is_empty:
 * @self: a record
 * @field: number of a field
 *
 * Returns: %TRUE if the field holds nothing
 */
gboolean
mlg_record_is_empty (MlgRecord *self,
                     guint      field)
{
  g_autoptr(GVariant) value = mlg_record_dup_value (self, field);

  return value == NULL;
}

/**
 * mlg_record_serialize:
 * @self: a record
 *
 * Returns: (transfer full): an `a{sv}` of the fields that are not empty
 */
GVariant *
mlg_record_serialize (MlgRecord *self)
{
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autoptr(GVariant) value = mlg_record_dup_value (self, i);

      if (value != NULL)
        g_variant_builder_add (&builder, "{sv}", klass->fields[i].name, value);
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * mlg_record_equal:
 * @self: a record
 * @other: another record
 *
 * Returns: %TRUE if identity, kind and every field are the same
 */
gboolean
mlg_record_equal (MlgRecord *self,
                  MlgRecord *other)
{
  g_autoptr(GVariant) a = NULL;
  g_autoptr(GVariant) b = NULL;

  g_return_val_if_fail (MLG_IS_RECORD (self) && MLG_IS_RECORD (other), FALSE);

  if (self->id != other->id || G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other))
    return FALSE;

  a = mlg_record_serialize (self);
  b = mlg_record_serialize (other);

  return g_variant_equal (a, b);
}

/* Zero has one sign only: two equal points have equal values. */
static void
set_point (MlgPoint *point,
           GVariant *value)
{
  g_variant_get (value, "(dd)", &point->x, &point->y);
  point->x += 0.;
  point->y += 0.;
}

static gboolean
value_is_empty (const MlgField *field,
                GVariant       *value)
{
  if (value == NULL)
    return TRUE;

  switch (field->type)
    {
    case MLG_FIELD_TEXT:
      return *g_variant_get_string (value, NULL) == '\0';

    case MLG_FIELD_TEXTS:
    case MLG_FIELD_IDS:
    case MLG_FIELD_LIST:
      return g_variant_n_children (value) == 0;

    case MLG_FIELD_ID:
    case MLG_FIELD_NUMBER:
    case MLG_FIELD_FLAG:
    case MLG_FIELD_POINT:
    default:
      return FALSE;
    }
}

/**
 * mlg_record_set_value:
 * @self: a record
 * @field: number of a field
 * @value: (nullable): its new value, of the field's type; %NULL empties it;
 *   a floating reference is taken
 *
 * Sets a field without recording anything: for classes of records, for the
 * territory and for loaders.
 */
void
mlg_record_set_value (MlgRecord *self,
                      guint      field,
                      GVariant  *value)
{
  MlgRecordClass *klass = MLG_RECORD_GET_CLASS (self);
  g_autoptr(GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  const MlgField *info;
  gpointer location;

  g_return_if_fail (field < klass->n_fields);

  info = &klass->fields[field];
  g_return_if_fail (owned == NULL || g_variant_is_of_type (owned, G_VARIANT_TYPE (info->signature)));

  location = field_location (self, info);
  clear_field (self, info);

  if (!value_is_empty (info, owned))
    switch (info->type)
      {
      case MLG_FIELD_TEXT:
        *(char **) location = g_variant_dup_string (owned, NULL);
        break;

      case MLG_FIELD_TEXTS:
        *(char ***) location = g_variant_dup_strv (owned, NULL);
        break;

      case MLG_FIELD_IDS:
      case MLG_FIELD_LIST:
        /* Serialise it now: done later, at a comparison, it would move the
         * texts that readers have borrowed. */
        (void) g_variant_get_data (owned);
        *(GVariant **) location = g_steal_pointer (&owned);
        break;

      case MLG_FIELD_ID:
        *(MlgId *) location = g_variant_get_int64 (owned);
        break;

      case MLG_FIELD_NUMBER:
        *(int *) location = g_variant_get_int32 (owned);
        break;

      case MLG_FIELD_FLAG:
        *(gboolean *) location = g_variant_get_boolean (owned);
        break;

      case MLG_FIELD_POINT:
        set_point (location, owned);
        break;

      default:
        g_assert_not_reached ();
      }

  if (klass->field_changed != NULL)
    klass->field_changed (self, field);
}

/* mlg-value-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-value-json.h"

#include "mlg-ids.h"
#include "mlg-json-reader.h"

#include <math.h>
#include <string.h>

static GVariant *read_value (MlgJsonReader      *reader,
                             const GVariantType *type);

static void
append_string (GString    *json,
               const char *text)
{
  g_string_append_c (json, '"');

  while (*text != '\0')
    {
      gsize length = 0;

      while ((guchar) text[length] >= 0x20 && text[length] != '"' && text[length] != '\\')
        length++;
      g_string_append_len (json, text, (gssize) length);
      text += length;

      if (*text == '\0')
        break;
      if (*text == '\n')
        g_string_append (json, "\\n");
      else if (*text == '"' || *text == '\\')
        g_string_append_printf (json, "\\%c", *text);
      else
        g_string_append_printf (json, "\\u%04x", (guint) (guchar) *text);
      text++;
    }

  g_string_append_c (json, '"');
}

static void
append_double (GString *json,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* JSON has no word for what is not a number; nor has any field. */
  g_string_append (json, g_ascii_dtostr (buffer, sizeof buffer, isfinite (number) ? number : 0.));
}

static void
append_children (GString  *json,
                 GVariant *value)
{
  gboolean is_object = g_variant_is_of_type (value, G_VARIANT_TYPE_DICTIONARY);
  gsize n_children = g_variant_n_children (value);

  g_string_append_c (json, is_object ? '{' : '[');

  for (gsize i = 0; i < n_children; i++)
    {
      g_autoptr(GVariant) child = g_variant_get_child_value (value, i);

      if (i > 0)
        g_string_append (json, ", ");
      mlg_value_append_json (child, json);
    }

  g_string_append_c (json, is_object ? '}' : ']');
}

static void
append_entry (GString  *json,
              GVariant *entry)
{
  g_autoptr(GVariant) key = g_variant_get_child_value (entry, 0);
  g_autoptr(GVariant) value = g_variant_get_child_value (entry, 1);

  mlg_value_append_json (key, json);
  g_string_append (json, ": ");
  mlg_value_append_json (value, json);
}

static GVariant *
read_ids (MlgJsonReader *reader)
{
  g_autoptr(GArray) more = NULL;
  MlgId few[32];
  guint n_few = 0;

  if (!mlg_json_reader_accept (reader, '['))
    return NULL;
  if (!mlg_json_reader_accept (reader, ']'))
    {
      do
        {
          gint64 id;

          if (!mlg_json_reader_read_int64 (reader, &id))
            return NULL;
          if (n_few < G_N_ELEMENTS (few))
            {
              few[n_few++] = id;
              continue;
            }
          if (more == NULL)
            {
              more = g_array_new (FALSE, FALSE, sizeof (MlgId));
              g_array_append_vals (more, few, n_few);
            }
          g_array_append_val (more, id);
        }
      while (mlg_json_reader_accept (reader, ','));

      if (!mlg_json_reader_accept (reader, ']'))
        return NULL;
    }

  return more != NULL ? mlg_ids_to_variant ((const MlgId *) (gpointer) more->data, more->len)
                      : mlg_ids_to_variant (few, n_few);
}

static GPtrArray *
read_text_array (MlgJsonReader *reader)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (!mlg_json_reader_accept (reader, '['))
    return NULL;
  if (!mlg_json_reader_accept (reader, ']'))
    {
      do
        {
          char *text;

          if (!mlg_json_reader_read_string (reader, &text))
            return NULL;
          g_ptr_array_add (texts, text);
        }
      while (mlg_json_reader_accept (reader, ','));

      if (!mlg_json_reader_accept (reader, ']'))
        return NULL;
    }

  return g_steal_pointer (&texts);
}

static GVariant *
read_texts (MlgJsonReader *reader)
{
  g_autoptr(GPtrArray) texts = read_text_array (reader);

  return texts != NULL ? g_variant_new_strv ((const char * const *) texts->pdata, texts->len) : NULL;
}

static GVariant *
read_tuple (MlgJsonReader      *reader,
            const GVariantType *type)
{
  GVariantBuilder builder;

  if (!mlg_json_reader_accept (reader, '['))
    return NULL;

  g_variant_builder_init (&builder, type);
  for (const GVariantType *item = g_variant_type_first (type); item != NULL; item = g_variant_type_next (item))
    {
      GVariant *value = NULL;

      if (item == g_variant_type_first (type) || mlg_json_reader_accept (reader, ','))
        value = read_value (reader, item);
      if (value == NULL)
        {
          g_variant_builder_clear (&builder);
          return NULL;
        }
      g_variant_builder_add_value (&builder, value);
    }

  if (!mlg_json_reader_accept (reader, ']'))
    {
      g_variant_builder_clear (&builder);
      return NULL;
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
read_entry (MlgJsonReader      *reader,
            const GVariantType *type)
{
  g_autofree char *key = NULL;
  GVariant *value;

  if (!mlg_json_reader_read_string (reader, &key) || !mlg_json_reader_accept (reader, ':'))
    return NULL;
  value = read_value (reader, g_variant_type_value (type));

  return value != NULL ? g_variant_new_dict_entry (g_variant_new_string (key), value) : NULL;
}

static GVariant *
read_children (MlgJsonReader      *reader,
               const GVariantType *type)
{
  const GVariantType *element = g_variant_type_element (type);
  gboolean is_object = g_variant_type_is_dict_entry (element);
  GVariantBuilder builder;

  if (!mlg_json_reader_accept (reader, is_object ? '{' : '['))
    return NULL;

  g_variant_builder_init (&builder, type);
  if (mlg_json_reader_accept (reader, is_object ? '}' : ']'))
    return g_variant_builder_end (&builder);

  do
    {
      GVariant *value = is_object ? read_entry (reader, element) : read_value (reader, element);

      if (value == NULL)
        {
          g_variant_builder_clear (&builder);
          return NULL;
        }
      g_variant_builder_add_value (&builder, value);
    }
  while (mlg_json_reader_accept (reader, ','));

  if (!mlg_json_reader_accept (reader, is_object ? '}' : ']'))
    {
      g_variant_builder_clear (&builder);
      return NULL;
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
read_value (MlgJsonReader      *reader,
            const GVariantType *type)
{
  g_autofree char *text = NULL;
  gint64 integer;
  double number;
  gboolean flag;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return mlg_json_reader_read_string (reader, &text) ? g_variant_new_take_string (g_steal_pointer (&text)) : NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return mlg_json_reader_read_int64 (reader, &integer) ? g_variant_new_int64 (integer) : NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return mlg_json_reader_read_int64 (reader, &integer)
             ? g_variant_new_int32 ((gint32) CLAMP (integer, G_MININT32, G_MAXINT32)) : NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_DOUBLE))
    return mlg_json_reader_read_double (reader, &number) ? g_variant_new_double (number) : NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return mlg_json_reader_read_bool (reader, &flag) ? g_variant_new_boolean (flag) : NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE ("ax")))
    return read_ids (reader);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING_ARRAY))
    return read_texts (reader);
  if (g_variant_type_is_tuple (type))
    return read_tuple (reader, type);
  if (g_variant_type_is_array (type))
    return read_children (reader, type);

  g_return_val_if_reached (NULL);
}

/**
 * mlg_value_append_json:
 * @value: a value
 * @json: what to append it to
 *
 * Writes a value as JSON. Of a variant the value inside is written: its type
 * has to be known to whoever reads it.
 */
void
mlg_value_append_json (GVariant *value,
                       GString  *json)
{
  g_autoptr(GVariant) inner = NULL;

  g_return_if_fail (value != NULL);

  switch (g_variant_classify (value))
    {
    case G_VARIANT_CLASS_STRING:
      append_string (json, g_variant_get_string (value, NULL));
      break;

    case G_VARIANT_CLASS_INT64:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, g_variant_get_int64 (value));
      break;

    case G_VARIANT_CLASS_INT32:
      g_string_append_printf (json, "%d", g_variant_get_int32 (value));
      break;

    case G_VARIANT_CLASS_DOUBLE:
      append_double (json, g_variant_get_double (value));
      break;

    case G_VARIANT_CLASS_BOOLEAN:
      g_string_append (json, g_variant_get_boolean (value) ? "true" : "false");
      break;

    case G_VARIANT_CLASS_VARIANT:
      inner = g_variant_get_variant (value);
      mlg_value_append_json (inner, json);
      break;

    case G_VARIANT_CLASS_DICT_ENTRY:
      append_entry (json, value);
      break;

    case G_VARIANT_CLASS_ARRAY:
    case G_VARIANT_CLASS_TUPLE:
      append_children (json, value);
      break;

    case G_VARIANT_CLASS_BYTE:
    case G_VARIANT_CLASS_INT16:
    case G_VARIANT_CLASS_UINT16:
    case G_VARIANT_CLASS_UINT32:
    case G_VARIANT_CLASS_UINT64:
    case G_VARIANT_CLASS_HANDLE:
    case G_VARIANT_CLASS_OBJECT_PATH:
    case G_VARIANT_CLASS_SIGNATURE:
    case G_VARIANT_CLASS_MAYBE:
    default:
      g_return_if_reached ();
    }
}

/**
 * mlg_value_to_json:
 * @value: a value
 *
 * Returns: (transfer full): the value as JSON
 */
char *
mlg_value_to_json (GVariant *value)
{
  GString *json = g_string_new (NULL);

  mlg_value_append_json (value, json);

  return g_string_free (json, FALSE);
}

/**
 * mlg_value_from_json:
 * @json: valid UTF-8, perhaps not JSON
 * @type: the type of the value that it should hold
 *
 * Returns: (transfer full) (nullable): the value, not floating; %NULL where
 *   the text does not hold such a value
 */
GVariant *
mlg_value_from_json (const char         *json,
                     const GVariantType *type)
{
  MlgJsonReader reader = { json };
  g_autoptr(GVariant) value = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  value = read_value (&reader, type);
  if (value == NULL)
    return NULL;
  g_variant_ref_sink (value);

  return mlg_json_reader_at_end (&reader) ? g_steal_pointer (&value) : NULL;
}

/**
 * mlg_texts_from_json:
 * @json: valid UTF-8, perhaps not JSON
 *
 * Reads a list of texts without a value in between.
 *
 * Returns: (transfer full) (nullable): the texts; %NULL where the text is no
 *   such list
 */
char **
mlg_texts_from_json (const char *json)
{
  MlgJsonReader reader = { json };
  g_autoptr(GPtrArray) texts = read_text_array (&reader);

  if (texts == NULL || !mlg_json_reader_at_end (&reader))
    return NULL;
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_steal (texts, NULL);
}

static const char *
find_signature (MlgObjectKind  kind,
                const char    *name)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, name) == 0)
      return fields[i].signature;

  return NULL;
}

/**
 * mlg_fields_from_json:
 * @json: valid UTF-8, perhaps not JSON
 * @kind: the kind of object whose fields it should hold
 *
 * Reads what mlg_value_to_json() made of mlg_record_serialize(). Fields that
 * the kind does not have are passed over.
 *
 * Returns: (transfer full) (nullable): an `a{sv}`, not floating
 */
GVariant *
mlg_fields_from_json (const char    *json,
                      MlgObjectKind  kind)
{
  MlgJsonReader reader = { json };
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (!mlg_json_reader_accept (&reader, '{'))
    return NULL;

  if (!mlg_json_reader_accept (&reader, '}'))
    {
      do
        {
          g_autofree char *name = NULL;
          const char *signature;
          GVariant *value;

          if (!mlg_json_reader_read_string (&reader, &name) || !mlg_json_reader_accept (&reader, ':'))
            return NULL;

          signature = find_signature (kind, name);
          if (signature == NULL)
            {
              if (!mlg_json_reader_skip_value (&reader))
                return NULL;
              continue;
            }

          value = read_value (&reader, G_VARIANT_TYPE (signature));
          if (value == NULL)
            return NULL;
          g_variant_builder_add (&builder, "{sv}", name, value);
        }
      while (mlg_json_reader_accept (&reader, ','));

      if (!mlg_json_reader_accept (&reader, '}'))
        return NULL;
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* mlg-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-json.h"

#include "mlg-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may stand outside the texts of a JSON document. json-glib accepts more
 * (comments, other quotes), which would hide brackets from scan_structure(). */
#define STRUCTURE "{}[]:,\"+-.0123456789Eeabdefilnrstuy \t\r\n"

static gboolean
refuse (GError     **error,
        int          code,
        const char  *message)
{
  g_set_error_literal (error, MLG_ERROR, code, message);

  return FALSE;
}

/* Whether json-glib can be trusted with these bytes. */
static gboolean
scan_structure (const char  *data,
                gsize        length,
                GError     **error)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = data[i];

      if (in_text)
        {
          if (c == '\\')
            i++;
          else if (c == '"')
            in_text = FALSE;
          continue;
        }

      if (strchr (STRUCTURE, c) == NULL)
        return refuse (error, MLG_ERROR_CORRUPT, _("This file is not valid JSON. Ask for a new copy of it."));

      if (c == '"')
        in_text = TRUE;
      else if ((c == '{' || c == '[') && ++depth > MLG_JSON_MAX_DEPTH)
        return refuse (error, MLG_ERROR_TOO_LARGE, _("The lists in this file are nested too deeply."));
      else if ((c == '}' || c == ']') && depth > 0)
        depth--;
    }

  if (in_text || depth > 0)
    return refuse (error, MLG_ERROR_CORRUPT, _("This JSON file is cut short. Ask for a new copy of it."));

  return TRUE;
}

/**
 * mlg_json_parse:
 * @bytes: a whole JSON file, perhaps with a byte order mark
 * @max_size: the largest size, in bytes, to try
 * @error: return location for an error
 *
 * Reads JSON from a source that is not trusted.
 *
 * Returns: (transfer full) (nullable): its root, which is an object
 */
JsonNode *
mlg_json_parse (GBytes  *bytes,
                gsize    max_size,
                GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local_error = NULL;
  const char *data;
  gsize length;
  JsonNode *root;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  /* Of an empty file it is NULL, which the parser does not take. */
  if (data == NULL)
    data = "";

  if (length > max_size)
    {
      refuse (error, MLG_ERROR_TOO_LARGE, _("This file is too large to be read. Split it, or choose another."));
      return NULL;
    }

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      length -= 3;
    }

  /* g_utf8_validate() with a length refuses NUL as well. */
  if (!g_utf8_validate (data, (gssize) length, NULL))
    {
      refuse (error, MLG_ERROR_CORRUPT, _("This file is not valid JSON: it is not written in UTF-8."));
      return NULL;
    }

  if (!scan_structure (data, length, error))
    return NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &local_error))
    {
      /* Translators: %s says what is wrong, and where; it is not translated. */
      g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("This file is not valid JSON (%s)."), local_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, MLG_ERROR_FOREIGN, _("This JSON file holds something else than what is asked for."));
      return NULL;
    }

  return json_node_ref (root);
}

/**
 * mlg_json_load:
 * @file: a file
 * @max_size: the largest size, in bytes, to read
 * @error: return location for an error
 *
 * Reads a file whole, but never more than @max_size bytes and one.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
mlg_json_load (GFile   *file,
               gsize    max_size,
               GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autofree char *name = NULL;
  gssize n_read = 0;
  guint8 block[16384];

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, NULL, &local_error);

  while (stream != NULL && bytes->len <= max_size &&
         (n_read = g_input_stream_read (G_INPUT_STREAM (stream), block, sizeof block, NULL, &local_error)) > 0)
    g_byte_array_append (bytes, block, (guint) n_read);

  if (stream != NULL && n_read >= 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  name = g_file_get_parse_name (file);
  g_set_error (error, MLG_ERROR,
               g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? MLG_ERROR_NOT_FOUND : MLG_ERROR_STORAGE,
               /* Translators: the name of a file, then the reason that the system gives */
               _("“%s” could not be read: %s."), name, local_error->message);

  return NULL;
}

/* Translators of the sentences: %s is the name of an entry of a file, as “label”. */
static gboolean G_GNUC_PRINTF (2, 3)
refuse_member (GError     **error,
               const char  *format,
               ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (MLG_ERROR, MLG_ERROR_CORRUPT, format, arguments));
  va_end (arguments);

  return FALSE;
}

/* Finds a member. Absent and null are the same: *node is NULL. */
static void
find_member (JsonObject  *object,
             const char  *member,
             JsonNode   **node)
{
  *node = json_object_get_member (object, member);

  if (*node != NULL && JSON_NODE_HOLDS_NULL (*node))
    *node = NULL;
}

/**
 * mlg_json_get_text:
 * @object: an object
 * @member: name of a member
 * @text: (out) (nullable) (transfer none): its text, %NULL where there is none
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is not a text
 */
gboolean
mlg_json_get_text (JsonObject  *object,
                   const char  *member,
                   const char **text,
                   GError     **error)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && text != NULL, FALSE);

  *text = NULL;
  find_member (object, member, &node);

  if (node != NULL && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING))
    return refuse_member (error, _("“%s” should be a text."), member);

  if (node != NULL)
    *text = json_node_get_string (node);

  return TRUE;
}

/**
 * mlg_json_get_flag:
 * @object: an object
 * @member: name of a member
 * @flag: (inout): set where there is one
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is neither true nor false
 */
gboolean
mlg_json_get_flag (JsonObject  *object,
                   const char  *member,
                   gboolean    *flag,
                   GError     **error)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && flag != NULL, FALSE);

  find_member (object, member, &node);

  if (node != NULL && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN))
    return refuse_member (error, _("“%s” should be true or false."), member);

  if (node != NULL)
    *flag = json_node_get_boolean (node);

  return TRUE;
}

/**
 * mlg_json_get_number:
 * @object: an object
 * @member: name of a member
 * @number: (inout): set where there is one
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is not a whole number that
 *   fits
 */
gboolean
mlg_json_get_number (JsonObject  *object,
                     const char  *member,
                     int         *number,
                     GError     **error)
{
  JsonNode *node;
  gint64 value;

  g_return_val_if_fail (object != NULL && number != NULL, FALSE);

  find_member (object, member, &node);

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse_member (error, _("“%s” should be a whole number."), member);

  value = json_node_get_int (node);

  if (value < G_MININT || value > G_MAXINT)
    return refuse_member (error, _("“%s” should be a whole number."), member);

  *number = (int) value;

  return TRUE;
}

/**
 * mlg_json_get_object:
 * @object: an object
 * @member: name of a member
 * @child: (out) (nullable) (transfer none): it, %NULL where there is none
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is not an object
 */
gboolean
mlg_json_get_object (JsonObject  *object,
                     const char  *member,
                     JsonObject **child,
                     GError     **error)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && child != NULL, FALSE);

  *child = NULL;
  find_member (object, member, &node);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    return refuse_member (error, _("“%s” should be an object in braces."), member);

  if (node != NULL)
    *child = json_node_get_object (node);

  return TRUE;
}

/**
 * mlg_json_get_words:
 * @object: an object
 * @member: name of a member
 * @fr: (out) (nullable) (transfer none): what it is in French
 * @en: (out) (nullable) (transfer none): what it is in English
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is not an object of texts
 */
gboolean
mlg_json_get_words (JsonObject  *object,
                    const char  *member,
                    const char **fr,
                    const char **en,
                    GError     **error)
{
  JsonObject *languages;

  g_return_val_if_fail (fr != NULL && en != NULL, FALSE);

  *fr = NULL;
  *en = NULL;

  return mlg_json_get_object (object, member, &languages, error) &&
         (languages == NULL ||
          (mlg_json_get_text (languages, "fr", fr, error) && mlg_json_get_text (languages, "en", en, error)));
}

/**
 * mlg_json_get_array:
 * @object: an object
 * @member: name of a member
 * @child: (out) (nullable) (transfer none): it, %NULL where there is none
 * @error: return location for an error
 *
 * Returns: %FALSE if the member is there, but is not a list
 */
gboolean
mlg_json_get_array (JsonObject  *object,
                    const char  *member,
                    JsonArray  **child,
                    GError     **error)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && child != NULL, FALSE);

  *child = NULL;
  find_member (object, member, &node);

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    return refuse_member (error, _("“%s” should be a list in square brackets."), member);

  if (node != NULL)
    *child = json_node_get_array (node);

  return TRUE;
}

/**
 * mlg_json_get_element:
 * @array: an array
 * @position: less than its length
 * @child: (out) (transfer none): the object there
 * @error: return location for an error
 *
 * Returns: %FALSE if the element is not an object
 */
gboolean
mlg_json_get_element (JsonArray   *array,
                      guint        position,
                      JsonObject **child,
                      GError     **error)
{
  JsonNode *node;

  g_return_val_if_fail (array != NULL && child != NULL, FALSE);
  g_return_val_if_fail (position < json_array_get_length (array), FALSE);

  node = json_array_get_element (array, position);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      /* Translators: the place of an entry in a list, from 1 */
      g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("Entry %u of a list should be an object in braces."), position + 1);
      return FALSE;
    }

  *child = json_node_get_object (node);

  return TRUE;
}

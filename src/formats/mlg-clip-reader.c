/* mlg-clip-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-clip-reader.h"

#include "mlg-clip-writer.h"
#include "mlg-error.h"
#include "mlg-json.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MlgPaste   *paste;
  gboolean    same;
  /* Identity -> its position among the pasted actors */
  GHashTable *positions;
} Reader;

static gboolean
node_to_id (JsonNode *node,
            MlgId    *id)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;

  return g_ascii_string_to_signed (json_node_get_string (node), 10, 1, MLG_ID_MAX, id, NULL);
}

static GVariant *
node_to_ids (JsonNode *node)
{
  GVariantBuilder builder;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      MlgId id;

      if (node_to_id (json_array_get_element (array, i), &id))
        g_variant_builder_add (&builder, "x", id);
    }

  return g_variant_builder_end (&builder);
}

/* A value of another type than its field has is passed over: a newer version
 * may know more. */
static GVariant *
node_to_value (const MlgField *field,
               JsonNode       *node)
{
  GVariant *value = NULL;
  MlgId id;

  if (field->type == MLG_FIELD_ID)
    return node_to_id (node, &id) ? g_variant_new_int64 (id) : NULL;

  if (field->type == MLG_FIELD_IDS)
    return node_to_ids (node);

  value = json_gvariant_deserialize (node, field->signature, NULL);
  if (value != NULL && !g_variant_is_normal_form (value))
    g_clear_pointer (&value, g_variant_unref);

  return value;
}

static MlgRecord *
read_record (JsonObject     *object,
             MlgObjectKind   kind,
             GError        **error)
{
  GVariantBuilder builder;
  const MlgField *fields;
  guint n_fields;
  MlgId id;

  if (!node_to_id (json_object_get_member (object, "id"), &id))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("What was copied is damaged. Copy it again."));
      return NULL;
    }

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  fields = mlg_object_kind_get_fields (kind, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *node = json_object_get_member (object, fields[i].name);
      GVariant *value = node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node_to_value (&fields[i], node) : NULL;

      if (value != NULL)
        g_variant_builder_add (&builder, "{sv}", fields[i].name, value);
    }

  return mlg_record_new (kind, id, g_variant_builder_end (&builder));
}

static gboolean
take_relation (Reader       *reader,
               MlgRelation  *relation,
               GError      **error)
{
  MlgId ends[] = { mlg_relation_get_source (relation), mlg_relation_get_target (relation) };
  guint positions[2];

  for (guint i = 0; i < 2; i++)
    {
      gpointer position;

      /* An end that was not copied with it: nothing to link. */
      if (!g_hash_table_lookup_extended (reader->positions, &ends[i], NULL, &position))
        return TRUE;
      positions[i] = GPOINTER_TO_UINT (position);
    }

  return mlg_paste_add_link (reader->paste, positions[0], positions[1], MLG_ID_NONE, NULL, MLG_RECORD (relation), error);
}

static gboolean
take (Reader     *reader,
      MlgRecord  *record,
      GError    **error)
{
  MlgId id = mlg_record_get_id (record);
  guint position;

  if (MLG_IS_TERM (record))
    return mlg_paste_add_term (reader->paste, record, error);

  if (MLG_IS_RELATION (record))
    return take_relation (reader, MLG_RELATION (record), error);

  if (g_hash_table_contains (reader->positions, &id))
    return TRUE;

  if (!mlg_paste_add_record (reader->paste, record, reader->same, &position, error))
    return FALSE;

  g_hash_table_insert (reader->positions, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (position));

  return TRUE;
}

static gboolean
read_list (Reader         *reader,
           JsonObject     *root,
           const char     *member,
           MlgObjectKind   kind,
           GError        **error)
{
  JsonArray *array;

  if (!mlg_json_get_array (root, member, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr(MlgRecord) record = NULL;
      JsonObject *object;

      if (!mlg_json_get_element (array, i, &object, error))
        return FALSE;

      record = read_record (object, kind, error);
      if (record == NULL || !take (reader, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_format (JsonObject  *root,
              GError     **error)
{
  const char *format;
  int version = 0;

  if (!mlg_json_get_text (root, "format", &format, error) || !mlg_json_get_number (root, "version", &version, error))
    return FALSE;

  if (g_strcmp0 (format, MLG_CLIP_FORMAT) != 0)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_FOREIGN, _("What was copied comes from another program."));
      return FALSE;
    }

  if (version > MLG_CLIP_VERSION)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NEWER,
                           _("What was copied comes from a newer version of Maillage. Update this one to paste it."));
      return FALSE;
    }

  return TRUE;
}

/**
 * mlg_clip_read:
 * @paste: what to fill; it is matched as well
 * @bytes: what mlg_clip_write() made, from a source that is not trusted
 * @as_new: whether actors of this very territory are to be made a second time
 * @error: return location for an error
 *
 * Reads what was copied in a territory. Where that is this territory, the
 * actors are those that it has, unless they were deleted since.
 *
 * Returns: %FALSE if it cannot be read, or is too much
 */
gboolean
mlg_clip_read (MlgPaste  *paste,
               GBytes    *bytes,
               gboolean   as_new,
               GError   **error)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GHashTable) positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reader reader = { paste, FALSE, positions };
  JsonObject *object;
  const char *uuid, *other;

  g_return_val_if_fail (MLG_IS_PASTE (paste), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  root = mlg_json_parse (bytes, MLG_CLIP_MAX_SIZE, error);
  if (root == NULL)
    return FALSE;

  object = json_node_get_object (root);
  if (!check_format (object, error) || !mlg_json_get_text (object, "territory", &other, error))
    return FALSE;

  uuid = mlg_territory_info_get_text (mlg_territory_get_info (mlg_paste_get_territory (paste)), MLG_TERRITORY_UUID);
  reader.same = !as_new && uuid != NULL && g_strcmp0 (uuid, other) == 0;

  if (!read_list (&reader, object, "terms", MLG_OBJECT_TERM, error) ||
      !read_list (&reader, object, "actors", MLG_OBJECT_ACTOR, error) ||
      !read_list (&reader, object, "relations", MLG_OBJECT_RELATION, error))
    return FALSE;

  if (mlg_paste_get_n_actors (paste) == 0)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("There is no actor in what was copied."));
      return FALSE;
    }

  mlg_paste_match (paste);
  if (as_new)
    mlg_paste_make_copies (paste);

  return TRUE;
}

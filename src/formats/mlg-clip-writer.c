/* mlg-clip-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-clip-writer.h"

#include "mlg-territory-actions.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  MlgTerritory *territory;
  /* The words in use, in the order in which they were met */
  GHashTable   *seen_terms;
  GPtrArray    *terms;
} Clip;

static char *
id_to_text (MlgId id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* Identities are texts, so that no reader makes floating-point numbers of
 * them; everything else is as json-glib writes a GVariant. */
static JsonNode *
value_to_node (const MlgField *field,
               GVariant       *value)
{
  g_autofree char *text = NULL;
  JsonArray *array;
  JsonNode *node;
  const MlgId *ids;
  gsize n_ids;

  switch (field->type)
    {
    case MLG_FIELD_ID:
      text = id_to_text (g_variant_get_int64 (value));
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_string (node, text);
      return node;

    case MLG_FIELD_IDS:
      array = json_array_new ();
      ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));
      for (gsize i = 0; i < n_ids; i++)
        {
          g_autofree char *id = id_to_text (ids[i]);

          json_array_add_string_element (array, id);
        }
      node = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (node, array);
      return node;

    default:
      return json_gvariant_serialize (value);
    }
}

static void
meet_term (Clip  *clip,
           MlgId  id)
{
  MlgTerm *term = mlg_territory_get_term (clip->territory, id);

  if (term == NULL || !g_hash_table_add (clip->seen_terms, term))
    return;

  /* What it belongs to comes first. */
  meet_term (clip, mlg_term_get_parent (term));
  g_ptr_array_add (clip->terms, term);
}

static void
meet_terms (Clip      *clip,
            MlgRecord *record)
{
  const MlgField *fields;
  guint n_fields;

  fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = NULL;

      if (fields[i].refers_to != MLG_OBJECT_TERM || (fields[i].type != MLG_FIELD_ID && fields[i].type != MLG_FIELD_IDS))
        continue;

      value = mlg_record_dup_value (record, i);
      if (value != NULL && fields[i].type == MLG_FIELD_ID)
        {
          meet_term (clip, g_variant_get_int64 (value));
        }
      else if (value != NULL)
        {
          gsize n_ids;
          const MlgId *ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));

          for (gsize k = 0; k < n_ids; k++)
            meet_term (clip, ids[k]);
        }
    }
}

static void
add_record (JsonArray *array,
            MlgRecord *record)
{
  JsonObject *object = json_object_new ();
  g_autofree char *id = id_to_text (mlg_record_get_id (record));
  const MlgField *fields;
  guint n_fields;

  json_object_set_string_member (object, "id", id);
  fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = mlg_record_dup_value (record, i);

      if (value != NULL)
        json_object_set_member (object, fields[i].name, value_to_node (&fields[i], value));
    }

  json_array_add_object_element (array, object);
}

static JsonArray *
write_list (GPtrArray *records)
{
  JsonArray *array = json_array_sized_new (records->len);

  for (guint i = 0; i < records->len; i++)
    add_record (array, g_ptr_array_index (records, i));

  return array;
}

/* The relations that have both ends among the actors, each once. */
static GPtrArray *
collect_relations (MlgTerritory *territory,
                   const MlgId  *actors,
                   guint         n_actors)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  g_autoptr(GHashTable) chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < n_actors; i++)
    g_hash_table_add (chosen, (gpointer) &actors[i]);

  for (guint i = 0; i < n_actors; i++)
    for (guint k = 0; k < mlg_graph_index_get_degree (graph, actors[i]); k++)
      {
        MlgRelation *relation = mlg_graph_index_get_relation (graph, actors[i], k);
        MlgId target = mlg_relation_get_target (relation);

        if (mlg_relation_get_source (relation) == actors[i] && g_hash_table_contains (chosen, &target))
          g_ptr_array_add (relations, relation);
      }

  return relations;
}

/**
 * mlg_clip_write:
 * @territory: a territory
 * @actors: (array length=n_actors): actors of it, each once
 * @n_actors: how many
 *
 * Writes actors with all that is known of them, the relations among them and
 * the words of the vocabulary that they use, as %MLG_CLIP_MEDIA_TYPE.
 *
 * Returns: (transfer full): JSON
 */
GBytes *
mlg_clip_write (MlgTerritory *territory,
                const MlgId  *actors,
                guint         n_actors)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new ();
  g_autoptr(GPtrArray) relations = NULL;
  g_autoptr(GPtrArray) terms = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  const char *uuid;
  Clip clip = { territory, seen, terms };
  char *text;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);
  g_return_val_if_fail (actors != NULL || n_actors == 0, NULL);

  relations = collect_relations (territory, actors, n_actors);
  for (guint i = 0; i < n_actors; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, actors[i]);

      if (actor == NULL)
        continue;
      g_ptr_array_add (records, actor);
      meet_terms (&clip, MLG_RECORD (actor));
    }
  for (guint i = 0; i < relations->len; i++)
    meet_terms (&clip, g_ptr_array_index (relations, i));

  json_object_set_string_member (object, "format", MLG_CLIP_FORMAT);
  json_object_set_int_member (object, "version", MLG_CLIP_VERSION);
  uuid = mlg_territory_info_get_text (mlg_territory_get_info (territory), MLG_TERRITORY_UUID);
  if (uuid != NULL)
    json_object_set_string_member (object, "territory", uuid);
  json_object_set_array_member (object, "terms", write_list (terms));
  json_object_set_array_member (object, "actors", write_list (records));
  json_object_set_array_member (object, "relations", write_list (relations));
  json_node_take_object (root, object);
  text = json_to_string (root, FALSE);

  return g_bytes_new_take (text, strlen (text));
}

/* A cell is one line without tabs. */
static void
append_cell (GString    *table,
             const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (table, strchr ("\t\r\n", *text) != NULL ? ' ' : *text);
}

/**
 * mlg_clip_dup_names:
 * @territory: a territory
 * @actors: (array length=n_actors): actors of it
 * @n_actors: how many
 *
 * Returns: (transfer full): their names, one a line, for other programs
 */
char *
mlg_clip_dup_names (MlgTerritory *territory,
                    const MlgId  *actors,
                    guint         n_actors)
{
  GString *names = g_string_new (NULL);

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);

  for (guint i = 0; i < n_actors; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, actors[i]);

      if (actor == NULL)
        continue;
      if (names->len > 0)
        g_string_append_c (names, '\n');
      append_cell (names, mlg_actor_get_name (actor));
    }

  return g_string_free (names, FALSE);
}

/**
 * mlg_clip_dup_table:
 * @territory: a territory
 * @actors: (array length=n_actors): actors of it
 * @n_actors: how many
 *
 * Returns: (transfer full): the relations among them as a table for
 *   spreadsheets: source, type and target, with tabs between
 */
char *
mlg_clip_dup_table (MlgTerritory *territory,
                    const MlgId  *actors,
                    guint         n_actors)
{
  g_autoptr(GPtrArray) relations = NULL;
  GString *table = g_string_new (NULL);

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);

  relations = collect_relations (territory, actors, n_actors);
  for (guint i = 0; i < relations->len; i++)
    {
      MlgRelation *relation = g_ptr_array_index (relations, i);
      MlgId type = mlg_relation_get_type_id (relation);

      if (i > 0)
        g_string_append_c (table, '\n');
      append_cell (table, mlg_actor_get_name (mlg_territory_get_actor (territory, mlg_relation_get_source (relation))));
      g_string_append_c (table, '\t');
      append_cell (table, type != MLG_ID_NONE ? mlg_territory_get_term_label (territory, type) : "");
      g_string_append_c (table, '\t');
      append_cell (table, mlg_actor_get_name (mlg_territory_get_actor (territory, mlg_relation_get_target (relation))));
    }

  return g_string_free (table, FALSE);
}

/* mlg-assignments.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-assignments-private.h"

#include "mlg-error.h"
#include "mlg-ids.h"
#include "mlg-json.h"

#include <glib/gi18n-lib.h>

struct _MlgAssignments
{
  GHashTable *by_actor;  /* slug of an actor -> GArray of MlgId */
};

/*
 * mlg_assignments_new:
 *
 * Returns: (transfer full): no assignments
 */
MlgAssignments *
mlg_assignments_new (void)
{
  MlgAssignments *self = g_new0 (MlgAssignments, 1);

  self->by_actor = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

void
mlg_assignments_free (MlgAssignments *self)
{
  g_hash_table_unref (self->by_actor);
  g_free (self);
}

/*
 * mlg_assignments_get_item_id:
 * @scheme: name of a scheme
 * @item: name of one of its items
 *
 * Returns: the identity of the item in every file
 */
MlgId
mlg_assignments_get_item_id (const char *scheme,
                             const char *item)
{
  g_autofree char *name = g_strdup_printf ("scheme_item/%s/%s", scheme, item);

  return mlg_id_from_name (name);
}

static GArray *
get_ids (MlgAssignments *self,
         const char     *actor)
{
  GArray *ids = g_hash_table_lookup (self->by_actor, actor);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (MlgId));
      g_hash_table_insert (self->by_actor, g_strdup (actor), ids);
    }

  return ids;
}

static gboolean
assign (MlgAssignments  *self,
        GHashTable      *known,
        const char      *scheme,
        const char      *actor,
        JsonNode        *items,
        GError         **error)
{
  GArray *ids = get_ids (self, actor);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (items))
    {
      /* Translators: the short code of an actor, as “ti-coop” */
      g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("What “%s” is assigned to should be a list in square brackets."), actor);
      return FALSE;
    }

  array = json_node_get_array (items);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *item = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
      MlgId id = item != NULL ? mlg_assignments_get_item_id (scheme, item) : MLG_ID_NONE;

      if (id == MLG_ID_NONE || !g_hash_table_contains (known, &id))
        {
          /* Translators: the short codes of an actor and of a word, as “ti-coop” and “amu_inside” */
          g_set_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("“%s” is assigned to “%s”, which does not exist."),
                       actor, item != NULL ? item : "?");
          return FALSE;
        }

      g_array_append_val (ids, id);
    }

  return TRUE;
}

/*
 * mlg_assignments_read:
 * @self: assignments
 * @known: a set of the identities (#MlgId) that exist
 * @scheme: name of a scheme
 * @object: the scheme
 * @member: name of its member that maps actors to lists of items
 * @error: return location for an error
 *
 * Adds the assignments of a scheme.
 *
 * Returns: %FALSE if one is not to an item that exists
 */
gboolean
mlg_assignments_read (MlgAssignments  *self,
                      GHashTable      *known,
                      const char      *scheme,
                      JsonObject      *object,
                      const char      *member,
                      GError         **error)
{
  JsonObject *assignments;
  JsonObjectIter iter;
  const char *actor;
  JsonNode *items;

  if (!mlg_json_get_object (object, member, &assignments, error))
    return FALSE;

  if (assignments == NULL)
    return TRUE;

  json_object_iter_init (&iter, assignments);

  while (json_object_iter_next (&iter, &actor, &items))
    if (!assign (self, known, scheme, actor, items, error))
      return FALSE;

  return TRUE;
}

/*
 * mlg_assignments_dup_value:
 * @self: assignments
 * @actor: name of an actor
 *
 * Returns: (transfer floating) (nullable): `ax` of what it is assigned to
 */
GVariant *
mlg_assignments_dup_value (MlgAssignments *self,
                           const char     *actor)
{
  GArray *ids = g_hash_table_lookup (self->by_actor, actor);

  if (ids == NULL || ids->len == 0)
    return NULL;

  return mlg_ids_to_variant ((const MlgId *) (gpointer) ids->data, ids->len);
}

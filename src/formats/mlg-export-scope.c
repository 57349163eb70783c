/* mlg-export-scope.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-scope.h"

#include "mlg-export-private.h"

static void
add_custom_columns (MlgExport *self,
                    MlgActor  *actor)
{
  g_autoptr(GVariant) custom = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_CUSTOM);
  GVariantIter iter;
  const char *label;
  const char *value;

  if (custom == NULL)
    return;

  g_variant_iter_init (&iter, custom);
  while (g_variant_iter_next (&iter, "{&s&s}", &label, &value))
    if (!g_hash_table_contains (self->custom, label))
      {
        g_autofree char *clean = mlg_output_dup_clean (label);
        GString *name = g_string_new (clean);

        /* Two columns of one name would be one for most readers. */
        for (guint n = 2; g_ptr_array_find_with_equal_func (self->columns, name->str, g_str_equal, NULL); n++)
          g_string_printf (name, "%s %u", clean, n);

        g_hash_table_insert (self->custom, g_strdup (label), GUINT_TO_POINTER (self->columns->len));
        g_ptr_array_add (self->columns, g_string_free (name, FALSE));
      }
}

static guint
count_private_contacts (MlgActor *actor)
{
  g_autoptr(GVariant) contacts = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_CONTACTS);
  GVariantIter iter;
  gboolean private;
  guint n = 0;

  if (contacts == NULL)
    return 0;

  g_variant_iter_init (&iter, contacts);
  while (g_variant_iter_next (&iter, "(&s&sb)", NULL, NULL, &private))
    n += private ? 1 : 0;

  return n;
}

static void
add_actor (MlgExport *self,
           MlgActor  *actor)
{
  double lon;
  double lat;

  if (mlg_actor_get_private (actor) && !self->scope->with_private)
    {
      self->count.private_actors++;
      return;
    }

  if (mlg_actor_get_status (actor) != MLG_ACTOR_STATUS_CONFIRMED && !self->scope->with_unpublished)
    {
      self->count.unpublished++;
      return;
    }

  if (!g_hash_table_add (self->leaving, actor))
    return;

  g_ptr_array_add (self->actors, actor);
  if (!mlg_actor_get_point (actor, &lon, &lat))
    self->count.unplaced++;
  if (!self->scope->with_private)
    self->count.private_contacts += count_private_contacts (actor);
  add_custom_columns (self, actor);
}

static void
add_actors (MlgExport *self)
{
  const MlgExportScope *scope = self->scope;
  guint n = scope->actors != NULL ? scope->n_actors : mlg_territory_get_n_actors (self->territory);

  for (guint i = 0; i < n; i++)
    {
      MlgActor *actor = scope->actors != NULL ? mlg_territory_get_actor (self->territory, scope->actors[i])
                                              : mlg_territory_get_nth_actor (self->territory, i);

      if (actor != NULL)
        add_actor (self, actor);
    }
}

/*
 * mlg_export_new:
 * @scope: what leaves; it must outlive the export, unchanged
 *
 * Returns: (transfer full): the records that leave
 */
MlgExport *
mlg_export_new (const MlgExportScope *scope)
{
  MlgExport *self = g_new0 (MlgExport, 1);

  self->scope = scope;
  self->territory = g_object_ref (scope->territory);
  self->actors = g_ptr_array_new ();
  self->relations = g_ptr_array_new ();
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->custom = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->leaving = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < MLG_N_ACTOR_COLUMNS; i++)
    g_ptr_array_add (self->columns, g_strdup (mlg_export_get_actor_column (i)));

  add_actors (self);
  for (guint i = 0; i < mlg_territory_get_n_relations (self->territory); i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (self->territory, i);

      if (mlg_export_has (self, mlg_relation_get_source (relation)) &&
          mlg_export_has (self, mlg_relation_get_target (relation)))
        g_ptr_array_add (self->relations, relation);
    }
  self->count.actors = self->actors->len;
  self->count.relations = self->relations->len;

  return self;
}

/*
 * mlg_export_free:
 * @self: an export
 */
void
mlg_export_free (MlgExport *self)
{
  g_object_unref (self->territory);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->custom);
  g_hash_table_unref (self->leaving);
  g_free (self);
}

/*
 * mlg_export_has:
 * @self: an export
 * @actor: identity of an actor
 *
 * Returns: whether it leaves
 */
gboolean
mlg_export_has (MlgExport *self,
                MlgId      actor)
{
  MlgActor *found = mlg_territory_get_actor (self->territory, actor);

  return found != NULL && g_hash_table_contains (self->leaving, found);
}

/**
 * mlg_export_scope_count:
 * @self: what is to leave
 * @count: (out): how much that is
 *
 * Counts what leaves and what stays, to say so before it does.
 */
void
mlg_export_scope_count (const MlgExportScope *self,
                        MlgExportCount       *count)
{
  g_autoptr(MlgExport) export = NULL;

  g_return_if_fail (self != NULL && MLG_IS_TERRITORY (self->territory));
  g_return_if_fail (count != NULL);

  export = mlg_export_new (self);
  *count = export->count;
}

/* mlg-history-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-history-check.h"

#include "mlg-record-private.h"

/* What the steps so far made of an object. */
typedef struct
{
  MlgId    id;
  gboolean exists;
  MlgId    source;
  MlgId    target;
} Shadow;

struct _MlgHistoryCheck
{
  MlgTerritory *territory;

  /* Owned: shadows of the objects that differ from the territory's, and by
   * how many relations actors differ */
  GHashTable   *shadows[MLG_N_OBJECT_KINDS];
  GHashTable   *degrees;
};

/* Finds the shadow of an object, made after the territory where it has none. */
static Shadow *
get_shadow (MlgHistoryCheck *self,
            MlgObjectKind    kind,
            MlgId            id)
{
  Shadow *shadow = g_hash_table_lookup (self->shadows[kind], &id);
  MlgRecord *record;

  if (shadow != NULL)
    return shadow;

  shadow = g_new0 (Shadow, 1);
  shadow->id = id;
  record = mlg_territory_lookup (self->territory, kind, id);
  shadow->exists = record != NULL;
  if (record != NULL && kind == MLG_OBJECT_RELATION)
    {
      shadow->source = mlg_relation_get_source (MLG_RELATION (record));
      shadow->target = mlg_relation_get_target (MLG_RELATION (record));
    }
  g_hash_table_insert (self->shadows[kind], &shadow->id, shadow);

  return shadow;
}

static void
count_relation (MlgHistoryCheck *self,
                const Shadow    *relation,
                int              sign)
{
  MlgId ends[] = { relation->source, relation->target };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      int degree = GPOINTER_TO_INT (g_hash_table_lookup (self->degrees, &ends[i]));

      g_hash_table_insert (self->degrees, g_memdup2 (&ends[i], sizeof (MlgId)), GINT_TO_POINTER (degree + sign));
    }
}

static gboolean
has_relations (MlgHistoryCheck *self,
               MlgId            actor)
{
  int degree = GPOINTER_TO_INT (g_hash_table_lookup (self->degrees, &actor));

  return (int) mlg_graph_index_get_degree (mlg_territory_get_graph (self->territory), actor) + degree != 0;
}

static gboolean
can_link (MlgHistoryCheck *self,
          MlgId            source,
          MlgId            target)
{
  return source != target &&
         get_shadow (self, MLG_OBJECT_ACTOR, source)->exists && get_shadow (self, MLG_OBJECT_ACTOR, target)->exists;
}

static gboolean
check_insert (MlgHistoryCheck *self,
              const MlgEdit   *edit)
{
  Shadow *shadow = get_shadow (self, edit->object_kind, edit->id);
  g_autoptr(MlgRecord) record = NULL;

  if (shadow->exists || edit->object_kind == MLG_OBJECT_TERRITORY)
    return FALSE;

  record = mlg_record_new (edit->object_kind, edit->id, edit->after);
  if (!mlg_record_check (record, NULL))
    return FALSE;

  shadow->exists = TRUE;
  if (edit->object_kind != MLG_OBJECT_RELATION)
    return TRUE;

  shadow->source = mlg_relation_get_source (MLG_RELATION (record));
  shadow->target = mlg_relation_get_target (MLG_RELATION (record));
  if (!can_link (self, shadow->source, shadow->target))
    return FALSE;
  count_relation (self, shadow, 1);

  return TRUE;
}

static gboolean
check_remove (MlgHistoryCheck *self,
              const MlgEdit   *edit)
{
  Shadow *shadow = get_shadow (self, edit->object_kind, edit->id);

  if (!shadow->exists || edit->object_kind == MLG_OBJECT_TERRITORY ||
      (edit->object_kind == MLG_OBJECT_ACTOR && has_relations (self, edit->id)))
    return FALSE;

  shadow->exists = FALSE;
  if (edit->object_kind == MLG_OBJECT_RELATION)
    count_relation (self, shadow, -1);

  return TRUE;
}

static gboolean
check_set (MlgHistoryCheck *self,
           const MlgEdit   *edit)
{
  Shadow *shadow = get_shadow (self, edit->object_kind, edit->id);
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (edit->object_kind, &n_fields);
  gboolean valid;

  if (!shadow->exists || edit->field >= n_fields || !mlg_field_check (&fields[edit->field], edit->after, NULL))
    return FALSE;

  if (edit->object_kind != MLG_OBJECT_RELATION || edit->field > MLG_RELATION_TARGET)
    return TRUE;
  if (edit->after == NULL)
    return FALSE;

  count_relation (self, shadow, -1);
  if (edit->field == MLG_RELATION_SOURCE)
    shadow->source = g_variant_get_int64 (edit->after);
  else
    shadow->target = g_variant_get_int64 (edit->after);
  valid = can_link (self, shadow->source, shadow->target);
  count_relation (self, shadow, 1);

  return valid;
}

/**
 * mlg_history_check_new:
 * @territory: (transfer none): the territory that a history is to fit; it
 *   must not change while it is looked at
 *
 * Returns: (transfer full): a shadow of it
 */
MlgHistoryCheck *
mlg_history_check_new (MlgTerritory *territory)
{
  MlgHistoryCheck *self = g_new0 (MlgHistoryCheck, 1);

  self->territory = g_object_ref (territory);
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    self->shadows[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->degrees = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

/**
 * mlg_history_check_free:
 * @self: a check
 *
 * Ends it.
 */
void
mlg_history_check_free (MlgHistoryCheck *self)
{
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    g_hash_table_unref (self->shadows[kind]);
  g_hash_table_unref (self->degrees);
  g_object_unref (self->territory);
  g_free (self);
}

/**
 * mlg_history_check_step:
 * @self: a check
 * @change: the change that comes next
 * @step: what would be done with it
 *
 * Carries a step out on the shadow. After a step that does not fit the shadow
 * is of no use any more.
 *
 * Returns: whether the step fits
 */
gboolean
mlg_history_check_step (MlgHistoryCheck *self,
                        MlgChange       *change,
                        MlgChangeStep    step)
{
  g_autoptr(GPtrArray) edits = mlg_change_dup_edits (change, step);

  for (guint i = 0; i < edits->len; i++)
    {
      const MlgEdit *edit = g_ptr_array_index (edits, i);
      gboolean fits;

      if (edit->operation == MLG_EDIT_INSERT)
        fits = check_insert (self, edit);
      else if (edit->operation == MLG_EDIT_REMOVE)
        fits = check_remove (self, edit);
      else
        fits = check_set (self, edit);

      if (!fits)
        return FALSE;
    }

  return TRUE;
}

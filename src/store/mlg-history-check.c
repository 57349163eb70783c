/* mlg-history-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-history-check.h"

#include "mlg-record-private.h"

#include <string.h>

/* What the territory sees to: the ends of a relation; the diagram, the actor
 * and the frame of an item. */
#define MAX_BONDS 3

/* What the steps so far made of an object. */
typedef struct
{
  MlgId       id;
  gboolean    exists;
  MlgItemSort sort;
  MlgId       bonds[MAX_BONDS];
} Shadow;

struct _MlgHistoryCheck
{
  MlgTerritory *territory;

  /* Owned: shadows of the objects that differ from the territory's, and by
   * how many references to them others differ */
  GHashTable   *shadows[MLG_N_OBJECT_KINDS];
  GHashTable   *references[MLG_N_OBJECT_KINDS];
};

static gboolean
is_bond (const MlgField *field)
{
  return field->type == MLG_FIELD_ID && field->refers_to != MLG_OBJECT_TERM;
}

static void
read_bonds (Shadow    *shadow,
            MlgRecord *record)
{
  guint n_fields, n_bonds = 0;
  const MlgField *fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_bond (&fields[i]))
      {
        g_assert (n_bonds < MAX_BONDS);
        shadow->bonds[n_bonds++] = G_STRUCT_MEMBER (MlgId, record, fields[i].offset);
      }

  if (MLG_IS_DIAGRAM_ITEM (record))
    shadow->sort = mlg_diagram_item_get_sort (MLG_DIAGRAM_ITEM (record));
}

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
  if (record != NULL)
    read_bonds (shadow, record);
  g_hash_table_insert (self->shadows[kind], &shadow->id, shadow);

  return shadow;
}

static void
count_bonds (MlgHistoryCheck *self,
             MlgObjectKind    kind,
             const Shadow    *shadow,
             int              sign)
{
  guint n_fields, n_bonds = 0;
  const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const MlgId *id;
      GHashTable *references;
      int count;

      if (!is_bond (&fields[i]))
        continue;

      id = &shadow->bonds[n_bonds++];
      references = self->references[fields[i].refers_to];
      count = GPOINTER_TO_INT (g_hash_table_lookup (references, id));
      g_hash_table_insert (references, g_memdup2 (id, sizeof *id), GINT_TO_POINTER (count + sign));
    }
}

static gboolean
is_referred_to (MlgHistoryCheck *self,
                MlgObjectKind    kind,
                MlgId            id)
{
  int count = GPOINTER_TO_INT (g_hash_table_lookup (self->references[kind], &id));

  if (kind == MLG_OBJECT_ACTOR)
    count += (int) (mlg_graph_index_get_degree (mlg_territory_get_graph (self->territory), id) +
                    mlg_territory_get_actor_items (self->territory, id)->len);
  else if (kind == MLG_OBJECT_DIAGRAM)
    count += (int) mlg_territory_get_diagram_items (self->territory, id)->len;
  else if (kind == MLG_OBJECT_DIAGRAM_ITEM)
    count += (int) mlg_territory_get_frame_items (self->territory, id)->len;

  return count != 0;
}

static gboolean
check_relation (MlgHistoryCheck *self,
                const Shadow    *relation)
{
  MlgId source = relation->bonds[0];
  MlgId target = relation->bonds[1];

  return source != target &&
         get_shadow (self, MLG_OBJECT_ACTOR, source)->exists && get_shadow (self, MLG_OBJECT_ACTOR, target)->exists;
}

static gboolean
check_item (MlgHistoryCheck *self,
            const Shadow    *item)
{
  MlgId diagram = item->bonds[0];
  MlgId actor = item->bonds[1];
  const Shadow *frame;

  if (!get_shadow (self, MLG_OBJECT_DIAGRAM, diagram)->exists ||
      (item->sort == MLG_ITEM_ACTOR ? !get_shadow (self, MLG_OBJECT_ACTOR, actor)->exists : actor != MLG_ID_NONE))
    return FALSE;

  if (item->bonds[2] == MLG_ID_NONE)
    return TRUE;

  frame = get_shadow (self, MLG_OBJECT_DIAGRAM_ITEM, item->bonds[2]);

  return item->sort != MLG_ITEM_FRAME && frame->exists && frame->sort == MLG_ITEM_FRAME && frame->bonds[0] == diagram;
}

static gboolean
check_bonds (MlgHistoryCheck *self,
             MlgObjectKind    kind,
             const Shadow    *shadow)
{
  if (kind == MLG_OBJECT_RELATION)
    return check_relation (self, shadow);

  return kind != MLG_OBJECT_DIAGRAM_ITEM || check_item (self, shadow);
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
  read_bonds (shadow, record);
  if (!check_bonds (self, edit->object_kind, shadow))
    return FALSE;
  count_bonds (self, edit->object_kind, shadow, 1);

  return TRUE;
}

/* What is removed comes back, when that is taken back, as the edit has it: that
 * has to be right, and bound to the same as it is now. */
static gboolean
is_bound_alike (const Shadow  *shadow,
                const MlgEdit *edit)
{
  g_autoptr(MlgRecord) record = mlg_record_new (edit->object_kind, edit->id, edit->before);
  Shadow before = { .id = edit->id };

  read_bonds (&before, record);

  return mlg_record_check (record, NULL) && before.sort == shadow->sort && memcmp (before.bonds, shadow->bonds, sizeof before.bonds) == 0;
}

static gboolean
check_remove (MlgHistoryCheck *self,
              const MlgEdit   *edit)
{
  Shadow *shadow = get_shadow (self, edit->object_kind, edit->id);

  if (!shadow->exists || edit->object_kind == MLG_OBJECT_TERRITORY || is_referred_to (self, edit->object_kind, edit->id) ||
      !is_bound_alike (shadow, edit))
    return FALSE;

  shadow->exists = FALSE;
  count_bonds (self, edit->object_kind, shadow, -1);

  return TRUE;
}

static MlgId
get_id (GVariant *value)
{
  return value != NULL ? g_variant_get_int64 (value) : MLG_ID_NONE;
}

static gboolean
check_set_bond (MlgHistoryCheck *self,
                const MlgEdit   *edit,
                Shadow          *shadow,
                const MlgField  *fields)
{
  guint bond = 0;

  for (guint i = 0; i < edit->field; i++)
    if (is_bond (&fields[i]))
      bond++;

  if (shadow->bonds[bond] != get_id (edit->before))
    return FALSE;

  count_bonds (self, edit->object_kind, shadow, -1);
  shadow->bonds[bond] = get_id (edit->after);
  count_bonds (self, edit->object_kind, shadow, 1);

  return check_bonds (self, edit->object_kind, shadow);
}

static gboolean
check_set (MlgHistoryCheck *self,
           const MlgEdit   *edit)
{
  Shadow *shadow = get_shadow (self, edit->object_kind, edit->id);
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (edit->object_kind, &n_fields);

  /* The one comes now, the other when this is taken back. */
  if (!shadow->exists || edit->field >= n_fields || !mlg_field_check (&fields[edit->field], edit->after, NULL) ||
      !mlg_field_check (&fields[edit->field], edit->before, NULL))
    return FALSE;

  /* These never change: what is in a frame counts on it. */
  if (edit->object_kind == MLG_OBJECT_DIAGRAM_ITEM &&
      (edit->field == MLG_DIAGRAM_ITEM_DIAGRAM || edit->field == MLG_DIAGRAM_ITEM_SORT))
    return FALSE;

  return !is_bond (&fields[edit->field]) || check_set_bond (self, edit, shadow, fields);
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
    {
      self->shadows[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
      self->references[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    }

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
    {
      g_hash_table_unref (self->shadows[kind]);
      g_hash_table_unref (self->references[kind]);
    }
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

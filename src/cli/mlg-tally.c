/* mlg-tally.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tally.h"

#include <glib/gi18n.h>

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const MlgTallyRow *first = a;
  const MlgTallyRow *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return g_strcmp0 (first->slug, second->slug);
}

static MlgTally *
tally_from_rows (GArray *rows)
{
  MlgTally *self = g_new0 (MlgTally, 1);
  gsize n_rows;

  g_array_sort (rows, compare_rows);
  self->rows = g_array_steal (rows, &n_rows);
  self->n_rows = (guint) n_rows;

  return self;
}

/* Counts what a field names. Terms that nothing names are left out; what is
 * not filled in is the row "none". */
static MlgTally *
count_terms (MlgTerritory  *territory,
             MlgObjectKind  kind,
             guint          field)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (MlgTallyRow));
  GHashTableIter iter;
  gpointer id;
  gpointer count;

  for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
    {
      MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);
      g_autoptr(GVariant) value = mlg_record_dup_value (record, field);
      MlgId term = value != NULL ? g_variant_get_int64 (value) : MLG_ID_NONE;

      count = g_hash_table_lookup (counts, &term);
      g_hash_table_insert (counts, g_memdup2 (&term, sizeof term), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }

  g_hash_table_iter_init (&iter, counts);

  while (g_hash_table_iter_next (&iter, &id, &count))
    {
      MlgTerm *term = mlg_territory_get_term (territory, *(MlgId *) id);
      MlgTallyRow row = { "none", _("Not filled in"), GPOINTER_TO_UINT (count) };

      if (term != NULL)
        {
          row.slug = mlg_term_get_slug (term);
          row.label = mlg_term_get_label (term);
        }

      g_array_append_val (rows, row);
    }

  return tally_from_rows (rows);
}

/**
 * mlg_tally_new_kinds:
 * @territory: a territory
 *
 * Returns: (transfer full): the kinds of its actors
 */
MlgTally *
mlg_tally_new_kinds (MlgTerritory *territory)
{
  return count_terms (territory, MLG_OBJECT_ACTOR, MLG_ACTOR_KIND);
}

/**
 * mlg_tally_new_relation_types:
 * @territory: a territory
 *
 * Returns: (transfer full): the types of its relations
 */
MlgTally *
mlg_tally_new_relation_types (MlgTerritory *territory)
{
  return count_terms (territory, MLG_OBJECT_RELATION, MLG_RELATION_TYPE);
}

/**
 * mlg_tally_new_statuses:
 * @territory: a territory
 *
 * Returns: (transfer full): the statuses of its relations
 */
MlgTally *
mlg_tally_new_statuses (MlgTerritory *territory)
{
  MlgTallyRow statuses[MLG_N_RELATION_STATUSES] = {
    [MLG_RELATION_STATUS_EXISTING] = { "existing", NULL, 0 },
    [MLG_RELATION_STATUS_WISHED] = { "wished", NULL, 0 },
    [MLG_RELATION_STATUS_PAST] = { "past", NULL, 0 },
  };
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (MlgTallyRow));

  statuses[MLG_RELATION_STATUS_EXISTING].label = _("Existing");
  statuses[MLG_RELATION_STATUS_WISHED].label = _("Wished for");
  statuses[MLG_RELATION_STATUS_PAST].label = _("Past");

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    {
      guint status = mlg_relation_get_status (mlg_territory_get_nth_relation (territory, i));

      if (status < MLG_N_RELATION_STATUSES)
        statuses[status].count++;
    }

  g_array_append_vals (rows, statuses, G_N_ELEMENTS (statuses));

  return tally_from_rows (rows);
}

/**
 * mlg_tally_count_unplaced:
 * @territory: a territory
 *
 * Returns: how many actors have no point on the map
 */
guint
mlg_tally_count_unplaced (MlgTerritory *territory)
{
  guint count = 0;

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    count += mlg_actor_get_precision (mlg_territory_get_nth_actor (territory, i)) == MLG_PRECISION_NONE;

  return count;
}

/**
 * mlg_tally_free:
 * @self: (transfer full): a tally
 */
void
mlg_tally_free (MlgTally *self)
{
  g_free (self->rows);
  g_free (self);
}

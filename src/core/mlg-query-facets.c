/* mlg-query-facets.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-query-private.h"

#include "mlg-search-index-private.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What actors have in each facet. */

static const struct
{
  const char    *name;
  const char    *label;
  const char    *empty_label;
  /* The list whose terms are its values; -1 for none */
  int            vocabulary;
} facets[MLG_N_FACETS] = {
  { "kind", N_("Kind"), N_("not filled in"), MLG_VOCABULARY_KIND },
  { "legal-form", N_("Legal form"), N_("not filled in"), MLG_VOCABULARY_LEGAL_FORM },
  { "scale", N_("Scale of action"), N_("not filled in"), MLG_VOCABULARY_SCALE },
  { "theme", N_("Theme"), N_("not filled in"), MLG_VOCABULARY_THEME },
  { "place", N_("Place"), N_("on the map, commune not filled in"), -1 },
  { "relation-status", N_("Relations"), N_("without relations"), -1 },
  { "status", N_("Status"), N_("not filled in"), -1 },
};

/* In the order of #MlgRelationStatus and #MlgActorStatus; their values in the
 * column are one more, after the empty one. */
static const char * const relation_statuses[][2] = {
  { "existing", N_("existing") }, { "wished", N_("wished") }, { "past", N_("past") },
};
static const char * const actor_statuses[][2] = {
  { "confirmed", N_("confirmed") }, { "draft", N_("draft") }, { "archived", N_("archived") },
};

#define VALUE_OFF_MAP 1

/**
 * mlg_facet_get_name:
 * @facet: a facet
 *
 * Returns: (transfer none): its name in files and actions, as "legal-form"
 */
const char *
mlg_facet_get_name (MlgFacet facet)
{
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, NULL);

  return facets[facet].name;
}

/**
 * mlg_facet_get_label:
 * @facet: a facet
 *
 * Returns: (transfer none): its title for people
 */
const char *
mlg_facet_get_label (MlgFacet facet)
{
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, NULL);

  return _(facets[facet].label);
}

void
mlg_query_create_columns (MlgQuery *self)
{
  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    {
      self->columns[facet] = mlg_facet_column_new (_(facets[facet].empty_label));
      mlg_facet_column_set_n_rows (self->columns[facet], mlg_actor_table_get_n_rows (self->table));

      if (facets[facet].vocabulary >= 0)
        self->term_values[facet] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    }

  mlg_facet_column_intern (self->columns[MLG_FACET_PLACE], MLG_BUCKET_OFF_MAP, _("not on the map"), MLG_ID_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (relation_statuses); i++)
    mlg_facet_column_intern (self->columns[MLG_FACET_RELATION_STATUS],
                             relation_statuses[i][0], _(relation_statuses[i][1]), MLG_ID_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (actor_statuses); i++)
    mlg_facet_column_intern (self->columns[MLG_FACET_STATUS], actor_statuses[i][0], _(actor_statuses[i][1]), MLG_ID_NONE);

  mlg_facet_column_get_value (self->columns[MLG_FACET_STATUS], MLG_ACTOR_STATUS_ARCHIVED + 1)->hidden = TRUE;
}

/* A selected value whose term is gone would hide everybody for no reason that
 * one could see. */
static void
forget_removed_terms (MlgQuery *self,
                      MlgFacet  facet)
{
  GHashTableIter iter;
  gpointer key, number;

  g_hash_table_iter_init (&iter, self->term_values[facet]);

  while (g_hash_table_iter_next (&iter, &key, &number))
    {
      MlgFacetValue *value = mlg_facet_column_get_value (self->columns[facet], GPOINTER_TO_UINT (number));
      MlgTerm *term = mlg_territory_get_term (self->territory, *(MlgId *) key);

      if (term != NULL && (int) mlg_term_get_vocabulary (term) == facets[facet].vocabulary)
        continue;

      if (value->selected)
        {
          value->selected = FALSE;
          self->columns[facet]->n_selected--;
          self->facets_changed |= 1u << facet;
        }

      g_hash_table_iter_remove (&iter);
    }
}

/* Reads the vocabulary, the first time or again after it has changed. */
void
mlg_query_load_terms (MlgQuery *self)
{
  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    if (self->term_values[facet] != NULL)
      forget_removed_terms (self, facet);

  for (guint i = 0; i < mlg_territory_get_n_records (self->territory, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self->territory, MLG_OBJECT_TERM, i));
      MlgId id = mlg_term_get_id (term);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      for (guint facet = 0; facet < MLG_N_FACETS; facet++)
        if (facets[facet].vocabulary == (int) mlg_term_get_vocabulary (term))
          {
            guint value = mlg_facet_column_intern (self->columns[facet], key, mlg_term_get_label (term), id);

            mlg_facet_column_set_label (self->columns[facet], value, mlg_term_get_label (term));
            g_hash_table_insert (self->term_values[facet], g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (value));
          }
    }
}

/* A list of values without repetitions, on the stack where it is short. */
typedef struct
{
  guint  few[16];
  guint *values;
  guint  n;
  guint  size;
} Values;

static void
values_add (Values *self,
            guint   value)
{
  for (guint i = 0; i < self->n; i++)
    if (self->values[i] == value)
      return;

  if (self->n == self->size)
    {
      guint *larger = g_new (guint, self->size * 2);

      memcpy (larger, self->values, self->n * sizeof (guint));
      if (self->values != self->few)
        g_free (self->values);
      self->values = larger;
      self->size *= 2;
    }

  self->values[self->n++] = value;
}

static void
set_values (MlgQuery *self,
            MlgFacet  facet,
            guint     row,
            Values   *values)
{
  mlg_facet_column_set_row (self->columns[facet], row, values->values, values->n);

  if (values->values != values->few)
    g_free (values->values);
}

#define VALUES_INIT(name) Values name = { .n = 0, .size = G_N_ELEMENTS (name.few) }; name.values = name.few

static void
read_terms (MlgQuery    *self,
            MlgFacet     facet,
            guint        row,
            const MlgId *terms,
            gsize        n_terms)
{
  VALUES_INIT (values);

  for (gsize i = 0; i < n_terms; i++)
    {
      gpointer number = g_hash_table_lookup (self->term_values[facet], &terms[i]);

      if (number != NULL)
        values_add (&values, GPOINTER_TO_UINT (number));
      else
        self->has_dangling |= terms[i] != MLG_ID_NONE;
    }

  set_values (self, facet, row, &values);
}

static gboolean
shouts (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_islower (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/* Communes are the same however they are spelled; of the spellings, one that
 * is not in capitals is shown. */
static guint
intern_city (MlgFacetColumn *column,
             const char     *city)
{
  g_autofree char *key = mlg_search_fold (city);
  guint value;

  if (*key == '\0')
    return MLG_FACET_VALUE_EMPTY;

  value = mlg_facet_column_intern (column, key, city, MLG_ID_NONE);

  if (shouts (mlg_facet_column_get_value (column, value)->label) && !shouts (city))
    mlg_facet_column_set_label (column, value, city);

  return value;
}

static void
read_places (MlgQuery *self,
             guint     row,
             MlgActor *actor)
{
  VALUES_INIT (values);

  for (guint i = 0; i < mlg_actor_get_n_places (actor); i++)
    {
      MlgPlace place;
      guint value;

      mlg_actor_get_place (actor, i, &place);
      value = intern_city (self->columns[MLG_FACET_PLACE], place.city);

      if (value != MLG_FACET_VALUE_EMPTY)
        values_add (&values, value);
    }

  if (!mlg_actor_get_point (actor, NULL, NULL))
    values_add (&values, VALUE_OFF_MAP);

  set_values (self, MLG_FACET_PLACE, row, &values);
}

/* Reads the status of an actor's relations into its row. */
void
mlg_query_read_relations (MlgQuery *self,
                          guint     row)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (self->territory);
  MlgActor *actor = mlg_actor_table_get_actor (self->table, row);
  MlgId id = mlg_actor_get_id (actor);
  guint degree = mlg_graph_index_get_degree (graph, id);
  VALUES_INIT (values);

  for (guint i = 0; i < degree && values.n < MLG_N_RELATION_STATUSES; i++)
    {
      MlgRelationStatus status = mlg_relation_get_status (mlg_graph_index_get_relation (graph, id, i));

      if (status < MLG_N_RELATION_STATUSES)
        values_add (&values, status + 1);
    }

  set_values (self, MLG_FACET_RELATION_STATUS, row, &values);
}

/* Reads an actor into its row of every column, or empties the row. */
void
mlg_query_read_row (MlgQuery *self,
                    guint     row)
{
  MlgActor *actor = mlg_actor_table_get_actor (self->table, row);
  MlgId term;
  const MlgId *themes;
  gsize n_themes;
  guint status;

  if (actor == NULL)
    {
      for (guint facet = 0; facet < MLG_N_FACETS; facet++)
        mlg_facet_column_clear_row (self->columns[facet], row);

      return;
    }

  term = mlg_actor_get_kind (actor);
  read_terms (self, MLG_FACET_KIND, row, &term, 1);
  term = mlg_actor_get_legal_form (actor);
  read_terms (self, MLG_FACET_LEGAL_FORM, row, &term, 1);
  term = mlg_actor_get_scale (actor);
  read_terms (self, MLG_FACET_SCALE, row, &term, 1);
  themes = mlg_actor_get_themes (actor, &n_themes);
  read_terms (self, MLG_FACET_THEME, row, themes, n_themes);
  read_places (self, row, actor);
  mlg_query_read_relations (self, row);

  /* A status of a newer version counts as the ordinary one. */
  status = mlg_actor_get_status (actor);
  status = 1 + (status < G_N_ELEMENTS (actor_statuses) ? status : MLG_ACTOR_STATUS_CONFIRMED);
  mlg_facet_column_set_row (self->columns[MLG_FACET_STATUS], row, &status, 1);
}

/**
 * mlg_bucket_free:
 * @self: a bucket
 *
 * Frees it.
 */
void
mlg_bucket_free (MlgBucket *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

/* What has no name of its own: not filled in, not on the map. */
static gboolean
is_special (const MlgFacetValue *value)
{
  return *value->key == '\0' || *value->key == '*';
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const MlgFacetValue *first = *(const MlgFacetValue * const *) a;
  const MlgFacetValue *second = *(const MlgFacetValue * const *) b;

  if (is_special (first) != is_special (second))
    return is_special (first) ? 1 : -1;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return strcmp (first->collation, second->collation);
}

static gboolean
is_shown (const MlgFacetValue *value)
{
  return value->count > 0 || value->selected;
}

/**
 * mlg_query_get_n_buckets:
 * @self: a query
 * @facet: a facet
 *
 * Returns: how many buckets mlg_query_dup_buckets() has without a limit
 */
guint
mlg_query_get_n_buckets (MlgQuery *self,
                         MlgFacet  facet)
{
  guint n = 0;

  g_return_val_if_fail (MLG_IS_QUERY (self), 0);
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, 0);

  for (guint i = 0; i < self->columns[facet]->values->len; i++)
    n += is_shown (mlg_facet_column_get_value (self->columns[facet], i));

  return n;
}

static void
add_bucket (GPtrArray           *buckets,
            const MlgFacetValue *value)
{
  MlgBucket *bucket = g_new0 (MlgBucket, 1);

  bucket->key = g_strdup (value->key);
  bucket->label = g_strdup (value->label);
  bucket->term = value->term;
  bucket->count = value->count;
  bucket->selected = value->selected;
  g_ptr_array_add (buckets, bucket);
}

/* Keeps the @max largest values, in order: there may be thousands of communes
 * of which ten are shown. */
static void
keep_largest (GPtrArray           *largest,
              const MlgFacetValue *value,
              guint                max)
{
  guint place = largest->len;

  while (place > 0 && compare_values (&value, &largest->pdata[place - 1]) < 0)
    place--;

  if (place >= max)
    return;

  g_ptr_array_insert (largest, (gint) place, (gpointer) value);

  if (largest->len > max)
    g_ptr_array_set_size (largest, (gint) max);
}

/**
 * mlg_query_dup_buckets:
 * @self: a query
 * @facet: a facet
 * @max: how many at the most, of the largest ones; 0 for all. Those that are
 *   selected or stand for “not filled in” come on top of it
 *
 * Returns: (transfer full) (element-type MlgBucket): the buckets that have an
 *   actor or are selected: large ones first, the empty ones last
 */
GPtrArray *
mlg_query_dup_buckets (MlgQuery *self,
                       MlgFacet  facet,
                       guint     max)
{
  GPtrArray *buckets = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_bucket_free);
  g_autoptr(GPtrArray) largest = g_ptr_array_new ();
  g_autoptr(GPtrArray) values = g_ptr_array_new ();

  g_return_val_if_fail (MLG_IS_QUERY (self), buckets);
  g_return_val_if_fail ((guint) facet < MLG_N_FACETS, buckets);

  for (guint i = 0; i < self->columns[facet]->values->len; i++)
    {
      MlgFacetValue *value = mlg_facet_column_get_value (self->columns[facet], i);

      if (!is_shown (value))
        continue;

      if (max == 0 || value->selected || is_special (value))
        g_ptr_array_add (values, value);
      else
        keep_largest (largest, value, max);
    }

  g_ptr_array_extend (values, largest, NULL, NULL);
  g_ptr_array_sort (values, compare_values);

  for (guint i = 0; i < values->len; i++)
    add_bucket (buckets, g_ptr_array_index (values, i));

  return buckets;
}

/* mlg-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-query-private.h"

#include <string.h>

#define ALL_FACETS ((1u << MLG_N_FACETS) - 1)

/* From here on a second thread is worth its start. */
#define MANY_ROWS 5000

enum
{
  PROP_0,
  PROP_TERRITORY,
  PROP_TEXT,
  PROP_ACTIVE,
  PROP_N_ITEMS,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
mlg_query_get_item_type (GListModel *model)
{
  return MLG_TYPE_ACTOR;
}

static guint
mlg_query_get_n_items (GListModel *model)
{
  return MLG_QUERY (model)->found->len;
}

static gpointer
mlg_query_get_item (GListModel *model,
                    guint       position)
{
  MlgQuery *self = MLG_QUERY (model);
  MlgActor *actor;

  if (position >= self->found->len)
    return NULL;

  actor = mlg_actor_table_get_actor (self->table, g_array_index (self->found, guint, position));

  return actor != NULL ? g_object_ref (actor) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mlg_query_get_item_type;
  iface->get_n_items = mlg_query_get_n_items;
  iface->get_item = mlg_query_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MlgQuery, mlg_query, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The rows that fail nothing, by score and then by name: a counting sort,
 * which keeps the order of names. */
static GArray *
collect_found (MlgQuery *self)
{
  const guint16 *fails = (const guint16 *) (gpointer) self->fails->data;
  const guint16 *scores = (const guint16 *) (gpointer) self->scores->data;
  gboolean ranked = self->has_text;
  g_autofree guint *places = g_new0 (guint, MLG_SEARCH_SCORE_END + 1);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows;
  const guint *rows = mlg_name_order_get_rows (self->order, &n_rows);
  guint n_found = 0;

  for (guint i = 0; i < n_rows; i++)
    if (fails[rows[i]] == 0)
      {
        places[ranked ? scores[rows[i]] : 0]++;
        n_found++;
      }

  for (guint score = MLG_SEARCH_SCORE_END, place = 0; score-- > 0;)
    {
      guint n = places[score];

      places[score] = place;
      place += n;
    }

  g_array_set_size (found, n_found);

  for (guint i = 0; i < n_rows; i++)
    if (fails[rows[i]] == 0)
      g_array_index (found, guint, places[ranked ? scores[rows[i]] : 0]++) = rows[i];

  return found;
}

/* Exchanges the list, and tells the part of it that is really new. */
static void
set_found (MlgQuery *self,
           GArray   *found)
{
  g_autoptr(GArray) old = g_steal_pointer (&self->found);
  g_autofree guint8 *replaced = g_new0 (guint8, self->fails->len + 1);
  guint first = 0;
  guint last = 0;
  guint shortest = MIN (old->len, found->len);

  for (guint i = 0; i < self->replaced->len; i++)
    replaced[g_array_index (self->replaced, guint, i)] = 1;

  g_array_set_size (self->replaced, 0);

#define SAME(i, j) (g_array_index (old, guint, i) == g_array_index (found, guint, j) && !replaced[g_array_index (old, guint, i)])

  while (first < shortest && SAME (first, first))
    first++;

  while (last < shortest - first && SAME (old->len - 1 - last, found->len - 1 - last))
    last++;

#undef SAME

  self->found = found;

  if (first < old->len - last || first < found->len - last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - last - first, found->len - last - first);

  if (old->len != found->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
search (MlgQuery *self)
{
  guint16 *fails = (guint16 *) (gpointer) self->fails->data;
  const guint16 *scores = (const guint16 *) (gpointer) self->scores->data;

  if (self->has_text)
    mlg_search_index_search (self->index, self->text, (guint16 *) (gpointer) self->scores->data);

  for (guint row = 0; row < self->fails->len; row++)
    {
      gboolean fits = !self->has_text || scores[row] != 0;

      fails[row] = (guint16) (fits ? fails[row] & ~MLG_FAILS_TEXT : fails[row] | MLG_FAILS_TEXT);
    }
}

/* Finds and counts again, as far as something changed. */
static void
refresh (MlgQuery *self)
{
  guint16 *fails = (guint16 *) (gpointer) self->fails->data;

  self->is_pending = FALSE;

  if (self->search_again)
    search (self);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    if ((self->facets_changed & (1u << facet)) != 0)
      mlg_facet_column_filter (self->columns[facet], fails, MLG_FAILS_FACET (facet));

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    mlg_facet_column_count (self->columns[facet], fails, MLG_FAILS_FACET (facet));

  self->search_again = FALSE;
  self->facets_changed = 0;
  set_found (self, collect_found (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The filter has changed. */
void
mlg_query_update (MlgQuery *self)
{
  self->n_asked++;

  if (self->n_frozen > 0)
    self->is_pending = TRUE;
  else
    refresh (self);
}

static void
set_n_rows (MlgQuery *self)
{
  guint n_rows = mlg_actor_table_get_n_rows (self->table);

  g_array_set_size (self->fails, n_rows);
  g_array_set_size (self->scores, n_rows);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    mlg_facet_column_set_n_rows (self->columns[facet], n_rows);
}

static void
read_row (MlgQuery *self,
          guint     row)
{
  mlg_query_read_row (self, row);
  g_array_index (self->fails, guint16, row) = mlg_actor_table_get_actor (self->table, row) != NULL ? 0 : MLG_FAILS_FREE;
}

/* Returns whether rows that did not change have to be read again. */
static gboolean
follow_terms (MlgQuery  *self,
              MlgChange *change)
{
  gboolean any = FALSE;
  gboolean read_all = FALSE;

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    {
      const MlgEdit *edit = mlg_change_get_edit (change, i);

      if (edit->object_kind != MLG_OBJECT_TERM)
        continue;

      any = TRUE;
      read_all |= edit->operation != MLG_EDIT_SET ? self->has_dangling : edit->field == MLG_TERM_VOCABULARY;
    }

  if (any)
    {
      mlg_query_load_terms (self);
      mlg_search_index_load_terms (self->index);
    }

  return read_all;
}

static void
territory_changed (MlgQuery      *self,
                   MlgChange     *change,
                   MlgChangeStep  step)
{
  g_autoptr(GArray) related = NULL;
  g_autoptr(GArray) rows = mlg_actor_table_apply (self->table, change, &related);
  const guint *numbers = (const guint *) (gpointer) rows->data;
  gboolean read_all = follow_terms (self, change);

  set_n_rows (self);

  for (guint i = 0; i < rows->len; i++)
    read_row (self, numbers[i]);

  for (guint row = 0; read_all && row < self->fails->len; row++)
    read_row (self, row);

  for (guint i = 0; i < related->len; i++)
    mlg_query_read_relations (self, g_array_index (related, guint, i));

  if (rows->len > 0)
    {
      mlg_search_index_update (self->index, numbers, rows->len);
      mlg_name_order_update (self->order, numbers, rows->len);
      g_array_append_vals (self->replaced, numbers, rows->len);
    }

  self->search_again = TRUE;
  self->facets_changed = ALL_FACETS;
  /* Even if frozen: the list must not offer actors that are gone. */
  refresh (self);
}

static gpointer
build_index (gpointer data)
{
  MlgQuery *self = data;

  return mlg_search_index_new (self->territory, self->table);
}

static void
mlg_query_constructed (GObject *object)
{
  MlgQuery *self = MLG_QUERY (object);
  GThread *thread = NULL;
  guint n_rows;

  G_OBJECT_CLASS (mlg_query_parent_class)->constructed (object);

  g_return_if_fail (self->territory != NULL);

  self->table = mlg_actor_table_new (self->territory);
  n_rows = mlg_actor_table_get_n_rows (self->table);

  /* Who opens a large territory waits for this. Meanwhile nobody changes the
   * territory or the table: both threads only read them. */
  if (n_rows >= MANY_ROWS)
    thread = g_thread_try_new ("mlg-search-index", build_index, self, NULL);

  self->order = mlg_name_order_new (self->table);
  mlg_query_create_columns (self);
  mlg_query_load_terms (self);
  set_n_rows (self);

  for (guint row = 0; row < n_rows; row++)
    read_row (self, row);

  self->index = thread != NULL ? g_thread_join (thread) : build_index (self);
  self->search_again = TRUE;
  self->facets_changed = ALL_FACETS;
  refresh (self);

  g_signal_connect_object (self->territory, "changed", G_CALLBACK (territory_changed), self, G_CONNECT_SWAPPED);
}

static void
mlg_query_finalize (GObject *object)
{
  MlgQuery *self = MLG_QUERY (object);

  for (guint facet = 0; facet < MLG_N_FACETS; facet++)
    {
      g_clear_pointer (&self->columns[facet], mlg_facet_column_free);
      g_clear_pointer (&self->term_values[facet], g_hash_table_unref);
    }

  g_clear_pointer (&self->order, mlg_name_order_free);
  g_clear_pointer (&self->index, mlg_search_index_free);
  g_clear_pointer (&self->table, mlg_actor_table_free);
  g_clear_pointer (&self->fails, g_array_unref);
  g_clear_pointer (&self->scores, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->replaced, g_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->territory);

  G_OBJECT_CLASS (mlg_query_parent_class)->finalize (object);
}

static void
mlg_query_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MlgQuery *self = MLG_QUERY (object);

  switch (prop_id)
    {
    case PROP_TERRITORY:
      g_value_set_object (value, self->territory);
      break;

    case PROP_TEXT:
      g_value_set_string (value, mlg_query_get_text (self));
      break;

    case PROP_ACTIVE:
      g_value_set_boolean (value, mlg_query_is_active (self));
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->found->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_query_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  MlgQuery *self = MLG_QUERY (object);

  switch (prop_id)
    {
    case PROP_TERRITORY:
      self->territory = g_value_dup_object (value);
      break;

    case PROP_TEXT:
      mlg_query_set_text (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_query_class_init (MlgQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = mlg_query_constructed;
  object_class->finalize = mlg_query_finalize;
  object_class->get_property = mlg_query_get_property;
  object_class->set_property = mlg_query_set_property;

  properties[PROP_TERRITORY] = g_param_spec_object ("territory", NULL, NULL, MLG_TYPE_TERRITORY,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MlgQuery::changed:
   * @self: a query
   *
   * Items and counts are new.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MLG_TYPE_QUERY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_query_init (MlgQuery *self)
{
  self->text = g_strdup ("");
  self->fails = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->scores = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->replaced = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* mlg-gazetteer.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include "mlg-gazetteer-key-private.h"
#include "mlg-gazetteer-private.h"
#include "mlg-gazetteer-schema-private.h"

#include <string.h>

/* A prefix of few letters can have thousands of names: the search stops
 * there, which is far beyond any prefix of four letters but “saint”. */
#define MAX_COMPLETION_ROWS 12000

#define MAX_PREFIX_LENGTH 60

struct _MlgGazetteer
{
  GObject              parent_instance;

  MlgDatabase         *database;
  /* Kind and code to MlgGazetteerArea. */
  GHashTable          *areas;
  MlgGazetteerLexicon *lexicon;
  gboolean             french;
};

typedef struct
{
  gint64 place;
  gint   rank;
} Ranked;

G_DEFINE_TYPE (MlgGazetteer, mlg_gazetteer, G_TYPE_OBJECT)

static void
area_free (gpointer data)
{
  MlgGazetteerArea *area = data;

  g_clear_pointer (&area->name, g_ref_string_release);
  g_clear_pointer (&area->french, g_ref_string_release);
  g_free (area->region);
  g_free (area);
}

static gboolean
read_areas (MlgGazetteer  *self,
            GError       **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;

  select = mlg_database_prepare (self->database, "SELECT kind, code, name, french, region FROM area", error);
  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    {
      MlgGazetteerArea *area = g_new0 (MlgGazetteerArea, 1);

      area->name = g_ref_string_new (mlg_statement_get_text (select, 2));
      if (!mlg_statement_is_null (select, 3))
        area->french = g_ref_string_new (mlg_statement_get_text (select, 3));
      area->region = mlg_statement_dup_text (select, 4);
      g_hash_table_insert (self->areas,
                           g_strdup_printf ("%d/%s", (gint) mlg_statement_get_int64 (select, 0),
                                            mlg_statement_get_text (select, 1)),
                           area);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static GRefString *
ref_area_name (MlgGazetteer     *self,
               MlgGazetteerKind  kind,
               const char       *code)
{
  const MlgGazetteerArea *area = mlg_gazetteer_get_area (self, kind, code);

  if (area == NULL)
    return NULL;

  return g_ref_string_acquire (self->french && area->french != NULL ? area->french : area->name);
}

static void
mlg_gazetteer_finalize (GObject *object)
{
  MlgGazetteer *self = MLG_GAZETTEER (object);

  g_clear_pointer (&self->lexicon, mlg_gazetteer_lexicon_free);
  g_clear_pointer (&self->areas, g_hash_table_unref);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (mlg_gazetteer_parent_class)->finalize (object);
}

static void
mlg_gazetteer_class_init (MlgGazetteerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_gazetteer_finalize;
}

static void
mlg_gazetteer_init (MlgGazetteer *self)
{
  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, area_free);
  self->french = g_str_has_prefix (g_get_language_names ()[0], "fr");
}

MlgDatabase *
mlg_gazetteer_get_database (MlgGazetteer *self)
{
  return self->database;
}

const MlgGazetteerArea *
mlg_gazetteer_get_area (MlgGazetteer     *self,
                        MlgGazetteerKind  kind,
                        const char       *code)
{
  char key[32];

  if (code == NULL)
    return NULL;
  g_snprintf (key, sizeof key, "%d/%s", kind, code);

  return g_hash_table_lookup (self->areas, key);
}

/* Loaded when a name with errors is first met: most sessions meet none. */
MlgGazetteerLexicon *
mlg_gazetteer_get_lexicon (MlgGazetteer  *self,
                           GError       **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (self->lexicon != NULL)
    return self->lexicon;

  select = mlg_database_prepare (self->database, "SELECT keys FROM lexicon", error);
  if (select == NULL || !mlg_statement_step (select, error))
    return NULL;
  bytes = mlg_statement_dup_bytes (select, 0);
  self->lexicon = mlg_gazetteer_lexicon_new (bytes);

  return self->lexicon;
}

/* Makes a place from a row of MLG_GAZETTEER_COLUMNS. */
MlgGazetteerPlace *
mlg_gazetteer_read_place (MlgGazetteer *self,
                          MlgStatement *row)
{
  MlgGazetteerPlace *place = mlg_gazetteer_place_new ();
  const char *french = self->french ? mlg_statement_get_text (row, 5) : NULL;
  const char *postcodes = mlg_statement_get_text (row, 6);
  const char *area = mlg_statement_get_text (row, 10);
  const MlgGazetteerArea *department;

  place->id = mlg_statement_get_int64 (row, 0);
  place->kind = (MlgGazetteerKind) mlg_statement_get_int64 (row, 1);
  place->country = mlg_statement_dup_text (row, 2);
  place->country_name = ref_area_name (self, MLG_GAZETTEER_COUNTRY, place->country);
  place->insee = mlg_statement_dup_text (row, 3);
  place->name = french != NULL ? g_strdup (french) : mlg_statement_dup_text (row, 4);
  if (postcodes != NULL)
    place->postcode = g_strndup (postcodes, strcspn (postcodes, " "));
  place->lon = mlg_statement_get_int64 (row, 7) / 1e5;
  place->lat = mlg_statement_get_int64 (row, 8) / 1e5;
  place->population = (guint) mlg_statement_get_int64 (row, 9);
  place->parent = mlg_statement_dup_text (row, 11);

  department = mlg_gazetteer_get_area (self, MLG_GAZETTEER_DEPARTMENT, area);
  if (department != NULL)
    {
      place->department = g_strdup (area);
      place->department_name = g_ref_string_acquire (department->name);
      place->region_name = ref_area_name (self, MLG_GAZETTEER_REGION, department->region);
    }
  else if (place->kind == MLG_GAZETTEER_REGION)
    {
      place->region_name = g_ref_string_new (place->name);
    }

  if (place->kind >= MLG_GAZETTEER_DEPARTMENT)
    place->precision = MLG_GAZETTEER_PRECISION_DEPARTMENT + (place->kind - MLG_GAZETTEER_DEPARTMENT);
  else if (mlg_statement_get_int64 (row, 12) != 0)
    place->precision = MLG_GAZETTEER_PRECISION_ESTIMATED;

  return place;
}

MlgGazetteerPlace *
mlg_gazetteer_load_place (MlgGazetteer  *self,
                          gint64         id,
                          GError       **error)
{
  g_autoptr(MlgStatement) select = NULL;

  select = mlg_database_prepare_cached (self->database,
                                        "SELECT " MLG_GAZETTEER_COLUMNS " FROM place WHERE id = ?1", error);
  if (select == NULL)
    return NULL;
  mlg_statement_bind_int64 (select, 1, id);
  if (!mlg_statement_step (select, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, MLG_ERROR, MLG_ERROR_CORRUPT, "A key of the gazetteer has no place");
      return NULL;
    }

  return mlg_gazetteer_read_place (self, select);
}

/**
 * mlg_gazetteer_open:
 * @path: (type filename): gazetteer.sqlite, as the build made it
 * @error: return location for an error, or %NULL
 *
 * Opens the gazetteer: the communes, departments and regions of France, and
 * the larger towns of the world.
 *
 * A gazetteer is used by one thread at a time; every worker opens its own,
 * which takes about a millisecond. Nothing is ever written.
 *
 * Returns: (transfer full): the gazetteer, or %NULL with @error set
 */
MlgGazetteer *
mlg_gazetteer_open (const char  *path,
                    GError     **error)
{
  g_autoptr(MlgGazetteer) self = g_object_new (MLG_TYPE_GAZETTEER, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  self->database = mlg_database_open (path, MLG_DATABASE_READ_ONLY, MLG_DATABASE_IMMUTABLE, error);
  if (self->database == NULL || !read_areas (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mlg_gazetteer_set_french:
 * @self: a gazetteer
 * @french: whether “London” is called “Londres”
 *
 * Chooses the language of the names of foreign towns and countries. At first
 * it is that of the user. Both are always understood.
 */
void
mlg_gazetteer_set_french (MlgGazetteer *self,
                          gboolean      french)
{
  g_return_if_fail (MLG_IS_GAZETTEER (self));

  self->french = french;
}

static gint
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *ranked_a = a;
  const Ranked *ranked_b = b;

  if (ranked_a->rank != ranked_b->rank)
    return ranked_b->rank - ranked_a->rank;

  return ranked_a->place < ranked_b->place ? -1 : ranked_a->place > ranked_b->place;
}

static gboolean
collect_prepared (MlgGazetteer  *self,
                  const char    *key,
                  GArray        *found,
                  GError       **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;

  select = mlg_database_prepare_cached (self->database, "SELECT place, -position FROM prefix "
                                                        "WHERE prefix = ?1 ORDER BY position", error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_text (select, 1, key);
  while (mlg_statement_step (select, &local_error))
    {
      Ranked ranked = { mlg_statement_get_int64 (select, 0), (gint) mlg_statement_get_int64 (select, 1) };

      g_array_append_val (found, ranked);
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return error == NULL || *error == NULL;
}

/* Keys from @key on, up to the last that begins with it. */
static gboolean
collect_range (MlgGazetteer  *self,
               const char    *key,
               GArray        *found,
               GError       **error)
{
  g_autofree char *end = g_strconcat (key, "\x7F", NULL);
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;

  select = mlg_database_prepare_cached (self->database, "SELECT place, rank, quality, length (key) FROM name_key "
                                                        "WHERE key >= ?1 AND key < ?2 LIMIT ?3", error);
  if (select == NULL)
    return FALSE;
  mlg_statement_bind_text (select, 1, key);
  mlg_statement_bind_text (select, 2, end);
  mlg_statement_bind_int64 (select, 3, MAX_COMPLETION_ROWS);
  while (mlg_statement_step (select, &local_error))
    {
      Ranked ranked = { mlg_statement_get_int64 (select, 0), (gint) mlg_statement_get_int64 (select, 1) };

      /* Beginnings before ends; the whole name before all. */
      if (mlg_statement_get_int64 (select, 2) == MLG_KEY_SUFFIX)
        ranked.rank -= 150;
      else if ((gsize) mlg_statement_get_int64 (select, 3) == strlen (key))
        ranked.rank += 400;
      g_array_append_val (found, ranked);
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return error == NULL || *error == NULL;
}

/**
 * mlg_gazetteer_complete:
 * @self: a gazetteer
 * @prefix: the beginning of the name of a place, or of one of its words
 * @limit: how many places are wanted
 * @error: return location for an error, or %NULL
 *
 * Gives what a text under the cursor may become, for a list below an entry.
 *
 * Returns: (transfer full) (element-type MlgGazetteerPlace): the most
 *   important places first; or %NULL with @error set
 */
GPtrArray *
mlg_gazetteer_complete (MlgGazetteer  *self,
                        const char    *prefix,
                        guint          limit,
                        GError       **error)
{
  g_autoptr(GPtrArray) places = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *key = NULL;
  gboolean ok;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  places = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_gazetteer_place_unref);
  if (strlen (prefix) > MAX_PREFIX_LENGTH)
    return g_steal_pointer (&places);
  key = mlg_gazetteer_key (prefix);
  if (*key == '\0')
    return g_steal_pointer (&places);

  ok = strlen (key) <= 2 ? collect_prepared (self, key, found, &local_error)
                         : collect_range (self, key, found, &local_error);
  g_array_sort (found, compare_ranked);
  for (guint i = 0; ok && i < found->len && places->len < limit; i++)
    {
      Ranked *ranked = &g_array_index (found, Ranked, i);
      MlgGazetteerPlace *place;

      if (!g_hash_table_add (seen, &ranked->place))
        continue;
      place = mlg_gazetteer_load_place (self, ranked->place, &local_error);
      ok = place != NULL;
      if (ok)
        g_ptr_array_add (places, place);
    }

  if (!ok)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&places);
}

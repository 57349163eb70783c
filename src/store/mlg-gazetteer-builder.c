/* mlg-gazetteer-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-builder.h"

#include "mlg-database.h"
#include "mlg-gazetteer-builder-private.h"
#include "mlg-gazetteer-key-private.h"
#include "mlg-gazetteer-schema-private.h"
#include "mlg-statement.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* How far a kind of place counts beside a commune of the same population:
 * whoever writes “Paris” means the town, not the department. The users are in
 * France, hence the factor of foreign towns. */
static const gdouble kind_factors[] = {
  [MLG_GAZETTEER_COMMUNE] = 1,
  [MLG_GAZETTEER_FORMER_COMMUNE] = 0.15,
  [MLG_GAZETTEER_DISTRICT] = 0.3,
  [MLG_GAZETTEER_TOWN] = 0.04,
  [MLG_GAZETTEER_DEPARTMENT] = 0.04,
  [MLG_GAZETTEER_REGION] = 0.02,
  [MLG_GAZETTEER_COUNTRY] = 0.05,
};

static gint
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const MlgSourcePlace *place_a = *(const MlgSourcePlace **) a;
  const MlgSourcePlace *place_b = *(const MlgSourcePlace **) b;

  if (place_a->population != place_b->population)
    return place_a->population < place_b->population ? 1 : -1;

  /* The same input must give the same file. */
  return place_a->id < place_b->id ? -1 : 1;
}

static void
assign_tiers (MlgGazetteerSource *source)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  gint tier = 0;

  for (guint i = 0; i < source->places->len; i++)
    {
      MlgSourcePlace *place = g_ptr_array_index (source->places, i);

      place->rank = (gint) lround (100 * log (pow (place->population + 200.0, 0.8) * kind_factors[place->kind]));

      switch (place->kind)
        {
        case MLG_GAZETTEER_FORMER_COMMUNE:
          place->tier = MLG_GAZETTEER_TIER_FORMER;
          break;
        case MLG_GAZETTEER_DISTRICT:
          place->tier = MLG_GAZETTEER_TIER_DISTRICT;
          break;
        case MLG_GAZETTEER_DEPARTMENT:
          place->tier = MLG_GAZETTEER_TIER_DEPARTMENT;
          break;
        case MLG_GAZETTEER_REGION:
          place->tier = MLG_GAZETTEER_TIER_REGION;
          break;
        case MLG_GAZETTEER_COUNTRY:
          place->tier = MLG_GAZETTEER_TIER_COUNTRY;
          break;
        default:
          g_ptr_array_add (sorted, place);
          break;
        }
    }

  g_ptr_array_sort (sorted, compare_sizes);
  for (guint i = 0, end = MLG_GAZETTEER_FIRST_TIER; i < sorted->len; i++)
    {
      if (i == end && tier < MLG_GAZETTEER_N_TIERS - 1)
        {
          tier++;
          end *= 2;
        }
      ((MlgSourcePlace *) g_ptr_array_index (sorted, i))->tier = tier;
    }
}

static gboolean
write_place (MlgStatement          *insert,
             const MlgSourcePlace  *place,
             GError               **error)
{
  gint lat = (gint) lround (place->lat * 1e5);

  mlg_statement_bind_int64 (insert, 1, place->id);
  mlg_statement_bind_int64 (insert, 2, place->kind);
  mlg_statement_bind_text (insert, 3, place->country);
  mlg_statement_bind_text (insert, 4, place->insee);
  mlg_statement_bind_text (insert, 5, place->name);
  mlg_statement_bind_text (insert, 6, place->french);
  mlg_statement_bind_text (insert, 7, place->postcodes);
  mlg_statement_bind_int64 (insert, 8, lround (place->lon * 1e5));
  mlg_statement_bind_int64 (insert, 9, lat);
  mlg_statement_bind_int64 (insert, 10, place->population);
  mlg_statement_bind_text (insert, 11, place->area);
  mlg_statement_bind_text (insert, 12, place->parent);
  mlg_statement_bind_int64 (insert, 13, place->estimated);
  mlg_statement_bind_int64 (insert, 14, place->rank);
  mlg_statement_bind_int64 (insert, 15, place->tier);
  mlg_statement_bind_int64 (insert, 16, mlg_gazetteer_get_band (place->tier, lat));

  return mlg_statement_run (insert, error);
}

static gboolean
write_postcodes (MlgStatement          *insert,
                 const MlgSourcePlace  *place,
                 GError               **error)
{
  g_auto(GStrv) codes = g_strsplit (place->postcodes != NULL ? place->postcodes : "", " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      mlg_statement_bind_text (insert, 1, codes[i]);
      mlg_statement_bind_int64 (insert, 2, place->id);
      if (!mlg_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_places (MlgDatabase         *database,
              MlgGazetteerSource  *source,
              GError             **error)
{
  g_autoptr(MlgStatement) insert_place = NULL;
  g_autoptr(MlgStatement) insert_postcode = NULL;

  insert_place = mlg_database_prepare (database, "INSERT INTO place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                                                 "?11, ?12, ?13, ?14, ?15, ?16)", error);
  insert_postcode = insert_place == NULL ? NULL :
                    mlg_database_prepare (database, "INSERT OR IGNORE INTO postcode VALUES (?1, ?2)", error);
  if (insert_postcode == NULL)
    return FALSE;

  for (guint i = 0; i < source->places->len; i++)
    {
      const MlgSourcePlace *place = g_ptr_array_index (source->places, i);

      if (!write_place (insert_place, place, error) || !write_postcodes (insert_postcode, place, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_areas (MlgDatabase         *database,
             MlgGazetteerSource  *source,
             GError             **error)
{
  g_autoptr(MlgStatement) insert = NULL;

  insert = mlg_database_prepare (database, "INSERT INTO area VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < source->areas->len; i++)
    {
      const MlgSourceArea *area = g_ptr_array_index (source->areas, i);

      mlg_statement_bind_int64 (insert, 1, area->kind);
      mlg_statement_bind_text (insert, 2, area->code);
      mlg_statement_bind_text (insert, 3, area->name);
      mlg_statement_bind_text (insert, 4, area->french);
      mlg_statement_bind_text (insert, 5, area->region);
      if (!mlg_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_all (MlgDatabase         *database,
           MlgGazetteerSource  *source,
           GError             **error)
{
  return mlg_database_exec (database, MLG_GAZETTEER_SCHEMA, error) &&
         mlg_database_begin (database, error) &&
         write_places (database, source, error) &&
         write_areas (database, source, error) &&
         mlg_gazetteer_write_keys (database, source, error) &&
         mlg_database_exec (database, MLG_GAZETTEER_INDEXES, error) &&
         mlg_database_commit (database, error) &&
         mlg_database_exec (database, "VACUUM", error);
}

/**
 * mlg_gazetteer_build:
 * @source_directory: (type filename): where the tables are (data/gazetteer)
 * @path: (type filename): the file to write; what is there is replaced
 * @error: return location for an error, or %NULL
 *
 * Compiles the tables of places to the file that #MlgGazetteer reads. This is
 * done once, when the application is built.
 *
 * Returns: whether the file is complete
 */
gboolean
mlg_gazetteer_build (const char  *source_directory,
                     const char  *path,
                     GError     **error)
{
  g_autoptr(MlgGazetteerSource) source = NULL;
  g_autoptr(MlgDatabase) database = NULL;

  g_return_val_if_fail (source_directory != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  source = mlg_gazetteer_source_read (source_directory, error);
  if (source == NULL)
    return FALSE;
  assign_tiers (source);

  g_remove (path);
  database = mlg_database_open (path, MLG_DATABASE_CREATE, MLG_DATABASE_FLAGS_NONE, error);

  /* A build that stops half way is done again: no journal, no waiting. */
  return database != NULL &&
         mlg_database_exec (database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", error) &&
         write_all (database, source, error) &&
         mlg_database_close (database, error);
}

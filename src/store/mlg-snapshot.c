/* mlg-snapshot.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-snapshot.h"

#include "mlg-geometry.h"
#include "mlg-schema.h"
#include "mlg-statement.h"

#include <glib/gstdio.h>

/* Labels in the language of the user, who is the one that hands the file
 * over; the identities beside them stay the truth. */
static gboolean
make_labels (MlgDatabase  *database,
             GError      **error)
{
  gboolean french = g_str_has_prefix (g_get_language_names ()[0], "fr");
  const char *order = french ? "label_fr, label_en, slug" : "label_en, label_fr, slug";
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("CREATE TEMP TABLE term (id INTEGER PRIMARY KEY, label TEXT);"
                         "INSERT INTO temp.term SELECT fid, coalesce (%s) FROM mlg_term;", order);

  return mlg_database_exec (database, sql, error);
}

static gboolean
touch_contents (MlgDatabase  *database,
                const char   *table,
                GError      **error)
{
  g_autoptr(MlgStatement) touch = NULL;

  touch = mlg_database_prepare (database, "UPDATE gpkg_contents SET last_change = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now') "
                                          "WHERE table_name = ?1", error);
  if (touch == NULL)
    return FALSE;
  mlg_statement_bind_text (touch, 1, table);

  return mlg_statement_run (touch, error);
}

static gboolean
fill_table (MlgDatabase  *database,
            const char   *table,
            const char   *resource,
            GError      **error)
{
  g_autofree char *sql = mlg_schema_dup_sql (resource);

  if (!mlg_database_exec (database, sql, error))
    return FALSE;

  return mlg_database_get_n_changes (database) == 0 || touch_contents (database, table, error);
}

static gboolean
write_extent (MlgDatabase  *database,
              const double *extent,
              GError      **error)
{
  g_autoptr(MlgStatement) update = NULL;

  update = mlg_database_prepare (database, "UPDATE gpkg_contents SET min_x = ?1, min_y = ?2, max_x = ?3, max_y = ?4 "
                                           "WHERE table_name IN ('actors', 'relations')", error);
  if (update == NULL)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    if (extent[0] <= extent[2])
      mlg_statement_bind_double (update, i + 1, extent[i]);
    else
      mlg_statement_bind_null (update, i + 1);

  return mlg_statement_run (update, error);
}

/* The lines end at the points: both layers have the extent of the points. */
static gboolean
fill_extent (MlgDatabase  *database,
             GError      **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;
  double extent[4] = { 360., 180., -360., -180. };

  select = mlg_database_prepare (database, "SELECT geom FROM actors WHERE geom IS NOT NULL", error);
  if (select == NULL)
    return FALSE;

  while (mlg_statement_step (select, &local_error))
    {
      gsize size;
      gconstpointer blob = mlg_statement_get_blob (select, 0, &size);
      double lon, lat;

      if (!mlg_geometry_read_point (blob, size, &lon, &lat))
        continue;
      extent[0] = MIN (extent[0], lon);
      extent[1] = MIN (extent[1], lat);
      extent[2] = MAX (extent[2], lon);
      extent[3] = MAX (extent[3], lat);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return write_extent (database, extent, error);
}

/**
 * mlg_snapshot_fill:
 * @database: a document
 * @error: return location for an error
 *
 * Fills in the columns that other programs show. What is right already is not
 * written.
 *
 * Returns: whether that succeeded
 */
gboolean
mlg_snapshot_fill (MlgDatabase  *database,
                   GError      **error)
{
  gboolean filled;

  if (!make_labels (database, error) || !mlg_database_begin (database, error))
    return FALSE;

  filled = fill_table (database, "actors", "/io/github/maillage/store/schema/fill-actors.sql", error) &&
           fill_table (database, "relations", "/io/github/maillage/store/schema/fill-relations.sql", error) &&
           fill_extent (database, error);
  if (filled)
    return mlg_database_commit (database, error) && mlg_database_exec (database, "DROP TABLE temp.term", error);

  mlg_database_rollback (database);

  return FALSE;
}

/**
 * mlg_snapshot_make:
 * @working_path: (type filename): a working copy, perhaps being written to
 * @snapshot_path: (type filename): the file to make
 * @revision: (out): the revision that the snapshot has
 * @error: return location for an error
 *
 * Makes the document. It is not flushed to the disk: whoever copies it to its
 * place does that. For a worker thread.
 *
 * Returns: whether it was made
 */
gboolean
mlg_snapshot_make (const char  *working_path,
                   const char  *snapshot_path,
                   gint64      *revision,
                   GError     **error)
{
  g_autoptr(MlgDatabase) source = NULL;
  g_autoptr(MlgDatabase) target = NULL;

  g_unlink (snapshot_path);

  source = mlg_database_open (working_path, MLG_DATABASE_READ_WRITE, MLG_DATABASE_FOREIGN, error);
  if (source == NULL)
    return FALSE;

  /* The log is put into the database here, so that no edit has to wait for
   * it. What readers still need stays. */
  mlg_database_exec (source, "PRAGMA wal_checkpoint (PASSIVE)", NULL);

  target = mlg_database_open (snapshot_path, MLG_DATABASE_CREATE, MLG_DATABASE_FLAGS_NONE, error);
  if (target == NULL || !mlg_database_exec (target, "PRAGMA synchronous = OFF", error) ||
      !mlg_database_backup_into (source, target, error) ||
      /* The document is one file: no log may be needed beside it. */
      !mlg_database_exec (target, "PRAGMA journal_mode = DELETE; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;", error) ||
      !mlg_database_exec (target, "PRAGMA journal_mode = MEMORY", error) ||
      !mlg_snapshot_fill (target, error) ||
      !mlg_schema_read_revision (target, revision, error))
    return FALSE;

  return mlg_database_close (target, error);
}

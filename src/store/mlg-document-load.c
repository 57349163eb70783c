/* mlg-document-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-private.h"

#include "mlg-document-rebuild.h"
#include "mlg-durable-file.h"
#include "mlg-history-table.h"
#include "mlg-record-reader.h"
#include "mlg-record-table.h"
#include "mlg-schema.h"

/* A log of 80 MB at most, should nobody put it into the database before. The
 * rows of an import come in random order: the cache has to hold them all, or
 * each page is written many times. */
#define SETTINGS "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 20000; PRAGMA cache_size = -131072;"

/* What is read from one end to the other, once, gains nothing from a cache of
 * that size but a hundred megabytes that are held until it is closed. */
#define FRUGAL "PRAGMA cache_size = -4096;"
#define LAVISH "PRAGMA cache_size = -131072;"

/**
 * mlg_document_open_database:
 * @copy: a working copy
 * @mode: how to open it
 * @error: return location for an error
 *
 * Returns: (transfer full): its database, set up so that what is committed is
 *   on the disk
 */
MlgDatabase *
mlg_document_open_database (MlgWorkingCopy   *copy,
                            MlgDatabaseMode   mode,
                            GError          **error)
{
  g_autoptr(MlgDatabase) database = NULL;

  database = mlg_database_open (mlg_working_copy_get_path (copy), mode, MLG_DATABASE_FOREIGN, error);
  if (database == NULL || !mlg_database_exec (database, SETTINGS, error))
    return NULL;

  return g_steal_pointer (&database);
}

static gboolean
write_mended (MlgDatabase    *database,
              MlgReadReport  *report,
              GError        **error)
{
  if (report->mended->len == 0)
    return TRUE;

  if (!mlg_database_begin (database, error))
    return FALSE;

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      g_autoptr(MlgRecordTable) table = mlg_record_table_new (database, kind);

      for (guint i = 0; i < report->mended->len; i++)
        {
          MlgRecord *record = g_ptr_array_index (report->mended, i);

          if (mlg_record_get_object_kind (record) == kind && !mlg_record_table_replace (table, record, error))
            {
              mlg_database_rollback (database);
              return FALSE;
            }
        }
    }

  return mlg_database_commit (database, error);
}

static gboolean
check_and_migrate (MlgDatabase  *database,
                   GError      **error)
{
  guint n_migrations;
  const MlgMigration *migrations = mlg_schema_get_migrations (&n_migrations);

  return mlg_database_exec (database, FRUGAL, error) &&
         mlg_database_quick_check (database, error) &&
         mlg_database_exec (database, LAVISH, error) &&
         mlg_schema_migrate (database, migrations, n_migrations, error);
}

/* Reads what lies in the working copy. The file is somebody else's, perhaps
 * made to harm: nothing in it is believed. */
MlgDocument *
mlg_document_load (MlgWorkingCopy  *copy,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr(MlgDatabase) database = NULL;
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  g_autoptr(MlgReadReport) report = mlg_read_report_new ();
  MlgDocument *self;
  gint64 revision;

  database = mlg_document_open_database (copy, MLG_DATABASE_READ_WRITE, error);
  if (database == NULL)
    return NULL;
  mlg_database_set_cancellable (database, cancellable);
  if (!check_and_migrate (database, error))
    return NULL;

  if (!mlg_schema_is_intact (database))
    {
      if (!mlg_document_rebuild (&database, error) ||
          !mlg_database_exec (database, SETTINGS, error))
        return NULL;
      mlg_database_set_cancellable (database, cancellable);
    }

  if (!mlg_database_exec (database, FRUGAL, error) ||
      !mlg_record_reader_read (database, territory, report, error) ||
      !mlg_database_exec (database, LAVISH, error) ||
      !write_mended (database, report, error) ||
      !mlg_history_table_restore (database, territory, error) ||
      !mlg_schema_read_revision (database, &revision, error) ||
      !mlg_durable_file_sync (mlg_working_copy_get_path (copy), error))
    return NULL;

  mlg_database_set_cancellable (database, NULL);
  self = mlg_document_new_loaded (g_steal_pointer (&territory), g_object_ref (copy), g_steal_pointer (&database), revision);
  g_ptr_array_add (report->problems, NULL);
  self->problems = g_strdupv ((char **) report->problems->pdata);
  self->n_left_out = report->n_left_out;

  return self;
}

/* Whether the database can be read at all, and its revision. */
gboolean
mlg_document_read_revision (MlgWorkingCopy *copy,
                            gint64         *revision)
{
  g_autoptr(MlgDatabase) database = mlg_document_open_database (copy, MLG_DATABASE_READ_WRITE, NULL);

  return database != NULL && mlg_schema_read_revision (database, revision, NULL);
}

/**
 * mlg_document_glimpse:
 * @copy: one of mlg_document_list_recoverable()
 * @name: (out) (nullable): what the territory is called
 * @n_actors: (out): how many actors it has
 * @time: (out): of the last edit, in microseconds since 1970 UTC; 0 where
 *   there was none
 *
 * Looks at what a crash left behind without opening it.
 *
 * Returns: whether it can be read
 */
gboolean
mlg_document_glimpse (MlgWorkingCopy  *copy,
                      char           **name,
                      gint64          *n_actors,
                      gint64          *time)
{
  g_autoptr(MlgDatabase) database = NULL;

  g_return_val_if_fail (MLG_IS_WORKING_COPY (copy), FALSE);
  g_return_val_if_fail (name != NULL && n_actors != NULL && time != NULL, FALSE);

  *name = NULL;
  *n_actors = *time = 0;
  database = mlg_document_open_database (copy, MLG_DATABASE_READ_WRITE, NULL);

  /* Not the time of the file: that is when somebody last looked into it. */
  if (database == NULL ||
      !mlg_database_query_int64 (database, "SELECT count (*) FROM actors", n_actors, NULL) ||
      !mlg_database_query_int64 (database, "SELECT coalesce (max (time), 0) FROM mlg_change", time, NULL))
    return FALSE;

  *name = mlg_database_query_text (database, "SELECT name FROM mlg_territory", NULL);

  return TRUE;
}

/* mlg-document-sink.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-sink.h"

#include "mlg-history-table.h"
#include "mlg-record-table.h"
#include "mlg-schema.h"

#include <glib/gi18n-lib.h>

struct _MlgDocumentSink
{
  GObject         parent_instance;

  /* Owned; NULL once closed */
  MlgDatabase    *database;
  MlgRecordTable *tables[MLG_N_OBJECT_KINDS];

  gint64          revision;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void mlg_document_sink_edit_sink_init (MlgEditSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MlgDocumentSink, mlg_document_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MLG_TYPE_EDIT_SINK, mlg_document_sink_edit_sink_init))

static gboolean
touch_table (MlgDocumentSink  *self,
             const char       *name,
             GError          **error)
{
  g_autoptr(MlgStatement) touch = NULL;

  touch = mlg_database_prepare_cached (self->database, "UPDATE gpkg_contents SET last_change = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now') "
                                                       "WHERE table_name = ?1", error);
  if (touch == NULL)
    return FALSE;
  mlg_statement_bind_text (touch, 1, name);

  return mlg_statement_run (touch, error);
}

static gboolean
write_edits (MlgDocumentSink  *self,
             GPtrArray        *edits,
             GError          **error)
{
  gboolean touched[MLG_N_OBJECT_KINDS] = { FALSE };

  for (guint i = 0; i < edits->len; i++)
    {
      const MlgEdit *edit = g_ptr_array_index (edits, i);

      if (!mlg_record_table_apply (self->tables[edit->object_kind], edit, error))
        return FALSE;
      touched[edit->object_kind] = TRUE;
    }

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    if (touched[kind] && !touch_table (self, mlg_record_table_get_name (kind), error))
      return FALSE;

  return TRUE;
}

static gboolean
write_step (MlgDocumentSink  *self,
            MlgChange        *change,
            MlgChangeStep     step,
            GError          **error)
{
  g_autoptr(GPtrArray) edits = mlg_change_dup_edits (change, step);

  return write_edits (self, edits, error) &&
         mlg_history_table_write (self->database, change, step, error) &&
         touch_table (self, "mlg_change", error) &&
         (step != MLG_CHANGE_DO || touch_table (self, "mlg_edit", error)) &&
         mlg_schema_bump_revision (self->database, error);
}

static gboolean
write_transaction (MlgDocumentSink  *self,
                   MlgChange        *change,
                   MlgChangeStep     step,
                   GError          **error)
{
  if (!mlg_database_begin (self->database, error))
    return FALSE;

  if (!write_step (self, change, step, error))
    {
      mlg_database_rollback (self->database);
      return FALSE;
    }

  return mlg_database_commit (self->database, error);
}

static gboolean
mlg_document_sink_write (MlgEditSink    *sink,
                         MlgChange      *change,
                         MlgChangeStep   step,
                         GError        **error)
{
  MlgDocumentSink *self = MLG_DOCUMENT_SINK (sink);
  g_autoptr(GError) local_error = NULL;

  if (self->database == NULL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_STORAGE, _("This territory is closed: it cannot be changed any more."));
      return FALSE;
    }

  if (!write_transaction (self, change, step, &local_error))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE,
                   /* Translators: what went wrong, a sentence */
                   _("This change could not be kept, and was taken back. %s"), local_error->message);
      return FALSE;
    }

  self->revision++;
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);

  return TRUE;
}

static void
mlg_document_sink_edit_sink_init (MlgEditSinkInterface *iface)
{
  iface->write = mlg_document_sink_write;
}

static void
mlg_document_sink_dispose (GObject *object)
{
  mlg_document_sink_close (MLG_DOCUMENT_SINK (object));

  G_OBJECT_CLASS (mlg_document_sink_parent_class)->dispose (object);
}

static void
mlg_document_sink_class_init (MlgDocumentSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_document_sink_dispose;

  /**
   * MlgDocumentSink::written:
   * @self: a sink
   *
   * A step of history is on the disk.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MLG_TYPE_DOCUMENT_SINK, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_document_sink_init (MlgDocumentSink *self)
{
}

/**
 * mlg_document_sink_new:
 * @database: a working copy
 * @revision: its revision
 *
 * Returns: (transfer full): what writes changes to it
 */
MlgDocumentSink *
mlg_document_sink_new (MlgDatabase *database,
                       gint64       revision)
{
  MlgDocumentSink *self = g_object_new (MLG_TYPE_DOCUMENT_SINK, NULL);

  self->database = g_object_ref (database);
  self->revision = revision;
  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    self->tables[kind] = mlg_record_table_new (database, kind);

  return self;
}

/**
 * mlg_document_sink_get_revision:
 * @self: a sink
 *
 * Returns: the revision of the working copy
 */
gint64
mlg_document_sink_get_revision (MlgDocumentSink *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT_SINK (self), 0);

  return self->revision;
}

/**
 * mlg_document_sink_close:
 * @self: a sink
 *
 * Closes the working copy. Changes are refused from now on.
 */
void
mlg_document_sink_close (MlgDocumentSink *self)
{
  g_return_if_fail (MLG_IS_DOCUMENT_SINK (self));

  for (guint kind = 0; kind < MLG_N_OBJECT_KINDS; kind++)
    g_clear_pointer (&self->tables[kind], mlg_record_table_free);
  if (self->database != NULL)
    mlg_database_close (self->database, NULL);
  g_clear_object (&self->database);
}

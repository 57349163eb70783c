/* mlg-document-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-document-sink.h"
#include "mlg-document.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgDocument only. */

struct _MlgDocument
{
  GObject           parent_instance;

  /* Owned */
  MlgTerritory     *territory;
  MlgWorkingCopy   *copy;
  GFile            *file;
  MlgDocumentSink  *sink;
  char            **problems;
  GError           *error;
  GQueue            waiting;

  /* The revision that the file has */
  gint64            written;

  MlgDocumentState  state;
  guint             n_left_out;
  guint             autosave_delay;
  guint             autosave_source;
  guint             last_write_time;
  gboolean          recovered;
  gboolean          writing;
  gboolean          closed;
};

MlgDocument *mlg_document_new_loaded        (MlgTerritory    *territory,
                                             MlgWorkingCopy  *copy,
                                             MlgDatabase     *database,
                                             gint64           revision);
gboolean     mlg_document_is_dirty          (MlgDocument     *self);
void         mlg_document_set_state         (MlgDocument     *self,
                                             MlgDocumentState state,
                                             GError          *error);
void         mlg_document_set_file          (MlgDocument     *self,
                                             GFile           *file);
void         mlg_document_schedule_autosave (MlgDocument     *self,
                                             guint            milliseconds);
void         mlg_document_release           (MlgDocument     *self);
void         mlg_document_autosave          (MlgDocument     *self);
void         mlg_document_start_next        (MlgDocument     *self);

MlgDocument *mlg_document_load              (MlgWorkingCopy  *copy,
                                             GCancellable    *cancellable,
                                             GError         **error);
MlgDatabase *mlg_document_open_database     (MlgWorkingCopy  *copy,
                                             MlgDatabaseMode  mode,
                                             GError         **error);
gboolean     mlg_document_read_revision     (MlgWorkingCopy  *copy,
                                             gint64          *revision);

G_END_DECLS

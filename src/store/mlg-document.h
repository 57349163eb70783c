/* mlg-document.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"
#include "mlg-working-copy.h"

G_BEGIN_DECLS

/**
 * MlgDocumentState:
 * @MLG_DOCUMENT_SAVED: the file has every edit
 * @MLG_DOCUMENT_UNSAVED: there are edits that the file does not have yet;
 *   they are safe in the working copy
 * @MLG_DOCUMENT_WRITING: the file is being written
 * @MLG_DOCUMENT_FAILED: the file could not be written, see
 *   mlg_document_get_error(); the edits are safe in the working copy
 */
typedef enum
{
  MLG_DOCUMENT_SAVED,
  MLG_DOCUMENT_UNSAVED,
  MLG_DOCUMENT_WRITING,
  MLG_DOCUMENT_FAILED,
} MlgDocumentState;

#define MLG_TYPE_DOCUMENT_STATE (mlg_document_state_get_type ())

GType mlg_document_state_get_type (void) G_GNUC_CONST;

#define MLG_TYPE_DOCUMENT (mlg_document_get_type ())

/**
 * MlgDocument:
 *
 * A territory and the file it lives in.
 *
 * Every change goes at once, in one transaction, to a private working copy:
 * when mlg_territory_commit() returns, it survives a crash and a power cut.
 * The file that people see is replaced whole, by a worker thread, some seconds
 * after the last change and when the document is closed.
 *
 * A document belongs to the main thread. Of the last reference the working
 * copy goes too, but only where the file has every edit; otherwise it stays
 * and mlg_document_list_recoverable() finds it.
 *
 * Properties: `territory`, `file`, `display-name`, `state`, `error` (a #GError,
 * what kept the file from being written), `autosave-delay` (milliseconds).
 */
G_DECLARE_FINAL_TYPE (MlgDocument, mlg_document, MLG, DOCUMENT, GObject)

void                mlg_document_new_async          (MlgTerritory         *territory,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
MlgDocument        *mlg_document_new_finish         (GAsyncResult         *result,
                                                     GError              **error);
MlgDocument        *mlg_document_new_sync           (MlgTerritory         *territory,
                                                     GError              **error);
void                mlg_document_open_async         (GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
MlgDocument        *mlg_document_open_finish        (GAsyncResult         *result,
                                                     GError              **error);
MlgDocument        *mlg_document_open_sync          (GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GError              **error);
GPtrArray          *mlg_document_list_recoverable   (void);
gboolean            mlg_document_glimpse            (MlgWorkingCopy       *copy,
                                                     char                **name,
                                                     gint64               *n_actors,
                                                     gint64               *time);
void                mlg_document_recover_async      (MlgWorkingCopy       *copy,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
MlgDocument        *mlg_document_recover_finish     (GAsyncResult         *result,
                                                     GError              **error);
MlgDocument        *mlg_document_recover_sync       (MlgWorkingCopy       *copy,
                                                     GError              **error);

MlgTerritory       *mlg_document_get_territory      (MlgDocument          *self);
GFile              *mlg_document_get_file           (MlgDocument          *self);
char               *mlg_document_dup_display_name   (MlgDocument          *self);
MlgDocumentState    mlg_document_get_state          (MlgDocument          *self);
const GError       *mlg_document_get_error          (MlgDocument          *self);
const char * const *mlg_document_get_problems       (MlgDocument          *self);
guint               mlg_document_get_n_left_out     (MlgDocument          *self);
gboolean            mlg_document_get_recovered      (MlgDocument          *self);
guint               mlg_document_get_autosave_delay (MlgDocument          *self);
void                mlg_document_set_autosave_delay (MlgDocument          *self,
                                                     guint                 milliseconds);

void                mlg_document_flush_async        (MlgDocument          *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean            mlg_document_flush_finish       (MlgDocument          *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
void                mlg_document_save_as_async      (MlgDocument          *self,
                                                     GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean            mlg_document_save_as_finish     (MlgDocument          *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
void                mlg_document_overwrite_async    (MlgDocument          *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean            mlg_document_overwrite_finish   (MlgDocument          *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
void                mlg_document_close_async        (MlgDocument          *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean            mlg_document_close_finish       (MlgDocument          *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
gboolean            mlg_document_save_sync          (MlgDocument          *self,
                                                     GFile                *file,
                                                     GError              **error);
gboolean            mlg_document_close_sync         (MlgDocument          *self,
                                                     GError              **error);
void                mlg_document_discard            (MlgDocument          *self);

G_END_DECLS

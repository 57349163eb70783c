/* mlg-document-sink.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"
#include "mlg-edit-sink.h"

G_BEGIN_DECLS

#define MLG_TYPE_DOCUMENT_SINK (mlg_document_sink_get_type ())

/**
 * MlgDocumentSink:
 *
 * Puts changes into a working copy, each in one transaction. It is an object
 * of its own, for the territory keeps its sink alive, and a document that
 * kept itself alive through its territory would never be closed.
 *
 * Signals: `written`, after a transaction.
 */
G_DECLARE_FINAL_TYPE (MlgDocumentSink, mlg_document_sink, MLG, DOCUMENT_SINK, GObject)

MlgDocumentSink *mlg_document_sink_new          (MlgDatabase     *database,
                                                 gint64           revision);
gint64           mlg_document_sink_get_revision (MlgDocumentSink *self);
void             mlg_document_sink_close        (MlgDocumentSink *self);

G_END_DECLS

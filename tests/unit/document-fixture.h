/* document-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-document.h"

G_BEGIN_DECLS

/**
 * DocumentFixture:
 * @folder: a folder of the test's own
 * @file: a file in it, which does not exist yet
 *
 * What tests of documents begin with.
 */
typedef struct
{
  char  *folder;
  GFile *file;
} DocumentFixture;

void         document_fixture_set_up    (DocumentFixture *self,
                                         gconstpointer    data);
void         document_fixture_tear_down (DocumentFixture *self,
                                         gconstpointer    data);
char        *document_fixture_get_path  (DocumentFixture *self,
                                         const char      *name);
MlgDocument *document_fixture_new       (void);
MlgDocument *document_fixture_open      (DocumentFixture *self);
void         document_fixture_make_file (DocumentFixture *self,
                                         guint            n_operations,
                                         guint32          seed);
void         document_fixture_alter     (DocumentFixture *self,
                                         const char      *sql);
gboolean     document_fixture_wait      (GAsyncResult   **result);
void         document_fixture_on_done   (GObject         *source,
                                         GAsyncResult    *result,
                                         gpointer         user_data);

G_END_DECLS

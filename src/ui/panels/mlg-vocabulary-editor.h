/* mlg-vocabulary-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_VOCABULARY_EDITOR (mlg_vocabulary_editor_get_type ())

/**
 * MlgVocabularyEditor:
 *
 * The window in which the vocabulary of the territory is edited: its lists,
 * the words of one of them, and the properties of one word. Each change is
 * made at once, and Ctrl+Z takes it back.
 */
G_DECLARE_FINAL_TYPE (MlgVocabularyEditor, mlg_vocabulary_editor, MLG, VOCABULARY_EDITOR, AdwWindow)

GtkWidget *mlg_vocabulary_editor_new (GtkWindow  *parent,
                                      MlgSession *session);

G_END_DECLS

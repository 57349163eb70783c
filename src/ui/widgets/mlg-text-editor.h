/* mlg-text-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_TEXT_EDITOR (mlg_text_editor_get_type ())

/**
 * MlgTextEditor:
 *
 * Where a text is typed in place: one line, or several that wrap.
 *
 * Signals: `accept`: Enter, or Ctrl+Enter where there are several lines;
 * `cancel`: Escape; `leave`: the focus went elsewhere.
 */
G_DECLARE_FINAL_TYPE (MlgTextEditor, mlg_text_editor, MLG, TEXT_EDITOR, AdwBin)

GtkWidget *mlg_text_editor_new      (const char    *title,
                                     const char    *text,
                                     gboolean       multiline);
char      *mlg_text_editor_dup_text (MlgTextEditor *self);

G_END_DECLS

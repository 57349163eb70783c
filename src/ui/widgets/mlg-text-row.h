/* mlg-text-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_TEXT_ROW (mlg_text_row_get_type ())

/**
 * MlgTextNormalizer:
 * @text: what was typed
 * @error: return location for an error whose message the row shows
 *
 * Returns: (transfer full) (nullable): the text to keep
 */
typedef char *(* MlgTextNormalizer) (const char  *text,
                                     GError     **error);

/**
 * MlgTextPresenter:
 * @text: (nullable): the text kept
 *
 * Returns: (transfer full): how to show it
 */
typedef char *(* MlgTextPresenter)  (const char  *text);

/**
 * MlgTextRow:
 *
 * A text to read that can be edited in place: a click or Enter begins, Enter
 * (Ctrl+Enter where there are several lines) or leaving the row commits,
 * Escape cancels. The text is never markup.
 *
 * Properties: `title` (inherited), `text`, `placeholder` (shown where there is
 * no text), `multiline`, `compact` (without its title), `editing` (read-only).
 *
 * Signals: `begin () -> gboolean`: the user wants to edit; the handler that
 * returns %TRUE offers another way than typing here. `commit (char *text) -> gboolean`: the user changed the text; the
 * handler that returns %TRUE has taken it and sees to it that `text` follows.
 */
G_DECLARE_FINAL_TYPE (MlgTextRow, mlg_text_row, MLG, TEXT_ROW, AdwPreferencesRow)

GtkWidget  *mlg_text_row_new        (const char        *title,
                                     gboolean           multiline);
const char *mlg_text_row_get_text   (MlgTextRow        *self);
void        mlg_text_row_set_text   (MlgTextRow        *self,
                                     const char        *text);
gboolean    mlg_text_row_get_editing (MlgTextRow        *self);
void        mlg_text_row_set_syntax (MlgTextRow        *self,
                                     MlgTextNormalizer  normalizer,
                                     MlgTextPresenter   presenter);
void        mlg_text_row_add_suffix (MlgTextRow        *self,
                                     GtkWidget         *widget);
void        mlg_text_row_edit       (MlgTextRow        *self);
void        mlg_text_row_finish     (MlgTextRow        *self);

G_END_DECLS

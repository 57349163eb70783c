/* mlg-paste-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-paste.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MLG_TYPE_PASTE_DIALOG (mlg_paste_dialog_get_type ())

/**
 * MlgPasteDialog:
 *
 * What pasting would do, before it is done: who is new, who is known, and who
 * may be somebody that the territory has under nearly the same name.
 *
 * Signals: `accepted ()`: the user decided; the dialog is closed already.
 */
G_DECLARE_FINAL_TYPE (MlgPasteDialog, mlg_paste_dialog, MLG, PASTE_DIALOG, AdwWindow)

MlgPasteDialog *mlg_paste_dialog_new       (GtkWindow      *parent,
                                            MlgPaste       *paste,
                                            MlgId           type);
MlgPaste       *mlg_paste_dialog_get_paste (MlgPasteDialog *self);

char           *mlg_paste_dup_summary      (MlgPaste       *paste);

G_END_DECLS

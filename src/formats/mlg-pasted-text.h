/* mlg-pasted-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-paste.h"

G_BEGIN_DECLS

/* A clipboard can hold a film. */
#define MLG_PASTED_TEXT_MAX_SIZE 4000000

gboolean mlg_pasted_text_read (MlgPaste    *paste,
                               const char  *text,
                               GError     **error);

G_END_DECLS

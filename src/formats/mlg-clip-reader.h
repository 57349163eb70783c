/* mlg-clip-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-paste.h"

G_BEGIN_DECLS

/* Of the JSON, in bytes. */
#define MLG_CLIP_MAX_SIZE 64000000

gboolean mlg_clip_read (MlgPaste  *paste,
                        GBytes    *bytes,
                        gboolean   as_new,
                        GError   **error);

G_END_DECLS

/* mlg-gazetteer-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "mlg-error.h"

G_BEGIN_DECLS

gboolean mlg_gazetteer_build (const char  *source_directory,
                              const char  *path,
                              GError     **error);

G_END_DECLS

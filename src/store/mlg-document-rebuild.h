/* mlg-document-rebuild.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"

G_BEGIN_DECLS

gboolean mlg_document_rebuild (MlgDatabase **database,
                               GError      **error);

G_END_DECLS

/* mlg-ids.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-id.h"

G_BEGIN_DECLS

/* Lists of identities as values of type `ax`. */

GVariant *mlg_ids_to_variant (const MlgId *ids,
                              gsize        n_ids);
gboolean  mlg_ids_contain    (GVariant    *ids,
                              MlgId        id);
GVariant *mlg_ids_with       (GVariant    *ids,
                              MlgId        id);
GVariant *mlg_ids_without    (GVariant    *ids,
                              MlgId        id);

G_END_DECLS

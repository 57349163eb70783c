/* mlg-demo-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-table-reader.h"

G_BEGIN_DECLS

MlgTerritory *mlg_demo_reader_read  (GFile               *data,
                                     MlgTableLocateFunc   locate,
                                     gpointer             user_data,
                                     GError             **error);
MlgTerritory *mlg_demo_reader_blank (GFile               *data,
                                     GError             **error);

G_END_DECLS

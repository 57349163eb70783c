/* mlg-id.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgId:
 *
 * The identity of an object of the domain: a positive integer below 2^53, so
 * that JavaScript and JSON keep it exactly. Given at creation, never reused;
 * random, so that two files made apart can be merged.
 */
typedef gint64 MlgId;

#define MLG_ID_NONE ((MlgId) 0)
#define MLG_ID_MAX  ((MlgId) ((G_GINT64_CONSTANT (1) << 53) - 1))

MlgId    mlg_id_new       (void);
MlgId    mlg_id_from_name (const char *name);
gboolean mlg_id_is_valid  (MlgId       id);

G_END_DECLS

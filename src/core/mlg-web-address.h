/* mlg-web-address.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  mlg_web_address_is_safe   (const char *text);
char     *mlg_web_address_normalize (const char *text);

G_END_DECLS

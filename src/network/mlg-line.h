/* mlg-line.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mlg_line_place (guint         n,
                     const double *wish,
                     const double *weight,
                     const double *room,
                     double       *at);

G_END_DECLS

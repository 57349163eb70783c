/* mlg-quality.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 mlg_quality_crossings (guint          n_nodes,
                               guint          n_links,
                               const guint32 *from,
                               const guint32 *to,
                               const double  *x,
                               const double  *y);

double  mlg_quality_stress    (guint          n_nodes,
                               guint          n_links,
                               const guint32 *from,
                               const guint32 *to,
                               const double  *x,
                               const double  *y,
                               guint          n_sources);

G_END_DECLS

/* mlg-overlap.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint    mlg_overlap_count  (guint         n,
                             const double *width,
                             const double *height,
                             double        gap,
                             const double *x,
                             const double *y);

gboolean mlg_overlap_remove (guint         n,
                             const double *width,
                             const double *height,
                             const guint8 *pinned,
                             double        gap,
                             double       *x,
                             double       *y,
                             GCancellable *cancellable);

G_END_DECLS

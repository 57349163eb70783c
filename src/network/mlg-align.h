/* mlg-align.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgAlignKind:
 * @MLG_ALIGN_LEFT: left edges on the leftmost one
 * @MLG_ALIGN_CENTRE: centres on the vertical line through the middle of all
 * @MLG_ALIGN_RIGHT: right edges on the rightmost one
 * @MLG_ALIGN_TOP: upper edges on the topmost one
 * @MLG_ALIGN_MIDDLE: centres on the horizontal line through the middle of all
 * @MLG_ALIGN_BOTTOM: lower edges on the lowest one
 *
 * What boxes are aligned by; y points down.
 */
typedef enum
{
  MLG_ALIGN_LEFT,
  MLG_ALIGN_CENTRE,
  MLG_ALIGN_RIGHT,
  MLG_ALIGN_TOP,
  MLG_ALIGN_MIDDLE,
  MLG_ALIGN_BOTTOM,
} MlgAlignKind;

void mlg_align_boxes      (guint         n,
                           const double *width,
                           const double *height,
                           MlgAlignKind  kind,
                           double       *x,
                           double       *y);
void mlg_align_distribute (guint         n,
                           const double *size,
                           double       *position);

G_END_DECLS

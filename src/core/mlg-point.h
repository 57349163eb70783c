/* mlg-point.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgPoint:
 * @x: to the right
 * @y: downwards
 *
 * A place on a diagram, or the width and height of something on it, in
 * diagram units: a unit is one logical pixel at 100 %.
 */
typedef struct
{
  double x;
  double y;
} MlgPoint;

/* As far from the middle as anything may be. */
#define MLG_POINT_MAX 1e7

G_END_DECLS

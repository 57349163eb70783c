/* mlg-share-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_SHARE_LAYOUT (mlg_share_layout_get_type ())

/**
 * MlgShareLayout:
 *
 * Stacks children that scroll. Each child has a layout property `share`: 0
 * for its natural height, a part of 1 for its natural height but no more than
 * this part of the whole, 1 for what the others leave. Nobody has to move a
 * divider when a list folds.
 */
G_DECLARE_FINAL_TYPE (MlgShareLayout, mlg_share_layout, MLG, SHARE_LAYOUT, GtkLayoutManager)

#define MLG_TYPE_SHARE_LAYOUT_CHILD (mlg_share_layout_child_get_type ())

G_DECLARE_FINAL_TYPE (MlgShareLayoutChild, mlg_share_layout_child, MLG, SHARE_LAYOUT_CHILD, GtkLayoutChild)

G_END_DECLS

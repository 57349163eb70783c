/* mlg-mark-nodes.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_MARK_NODES (mlg_mark_nodes_get_type ())

/**
 * MlgMarkNodes:
 *
 * Makes what is painted reachable: a bounded number of small transparent
 * widgets over the marks nearest to the middle of the view, that take the
 * focus, have a name for assistive technology, and move as the view does.
 *
 * Signals: `activated (gint64 id, guint mark)`: Enter or Space on one, or a
 * click by assistive technology; `focused (gint64 id)`, 0 when the focus goes
 * elsewhere; `step (gint64 id, int direction) -> gboolean`: an arrow key, a
 * #GtkDirectionType: the handler that returns %TRUE has moved the focus, else
 * it goes to the nearest node that way.
 */
G_DECLARE_FINAL_TYPE (MlgMarkNodes, mlg_mark_nodes, MLG, MARK_NODES, GObject)

/**
 * MlgMarkSpot:
 * @id: the object that is there, or 0
 * @mark: what tells it from others where @id is 0 or is there twice
 * @x: of its middle, in logical pixels of the parent
 * @y: of its middle, likewise
 *
 * Something painted.
 */
typedef struct
{
  gint64 id;
  guint32 mark;
  double x;
  double y;
} MlgMarkSpot;

/**
 * MlgMarkListFunc:
 * @spots: (element-type MlgMarkSpot): where to append what is painted; what is
 *   out of sight may be among it
 * @user_data: what was given with the function
 */
typedef void  (*MlgMarkListFunc) (GArray            *spots,
                                  gpointer           user_data);

/**
 * MlgMarkNameFunc:
 * @spot: something painted
 * @user_data: what was given with the function
 *
 * Returns: (transfer full): a sentence that says what it is
 */
typedef char *(*MlgMarkNameFunc) (const MlgMarkSpot *spot,
                                  gpointer           user_data);

MlgMarkNodes *mlg_mark_nodes_new          (GtkWidget       *parent,
                                           MlgMarkListFunc  list,
                                           MlgMarkNameFunc  name,
                                           gpointer         user_data);
void          mlg_mark_nodes_queue_update (MlgMarkNodes    *self);
gboolean      mlg_mark_nodes_grab_focus   (MlgMarkNodes    *self,
                                           gint64           id,
                                           guint32          mark);
gboolean      mlg_mark_nodes_get_focus    (MlgMarkNodes    *self,
                                           gint64          *id,
                                           guint32         *mark);
guint         mlg_mark_nodes_get_n        (MlgMarkNodes    *self);

G_END_DECLS

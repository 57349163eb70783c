/* mlg-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_FINDER (mlg_finder_get_type ())

/**
 * MlgFinder:
 *
 * A popover in which to find one thing by typing: an entry and a short list.
 * The first line is the default, so that Enter takes it; Up and Down move;
 * Escape closes.
 */
G_DECLARE_DERIVABLE_TYPE (MlgFinder, mlg_finder, MLG, FINDER, GtkPopover)

/**
 * MlgFinderClass:
 * @search: fills the empty list with what fits the text, by mlg_finder_add()
 * @take: the user took a line; the popover is closed already
 */
struct _MlgFinderClass
{
  GtkPopoverClass parent_class;

  void (* search) (MlgFinder  *self,
                   const char *text);
  void (* take)   (MlgFinder  *self,
                   GtkWidget  *line);
};

void       mlg_finder_begin_section (MlgFinder *self,
                              const char *title);
void       mlg_finder_add    (MlgFinder  *self,
                              GtkWidget  *line,
                              const char *name);
GtkWidget *mlg_finder_add_text (MlgFinder *self,
                              const char *icon_name,
                              const char *title,
                              const char *subtitle);
void       mlg_finder_open   (MlgFinder  *self,
                              const char *placeholder,
                              const char *text);
const char *mlg_finder_get_text (MlgFinder *self);

G_END_DECLS

/* mlg-actor-list-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-list.h"
#include "mlg-actor-selection.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgActorList only. */

struct _MlgActorList
{
  MlgPanel           parent_instance;

  /* Template widgets */
  GMenuModel        *menu;
  GtkListView       *view;

  /* Owned */
  GListModel        *model;
  MlgActorSelection *selection;
  GtkWidget         *popover;
  GtkWidget         *place_chooser;

  /* MlgActorLine of the rows on the screen, borrowed */
  GPtrArray         *lines;

  /* What the menu or the chooser is about */
  MlgId              target;

  /* Whether to ask for a place where a row is activated */
  gboolean           places;
};

/* mlg-actor-list-actions.c */
void       mlg_actor_list_install_actions (GtkWidgetClass *widget_class);
void       mlg_actor_list_open_menu       (MlgActorList   *self,
                                           MlgId           actor);
void       mlg_actor_list_ask_place       (MlgActorList   *self,
                                           MlgId           actor);

/* mlg-actor-list.c */
GtkWidget *mlg_actor_list_find_line       (MlgActorList   *self,
                                           MlgId           actor);

G_END_DECLS

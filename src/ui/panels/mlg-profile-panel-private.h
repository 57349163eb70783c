/* mlg-profile-panel-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-entry-rows.h"
#include "mlg-place-rows.h"
#include "mlg-profile-panel.h"
#include "mlg-record-form.h"
#include "mlg-relation-list.h"

G_BEGIN_DECLS

struct _MlgProfilePanel
{
  MlgPanel           parent_instance;

  /* Template widgets */
  GtkWidget         *add_button;
  GtkWidget         *description_row;
  GtkListBox        *facts;
  MlgChoiceRow      *kind_row;
  GtkWidget         *menu_button;
  MlgTextRow        *name_row;
  MlgRelationList   *relations;
  GtkScrolledWindow *scroller;
  GtkLabel          *status_chip;
  MlgChoiceRow      *themes_row;

  /* Owned */
  MlgRecordForm     *form;
  MlgPlaceRows      *places;
  MlgEntryRows      *links;
  MlgEntryRows      *contacts;
  MlgEntryRows      *custom;
  GtkWidget         *add_popover;
  GtkWidget         *key_chooser;
  /* MlgChoiceRow of the classification schemes, borrowed from facts */
  GPtrArray         *schemes;

  MlgId              actor;
};

/* mlg-profile-panel-fields.c */
void      mlg_profile_panel_create_rows    (MlgProfilePanel *self);
void      mlg_profile_panel_update_schemes (MlgProfilePanel *self);
void      mlg_profile_panel_refresh        (MlgProfilePanel *self,
                                            MlgChange       *change);
void      mlg_profile_panel_add_field      (MlgProfilePanel *self);

/* mlg-profile-panel-actions.c */
MlgActor *mlg_profile_panel_get_actor      (MlgProfilePanel *self);
void      mlg_profile_panel_install_actions (GtkWidgetClass *widget_class);
void      mlg_profile_panel_update_actions (MlgProfilePanel *self);

G_END_DECLS

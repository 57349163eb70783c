/* mlg-term-panel-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-choice-row.h"
#include "mlg-kind-symbol.h"
#include "mlg-picture-row.h"
#include "mlg-record-form.h"
#include "mlg-term-panel.h"
#include "mlg-text-row.h"
#include "mlg-type-symbol.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgTermPanel only. */

struct _MlgTermPanel
{
  MlgPanel       parent_instance;

  /* Template widgets */
  GtkWidget     *stack;
  GtkWidget     *symbol;
  GtkWidget     *line;
  GtkLabel      *title;
  GtkLabel      *uses;
  GtkListBox    *names;
  GtkListBox    *look;
  GtkWidget     *look_title;
  GtkWidget     *type_list;
  GtkWidget     *scheme_list;
  GtkWidget     *item_list;
  MlgTextRow    *description_row;
  MlgTextRow    *axis_row;
  MlgChoiceRow  *family_row;
  MlgChoiceRow  *source_row;
  MlgChoiceRow  *target_row;
  MlgChoiceRow  *layout_row;
  GtkSwitch     *multiple_switch;
  GtkSwitch     *directed_switch;
  GtkWidget     *merge_button;
  GtkWidget     *delete_button;
  GtkWidget     *delete_popover;
  GtkLabel      *delete_label;

  /* Owned */
  MlgRecordForm *form;
  GtkWidget     *merge_popover;

  /* In lists of the template: labels and inverse wordings, by language */
  MlgTextRow    *name_rows[4];
  MlgPictureRow *colour_row;
  MlgTextRow    *code_row;
  MlgPictureRow *glyph_row;
  MlgPictureRow *dash_row;

  MlgId          term;
  gboolean       refreshing;
};

/* mlg-term-panel-look.c */
MlgTerm *mlg_term_panel_find_term   (MlgTermPanel *self);
void     mlg_term_panel_create_look (MlgTermPanel *self);
void     mlg_term_panel_refresh_look (MlgTermPanel *self,
                                     MlgTerm      *term);

G_END_DECLS

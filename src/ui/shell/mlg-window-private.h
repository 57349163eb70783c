/* mlg-window-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-creator.h"
#include "mlg-document.h"
#include "mlg-error-bar.h"
#include "mlg-window.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgWindow only. */

struct _MlgWindow
{
  AdwApplicationWindow  parent_instance;

  /* Template children */
  GtkWidget            *add_button;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *sidebar_button;
  GtkWidget            *profile_button;
  GtkMenuButton        *menu_button;
  GtkWidget            *view_switcher;
  GtkWidget            *title_box;
  GtkLabel             *title_label;
  GtkLabel             *state_label;
  MlgErrorBar          *error_bar;
  AdwToastOverlay      *toast_overlay;
  GtkStack             *page_stack;
  GtkPaned             *outer_paned;
  GtkPaned             *inner_paned;
  GtkWidget            *sidebar;
  AdwViewStack         *view_stack;
  GtkWidget            *map_view;
  GtkWidget            *graph_view;
  GtkWidget            *directory_view;
  GtkWidget            *detail_panel;

  /* Owned */
  MlgActorCreator      *creator;
  GtkWidget            *palette;
  GtkWidget            *creator_here;
  GSettings            *settings;
  MlgSession           *session;
  MlgDocument          *document;
  GSignalGroup         *document_signals;
  GSignalGroup         *history_signals;
  GSignalGroup         *territory_signals;
  GCancellable         *cancellable;

  /* While it is open */
  GtkWidget            *vocabulary_editor;

  /* The panels as the user wants them */
  gboolean              show_sidebar;
  gboolean              show_profile;
  /* Too narrow for a profile panel while nothing is selected */
  gboolean              narrow;
  /* Too narrow for the name of the territory */
  gboolean              tiny;
  guint                 layout_source;

  /* A document is being opened or closed: no other one may begin. */
  gboolean              busy;
  /* The document is written, the window may go. */
  gboolean              may_close;
};

/* mlg-window-layout.c */
void mlg_window_layout_setup       (MlgWindow      *self);
void mlg_window_layout_allocated   (MlgWindow      *self,
                                    int             width);
void mlg_window_layout_update      (MlgWindow      *self);
void mlg_window_layout_save        (MlgWindow      *self);
void mlg_window_layout_clear       (MlgWindow      *self);

/* mlg-window-actions.c */
void mlg_window_install_actions    (GtkWidgetClass *widget_class);
void mlg_window_actions_update     (MlgWindow      *self);

/* mlg-window-document.c */
void mlg_window_document_setup     (MlgWindow      *self);
void mlg_window_set_busy           (MlgWindow      *self,
                                    gboolean        busy);
void mlg_window_document_remember  (MlgWindow      *self,
                                    GFile          *file);
void mlg_window_document_take      (MlgWindow      *self,
                                    MlgDocument    *document,
                                    MlgQuery       *query);
void mlg_window_document_create    (MlgWindow      *self);
void mlg_window_document_open_demo (MlgWindow      *self);
void mlg_window_document_recover   (MlgWindow      *self,
                                    const char     *path);
void mlg_window_document_update    (MlgWindow      *self);

/* mlg-window-saving.c */
void mlg_window_document_choose    (MlgWindow      *self);
void mlg_window_document_save_as   (MlgWindow      *self);
void mlg_window_document_overwrite (MlgWindow      *self);
void mlg_window_document_retry     (MlgWindow      *self);

/* mlg-window-camera.c */
void mlg_window_camera_save        (MlgWindow      *self);
void mlg_window_camera_restore     (MlgWindow      *self,
                                    MlgDocument    *document);

/* mlg-window-palette.c */
void mlg_window_palette_install    (GtkWidgetClass *widget_class);
void mlg_window_palette_clear      (MlgWindow      *self);

/* mlg-window-clip.c */
void mlg_window_clip_install       (GtkWidgetClass *widget_class);
void mlg_window_clip_update        (MlgWindow      *self,
                                    gboolean        open);

/* mlg-window-picture.c */
void mlg_window_picture_install    (GtkWidgetClass *widget_class);
void mlg_window_picture_setup      (MlgWindow      *self);
void mlg_window_picture_update     (MlgWindow      *self,
                                    gboolean        open);

/* mlg-window-closing.c */
void mlg_window_document_close     (MlgWindow      *self,
                                    gboolean        close_window);

G_END_DECLS

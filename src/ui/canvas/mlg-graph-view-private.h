/* mlg-graph-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-chooser.h"
#include "mlg-canvas.h"
#include "mlg-diagram-list.h"
#include "mlg-graph-tools.h"
#include "mlg-graph-view.h"
#include "mlg-mark-nodes.h"
#include "mlg-minimap.h"
#include "mlg-rings-popover.h"
#include "mlg-type-chooser.h"
#include "mlg-zoning.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shared by the files of #MlgGraphView only. */

/* What the actor that is being chosen is for. */
typedef enum
{
  MLG_GRAPH_CHOOSE_ADD,
  MLG_GRAPH_CHOOSE_LINK,
} MlgGraphChoice;

/* What is under way, in mlg-graph-view-layout.c */
typedef struct _MlgArrangement MlgArrangement;

struct _MlgGraphView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *outer;
  GtkStack *stack;
  GtkWidget *start_button;
  MlgCanvas *canvas;
  MlgGraphTools *tools;
  GtkMenuButton *diagram_button;
  MlgDiagramList *diagram_list;
  GtkLabel *diagram_label;
  MlgMinimap *minimap;
  GtkLabel *zoom_label;
  GtkWidget *layout_bar;
  GtkProgressBar *layout_progress;
  GtkWidget *hint_page;

  /* Owned */
  MlgSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *territory_signals;
  GSignalGroup *query_signals;
  GSignalGroup *selection_signals;
  GSimpleActionGroup *actions;
  MlgMarkNodes *nodes;
  MlgArrangement *arrangement;
  MlgZoning *zoning;
  MlgActorChooser *actor_chooser;
  MlgTypeChooser *type_chooser;
  GtkWidget *context_menu;
  GtkWidget *popover;
  GHashTable *cameras; /* MlgId of a diagram -> MlgCanvasCamera */

  /* Owned by the tools */
  MlgRingsPopover *rings;

  MlgId diagram; /* that is shown */
  MlgId edited;  /* the item whose words are being typed */
  gboolean fit_pending;
  MlgCanvasCamera fitted; /* as it was fitted last */
  gboolean selecting; /* the selection of the session is being set by us */
  gboolean compact;
  double text_scale;

  /* By the keyboard: from node to node, and along whose links */
  gboolean walking;
  MlgId walked_actor;
  GArray *nudged; /* MlgId of items */
  guint nudge_id;
  guint zoom_id;

  /* What is being chosen: where, of what kind, and what to link with it */
  MlgGraphChoice choice;
  MlgPoint choice_point;
  MlgId choice_kind;
  GArray *link_sources; /* MlgId of actors */
  MlgId link_target;
  char *new_name;

  MlgPoint drop_point;
};

/* mlg-graph-view.c */
MlgTerritory   *_mlg_graph_view_get_territory (MlgGraphView *self);
MlgDiagram     *_mlg_graph_view_get_diagram (MlgGraphView *self);
gboolean       _mlg_graph_view_settle (MlgGraphView *self,
                                       GError *error);

/* mlg-graph-view-actions.c */
void           _mlg_graph_view_setup_actions (MlgGraphView *self);
void           _mlg_graph_view_update_actions (MlgGraphView *self);
void           _mlg_graph_view_fit (MlgGraphView *self,
                                    gboolean at_once);

/* mlg-graph-view-align.c */
void           _mlg_graph_view_add_align_actions (MlgGraphView *self);
void           _mlg_graph_view_duplicate (MlgGraphView *self,
                                          GArray *ids,
                                          GArray *points);

/* mlg-graph-view-create.c */
void           _mlg_graph_view_add_create_actions (MlgGraphView *self);
void           _mlg_graph_view_add_actors (MlgGraphView *self,
                                           const MlgId *actors,
                                           guint n_actors,
                                           const MlgPoint *points);
void           _mlg_graph_view_add_box (MlgGraphView *self,
                                        MlgItemSort sort,
                                        const MlgCanvasRect *rect);
void           _mlg_graph_view_choose_actor (MlgGraphView *self,
                                             MlgGraphChoice choice,
                                             const MlgPoint *point,
                                             MlgId kind,
                                             MlgId except);
void           _mlg_graph_view_edit_item (MlgGraphView *self,
                                          MlgId id);
void           _mlg_graph_view_point_to (MlgGraphView *self,
                                         GtkPopover *popover,
                                         const MlgPoint *point);

/* mlg-graph-view-diagrams.c */
void           _mlg_graph_view_add_diagram_actions (MlgGraphView *self);
void           _mlg_graph_view_show_new (MlgGraphView *self,
                                         MlgDiagram *diagram);

/* mlg-graph-view-drop.c */
void           _mlg_graph_view_add_drop_actions (MlgGraphView *self);
void           _mlg_graph_view_setup_drop (MlgGraphView *self);

/* mlg-graph-view-edit.c */
void           _mlg_graph_view_add_edit_actions (MlgGraphView *self);
GArray         *_mlg_graph_view_dup_moving (MlgGraphView *self);
void           _mlg_graph_view_flush (MlgGraphView *self);

/* mlg-graph-view-keys.c */
void           _mlg_graph_view_install_keys (GtkWidgetClass *widget_class);

/* mlg-graph-view-layout.c */
void           _mlg_graph_view_add_layout_actions (MlgGraphView *self);
void           _mlg_graph_view_arrange (MlgGraphView *self,
                                        const char *name);
void           _mlg_graph_view_add_arranged (MlgGraphView *self,
                                             const char *name,
                                             const MlgId *actors,
                                             guint n_actors);
void           _mlg_graph_view_stop_layout (MlgGraphView *self);

/* mlg-graph-view-link.c */
void           _mlg_graph_view_add_link_actions (MlgGraphView *self);
void           _mlg_graph_view_link (MlgGraphView *self,
                                     const MlgId *sources,
                                     guint n_sources,
                                     MlgId target,
                                     const MlgPoint *point);
void           _mlg_graph_view_link_to_point (MlgGraphView *self,
                                              const MlgId *sources,
                                              guint n_sources,
                                              const MlgPoint *point);
void           _mlg_graph_view_link_to_actor (MlgGraphView *self,
                                              MlgId actor);
void           _mlg_graph_view_link_to_new (MlgGraphView *self,
                                            const char *name);
gboolean       _mlg_graph_view_link_requested (MlgGraphView *self,
                                               MlgId source);

/* mlg-graph-view-look.c */
void           _mlg_graph_view_setup_look (MlgGraphView *self);

/* mlg-graph-view-menu.c */
void           _mlg_graph_view_add_menu_actions (MlgGraphView *self);
void           _mlg_graph_view_setup_menu (MlgGraphView *self);
void           _mlg_graph_view_create_popovers (MlgGraphView *self);
void           _mlg_graph_view_clear_popovers (MlgGraphView *self);
void           _mlg_graph_view_present_popovers (MlgGraphView *self);
void           _mlg_graph_view_open_popover (MlgGraphView *self,
                                             GtkPopover *popover);
void           _mlg_graph_view_open_menu (MlgGraphView *self,
                                          const MlgPoint *point);

/* mlg-graph-view-nodes.c */
void           _mlg_graph_view_setup_nodes (MlgGraphView *self);
char           *_mlg_graph_view_dup_item_text (MlgGraphView *self,
                                               MlgId id);
void           _mlg_graph_view_reveal_rect (MlgGraphView *self,
                                            const MlgCanvasRect *rect);
void           _mlg_graph_view_reveal_item (MlgGraphView *self,
                                            MlgId item);
void           _mlg_graph_view_reveal_actor (MlgGraphView *self,
                                             MlgId actor);
void           _mlg_graph_view_focus_canvas (MlgGraphView *self);
gboolean       _mlg_graph_view_has_keyboard (MlgGraphView *self);
void           _mlg_graph_view_walk_to (MlgGraphView *self,
                                        MlgId item);
gboolean       _mlg_graph_view_walk (MlgGraphView *self,
                                     int direction);
gboolean       _mlg_graph_view_step_link (MlgGraphView *self,
                                          int step);
gboolean       _mlg_graph_view_follow_link (MlgGraphView *self);

/* mlg-graph-view-rings.c */
void           _mlg_graph_view_update_zones (MlgGraphView *self);
char           *_mlg_graph_view_dup_zone_hint (MlgGraphView *self,
                                               int sector,
                                               int ring);
void           _mlg_graph_view_classify (MlgGraphView *self,
                                         GArray *ids,
                                         GArray *points,
                                         int sector,
                                         int ring);
guint          _mlg_graph_view_count_unclassified (MlgGraphView *self);
void           _mlg_graph_view_arrange_rings (MlgGraphView *self);

/* mlg-graph-view-selection.c */
void           _mlg_graph_view_select (MlgGraphView *self,
                                       const MlgId *items,
                                       guint n_items,
                                       MlgId relation);
void           _mlg_graph_view_select_item (MlgGraphView *self,
                                            MlgId item);
void           _mlg_graph_view_select_none (MlgGraphView *self);
void           _mlg_graph_view_select_all (MlgGraphView *self);
void           _mlg_graph_view_add_selected (MlgGraphView *self,
                                             const MlgId *items,
                                             guint n_items);
void           _mlg_graph_view_take_selection (MlgGraphView *self);
void           _mlg_graph_view_take_hover (MlgGraphView *self);
GPtrArray      *_mlg_graph_view_dup_selected (MlgGraphView *self);
GArray         *_mlg_graph_view_dup_selected_actors (MlgGraphView *self);
MlgDiagramItem *_mlg_graph_view_get_only_item (MlgGraphView *self);
MlgRelation    *_mlg_graph_view_get_relation (MlgGraphView *self);

/* mlg-graph-view-tool.c */
void           _mlg_graph_view_setup_tool (MlgGraphView *self);
gboolean       _mlg_graph_view_cancel (MlgGraphView *self);

G_END_DECLS

/* mlg-map-view-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-layer.h"
#include "mlg-map-legend.h"
#include "mlg-camera.h"
#include "mlg-map-view.h"
#include "mlg-mark-nodes.h"
#include "mlg-offline-source.h"
#include "mlg-place-label-layer.h"
#include "mlg-type-chooser.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How close the view goes by itself, and around what it fits (logical pixels). */
#define MLG_MAP_MAX_ZOOM    15.0
#define MLG_MAP_FIT_PADDING 72.0

typedef struct
{
  double x;
  double y;
  MlgMapHit hit;
  gboolean active;
  gboolean moving;  /* a drag is under way */
  gboolean dragged; /* it was, so that letting go is no click */
} MlgMapPress;

struct _MlgMapView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkOverlay *overlay;
  MlgMapLegend *legend;
  GtkLabel *credits;
  GtkWidget *scale_box;

  /* Owned */
  MlgSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *territory_signals;
  GSignalGroup *query_signals;
  GSignalGroup *selection_signals;
  MlgOfflineSource *source;
  AdwAnimation *flight;
  MlgMarkNodes *nodes;
  MlgTypeChooser *chooser;
  char *hint_city;

  /* Borrowed: children of the overlay */
  ShumateMap *map;
  ShumateViewport *viewport;
  MlgActorLayer *actors;
  MlgPlaceLabelLayer *names;
  GtkGesture *drag;

  /* Where a flight goes */
  MlgCamera from;
  MlgCamera to;
  MlgId revealed; /* whom it is for */

  MlgMapPress press;
  MlgId link_source;
  MlgId choose_source;
  MlgId choose_target;
  double pointer_x;
  double pointer_y;
  double hint_x;
  double hint_y;

  double text_scale;   /* chosen for the map */
  double letter_scale; /* that of the desktop included */

  guint rebuild_id;
  gboolean fit_pending;
  /* The first view of the territory, as long as nobody left it */
  MlgCamera first_view;
};

/* mlg-map-view.c */
void     _mlg_map_view_queue_rebuild    (MlgMapView         *self);
void     _mlg_map_view_flush_rebuild    (MlgMapView         *self);

/* mlg-map-view-camera.c */
void     _mlg_map_view_fly_to           (MlgMapView         *self,
                                         const MlgCamera    *camera);
void     _mlg_map_view_jump_to          (MlgMapView         *self,
                                         const MlgCamera    *camera);
void     _mlg_map_view_show_rect        (MlgMapView         *self,
                                         const MlgWorldRect *rect);
void     _mlg_map_view_show_cluster     (MlgMapView         *self,
                                         guint32             mark);
void     _mlg_map_view_reveal           (MlgMapView         *self,
                                         MlgId               actor);
void     _mlg_map_view_first_view       (MlgMapView         *self,
                                         int                 width,
                                         int                 height);
gboolean _mlg_map_view_is_first_view    (MlgMapView         *self,
                                         int                 width,
                                         int                 height);
void     _mlg_map_view_store_camera     (MlgMapView         *self);
void     _mlg_map_view_install_camera   (GtkWidgetClass     *widget_class);

/* mlg-map-view-link.c */
gboolean _mlg_map_view_begin_link       (MlgMapView         *self,
                                         MlgId               source);
void     _mlg_map_view_update_link      (MlgMapView         *self,
                                         double              x,
                                         double              y);
gboolean _mlg_map_view_end_link         (MlgMapView         *self,
                                         MlgId               target,
                                         double              x,
                                         double              y);
gboolean _mlg_map_view_cancel           (MlgMapView         *self);
void     _mlg_map_view_install_link     (GtkWidgetClass     *widget_class);

/* mlg-map-view-nodes.c */
void     _mlg_map_view_setup_nodes      (MlgMapView         *self);

/* mlg-map-view-place.c */
char    *_mlg_map_view_dup_place_hint   (MlgMapView         *self,
                                         MlgActor           *actor,
                                         double              x,
                                         double              y);
void     _mlg_map_view_place            (MlgMapView         *self,
                                         MlgActor           *actor,
                                         double              x,
                                         double              y);
void     _mlg_map_view_setup_drop       (MlgMapView         *self);

/* mlg-map-view-pointer.c */
void     _mlg_map_view_activate         (MlgMapView         *self,
                                         const MlgMapHit    *hit,
                                         gboolean            add,
                                         double              x,
                                         double              y);
void     _mlg_map_view_setup_pointer    (MlgMapView         *self);
void     _mlg_map_view_release_pointer (MlgMapView         *self);

/* mlg-map-view-text.c */
void     _mlg_map_view_setup_text       (MlgMapView         *self);

/* mlg-map-view-tooltip.c */
char    *_mlg_map_view_dup_actor_text   (MlgMapView         *self,
                                         MlgActor           *actor);
char    *_mlg_map_view_dup_cluster_text (MlgMapView         *self,
                                         guint32             mark);
void     _mlg_map_view_setup_tooltip    (MlgMapView         *self);

G_END_DECLS

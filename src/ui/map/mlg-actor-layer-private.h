/* mlg-actor-layer-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-layer.h"
#include "mlg-actor-painter.h"
#include "mlg-link-picture.h"

G_BEGIN_DECLS

struct _MlgActorLayer
{
  ShumateLayer parent_instance;

  /* Owned */
  MlgTerritory *territory;
  MlgActorScene *scene;
  MlgSpriteCache *sprites;
  MlgLinkPicture *links;
  GArray *selected;             /* MlgId */
  MlgLinkLayout *selected_lines;
  MlgLinkLayout *hover_lines;
  char *hint;

  /* The marks as drawn last, for more than the view, and for what view */
  GskRenderNode *node;
  MlgCamera laid_out;
  gboolean dirty;

  MlgMapTheme theme;
  double text_scale;
  MlgId selected_relation;
  MlgObjectKind hover_kind;
  MlgId hover;

  MlgMapPreview preview;
  MlgId preview_actor;
  MlgId preview_target;
  double preview_x;
  double preview_y;
};

/* How far around the view marks are laid out (logical pixels). */
#define MLG_ACTOR_LAYER_MARGIN 160.0

void     _mlg_actor_layer_get_shift   (MlgActorLayer    *self,
                                       double           *dx,
                                       double           *dy);
gboolean _mlg_actor_layer_get_handle  (MlgActorLayer    *self,
                                       MlgId             actor,
                                       double           *x,
                                       double           *y);
void     _mlg_actor_layer_draw_live   (MlgActorLayer    *self,
                                       GtkSnapshot      *snapshot,
                                       const MlgCamera  *camera);

G_END_DECLS

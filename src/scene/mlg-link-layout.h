/* mlg-link-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-scene-data.h"

G_BEGIN_DECLS

/* From this level on actors at one spot stand spread around it, as long as
 * they are not more than %MLG_SPREAD_MAX. */
#define MLG_SPREAD_LEVEL 13
#define MLG_SPREAD_MAX   60

/* How many an opened spot may have. */
#define MLG_OPEN_MAX 240

/**
 * MlgLinkLine:
 * @curve: its way, in logical pixels of the view
 * @look: how it looks
 * @relation: which relation it is, %MLG_ID_NONE if several
 * @count: how many relations it stands for
 * @from: the mark that it begins at
 * @to: the mark that it ends at
 *
 * A line on the map.
 */
typedef struct
{
  MlgCurve curve;
  MlgLinkLook look;
  MlgId relation;
  guint count;
  guint32 from;
  guint32 to;
} MlgLinkLine;

/**
 * MlgLinkLayout:
 * @camera: what it was laid out for
 * @lines: (element-type MlgLinkLine): the lines, those that stand for most last
 *
 * The relations in view as lines. It never changes.
 */
typedef struct
{
  gatomicrefcount ref_count;
  MlgCamera camera;
  GArray *lines;
} MlgLinkLayout;

MlgLinkLayout *mlg_link_layout_new   (MlgSceneData        *data,
                                      const MlgCamera     *camera,
                                      guint32              opened,
                                      const guint8        *focus);
MlgLinkLayout *mlg_link_layout_ref   (MlgLinkLayout       *self);
void           mlg_link_layout_unref (MlgLinkLayout       *self);
const MlgLinkLine *
               mlg_link_layout_hit   (MlgLinkLayout       *self,
                                      double               x,
                                      double               y,
                                      double               tolerance);
void           mlg_link_layout_draw  (MlgLinkLayout       *self,
                                      cairo_t             *cr,
                                      const MlgSceneStyle *style,
                                      double               opacity);

gboolean       mlg_scene_data_is_spread (MlgSceneData     *data,
                                      guint32              spot,
                                      guint                level,
                                      guint32              opened);
guint32        mlg_scene_data_locate (MlgSceneData        *data,
                                      const MlgProjection *projection,
                                      guint                level,
                                      guint32              opened,
                                      guint                point,
                                      MlgLinkEnd          *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgLinkLayout, mlg_link_layout_unref)

G_END_DECLS

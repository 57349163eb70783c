/* mlg-diagram-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-scene.h"
#include "mlg-id-map.h"

G_BEGIN_DECLS

struct _MlgDiagramScene
{
  GObject parent_instance;

  MlgTerritory *territory;
  MlgDiagram *diagram;
  MlgQuery *query;
  double text_scale;
  MlgDiagramData *data;

  MlgIdMap *nodes;     /* item -> number + 1; groups by their frame */
  MlgIdMap *boxes;     /* item -> number + 1 */
  MlgIdMap *relations; /* relation -> number of its link + 1 */
  MlgIdMap *actors;    /* actor -> number of its first node + 1 */
  guint32 *first_link; /* of each node, in node_links; one more at the end */
  guint32 *node_links;

  GArray *selected;    /* MlgId */
  MlgIdMap *is_selected;
  MlgId selected_relation;
  MlgId hover;
  MlgId hover_relation;
};

enum
{
  MLG_DIAGRAM_SCENE_CHANGED,
  MLG_DIAGRAM_SCENE_STATE_CHANGED,
  MLG_DIAGRAM_SCENE_N_SIGNALS,
};

void mlg_diagram_scene_rebuild  (MlgDiagramScene *self);
void mlg_diagram_scene_unshare  (MlgDiagramScene *self);
void mlg_diagram_scene_emit     (MlgDiagramScene *self,
                                 guint            signal);
void mlg_diagram_scene_dim      (MlgDiagramScene *self);

/* Number + 1 in a map, as a number or MLG_DIAGRAM_NONE. */
static inline guint32
mlg_diagram_scene_get_number (MlgIdMap *map,
                              MlgId     id)
{
  return id != MLG_ID_NONE ? GPOINTER_TO_UINT (mlg_id_map_lookup (map, id)) - 1u : MLG_DIAGRAM_NONE;
}

G_END_DECLS

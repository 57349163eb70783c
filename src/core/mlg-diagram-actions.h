/* mlg-diagram-actions.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-new-term-actions.h"
#include "mlg-territory-actions.h"

G_BEGIN_DECLS

/* What people do on a diagram, each one change with a readable name, as in
 * mlg-territory-actions.h: they begin and commit by themselves; where one is
 * refused, nothing changed. Arrays are borrowed. Points are centres, in
 * diagram units; they are kept to a sixteenth of a unit. Locked items do not
 * move: they are passed over. */

/* Between a frame and what is in it, in diagram units. */
#define MLG_FRAME_PADDING 32.

/* The room that an actor takes at the least, in diagram units: what a frame is
 * made around and new actors are laid out by where nobody knows better. */
#define MLG_ACTOR_WIDTH  160.
#define MLG_ACTOR_HEIGHT 48.

/**
 * MlgZone:
 * @sector: an item of the diagram's scheme of sectors, or %MLG_ID_NONE
 * @ring: an item of the diagram's scheme of rings, or %MLG_ID_NONE
 *
 * A zone of a diagram with rings. Without either it is where those are that
 * are not classified.
 */
typedef struct
{
  MlgId sector;
  MlgId ring;
} MlgZone;

/**
 * MlgLinkPlan:
 * @sources: (array length=n_sources): the actors to link
 * @n_sources: how many
 * @target: the actor to link them to, or %MLG_ID_NONE for a new one
 * @name: (nullable): the name of a new one
 * @type: a relation type, or %MLG_ID_NONE
 * @new_type: (nullable): or the relation type to make
 * @reversed: whether the relations go from the target to the others
 * @point: where the target comes onto the diagram, if it is not there
 *
 * What is linked on a diagram, and what that needs.
 */
typedef struct
{
  const MlgId *sources;
  guint n_sources;
  MlgId target;
  const char *name;
  MlgId type;
  const MlgNewTerm *new_type;
  gboolean reversed;
  MlgPoint point;
} MlgLinkPlan;

/* Diagrams */
MlgDiagram     *mlg_territory_add_diagram            (MlgTerritory    *self,
                                                      const char      *name,
                                                      const MlgId     *actors,
                                                      guint            n_actors,
                                                      const MlgPoint  *points,
                                                      GError         **error);
MlgDiagram     *mlg_territory_duplicate_diagram      (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      GError         **error);
gboolean        mlg_territory_move_diagram           (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      guint            position,
                                                      GError         **error);

/* What is on a diagram */
GPtrArray      *mlg_territory_diagram_add_actors     (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      const MlgId     *actors,
                                                      guint            n_actors,
                                                      const MlgPoint  *points,
                                                      gboolean         allow_again,
                                                      GError         **error);
MlgActor       *mlg_territory_diagram_add_new_actor  (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      const char      *name,
                                                      MlgId            kind,
                                                      const MlgPoint  *point,
                                                      GError         **error);
MlgDiagramItem *mlg_territory_diagram_add_item       (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgItemSort      sort,
                                                      const char      *text,
                                                      const char      *colour,
                                                      const MlgPoint  *centre,
                                                      const MlgPoint  *size,
                                                      const char      *picture,
                                                      GError         **error);
gboolean        mlg_territory_diagram_move_items     (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      const MlgPoint  *points,
                                                      const char      *label,
                                                      GError         **error);
gboolean        mlg_territory_diagram_drop_items     (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      const MlgPoint  *points,
                                                      MlgDiagramItem **frames,
                                                      GError         **error);
gboolean        mlg_territory_diagram_resize_item    (MlgTerritory    *self,
                                                      MlgDiagramItem  *item,
                                                      const MlgPoint  *centre,
                                                      const MlgPoint  *size,
                                                      GError         **error);
gboolean        mlg_territory_diagram_remove_items   (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      GError         **error);
gboolean        mlg_territory_diagram_set_items      (MlgTerritory    *self,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      guint            field,
                                                      GVariant        *value,
                                                      GError         **error);
MlgDiagramItem *mlg_territory_diagram_group          (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      const char      *name,
                                                      const char      *colour,
                                                      const MlgPoint  *centre,
                                                      const MlgPoint  *size,
                                                      GError         **error);
gboolean        mlg_territory_diagram_ungroup        (MlgTerritory    *self,
                                                      MlgDiagramItem  *frame,
                                                      GError         **error);
gboolean        mlg_territory_diagram_classify_items (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      MlgDiagramItem **items,
                                                      guint            n_items,
                                                      const MlgPoint  *points,
                                                      const MlgZone   *from,
                                                      const MlgZone   *to,
                                                      GError         **error);

/* Links, as they are drawn */
gboolean        mlg_territory_reconnect              (MlgTerritory    *self,
                                                      MlgRelation     *relation,
                                                      gboolean         target_end,
                                                      MlgId            actor,
                                                      GError         **error);
MlgRelation    *mlg_territory_insert_between         (MlgTerritory    *self,
                                                      MlgRelation     *relation,
                                                      MlgId            actor,
                                                      MlgDiagramItem  *item,
                                                      const MlgPoint  *point,
                                                      GError         **error);
GPtrArray      *mlg_territory_link_many              (MlgTerritory    *self,
                                                      const MlgId     *sources,
                                                      guint            n_sources,
                                                      MlgId            target,
                                                      MlgId            type,
                                                      gboolean         reversed,
                                                      GError         **error);
GPtrArray      *mlg_territory_diagram_link           (MlgTerritory    *self,
                                                      MlgDiagram      *diagram,
                                                      const MlgLinkPlan *plan,
                                                      GError         **error);
MlgActor       *mlg_territory_add_linked_actor       (MlgTerritory    *self,
                                                      const char      *name,
                                                      MlgId            kind,
                                                      MlgId            source,
                                                      MlgId            type,
                                                      gboolean         reversed,
                                                      MlgDiagram      *diagram,
                                                      const MlgPoint  *point,
                                                      GError         **error);

/* Facts that diagrams with rings show */
gboolean        mlg_territory_classify               (MlgTerritory    *self,
                                                      const MlgId     *actors,
                                                      guint            n_actors,
                                                      MlgId            scheme,
                                                      const char      *axis,
                                                      MlgId            from,
                                                      MlgId            to,
                                                      GError         **error);

G_END_DECLS

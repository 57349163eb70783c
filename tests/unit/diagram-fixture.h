/* diagram-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram-actions.h"
#include "mlg-diagram-scene.h"
#include "mlg-territory-actions.h"

G_BEGIN_DECLS

/**
 * DiagramFixture:
 *
 * A territory with a type of relations, actors in a row and a diagram of
 * them, 100 units apart, followed by a scene.
 */
typedef struct
{
  MlgTerritory *territory;
  MlgDiagram *diagram;
  MlgDiagramScene *scene;
  MlgId type;
  guint n;
  MlgId *actors;
  MlgId *items;
} DiagramFixture;

DiagramFixture *diagram_fixture_new  (guint            n_actors);
void            diagram_fixture_free (DiagramFixture  *self);
MlgRelation    *diagram_fixture_link (DiagramFixture  *self,
                                      guint            source,
                                      guint            target);
MlgDiagramItem *diagram_fixture_box  (DiagramFixture  *self,
                                      MlgItemSort      sort,
                                      const char      *text,
                                      double           x,
                                      double           y,
                                      double           width,
                                      double           height);
MlgDiagramItem *diagram_fixture_frame (DiagramFixture *self,
                                      guint            first,
                                      guint            n_items,
                                      double           x,
                                      double           y,
                                      double           width,
                                      double           height);
void            diagram_fixture_set  (DiagramFixture  *self,
                                      MlgId            item,
                                      guint            field,
                                      GVariant        *value);
void            diagram_fixture_set_diagram (DiagramFixture *self,
                                      guint            field,
                                      GVariant        *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiagramFixture, diagram_fixture_free)

G_END_DECLS

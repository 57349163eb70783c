/* mlg-drag-content.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What is dragged from one part of the window to another. A single actor is
 * dragged as an #MlgActor as well, for places where one only can be. */

#define MLG_TYPE_KIND_DRAG (mlg_kind_drag_get_type ())

/**
 * MlgKindDrag:
 * @kind: a kind of actors
 *
 * A kind that is dragged to where a new actor of that kind is to be.
 */
typedef struct
{
  MlgId kind;
} MlgKindDrag;

GType        mlg_kind_drag_get_type (void) G_GNUC_CONST;
MlgKindDrag *mlg_kind_drag_new      (MlgId              kind);
MlgKindDrag *mlg_kind_drag_copy     (const MlgKindDrag *self);
void         mlg_kind_drag_free     (MlgKindDrag       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgKindDrag, mlg_kind_drag_free)

#define MLG_TYPE_ACTORS_DRAG (mlg_actors_drag_get_type ())

/**
 * MlgActorsDrag:
 * @n_actors: how many
 * @actors: (array length=n_actors): which, the one under the pointer first
 *
 * Actors that are dragged together.
 */
typedef struct
{
  guint n_actors;
  MlgId actors[];
} MlgActorsDrag;

GType          mlg_actors_drag_get_type (void) G_GNUC_CONST;
MlgActorsDrag *mlg_actors_drag_new      (const MlgId         *actors,
                                         guint                n_actors);
MlgActorsDrag *mlg_actors_drag_copy     (const MlgActorsDrag *self);
void           mlg_actors_drag_free     (MlgActorsDrag       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgActorsDrag, mlg_actors_drag_free)

G_END_DECLS

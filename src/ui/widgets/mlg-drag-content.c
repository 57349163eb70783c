/* mlg-drag-content.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-drag-content.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (MlgKindDrag, mlg_kind_drag, mlg_kind_drag_copy, mlg_kind_drag_free)
G_DEFINE_BOXED_TYPE (MlgActorsDrag, mlg_actors_drag, mlg_actors_drag_copy, mlg_actors_drag_free)

/**
 * mlg_kind_drag_new:
 * @kind: a kind of actors, or %MLG_ID_NONE
 *
 * Returns: (transfer full): what to drag
 */
MlgKindDrag *
mlg_kind_drag_new (MlgId kind)
{
  MlgKindDrag *self = g_new (MlgKindDrag, 1);

  self->kind = kind;

  return self;
}

/**
 * mlg_kind_drag_copy:
 * @self: what is dragged
 *
 * Returns: (transfer full): a copy
 */
MlgKindDrag *
mlg_kind_drag_copy (const MlgKindDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return mlg_kind_drag_new (self->kind);
}

/**
 * mlg_kind_drag_free:
 * @self: (transfer full): what was dragged
 *
 * Frees it.
 */
void
mlg_kind_drag_free (MlgKindDrag *self)
{
  g_free (self);
}

/**
 * mlg_actors_drag_new:
 * @actors: (array length=n_actors): actors, the one under the pointer first
 * @n_actors: how many
 *
 * Returns: (transfer full): what to drag
 */
MlgActorsDrag *
mlg_actors_drag_new (const MlgId *actors,
                     guint        n_actors)
{
  MlgActorsDrag *self;

  g_return_val_if_fail (actors != NULL || n_actors == 0, NULL);

  self = g_malloc (sizeof (MlgActorsDrag) + sizeof (MlgId) * n_actors);
  self->n_actors = n_actors;
  if (n_actors > 0)
    memcpy (self->actors, actors, sizeof (MlgId) * n_actors);

  return self;
}

/**
 * mlg_actors_drag_copy:
 * @self: what is dragged
 *
 * Returns: (transfer full): a copy
 */
MlgActorsDrag *
mlg_actors_drag_copy (const MlgActorsDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return mlg_actors_drag_new (self->actors, self->n_actors);
}

/**
 * mlg_actors_drag_free:
 * @self: (transfer full): what was dragged
 *
 * Frees it.
 */
void
mlg_actors_drag_free (MlgActorsDrag *self)
{
  g_free (self);
}

/* mlg-actor-chooser.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-finder.h"
#include "mlg-session.h"

G_BEGIN_DECLS

#define MLG_TYPE_ACTOR_CHOOSER (mlg_actor_chooser_get_type ())

/**
 * MlgActorChooser:
 *
 * Finds an actor of the territory by typing, whatever the accents and small
 * typing errors. The last line makes a new actor of what was typed: last, so
 * that nobody makes a second one by accident.
 *
 * Signals: `chosen (MlgId actor)`; `create (char *name) -> gboolean`: the user
 * wants a new one: the handler that returns %TRUE makes it, in a change of its
 * own, and then nothing is chosen.
 */
G_DECLARE_FINAL_TYPE (MlgActorChooser, mlg_actor_chooser, MLG, ACTOR_CHOOSER, MlgFinder)

GtkWidget *mlg_actor_chooser_new    (MlgSession      *session);
void       mlg_actor_chooser_choose (MlgActorChooser *self,
                                     const char      *placeholder,
                                     MlgId            except);

G_END_DECLS

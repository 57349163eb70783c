/* mlg-place-guesser.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

G_BEGIN_DECLS

/**
 * MlgPlaceGuess:
 * @label: the place with its department or country: “Saint-Just (Ain)”
 * @detail: (nullable): the street that was typed, else the postcode
 * @place: a tuple of #MLG_PLACE_TYPE
 *
 * A place that a text may mean.
 */
typedef struct
{
  char     *label;
  char     *detail;
  GVariant *place;
} MlgPlaceGuess;

void mlg_place_guess_free (MlgPlaceGuess *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgPlaceGuess, mlg_place_guess_free)

#define MLG_TYPE_PLACE_GUESSER (mlg_place_guesser_get_type ())

/**
 * MlgPlaceGuesser:
 *
 * What place is meant while it is being typed: a commune, a postcode or an
 * address. Of several places of one name, those near the other actors of the
 * territory come first.
 */
G_DECLARE_FINAL_TYPE (MlgPlaceGuesser, mlg_place_guesser, MLG, PLACE_GUESSER, GObject)

MlgPlaceGuesser *mlg_place_guesser_new      (MlgSession      *session);
GPtrArray       *mlg_place_guesser_guess    (MlgPlaceGuesser *self,
                                             const char      *text,
                                             guint            max);
GVariant        *mlg_place_guesser_as_words (const char      *text);

G_END_DECLS

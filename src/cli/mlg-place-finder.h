/* mlg-place-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer.h"
#include "mlg-place.h"

G_BEGIN_DECLS

/**
 * MlgPlaceFinder:
 *
 * Gives places known by their words the points that the gazetteer has, where
 * it is sure of them.
 */
typedef struct _MlgPlaceFinder MlgPlaceFinder;

MlgPlaceFinder *mlg_place_finder_new          (const char * const  *departments,
                                               GError             **error);
void            mlg_place_finder_free         (MlgPlaceFinder      *self);
void            mlg_place_finder_locate       (MlgPlace            *place,
                                               gpointer             finder);
const char * const *
                mlg_place_finder_get_not_found (MlgPlaceFinder     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgPlaceFinder, mlg_place_finder_free)

G_END_DECLS

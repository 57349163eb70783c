/* mlg-geocode-context.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer-place.h"

G_BEGIN_DECLS

/**
 * MlgGeocodeContext:
 *
 * What is known beside the text of a place: the departments where the
 * territory's other actors are, and the other fields of the same row.
 */
typedef struct _MlgGeocodeContext MlgGeocodeContext;

MlgGeocodeContext *mlg_geocode_context_new            (void);
void               mlg_geocode_context_free           (MlgGeocodeContext       *self);
void               mlg_geocode_context_add_department (MlgGeocodeContext       *self,
                                                       const char              *department,
                                                       gdouble                  weight);
void               mlg_geocode_context_add_place      (MlgGeocodeContext       *self,
                                                       const MlgGazetteerPlace *place);
gdouble            mlg_geocode_context_get_share      (const MlgGeocodeContext *self,
                                                       const char              *department);
void               mlg_geocode_context_set_postcode   (MlgGeocodeContext       *self,
                                                       const char              *postcode);
void               mlg_geocode_context_set_address    (MlgGeocodeContext       *self,
                                                       const char              *address);
void               mlg_geocode_context_set_country    (MlgGeocodeContext       *self,
                                                       const char              *country);
const char        *mlg_geocode_context_get_postcode   (const MlgGeocodeContext *self);
const char        *mlg_geocode_context_get_address    (const MlgGeocodeContext *self);
const char        *mlg_geocode_context_get_country    (const MlgGeocodeContext *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgGeocodeContext, mlg_geocode_context_free)

G_END_DECLS

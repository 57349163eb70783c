/* mlg-place.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgPrecision:
 * @MLG_PRECISION_NONE: no point: the place is known by its words only
 * @MLG_PRECISION_EXACT: the point of the address
 * @MLG_PRECISION_COMMUNE: the centre of the commune
 * @MLG_PRECISION_APPROXIMATE: an estimate, some kilometres wide
 * @MLG_PRECISION_MANUAL: put there by hand
 *
 * How well a place is located.
 */
typedef enum
{
  MLG_PRECISION_NONE,
  MLG_PRECISION_EXACT,
  MLG_PRECISION_COMMUNE,
  MLG_PRECISION_APPROXIMATE,
  MLG_PRECISION_MANUAL,
} MlgPrecision;

/**
 * MlgPlace:
 * @address: (nullable): street and number
 * @postcode: (nullable): postcode
 * @city: (nullable): commune or city
 * @country: (nullable): ISO 3166-1 alpha-2 code
 * @lon: longitude in degrees WGS84, 0 where @precision is none
 * @lat: latitude in degrees WGS84, 0 where @precision is none
 * @precision: how well the point is known
 *
 * One address of an actor. As a value it is the tuple #MLG_PLACE_TYPE.
 */
typedef struct
{
  const char   *address;
  const char   *postcode;
  const char   *city;
  const char   *country;
  double        lon;
  double        lat;
  MlgPrecision  precision;
} MlgPlace;

#define MLG_PLACE_TYPE  "(ssssddi)"
#define MLG_PLACES_TYPE "a(ssssddi)"

GVariant *mlg_place_to_variant   (const MlgPlace  *self);
void      mlg_place_from_variant (GVariant        *variant,
                                  MlgPlace        *place);
gboolean  mlg_place_has_point    (const MlgPlace  *self);
char     *mlg_place_dup_text     (const MlgPlace  *self);
gboolean  mlg_place_check        (const MlgPlace  *self,
                                  GError         **error);

G_END_DECLS

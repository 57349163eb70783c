/* mlg-gazetteer-place.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "mlg-place.h"

G_BEGIN_DECLS

/**
 * MlgGazetteerKind:
 * @MLG_GAZETTEER_COMMUNE: a French commune
 * @MLG_GAZETTEER_FORMER_COMMUNE: a commune that is now part of another one
 * @MLG_GAZETTEER_DISTRICT: an arrondissement of Paris, Lyon or Marseille
 * @MLG_GAZETTEER_TOWN: a town of another country
 * @MLG_GAZETTEER_DEPARTMENT: a French department
 * @MLG_GAZETTEER_REGION: a French region
 * @MLG_GAZETTEER_COUNTRY: a country
 */
typedef enum
{
  MLG_GAZETTEER_COMMUNE,
  MLG_GAZETTEER_FORMER_COMMUNE,
  MLG_GAZETTEER_DISTRICT,
  MLG_GAZETTEER_TOWN,
  MLG_GAZETTEER_DEPARTMENT,
  MLG_GAZETTEER_REGION,
  MLG_GAZETTEER_COUNTRY,
} MlgGazetteerKind;

/**
 * MlgGazetteerPrecision:
 * @MLG_GAZETTEER_PRECISION_EXACT: the centre of the place
 * @MLG_GAZETTEER_PRECISION_ESTIMATED: the mean of its neighbours (median
 *   error 6 km): to be shown as approximate
 * @MLG_GAZETTEER_PRECISION_DEPARTMENT: the middle of a department
 * @MLG_GAZETTEER_PRECISION_REGION: the middle of a region
 * @MLG_GAZETTEER_PRECISION_COUNTRY: the middle of a country's towns
 */
typedef enum
{
  MLG_GAZETTEER_PRECISION_EXACT,
  MLG_GAZETTEER_PRECISION_ESTIMATED,
  MLG_GAZETTEER_PRECISION_DEPARTMENT,
  MLG_GAZETTEER_PRECISION_REGION,
  MLG_GAZETTEER_PRECISION_COUNTRY,
} MlgGazetteerPrecision;

/**
 * MlgGazetteerPlace:
 * @id: a number that is valid for one build of the gazetteer
 * @kind: what it is
 * @precision: how far the point can be trusted
 * @name: the name to show
 * @insee: (nullable): the code of a French commune, department or region
 * @parent: (nullable): the INSEE code of the commune that holds a former
 *   commune or a district
 * @postcode: (nullable): the first postcode
 * @department: (nullable): the code of the French department, such as “29”
 * @department_name: (nullable): its name
 * @region_name: (nullable): the name of the French region
 * @country: the ISO 3166-1 code of the country, such as “FR”
 * @country_name: its name
 * @lon: degrees east, WGS84
 * @lat: degrees north, WGS84
 * @population: inhabitants, 0 where unknown
 * @confidence: from 0 to 1, how sure it is that a text means this place;
 *   1 where no text was interpreted
 * @distance: kilometres from the point asked for, 0 where there was none
 *
 * A place of the gazetteer. Treat it as read-only.
 */
typedef struct
{
  gint64                 id;
  MlgGazetteerKind       kind;
  MlgGazetteerPrecision  precision;
  char                  *name;
  char                  *insee;
  char                  *parent;
  char                  *postcode;
  char                  *department;
  GRefString            *department_name;
  GRefString            *region_name;
  char                  *country;
  GRefString            *country_name;
  gdouble                lon;
  gdouble                lat;
  guint                  population;
  gdouble                confidence;
  gdouble                distance;
} MlgGazetteerPlace;

#define MLG_TYPE_GAZETTEER_PLACE (mlg_gazetteer_place_get_type ())

GType              mlg_gazetteer_place_get_type  (void);
MlgGazetteerPlace *mlg_gazetteer_place_new       (void);
MlgGazetteerPlace *mlg_gazetteer_place_ref       (MlgGazetteerPlace       *self);
void               mlg_gazetteer_place_unref     (MlgGazetteerPlace       *self);
char              *mlg_gazetteer_place_dup_label (const MlgGazetteerPlace *self);
void               mlg_gazetteer_place_get_place (const MlgGazetteerPlace *self,
                                                  MlgPlace                *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgGazetteerPlace, mlg_gazetteer_place_unref)

G_END_DECLS

/* mlg-gazetteer.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "mlg-error.h"
#include "mlg-gazetteer-place.h"
#include "mlg-geocode-context.h"

G_BEGIN_DECLS

/**
 * MlgGazetteerKinds:
 * @MLG_GAZETTEER_KINDS_TOWNS: communes and towns of other countries
 * @MLG_GAZETTEER_KINDS_FORMER: former communes
 * @MLG_GAZETTEER_KINDS_DISTRICTS: arrondissements of Paris, Lyon, Marseille
 * @MLG_GAZETTEER_KINDS_DEPARTMENTS: French departments
 * @MLG_GAZETTEER_KINDS_REGIONS: French regions
 * @MLG_GAZETTEER_KINDS_COUNTRIES: countries
 *
 * What mlg_gazetteer_list_places() lists.
 */
typedef enum
{
  MLG_GAZETTEER_KINDS_TOWNS       = 1 << 0,
  MLG_GAZETTEER_KINDS_FORMER      = 1 << 1,
  MLG_GAZETTEER_KINDS_DISTRICTS   = 1 << 2,
  MLG_GAZETTEER_KINDS_DEPARTMENTS = 1 << 3,
  MLG_GAZETTEER_KINDS_REGIONS     = 1 << 4,
  MLG_GAZETTEER_KINDS_COUNTRIES   = 1 << 5,
} MlgGazetteerKinds;

#define MLG_TYPE_GAZETTEER (mlg_gazetteer_get_type ())
G_DECLARE_FINAL_TYPE (MlgGazetteer, mlg_gazetteer, MLG, GAZETTEER, GObject)

MlgGazetteer      *mlg_gazetteer_open        (const char               *path,
                                              GError                  **error);
void               mlg_gazetteer_set_french  (MlgGazetteer             *self,
                                              gboolean                  french);
GPtrArray         *mlg_gazetteer_geocode     (MlgGazetteer             *self,
                                              const char               *text,
                                              const MlgGeocodeContext  *context,
                                              GError                  **error);
GPtrArray         *mlg_gazetteer_geocode_all (MlgGazetteer             *self,
                                              const char               *text,
                                              const MlgGeocodeContext  *context,
                                              GError                  **error);
GPtrArray         *mlg_gazetteer_complete    (MlgGazetteer             *self,
                                              const char               *prefix,
                                              guint                     limit,
                                              GError                  **error);
MlgGazetteerPlace *mlg_gazetteer_nearest     (MlgGazetteer             *self,
                                              gdouble                   lon,
                                              gdouble                   lat,
                                              gdouble                   max_km,
                                              GError                  **error);
GPtrArray         *mlg_gazetteer_list_places (MlgGazetteer             *self,
                                              gdouble                   west,
                                              gdouble                   south,
                                              gdouble                   east,
                                              gdouble                   north,
                                              MlgGazetteerKinds         kinds,
                                              guint                     min_population,
                                              guint                     limit,
                                              GError                  **error);

G_END_DECLS

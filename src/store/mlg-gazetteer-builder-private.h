/* mlg-gazetteer-builder-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-database.h"
#include "mlg-gazetteer-place.h"

G_BEGIN_DECLS

/* A place on its way into the gazetteer. The texts belong to the tables. */
typedef struct
{
  gint64            id;
  MlgGazetteerKind  kind;
  const char       *country;
  const char       *insee;
  const char       *name;
  const char       *french;
  const char       *postcodes;
  gdouble           lon;
  gdouble           lat;
  guint             population;
  const char       *area;
  const char       *parent;
  gboolean          estimated;
  gint              rank;
  gint              tier;
} MlgSourcePlace;

typedef struct
{
  MlgGazetteerKind  kind;
  const char       *code;
  const char       *name;
  const char       *french;
  const char       *region;
  /* Of the places it holds, to find its middle. */
  gdouble           lon_sum;
  gdouble           lat_sum;
  guint             n_places;
  guint             population;
} MlgSourceArea;

typedef struct
{
  GPtrArray  *tables;
  GPtrArray  *places;
  GPtrArray  *areas;
  /* INSEE code, or kind and code of an area, to other names. */
  GHashTable *alternates;
} MlgGazetteerSource;

MlgGazetteerSource *mlg_gazetteer_source_read       (const char              *directory,
                                                     GError                 **error);
void                mlg_gazetteer_source_free       (MlgGazetteerSource      *self);
GPtrArray          *mlg_gazetteer_source_alternates (MlgGazetteerSource      *self,
                                                     const MlgSourcePlace    *place);
gboolean            mlg_gazetteer_write_keys        (MlgDatabase             *database,
                                                     MlgGazetteerSource      *source,
                                                     GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgGazetteerSource, mlg_gazetteer_source_free)

G_END_DECLS

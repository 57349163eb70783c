/* mlg-export-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-export-scope.h"
#include "mlg-output.h"

G_BEGIN_DECLS

/* What the writers of all formats share: the records that leave, and their
 * fields as columns of a table. */

/**
 * MlgExport:
 * @scope: what leaves
 * @territory: its territory
 * @actors: (element-type MlgActor): the actors that leave
 * @relations: (element-type MlgRelation): the relations that leave
 * @columns: (element-type utf8): names of the columns of an actor: the known
 *   ones, then the fields of the user's own
 * @custom: (element-type utf8 guint): label of such a field to its column
 * @leaving: (element-type MlgActor): the actors as a set
 * @count: what leaves and what stays
 */
typedef struct
{
  const MlgExportScope *scope;
  MlgTerritory         *territory;
  GPtrArray            *actors;
  GPtrArray            *relations;
  GPtrArray            *columns;
  GHashTable           *custom;
  GHashTable           *leaving;
  MlgExportCount        count;
} MlgExport;

typedef enum
{
  MLG_ACTOR_COLUMN_ID,
  MLG_ACTOR_COLUMN_NAME,
  MLG_ACTOR_COLUMN_SHORT_NAME,
  MLG_ACTOR_COLUMN_KIND,
  MLG_ACTOR_COLUMN_KIND_LABEL,
  MLG_ACTOR_COLUMN_LEGAL_FORM,
  MLG_ACTOR_COLUMN_LEGAL_FORM_LABEL,
  MLG_ACTOR_COLUMN_SCALE,
  MLG_ACTOR_COLUMN_SCALE_LABEL,
  MLG_ACTOR_COLUMN_THEMES,
  MLG_ACTOR_COLUMN_THEMES_LABEL,
  MLG_ACTOR_COLUMN_KEYWORDS,
  MLG_ACTOR_COLUMN_DESCRIPTION,
  MLG_ACTOR_COLUMN_ADDRESS,
  MLG_ACTOR_COLUMN_POSTCODE,
  MLG_ACTOR_COLUMN_CITY,
  MLG_ACTOR_COLUMN_COUNTRY,
  MLG_ACTOR_COLUMN_LATITUDE,
  MLG_ACTOR_COLUMN_LONGITUDE,
  MLG_ACTOR_COLUMN_PRECISION,
  MLG_ACTOR_COLUMN_OTHER_PLACES,
  MLG_ACTOR_COLUMN_AREA,
  MLG_ACTOR_COLUMN_EMAIL,
  MLG_ACTOR_COLUMN_PHONE,
  MLG_ACTOR_COLUMN_PERSON,
  MLG_ACTOR_COLUMN_OTHER_CONTACT,
  MLG_ACTOR_COLUMN_WEBSITE,
  MLG_ACTOR_COLUMN_SINCE,
  MLG_ACTOR_COLUMN_UNTIL,
  MLG_ACTOR_COLUMN_LIMITS,
  MLG_ACTOR_COLUMN_LEVERS,
  MLG_ACTOR_COLUMN_TRANSFER,
  MLG_ACTOR_COLUMN_CLASSIFICATION,
  MLG_ACTOR_COLUMN_CLASSIFICATION_LABEL,
  MLG_ACTOR_COLUMN_STATUS,
  MLG_ACTOR_COLUMN_SOURCE,
  MLG_ACTOR_COLUMN_PRIVATE,
  MLG_N_ACTOR_COLUMNS
} MlgActorColumn;

typedef enum
{
  MLG_RELATION_COLUMN_ID,
  MLG_RELATION_COLUMN_SOURCE,
  MLG_RELATION_COLUMN_TARGET,
  MLG_RELATION_COLUMN_TYPE,
  MLG_RELATION_COLUMN_SOURCE_NAME,
  MLG_RELATION_COLUMN_TYPE_LABEL,
  MLG_RELATION_COLUMN_TARGET_NAME,
  MLG_RELATION_COLUMN_DIRECTION,
  MLG_RELATION_COLUMN_STATUS,
  MLG_RELATION_COLUMN_PROJECT,
  MLG_RELATION_COLUMN_SHARES,
  MLG_RELATION_COLUMN_SINCE,
  MLG_RELATION_COLUMN_UNTIL,
  MLG_RELATION_COLUMN_STRENGTH,
  MLG_RELATION_COLUMN_NOTE,
  MLG_RELATION_COLUMN_ORIGIN,
  MLG_N_RELATION_COLUMNS
} MlgRelationColumn;

/* Between the values of a cell that has several. */
#define MLG_EXPORT_SEPARATOR "|"

MlgExport  *mlg_export_new                 (const MlgExportScope *scope);
void        mlg_export_free                (MlgExport            *self);
gboolean    mlg_export_has                 (MlgExport            *self,
                                            MlgId                 actor);
GPtrArray  *mlg_export_dup_actor_row       (MlgExport            *self,
                                            MlgActor             *actor);
GPtrArray  *mlg_export_dup_relation_row    (MlgExport            *self,
                                            MlgRelation          *relation);
const char *mlg_export_get_actor_column    (guint                 column);
const char *mlg_export_get_relation_column (guint                 column);
gboolean    mlg_export_is_number           (guint                 column);
gboolean    mlg_export_get_ends            (MlgExport            *self,
                                            MlgRelation          *relation,
                                            double                ends[4]);
const char *mlg_export_get_colour          (MlgExport            *self,
                                            MlgId                 term);
const char *mlg_export_get_title           (MlgExport            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgExport, mlg_export_free)

/* One a format; @part counts its files. */
void mlg_write_csv     (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_geojson (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_dot     (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_gexf    (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_graphml (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_kml     (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_kumu    (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_canvas  (MlgExport *self,
                        guint      part,
                        MlgOutput *output);
void mlg_write_gogocarto (MlgExport *self,
                          guint      part,
                          MlgOutput *output);

G_END_DECLS

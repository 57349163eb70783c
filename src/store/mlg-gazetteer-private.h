/* mlg-gazetteer-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer.h"
#include "mlg-gazetteer-lexicon-private.h"
#include "mlg-statement.h"

G_BEGIN_DECLS

#define MLG_GAZETTEER_COLUMNS \
  "id, kind, country, insee, name, french, postcodes, lon, lat, population, area, parent, estimated"

/* A department, region or country. The names are shared with the places. */
typedef struct
{
  GRefString *name;
  GRefString *french;
  char       *region;
} MlgGazetteerArea;

MlgDatabase            *mlg_gazetteer_get_database (MlgGazetteer      *self);
const MlgGazetteerArea *mlg_gazetteer_get_area     (MlgGazetteer      *self,
                                                    MlgGazetteerKind   kind,
                                                    const char        *code);
MlgGazetteerLexicon    *mlg_gazetteer_get_lexicon  (MlgGazetteer      *self,
                                                    GError           **error);
MlgGazetteerPlace      *mlg_gazetteer_read_place   (MlgGazetteer      *self,
                                                    MlgStatement      *row);
MlgGazetteerPlace      *mlg_gazetteer_load_place   (MlgGazetteer      *self,
                                                    gint64             id,
                                                    GError           **error);

G_END_DECLS

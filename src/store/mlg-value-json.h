/* mlg-value-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/* Values of fields as JSON, so that QGIS, GDAL and SQLite's own functions can
 * read them: lists and tuples are arrays, a dictionary is an object, numbers
 * keep every digit. */

void      mlg_value_append_json (GVariant           *value,
                                 GString            *json);
char     *mlg_value_to_json     (GVariant           *value);
GVariant *mlg_value_from_json   (const char         *json,
                                 const GVariantType *type);
char    **mlg_texts_from_json   (const char         *json);
GVariant *mlg_fields_from_json  (const char         *json,
                                 MlgObjectKind       kind);

G_END_DECLS

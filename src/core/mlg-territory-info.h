/* mlg-territory-info.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/* The one sheet of a territory has this identity in every file. */
#define MLG_TERRITORY_INFO_ID ((MlgId) 1)

/**
 * MlgTerritoryField:
 * @MLG_TERRITORY_NAME: name of the territory
 * @MLG_TERRITORY_DESCRIPTION: what is mapped, for whom
 * @MLG_TERRITORY_LICENCE: licence of the data
 * @MLG_TERRITORY_CREDITS: who made it
 * @MLG_TERRITORY_PERIMETER: `a(dd)`: ring of longitudes and latitudes
 * @MLG_TERRITORY_UUID: text that two copies of one territory share
 */
typedef enum
{
  MLG_TERRITORY_NAME,
  MLG_TERRITORY_DESCRIPTION,
  MLG_TERRITORY_LICENCE,
  MLG_TERRITORY_CREDITS,
  MLG_TERRITORY_PERIMETER,
  MLG_TERRITORY_UUID,
} MlgTerritoryField;

#define MLG_N_TERRITORY_FIELDS (MLG_TERRITORY_UUID + 1)

#define MLG_TYPE_TERRITORY_INFO (mlg_territory_info_get_type ())

/**
 * MlgTerritoryInfo:
 *
 * What a territory says of itself. There is exactly one in a territory.
 */
G_DECLARE_FINAL_TYPE (MlgTerritoryInfo, mlg_territory_info, MLG, TERRITORY_INFO, MlgRecord)

const char *mlg_territory_info_get_text (MlgTerritoryInfo *self,
                                         guint             field);

G_END_DECLS

/* mlg-directory-column.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgDirectoryColumn:
 * @MLG_DIRECTORY_NAME: name, with the symbol of its kind
 * @MLG_DIRECTORY_KIND: kind
 * @MLG_DIRECTORY_PLACE: commune of the main address
 * @MLG_DIRECTORY_THEMES: themes
 * @MLG_DIRECTORY_SCALE: scale of action
 * @MLG_DIRECTORY_RELATIONS: number of relations
 * @MLG_DIRECTORY_STATUS: whether it is confirmed
 */
typedef enum
{
  MLG_DIRECTORY_NAME,
  MLG_DIRECTORY_KIND,
  MLG_DIRECTORY_PLACE,
  MLG_DIRECTORY_THEMES,
  MLG_DIRECTORY_SCALE,
  MLG_DIRECTORY_RELATIONS,
  MLG_DIRECTORY_STATUS,
} MlgDirectoryColumn;

#define MLG_N_DIRECTORY_COLUMNS (MLG_DIRECTORY_STATUS + 1)

const char *mlg_directory_column_get_title (MlgDirectoryColumn  column);
char       *mlg_directory_column_dup_text  (MlgDirectoryColumn  column,
                                            MlgTerritory       *territory,
                                            MlgActor           *actor);

G_END_DECLS

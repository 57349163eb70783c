/* mlg-directory-widths.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-directory-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

int mlg_directory_widths_find (GtkWidget          *widget,
                               MlgTerritory       *territory,
                               MlgDirectoryColumn  column);

G_END_DECLS

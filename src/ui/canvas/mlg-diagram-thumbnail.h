/* mlg-diagram-thumbnail.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MLG_TYPE_DIAGRAM_THUMBNAIL (mlg_diagram_thumbnail_get_type ())

/**
 * MlgDiagramThumbnail:
 *
 * A diagram in small: a dot for each actor, frames as areas.
 */
G_DECLARE_FINAL_TYPE (MlgDiagramThumbnail, mlg_diagram_thumbnail, MLG, DIAGRAM_THUMBNAIL, GtkWidget)

GtkWidget *mlg_diagram_thumbnail_new (MlgTerritory *territory,
                                      MlgId         diagram);

G_END_DECLS

/* mlg-export-scope.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgExportScope:
 * @territory: the territory
 * @actors: (nullable) (array length=n_actors): the actors that leave; %NULL for
 *   all
 * @n_actors: how many
 * @with_private: also private actors and private contacts
 * @with_unpublished: also drafts and what is archived
 * @diagram: the diagram, for formats that hold one; %MLG_ID_NONE for the first
 *
 * What of a territory leaves it. A relation leaves with both its ends.
 */
typedef struct
{
  MlgTerritory *territory;
  const MlgId  *actors;
  guint         n_actors;
  gboolean      with_private;
  gboolean      with_unpublished;
  MlgId         diagram;
} MlgExportScope;

/**
 * MlgExportCount:
 * @actors: actors that leave
 * @unplaced: those of them that have no point
 * @relations: relations that leave
 * @private_actors: actors left out because they are private
 * @private_contacts: contacts left out because they are private, of actors
 *   that leave
 * @unpublished: actors left out because they are drafts or archived
 *
 * What leaves, and what stays, counted before it does.
 */
typedef struct
{
  guint actors;
  guint unplaced;
  guint relations;
  guint private_actors;
  guint private_contacts;
  guint unpublished;
} MlgExportCount;

void mlg_export_scope_count (const MlgExportScope *self,
                             MlgExportCount       *count);

G_END_DECLS

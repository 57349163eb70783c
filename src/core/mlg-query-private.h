/* mlg-query-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-facet-column.h"
#include "mlg-name-order.h"
#include "mlg-query.h"
#include "mlg-search-index.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgQuery only. */

/* Bits of why a row does not match; a facet has the bit of its number. */
#define MLG_FAILS_FACET(facet) ((guint16) (1u << (facet)))
#define MLG_FAILS_TEXT         ((guint16) (1u << MLG_N_FACETS))
#define MLG_FAILS_FREE         ((guint16) (1u << (MLG_N_FACETS + 1)))

struct _MlgQuery
{
  GObject         parent_instance;

  MlgTerritory   *territory;
  /* As typed, and whether there is anything in it to look for */
  char           *text;
  gboolean        has_text;

  MlgActorTable  *table;
  MlgSearchIndex *index;
  MlgNameOrder   *order;
  MlgFacetColumn *columns[MLG_N_FACETS];
  /* MlgId -> value, for the facets whose values are terms, else NULL */
  GHashTable     *term_values[MLG_N_FACETS];
  /* An actor refers to a term that does not exist, as foreign files may */
  gboolean        has_dangling;

  /* By row */
  GArray         *fails;
  GArray         *scores;

  /* Rows found, in order */
  GArray         *found;

  /* How often another thing was asked for */
  guint           n_asked;

  /* What the next update has to do: facets as bits by number, and rows whose
   * actor is another object than before */
  guint           n_frozen;
  gboolean        is_pending;
  gboolean        search_again;
  guint           facets_changed;
  GArray         *replaced;
};

void mlg_query_create_columns (MlgQuery *self);
void mlg_query_load_terms     (MlgQuery *self);
void mlg_query_read_row       (MlgQuery *self,
                               guint     row);
void mlg_query_read_relations (MlgQuery *self,
                               guint     row);
void mlg_query_update         (MlgQuery *self);

G_END_DECLS

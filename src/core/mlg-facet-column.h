/* mlg-facet-column.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-id.h"

G_BEGIN_DECLS

/* The value of actors that have none; every column has it. */
#define MLG_FACET_VALUE_EMPTY 0

/**
 * MlgFacetValue:
 * @key: ASCII or folded text that stays the same between sessions
 * @label: what to show
 * @collation: sort key of @label
 * @term: the term it stands for, or %MLG_ID_NONE
 * @count: of how many actors it was counted last
 * @selected: whether the filter asks for it
 * @hidden: whether its actors are left out as long as nobody asks for them
 */
typedef struct
{
  char     *key;
  char     *label;
  char     *collation;
  MlgId     term;
  guint     count;
  gboolean  selected;
  gboolean  hidden;
} MlgFacetValue;

/**
 * MlgFacetColumn:
 *
 * What all actors have in one respect: for each row no, one or several values,
 * which are small numbers, so that filtering and counting a hundred thousand
 * of them takes a fraction of a millisecond.
 */
typedef struct
{
  /* MlgFacetValue by number, and key -> number */
  GArray     *values;
  GHashTable *numbers;

  /* By row: a number, or the place of a list in the pool, or a free row */
  GArray     *heads;
  /* Lists of several values, each with its length first */
  GArray     *pool;
  guint       n_wasted;
  guint       n_selected;
} MlgFacetColumn;

MlgFacetColumn *mlg_facet_column_new        (const char       *empty_label);
void            mlg_facet_column_free       (MlgFacetColumn   *self);
guint           mlg_facet_column_intern     (MlgFacetColumn   *self,
                                             const char       *key,
                                             const char       *label,
                                             MlgId             term);
gboolean        mlg_facet_column_find       (MlgFacetColumn   *self,
                                             const char       *key,
                                             guint            *value);
MlgFacetValue  *mlg_facet_column_get_value  (MlgFacetColumn   *self,
                                             guint             value);
void            mlg_facet_column_set_label  (MlgFacetColumn   *self,
                                             guint             value,
                                             const char       *label);
void            mlg_facet_column_set_n_rows (MlgFacetColumn   *self,
                                             guint             n_rows);
void            mlg_facet_column_set_row    (MlgFacetColumn   *self,
                                             guint             row,
                                             const guint      *values,
                                             guint             n_values);
void            mlg_facet_column_clear_row  (MlgFacetColumn   *self,
                                             guint             row);
gboolean        mlg_facet_column_has        (MlgFacetColumn   *self,
                                             guint             row,
                                             guint             value);
void            mlg_facet_column_filter     (MlgFacetColumn   *self,
                                             guint16          *fails,
                                             guint16           bit);
void            mlg_facet_column_count      (MlgFacetColumn   *self,
                                             const guint16    *fails,
                                             guint16           bit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgFacetColumn, mlg_facet_column_free)

G_END_DECLS

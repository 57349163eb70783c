/* mlg-duplicate-finder.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgDuplicateReasons:
 * @MLG_DUPLICATE_SAME_NAME: but for case, accents and punctuation
 * @MLG_DUPLICATE_LEGAL_FORM: the same name but for articles and legal form
 * @MLG_DUPLICATE_WORD_ORDER: the same words in another order
 * @MLG_DUPLICATE_TYPING: the same name but for typing errors
 * @MLG_DUPLICATE_ACRONYM: one is the acronym of the other, or both have one
 * @MLG_DUPLICATE_PART: one name is a part of the other
 * @MLG_DUPLICATE_NEAR: two kilometres apart or less
 * @MLG_DUPLICATE_COMMUNE: in the same commune, by its words
 * @MLG_DUPLICATE_SITE: the same website
 * @MLG_DUPLICATE_EMAIL: the same e-mail address
 * @MLG_DUPLICATE_PHONE: the same phone number
 * @MLG_DUPLICATE_SIREN: the same SIREN, of two SIRET or none
 * @MLG_DUPLICATE_SIRET: the same SIRET
 * @MLG_DUPLICATE_RNA: the same RNA
 *
 * Why two actors may be one.
 */
typedef enum
{
  MLG_DUPLICATE_SAME_NAME  = 1 << 0,
  MLG_DUPLICATE_LEGAL_FORM = 1 << 1,
  MLG_DUPLICATE_WORD_ORDER = 1 << 2,
  MLG_DUPLICATE_TYPING     = 1 << 3,
  MLG_DUPLICATE_ACRONYM    = 1 << 4,
  MLG_DUPLICATE_PART       = 1 << 5,
  MLG_DUPLICATE_NEAR       = 1 << 6,
  MLG_DUPLICATE_COMMUNE    = 1 << 7,
  MLG_DUPLICATE_SITE       = 1 << 8,
  MLG_DUPLICATE_EMAIL      = 1 << 9,
  MLG_DUPLICATE_PHONE      = 1 << 10,
  MLG_DUPLICATE_SIREN      = 1 << 11,
  MLG_DUPLICATE_SIRET      = 1 << 12,
  MLG_DUPLICATE_RNA        = 1 << 13,
} MlgDuplicateReasons;

#define MLG_N_DUPLICATE_REASONS 14

/**
 * MlgDuplicate:
 * @first: an actor
 * @second: another, of a greater identity
 * @score: how sure it is that they are one, up to 1
 * @reasons: why
 * @distance: metres between them, negative where one has no point
 *
 * Two actors that may be one.
 */
typedef struct
{
  MlgId               first;
  MlgId               second;
  double              score;
  MlgDuplicateReasons reasons;
  double              distance;
} MlgDuplicate;

#define MLG_TYPE_DUPLICATE_FINDER (mlg_duplicate_finder_get_type ())

/**
 * MlgDuplicateFinder:
 *
 * Finds the actors of a territory that may be one. It holds a copy of what it
 * compares, taken when it is made, and may then work on another thread.
 */
G_DECLARE_FINAL_TYPE (MlgDuplicateFinder, mlg_duplicate_finder, MLG, DUPLICATE_FINDER, GObject)

MlgDuplicateFinder *mlg_duplicate_finder_new          (MlgTerritory         *territory);
void                mlg_duplicate_finder_exclude      (MlgDuplicateFinder   *self,
                                                       MlgId                 first,
                                                       MlgId                 second);
GArray             *mlg_duplicate_finder_run          (MlgDuplicateFinder   *self,
                                                       GCancellable         *cancellable,
                                                       GError              **error);
void                mlg_duplicate_finder_run_async    (MlgDuplicateFinder   *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GArray             *mlg_duplicate_finder_run_finish   (MlgDuplicateFinder   *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
double              mlg_duplicate_finder_get_progress (MlgDuplicateFinder   *self);

const char         *mlg_duplicate_reason_get_name     (MlgDuplicateReasons   reason);
char               *mlg_duplicate_dup_reasons         (const MlgDuplicate   *self);

G_END_DECLS

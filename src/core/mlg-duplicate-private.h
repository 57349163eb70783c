/* mlg-duplicate-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-duplicate-finder.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgDuplicateFinder only. Texts belong to the finder. */

#define MLG_DUPLICATE_MAX_POINTS 4

/**
 * MlgDuplicateName:
 * @full: folded, without spaces
 * @core: what is left of it without articles, legal form and the level of a
 *   public body
 * @sorted: the words of @core, sorted
 * @unglued: (nullable): @core without an article at its end
 * @words: (array length=n_words): the words of @core
 * @initials: (nullable): of these words, where there are three or more
 * @short_name: (nullable): folded, without spaces
 * @numbers: its numbers
 * @department: the one in brackets after it, or ""
 * @level: which public body it is: bits
 */
typedef struct
{
  const char  *full;
  const char  *core;
  const char  *sorted;
  const char  *unglued;
  const char **words;
  guint        n_words;
  const char  *initials;
  const char  *short_name;
  const char  *numbers;
  const char  *department;
  guint        level;
} MlgDuplicateName;

typedef struct
{
  MlgId            id;
  char            *raw_name;
  char            *raw_short_name;
  GVariant        *raw_places;
  GVariant        *raw_contacts;
  GVariant        *raw_custom;
  GVariant        *raw_links;

  MlgDuplicateName name;
  double           points[MLG_DUPLICATE_MAX_POINTS][2];
  guint            n_points;
  gboolean         approximate;
  const char      *postcode;
  const char      *city;
  const char      *siren;
  const char      *siret;
  const char      *rna;
  /* Each begins with 'e', 'p' or 'w': e-mail, phone, website */
  GPtrArray       *contacts;
} MlgDuplicateEntry;

void     mlg_duplicate_entry_prepare (MlgDuplicateEntry       *entry,
                                      GStringChunk            *texts);
void     mlg_duplicate_entry_clear   (MlgDuplicateEntry       *entry);
void     mlg_duplicate_name_prepare  (MlgDuplicateName        *name,
                                      const char              *text,
                                      const char              *short_name,
                                      GStringChunk            *texts);
void     mlg_duplicate_name_clear    (MlgDuplicateName        *name);
double   mlg_duplicate_name_compare  (const MlgDuplicateName  *a,
                                      const MlgDuplicateName  *b,
                                      MlgDuplicateReasons     *reasons);
guint    mlg_duplicate_get_max_typos (gsize                    length);
gboolean mlg_duplicate_score         (const MlgDuplicateEntry *a,
                                      const MlgDuplicateEntry *b,
                                      MlgDuplicate            *duplicate);
GArray  *mlg_duplicate_find_pairs    (GArray                  *entries,
                                      GCancellable            *cancellable,
                                      int                     *progress);

G_END_DECLS

/* mlg-paste.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-diagram.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

/* More than any workshop brings, and what a hostile text would. */
#define MLG_PASTE_MAX_ACTORS 20000
#define MLG_PASTE_MAX_LINKS  50000
#define MLG_PASTE_MAX_TERMS  2000

/**
 * MlgPasteMatch:
 * @MLG_PASTE_NEW: no actor of the territory has such a name
 * @MLG_PASTE_KNOWN: one actor has this name
 * @MLG_PASTE_DOUBTFUL: several have it, or one has nearly this name
 *
 * Whether a pasted actor is in the territory already.
 */
typedef enum
{
  MLG_PASTE_NEW,
  MLG_PASTE_KNOWN,
  MLG_PASTE_DOUBTFUL,
} MlgPasteMatch;

/**
 * MlgPasteCounts:
 * @n_new: actors that will be added
 * @n_known: actors that are in the territory already
 * @n_doubtful: of both, those that somebody should look at
 * @n_links: relations that will be added
 * @n_known_links: relations that are there already
 *
 * What a paste will do.
 */
typedef struct
{
  guint n_new;
  guint n_known;
  guint n_doubtful;
  guint n_links;
  guint n_known_links;
} MlgPasteCounts;

#define MLG_TYPE_PASTE (mlg_paste_get_type ())

/**
 * MlgPaste:
 *
 * Actors and relations that are about to be put into a territory: which of
 * them it knows, which are new. Nothing happens before mlg_paste_apply(),
 * which makes one change of it.
 *
 * Readers fill it (mlg_pasted_text_read(), mlg_clip_read()), mlg_paste_match()
 * compares it to the territory, the user decides where that is doubtful.
 */
G_DECLARE_FINAL_TYPE (MlgPaste, mlg_paste, MLG, PASTE, GObject)

MlgPaste      *mlg_paste_new              (MlgTerritory          *territory);
MlgTerritory  *mlg_paste_get_territory    (MlgPaste              *self);

/* Filling */
gboolean       mlg_paste_add_term         (MlgPaste              *self,
                                           MlgRecord             *term,
                                           GError               **error);
gboolean       mlg_paste_add_actor        (MlgPaste              *self,
                                           const char            *name,
                                           MlgId                  kind,
                                           guint                 *position,
                                           GError               **error);
gboolean       mlg_paste_add_record       (MlgPaste              *self,
                                           MlgRecord             *actor,
                                           gboolean               same,
                                           guint                 *position,
                                           GError               **error);
gboolean       mlg_paste_add_link         (MlgPaste              *self,
                                           guint                  source,
                                           guint                  target,
                                           MlgId                  type,
                                           const char            *words,
                                           MlgRecord             *record,
                                           GError               **error);
void           mlg_paste_match            (MlgPaste              *self);
void           mlg_paste_make_copies      (MlgPaste              *self);

/* Looking and deciding */
guint          mlg_paste_get_n_actors     (MlgPaste              *self);
const char    *mlg_paste_get_name         (MlgPaste              *self,
                                           guint                  position);
MlgPasteMatch  mlg_paste_get_match        (MlgPaste              *self,
                                           guint                  position);
const MlgId   *mlg_paste_get_candidates   (MlgPaste              *self,
                                           guint                  position,
                                           guint                 *n_candidates);
MlgId          mlg_paste_get_choice       (MlgPaste              *self,
                                           guint                  position);
void           mlg_paste_set_choice       (MlgPaste              *self,
                                           guint                  position,
                                           MlgId                  actor);
guint          mlg_paste_get_n_links      (MlgPaste              *self);
guint          mlg_paste_get_n_untyped    (MlgPaste              *self);
void           mlg_paste_set_type         (MlgPaste              *self,
                                           MlgId                  type);
void           mlg_paste_get_counts       (MlgPaste              *self,
                                           MlgPasteCounts        *counts);

/* Doing */
gboolean       mlg_paste_apply            (MlgPaste              *self,
                                           MlgDiagram            *diagram,
                                           const char            *label,
                                           GArray               **actors,
                                           GError               **error);

G_END_DECLS

/* mlg-query.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgFacet:
 * @MLG_FACET_KIND: kind of actor
 * @MLG_FACET_LEGAL_FORM: legal form
 * @MLG_FACET_SCALE: scale of action
 * @MLG_FACET_THEME: themes; an actor can have several
 * @MLG_FACET_PLACE: communes of its addresses; an actor can have several
 * @MLG_FACET_RELATION_STATUS: the status of its relations
 * @MLG_FACET_STATUS: whether it is confirmed; archived ones are found only
 *   when they are asked for
 *
 * What actors can be filtered by.
 */
typedef enum
{
  MLG_FACET_KIND,
  MLG_FACET_LEGAL_FORM,
  MLG_FACET_SCALE,
  MLG_FACET_THEME,
  MLG_FACET_PLACE,
  MLG_FACET_RELATION_STATUS,
  MLG_FACET_STATUS,
} MlgFacet;

#define MLG_N_FACETS (MLG_FACET_STATUS + 1)

/* The key of the bucket “not filled in” of every facet. */
#define MLG_BUCKET_EMPTY ""

/* The key of the bucket of actors that have no place on the map. */
#define MLG_BUCKET_OFF_MAP "*off-map"

/**
 * MlgBucket:
 * @key: what to select it by; stays the same between sessions
 * @label: what to show: text, never markup
 * @term: the term it stands for, or %MLG_ID_NONE
 * @count: how many actors there are in it, under the text and the selections
 *   of all other facets
 * @selected: whether the filter asks for it
 *
 * One value of a facet.
 */
typedef struct
{
  char     *key;
  char     *label;
  MlgId     term;
  guint     count;
  gboolean  selected;
} MlgBucket;

void mlg_bucket_free (MlgBucket *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgBucket, mlg_bucket_free)

#define MLG_TYPE_QUERY (mlg_query_get_type ())

/**
 * MlgQuery:
 *
 * What the user looks for in a territory, and what is found: a list model of
 * #MlgActor, the best hit first where there is a text, else by name. An actor
 * fits if it has all words of the text and, in each facet with selected
 * buckets, one of them.
 *
 * An actor that is edited stays the same item: rows that show it listen to
 * #MlgTerritory::changed.
 *
 * Properties: `territory`, `text`, `active`, `n-items`. Signals: `changed ()`,
 * once after each update, when items and counts are new.
 */
G_DECLARE_FINAL_TYPE (MlgQuery, mlg_query, MLG, QUERY, GObject)

const char   *mlg_facet_get_name             (MlgFacet      facet);
const char   *mlg_facet_get_label            (MlgFacet      facet);

MlgQuery     *mlg_query_new                  (MlgTerritory *territory);
MlgTerritory *mlg_query_get_territory        (MlgQuery     *self);
const char   *mlg_query_get_text             (MlgQuery     *self);
void          mlg_query_set_text             (MlgQuery     *self,
                                              const char   *text);
gboolean      mlg_query_is_selected          (MlgQuery     *self,
                                              MlgFacet      facet,
                                              const char   *key);
void          mlg_query_set_selected         (MlgQuery     *self,
                                              MlgFacet      facet,
                                              const char   *key,
                                              gboolean      selected);
guint         mlg_query_get_n_selected       (MlgQuery     *self,
                                              MlgFacet      facet);
void          mlg_query_clear_facet          (MlgQuery     *self,
                                              MlgFacet      facet);
void          mlg_query_clear                (MlgQuery     *self);
void          mlg_query_freeze               (MlgQuery     *self);
void          mlg_query_thaw                 (MlgQuery     *self);

gboolean      mlg_query_is_active            (MlgQuery     *self);
guint         mlg_query_get_n_asked          (MlgQuery     *self);
guint         mlg_query_get_n_found          (MlgQuery     *self);
guint         mlg_query_find                 (MlgQuery     *self,
                                              MlgId         actor);
GPtrArray    *mlg_query_dup_found_in         (MlgQuery     *self,
                                              MlgFacet      facet,
                                              const char   *key);
gboolean      mlg_query_matches              (MlgQuery     *self,
                                              MlgId         actor);
gboolean      mlg_query_matches_all          (MlgQuery     *self);
gboolean      mlg_query_relation_matches     (MlgQuery     *self,
                                              MlgRelation  *relation);
guint         mlg_query_get_n_buckets        (MlgQuery     *self,
                                              MlgFacet      facet);
GPtrArray    *mlg_query_dup_buckets          (MlgQuery     *self,
                                              MlgFacet      facet,
                                              guint         max);
GPtrArray    *mlg_query_dup_suggestions      (MlgQuery     *self,
                                              const char   *text,
                                              guint         max);

G_END_DECLS

/* mlg-actor.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-place.h"
#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgActorField:
 * @MLG_ACTOR_NAME: the name, as the actor writes it
 * @MLG_ACTOR_SHORT_NAME: acronym or short name, for labels
 * @MLG_ACTOR_KIND: a term of the kinds
 * @MLG_ACTOR_LEGAL_FORM: a term of the legal forms
 * @MLG_ACTOR_SCALE: a term of the scales of action
 * @MLG_ACTOR_THEMES: terms of the themes
 * @MLG_ACTOR_KEYWORDS: free keywords
 * @MLG_ACTOR_DESCRIPTION: what it is and does
 * @MLG_ACTOR_PLACES: addresses, the main one first (#MLG_PLACES_TYPE)
 * @MLG_ACTOR_AREA: where it acts, in words; not the same as its address
 * @MLG_ACTOR_CONTACTS: `a(ssb)`: kind ("email", "phone", "person", "other"),
 *   value, and whether it is private
 * @MLG_ACTOR_LINKS: web addresses
 * @MLG_ACTOR_SINCE: ISO 8601 date, perhaps a year or a month only
 * @MLG_ACTOR_UNTIL: the same, for an actor that has ended
 * @MLG_ACTOR_LIMITS: what holds it back
 * @MLG_ACTOR_LEVERS: what helps it
 * @MLG_ACTOR_TRANSFER: where else it could work
 * @MLG_ACTOR_CLASSIFICATION: terms of classification schemes
 * @MLG_ACTOR_CUSTOM: `a{ss}`: fields of the user's own
 * @MLG_ACTOR_STATUS: an #MlgActorStatus
 * @MLG_ACTOR_SOURCE: where the facts come from
 * @MLG_ACTOR_PRIVATE: not to be published
 */
typedef enum
{
  MLG_ACTOR_NAME,
  MLG_ACTOR_SHORT_NAME,
  MLG_ACTOR_KIND,
  MLG_ACTOR_LEGAL_FORM,
  MLG_ACTOR_SCALE,
  MLG_ACTOR_THEMES,
  MLG_ACTOR_KEYWORDS,
  MLG_ACTOR_DESCRIPTION,
  MLG_ACTOR_PLACES,
  MLG_ACTOR_AREA,
  MLG_ACTOR_CONTACTS,
  MLG_ACTOR_LINKS,
  MLG_ACTOR_SINCE,
  MLG_ACTOR_UNTIL,
  MLG_ACTOR_LIMITS,
  MLG_ACTOR_LEVERS,
  MLG_ACTOR_TRANSFER,
  MLG_ACTOR_CLASSIFICATION,
  MLG_ACTOR_CUSTOM,
  MLG_ACTOR_STATUS,
  MLG_ACTOR_SOURCE,
  MLG_ACTOR_PRIVATE,
} MlgActorField;

#define MLG_N_ACTOR_FIELDS (MLG_ACTOR_PRIVATE + 1)

#define MLG_CONTACTS_TYPE "a(ssb)"
#define MLG_CUSTOM_TYPE   "a{ss}"

/**
 * MlgActorStatus:
 * @MLG_ACTOR_STATUS_CONFIRMED: checked
 * @MLG_ACTOR_STATUS_DRAFT: to be checked
 * @MLG_ACTOR_STATUS_ARCHIVED: kept, no longer shown
 */
typedef enum
{
  MLG_ACTOR_STATUS_CONFIRMED,
  MLG_ACTOR_STATUS_DRAFT,
  MLG_ACTOR_STATUS_ARCHIVED,
} MlgActorStatus;

#define MLG_TYPE_ACTOR (mlg_actor_get_type ())

G_DECLARE_FINAL_TYPE (MlgActor, mlg_actor, MLG, ACTOR, MlgRecord)

MlgId               mlg_actor_get_id             (MlgActor *self);
const char         *mlg_actor_get_name           (MlgActor *self);
const char         *mlg_actor_get_short_name     (MlgActor *self);
const char         *mlg_actor_get_label          (MlgActor *self);
MlgId               mlg_actor_get_kind           (MlgActor *self);
MlgId               mlg_actor_get_legal_form     (MlgActor *self);
MlgId               mlg_actor_get_scale          (MlgActor *self);
const MlgId        *mlg_actor_get_themes         (MlgActor *self,
                                                  gsize    *n_themes);
const MlgId        *mlg_actor_get_classification (MlgActor *self,
                                                  gsize    *n_terms);
const char * const *mlg_actor_get_keywords       (MlgActor *self);
const char * const *mlg_actor_get_links          (MlgActor *self);
const char         *mlg_actor_get_text           (MlgActor *self,
                                                  guint     field);
MlgActorStatus      mlg_actor_get_status         (MlgActor *self);
gboolean            mlg_actor_get_private        (MlgActor *self);
guint               mlg_actor_get_n_places       (MlgActor *self);
gboolean            mlg_actor_get_place          (MlgActor *self,
                                                  guint     position,
                                                  MlgPlace *place);
gboolean            mlg_actor_get_point          (MlgActor *self,
                                                  double   *lon,
                                                  double   *lat);
MlgPrecision        mlg_actor_get_precision      (MlgActor *self);

G_END_DECLS

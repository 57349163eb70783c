/* mlg-relation.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgRelationField:
 * @MLG_RELATION_SOURCE: the actor it goes from
 * @MLG_RELATION_TARGET: the actor it goes to
 * @MLG_RELATION_TYPE: a term of the relation types
 * @MLG_RELATION_DIRECTION: an #MlgDirection
 * @MLG_RELATION_STATUS: an #MlgRelationStatus
 * @MLG_RELATION_PROJECT: the common project, in words
 * @MLG_RELATION_SHARES: #MlgShares: what is shared
 * @MLG_RELATION_SINCE: ISO 8601 date, perhaps a year or a month only
 * @MLG_RELATION_UNTIL: the same
 * @MLG_RELATION_STRENGTH: 1 to 5; 0 where nobody said
 * @MLG_RELATION_NOTE: what was said about it
 * @MLG_RELATION_ORIGIN: where the fact comes from
 */
typedef enum
{
  MLG_RELATION_SOURCE,
  MLG_RELATION_TARGET,
  MLG_RELATION_TYPE,
  MLG_RELATION_DIRECTION,
  MLG_RELATION_STATUS,
  MLG_RELATION_PROJECT,
  MLG_RELATION_SHARES,
  MLG_RELATION_SINCE,
  MLG_RELATION_UNTIL,
  MLG_RELATION_STRENGTH,
  MLG_RELATION_NOTE,
  MLG_RELATION_ORIGIN,
} MlgRelationField;

#define MLG_N_RELATION_FIELDS (MLG_RELATION_ORIGIN + 1)

/**
 * MlgDirection:
 * @MLG_DIRECTION_TYPE: as the relation type says
 * @MLG_DIRECTION_FORWARD: from the source to the target
 * @MLG_DIRECTION_MUTUAL: both ways
 */
typedef enum
{
  MLG_DIRECTION_TYPE,
  MLG_DIRECTION_FORWARD,
  MLG_DIRECTION_MUTUAL,
} MlgDirection;

/**
 * MlgRelationStatus:
 * @MLG_RELATION_STATUS_EXISTING: at work
 * @MLG_RELATION_STATUS_WISHED: announced, hoped for or to be confirmed
 * @MLG_RELATION_STATUS_PAST: over
 */
typedef enum
{
  MLG_RELATION_STATUS_EXISTING,
  MLG_RELATION_STATUS_WISHED,
  MLG_RELATION_STATUS_PAST,
} MlgRelationStatus;

#define MLG_N_RELATION_STATUSES (MLG_RELATION_STATUS_PAST + 1)

/**
 * MlgShares:
 * @MLG_SHARES_RESPONSIBILITIES: responsibilities
 * @MLG_SHARES_RESOURCES: resources
 * @MLG_SHARES_DECISIONS: decisions
 *
 * What a cooperation shares.
 */
typedef enum
{
  MLG_SHARES_RESPONSIBILITIES = 1 << 0,
  MLG_SHARES_RESOURCES        = 1 << 1,
  MLG_SHARES_DECISIONS        = 1 << 2,
} MlgShares;

#define MLG_TYPE_RELATION (mlg_relation_get_type ())

G_DECLARE_FINAL_TYPE (MlgRelation, mlg_relation, MLG, RELATION, MlgRecord)

MlgId              mlg_relation_get_id           (MlgRelation *self);
MlgId              mlg_relation_get_source       (MlgRelation *self);
MlgId              mlg_relation_get_target       (MlgRelation *self);
MlgId              mlg_relation_get_other_end    (MlgRelation *self,
                                                  MlgId        actor);
MlgId              mlg_relation_get_type_id      (MlgRelation *self);
MlgDirection       mlg_relation_get_direction    (MlgRelation *self);
MlgRelationStatus  mlg_relation_get_status       (MlgRelation *self);
MlgShares          mlg_relation_get_shares       (MlgRelation *self);
int                mlg_relation_get_strength     (MlgRelation *self);
const char        *mlg_relation_get_text         (MlgRelation *self,
                                                  guint        field);

G_END_DECLS

/* mlg-relation.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-relation.h"

#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

struct _MlgRelation
{
  MlgRecord  parent_instance;

  /* Fields, in the order of MlgRelationField */
  MlgId      source;
  MlgId      target;
  MlgId      type;
  int        direction;
  int        status;
  char      *project;
  int        shares;
  char      *since;
  char      *until;
  int        strength;
  char      *note;
  char      *origin;
};

G_DEFINE_FINAL_TYPE (MlgRelation, mlg_relation, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgRelation, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_RELATION_FIELDS] = {
  FIELD (source, MLG_FIELD_ID, "x", N_("From"), .refers_to = MLG_OBJECT_ACTOR),
  FIELD (target, MLG_FIELD_ID, "x", N_("To"), .refers_to = MLG_OBJECT_ACTOR),
  FIELD (type, MLG_FIELD_ID, "x", N_("Type"), .refers_to = MLG_OBJECT_TERM),
  FIELD (direction, MLG_FIELD_NUMBER, "i", N_("Direction"), .max_number = MLG_DIRECTION_MUTUAL),
  FIELD (status, MLG_FIELD_NUMBER, "i", N_("Status"), .max_number = MLG_RELATION_STATUS_PAST),
  FIELD (project, MLG_FIELD_TEXT, "s", N_("Common project")),
  FIELD (shares, MLG_FIELD_NUMBER, "i", N_("What is shared"),
         .max_number = MLG_SHARES_RESPONSIBILITIES | MLG_SHARES_RESOURCES | MLG_SHARES_DECISIONS),
  FIELD (since, MLG_FIELD_TEXT, "s", N_("Since")),
  FIELD (until, MLG_FIELD_TEXT, "s", N_("Until")),
  FIELD (strength, MLG_FIELD_NUMBER, "i", N_("Strength"), .max_number = 5),
  FIELD (note, MLG_FIELD_TEXT, "s", N_("Note")),
  FIELD (origin, MLG_FIELD_TEXT, "s", N_("Source")),
};

static void
mlg_relation_class_init (MlgRelationClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_RELATION;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
}

static void
mlg_relation_init (MlgRelation *self)
{
}

/**
 * mlg_relation_get_id:
 * @self: a relation
 *
 * Returns: its identity
 */
MlgId
mlg_relation_get_id (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_ID_NONE);

  return self->parent_instance.id;
}

/**
 * mlg_relation_get_source:
 * @self: a relation
 *
 * Returns: the actor it goes from
 */
MlgId
mlg_relation_get_source (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_ID_NONE);

  return self->source;
}

/**
 * mlg_relation_get_target:
 * @self: a relation
 *
 * Returns: the actor it goes to
 */
MlgId
mlg_relation_get_target (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_ID_NONE);

  return self->target;
}

/**
 * mlg_relation_get_other_end:
 * @self: a relation
 * @actor: one of its ends
 *
 * Returns: the other end
 */
MlgId
mlg_relation_get_other_end (MlgRelation *self,
                            MlgId        actor)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_ID_NONE);

  return self->source == actor ? self->target : self->source;
}

/**
 * mlg_relation_get_type_id:
 * @self: a relation
 *
 * Returns: the term of its type, or %MLG_ID_NONE
 */
MlgId
mlg_relation_get_type_id (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_ID_NONE);

  return self->type;
}

/**
 * mlg_relation_get_direction:
 * @self: a relation
 *
 * Returns: its own direction; see mlg_territory_relation_is_mutual()
 *   for what is shown
 */
MlgDirection
mlg_relation_get_direction (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_DIRECTION_TYPE);

  return (MlgDirection) self->direction;
}

/**
 * mlg_relation_get_status:
 * @self: a relation
 *
 * Returns: its status
 */
MlgRelationStatus
mlg_relation_get_status (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), MLG_RELATION_STATUS_EXISTING);

  return (MlgRelationStatus) self->status;
}

/**
 * mlg_relation_get_shares:
 * @self: a relation
 *
 * Returns: what is shared
 */
MlgShares
mlg_relation_get_shares (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), 0);

  return (MlgShares) self->shares;
}

/**
 * mlg_relation_get_strength:
 * @self: a relation
 *
 * Returns: 1 to 5, or 0 where nobody said
 */
int
mlg_relation_get_strength (MlgRelation *self)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), 0);

  return self->strength;
}

/**
 * mlg_relation_get_text:
 * @self: a relation
 * @field: the number of a field of type %MLG_FIELD_TEXT
 *
 * Returns: (transfer none) (nullable): the text of that field
 */
const char *
mlg_relation_get_text (MlgRelation *self,
                       guint        field)
{
  g_return_val_if_fail (MLG_IS_RELATION (self), NULL);
  g_return_val_if_fail (field < G_N_ELEMENTS (fields), NULL);
  g_return_val_if_fail (fields[field].type == MLG_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, fields[field].offset);
}

/* mlg-object-kind.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-private.h"

#include "mlg-actor.h"
#include "mlg-diagram-item.h"
#include "mlg-diagram.h"
#include "mlg-relation.h"
#include "mlg-term.h"
#include "mlg-territory-info.h"

/* Which class each kind of object has. */

GType
mlg_object_kind_get_type (MlgObjectKind kind)
{
  switch (kind)
    {
    case MLG_OBJECT_TERRITORY:
      return MLG_TYPE_TERRITORY_INFO;

    case MLG_OBJECT_TERM:
      return MLG_TYPE_TERM;

    case MLG_OBJECT_ACTOR:
      return MLG_TYPE_ACTOR;

    case MLG_OBJECT_RELATION:
      return MLG_TYPE_RELATION;

    case MLG_OBJECT_DIAGRAM:
      return MLG_TYPE_DIAGRAM;

    case MLG_OBJECT_DIAGRAM_ITEM:
      return MLG_TYPE_DIAGRAM_ITEM;

    default:
      g_assert_not_reached ();
    }
}

/**
 * mlg_object_kind_get_fields:
 * @kind: a kind of object
 * @n_fields: (out): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): the fields of the kind
 */
const MlgField *
mlg_object_kind_get_fields (MlgObjectKind  kind,
                            guint         *n_fields)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (mlg_object_kind_get_type (kind));

  *n_fields = MLG_RECORD_CLASS (klass)->n_fields;

  return MLG_RECORD_CLASS (klass)->fields;
}

/**
 * mlg_object_kind_get_name:
 * @kind: a kind of object
 *
 * Returns: (transfer none): the name that files use, as "actor"
 */
const char *
mlg_object_kind_get_name (MlgObjectKind kind)
{
  static const char * const names[MLG_N_OBJECT_KINDS] = { "territory", "term", "actor", "relation", "diagram", "item" };

  g_return_val_if_fail ((guint) kind < MLG_N_OBJECT_KINDS, NULL);

  return names[kind];
}

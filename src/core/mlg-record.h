/* mlg-record.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "mlg-id.h"

G_BEGIN_DECLS

/**
 * MlgObjectKind:
 * @MLG_OBJECT_TERRITORY: what the territory says of itself; exactly one
 * @MLG_OBJECT_TERM: a word of the vocabulary
 * @MLG_OBJECT_ACTOR: an actor
 * @MLG_OBJECT_RELATION: a relation between two actors
 * @MLG_OBJECT_DIAGRAM: a drawing of some of the actors
 * @MLG_OBJECT_DIAGRAM_ITEM: what is drawn at one place of a diagram
 *
 * The kinds of objects that a territory holds. The order matters: an object
 * refers only to objects of its own kind or of a kind before it.
 */
typedef enum
{
  MLG_OBJECT_TERRITORY,
  MLG_OBJECT_TERM,
  MLG_OBJECT_ACTOR,
  MLG_OBJECT_RELATION,
  MLG_OBJECT_DIAGRAM,
  MLG_OBJECT_DIAGRAM_ITEM,
} MlgObjectKind;

#define MLG_N_OBJECT_KINDS (MLG_OBJECT_DIAGRAM_ITEM + 1)

/**
 * MlgFieldType:
 * @MLG_FIELD_TEXT: text, #GVariant type `s`
 * @MLG_FIELD_TEXTS: texts in order, `as`
 * @MLG_FIELD_ID: the identity of another object, `x`
 * @MLG_FIELD_IDS: identities in order, `ax`
 * @MLG_FIELD_NUMBER: a small integer, an enumeration or flags, `i`
 * @MLG_FIELD_FLAG: yes or no, `b`
 * @MLG_FIELD_LIST: a list of tuples whose type the field names
 * @MLG_FIELD_POINT: an #MlgPoint, `(dd)`; the origin is the empty one, as the
 *   number 0 is: what holds nothing is at (0, 0), and is read as (0, 0)
 */
typedef enum
{
  MLG_FIELD_TEXT,
  MLG_FIELD_TEXTS,
  MLG_FIELD_ID,
  MLG_FIELD_IDS,
  MLG_FIELD_NUMBER,
  MLG_FIELD_FLAG,
  MLG_FIELD_LIST,
  MLG_FIELD_POINT,
} MlgFieldType;

/**
 * MlgField:
 * @name: ASCII name, also the column in the document; never changes
 * @label: name shown to the user, to be translated
 * @type: what the field holds
 * @signature: its #GVariant type
 * @offset: where the instance keeps it (private)
 * @max_length: longest text in characters; 0 for the common limit
 * @max_number: largest number, from 0 on; 0 for any number
 * @refers_to: for identities, the kind of object that they are of
 *
 * One field of a class of objects. A field that holds nothing (no text, no
 * list, zero, no, the origin) is said to be empty, and its value is %NULL: there is one
 * way only to be empty, so that two equal objects compare equal.
 */
typedef struct
{
  const char    *name;
  const char    *label;
  MlgFieldType   type;
  const char    *signature;
  gsize          offset;
  guint          max_length;
  int            max_number;
  MlgObjectKind  refers_to;
} MlgField;

#define MLG_TYPE_RECORD (mlg_record_get_type ())

/**
 * MlgRecord:
 *
 * What actors, relations, terms, diagrams, what is on them and the territory's
 * own sheet have in common:
 * an identity and fields that can be read by number as a #GVariant, so that
 * undo, storage, history and comparison are written once.
 *
 * Only #MlgTerritory changes a record that belongs to it.
 */
typedef struct _MlgRecord      MlgRecord;
typedef struct _MlgRecordClass MlgRecordClass;

GType mlg_record_get_type (void) G_GNUC_CONST;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgRecord, g_object_unref)

#define MLG_RECORD(instance)           (G_TYPE_CHECK_INSTANCE_CAST ((instance), MLG_TYPE_RECORD, MlgRecord))
#define MLG_IS_RECORD(instance)        (G_TYPE_CHECK_INSTANCE_TYPE ((instance), MLG_TYPE_RECORD))
#define MLG_RECORD_CLASS(klass)        (G_TYPE_CHECK_CLASS_CAST ((klass), MLG_TYPE_RECORD, MlgRecordClass))
#define MLG_RECORD_GET_CLASS(instance) (G_TYPE_INSTANCE_GET_CLASS ((instance), MLG_TYPE_RECORD, MlgRecordClass))

struct _MlgRecordClass
{
  GObjectClass    parent_class;

  MlgObjectKind   object_kind;
  const MlgField *fields;
  guint           n_fields;

  /* A field was set: refresh what the instance derives from it. */
  void (* field_changed) (MlgRecord *self,
                          guint      field);
};

const MlgField *mlg_object_kind_get_fields (MlgObjectKind  kind,
                                            guint         *n_fields);
const char     *mlg_object_kind_get_name   (MlgObjectKind  kind);

MlgRecord      *mlg_record_new             (MlgObjectKind  kind,
                                            MlgId          id,
                                            GVariant      *fields);
MlgId           mlg_record_get_id          (MlgRecord     *self);
MlgObjectKind   mlg_record_get_object_kind (MlgRecord     *self);
const MlgField *mlg_record_get_fields      (MlgRecord     *self,
                                            guint         *n_fields);
GVariant       *mlg_record_dup_value       (MlgRecord     *self,
                                            guint          field);
gboolean        mlg_record_is_empty        (MlgRecord     *self,
                                            guint          field);
GVariant       *mlg_record_serialize       (MlgRecord     *self);
gboolean        mlg_record_equal           (MlgRecord     *self,
                                            MlgRecord     *other);

G_END_DECLS

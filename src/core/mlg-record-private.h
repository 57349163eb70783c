/* mlg-record-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-point.h"
#include "mlg-record.h"

G_BEGIN_DECLS

/* Only classes of records, #MlgTerritory and loaders include this header. */

struct _MlgRecord
{
  GObject parent_instance;

  MlgId   id;

  /* Place in the territory's array, so that taking it out is immediate. */
  guint   position;
};

#define MLG_RECORD_FIELD(Type, member, type_, signature_, label_, ...) \
  { .name = #member, .label = label_, .type = type_, .signature = signature_, .offset = G_STRUCT_OFFSET (Type, member), ##__VA_ARGS__ }

GType     mlg_object_kind_get_type (MlgObjectKind kind);
void      mlg_record_set_value (MlgRecord      *self,
                                guint           field,
                                GVariant       *value);
void      mlg_record_take_text (MlgRecord      *self,
                                guint           field,
                                char           *text);
void      mlg_record_take_texts (MlgRecord     *self,
                                guint           field,
                                char          **texts);
void      mlg_record_set_number (MlgRecord     *self,
                                guint           field,
                                gint64          number);
void      mlg_record_set_point (MlgRecord      *self,
                                guint           field,
                                const MlgPoint *point);
gboolean  mlg_record_check     (MlgRecord      *self,
                                GError        **error);
gboolean  mlg_point_is_valid   (const MlgPoint *point);
gboolean  mlg_field_check      (const MlgField *field,
                                GVariant       *value,
                                GError        **error);

G_END_DECLS

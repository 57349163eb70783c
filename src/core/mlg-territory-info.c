/* mlg-territory-info.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-territory-info.h"

#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

struct _MlgTerritoryInfo
{
  MlgRecord  parent_instance;

  /* Fields, in the order of MlgTerritoryField */
  char      *name;
  char      *description;
  char      *licence;
  char      *credits;
  GVariant  *perimeter;
  char      *uuid;
};

G_DEFINE_FINAL_TYPE (MlgTerritoryInfo, mlg_territory_info, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgTerritoryInfo, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_TERRITORY_FIELDS] = {
  FIELD (name, MLG_FIELD_TEXT, "s", N_("Name")),
  FIELD (description, MLG_FIELD_TEXT, "s", N_("Description")),
  FIELD (licence, MLG_FIELD_TEXT, "s", N_("Licence")),
  FIELD (credits, MLG_FIELD_TEXT, "s", N_("Credits")),
  FIELD (perimeter, MLG_FIELD_LIST, "a(dd)", N_("Perimeter")),
  FIELD (uuid, MLG_FIELD_TEXT, "s", N_("Identity")),
};

static void
mlg_territory_info_class_init (MlgTerritoryInfoClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_TERRITORY;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
}

static void
mlg_territory_info_init (MlgTerritoryInfo *self)
{
}

/**
 * mlg_territory_info_get_text:
 * @self: the sheet of a territory
 * @field: the number of a field of type %MLG_FIELD_TEXT
 *
 * Returns: (transfer none) (nullable): the text of that field
 */
const char *
mlg_territory_info_get_text (MlgTerritoryInfo *self,
                             guint             field)
{
  g_return_val_if_fail (MLG_IS_TERRITORY_INFO (self), NULL);
  g_return_val_if_fail (field < G_N_ELEMENTS (fields), NULL);
  g_return_val_if_fail (fields[field].type == MLG_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, fields[field].offset);
}

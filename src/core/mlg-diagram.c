/* mlg-diagram.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram.h"

#include "mlg-record-private.h"

#include <glib/gi18n-lib.h>

struct _MlgDiagram
{
  MlgRecord  parent_instance;

  /* Fields, in the order of MlgDiagramField */
  char      *name;
  int        position;
  char      *description;
  int        routing;
  gboolean   snap;
  MlgId      sectors;
  char      *sector_axis;
  MlgId      rings;
  char      *ring_axis;
  char      *centre;
  gboolean   hide_links;
};

G_DEFINE_FINAL_TYPE (MlgDiagram, mlg_diagram, MLG_TYPE_RECORD)

#define FIELD(member, type, signature, label, ...) \
  MLG_RECORD_FIELD (MlgDiagram, member, type, signature, label, ##__VA_ARGS__)

static const MlgField fields[MLG_N_DIAGRAM_FIELDS] = {
  FIELD (name, MLG_FIELD_TEXT, "s", N_("Name")),
  FIELD (position, MLG_FIELD_NUMBER, "i", N_("Order")),
  FIELD (description, MLG_FIELD_TEXT, "s", N_("Description")),
  FIELD (routing, MLG_FIELD_NUMBER, "i", N_("Shape of the links"), .max_number = MLG_ROUTING_ORTHOGONAL),
  FIELD (snap, MLG_FIELD_FLAG, "b", N_("Snap to the grid")),
  FIELD (sectors, MLG_FIELD_ID, "x", N_("Sectors"), .refers_to = MLG_OBJECT_TERM),
  FIELD (sector_axis, MLG_FIELD_TEXT, "s", N_("Axis of the sectors")),
  FIELD (rings, MLG_FIELD_ID, "x", N_("Rings"), .refers_to = MLG_OBJECT_TERM),
  FIELD (ring_axis, MLG_FIELD_TEXT, "s", N_("Axis of the rings")),
  FIELD (centre, MLG_FIELD_TEXT, "s", N_("Word in the middle")),
  FIELD (hide_links, MLG_FIELD_FLAG, "b", N_("Hide the links")),
};

static void
mlg_diagram_class_init (MlgDiagramClass *klass)
{
  MlgRecordClass *record_class = MLG_RECORD_CLASS (klass);

  record_class->object_kind = MLG_OBJECT_DIAGRAM;
  record_class->fields = fields;
  record_class->n_fields = G_N_ELEMENTS (fields);
}

static void
mlg_diagram_init (MlgDiagram *self)
{
}

/**
 * mlg_diagram_get_id:
 * @self: a diagram
 *
 * Returns: its identity
 */
MlgId
mlg_diagram_get_id (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), MLG_ID_NONE);

  return self->parent_instance.id;
}

/**
 * mlg_diagram_get_name:
 * @self: a diagram
 *
 * Returns: (transfer none): its name, “Unnamed diagram” where it has none
 */
const char *
mlg_diagram_get_name (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), NULL);

  return self->name != NULL ? self->name : _("Unnamed diagram");
}

/**
 * mlg_diagram_get_position:
 * @self: a diagram
 *
 * Returns: its place in the list: those of less come before it
 */
int
mlg_diagram_get_position (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), 0);

  return self->position;
}

/**
 * mlg_diagram_get_routing:
 * @self: a diagram
 *
 * Returns: how its links are drawn
 */
MlgRouting
mlg_diagram_get_routing (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), MLG_ROUTING_CURVED);

  return (MlgRouting) self->routing;
}

/**
 * mlg_diagram_get_snap:
 * @self: a diagram
 *
 * Returns: whether what is moved snaps to the grid
 */
gboolean
mlg_diagram_get_snap (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), FALSE);

  return self->snap;
}

/**
 * mlg_diagram_get_sectors:
 * @self: a diagram
 *
 * Returns: the scheme of its sectors, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_get_sectors (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), MLG_ID_NONE);

  return self->sectors;
}

/**
 * mlg_diagram_get_rings:
 * @self: a diagram
 *
 * Returns: the scheme of its rings, or %MLG_ID_NONE
 */
MlgId
mlg_diagram_get_rings (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), MLG_ID_NONE);

  return self->rings;
}

/**
 * mlg_diagram_has_rings:
 * @self: a diagram
 *
 * Returns: whether it has rings or sectors
 */
gboolean
mlg_diagram_has_rings (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), FALSE);

  return self->sectors != MLG_ID_NONE || self->rings != MLG_ID_NONE;
}

/**
 * mlg_diagram_get_hide_links:
 * @self: a diagram
 *
 * Returns: whether its links are not drawn
 */
gboolean
mlg_diagram_get_hide_links (MlgDiagram *self)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), FALSE);

  return self->hide_links;
}

/**
 * mlg_diagram_get_text:
 * @self: a diagram
 * @field: the number of a field of type %MLG_FIELD_TEXT
 *
 * Returns: (transfer none) (nullable): the text of that field
 */
const char *
mlg_diagram_get_text (MlgDiagram *self,
                      guint       field)
{
  g_return_val_if_fail (MLG_IS_DIAGRAM (self), NULL);
  g_return_val_if_fail (field < G_N_ELEMENTS (fields), NULL);
  g_return_val_if_fail (fields[field].type == MLG_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, fields[field].offset);
}

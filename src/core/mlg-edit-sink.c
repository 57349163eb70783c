/* mlg-edit-sink.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-edit-sink.h"

G_DEFINE_INTERFACE (MlgEditSink, mlg_edit_sink, G_TYPE_OBJECT)

static void
mlg_edit_sink_default_init (MlgEditSinkInterface *iface)
{
}

/**
 * mlg_edit_sink_write:
 * @self: where changes are kept
 * @change: a change
 * @step: whether it is made, taken back or made again
 * @error: return location for an error
 *
 * Makes a step durable: when this returns %TRUE, a power cut does not lose it.
 *
 * Returns: %FALSE if nothing at all was written
 */
gboolean
mlg_edit_sink_write (MlgEditSink    *self,
                     MlgChange      *change,
                     MlgChangeStep   step,
                     GError        **error)
{
  g_return_val_if_fail (MLG_IS_EDIT_SINK (self), FALSE);
  g_return_val_if_fail (MLG_IS_CHANGE (change), FALSE);

  return MLG_EDIT_SINK_GET_IFACE (self)->write (self, change, step, error);
}

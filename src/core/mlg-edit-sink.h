/* mlg-edit-sink.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-change.h"

G_BEGIN_DECLS

#define MLG_TYPE_EDIT_SINK (mlg_edit_sink_get_type ())

/**
 * MlgEditSink:
 *
 * Where changes are kept: how the model reaches a store that it cannot see.
 */
G_DECLARE_INTERFACE (MlgEditSink, mlg_edit_sink, MLG, EDIT_SINK, GObject)

struct _MlgEditSinkInterface
{
  GTypeInterface parent_iface;

  /* Makes @step of @change durable, in one transaction, before it returns. */
  gboolean (* write) (MlgEditSink    *self,
                      MlgChange      *change,
                      MlgChangeStep   step,
                      GError        **error);
};

gboolean mlg_edit_sink_write (MlgEditSink    *self,
                              MlgChange      *change,
                              MlgChangeStep   step,
                              GError        **error);

G_END_DECLS

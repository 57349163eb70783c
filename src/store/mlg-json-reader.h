/* mlg-json-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgJsonReader:
 * @position: where it reads
 *
 * Walks along a JSON text that ends with a NUL byte, without building a tree.
 * Nothing is trusted: each function returns %FALSE where the text is not what
 * was asked for.
 */
typedef struct
{
  const char *position;
} MlgJsonReader;

gboolean mlg_json_reader_accept      (MlgJsonReader  *self,
                                      char            c);
gboolean mlg_json_reader_at_end      (MlgJsonReader  *self);
gboolean mlg_json_reader_read_string (MlgJsonReader  *self,
                                      char          **string);
gboolean mlg_json_reader_read_int64  (MlgJsonReader  *self,
                                      gint64         *number);
gboolean mlg_json_reader_read_double (MlgJsonReader  *self,
                                      double         *number);
gboolean mlg_json_reader_read_bool   (MlgJsonReader  *self,
                                      gboolean       *value);
gboolean mlg_json_reader_skip_value  (MlgJsonReader  *self);

G_END_DECLS

/* mlg-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MlgOutput:
 *
 * Text on its way into a stream, in bounded memory. The first error stays and
 * silences all that follows, so that a writer asks once, at its end.
 *
 * What is written does not depend on the locale. Texts lose their control
 * characters, which neither XML nor the readers of JSON stand.
 */
typedef struct _MlgOutput MlgOutput;

MlgOutput *mlg_output_new        (GOutputStream  *stream,
                                  GCancellable   *cancellable);
void       mlg_output_free       (MlgOutput      *self);
gboolean   mlg_output_finish     (MlgOutput      *self,
                                  GError        **error);
void       mlg_output_put        (MlgOutput      *self,
                                  const char     *text);
void       mlg_output_xml        (MlgOutput      *self,
                                  const char     *text);
void       mlg_output_json_open  (MlgOutput      *self,
                                  const char     *name,
                                  char            bracket);
void       mlg_output_json_close (MlgOutput      *self,
                                  char            bracket);
void       mlg_output_json_text  (MlgOutput      *self,
                                  const char     *name,
                                  const char     *text);
void       mlg_output_json_value (MlgOutput      *self,
                                  const char     *name,
                                  const char     *literal);
void       mlg_output_json_point (MlgOutput      *self,
                                  const char     *name,
                                  double          lon,
                                  double          lat);
char      *mlg_output_dup_clean  (const char     *text);
char      *mlg_output_dup_number (double          number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgOutput, mlg_output_free)

G_END_DECLS

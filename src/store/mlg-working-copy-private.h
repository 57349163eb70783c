/* mlg-working-copy-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-working-copy.h"

G_BEGIN_DECLS

/* Shared by the files of #MlgWorkingCopy only. */

#define MLG_WORKING_COPY_STATE "state.ini"

struct _MlgWorkingCopy
{
  GObject  parent_instance;

  char    *folder;
  char    *path;
  int      lock_fd;

  /* What state.ini says: the document that people see, as it was last read
   * or written, and as it is once the write under way is done. */
  GFile   *file;
  char    *stamp;
  gint64   revision;
  char    *next_stamp;
  gint64   next_revision;
};

gboolean mlg_working_copy_read_state (MlgWorkingCopy *self);

G_END_DECLS

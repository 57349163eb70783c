/* mlg-command.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MlgExit:
 * @MLG_EXIT_OK: done
 * @MLG_EXIT_PROBLEMS: done, and there is something to look at
 * @MLG_EXIT_ERROR: not done: a wrong command line, or a failure
 *
 * Exit statuses, as those of grep and diff.
 */
typedef enum
{
  MLG_EXIT_OK,
  MLG_EXIT_PROBLEMS,
  MLG_EXIT_ERROR,
} MlgExit;

/**
 * MlgCommand:
 * @name: what to type
 * @summary: what it does, a sentence to be translated
 * @run: does it; @arguments begins with @name and ends with %NULL
 *
 * A command of maillage-cli. Each has a file of its own.
 */
typedef struct
{
  const char *name;
  const char *summary;
  MlgExit  (* run) (const char  *summary,
                    char       **arguments);
} MlgCommand;

MlgExit mlg_command_check   (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_dedupe  (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_export  (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_geocode (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_info    (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_new     (const char  *summary,
                             char       **arguments);
MlgExit mlg_command_render  (const char  *summary,
                             char       **arguments);

G_END_DECLS

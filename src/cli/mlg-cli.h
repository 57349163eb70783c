/* mlg-cli.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-command.h"
#include "mlg-document.h"

G_BEGIN_DECLS

/* What the commands have in common. */

/**
 * MlgCliHelp:
 * @parameters: (nullable): what follows the options, as "FILE"
 * @details: (nullable): what to know beside the options, translated
 * @n_files: how many names of files must follow the options
 *
 * How a command is used.
 */
typedef struct
{
  const char *parameters;
  const char *details;
  guint       n_files;
} MlgCliHelp;

gboolean     mlg_cli_parse       (const char           *summary,
                                  const GOptionEntry   *entries,
                                  const MlgCliHelp     *help,
                                  char               ***arguments);
void         mlg_cli_print_error (const char           *format,
                                  ...) G_GNUC_PRINTF (1, 2);
void         mlg_cli_print       (const char           *format,
                                  ...) G_GNUC_PRINTF (1, 2);
MlgExit      mlg_cli_finish      (MlgExit               status);
MlgDocument *mlg_cli_open        (const char           *name);
MlgDiagram  *mlg_cli_find_diagram (MlgTerritory        *territory,
                                  const char           *name);

G_END_DECLS

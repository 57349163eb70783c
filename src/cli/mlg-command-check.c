/* mlg-command-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-territory-check.h"

#include <glib/gi18n.h>

static MlgExit
check (MlgDocument *document)
{
  g_autoptr(GPtrArray) problems = mlg_territory_check (mlg_document_get_territory (document));
  const char * const *damages = mlg_document_get_problems (document);
  guint n_left_out = mlg_document_get_n_left_out (document);
  guint n_damages = 0;

  for (; damages != NULL && damages[n_damages] != NULL; n_damages++)
    mlg_cli_print ("%s\n", damages[n_damages]);

  /* The document names the first ones only. */
  if (n_left_out > n_damages)
    mlg_cli_print (ngettext ("%u object of the file could not be read.\n", "%u objects of the file could not be read.\n", n_left_out),
                   n_left_out);

  for (guint i = 0; i < problems->len; i++)
    mlg_cli_print ("%s\n", (const char *) g_ptr_array_index (problems, i));

  return mlg_cli_finish (n_left_out > 0 || n_damages > 0 || problems->len > 0 ? MLG_EXIT_PROBLEMS : MLG_EXIT_OK);
}

/**
 * mlg_command_check:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli check FILE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_check (const char  *summary,
                   char       **arguments)
{
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = { { NULL } };
  const MlgCliHelp help = {
    _("FILE"),
    _("Prints a problem a line. Exit status: 0 none, 1 problems, 2 the file could not be read."),
    1
  };
  g_autoptr(MlgDocument) document = NULL;

  if (!mlg_cli_parse (summary, entries, &help, &files) ||
      (document = mlg_cli_open (files[0])) == NULL)
    return MLG_EXIT_ERROR;

  return check (document);
}

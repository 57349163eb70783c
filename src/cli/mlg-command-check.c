/* mlg-command-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-check.h"
#include "mlg-cli.h"

#include <glib/gi18n.h>

/* What the file itself says before what the territory says. */
static guint
print_damages (MlgDocument *document)
{
  const char * const *damages = mlg_document_get_problems (document);
  guint n_left_out = mlg_document_get_n_left_out (document);
  guint n_damages = 0;

  for (; damages != NULL && damages[n_damages] != NULL; n_damages++)
    mlg_cli_print ("%s\n", damages[n_damages]);

  /* The document names the first ones only. */
  if (n_left_out > n_damages)
    mlg_cli_print (ngettext ("%u object of the file could not be read.\n",
                             "%u objects of the file could not be read.\n", n_left_out), n_left_out);

  return MAX (n_damages, n_left_out);
}

static MlgExit
check (MlgDocument *document,
       gboolean     hints)
{
  g_autoptr(GPtrArray) problems = mlg_check_territory (mlg_document_get_territory (document));
  guint n_wrong = print_damages (document);

  for (guint i = 0; i < problems->len; i++)
    {
      const MlgProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = mlg_problem_dup_line (problem);

      if (problem->severity == MLG_SEVERITY_HINT && !hints)
        continue;

      mlg_cli_print ("%s\n", line);
      n_wrong += problem->severity != MLG_SEVERITY_HINT;
    }

  return mlg_cli_finish (n_wrong > 0 ? MLG_EXIT_PROBLEMS : MLG_EXIT_OK);
}

/**
 * mlg_command_check:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli check [--hints] FILE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_check (const char  *summary,
                   char       **arguments)
{
  gboolean hints = FALSE;
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "hints", 0, 0, G_OPTION_ARG_NONE, &hints, N_("Also say what is not known yet, as places; that is no problem"), NULL },
    { NULL }
  };
  const MlgCliHelp help = {
    _("FILE"),
    _("Prints a problem a line. Exit status: 0 none, 1 problems, 2 the file could not be read."),
    1
  };
  g_autoptr(MlgDocument) document = NULL;

  if (!mlg_cli_parse (summary, entries, &help, &files) ||
      (document = mlg_cli_open (files[0])) == NULL)
    return MLG_EXIT_ERROR;

  return check (document, hints);
}

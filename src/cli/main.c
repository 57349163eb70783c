/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

static const MlgCommand commands[] = {
  { "info", N_("Says what a territory holds."), mlg_command_info },
  { "check", N_("Lists what is wrong in a territory."), mlg_command_check },
  { "dedupe", N_("Lists actors that may be one."), mlg_command_dedupe },
  { "new", N_("Makes a new territory, empty or for trying out."), mlg_command_new },
  { "geocode", N_("Finds the points of places, line by line."), mlg_command_geocode },
  { "render", N_("Draws the map or a diagram into a file."), mlg_command_render },
  { "export", N_("Writes a territory in a format of other programs."), mlg_command_export },
};

static void
print_help (void)
{
  g_print ("%s\n  maillage-cli %s\n\n%s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…]"),
           _("Works with Maillage territories without a window."), _("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].summary));

  g_print ("\n%s\n", _("“maillage-cli COMMAND --help” says more; “--version” gives the version.\n"
                        "Exit status: 0 done, 1 problems found, 2 error."));
}

int
main (int   argc,
      char *argv[])
{
  g_auto(GStrv) arguments = NULL;
  const char *name = argc > 1 ? argv[1] : NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("maillage-cli");

  if (g_strcmp0 (name, "--help") == 0 || g_strcmp0 (name, "-h") == 0 || g_strcmp0 (name, "help") == 0)
    {
      print_help ();
      return mlg_cli_finish (MLG_EXIT_OK);
    }

  if (g_strcmp0 (name, "--version") == 0)
    {
      g_print ("maillage-cli %s\n", PACKAGE_VERSION);
      return mlg_cli_finish (MLG_EXIT_OK);
    }

  arguments = g_strdupv (argv + MIN (argc, 1));

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return commands[i].run (_(commands[i].summary), arguments);

  if (name == NULL)
    mlg_cli_print_error (_("A command is missing."));
  else
    mlg_cli_print_error (_("There is no command “%s”."), name);

  g_printerr (_("Try “%s --help”.\n"), "maillage-cli");

  return MLG_EXIT_ERROR;
}

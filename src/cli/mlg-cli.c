/* mlg-cli.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"

#include "mlg-error.h"
#include "mlg-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/**
 * mlg_cli_print_error:
 * @format: a translated message without a line end
 * @...: its arguments
 *
 * Says on standard error what went wrong.
 */
void
mlg_cli_print_error (const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("maillage-cli: %s\n", message);
}

/**
 * mlg_cli_print:
 * @format: text in UTF-8
 * @...: its arguments
 *
 * Writes results. They are UTF-8 whatever the locale: g_print() would replace
 * the letters that the locale does not have.
 */
void
mlg_cli_print (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fputs (text, stdout);
}

/**
 * mlg_cli_finish:
 * @status: the exit status, if all results could be written
 *
 * Makes sure that the results have left: a full disk is an error, and not
 * found out later from a file that is too short.
 *
 * Returns: the exit status
 */
MlgExit
mlg_cli_finish (MlgExit status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  mlg_cli_print_error (_("The results could not be written: %s."), g_strerror (errno));

  return MLG_EXIT_ERROR;
}

/**
 * mlg_cli_parse:
 * @summary: what the command does, translated
 * @entries: its options
 * @help: how it is used
 * @arguments: (inout): its name and what follows it; then the files only
 *
 * Reads the options of a command. With `--help` it prints the help and exits.
 *
 * Returns: %FALSE if the command line is wrong, which was said
 */
gboolean
mlg_cli_parse (const char           *summary,
               const GOptionEntry   *entries,
               const MlgCliHelp     *help,
               char               ***arguments)
{
  g_autoptr(GOptionContext) context = g_option_context_new (help->parameters);
  g_autofree char *name = g_strdup ((*arguments)[0]);
  g_autofree char *full_name = g_strconcat ("maillage-cli ", name, NULL);
  g_autoptr(GError) error = NULL;
  guint n_files;

  g_set_prgname (full_name);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, help->details);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, arguments, &error))
    {
      mlg_cli_print_error ("%s", error->message);
      /* Translators: %s is a command, as “maillage-cli info” */
      g_printerr (_("Try “%s --help”.\n"), full_name);
      return FALSE;
    }

  n_files = g_strv_length (*arguments) - 1;
  g_free ((*arguments)[0]);
  memmove (*arguments, *arguments + 1, (n_files + 1) * sizeof (char *));

  if (n_files == help->n_files)
    return TRUE;

  if (n_files < help->n_files)
    mlg_cli_print_error (_("The name of a file is missing."));
  else
    mlg_cli_print_error (_("“%s” is one argument too many."), (*arguments)[help->n_files]);

  g_printerr (_("Try “%s --help”.\n"), full_name);

  return FALSE;
}

/* Opens what is in the file while another program works on it: a copy, which
 * nobody else has open. */
static MlgDocument *
open_copy (GFile   *file,
           GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("maillage-XXXXXX", error);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GFile) copy = NULL;
  MlgDocument *document = NULL;

  if (folder == NULL)
    return NULL;

  copy = g_file_new_build_filename (folder, name, NULL);

  if (g_file_copy (file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    document = mlg_document_open_sync (copy, NULL, error);

  g_file_delete (copy, NULL, NULL);
  g_rmdir (folder);

  return document;
}

/**
 * mlg_cli_open:
 * @name: a file name, in the encoding of the file system
 *
 * Opens a document to read it, also while somebody works on it: then it holds
 * what was saved last.
 *
 * Returns: (transfer full) (nullable): the document; %NULL if it could not be
 *   opened, which was said
 */
MlgDocument *
mlg_cli_open (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_open_sync (file, NULL, &error);

  if (document == NULL && g_error_matches (error, MLG_ERROR, MLG_ERROR_CONFLICT))
    {
      g_clear_error (&error);
      document = open_copy (file, &error);
    }

  if (document == NULL)
    mlg_cli_print_error ("%s", error->message);

  return g_steal_pointer (&document);
}

/**
 * mlg_cli_find_diagram:
 * @territory: a territory
 * @name: the name of a diagram, whatever its accents and capitals
 *
 * Returns: (transfer none) (nullable): the diagram; %NULL if there is none,
 *   which was said
 */
MlgDiagram *
mlg_cli_find_diagram (MlgTerritory *territory,
                      const char   *name)
{
  g_autofree char *wanted = mlg_text_fold (name);
  guint n = mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM);

  for (guint i = 0; i < n; i++)
    {
      MlgDiagram *diagram = MLG_DIAGRAM (mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM, i));
      const char *its = mlg_diagram_get_name (diagram);
      g_autofree char *folded = its != NULL ? mlg_text_fold (its) : NULL;

      if (g_strcmp0 (folded, wanted) == 0)
        return diagram;
    }

  mlg_cli_print_error (_("There is no diagram “%s”. The diagrams are:"), name);
  for (guint i = 0; i < n; i++)
    {
      const char *its = mlg_diagram_get_name (MLG_DIAGRAM (mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM, i)));

      g_printerr ("  %s\n", its != NULL ? its : "");
    }

  return NULL;
}

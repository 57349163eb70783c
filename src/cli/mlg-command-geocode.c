/* mlg-command-geocode.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-data-dir.h"
#include "mlg-gazetteer.h"
#include "mlg-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* Bytes of a line that are read; the rest of it names no place. */
#define MAX_LINE 10000

#define HEADER "input\tname\tinsee\tdepartment\tcountry\tlon\tlat\tprecision\tconfidence\n"

static const char *
precision_name (MlgGazetteerPrecision precision)
{
  switch (precision)
    {
    case MLG_GAZETTEER_PRECISION_EXACT:
      return "commune";

    case MLG_GAZETTEER_PRECISION_ESTIMATED:
      return "approximate";

    case MLG_GAZETTEER_PRECISION_DEPARTMENT:
      return "department";

    case MLG_GAZETTEER_PRECISION_REGION:
      return "region";

    case MLG_GAZETTEER_PRECISION_COUNTRY:
      return "country";

    default:
      return "";
    }
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_place (const char              *line,
             const MlgGazetteerPlace *place)
{
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  char lat[G_ASCII_DTOSTR_BUF_SIZE];
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  mlg_cli_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", line,
                 place->name, or_empty (place->insee), or_empty (place->department), or_empty (place->country),
                 g_ascii_formatd (lon, sizeof lon, "%.6f", place->lon),
                 g_ascii_formatd (lat, sizeof lat, "%.6f", place->lat),
                 precision_name (place->precision),
                 g_ascii_formatd (confidence, sizeof confidence, "%.2f", place->confidence));
}

static void
print_nothing (const char *line)
{
  mlg_cli_print ("%s%s\n", line, "\t\t\t\t\t\t\t\t");
}

/* Reads a line without its end. What is longer than a line can be is read and
 * thrown away. */
static gboolean
read_line (FILE    *stream,
           GString *line)
{
  int c = getc (stream);

  g_string_truncate (line, 0);

  if (c == EOF)
    return FALSE;

  for (; c != EOF && c != '\n'; c = getc (stream))
    if (line->len < MAX_LINE)
      g_string_append_c (line, (char) c);

  if (line->len > 0 && line->str[line->len - 1] == '\r')
    g_string_truncate (line, line->len - 1);

  return TRUE;
}

static gboolean
geocode_line (MlgGazetteer       *gazetteer,
              MlgGeocodeContext  *context,
              const GString      *bytes,
              gboolean            all,
              GError            **error)
{
  /* A tab or a line end inside would break the table. */
  g_autofree char *line = g_strdelimit (mlg_text_sanitize (bytes->str, (gssize) bytes->len), "\t\n", ' ');
  g_autoptr(GPtrArray) places = mlg_gazetteer_geocode (gazetteer, line, context, error);

  if (places == NULL)
    return FALSE;

  if (places->len == 0)
    print_nothing (line);

  for (guint i = 0; i < places->len && (all || i == 0); i++)
    print_place (line, g_ptr_array_index (places, i));

  return TRUE;
}

/* "--context 29 --context 35" and "--context 29,35" are the same. */
static void
add_departments (MlgGeocodeContext  *context,
                 char              **departments)
{
  g_autofree char *joined = departments != NULL ? g_strjoinv (",", departments) : g_strdup ("");
  g_auto(GStrv) codes = g_strsplit_set (joined, ", ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    if (*codes[i] != '\0')
      mlg_geocode_context_add_department (context, codes[i], 1.);
}

static MlgExit
geocode (FILE     *stream,
         char    **departments,
         gboolean  all,
         gboolean  header)
{
  g_autofree char *path = mlg_data_dir_dup_path ("gazetteer.sqlite");
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgGazetteer) gazetteer = mlg_gazetteer_open (path, &error);
  g_autoptr(MlgGeocodeContext) context = mlg_geocode_context_new ();
  g_autoptr(GString) line = g_string_new (NULL);

  if (gazetteer == NULL)
    {
      mlg_cli_print_error ("%s", error->message);
      return MLG_EXIT_ERROR;
    }

  add_departments (context, departments);

  /* Each answer leaves with its line: a program may wait for it. */
  setvbuf (stdout, NULL, _IOLBF, BUFSIZ);

  if (header)
    mlg_cli_print (HEADER);

  while (!ferror (stdout) && read_line (stream, line))
    if (!geocode_line (gazetteer, context, line, all, &error))
      {
        mlg_cli_print_error ("%s", error->message);
        return MLG_EXIT_ERROR;
      }

  if (ferror (stream))
    {
      mlg_cli_print_error (_("Standard input could not be read: %s."), g_strerror (errno));
      return MLG_EXIT_ERROR;
    }

  return mlg_cli_finish (MLG_EXIT_OK);
}

/**
 * mlg_command_geocode:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli geocode [--context DEPARTMENTS] [--all] [--header] < LINES`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_geocode (const char  *summary,
                     char       **arguments)
{
  gboolean all = FALSE;
  gboolean header = FALSE;
  g_auto(GStrv) departments = NULL;
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "context", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &departments,
      N_("Prefer places of these French departments, as 29,35"), N_("DEPARTMENTS") },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Print every candidate, the likeliest first"), NULL },
    { "header", 0, 0, G_OPTION_ARG_NONE, &header, N_("Print the names of the columns first"), NULL },
    { NULL }
  };
  const MlgCliHelp help = {
    NULL,
    _("Reads a place a line from standard input: a town, an address, a department. Prints\n"
      "a line of tab-separated columns for each: what was read, name, INSEE code,\n"
      "department, country, longitude, latitude (degrees, WGS84), precision (commune,\n"
      "approximate, department, region or country) and confidence from 0 to 1. The\n"
      "columns of a place that was not found are empty.\n\n"
      "  cut -f 3 actors.tsv | maillage-cli geocode --context 29 | cut -f 6,7"),
    0
  };

  if (!mlg_cli_parse (summary, entries, &help, &files))
    return MLG_EXIT_ERROR;

  return geocode (stdin, departments, all, header);
}

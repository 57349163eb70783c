/* mlg-command-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-format.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static const MlgFormat *
choose_format (const char *id,
               const char *file_name)
{
  const MlgFormat *format = id != NULL ? mlg_format_find (id) : mlg_format_from_name (file_name);

  if (format != NULL)
    return format;

  if (id != NULL)
    mlg_cli_print_error (_("There is no format “%s”. The formats are:"), id);
  else
    mlg_cli_print_error (_("The name “%s” tells no format. Choose one with --format:"), file_name);

  for (guint i = 0; i < mlg_format_get_n (); i++)
    {
      format = mlg_format_get_nth (i);
      g_printerr ("  %-10s %s, %s\n", mlg_format_get_id (format), mlg_format_get_name (format), mlg_format_get_extension (format));
    }

  return NULL;
}

static void
add_number (JsonObject *object,
            const char *name,
            guint       number)
{
  json_object_set_int_member (object, name, number);
}

static void
print_json (const MlgFormat      *format,
            const MlgExportCount *count,
            GPtrArray            *files)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  JsonObject *object = json_object_new ();
  JsonArray *names = json_array_new ();

  json_node_take_object (root, object);
  json_object_set_string_member (object, "format", mlg_format_get_id (format));
  add_number (object, "actors", count->actors);
  add_number (object, "actors_unplaced", count->unplaced);
  add_number (object, "relations", count->relations);
  add_number (object, "private_actors_left_out", count->private_actors);
  add_number (object, "private_contacts_left_out", count->private_contacts);
  add_number (object, "unpublished_left_out", count->unpublished);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_file_get_parse_name (files->pdata[i]);

      json_array_add_string_element (names, name);
    }
  json_object_set_array_member (object, "files", names);
  text = json_to_string (root, TRUE);
  mlg_cli_print ("%s\n", text);
}

static void
print_text (const MlgExportCount *count)
{
  mlg_cli_print (ngettext ("%u actor\n", "%u actors\n", count->actors), count->actors);
  mlg_cli_print (ngettext ("%u relation\n", "%u relations\n", count->relations), count->relations);
  if (count->private_actors > 0)
    mlg_cli_print (ngettext ("%u private actor left out\n", "%u private actors left out\n", count->private_actors),
                   count->private_actors);
  if (count->private_contacts > 0)
    mlg_cli_print (ngettext ("%u private contact left out\n", "%u private contacts left out\n", count->private_contacts),
                   count->private_contacts);
  if (count->unpublished > 0)
    mlg_cli_print (ngettext ("%u draft or archived actor left out\n", "%u draft or archived actors left out\n",
                             count->unpublished), count->unpublished);
}

static MlgExit
export (const MlgFormat      *format,
        const MlgExportScope *scope,
        const char           *name,
        gboolean              json)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GPtrArray) files = mlg_format_dup_files (format, file);
  g_autoptr(GError) error = NULL;
  MlgExportCount count;

  mlg_export_scope_count (scope, &count);
  if (!mlg_format_save (format, scope, file, NULL, &error))
    {
      mlg_cli_print_error ("%s", error->message);
      return MLG_EXIT_ERROR;
    }

  if (json)
    print_json (format, &count, files);
  else
    print_text (&count);

  return mlg_cli_finish (MLG_EXIT_OK);
}

/**
 * mlg_command_export:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli export [--format ID] [--with-private] [--with-unpublished]
 * [--diagram NAME] [--json] FILE OUTPUT`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_export (const char  *summary,
                    char       **arguments)
{
  g_auto(GStrv) files = g_strdupv (arguments);
  g_autofree char *id = NULL;
  g_autofree char *diagram_name = NULL;
  gboolean json = FALSE;
  MlgExportScope scope = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &id, N_("Format; without it the name of OUTPUT tells"), N_("FORMAT") },
    { "diagram", 'd', 0, G_OPTION_ARG_STRING, &diagram_name, N_("For a canvas: this diagram"), N_("NAME") },
    { "with-private", 0, 0, G_OPTION_ARG_NONE, &scope.with_private, N_("Also private actors and contacts"), NULL },
    { "with-unpublished", 0, 0, G_OPTION_ARG_NONE, &scope.with_unpublished, N_("Also drafts and archived actors"), NULL },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_("Write JSON, for scripts"), NULL },
    { NULL }
  };
  const MlgCliHelp help = { _("FILE OUTPUT"), _("A format of two tables writes OUTPUT-actors and OUTPUT-relations."), 2 };
  g_autoptr(MlgDocument) document = NULL;
  const MlgFormat *format;
  MlgDiagram *diagram;

  if (!mlg_cli_parse (summary, entries, &help, &files) ||
      (format = choose_format (id, files[1])) == NULL ||
      (document = mlg_cli_open (files[0])) == NULL)
    return MLG_EXIT_ERROR;

  scope.territory = mlg_document_get_territory (document);
  if (diagram_name != NULL)
    {
      if ((diagram = mlg_cli_find_diagram (scope.territory, diagram_name)) == NULL)
        return MLG_EXIT_ERROR;
      scope.diagram = mlg_diagram_get_id (diagram);
    }

  return export (format, &scope, files[1], json);
}

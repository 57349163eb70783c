/* mlg-command-info.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-tally.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static void
add_object (JsonBuilder    *builder,
            const char     *name,
            const MlgTally *tally)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);

  for (guint i = 0; i < tally->n_rows; i++)
    {
      json_builder_set_member_name (builder, tally->rows[i].slug);
      json_builder_add_int_value (builder, tally->rows[i].count);
    }

  json_builder_end_object (builder);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            guint        number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_text (JsonBuilder  *builder,
          MlgTerritory *territory,
          const char   *name,
          guint         field)
{
  const char *text = mlg_territory_info_get_text (mlg_territory_get_info (territory), field);

  json_builder_set_member_name (builder, name);

  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* What scripts read: short codes, never labels, whatever the language. */
static void
print_json (MlgTerritory *territory)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autoptr(MlgTally) kinds = mlg_tally_new_kinds (territory);
  g_autoptr(MlgTally) types = mlg_tally_new_relation_types (territory);
  g_autoptr(MlgTally) statuses = mlg_tally_new_statuses (territory);

  json_builder_begin_object (builder);
  add_text (builder, territory, "name", MLG_TERRITORY_NAME);
  add_text (builder, territory, "licence", MLG_TERRITORY_LICENCE);
  add_text (builder, territory, "uuid", MLG_TERRITORY_UUID);
  add_number (builder, "actors", mlg_territory_get_n_actors (territory));
  add_number (builder, "actors_unplaced", mlg_tally_count_unplaced (territory));
  add_number (builder, "relations", mlg_territory_get_n_relations (territory));
  add_number (builder, "diagrams", mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM));
  add_number (builder, "terms", mlg_territory_get_n_records (territory, MLG_OBJECT_TERM));
  add_number (builder, "changes", mlg_history_get_n_done (mlg_territory_get_history (territory)));
  add_object (builder, "actors_by_kind", kinds);
  add_object (builder, "relations_by_type", types);
  add_object (builder, "relations_by_status", statuses);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  mlg_cli_print ("%s\n", text);
}

static void
print_tally (const char     *title,
             const MlgTally *tally)
{
  if (tally->n_rows == 0)
    return;

  mlg_cli_print ("\n%s\n", title);

  for (guint i = 0; i < tally->n_rows; i++)
    mlg_cli_print ("%6u  %s\n", tally->rows[i].count, tally->rows[i].label);
}

static void
print_text (MlgTerritory *territory)
{
  g_autoptr(MlgTally) kinds = mlg_tally_new_kinds (territory);
  g_autoptr(MlgTally) types = mlg_tally_new_relation_types (territory);
  const char *licence = mlg_territory_info_get_text (mlg_territory_get_info (territory), MLG_TERRITORY_LICENCE);
  guint n_actors = mlg_territory_get_n_actors (territory);
  guint n_unplaced = mlg_tally_count_unplaced (territory);
  guint n_relations = mlg_territory_get_n_relations (territory);
  guint n_diagrams = mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM);
  guint n_changes = mlg_history_get_n_done (mlg_territory_get_history (territory));

  mlg_cli_print ("%s\n", mlg_territory_get_name (territory));

  if (licence != NULL)
    mlg_cli_print ("%s\n", licence);

  mlg_cli_print ("\n");
  mlg_cli_print (ngettext ("%u actor\n", "%u actors\n", n_actors), n_actors);
  mlg_cli_print (ngettext ("%u actor without a place\n", "%u actors without a place\n", n_unplaced), n_unplaced);
  mlg_cli_print (ngettext ("%u relation\n", "%u relations\n", n_relations), n_relations);
  mlg_cli_print (ngettext ("%u diagram\n", "%u diagrams\n", n_diagrams), n_diagrams);
  mlg_cli_print (ngettext ("%u change in the history\n", "%u changes in the history\n", n_changes), n_changes);

  print_tally (_("Actors by kind"), kinds);
  print_tally (_("Relations by type"), types);
}

/**
 * mlg_command_info:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli info [--json] FILE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_info (const char  *summary,
                  char       **arguments)
{
  gboolean json = FALSE;
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_("Write JSON, for scripts"), NULL },
    { NULL }
  };
  const MlgCliHelp help = { _("FILE"), NULL, 1 };
  g_autoptr(MlgDocument) document = NULL;

  if (!mlg_cli_parse (summary, entries, &help, &files) ||
      (document = mlg_cli_open (files[0])) == NULL)
    return MLG_EXIT_ERROR;

  if (json)
    print_json (mlg_document_get_territory (document));
  else
    print_text (mlg_document_get_territory (document));

  return mlg_cli_finish (MLG_EXIT_OK);
}

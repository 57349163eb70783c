/* mlg-command-dedupe.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-duplicate-finder.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>

static void
add_actor (JsonBuilder  *builder,
           MlgTerritory *territory,
           const char   *member,
           MlgId         id)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, id);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, mlg_actor_get_name (mlg_territory_get_actor (territory, id)));
  json_builder_end_object (builder);
}

static void
add_duplicate (JsonBuilder        *builder,
               MlgTerritory       *territory,
               const MlgDuplicate *duplicate)
{
  json_builder_begin_object (builder);
  add_actor (builder, territory, "first", duplicate->first);
  add_actor (builder, territory, "second", duplicate->second);
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, round (duplicate->score * 1000.) / 1000.);
  json_builder_set_member_name (builder, "distance");
  if (duplicate->distance < 0.)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, (gint64) round (duplicate->distance));

  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MLG_N_DUPLICATE_REASONS; i++)
    if (duplicate->reasons & (1u << i))
      json_builder_add_string_value (builder, mlg_duplicate_reason_get_name (1u << i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (MlgTerritory *territory,
            GArray       *found)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "actors");
  json_builder_add_int_value (builder, mlg_territory_get_n_actors (territory));
  json_builder_set_member_name (builder, "duplicates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++)
    add_duplicate (builder, territory, &g_array_index (found, MlgDuplicate, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  mlg_cli_print ("%s\n", text);
}

static void
print_lines (MlgTerritory *territory,
             GArray       *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      const MlgDuplicate *duplicate = &g_array_index (found, MlgDuplicate, i);
      g_autofree char *first = mlg_territory_dup_label (territory, MLG_RECORD (mlg_territory_get_actor (territory, duplicate->first)));
      g_autofree char *second = mlg_territory_dup_label (territory, MLG_RECORD (mlg_territory_get_actor (territory, duplicate->second)));
      g_autofree char *reasons = mlg_duplicate_dup_reasons (duplicate);

      /* Translators: two actors that may be one, and why: “same name, near
       * each other”; the number says how sure it is, in percent */
      mlg_cli_print (_("“%s”, “%s”: %s (%d %%)"), first, second, reasons, (int) round (duplicate->score * 100.));
      mlg_cli_print ("\n");
    }
}

/**
 * mlg_command_dedupe:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli dedupe [--json] FILE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_dedupe (const char  *summary,
                    char       **arguments)
{
  gboolean json = FALSE;
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_("Write JSON, for scripts"), NULL },
    { NULL }
  };
  const MlgCliHelp help = {
    _("FILE"),
    _("Prints two actors a line, the surest first; changes nothing. Exit status: 0 none, 1 some, 2 the file could not be read."),
    1
  };
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(MlgDuplicateFinder) finder = NULL;
  g_autoptr(GArray) found = NULL;

  if (!mlg_cli_parse (summary, entries, &help, &files) ||
      (document = mlg_cli_open (files[0])) == NULL)
    return MLG_EXIT_ERROR;

  finder = mlg_duplicate_finder_new (mlg_document_get_territory (document));
  found = mlg_duplicate_finder_run (finder, NULL, NULL);

  if (json)
    print_json (mlg_document_get_territory (document), found);
  else
    print_lines (mlg_document_get_territory (document), found);

  return mlg_cli_finish (found->len > 0 ? MLG_EXIT_PROBLEMS : MLG_EXIT_OK);
}

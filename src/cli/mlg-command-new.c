/* mlg-command-new.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-data-dir.h"
#include "mlg-demo-reader.h"
#include "mlg-place-finder.h"
#include "mlg-text.h"

#include <glib/gi18n.h>

/* Where most of the demo is: the four departments of Brittany. */
static const char * const demo_departments[] = { "22", "29", "35", "56", NULL };

static MlgTerritory *
read_demo (GFile   *data,
           GError **error)
{
  g_autoptr(MlgPlaceFinder) finder = mlg_place_finder_new (demo_departments, error);
  g_autoptr(MlgTerritory) territory = NULL;
  const char * const *not_found;

  if (finder == NULL)
    return NULL;

  territory = mlg_demo_reader_read (data, mlg_place_finder_locate, finder, error);
  not_found = mlg_place_finder_get_not_found (finder);

  for (guint i = 0; territory != NULL && not_found[i] != NULL; i++)
    /* Translators: %s is an address, as “29200 Brest” */
    mlg_cli_print_error (_("“%s” was not found on the map."), not_found[i]);

  return g_steal_pointer (&territory);
}

static gboolean
set_name (MlgTerritory  *territory,
          const char    *name,
          GError       **error)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (mlg_territory_get_info (territory)));
  g_auto(GVariantDict) sheet = G_VARIANT_DICT_INIT (fields);
  guint n_fields;
  const MlgField *names = mlg_object_kind_get_fields (MLG_OBJECT_TERRITORY, &n_fields);

  g_variant_dict_insert (&sheet, names[MLG_TERRITORY_NAME].name, "s", name);

  return mlg_territory_adopt (territory,
                              mlg_record_new (MLG_OBJECT_TERRITORY, MLG_TERRITORY_INFO_ID, g_variant_dict_end (&sheet)),
                              error);
}

static gboolean
write_document (MlgTerritory  *territory,
                GFile         *file,
                GError       **error)
{
  g_autoptr(MlgDocument) document = mlg_document_new_sync (territory, error);

  return document != NULL && mlg_document_save_sync (document, file, error) && mlg_document_close_sync (document, error);
}

static MlgExit
make (const char *path,
      gboolean    demo,
      const char *name)
{
  g_autofree char *words = mlg_data_dir_dup_path ("vocabulary.json");
  g_autofree char *folder = g_path_get_dirname (words);
  g_autoptr(GFile) data = g_file_new_for_path (folder);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(MlgTerritory) territory = NULL;
  g_autoptr(GError) error = NULL;

  territory = demo ? read_demo (data, &error) : mlg_demo_reader_blank (data, &error);

  if (territory != NULL &&
      (name == NULL || set_name (territory, name, &error)) &&
      write_document (territory, file, &error))
    return mlg_cli_finish (MLG_EXIT_OK);

  mlg_cli_print_error ("%s", error->message);

  return MLG_EXIT_ERROR;
}

/**
 * mlg_command_new:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli new [--demo] [--force] [--name NAME] FILE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_new (const char  *summary,
                 char       **arguments)
{
  gboolean demo = FALSE;
  gboolean force = FALSE;
  /* As a file name, for G_OPTION_ARG_STRING refuses what is not in the
   * encoding of the locale: “Vallée” in the locale C. */
  g_autofree char *bytes = NULL;
  g_autofree char *name = NULL;
  g_auto(GStrv) files = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &demo, N_("With the actors of the demo, for trying out"), NULL },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &bytes, N_("The name of the territory"), N_("NAME") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_("Replace a file that is there"), NULL },
    { NULL }
  };
  const MlgCliHelp help = { _("FILE"), NULL, 1 };

  if (!mlg_cli_parse (summary, entries, &help, &files))
    return MLG_EXIT_ERROR;

  if (!force && g_file_test (files[0], G_FILE_TEST_EXISTS))
    {
      g_autofree char *display_name = g_filename_display_name (files[0]);

      mlg_cli_print_error (_("“%s” exists already. Choose another name, or replace it with --force."), display_name);
      return MLG_EXIT_ERROR;
    }

  if (bytes != NULL)
    name = mlg_text_sanitize (bytes, -1);

  return make (files[0], demo, name);
}

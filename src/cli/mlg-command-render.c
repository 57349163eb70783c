/* mlg-command-render.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-cli.h"
#include "mlg-graph-picture.h"
#include "mlg-map-picture.h"
#include "mlg-picture-page.h"

#include <glib/gi18n.h>

#define MAP_WIDTH  1600
#define MAP_HEIGHT 1000
#define MAX_SIDE   99999

typedef struct
{
  MlgTerritory *territory;
  MlgGraphPicture *diagram; /* NULL for the map */
  MlgMapTheme theme;
} Subject;

static gboolean
draw (cairo_t               *cr,
      const MlgPicturePage  *page,
      gpointer               user_data,
      GError               **error)
{
  Subject *subject = user_data;
  guint scale = page->format == MLG_PICTURE_PNG ? page->scale : 0;
  MlgCamera camera = { .width = page->width, .height = page->height };
  g_autoptr(MlgMapPicture) map = NULL;

  if (subject->diagram != NULL)
    {
      mlg_graph_picture_draw (subject->diagram, cr, page->width, page->height, scale, subject->theme);
      return TRUE;
    }

  mlg_map_picture_fit (subject->territory, NULL, 1, &camera);
  map = mlg_map_picture_new (subject->territory, NULL, &camera, subject->theme, 1, scale);

  return mlg_map_picture_draw (map, cr, NULL, error);
}

/* Digits up to @end: neither a sign nor a space, which strtoull would take. */
static gboolean
parse_side (const char  *text,
            char       **end,
            int         *side)
{
  guint64 value = g_ascii_isdigit (*text) ? g_ascii_strtoull (text, end, 10) : 0;

  *side = (int) MIN (value, MAX_SIDE);

  return value > 0 && value <= MAX_SIDE;
}

static gboolean
parse_size (const char     *text,
            MlgPicturePage *page)
{
  char *end;

  if (text == NULL)
    return TRUE;

  if (parse_side (text, &end, &page->width) && *end == 'x' && parse_side (end + 1, &end, &page->height) && *end == '\0')
    return TRUE;

  mlg_cli_print_error (_("“%s” is not a size: write the width and the height in pixels, as 1600x1000."), text);

  return FALSE;
}

static gboolean
write_picture (const MlgPicturePage *page,
               Subject              *subject,
               const char           *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = mlg_picture_render (page, draw, subject, &error);

  if (bytes != NULL &&
      g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    return TRUE;

  mlg_cli_print_error ("%s", error->message);

  return FALSE;
}

/* The whole of a diagram, on a page of its size. */
static MlgGraphPicture *
choose_diagram (Subject        *subject,
                const char     *name,
                MlgPicturePage *page)
{
  MlgDiagram *diagram = mlg_cli_find_diagram (subject->territory, name);

  if (diagram == NULL)
    return NULL;

  subject->diagram = mlg_graph_picture_new (subject->territory, diagram, 1);
  mlg_graph_picture_get_size (subject->diagram, &page->width, &page->height);

  return subject->diagram;
}

/**
 * mlg_command_render:
 * @summary: what it does
 * @arguments: the command line
 *
 * `maillage-cli render [--map | --diagram NAME] [--size WxH] [--scale N]
 * [--dark] FILE PICTURE`
 *
 * Returns: the exit status
 */
MlgExit
mlg_command_render (const char  *summary,
                    char       **arguments)
{
  g_auto(GStrv) files = g_strdupv (arguments);
  g_autofree char *diagram_name = NULL;
  g_autofree char *size = NULL;
  gboolean map = FALSE;
  gboolean dark = FALSE;
  int scale = 1;
  const GOptionEntry entries[] = {
    { "map", 'm', 0, G_OPTION_ARG_NONE, &map, N_("Draw the map; so without --diagram"), NULL },
    { "diagram", 'd', 0, G_OPTION_ARG_STRING, &diagram_name, N_("Draw this diagram"), N_("NAME") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &size, N_("Width and height in pixels"), N_("WxH") },
    { "scale", 'x', 0, G_OPTION_ARG_INT, &scale, N_("For PNG: 1 to 4 times as many pixels"), N_("N") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, N_("Use the dark colours"), NULL },
    { NULL }
  };
  const MlgCliHelp help = { _("FILE PICTURE"), _("What the picture is written as, its name tells: .svg, .pdf or .png."), 2 };
  g_autoptr(MlgDocument) document = NULL;
  g_autoptr(MlgGraphPicture) picture = NULL;
  MlgPicturePage page = { .width = MAP_WIDTH, .height = MAP_HEIGHT };
  Subject subject = { .theme = MLG_MAP_THEME_LIGHT };

  if (!mlg_cli_parse (summary, entries, &help, &files))
    return MLG_EXIT_ERROR;

  page.format = mlg_picture_format_from_name (files[1]);
  page.scale = (guint) CLAMP (scale, 1, 4);
  if (page.format == MLG_PICTURE_NONE)
    {
      mlg_cli_print_error (_("“%s” must end in .svg, .pdf or .png."), files[1]);
      return MLG_EXIT_ERROR;
    }

  if (map && diagram_name != NULL)
    {
      mlg_cli_print_error (_("Choose --map or --diagram, not both."));
      return MLG_EXIT_ERROR;
    }

  document = mlg_cli_open (files[0]);
  if (document == NULL)
    return MLG_EXIT_ERROR;

  subject.territory = mlg_document_get_territory (document);
  if (dark)
    subject.theme = MLG_MAP_THEME_DARK;
  page.title = mlg_territory_get_name (subject.territory);

  if (diagram_name != NULL)
    {
      picture = choose_diagram (&subject, diagram_name, &page);
      if (picture == NULL)
        return MLG_EXIT_ERROR;
    }

  if (!parse_size (size, &page) || !write_picture (&page, &subject, files[1]))
    return MLG_EXIT_ERROR;

  return mlg_cli_finish (MLG_EXIT_OK);
}

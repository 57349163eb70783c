/* mlg-diagram-painter-zones.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"

#include <math.h>

/* In units. */
#define RING_TITLE_SIZE   13.0
#define RING_TITLE_INSET  19.0
#define SECTOR_TITLE_SIZE 16.5
#define SECTOR_TITLE_GAP  18.0

/* In logical pixels; longer ones go on in another line. */
#define SECTOR_TITLE_WIDTH 200.0

/* In units. */
#define CENTRE_SIZE       17.0

static void
fill_disc (const MlgDiagramPass  *pass,
           const MlgDiagramZones *zones,
           double                 radius,
           const MlgMapColor     *ink)
{
  cairo_new_path (pass->cr);
  cairo_arc (pass->cr, zones->x, zones->y, radius, 0, 2 * G_PI);
  mlg_scene_set_ink (pass->cr, ink, 1);
  cairo_fill (pass->cr);
}

static void
stroke_disc (const MlgDiagramPass  *pass,
             const MlgDiagramZones *zones,
             double                 radius)
{
  cairo_new_path (pass->cr);
  cairo_arc (pass->cr, zones->x, zones->y, radius, 0, 2 * G_PI);
  mlg_scene_set_ink (pass->cr, &pass->style->zone_line, 1);
  cairo_stroke (pass->cr);
}

/* The outermost ring is tinted, the next is not, and so on. */
static void
draw_rings (const MlgDiagramPass  *pass,
            const MlgDiagramZones *zones)
{
  for (guint i = zones->n_rings; i-- > 0;)
    fill_disc (pass, zones, zones->rings[i].end,
               (zones->n_rings - i) % 2 == 1 ? &pass->style->zone : &pass->style->canvas);

  cairo_set_line_width (pass->cr, 1.4 / MIN (pass->camera->zoom, 1));
  for (guint i = 0; i < zones->n_rings; i++)
    stroke_disc (pass, zones, zones->rings[i].end);
}

static void
draw_sectors (const MlgDiagramPass  *pass,
              const MlgDiagramZones *zones)
{
  double reach = mlg_diagram_zones_get_radius (zones);

  if (zones->n_sectors < 2)
    return;

  mlg_scene_set_ink (pass->cr, &pass->style->zone_line, 1);
  for (guint i = 0; i < zones->n_sectors; i++)
    {
      double angle = zones->sectors[i].begin;

      cairo_move_to (pass->cr, zones->x + cos (angle) * zones->core, zones->y + sin (angle) * zones->core);
      cairo_line_to (pass->cr, zones->x + cos (angle) * reach, zones->y + sin (angle) * reach);
      cairo_stroke (pass->cr);
    }
}

/* A title whose box touches a point: its middle, or further out. */
static void
draw_title (const MlgDiagramPass *pass,
            const MlgWord        *word,
            double                x,
            double                y,
            double                across,
            double                down)
{
  double width, height;

  if (word->text == NULL || word->text[0] == '\0')
    return;

  mlg_canvas_camera_project (pass->camera, x, y, &x, &y);
  mlg_sprite_cache_measure_word (pass->sprites, word, &width, &height);
  mlg_sprite_cache_draw_word (pass->sprites, pass->cr, word, x + (across - 1) * width / 2, y + (down - 1) * height / 2);
}

static void
draw_titles (const MlgDiagramPass  *pass,
             const MlgDiagramZones *zones)
{
  double reach = mlg_diagram_zones_get_radius (zones) + SECTOR_TITLE_GAP;
  double text = pass->text;

  for (guint i = 0; i < zones->n_rings; i++)
    {
      MlgWord word = { zones->rings[i].label, RING_TITLE_SIZE * text, 0x77767b,
                       MAX (zones->rings[i].end * 1.2 * pass->camera->zoom, 60) };

      draw_title (pass, &word, zones->x, zones->y - zones->rings[i].end + RING_TITLE_INSET, 0, 0);
    }

  for (guint i = 0; i < zones->n_sectors; i++)
    {
      double angle = (zones->sectors[i].begin + zones->sectors[i].end) / 2;
      MlgWord word = { zones->sectors[i].label, SECTOR_TITLE_SIZE * text, zones->sectors[i].colour,
                       SECTOR_TITLE_WIDTH * text, 3 };

      draw_title (pass, &word, zones->x + cos (angle) * reach, zones->y + sin (angle) * reach, cos (angle), sin (angle));
    }
}

static void
draw_centre (const MlgDiagramPass  *pass,
             const MlgDiagramZones *zones)
{
  g_autoptr(PangoLayout) layout = NULL;
  PangoFontDescription *font;
  int height;

  if (zones->core <= 0)
    return;

  fill_disc (pass, zones, zones->core, &pass->style->core);
  if (zones->centre == NULL || zones->core * pass->camera->zoom < 16)
    return;

  layout = pango_cairo_create_layout (pass->cr);
  font = pango_font_description_from_string ("Cantarell, Sans");
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, CENTRE_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  mlg_diagram_pass_set_text (layout, zones->centre, 160);
  pango_layout_set_width (layout, (int) (zones->core * 1.6 * PANGO_SCALE));
  pango_layout_set_height (layout, (int) (zones->core * 1.1 * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);

  mlg_scene_set_ink (pass->cr, &pass->style->core_ink, 1);
  cairo_move_to (pass->cr, zones->x - zones->core * 0.8, zones->y - height / 2.0);
  pango_cairo_show_layout (pass->cr, layout);
  cairo_new_path (pass->cr);
}

/* Rings, sectors and their titles: the ground of all else. */
void
mlg_diagram_pass_draw_zones (const MlgDiagramPass *pass)
{
  const MlgDiagramZones *zones = pass->data->zones;

  if (zones == NULL)
    return;

  mlg_diagram_pass_enter (pass);
  draw_rings (pass, zones);
  draw_sectors (pass, zones);
  draw_centre (pass, zones);
  cairo_restore (pass->cr);
  draw_titles (pass, zones);
}

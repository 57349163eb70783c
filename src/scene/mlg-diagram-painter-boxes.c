/* mlg-diagram-painter-boxes.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-painter-private.h"

#include <math.h>

/* In units. */
#define NOTE_PADDING  11.0
#define NOTE_SIZE     13.5
#define TEXT_SIZE     16.0
#define TITLE_SIZE    13.5
#define TITLE_PADDING 11.0
#define FRAME_ROUND   10.0
#define NOTE_ROUND    4.0

/* No text of a box is longer, however large the box. */
#define MAX_CHARACTERS 4000

/* Sets text of which no more is shaped than can be seen. */
void
mlg_diagram_pass_set_text (PangoLayout *layout,
                           const char  *text,
                           guint        max)
{
  const char *end = text;

  for (guint i = 0; i < max && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  pango_layout_set_text (layout, text, (int) (end - text));
}

static void
trace_rect (cairo_t             *cr,
            const MlgCanvasRect *rect,
            double               radius)
{
  radius = MAX (0, MIN (radius, MIN (rect->x1 - rect->x0, rect->y1 - rect->y0) / 2));
  cairo_new_path (cr);
  cairo_arc (cr, rect->x0 + radius, rect->y0 + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, rect->x1 - radius, rect->y0 + radius, radius, -0.5 * G_PI, 0);
  cairo_arc (cr, rect->x1 - radius, rect->y1 - radius, radius, 0, 0.5 * G_PI);
  cairo_arc (cr, rect->x0 + radius, rect->y1 - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
set_colour (const MlgDiagramPass *pass,
            guint32               colour,
            double                opacity)
{
  if (colour == MLG_LINK_NEUTRAL)
    mlg_scene_set_ink (pass->cr, &pass->style->neutral, opacity);
  else
    mlg_scene_set_rgb (pass->cr, colour, pass->style->lighten, opacity);
}

/* How much larger than at 100 % letters are in units: where little of the
 * diagram would be readable, they shrink no more. */
static double
get_growth (const MlgDiagramPass *pass)
{
  return MAX (pass->camera->zoom, MLG_DIAGRAM_MIN_TEXT * pass->data->text_scale) / pass->camera->zoom;
}

/* All lines that have room, as a number: Pango ends a text that is given a
 * height after its first line. Returns the height of the lines, in units; of
 * several paragraphs there may be more. */
static double
set_lines (PangoLayout *layout,
           double       height)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  PangoRectangle line;
  double n_lines;

  pango_layout_set_text (layout, "X", 1);
  pango_layout_get_extents (layout, NULL, &line);
  pango_layout_set_text (layout, text, -1);
  n_lines = MAX (1, floor (height * PANGO_SCALE / line.height + 0.3));
  pango_layout_set_height (layout, -(int) n_lines);

  return n_lines * line.height / PANGO_SCALE;
}

/* Words in a rectangle, in units; what does not fit ends in an ellipsis. Text
 * begins where its script does. */
static void
draw_text (const MlgDiagramPass *pass,
           const char           *text,
           const MlgCanvasRect  *rect,
           double                size,
           PangoWeight           weight)
{
  double width = rect->x1 - rect->x0, height = MIN (rect->y1 - rect->y0, 1e5);
  g_autoptr(PangoLayout) layout = NULL;
  PangoFontDescription *font;
  double room;

  size *= get_growth (pass);
  if (text == NULL || width < 2 * size || height < size || pass->camera->zoom < MLG_DIAGRAM_TEXT_ZOOM)
    return;

  layout = pango_cairo_create_layout (pass->cr);
  font = pango_font_description_from_string ("Cantarell, Sans");
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* A narrow letter takes a quarter of the square of its size. */
  room = CLAMP (width * height / (size * size) * 4 + 8, 16, MAX_CHARACTERS);
  mlg_diagram_pass_set_text (layout, text, (guint) room);
  pango_layout_set_width (layout, (int) (MIN (width, 1e5) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  height = set_lines (layout, height);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  cairo_save (pass->cr);
  cairo_rectangle (pass->cr, rect->x0, rect->y0, width, height);
  cairo_clip (pass->cr);
  cairo_move_to (pass->cr, rect->x0, rect->y0);
  pango_cairo_show_layout (pass->cr, layout);
  cairo_restore (pass->cr);
  cairo_new_path (pass->cr);
}

static void
draw_frame (const MlgDiagramPass *pass,
            const MlgDiagramBox  *box)
{
  const double dashes[] = { 7, 5 };
  MlgCanvasRect title = box->rect;

  trace_rect (pass->cr, &box->rect, FRAME_ROUND);
  set_colour (pass, box->colour, 0.09);
  cairo_fill_preserve (pass->cr);
  set_colour (pass, box->colour, 0.95);
  cairo_set_dash (pass->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (pass->cr, MAX (1.5, 1 / pass->camera->zoom));
  cairo_stroke (pass->cr);
  cairo_set_dash (pass->cr, NULL, 0, 0);

  title.x0 += TITLE_PADDING;
  title.x1 -= TITLE_PADDING;
  title.y0 += 6;
  title.y1 = MIN (title.y0 + TITLE_SIZE * 1.6 * get_growth (pass), title.y1);
  set_colour (pass, box->colour, 1);
  draw_text (pass, box->text, &title, TITLE_SIZE, PANGO_WEIGHT_BOLD);
}

/* Dark letters on light paper, light ones on dark, whatever the theme. */
static void
set_note_ink (const MlgDiagramPass *pass,
              guint32               colour)
{
  double red = pass->style->note.red, green = pass->style->note.green, blue = pass->style->note.blue;

  if (colour != MLG_LINK_NEUTRAL)
    {
      red = (colour >> 16 & 0xff) / 255.0;
      green = (colour >> 8 & 0xff) / 255.0;
      blue = (colour & 0xff) / 255.0;
    }

  if (0.299 * red + 0.587 * green + 0.114 * blue > 0.5)
    cairo_set_source_rgb (pass->cr, 0.14, 0.12, 0.19);
  else
    cairo_set_source_rgb (pass->cr, 1, 1, 1);
}

static void
draw_note (const MlgDiagramPass *pass,
           const MlgDiagramBox  *box)
{
  MlgCanvasRect shadow = box->rect, text = box->rect;

  shadow.y0 += 2;
  shadow.y1 += 2.5;
  trace_rect (pass->cr, &shadow, NOTE_ROUND);
  cairo_set_source_rgba (pass->cr, 0, 0, 0, 0.16);
  cairo_fill (pass->cr);

  trace_rect (pass->cr, &box->rect, NOTE_ROUND);
  if (box->colour == MLG_LINK_NEUTRAL)
    mlg_scene_set_ink (pass->cr, &pass->style->note, 1);
  else
    mlg_scene_set_rgb (pass->cr, box->colour, 0, 1);
  cairo_fill (pass->cr);

  mlg_canvas_rect_grow (&text, -NOTE_PADDING / get_growth (pass));
  set_note_ink (pass, box->colour);
  draw_text (pass, box->text, &text, NOTE_SIZE, PANGO_WEIGHT_NORMAL);
}

/* A picture keeps its shape: it is as large as fits. */
static void
draw_picture (const MlgDiagramPass *pass,
              const MlgDiagramBox  *box)
{
  double width = box->rect.x1 - box->rect.x0, height = box->rect.y1 - box->rect.y0;
  double picture_width, picture_height, scale;
  MlgCanvasRect text = box->rect;

  if (box->picture == NULL)
    {
      trace_rect (pass->cr, &box->rect, NOTE_ROUND);
      mlg_scene_set_ink (pass->cr, &pass->style->neutral, 0.16);
      cairo_fill (pass->cr);
      mlg_canvas_rect_grow (&text, -NOTE_PADDING);
      mlg_scene_set_ink (pass->cr, &pass->style->ink, 1);
      draw_text (pass, box->text, &text, NOTE_SIZE, PANGO_WEIGHT_NORMAL);
      return;
    }

  picture_width = cairo_image_surface_get_width (box->picture);
  picture_height = cairo_image_surface_get_height (box->picture);
  scale = MIN (width / picture_width, height / picture_height);
  if (!(scale > 0))
    return;

  cairo_save (pass->cr);
  cairo_translate (pass->cr, (box->rect.x0 + box->rect.x1 - picture_width * scale) / 2,
                   (box->rect.y0 + box->rect.y1 - picture_height * scale) / 2);
  cairo_scale (pass->cr, scale, scale);
  cairo_set_source_surface (pass->cr, box->picture, 0, 0);
  cairo_paint (pass->cr);
  cairo_restore (pass->cr);
}

/* In units: cr has to be scaled already. */
void
mlg_diagram_pass_draw_box (const MlgDiagramPass *pass,
                           const MlgDiagramBox  *box)
{
  switch (box->sort)
    {
    case MLG_ITEM_FRAME:
      draw_frame (pass, box);
      break;
    case MLG_ITEM_NOTE:
      draw_note (pass, box);
      break;
    case MLG_ITEM_IMAGE:
      draw_picture (pass, box);
      break;
    case MLG_ITEM_TEXT:
      if (box->colour == MLG_LINK_NEUTRAL)
        mlg_scene_set_ink (pass->cr, &pass->style->ink, 1);
      else
        set_colour (pass, box->colour, 1);
      draw_text (pass, box->text, &box->rect, TEXT_SIZE, PANGO_WEIGHT_NORMAL);
      break;
    case MLG_ITEM_ACTOR:
    default:
      break;
    }
}

static void
draw_all (const MlgDiagramPass *pass,
          gboolean              frames)
{
  mlg_diagram_pass_enter (pass);
  for (guint i = 0; i < pass->data->boxes->len; i++)
    {
      const MlgDiagramBox *box = mlg_diagram_data_box (pass->data, i);

      if ((box->sort == MLG_ITEM_FRAME) == frames && mlg_diagram_pass_has (pass, box->flags) &&
          mlg_canvas_rect_meets (&box->rect, &pass->view))
        mlg_diagram_pass_draw_box (pass, box);
    }
  cairo_restore (pass->cr);
}

void
mlg_diagram_pass_draw_frames (const MlgDiagramPass *pass)
{
  draw_all (pass, TRUE);
}

void
mlg_diagram_pass_draw_boxes (const MlgDiagramPass *pass)
{
  draw_all (pass, FALSE);
}

/* mlg-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-symbol.h"

#include "mlg-glyphs.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define RING_WIDTH        2.0
#define SELECTION_GAP     1.5
#define SELECTION_WIDTH   2.5
#define HALO_WIDTH        6.0
#define DONUT_WIDTH       5.0
#define DOT_RING          0.8
#define DOT_REACH         3.0
#define DIMMED_OPACITY    0.35

static void
draw_text (cairo_t    *cr,
           const char *text,
           double      x,
           double      y,
           double      size)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");
  PangoRectangle ink;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, x - ink.x - ink.width / 2.0, y - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  pango_font_description_free (font);
}

static void
fill_disc (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
stroke_ring (cairo_t *cr,
             double   x,
             double   y,
             double   radius,
             double   width)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* What is the same around an actor and around a cluster. */
static void
draw_ground (cairo_t             *cr,
             const MlgSceneStyle *style,
             double               x,
             double               y,
             double               radius,
             MlgSymbolFlags       flags)
{
  double outer = radius + RING_WIDTH;

  if (flags & MLG_SYMBOL_SELECTED)
    {
      mlg_scene_set_ink (cr, &style->accent, 0.20);
      fill_disc (cr, x, y, outer + SELECTION_GAP + SELECTION_WIDTH + 3);
      mlg_scene_set_ink (cr, &style->accent, 1);
      fill_disc (cr, x, y, outer + SELECTION_GAP + SELECTION_WIDTH);
      mlg_scene_set_ink (cr, &style->ring, 1);
      fill_disc (cr, x, y, outer + SELECTION_GAP);
    }
  else if (flags & MLG_SYMBOL_HOVER)
    {
      mlg_scene_set_ink (cr, &style->accent, 0.45);
      fill_disc (cr, x, y, outer + 3);
    }

  mlg_scene_set_ink (cr, &style->outline, 1);
  fill_disc (cr, x, y, outer + 0.75);
  mlg_scene_set_ink (cr, &style->ring, 1);
  fill_disc (cr, x, y, outer);
}

/**
 * mlg_symbol_set_letter:
 * @kind: a kind
 * @label: (nullable): its label
 *
 * Makes the first letter of @label the sign of @kind where it has no
 * pictogram.
 */
void
mlg_symbol_set_letter (MlgSymbolKind *kind,
                       const char    *label)
{
  gunichar letter = '?';

  if (label != NULL && label[0] != '\0')
    {
      gunichar first = g_utf8_get_char_validated (label, -1);

      if (first != (gunichar) -1 && first != (gunichar) -2 && g_unichar_isprint (first))
        letter = g_unichar_totitle (first);
    }

  memset (kind->letter, 0, sizeof (kind->letter));
  g_unichar_to_utf8 (letter, kind->letter);
}

/**
 * mlg_symbol_get_scale:
 * @text_scale: how much larger than usual letters are
 *
 * Symbols grow with the letters, but less: they would cover the map before
 * they could be seen any better.
 *
 * Returns: how much larger than usual symbols are
 */
double
mlg_symbol_get_scale (double text_scale)
{
  return 1 + (CLAMP (text_scale, 0.5, 4) - 1) * 0.6;
}

/**
 * mlg_symbol_get_extent:
 * @radius: of a disc
 *
 * Returns: how far from its middle anything is drawn, in any state
 */
double
mlg_symbol_get_extent (double radius)
{
  return radius + RING_WIDTH + MAX (HALO_WIDTH, SELECTION_GAP + SELECTION_WIDTH + 3) + 1;
}

/**
 * mlg_symbol_draw_sign:
 * @cr: a cairo context with the ink to use
 * @kind: how the kind looks
 * @x: of the middle, in logical pixels
 * @y: of the middle
 * @radius: of the disc that it is on
 *
 * Draws the pictogram of a kind, or its letter where there is none.
 */
void
mlg_symbol_draw_sign (cairo_t             *cr,
                      const MlgSymbolKind *kind,
                      double               x,
                      double               y,
                      double               radius)
{
  g_return_if_fail (cr != NULL && kind != NULL);

  if (!mlg_glyphs_draw (cr, kind->glyph, x, y, radius * 1.36))
    draw_text (cr, kind->letter, x, y, radius * 1.2);
}

/**
 * mlg_symbol_get_dot_extent:
 * @radius: of a dot
 *
 * Returns: how far from its middle anything is drawn, in any state
 */
double
mlg_symbol_get_dot_extent (double radius)
{
  return radius + DOT_REACH + 1;
}

static void
draw_dot (cairo_t             *cr,
          const MlgSceneStyle *style,
          const MlgSymbolKind *kind,
          double               x,
          double               y,
          double               radius,
          MlgSymbolFlags       flags)
{
  double opacity = flags & MLG_SYMBOL_DIMMED ? DIMMED_OPACITY : 1;

  if (flags & (MLG_SYMBOL_SELECTED | MLG_SYMBOL_HOVER))
    {
      mlg_scene_set_ink (cr, &style->accent, flags & MLG_SYMBOL_SELECTED ? 1 : 0.5);
      fill_disc (cr, x, y, radius + DOT_REACH);
    }
  mlg_scene_set_ink (cr, &style->ring, opacity);
  fill_disc (cr, x, y, radius + MIN (radius / 4, DOT_RING));
  mlg_scene_set_rgb (cr, kind->colour, style->lighten / 2, opacity);
  fill_disc (cr, x, y, radius);
}

/**
 * mlg_symbol_draw:
 * @cr: where to draw
 * @style: the inks
 * @kind: how the kind of the actor looks
 * @x: of the middle, in logical pixels
 * @y: of the middle
 * @radius: of the disc, without its ring
 * @flags: what to show of the state of the actor
 */
void
mlg_symbol_draw (cairo_t             *cr,
                 const MlgSceneStyle *style,
                 const MlgSymbolKind *kind,
                 double               x,
                 double               y,
                 double               radius,
                 MlgSymbolFlags       flags)
{
  const double dashes[] = { 3.4, 2.6 };

  g_return_if_fail (cr != NULL && style != NULL && kind != NULL);

  if (flags & MLG_SYMBOL_DOT)
    {
      draw_dot (cr, style, kind, x, y, radius, flags);
      return;
    }

  cairo_save (cr);

  if (flags & MLG_SYMBOL_DIMMED)
    cairo_push_group (cr);

  if (flags & MLG_SYMBOL_APPROXIMATE)
    {
      mlg_scene_set_rgb (cr, kind->colour, style->lighten, 0.24);
      fill_disc (cr, x, y, radius + RING_WIDTH + HALO_WIDTH);
    }

  draw_ground (cr, style, x, y, radius, flags);
  mlg_scene_set_rgb (cr, kind->colour, 0, 1);
  fill_disc (cr, x, y, radius);

  if (flags & MLG_SYMBOL_DRAFT)
    {
      cairo_set_dash (cr, dashes, 2, 0);
      stroke_ring (cr, x, y, radius + RING_WIDTH - 0.4, 1.6);
      cairo_set_dash (cr, NULL, 0, 0);
    }

  mlg_scene_set_ink (cr, &style->glyph, 1);
  mlg_symbol_draw_sign (cr, kind, x, y, radius);

  if (flags & MLG_SYMBOL_DIMMED)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, DIMMED_OPACITY);
    }

  cairo_restore (cr);
}

/**
 * mlg_symbol_get_cluster_radius:
 * @count: how many actors it stands for
 *
 * Returns: the radius of its picture, without the ring
 */
double
mlg_symbol_get_cluster_radius (guint count)
{
  /* Eight or eighty thousand: larger, but never a blot that hides the map. */
  return CLAMP (13.5 + 2.6 * log10 (MAX (count, 1)), 14, 25);
}

/**
 * mlg_symbol_dup_count:
 * @count: a number
 *
 * Returns: (transfer full): @count in at most four characters
 */
char *
mlg_symbol_dup_count (guint count)
{
  if (count < 1000)
    return g_strdup_printf ("%u", count);

  if (count < 9950)
    return g_strdup_printf ("%.1fk", count / 1000.0);

  return g_strdup_printf ("%.0fk", count / 1000.0);
}

/**
 * mlg_symbol_draw_cluster:
 * @cr: where to draw
 * @style: the inks
 * @shares: (array length=n_shares): the colours of its actors, with how many
 * @n_shares: how many colours
 * @x: of the middle, in logical pixels
 * @y: of the middle
 * @flags: what to show of its state
 */
void
mlg_symbol_draw_cluster (cairo_t             *cr,
                         const MlgSceneStyle *style,
                         const MlgShare      *shares,
                         guint                n_shares,
                         double               x,
                         double               y,
                         MlgSymbolFlags       flags)
{
  g_autofree char *text = NULL;
  double angle = -G_PI / 2;
  double radius;
  guint total = 0;

  g_return_if_fail (cr != NULL && style != NULL && shares != NULL);

  for (guint i = 0; i < n_shares; i++)
    total += shares[i].count;

  radius = mlg_symbol_get_cluster_radius (total);
  text = mlg_symbol_dup_count (total);

  cairo_save (cr);

  if (flags & MLG_SYMBOL_DIMMED)
    cairo_push_group (cr);

  draw_ground (cr, style, x, y, radius, flags);
  for (guint i = 0; i < n_shares; i++)
    {
      double next = angle + 2 * G_PI * shares[i].count / MAX (total, 1);

      cairo_new_path (cr);
      cairo_move_to (cr, x, y);
      cairo_arc (cr, x, y, radius, angle, next);
      cairo_close_path (cr);
      mlg_scene_set_rgb (cr, shares[i].group, 0, 1);
      cairo_fill (cr);
      angle = next;
    }

  mlg_scene_set_ink (cr, &style->face, 1);
  fill_disc (cr, x, y, radius - DONUT_WIDTH);
  mlg_scene_set_ink (cr, &style->ink, 1);
  draw_text (cr, text, x, y, strlen (text) > 3 ? 9.5 : 11.5);

  if (flags & MLG_SYMBOL_DIMMED)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, DIMMED_OPACITY);
    }

  cairo_restore (cr);
}

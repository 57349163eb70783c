/* mlg-label-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-label-painter.h"

#include <math.h>

#define HALO_WIDTH 3.0

/* What is rendered stays, for the next place of the map shows many of the
 * same names. A label takes about 6 kB. */
#define MAX_KEPT 1500

struct _MlgLabelPainter
{
  GObject parent_instance;

  /* owned */
  PangoContext *context;
  GHashTable *kept; /* char * -> cairo_surface_t */
};

G_DEFINE_FINAL_TYPE (MlgLabelPainter, mlg_label_painter, G_TYPE_OBJECT)

static PangoLayout *
create_layout (MlgLabelPainter    *self,
               const char         *text,
               const MlgLabelFont *font)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, font->family);
  pango_font_description_set_absolute_size (description, font->size * PANGO_SCALE);
  pango_font_description_set_weight (description, font->weight);
  pango_font_description_set_style (description, font->style);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (font->spacing > 0)
    {
      g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (font->spacing * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
    }

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw_layout (cairo_t           *cr,
             PangoLayout       *layout,
             const MlgMapColor *ink,
             const MlgMapColor *halo,
             double             left,
             double             top)
{
  cairo_move_to (cr, left, top);

  if (halo->alpha > 0)
    {
      pango_cairo_layout_path (cr, layout);
      cairo_set_source_rgba (cr, halo->red, halo->green, halo->blue, halo->alpha);
      cairo_set_line_width (cr, HALO_WIDTH);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      cairo_move_to (cr, left, top);
    }
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
  pango_cairo_show_layout (cr, layout);
}

static cairo_surface_t *
render (MlgLabelPainter    *self,
        const char         *text,
        const MlgLabelFont *font,
        const MlgMapColor  *ink,
        const MlgMapColor  *halo,
        guint               scale)
{
  g_autoptr(PangoLayout) layout = create_layout (self, text, font);
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  width = CLAMP (width, 1, 2000) + 2 * MLG_LABEL_MARGIN;
  height = CLAMP (height, 1, 200) + 2 * MLG_LABEL_MARGIN;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * (int) scale, height * (int) scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  draw_layout (cr, layout, ink, halo, MLG_LABEL_MARGIN, MLG_LABEL_MARGIN);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
mlg_label_painter_finalize (GObject *object)
{
  MlgLabelPainter *self = MLG_LABEL_PAINTER (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->kept, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_label_painter_parent_class)->finalize (object);
}

static void
mlg_label_painter_class_init (MlgLabelPainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_label_painter_finalize;
}

static void
mlg_label_painter_init (MlgLabelPainter *self)
{
  /* A font map of its own: the default one belongs to the thread of GTK. */
  g_autoptr(PangoFontMap) font_map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  self->context = pango_font_map_create_context (font_map);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);

  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
}

/**
 * mlg_label_painter_new:
 *
 * Turns names into pictures that are then only copied. Use it from one thread
 * at a time, whichever that is.
 *
 * Returns: (transfer full): a painter
 */
MlgLabelPainter *
mlg_label_painter_new (void)
{
  return g_object_new (MLG_TYPE_LABEL_PAINTER, NULL);
}

/**
 * mlg_label_painter_clear:
 * @self: a painter
 *
 * Forgets what was rendered, after a change of theme.
 */
void
mlg_label_painter_clear (MlgLabelPainter *self)
{
  g_return_if_fail (MLG_IS_LABEL_PAINTER (self));

  g_hash_table_remove_all (self->kept);
}

/**
 * mlg_label_painter_render:
 * @self: a painter
 * @text: plain text, valid UTF-8; never markup
 * @font: how to write it
 * @ink: its colour
 * @halo: the colour around it; alpha 0 for none
 * @scale: device pixels per logical pixel
 *
 * Returns: (transfer full): an image surface with its device scale set, that
 *   has %MLG_LABEL_MARGIN logical pixels around the text. Do not change it
 */
cairo_surface_t *
mlg_label_painter_render (MlgLabelPainter    *self,
                          const char         *text,
                          const MlgLabelFont *font,
                          const MlgMapColor  *ink,
                          const MlgMapColor  *halo,
                          guint               scale)
{
  g_autofree char *key = NULL;
  cairo_surface_t *surface;

  g_return_val_if_fail (MLG_IS_LABEL_PAINTER (self), NULL);
  g_return_val_if_fail (text != NULL && font != NULL && ink != NULL && halo != NULL, NULL);
  g_return_val_if_fail (scale >= 1 && scale <= 8, NULL);

  key = g_strdup_printf ("%d %d %d %d %u %02x%02x%02x%02x %s %s",
                         (int) round (font->size * 2), (int) font->weight, (int) font->style,
                         (int) round (font->spacing * 4), scale,
                         (guint) round (ink->red * 255), (guint) round (ink->green * 255),
                         (guint) round (ink->blue * 255), (guint) round (halo->red * 255),
                         font->family, text);
  surface = g_hash_table_lookup (self->kept, key);
  if (surface == NULL)
    {
      if (g_hash_table_size (self->kept) >= MAX_KEPT)
        g_hash_table_remove_all (self->kept);
      surface = render (self, text, font, ink, halo, scale);
      g_hash_table_insert (self->kept, g_steal_pointer (&key), surface);
    }

  return cairo_surface_reference (surface);
}

/**
 * mlg_label_painter_measure:
 * @self: a painter
 * @text: plain text, valid UTF-8; never markup
 * @font: how to write it
 * @width: (out): in logical pixels, without halo
 * @height: (out): likewise
 */
void
mlg_label_painter_measure (MlgLabelPainter    *self,
                           const char         *text,
                           const MlgLabelFont *font,
                           double             *width,
                           double             *height)
{
  g_autoptr(PangoLayout) layout = NULL;
  int pixel_width, pixel_height;

  g_return_if_fail (MLG_IS_LABEL_PAINTER (self) && text != NULL && font != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  layout = create_layout (self, text, font);
  pango_layout_get_pixel_size (layout, &pixel_width, &pixel_height);
  *width = pixel_width;
  *height = pixel_height;
}

/**
 * mlg_label_painter_draw:
 * @self: a painter
 * @cr: where to draw, in logical pixels
 * @text: plain text, valid UTF-8; never markup
 * @font: how to write it
 * @ink: its colour
 * @halo: the colour around it; alpha 0 for none
 * @left: of the text
 * @top: of the text
 *
 * Draws letters, not a picture of them: for files of vectors. Nothing is kept.
 */
void
mlg_label_painter_draw (MlgLabelPainter    *self,
                        cairo_t            *cr,
                        const char         *text,
                        const MlgLabelFont *font,
                        const MlgMapColor  *ink,
                        const MlgMapColor  *halo,
                        double              left,
                        double              top)
{
  g_autoptr(PangoLayout) layout = NULL;

  g_return_if_fail (MLG_IS_LABEL_PAINTER (self) && cr != NULL && text != NULL);
  g_return_if_fail (font != NULL && ink != NULL && halo != NULL);

  layout = create_layout (self, text, font);
  draw_layout (cr, layout, ink, halo, left, top);
}

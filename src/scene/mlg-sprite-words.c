/* mlg-sprite-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-sprite-words.h"

#include "mlg-sprite-cache-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define MAX_WORDS 1000

/* No more letters than that are shaped. */
#define MAX_CHARACTERS 160

/* Colours of lines are too light for letters: these are darker, or on dark
 * ground lighter. */
#define CONTRAST 0.28

typedef struct
{
  double width;
  double height;
  cairo_surface_t *surface;
} Word;

void
mlg_sprite_word_free (gpointer data)
{
  Word *word = data;

  g_clear_pointer (&word->surface, cairo_surface_destroy);
  g_free (word);
}

static PangoLayout *
create_layout (MlgSpriteCache *self,
               const MlgWord  *word)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");
  const char *end = word->text;

  for (guint i = 0; i < MAX_CHARACTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, word->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, word->text, (int) (end - word->text));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (word->max_width > 0)
    {
      pango_layout_set_width (layout, (int) (MIN (word->max_width, 10000) * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  if (word->lines > 1)
    {
      int width;

      pango_layout_set_height (layout, -(int) word->lines);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      pango_layout_get_pixel_size (layout, &width, NULL);
      pango_layout_set_width (layout, (width + 1) * PANGO_SCALE);
    }

  return layout;
}

static MlgMapColor
get_ink (MlgSpriteCache *self,
         guint32         colour)
{
  double red = (colour >> 16 & 0xff) / 255.0, green = (colour >> 8 & 0xff) / 255.0, blue = (colour & 0xff) / 255.0;
  const MlgMapColor *ink = &self->style->ink;

  if (colour == MLG_WORD_INK)
    return *ink;

  return (MlgMapColor) { red + (ink->red - red) * CONTRAST, green + (ink->green - green) * CONTRAST,
                         blue + (ink->blue - blue) * CONTRAST, 1 };
}

static void
draw (MlgSpriteCache *self,
      cairo_t        *cr,
      const MlgWord  *word,
      double          left,
      double          top)
{
  g_autoptr(PangoLayout) layout = create_layout (self, word);
  MlgMapColor ink = get_ink (self, word->colour);

  if (self->style->lighten > 0 && word->colour != MLG_WORD_INK)
    ink = (MlgMapColor) { ink.red + (1 - ink.red) * self->style->lighten, ink.green + (1 - ink.green) * self->style->lighten,
                          ink.blue + (1 - ink.blue) * self->style->lighten, 1 };
  mlg_sprite_cache_draw_text (cr, layout, left, top, &self->style->halo, &ink);
}

static Word *
get_word (MlgSpriteCache *self,
          const MlgWord  *word)
{
  g_autofree char *key = g_strdup_printf ("%x %d %d %u %.*s", word->colour, (int) round (word->size * 16),
                                          (int) round (word->max_width), word->lines, 4 * MAX_CHARACTERS, word->text);
  Word *kept = g_hash_table_lookup (self->words, key);

  if (kept == NULL)
    {
      g_autoptr(PangoLayout) layout = create_layout (self, word);
      PangoRectangle extents;

      if (g_hash_table_size (self->words) >= MAX_WORDS)
        g_hash_table_remove_all (self->words);

      pango_layout_get_pixel_extents (layout, NULL, &extents);
      kept = g_new0 (Word, 1);
      kept->width = extents.width + 2 * MLG_NAME_MARGIN;
      kept->height = extents.height + 2 * MLG_NAME_MARGIN;
      g_hash_table_insert (self->words, g_steal_pointer (&key), kept);
    }

  return kept;
}

/**
 * mlg_sprite_cache_measure_word:
 * @self: a cache
 * @word: a line of text
 * @width: (out): in logical pixels, halo included
 * @height: (out): likewise
 */
void
mlg_sprite_cache_measure_word (MlgSpriteCache *self,
                               const MlgWord  *word,
                               double         *width,
                               double         *height)
{
  const Word *kept;

  g_return_if_fail (self != NULL && word != NULL && word->text != NULL);

  kept = get_word (self, word);
  *width = kept->width;
  *height = kept->height;
}

/**
 * mlg_sprite_cache_draw_word:
 * @self: a cache
 * @cr: where to draw
 * @word: a line of text
 * @left: of its box, in logical pixels
 * @top: likewise
 */
void
mlg_sprite_cache_draw_word (MlgSpriteCache *self,
                            cairo_t        *cr,
                            const MlgWord  *word,
                            double          left,
                            double          top)
{
  Word *kept;

  g_return_if_fail (self != NULL && cr != NULL && word != NULL && word->text != NULL);

  if (self->scale == 0)
    {
      draw (self, cr, word, left, top);
      return;
    }

  kept = get_word (self, word);
  if (kept->surface == NULL)
    {
      cairo_t *surface;

      kept->surface = mlg_sprite_cache_create_surface (self, kept->width, kept->height);
      surface = cairo_create (kept->surface);
      draw (self, surface, word, 0, 0);
      cairo_destroy (surface);
    }
  mlg_sprite_cache_copy_surface (self, cr, kept->surface, left, top);
}

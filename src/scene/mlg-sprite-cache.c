/* mlg-sprite-cache.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-sprite-cache.h"

#include "mlg-sprite-cache-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* A picture is a few kilobytes: this is some megabytes at most. */
#define MAX_SPRITES 3000

/* Longer names are cut before they are shaped: nobody reads them on a map. */
#define MAX_CHARACTERS 120

#define NAME_SIZE  12.5
#define HALO_REACH 1.8

/* A cluster is shown in this many sectors at most: two that differ by one
 * actor in a thousand then share a picture. */
#define N_SECTORS 60

typedef struct
{
  cairo_surface_t *surface;
  double reach;
} Sprite;

typedef struct
{
  double width;
  double height;
  gboolean whole;
  cairo_surface_t *surface;
} Name;

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  cairo_surface_destroy (sprite->surface);
  g_free (sprite);
}

static void
name_free (gpointer data)
{
  Name *name = data;

  g_clear_pointer (&name->surface, cairo_surface_destroy);
  g_free (name);
}

/**
 * mlg_sprite_cache_new:
 * @style: the inks; must live as long as the cache
 * @scale: device pixels per logical pixel, or 0 to draw vectors
 *
 * Returns: (transfer full): an empty cache
 */
MlgSpriteCache *
mlg_sprite_cache_new (const MlgSceneStyle *style,
                      guint                scale)
{
  MlgSpriteCache *self = g_new0 (MlgSpriteCache, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->style = style;
  self->scale = scale;
  self->text_scale = 1;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->sprites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sprite_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, name_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mlg_sprite_word_free);

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);

  return self;
}

void
mlg_sprite_cache_free (MlgSpriteCache *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->context);
  g_hash_table_unref (self->sprites);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->words);
  g_free (self);
}

const MlgSceneStyle *
mlg_sprite_cache_get_style (MlgSpriteCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->style;
}

guint
mlg_sprite_cache_get_scale (MlgSpriteCache *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->scale;
}

/**
 * mlg_sprite_cache_set_text_scale:
 * @self: a cache
 * @text_scale: how much larger than usual letters are
 *
 * Makes names larger, and clusters by mlg_symbol_get_scale(). The radius of
 * a symbol is always given by who draws it.
 */
void
mlg_sprite_cache_set_text_scale (MlgSpriteCache *self,
                                 double          text_scale)
{
  g_return_if_fail (self != NULL && text_scale > 0);

  if (self->text_scale == text_scale)
    return;

  self->text_scale = text_scale;
  g_hash_table_remove_all (self->sprites);
  g_hash_table_remove_all (self->names);
}

/* On whole device pixels a picture is copied, between them it is filtered:
 * slower, and blurred. */
void
mlg_sprite_cache_copy_surface (MlgSpriteCache  *self,
                               cairo_t         *cr,
                               cairo_surface_t *surface,
                               double           left,
                               double           top)
{
  cairo_set_source_surface (cr, surface, round (left * self->scale) / self->scale, round (top * self->scale) / self->scale);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}

cairo_surface_t *
mlg_sprite_cache_create_surface (MlgSpriteCache *self,
                                 double          width,
                                 double          height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) (ceil (width) * self->scale),
                                                         (int) (ceil (height) * self->scale));

  cairo_surface_set_device_scale (surface, self->scale, self->scale);

  return surface;
}

static PangoLayout *
create_layout (MlgSpriteCache *self,
               const char     *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");
  const char *end = text;

  for (guint i = 0; i < MAX_CHARACTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, NAME_SIZE * self->text_scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (layout, text, (int) (end - text));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, (int) (MLG_NAME_MAX_WIDTH * self->text_scale * PANGO_SCALE));
  pango_layout_set_height (layout, -2);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, 0.88f);

  return layout;
}

void
mlg_sprite_cache_draw_text (cairo_t           *cr,
                            PangoLayout       *layout,
                            double             left,
                            double             top,
                            const MlgMapColor *halo,
                            const MlgMapColor *ink)
{
  PangoRectangle extents;

  /* The layout centres in its full width; the text begins further right. */
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  left += MLG_NAME_MARGIN - extents.x;
  top += MLG_NAME_MARGIN - extents.y;

  mlg_scene_set_ink (cr, halo, 1);
  cairo_move_to (cr, left, top);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, 2 * HALO_REACH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  mlg_scene_set_ink (cr, ink, 1);
  cairo_move_to (cr, left, top);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static Name *
get_name (MlgSpriteCache *self,
          const char     *text)
{
  Name *name = g_hash_table_lookup (self->names, text);

  if (name == NULL)
    {
      g_autoptr(PangoLayout) layout = create_layout (self, text);
      PangoRectangle extents;

      if (g_hash_table_size (self->names) >= MAX_SPRITES)
        g_hash_table_remove_all (self->names);

      pango_layout_get_pixel_extents (layout, NULL, &extents);
      name = g_new0 (Name, 1);
      name->width = extents.width + 2 * MLG_NAME_MARGIN;
      name->whole = !pango_layout_is_ellipsized (layout) && g_utf8_strlen (text, -1) <= MAX_CHARACTERS;
      name->height = extents.height + 2 * MLG_NAME_MARGIN;
      g_hash_table_insert (self->names, g_strdup (text), name);
    }

  return name;
}

/**
 * mlg_sprite_cache_measure_name:
 * @self: a cache
 * @text: plain text, valid UTF-8; never markup
 * @width: (out): in logical pixels, halo included
 * @height: (out): likewise
 *
 * Names take up to two lines; what does not fit ends in an ellipsis.
 */
void
mlg_sprite_cache_measure_name (MlgSpriteCache *self,
                               const char     *text,
                               double         *width,
                               double         *height)
{
  Name *name;

  g_return_if_fail (self != NULL && text != NULL);

  name = get_name (self, text);
  *width = name->width;
  *height = name->height;
}

/**
 * mlg_sprite_cache_is_whole:
 * @self: a cache
 * @text: plain text, valid UTF-8
 *
 * Returns: whether it is written in full, without an ellipsis
 */
gboolean
mlg_sprite_cache_is_whole (MlgSpriteCache *self,
                           const char     *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return get_name (self, text)->whole;
}

/**
 * mlg_sprite_cache_draw_name:
 * @self: a cache
 * @cr: where to draw
 * @text: plain text, valid UTF-8; never markup
 * @left: of its box, in logical pixels
 * @top: likewise
 */
void
mlg_sprite_cache_draw_name (MlgSpriteCache *self,
                            cairo_t        *cr,
                            const char     *text,
                            double          left,
                            double          top)
{
  Name *name;

  g_return_if_fail (self != NULL && cr != NULL && text != NULL);

  if (self->scale == 0)
    {
      g_autoptr(PangoLayout) layout = create_layout (self, text);

      mlg_sprite_cache_draw_text (cr, layout, left, top, &self->style->halo, &self->style->ink);
      return;
    }

  name = get_name (self, text);
  if (name->surface == NULL)
    {
      g_autoptr(PangoLayout) layout = create_layout (self, text);
      cairo_t *sprite;

      name->surface = mlg_sprite_cache_create_surface (self, name->width, name->height);
      sprite = cairo_create (name->surface);
      mlg_sprite_cache_draw_text (sprite, layout, 0, 0, &self->style->halo, &self->style->ink);
      cairo_destroy (sprite);
    }

  mlg_sprite_cache_copy_surface (self, cr, name->surface, left, top);
}

static void
add_sprite (MlgSpriteCache *self,
            char           *key,
            Sprite         *sprite)
{
  if (g_hash_table_size (self->sprites) >= MAX_SPRITES)
    g_hash_table_remove_all (self->sprites);

  g_hash_table_insert (self->sprites, key, sprite);
}

static Sprite *
sprite_new (MlgSpriteCache  *self,
            double           reach,
            cairo_t        **cr)
{
  Sprite *sprite = g_new0 (Sprite, 1);

  sprite->reach = ceil (reach);
  sprite->surface = mlg_sprite_cache_create_surface (self, 2 * sprite->reach, 2 * sprite->reach);
  *cr = cairo_create (sprite->surface);

  return sprite;
}

/**
 * mlg_sprite_cache_draw_symbol:
 * @self: a cache
 * @cr: where to draw
 * @kind: how the kind of the actor looks
 * @x: of the middle, in logical pixels
 * @y: of the middle
 * @radius: of the disc
 * @flags: what to show of its state
 */
void
mlg_sprite_cache_draw_symbol (MlgSpriteCache      *self,
                              cairo_t             *cr,
                              const MlgSymbolKind *kind,
                              double               x,
                              double               y,
                              double               radius,
                              MlgSymbolFlags       flags)
{
  Sprite *sprite;
  char key[96];

  g_return_if_fail (self != NULL && cr != NULL && kind != NULL);

  if (self->scale == 0)
    {
      mlg_symbol_draw (cr, self->style, kind, x, y, radius, flags);
      return;
    }

  g_snprintf (key, sizeof key, "%x %s %s %d %x", kind->colour, kind->glyph != NULL ? kind->glyph : "",
              kind->letter, (int) round (radius * 4), flags);
  sprite = g_hash_table_lookup (self->sprites, key);
  if (sprite == NULL)
    {
      cairo_t *surface;

      sprite = sprite_new (self, flags & MLG_SYMBOL_DOT ? mlg_symbol_get_dot_extent (radius) : mlg_symbol_get_extent (radius), &surface);
      mlg_symbol_draw (surface, self->style, kind, sprite->reach, sprite->reach, radius, flags);
      cairo_destroy (surface);
      add_sprite (self, g_strdup (key), sprite);
    }

  mlg_sprite_cache_copy_surface (self, cr, sprite->surface, x - sprite->reach, y - sprite->reach);
}

static char *
dup_cluster_key (const MlgShare *shares,
                 guint           n_shares,
                 guint           total,
                 MlgSymbolFlags  flags)
{
  g_autofree char *count = mlg_symbol_dup_count (total);
  GString *key = g_string_new (count);
  guint sum = 0;

  g_string_append_printf (key, " %x", flags);
  for (guint i = 0; i < n_shares; i++)
    {
      sum += shares[i].count;
      g_string_append_printf (key, " %x:%u", shares[i].group, (sum * N_SECTORS + total / 2) / total);
    }

  return g_string_free (key, FALSE);
}

/**
 * mlg_sprite_cache_draw_cluster:
 * @self: a cache
 * @cr: where to draw
 * @shares: (array length=n_shares): its colours, with how many of each
 * @n_shares: how many colours
 * @x: of the middle, in logical pixels
 * @y: of the middle
 * @flags: what to show of its state
 */
void
mlg_sprite_cache_draw_cluster (MlgSpriteCache *self,
                               cairo_t        *cr,
                               const MlgShare *shares,
                               guint           n_shares,
                               double          x,
                               double          y,
                               MlgSymbolFlags  flags)
{
  g_autofree char *key = NULL;
  double scale = mlg_symbol_get_scale (self->text_scale);
  guint total = 0;
  Sprite *sprite;

  g_return_if_fail (self != NULL && cr != NULL && shares != NULL);

  if (self->scale == 0)
    {
      cairo_save (cr);
      cairo_translate (cr, x, y);
      cairo_scale (cr, scale, scale);
      mlg_symbol_draw_cluster (cr, self->style, shares, n_shares, 0, 0, flags);
      cairo_restore (cr);
      return;
    }

  for (guint i = 0; i < n_shares; i++)
    total += shares[i].count;

  key = dup_cluster_key (shares, n_shares, MAX (total, 1), flags);
  sprite = g_hash_table_lookup (self->sprites, key);
  if (sprite == NULL)
    {
      cairo_t *surface;

      sprite = sprite_new (self, mlg_symbol_get_extent (mlg_symbol_get_cluster_radius (total)) * scale, &surface);
      cairo_translate (surface, sprite->reach, sprite->reach);
      cairo_scale (surface, scale, scale);
      mlg_symbol_draw_cluster (surface, self->style, shares, n_shares, 0, 0, flags);
      cairo_destroy (surface);
      add_sprite (self, g_steal_pointer (&key), sprite);
    }

  mlg_sprite_cache_copy_surface (self, cr, sprite->surface, x - sprite->reach, y - sprite->reach);
}

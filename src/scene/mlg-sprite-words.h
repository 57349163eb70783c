/* mlg-sprite-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-sprite-cache.h"

G_BEGIN_DECLS

/**
 * MlgWord:
 * @text: plain text, valid UTF-8; never markup
 * @size: of its letters, in logical pixels
 * @colour: 0xRRGGBB, or %MLG_WORD_INK for that of names
 * @max_width: it ends in an ellipsis beyond, in logical pixels
 * @lines: on so many lines before; one where 0
 *
 * Some words in a colour, as on a line or over a zone.
 */
typedef struct
{
  const char *text;
  double size;
  guint32 colour;
  double max_width;
  guint lines;
} MlgWord;

#define MLG_WORD_INK 0xff000000u

void mlg_sprite_cache_measure_word (MlgSpriteCache *self,
                                    const MlgWord  *word,
                                    double         *width,
                                    double         *height);
void mlg_sprite_cache_draw_word    (MlgSpriteCache *self,
                                    cairo_t        *cr,
                                    const MlgWord  *word,
                                    double          left,
                                    double          top);

G_END_DECLS

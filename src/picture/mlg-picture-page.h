/* mlg-picture-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* What a picture may have, in logical pixels, and in device pixels for PNG. */
#define MLG_PICTURE_MAX_SIDE   20000
#define MLG_PICTURE_MAX_PIXELS 120000000

/**
 * MlgPictureFormat:
 * @MLG_PICTURE_NONE: not a format of pictures
 * @MLG_PICTURE_PNG: pixels
 * @MLG_PICTURE_SVG: vectors, a logical pixel is 1 px
 * @MLG_PICTURE_PDF: vectors on a page of its own size, a logical pixel is
 *   0.75 pt (1/96 inch)
 *
 * What a picture is written as.
 */
typedef enum
{
  MLG_PICTURE_NONE,
  MLG_PICTURE_PNG,
  MLG_PICTURE_SVG,
  MLG_PICTURE_PDF,
} MlgPictureFormat;

/**
 * MlgPicturePage:
 * @format: what to write
 * @width: in logical pixels
 * @height: in logical pixels
 * @scale: device pixels per logical pixel, for PNG: 1 to 4
 * @title: (nullable): what the file says it is, for PDF
 *
 * The sheet that a picture is drawn on.
 */
typedef struct
{
  MlgPictureFormat format;
  int width;
  int height;
  guint scale;
  const char *title;
} MlgPicturePage;

/**
 * MlgPictureDrawFunc:
 * @cr: where to draw, in logical pixels from the top left
 * @page: the sheet
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Returns: whether everything was drawn
 */
typedef gboolean (* MlgPictureDrawFunc) (cairo_t              *cr,
                                         const MlgPicturePage *page,
                                         gpointer              user_data,
                                         GError              **error);

MlgPictureFormat mlg_picture_format_from_name (const char            *name);
const char      *mlg_picture_format_get_extension (MlgPictureFormat   format);
GBytes          *mlg_picture_render           (const MlgPicturePage  *page,
                                               MlgPictureDrawFunc     draw,
                                               gpointer               user_data,
                                               GError               **error);

G_END_DECLS

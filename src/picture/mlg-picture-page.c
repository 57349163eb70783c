/* mlg-picture-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-picture-page.h"

#include "mlg-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_PIXEL 0.75

static const struct
{
  MlgPictureFormat format;
  const char *extension;
} formats[] = {
  { MLG_PICTURE_PNG, ".png" },
  { MLG_PICTURE_SVG, ".svg" },
  { MLG_PICTURE_PDF, ".pdf" },
};

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const MlgPicturePage *page,
                GByteArray           *bytes)
{
  cairo_surface_t *surface;

  switch (page->format)
    {
    case MLG_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append, bytes, page->width, page->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;

    case MLG_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append, bytes, page->width * POINTS_PER_PIXEL,
                                                     page->height * POINTS_PER_PIXEL);
      /* Newer cairo packs its objects as 1.5 allows: no old printer reads it. */
      cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
      if (page->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Maillage");
      cairo_surface_set_device_scale (surface, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
      return surface;

    case MLG_PICTURE_PNG:
    case MLG_PICTURE_NONE:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, page->width * (int) page->scale,
                                            page->height * (int) page->scale);
      cairo_surface_set_device_scale (surface, page->scale, page->scale);
      return surface;
    }
}

static gboolean
check_page (const MlgPicturePage  *page,
            GError               **error)
{
  gint64 pixels = (gint64) page->width * page->height * page->scale * page->scale;

  if (page->width <= MLG_PICTURE_MAX_SIDE && page->height <= MLG_PICTURE_MAX_SIDE &&
      (page->format != MLG_PICTURE_PNG || pixels <= MLG_PICTURE_MAX_PIXELS))
    return TRUE;

  g_set_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
               _("A picture of %d × %d pixels is too large. Choose a smaller size, or PDF."),
               page->width * (int) page->scale, page->height * (int) page->scale);

  return FALSE;
}

/**
 * mlg_picture_format_from_name:
 * @name: the name of a file
 *
 * Returns: the format that its extension tells, or %MLG_PICTURE_NONE
 */
MlgPictureFormat
mlg_picture_format_from_name (const char *name)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL, MLG_PICTURE_NONE);

  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].extension))
      return formats[i].format;

  return MLG_PICTURE_NONE;
}

/**
 * mlg_picture_format_get_extension:
 * @format: a format
 *
 * Returns: what names of such files end in, with the dot
 */
const char *
mlg_picture_format_get_extension (MlgPictureFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].format == format)
      return formats[i].extension;

  g_return_val_if_reached ("");
}

/**
 * mlg_picture_render:
 * @page: the sheet
 * @draw: draws on it
 * @user_data: data for @draw
 * @error: return location for an error
 *
 * Makes the bytes of a picture. It may take seconds: call it on a thread.
 *
 * Returns: (transfer full) (nullable): the contents of a file
 */
GBytes *
mlg_picture_render (const MlgPicturePage  *page,
                    MlgPictureDrawFunc     draw,
                    gpointer               user_data,
                    GError               **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  gboolean drawn;

  g_return_val_if_fail (page != NULL && draw != NULL && page->format != MLG_PICTURE_NONE, NULL);
  g_return_val_if_fail (page->width >= 1 && page->height >= 1 && page->scale >= 1, NULL);

  if (!check_page (page, error))
    return NULL;

  surface = create_surface (page, bytes);
  cr = cairo_create (surface);
  drawn = draw (cr, page, user_data, error);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (status == CAIRO_STATUS_SUCCESS && drawn && page->format == MLG_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!drawn)
    return NULL;

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_STORAGE, _("The picture could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

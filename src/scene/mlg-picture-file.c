/* mlg-picture-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-picture-file.h"

#include "mlg-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

/* The longer side of a picture on a diagram, in pixels: at most, and what it
 * is made smaller by while it takes too many bytes. */
#define MAX_SIDE 1600
#define STEP     0.75

#define MAX_BYTES  (700 * 1000 * 3 / 4) /* base64 makes four of three */
#define MAX_FILE   (60 * 1000 * 1000)

#define QUALITY "85"

typedef struct
{
  GFile *file;
  GBytes *bytes;

  char *text;
  double width;
  double height;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->text);
  g_free (job);
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height)
{
  int longer = MAX (width, height);

  if (longer > MAX_SIDE)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) ((gint64) width * MAX_SIDE / longer)),
                                MAX (1, (int) ((gint64) height * MAX_SIDE / longer)));
}

static GdkPixbuf *
decode (GBytes  *bytes,
        GError **error)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr(GdkPixbuf) turned = NULL;
  GdkPixbuf *pixbuf;

  g_signal_connect_object (loader, "size-prepared", G_CALLBACK (size_prepared_cb), loader, 0);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, NULL) || !gdk_pixbuf_loader_close (loader, NULL) ||
      (pixbuf = gdk_pixbuf_loader_get_pixbuf (loader)) == NULL)
    {
      gdk_pixbuf_loader_close (loader, NULL);
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID,
                           _("This file is not a picture that can be shown. Choose a PNG or JPEG file."));
      return NULL;
    }

  /* As the camera was held. */
  turned = gdk_pixbuf_apply_embedded_orientation (pixbuf);

  return g_steal_pointer (&turned);
}

static gboolean
encode (GdkPixbuf  *pixbuf,
        char      **data,
        gsize      *size,
        GError    **error)
{
  if (gdk_pixbuf_get_has_alpha (pixbuf))
    return gdk_pixbuf_save_to_buffer (pixbuf, data, size, "png", error, "compression", "9", NULL);

  return gdk_pixbuf_save_to_buffer (pixbuf, data, size, "jpeg", error, "quality", QUALITY, NULL);
}

static gboolean
shrink (Job     *job,
        GBytes  *bytes,
        GError **error)
{
  g_autoptr(GdkPixbuf) pixbuf = decode (bytes, error);
  g_autofree char *data = NULL;
  gsize size = 0;

  if (pixbuf == NULL)
    return FALSE;

  job->width = gdk_pixbuf_get_width (pixbuf);
  job->height = gdk_pixbuf_get_height (pixbuf);
  if (!encode (pixbuf, &data, &size, error))
    return FALSE;

  while (size > MAX_BYTES)
    {
      int width = MAX (1, (int) (gdk_pixbuf_get_width (pixbuf) * STEP));
      int height = MAX (1, (int) (gdk_pixbuf_get_height (pixbuf) * STEP));
      g_autoptr(GdkPixbuf) smaller = gdk_pixbuf_scale_simple (pixbuf, width, height, GDK_INTERP_BILINEAR);

      g_clear_pointer (&data, g_free);
      g_set_object (&pixbuf, smaller);
      if (!encode (pixbuf, &data, &size, error))
        return FALSE;
    }
  job->text = g_base64_encode ((const guchar *) data, size);

  return TRUE;
}

static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GFileInfo) info = NULL;

  if (stream == NULL)
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_get_size (info) > MAX_FILE)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("This picture is too large. Choose a smaller file."));
      return NULL;
    }

  return g_input_stream_read_bytes (G_INPUT_STREAM (stream), MAX_FILE, cancellable, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr(GError) error = NULL;

  if (job->bytes == NULL)
    job->bytes = load (job->file, cancellable, &error);

  if (job->bytes != NULL && shrink (job, job->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start (GFile               *file,
       GBytes              *bytes,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mlg_picture_file_read_async:
 * @file: a picture of any usual format
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Reads a picture and makes it small enough for a document.
 */
void
mlg_picture_file_read_async (GFile               *file,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  start (file, NULL, callback, user_data);
}

/**
 * mlg_picture_file_parse_async:
 * @bytes: what is in a file of a picture
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Does the same for a picture from the clipboard.
 */
void
mlg_picture_file_parse_async (GBytes              *bytes,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (bytes != NULL);

  start (NULL, bytes, callback, user_data);
}

/**
 * mlg_picture_file_read_finish:
 * @result: what the callback got
 * @width: (out): in pixels
 * @height: (out): in pixels
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PNG or JPEG in base64
 */
char *
mlg_picture_file_read_finish (GAsyncResult  *result,
                              double        *width,
                              double        *height,
                              GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  job = g_task_get_task_data (G_TASK (result));
  *width = job->width;
  *height = job->height;

  return g_steal_pointer (&job->text);
}

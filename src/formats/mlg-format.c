/* mlg-format.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-format.h"

#include "mlg-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _MlgFormat
{
  const char         *id;
  const char         *name;
  const char         *extension;
  const char         *media_type;
  /* What the names of its files end in, for a format of several files */
  const char * const *parts;
  void             (* write) (MlgExport *self,
                              guint      part,
                              MlgOutput *output);
};

static const char * const csv_parts[] = { "actors", "relations", NULL };

/* In the order to offer them. Where several have an extension, the first has
 * files of that name. */
static const MlgFormat formats[] = {
  { "geojson", N_("GeoJSON"), ".geojson", "application/geo+json", NULL, mlg_write_geojson },
  { "csv", N_("Two tables (CSV)"), ".csv", "text/csv", csv_parts, mlg_write_csv },
  { "gexf", N_("Graph for Gephi (GEXF)"), ".gexf", "application/gexf+xml", NULL, mlg_write_gexf },
  { "graphml", N_("Graph (GraphML)"), ".graphml", "application/graphml+xml", NULL, mlg_write_graphml },
  { "dot", N_("Graph for Graphviz (DOT)"), ".dot", "text/vnd.graphviz", NULL, mlg_write_dot },
  { "kml", N_("KML"), ".kml", "application/vnd.google-earth.kml+xml", NULL, mlg_write_kml },
  { "kumu", N_("Kumu (JSON)"), ".json", "application/json", NULL, mlg_write_kumu },
  { "canvas", N_("A diagram (JSON Canvas)"), ".canvas", "application/json", NULL, mlg_write_canvas },
  { "gogocarto", N_("GoGoCarto (JSON)"), ".json", "application/json", NULL, mlg_write_gogocarto },
};

/**
 * mlg_format_get_n:
 *
 * Returns: how many formats there are
 */
guint
mlg_format_get_n (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * mlg_format_get_nth:
 * @position: a number below mlg_format_get_n()
 *
 * Returns: (transfer none): a format, in the order to offer them
 */
const MlgFormat *
mlg_format_get_nth (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (formats), NULL);

  return &formats[position];
}

/**
 * mlg_format_find:
 * @id: the short name of a format, as "geojson"
 *
 * Returns: (transfer none) (nullable): the format, if there is one
 */
const MlgFormat *
mlg_format_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].id, id) == 0)
      return &formats[i];

  return NULL;
}

static gboolean
has_extension (const MlgFormat *self,
               const char      *file_name)
{
  gsize length = strlen (file_name);
  gsize end = strlen (self->extension);

  return length > end && g_ascii_strcasecmp (file_name + length - end, self->extension) == 0;
}

/**
 * mlg_format_from_name:
 * @file_name: a name of a file
 *
 * Returns: (transfer none) (nullable): the format of files of that name, if
 *   there is one
 */
const MlgFormat *
mlg_format_from_name (const char *file_name)
{
  g_return_val_if_fail (file_name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_extension (&formats[i], file_name))
      return &formats[i];

  return NULL;
}

/**
 * mlg_format_get_id:
 * @self: a format
 *
 * Returns: its short name, for scripts
 */
const char *
mlg_format_get_id (const MlgFormat *self)
{
  return self->id;
}

/**
 * mlg_format_get_name:
 * @self: a format
 *
 * Returns: its name, for people
 */
const char *
mlg_format_get_name (const MlgFormat *self)
{
  return _(self->name);
}

/**
 * mlg_format_get_extension:
 * @self: a format
 *
 * Returns: what names of its files end in, with the point
 */
const char *
mlg_format_get_extension (const MlgFormat *self)
{
  return self->extension;
}

/**
 * mlg_format_get_media_type:
 * @self: a format
 *
 * Returns: its media type
 */
const char *
mlg_format_get_media_type (const MlgFormat *self)
{
  return self->media_type;
}

/**
 * mlg_format_get_n_parts:
 * @self: a format
 *
 * Returns: how many files it takes
 */
guint
mlg_format_get_n_parts (const MlgFormat *self)
{
  return self->parts != NULL ? g_strv_length ((char **) self->parts) : 1;
}

/**
 * mlg_format_write:
 * @self: a format
 * @scope: what leaves
 * @part: which of its files
 * @stream: where to; it is not closed
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: %FALSE if it could not be written
 */
gboolean
mlg_format_write (const MlgFormat       *self,
                  const MlgExportScope  *scope,
                  guint                  part,
                  GOutputStream         *stream,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr(MlgExport) export = NULL;
  g_autoptr(MlgOutput) output = NULL;

  g_return_val_if_fail (self != NULL && part < mlg_format_get_n_parts (self), FALSE);
  g_return_val_if_fail (scope != NULL && MLG_IS_TERRITORY (scope->territory), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  export = mlg_export_new (scope);
  output = mlg_output_new (stream, cancellable);
  self->write (export, part, output);

  return mlg_output_finish (output, error);
}

/**
 * mlg_format_dup_files:
 * @self: a format
 * @file: the file that the user named
 *
 * Returns: (transfer full) (element-type GFile): the files that are written:
 *   @file, or one for each part beside it, as "list-actors.csv"
 */
GPtrArray *
mlg_format_dup_files (const MlgFormat *self,
                      GFile           *file)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  if (self->parts == NULL || folder == NULL)
    {
      g_ptr_array_add (files, g_object_ref (file));
      return files;
    }

  if (has_extension (self, name))
    name[strlen (name) - strlen (self->extension)] = '\0';

  for (guint i = 0; self->parts[i] != NULL; i++)
    {
      g_autofree char *part = g_strconcat (name, "-", self->parts[i], self->extension, NULL);

      g_ptr_array_add (files, g_file_get_child (folder, part));
    }

  return files;
}

/**
 * mlg_format_save:
 * @self: a format
 * @scope: what leaves
 * @file: where to; see mlg_format_dup_files()
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes the files. A file that was there before stays as it was if the new
 * one cannot be written whole.
 *
 * Returns: %FALSE if one could not be written
 */
gboolean
mlg_format_save (const MlgFormat       *self,
                 const MlgExportScope  *scope,
                 GFile                 *file,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr(GPtrArray) files = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  files = mlg_format_dup_files (self, file);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr(GFileOutputStream) stream = g_file_replace (files->pdata[i], NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
      g_autoptr(GCancellable) stop = g_cancellable_new ();

      if (stream == NULL)
        return FALSE;

      if (!mlg_format_write (self, scope, i, G_OUTPUT_STREAM (stream), cancellable, error))
        {
          /* Closed so, the stream leaves the old file alone. */
          g_cancellable_cancel (stop);
          g_output_stream_close (G_OUTPUT_STREAM (stream), stop, NULL);
          return FALSE;
        }

      if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
        return FALSE;
    }

  return TRUE;
}

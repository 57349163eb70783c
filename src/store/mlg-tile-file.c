/* mlg-tile-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tile-file.h"

#include "mlg-database.h"
#include "mlg-error.h"
#include "mlg-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ZOOM 24u
#define MAX_TEXT 1000

/* One connection a worker thread is all that is ever in use at once. */
#define MAX_IDLE 4u

/* The size is asked first: SQLite reads it without the content. */
#define SELECT_TILE \
  "SELECT length(tile_data), CASE WHEN length(tile_data) <= ?4 THEN tile_data END " \
  "FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3"
#define SELECT_METADATA \
  "SELECT substr(value, 1, ?2) FROM metadata WHERE name = ?1"

struct _MlgTileFile
{
  GObject parent_instance;

  char *path;
  char *name;
  char *attribution;
  MlgTileFileFlags flags;
  MlgTileFormat format;
  guint min_zoom;
  guint max_zoom;

  /* guarded by the mutex */
  GMutex mutex;
  GQueue idle; /* MlgDatabase */
};

G_DEFINE_FINAL_TYPE (MlgTileFile, mlg_tile_file, G_TYPE_OBJECT)

/* A connection serves one thread at a time, so each call borrows one. */
static MlgDatabase *
borrow_connection (MlgTileFile  *self,
                   GError      **error)
{
  MlgDatabase *database;

  g_mutex_lock (&self->mutex);
  database = g_queue_pop_head (&self->idle);
  g_mutex_unlock (&self->mutex);

  if (database != NULL)
    return database;

  return mlg_database_open (self->path, MLG_DATABASE_READ_ONLY,
                            self->flags == MLG_TILE_FILE_INSTALLED ? MLG_DATABASE_IMMUTABLE
                                                                   : MLG_DATABASE_FOREIGN,
                            error);
}

static void
return_connection (MlgTileFile *self,
                   MlgDatabase *database)
{
  g_mutex_lock (&self->mutex);
  if (self->idle.length < MAX_IDLE)
    g_queue_push_head (&self->idle, g_steal_pointer (&database));
  g_mutex_unlock (&self->mutex);

  g_clear_object (&database);
}

static gboolean
read_metadata (MlgDatabase  *database,
               const char   *name,
               char        **value,
               GError      **error)
{
  g_autoptr(MlgStatement) select = mlg_database_prepare_cached (database, SELECT_METADATA, error);
  g_autoptr(GError) local_error = NULL;

  *value = NULL;
  if (select == NULL)
    return FALSE;

  mlg_statement_bind_text (select, 1, name);
  mlg_statement_bind_int64 (select, 2, MAX_TEXT);
  if (mlg_statement_step (select, &local_error))
    {
      const char *text = mlg_statement_get_text (select, 0);

      *value = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_format (MlgTileFile  *self,
             MlgDatabase  *database,
             GError      **error)
{
  static const char * const pictures[] = { "png", "jpg", "jpeg", "webp", NULL };
  g_autofree char *format = NULL;

  if (!read_metadata (database, "format", &format, error))
    return FALSE;

  if (format != NULL && (strcmp (format, "pbf") == 0 || strcmp (format, "mvt") == 0))
    self->format = MLG_TILE_FORMAT_VECTOR;
  else if (format != NULL && g_strv_contains (pictures, format))
    self->format = MLG_TILE_FORMAT_PICTURE;
  else
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_FOREIGN,
                   /* Translators: %s is the name of a file. */
                   _("“%s” is not a map file that Maillage can show. Choose an MBTiles file with vector tiles or pictures."),
                   self->name);
      return FALSE;
    }

  return TRUE;
}

/* Some tools leave the zooms out, or write nonsense: then the tiles decide. */
static gboolean
read_zoom (MlgDatabase  *database,
           const char   *name,
           const char   *fallback,
           guint        *zoom,
           GError      **error)
{
  g_autofree char *text = NULL;
  guint64 value;
  gint64 counted = 0;

  if (!read_metadata (database, name, &text, error))
    return FALSE;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, MAX_ZOOM, &value, NULL))
    {
      if (!mlg_database_query_int64 (database, fallback, &counted, error))
        return FALSE;
      value = (guint64) CLAMP (counted, 0, (gint64) MAX_ZOOM);
    }

  *zoom = (guint) value;
  return TRUE;
}

static gboolean
read_head (MlgTileFile  *self,
           MlgDatabase  *database,
           GError      **error)
{
  g_autoptr(MlgStatement) select = NULL;
  g_autofree char *name = NULL;

  /* Asked first, so that a file of another kind says so at once. */
  select = mlg_database_prepare_cached (database, SELECT_TILE, error);
  if (select == NULL)
    return FALSE;

  if (!read_format (self, database, error) ||
      !read_zoom (database, "minzoom", "SELECT coalesce(min(zoom_level), 0) FROM tiles", &self->min_zoom, error) ||
      !read_zoom (database, "maxzoom", "SELECT coalesce(max(zoom_level), 0) FROM tiles", &self->max_zoom, error) ||
      !read_metadata (database, "name", &name, error) ||
      !read_metadata (database, "attribution", &self->attribution, error))
    return FALSE;

  if (self->max_zoom < self->min_zoom)
    self->max_zoom = self->min_zoom;
  if (name != NULL && *name != '\0')
    {
      g_free (self->name);
      self->name = g_steal_pointer (&name);
    }
  if (self->attribution == NULL)
    self->attribution = g_strdup ("");

  return TRUE;
}

static void
mlg_tile_file_finalize (GObject *object)
{
  MlgTileFile *self = MLG_TILE_FILE (object);

  g_queue_clear_full (&self->idle, g_object_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self->name);
  g_free (self->attribution);

  G_OBJECT_CLASS (mlg_tile_file_parent_class)->finalize (object);
}

static void
mlg_tile_file_class_init (MlgTileFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mlg_tile_file_finalize;
}

static void
mlg_tile_file_init (MlgTileFile *self)
{
  g_mutex_init (&self->mutex);
  g_queue_init (&self->idle);
}

/**
 * mlg_tile_file_open:
 * @path: an MBTiles 1.3 file
 * @flags: who made the file
 * @error: return location for an error
 *
 * Opens a file of map tiles for reading. The file is never written.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error of
 *   %MLG_ERROR: not found, foreign, damaged…
 */
MlgTileFile *
mlg_tile_file_open (const char        *path,
                    MlgTileFileFlags   flags,
                    GError           **error)
{
  g_autoptr(MlgTileFile) self = NULL;
  g_autoptr(MlgDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MLG_TYPE_TILE_FILE, NULL);
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->flags = flags;

  database = borrow_connection (self, error);
  if (database == NULL || !read_head (self, database, error))
    return NULL;

  return_connection (self, g_steal_pointer (&database));
  return g_steal_pointer (&self);
}

/**
 * mlg_tile_file_get_name:
 * @self: a tile file
 *
 * Returns: (transfer none): what the file calls itself, or its file name
 */
const char *
mlg_tile_file_get_name (MlgTileFile *self)
{
  g_return_val_if_fail (MLG_IS_TILE_FILE (self), NULL);

  return self->name;
}

/**
 * mlg_tile_file_get_attribution:
 * @self: a tile file
 *
 * Returns: (transfer none): whom to credit, possibly empty. It is text: a file
 *   may hold markup there, which must not be interpreted
 */
const char *
mlg_tile_file_get_attribution (MlgTileFile *self)
{
  g_return_val_if_fail (MLG_IS_TILE_FILE (self), NULL);

  return self->attribution;
}

/**
 * mlg_tile_file_get_format:
 * @self: a tile file
 *
 * Returns: what mlg_tile_file_load_tile() gives
 */
MlgTileFormat
mlg_tile_file_get_format (MlgTileFile *self)
{
  g_return_val_if_fail (MLG_IS_TILE_FILE (self), MLG_TILE_FORMAT_VECTOR);

  return self->format;
}

/**
 * mlg_tile_file_get_min_zoom:
 * @self: a tile file
 *
 * Returns: the first zoom with tiles
 */
guint
mlg_tile_file_get_min_zoom (MlgTileFile *self)
{
  g_return_val_if_fail (MLG_IS_TILE_FILE (self), 0);

  return self->min_zoom;
}

/**
 * mlg_tile_file_get_max_zoom:
 * @self: a tile file
 *
 * Returns: the last zoom with tiles
 */
guint
mlg_tile_file_get_max_zoom (MlgTileFile *self)
{
  g_return_val_if_fail (MLG_IS_TILE_FILE (self), 0);

  return self->max_zoom;
}

/**
 * mlg_tile_file_load_tile:
 * @self: a tile file
 * @zoom: the zoom
 * @x: the column, from the west
 * @y: the row, from the north
 * @error: return location for an error
 *
 * Reads one tile. Threads may call this at the same time.
 *
 * Returns: (transfer full) (nullable): the bytes as stored; %NULL without an
 *   error where the file has no such tile
 */
GBytes *
mlg_tile_file_load_tile (MlgTileFile  *self,
                         guint         zoom,
                         guint         x,
                         guint         y,
                         GError      **error)
{
  g_autoptr(MlgDatabase) database = NULL;
  g_autoptr(MlgStatement) select = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (MLG_IS_TILE_FILE (self), NULL);

  if (zoom > MAX_ZOOM || x >= 1u << zoom || y >= 1u << zoom)
    return NULL;

  database = borrow_connection (self, error);
  if (database == NULL)
    return NULL;
  select = mlg_database_prepare_cached (database, SELECT_TILE, error);
  if (select == NULL)
    return NULL;

  mlg_statement_bind_int64 (select, 1, zoom);
  mlg_statement_bind_int64 (select, 2, x);
  mlg_statement_bind_int64 (select, 3, (gint64) ((1u << zoom) - 1 - y));
  mlg_statement_bind_int64 (select, 4, MLG_TILE_FILE_MAX_TILE);

  if (mlg_statement_step (select, &local_error))
    {
      if (mlg_statement_get_int64 (select, 0) > MLG_TILE_FILE_MAX_TILE)
        g_set_error (&local_error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
                     /* Translators: %s is the name of a map file. */
                     _("A tile of “%s” is too large to be a real one. Choose another map file."), self->name);
      else
        bytes = mlg_statement_dup_bytes (select, 1);
    }

  g_clear_pointer (&select, mlg_statement_free);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return_connection (self, g_steal_pointer (&database));
  return g_steal_pointer (&bytes);
}

/* mlg-working-copy-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-working-copy-private.h"

#include "mlg-durable-file.h"

#include <glib/gi18n-lib.h>

/* What a working copy knows of the document that people see, in a file beside
 * its database: it must survive a crash, and must not get into the document. */

#define GROUP "document"

static gboolean
write_state (MlgWorkingCopy  *self,
             GError         **error)
{
  g_autoptr(GKeyFile) state = g_key_file_new ();
  g_autofree char *path = g_build_filename (self->folder, MLG_WORKING_COPY_STATE, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (self->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      g_key_file_set_string (state, GROUP, "uri", uri);
    }
  if (self->stamp != NULL)
    g_key_file_set_string (state, GROUP, "stamp", self->stamp);
  g_key_file_set_int64 (state, GROUP, "revision", self->revision);
  if (self->next_stamp != NULL)
    {
      g_key_file_set_string (state, GROUP, "next-stamp", self->next_stamp);
      g_key_file_set_int64 (state, GROUP, "next-revision", self->next_revision);
    }

  text = g_key_file_to_data (state, &length, NULL);

  return mlg_durable_file_write (path, text, length, error);
}

/* Returns whether there is a state that can be read. */
gboolean
mlg_working_copy_read_state (MlgWorkingCopy *self)
{
  g_autoptr(GKeyFile) state = g_key_file_new ();
  g_autofree char *path = g_build_filename (self->folder, MLG_WORKING_COPY_STATE, NULL);
  g_autofree char *uri = NULL;

  if (!g_key_file_load_from_file (state, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  uri = g_key_file_get_string (state, GROUP, "uri", NULL);
  g_clear_object (&self->file);
  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);
  g_free (self->stamp);
  self->stamp = g_key_file_get_string (state, GROUP, "stamp", NULL);
  self->revision = g_key_file_get_int64 (state, GROUP, "revision", NULL);
  g_free (self->next_stamp);
  self->next_stamp = g_key_file_get_string (state, GROUP, "next-stamp", NULL);
  self->next_revision = g_key_file_get_int64 (state, GROUP, "next-revision", NULL);

  return TRUE;
}

/**
 * mlg_working_copy_get_file:
 * @self: a working copy
 *
 * Returns: (transfer none) (nullable): the document that people see, %NULL
 *   where it was never saved
 */
GFile *
mlg_working_copy_get_file (MlgWorkingCopy *self)
{
  return self->file;
}

/**
 * mlg_working_copy_dup_file_name:
 * @file: (nullable): a document
 *
 * Returns: (transfer full): its name, for people
 */
char *
mlg_working_copy_dup_file_name (GFile *file)
{
  g_autofree char *basename = NULL;

  if (file == NULL)
    return g_strdup (_("Untitled territory"));

  basename = g_file_get_basename (file);

  return g_filename_display_name (basename);
}

/**
 * mlg_working_copy_get_stamp:
 * @self: a working copy
 *
 * Returns: (nullable): what the document was recognised by when it was last
 *   read or written
 */
const char *
mlg_working_copy_get_stamp (MlgWorkingCopy *self)
{
  return self->stamp;
}

/**
 * mlg_working_copy_get_revision:
 * @self: a working copy
 *
 * Returns: the revision that the document has; the database's may be higher
 */
gint64
mlg_working_copy_get_revision (MlgWorkingCopy *self)
{
  return self->revision;
}

/**
 * mlg_working_copy_expect:
 * @self: a working copy
 * @stamp: the stamp that the document will have
 * @revision: the revision that it will have
 * @error: return location for an error
 *
 * Notes, before the document is replaced, how it will look: after a crash
 * between the two our own file is not taken for that of another program.
 *
 * Returns: whether it was noted
 */
gboolean
mlg_working_copy_expect (MlgWorkingCopy  *self,
                         const char      *stamp,
                         gint64           revision,
                         GError         **error)
{
  g_free (self->next_stamp);
  self->next_stamp = g_strdup (stamp);
  self->next_revision = revision;

  return write_state (self, error);
}

/**
 * mlg_working_copy_set_written:
 * @self: a working copy
 * @file: (nullable): the document that people see
 * @stamp: (nullable): its stamp
 * @revision: its revision
 * @error: return location for an error
 *
 * Notes that the document was read or written.
 *
 * Returns: whether it was noted
 */
gboolean
mlg_working_copy_set_written (MlgWorkingCopy  *self,
                              GFile           *file,
                              const char      *stamp,
                              gint64           revision,
                              GError         **error)
{
  g_autofree char *kept = g_strdup (stamp);

  g_set_object (&self->file, file);
  g_free (self->stamp);
  self->stamp = g_steal_pointer (&kept);
  self->revision = revision;
  g_clear_pointer (&self->next_stamp, g_free);
  self->next_revision = 0;

  return write_state (self, error);
}

/**
 * mlg_working_copy_settle:
 * @self: a working copy that was left behind
 * @stamp: (nullable): the stamp of the document now
 *
 * Decides whether the write that was under way took place.
 */
void
mlg_working_copy_settle (MlgWorkingCopy *self,
                         const char     *stamp)
{
  if (self->next_stamp == NULL)
    return;

  if (g_strcmp0 (self->next_stamp, stamp) == 0)
    {
      g_free (self->stamp);
      self->stamp = g_steal_pointer (&self->next_stamp);
      self->revision = self->next_revision;
    }
  g_clear_pointer (&self->next_stamp, g_free);
}

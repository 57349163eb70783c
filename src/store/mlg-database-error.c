/* mlg-database-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-database-private.h"

#include "mlg-text.h"

#include <glib/gi18n-lib.h>

static MlgError
get_error_code (int code)
{
  switch (code & 0xFF)
    {
    case SQLITE_CORRUPT:
      return MLG_ERROR_CORRUPT;
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
    case SQLITE_FORMAT:
      return MLG_ERROR_FOREIGN;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return MLG_ERROR_CONFLICT;
    case SQLITE_TOOBIG:
      return MLG_ERROR_TOO_LARGE;
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      return MLG_ERROR_INVALID;
    case SQLITE_CONSTRAINT:
      return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
             code == SQLITE_CONSTRAINT_ROWID ? MLG_ERROR_DUPLICATE : MLG_ERROR_INVALID;
    default:
      return MLG_ERROR_STORAGE;
    }
}

/* The whole sentence to show, with the place of the file's name. */
static const char *
get_message (int code)
{
  switch (code & 0xFF)
    {
    case SQLITE_FULL:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be written: the disk is full. Free some space, then try again.");
    case SQLITE_READONLY:
      /* Translators: %s is the name of a file */
      return _("“%s” cannot be changed: the file or its folder is read-only. Save it elsewhere under another name.");
    case SQLITE_CORRUPT:
      /* Translators: %s is the name of a file */
      return _("“%s” is damaged or incomplete. Open another copy of it.");
    case SQLITE_NOTADB:
      /* Translators: %s is the name of a file */
      return _("“%s” is not a file of the expected kind.");
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
    case SQLITE_FORMAT:
      /* Translators: %s is the name of a file */
      return _("“%s” does not have the expected contents. It was perhaps made by another application.");
    case SQLITE_IOERR:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be read or written. Check that its disk or USB stick is still connected.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be opened. Check that it exists and that you are allowed to use it.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      /* Translators: %s is the name of a file */
      return _("“%s” is in use by another program. Close it there, then try again.");
    case SQLITE_TOOBIG:
      /* Translators: %s is the name of a file */
      return _("“%s” holds a text or picture that is too large.");
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      /* Translators: %s is the name of a file */
      return _("“%s” refused a value that does not fit.");
    default:
      /* Translators: %s is the name of a file */
      return _("“%s” could not be used.");
    }
}

/* Sets @error for the result @code of SQLite, with what it says itself for
 * those who look into the details. @path is %NULL in memory. */
void
mlg_database_set_error (GError     **error,
                        sqlite3     *handle,
                        int          code,
                        const char  *path)
{
  g_autofree char *name = NULL;
  g_autoptr(GString) message = NULL;
  /* It may quote the schema of a hostile file. */
  g_autofree char *detail = mlg_text_sanitize (handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code), -1);

  g_debug ("SQLite error %d (%s): %s", code, path != NULL ? path : "memory", detail);

  if (error == NULL)
    return;

  if ((code & 0xFF) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The operation was cancelled."));
      return;
    }

  if (path != NULL)
    name = g_filename_display_basename (path);
  else
    name = g_strdup (_("The working copy"));

  /* A translated format is not constant, hence no printf. */
  message = g_string_new (get_message (code));
  g_string_replace (message, "%s", name, 1);
  if ((code & 0xFF) == SQLITE_ERROR || (code & 0xFF) == SQLITE_CONSTRAINT)
    g_string_append_printf (message, " (%s)", detail);

  g_set_error_literal (error, MLG_ERROR, get_error_code (code), message->str);
}

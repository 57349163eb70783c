/* mlg-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MLG_ERROR (mlg_error_quark ())

/**
 * MlgError:
 * @MLG_ERROR_INVALID: a value that the model refuses (a relation of an actor
 *   to itself, a latitude of 100 degrees, a name that is too long)
 * @MLG_ERROR_DUPLICATE: what was to be created exists already
 * @MLG_ERROR_NOT_FOUND: the object or file named does not exist
 * @MLG_ERROR_FOREIGN: the file is readable, but is not a Maillage territory
 * @MLG_ERROR_CORRUPT: the file is damaged or cut short
 * @MLG_ERROR_NEWER: the file was written by a newer version of Maillage
 * @MLG_ERROR_STORAGE: reading or writing failed (disk full, no permission)
 * @MLG_ERROR_CONFLICT: another program changed the file meanwhile
 * @MLG_ERROR_TOO_LARGE: the input passes a limit that protects the program
 *
 * Errors of %MLG_ERROR. The message is translated and made for the user: it
 * says what happened and what to do; the code is for the program.
 */
typedef enum
{
  MLG_ERROR_INVALID,
  MLG_ERROR_DUPLICATE,
  MLG_ERROR_NOT_FOUND,
  MLG_ERROR_FOREIGN,
  MLG_ERROR_CORRUPT,
  MLG_ERROR_NEWER,
  MLG_ERROR_STORAGE,
  MLG_ERROR_CONFLICT,
  MLG_ERROR_TOO_LARGE,
} MlgError;

GQuark mlg_error_quark (void);

G_END_DECLS

/* mlg-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"

G_DEFINE_QUARK (mlg-error-quark, mlg_error)

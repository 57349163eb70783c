/* mlg-open-uri.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-open-uri.h"

#include <string.h>

static gboolean
is_plain_host (const char *text)
{
  const char *dot = strchr (text, '.');

  return dot != NULL && dot != text && dot[1] != '\0' && strpbrk (text, " \t\n@:\\<>\"") == NULL;
}

static gboolean
is_plain_mail (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at != text && strchr (at + 1, '@') == NULL && is_plain_host (at + 1) &&
         strpbrk (text, " \t\n:\\<>\"?&/") == NULL;
}

/**
 * mlg_open_uri_dup:
 * @text: (nullable): a link or an address as people write it
 *
 * A file made by somebody else may say anything: only web pages and mail
 * addresses are opened, never a file, a command or a script.
 *
 * Returns: (transfer full) (nullable): the URI to open
 */
char *
mlg_open_uri_dup (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *scheme = NULL;

  if (text == NULL)
    return NULL;

  trimmed = g_strstrip (g_strdup (text));
  if (strpbrk (trimmed, " \t\n") != NULL)
    return NULL;

  if (is_plain_mail (trimmed))
    return g_strconcat ("mailto:", trimmed, NULL);

  scheme = g_uri_parse_scheme (trimmed);
  if (scheme == NULL)
    return is_plain_host (trimmed) ? g_strconcat ("https://", trimmed, NULL) : NULL;

  if ((g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0 ||
       g_ascii_strcasecmp (scheme, "mailto") == 0) &&
      g_uri_is_valid (trimmed, G_URI_FLAGS_PARSE_RELAXED, NULL))
    return g_steal_pointer (&trimmed);

  return NULL;
}

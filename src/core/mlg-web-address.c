/* mlg-web-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-web-address.h"

#include <string.h>

#define MAX_LENGTH 8000

/* Nothing that ends a line, hides or turns what follows it on the screen. */
static gboolean
is_plain (const char *text)
{
  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || strchr ("<>\"\\", (int) MIN (c, 0x7f)) != NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_host (const char *host)
{
  if (*host == '\0' || *host == '.' || *host == '-')
    return FALSE;

  /* GLib takes the brackets off an IPv6 address. */
  for (; *host != '\0'; host = g_utf8_next_char (host))
    {
      gunichar c = g_utf8_get_char (host);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && (c > 0x7f || strchr ("-._:", (int) c) == NULL))
        return FALSE;
    }

  return TRUE;
}

/* One @ with something on both sides and a point after it. */
static gboolean
is_mail (const char *text)
{
  const char *at = strchr (text, '@');
  g_autofree char *host = NULL;

  if (at == NULL || at == text || strchr (at + 1, '@') != NULL)
    return FALSE;

  host = g_strndup (at + 1, strcspn (at + 1, "?"));

  return strchr (host, '.') != NULL && strchr (host, '/') == NULL && strchr (host, ':') == NULL && is_host (host);
}

/**
 * mlg_web_address_is_safe:
 * @text: (nullable): a web address from a file or a person
 *
 * An address may be opened if it is http, https or mailto, complete, without
 * blanks or invisible characters, and without a name before its host, which
 * makes one host look like another.
 *
 * Returns: %TRUE if @text may be handed to the system to open
 */
gboolean
mlg_web_address_is_safe (const char *text)
{
  g_autofree char *scheme = NULL;
  g_autofree char *user = NULL;
  g_autofree char *host = NULL;

  if (text == NULL || !is_plain (text))
    return FALSE;

  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    return is_mail (text + 7);

  if (g_ascii_strncasecmp (text, "http://", 7) != 0 && g_ascii_strncasecmp (text, "https://", 8) != 0)
    return FALSE;

  return g_uri_split (text, G_URI_FLAGS_PARSE_RELAXED, &scheme, &user, &host, NULL, NULL, NULL, NULL, NULL) &&
         user == NULL && host != NULL && is_host (host);
}

/**
 * mlg_web_address_normalize:
 * @text: (nullable): what somebody wrote as a web or mail address
 *
 * Returns: (transfer full) (nullable): an address that is safe to open:
 *   “https://ticoop.fr” for “ticoop.fr”, “mailto:…” for a mail address; %NULL
 *   where there is none in @text
 */
char *
mlg_web_address_normalize (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *address = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  trimmed = g_strstrip (g_strdup (text));

  if (mlg_web_address_is_safe (trimmed))
    return g_steal_pointer (&trimmed);

  if (strstr (trimmed, "://") == NULL && is_plain (trimmed) && is_mail (trimmed) && strchr (trimmed, ':') == NULL)
    return g_strconcat ("mailto:", trimmed, NULL);

  if (strcspn (trimmed, ".") >= strcspn (trimmed, "/:?#") && !g_str_has_prefix (trimmed, "//"))
    return NULL;

  address = g_strconcat (g_str_has_prefix (trimmed, "//") ? "https:" : "https://", trimmed, NULL);

  return mlg_web_address_is_safe (address) ? g_steal_pointer (&address) : NULL;
}

/* mlg-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Objects and arrays one inside the other: json-glib reads them with one
 * function call each, so that a hostile file could exhaust the stack. */
#define MLG_JSON_MAX_DEPTH 64

JsonNode   *mlg_json_parse       (GBytes       *bytes,
                                  gsize         max_size,
                                  GError      **error);
GBytes     *mlg_json_load        (GFile        *file,
                                  gsize         max_size,
                                  GError      **error);
gboolean    mlg_json_get_text    (JsonObject   *object,
                                  const char   *member,
                                  const char  **text,
                                  GError      **error);
gboolean    mlg_json_get_flag    (JsonObject   *object,
                                  const char   *member,
                                  gboolean     *flag,
                                  GError      **error);
gboolean    mlg_json_get_number  (JsonObject   *object,
                                  const char   *member,
                                  int          *number,
                                  GError      **error);
gboolean    mlg_json_get_object  (JsonObject   *object,
                                  const char   *member,
                                  JsonObject  **child,
                                  GError      **error);
gboolean    mlg_json_get_words   (JsonObject   *object,
                                  const char   *member,
                                  const char  **fr,
                                  const char  **en,
                                  GError      **error);
gboolean    mlg_json_get_array   (JsonObject   *object,
                                  const char   *member,
                                  JsonArray   **child,
                                  GError      **error);
gboolean    mlg_json_get_element (JsonArray    *array,
                                  guint         position,
                                  JsonObject  **child,
                                  GError      **error);

G_END_DECLS

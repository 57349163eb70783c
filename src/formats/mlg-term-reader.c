/* mlg-term-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-reader-private.h"

#include "mlg-error.h"
#include "mlg-json.h"
#include "mlg-record-builder.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SLUG 64

/*
 * mlg_term_reader_get_prefix:
 * @vocabulary: a list of terms
 *
 * Returns: (transfer none): what the names of its identities begin with
 */
const char *
mlg_term_reader_get_prefix (MlgVocabulary vocabulary)
{
  static const char * const prefixes[MLG_N_VOCABULARIES] = {
    "kind", "legal_form", "scale", "theme", "relation_type", "relation_family", "scheme", "scheme_item",
  };

  g_return_val_if_fail ((guint) vocabulary < MLG_N_VOCABULARIES, NULL);

  return prefixes[vocabulary];
}

static gboolean
is_name (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789_-");

  return length > 0 && length <= MAX_SLUG && text[length] == '\0';
}

static gboolean
is_colour (const char *text)
{
  return *text == '#' && strspn (text + 1, "0123456789abcdefABCDEF") == 6 && text[7] == '\0';
}

static gboolean G_GNUC_PRINTF (2, 3)
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (MLG_ERROR, MLG_ERROR_CORRUPT, format, arguments));
  va_end (arguments);

  return FALSE;
}

/*
 * mlg_term_reader_get_slug:
 * @object: a term
 * @slug: (out) (transfer none): its `id`
 * @error: return location for an error
 *
 * Returns: %FALSE if it has none that can be used
 */
gboolean
mlg_term_reader_get_slug (JsonObject  *object,
                          const char **slug,
                          GError     **error)
{
  if (!mlg_json_get_text (object, "id", slug, error))
    return FALSE;

  if (*slug == NULL)
    return refuse (error, _("There is no “id”."));

  return is_name (*slug) || refuse (error, _("“%s” is not a short code. Use small letters, digits, “_” and “-” only."), *slug);
}

/* A text in two languages, or one that serves for both. */
static gboolean
read_label (JsonObject        *object,
            const char        *member,
            MlgRecordBuilder  *builder,
            guint              field_fr,
            guint              field_en,
            gboolean          *found,
            GError           **error)
{
  g_autofree char *clean_fr = NULL;
  g_autofree char *clean_en = NULL;
  JsonNode *node = json_object_get_member (object, member);
  JsonObject *languages;
  const char *fr = NULL;
  const char *en = NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    {
      if (!mlg_json_get_text (object, member, &fr, error))
        return FALSE;
    }
  else
    {
      if (!mlg_json_get_object (object, member, &languages, error))
        return FALSE;

      if (languages != NULL &&
          (!mlg_json_get_text (languages, "fr", &fr, error) || !mlg_json_get_text (languages, "en", &en, error)))
        return FALSE;
    }

  clean_fr = mlg_text_sanitize (fr, -1);
  clean_en = mlg_text_sanitize (en, -1);
  mlg_record_builder_text (builder, field_fr, clean_fr);
  if (field_en != field_fr)
    mlg_record_builder_text (builder, field_en, clean_en);
  else if (*clean_fr == '\0')
    mlg_record_builder_text (builder, field_fr, clean_en);

  *found = *clean_fr != '\0' || *clean_en != '\0';

  return TRUE;
}

static gboolean
read_dash (JsonObject        *object,
           MlgRecordBuilder  *builder,
           GError           **error)
{
  static const char * const names[] = { "solid", "dashed", "dotted", "long", "dash-dot", NULL };
  const char *text;

  if (!mlg_json_get_text (object, "dash", &text, error))
    return FALSE;

  for (guint i = 0; text != NULL && names[i] != NULL; i++)
    if (g_str_equal (text, names[i]))
      {
        mlg_record_builder_number (builder, MLG_TERM_DASH, (int) i);
        return TRUE;
      }

  return text == NULL || refuse (error, _("“%s” is not a way to break a line. Use solid, dashed, dotted, long or dash-dot."), text);
}

static gboolean
read_look (JsonObject        *object,
           MlgRecordBuilder  *builder,
           GError           **error)
{
  const char *text;

  if (!mlg_json_get_text (object, "colour", &text, error))
    return FALSE;

  if (text != NULL && !is_colour (text))
    return refuse (error, _("“%s” is not a colour. Write it as “#1c71d8”."), text);

  mlg_record_builder_text (builder, MLG_TERM_COLOUR, text);

  if (!mlg_json_get_text (object, "glyph", &text, error))
    return FALSE;

  if (text != NULL && !is_name (text))
    return refuse (error, _("“%s” is not the name of a symbol."), text);

  mlg_record_builder_text (builder, MLG_TERM_GLYPH, text);

  return read_dash (object, builder, error);
}

static gboolean
read_structure (JsonObject        *object,
                MlgRecordBuilder  *builder,
                GError           **error)
{
  gboolean directed = FALSE;
  gboolean multiple = FALSE;
  const char *layout;
  const char *axis;

  if (!mlg_json_get_flag (object, "directed", &directed, error) ||
      !mlg_json_get_flag (object, "multiple", &multiple, error) ||
      !mlg_json_get_text (object, "layout", &layout, error) ||
      !mlg_json_get_text (object, "axis", &axis, error))
    return FALSE;

  if (layout != NULL && !is_name (layout))
    return refuse (error, _("“%s” is not the name of a layout."), layout);

  if (axis != NULL && !is_name (axis))
    return refuse (error, _("“%s” is not the name of an axis."), axis);

  mlg_record_builder_flag (builder, MLG_TERM_DIRECTED, directed);
  mlg_record_builder_flag (builder, MLG_TERM_MULTIPLE, multiple);
  mlg_record_builder_text (builder, MLG_TERM_LAYOUT, layout);
  mlg_record_builder_text (builder, MLG_TERM_AXIS, axis);

  return TRUE;
}

/*
 * mlg_term_reader_read:
 * @vocabulary: the list it belongs to
 * @id: its identity
 * @parent: the term it is part of, or %MLG_ID_NONE
 * @position: its place in the list, where `order` does not say another
 * @object: the term
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the term
 */
MlgRecord *
mlg_term_reader_read (MlgVocabulary   vocabulary,
                      MlgId           id,
                      MlgId           parent,
                      int             position,
                      JsonObject     *object,
                      GError        **error)
{
  g_auto(MlgRecordBuilder) builder;
  const char *slug;
  gboolean found;

  mlg_record_builder_init (&builder, MLG_OBJECT_TERM);

  if (!mlg_term_reader_get_slug (object, &slug, error) ||
      !read_label (object, "inverse_label", &builder, MLG_TERM_INVERSE_FR, MLG_TERM_INVERSE_EN, &found, error) ||
      !read_label (object, "description", &builder, MLG_TERM_DESCRIPTION, MLG_TERM_DESCRIPTION, &found, error) ||
      !read_label (object, "label", &builder, MLG_TERM_LABEL_FR, MLG_TERM_LABEL_EN, &found, error) ||
      !mlg_json_get_number (object, "order", &position, error) ||
      !read_look (object, &builder, error) ||
      !read_structure (object, &builder, error))
    return NULL;

  if (!found)
    {
      refuse (error, _("“%s” has no label."), slug);
      return NULL;
    }

  mlg_record_builder_number (&builder, MLG_TERM_VOCABULARY, (int) vocabulary);
  mlg_record_builder_text (&builder, MLG_TERM_SLUG, slug);
  mlg_record_builder_id (&builder, MLG_TERM_PARENT, parent);
  mlg_record_builder_number (&builder, MLG_TERM_POSITION, position);

  return mlg_record_new (MLG_OBJECT_TERM, id, mlg_record_builder_end (&builder));
}

/* mlg-diagram-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-reader.h"

#include "mlg-error.h"
#include "mlg-json.h"
#include "mlg-record-builder.h"

#include <glib/gi18n-lib.h>

#define MAX_SIZE 1000000

static MlgId
make_id (const MlgDiagramReader *self,
         MlgObjectKind           kind,
         const char             *diagram,
         const char             *code)
{
  g_autofree char *name = g_strdup_printf ("%s/%s/%s/%s", self->name_space, mlg_object_kind_get_name (kind), diagram, code);

  return mlg_id_from_name (name);
}

static gboolean
refuse (const char  *diagram,
        const char  *word,
        GError     **error)
{
  /* Translators: short codes from a file: a diagram, then what is wrong in it */
  g_set_error (error, MLG_ERROR, MLG_ERROR_CORRUPT, _("The diagram “%s” names “%s”, which is not known."), diagram, word);

  return FALSE;
}

static gboolean
read_words (JsonObject        *object,
            const char        *member,
            MlgRecordBuilder  *builder,
            guint              field,
            GError           **error)
{
  const char *fr, *en;

  if (!mlg_json_get_words (object, member, &fr, &en, error))
    return FALSE;

  mlg_record_builder_text (builder, field, fr != NULL ? fr : en);

  return TRUE;
}

/* A scheme and, where it has any, one of its axes. */
static gboolean
read_axis (const MlgDiagramReader  *self,
           JsonObject              *object,
           const char              *diagram,
           const char              *member,
           MlgRecordBuilder        *builder,
           guint                    scheme_field,
           guint                    axis_field,
           GError                 **error)
{
  JsonObject *child;
  const char *scheme, *axis;
  MlgId id;

  if (!mlg_json_get_object (object, member, &child, error))
    return FALSE;

  if (child == NULL)
    return TRUE;

  if (!mlg_json_get_text (child, "scheme", &scheme, error) || !mlg_json_get_text (child, "axis", &axis, error))
    return FALSE;

  id = scheme != NULL ? mlg_vocabulary_reader_lookup (self->vocabulary, MLG_VOCABULARY_SCHEME, scheme) : MLG_ID_NONE;
  if (id == MLG_ID_NONE)
    return refuse (diagram, scheme != NULL ? scheme : member, error);

  mlg_record_builder_id (builder, scheme_field, id);
  mlg_record_builder_text (builder, axis_field, axis);

  return TRUE;
}

static gboolean
read_point (JsonObject        *object,
            const char        *x_member,
            const char        *y_member,
            MlgRecordBuilder  *builder,
            guint              field,
            GError           **error)
{
  int x = 0, y = 0;

  if (!mlg_json_get_number (object, x_member, &x, error) || !mlg_json_get_number (object, y_member, &y, error))
    return FALSE;

  if (x != 0 || y != 0)
    mlg_record_builder_value (builder, field, g_variant_new ("(dd)", (double) x, (double) y));

  return TRUE;
}

/* What it is, and what it is called in the file: its own name, or that of its
 * actor. */
static gboolean
read_sort (const MlgDiagramReader  *self,
           JsonObject              *object,
           const char              *diagram,
           MlgRecordBuilder        *builder,
           const char             **code,
           GError                 **error)
{
  static const char * const sorts[] = { "actor", "frame", "note", "text", NULL };
  const char *sort, *actor;
  guint number = 0;

  if (!mlg_json_get_text (object, "id", code, error) ||
      !mlg_json_get_text (object, "sort", &sort, error) ||
      !mlg_json_get_text (object, "actor", &actor, error))
    return FALSE;

  while (sort != NULL && sorts[number] != NULL && !g_str_equal (sorts[number], sort))
    number++;
  if (sorts[number] == NULL)
    return refuse (diagram, sort, error);

  mlg_record_builder_number (builder, MLG_DIAGRAM_ITEM_SORT, (int) number);
  if (actor != NULL)
    {
      MlgId id = mlg_table_reader_lookup (self->actors, actor);

      if (id == MLG_ID_NONE)
        return refuse (diagram, actor, error);
      mlg_record_builder_id (builder, MLG_DIAGRAM_ITEM_ACTOR, id);
    }

  if (*code == NULL)
    *code = actor != NULL ? actor : "";

  return TRUE;
}

static gboolean
read_item (const MlgDiagramReader  *self,
           JsonObject              *object,
           const char              *diagram,
           GError                 **error)
{
  g_auto(MlgRecordBuilder) builder;
  const char *code, *frame, *colour;

  mlg_record_builder_init (&builder, MLG_OBJECT_DIAGRAM_ITEM);
  mlg_record_builder_id (&builder, MLG_DIAGRAM_ITEM_DIAGRAM, make_id (self, MLG_OBJECT_DIAGRAM, diagram, ""));

  if (!read_sort (self, object, diagram, &builder, &code, error) ||
      !read_point (object, "x", "y", &builder, MLG_DIAGRAM_ITEM_POSITION, error) ||
      !read_point (object, "width", "height", &builder, MLG_DIAGRAM_ITEM_SIZE, error) ||
      !read_words (object, "text", &builder, MLG_DIAGRAM_ITEM_TEXT, error) ||
      !mlg_json_get_text (object, "colour", &colour, error) ||
      !mlg_json_get_text (object, "in", &frame, error))
    return FALSE;

  mlg_record_builder_text (&builder, MLG_DIAGRAM_ITEM_COLOUR, colour);
  if (frame != NULL)
    mlg_record_builder_id (&builder, MLG_DIAGRAM_ITEM_FRAME, make_id (self, MLG_OBJECT_DIAGRAM_ITEM, diagram, frame));

  return mlg_territory_adopt (self->territory,
                              mlg_record_new (MLG_OBJECT_DIAGRAM_ITEM, make_id (self, MLG_OBJECT_DIAGRAM_ITEM, diagram, code),
                                              mlg_record_builder_end (&builder)), error);
}

static gboolean
read_items (const MlgDiagramReader  *self,
            JsonObject              *object,
            const char              *diagram,
            GError                 **error)
{
  JsonArray *items;

  if (!mlg_json_get_array (object, "items", &items, error))
    return FALSE;

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonObject *item;

      if (!mlg_json_get_element (items, i, &item, error) || !read_item (self, item, diagram, error))
        {
          g_prefix_error (error, "%s, %u: ", diagram, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_diagram (const MlgDiagramReader  *self,
              JsonObject              *object,
              guint                    position,
              GError                 **error)
{
  g_auto(MlgRecordBuilder) builder;
  gboolean hide_links = FALSE;
  const char *diagram;

  mlg_record_builder_init (&builder, MLG_OBJECT_DIAGRAM);
  if (!mlg_json_get_text (object, "id", &diagram, error))
    return FALSE;
  if (diagram == NULL)
    diagram = "";

  if (!read_words (object, "name", &builder, MLG_DIAGRAM_NAME, error) ||
      !read_words (object, "description", &builder, MLG_DIAGRAM_DESCRIPTION, error) ||
      !read_words (object, "centre", &builder, MLG_DIAGRAM_CENTRE, error) ||
      !read_axis (self, object, diagram, "sectors", &builder, MLG_DIAGRAM_SECTORS, MLG_DIAGRAM_SECTOR_AXIS, error) ||
      !read_axis (self, object, diagram, "rings", &builder, MLG_DIAGRAM_RINGS, MLG_DIAGRAM_RING_AXIS, error) ||
      !mlg_json_get_flag (object, "hide_links", &hide_links, error))
    return FALSE;

  mlg_record_builder_number (&builder, MLG_DIAGRAM_POSITION, (int) position);
  mlg_record_builder_flag (&builder, MLG_DIAGRAM_HIDE_LINKS, hide_links);

  return mlg_territory_adopt (self->territory,
                              mlg_record_new (MLG_OBJECT_DIAGRAM, make_id (self, MLG_OBJECT_DIAGRAM, diagram, ""),
                                              mlg_record_builder_end (&builder)), error) &&
         read_items (self, object, diagram, error);
}

/**
 * mlg_diagram_reader_read:
 * @self: a reader
 * @bytes: a JSON file
 * @error: return location for an error
 *
 * Adds the diagrams of a file to the territory, without history.
 *
 * Returns: %FALSE if something in it is not right
 */
gboolean
mlg_diagram_reader_read (const MlgDiagramReader  *self,
                         GBytes                  *bytes,
                         GError                 **error)
{
  g_autoptr(JsonNode) node = mlg_json_parse (bytes, MAX_SIZE, error);
  JsonArray *diagrams;

  if (node == NULL || !mlg_json_get_array (json_node_get_object (node), "diagrams", &diagrams, error))
    return FALSE;

  for (guint i = 0; diagrams != NULL && i < json_array_get_length (diagrams); i++)
    {
      JsonObject *diagram;

      if (!mlg_json_get_element (diagrams, i, &diagram, error) || !read_diagram (self, diagram, i, error))
        return FALSE;
    }

  return TRUE;
}

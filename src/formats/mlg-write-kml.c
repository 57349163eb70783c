/* mlg-write-kml.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* KML 2.2. */

static void
write_element (MlgOutput  *output,
               const char *name,
               const char *text)
{
  g_autofree char *tag = g_strconcat (name, ">", NULL);

  if (text == NULL)
    return;

  mlg_output_put (output, "<");
  mlg_output_put (output, tag);
  mlg_output_xml (output, text);
  mlg_output_put (output, "</");
  mlg_output_put (output, tag);
}

/* Balloons show a description as a web page: what looks like one is text. */
static void
write_description (MlgOutput  *output,
                   const char *text)
{
  g_autofree char *page = text != NULL && strchr (text, '<') != NULL ? g_markup_escape_text (text, -1) : g_strdup (text);

  write_element (output, "description", page);
}

static void
write_data (MlgOutput  *output,
            GPtrArray  *columns,
            GPtrArray  *row,
            guint       first)
{
  mlg_output_put (output, "<ExtendedData>");
  for (guint i = first; i < row->len; i++)
    if (row->pdata[i] != NULL && (columns == NULL || !mlg_export_is_number (i)))
      {
        mlg_output_put (output, "<Data name=\"");
        mlg_output_xml (output, columns != NULL ? g_ptr_array_index (columns, i) : mlg_export_get_relation_column (i));
        mlg_output_put (output, "\"><value>");
        mlg_output_xml (output, row->pdata[i]);
        mlg_output_put (output, "</value></Data>");
      }
  mlg_output_put (output, "</ExtendedData>");
}

static void
write_style (MlgOutput  *output,
             const char *colour)
{
  /* KML writes alpha, blue, green and red. */
  g_autofree char *element = g_strdup_printf ("<Style><IconStyle><color>ff%.2s%.2s%.2s</color></IconStyle><LineStyle>"
                                              "<color>ff%.2s%.2s%.2s</color><width>2</width></LineStyle></Style>",
                                              colour + 5, colour + 3, colour + 1, colour + 5, colour + 3, colour + 1);

  mlg_output_put (output, element);
}

static void
write_actor (MlgExport *self,
             MlgActor  *actor,
             MlgOutput *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, actor);

  mlg_output_put (output, "<Placemark id=\"a");
  mlg_output_put (output, row->pdata[MLG_ACTOR_COLUMN_ID]);
  mlg_output_put (output, "\">");
  write_element (output, "name", row->pdata[MLG_ACTOR_COLUMN_NAME]);
  write_description (output, row->pdata[MLG_ACTOR_COLUMN_DESCRIPTION]);
  write_style (output, mlg_export_get_colour (self, mlg_actor_get_kind (actor)));
  write_data (output, self->columns, row, MLG_ACTOR_COLUMN_SHORT_NAME);
  if (row->pdata[MLG_ACTOR_COLUMN_LONGITUDE] != NULL)
    {
      g_autofree char *point = g_strconcat ("<Point><coordinates>", row->pdata[MLG_ACTOR_COLUMN_LONGITUDE], ",",
                                            row->pdata[MLG_ACTOR_COLUMN_LATITUDE], "</coordinates></Point>", NULL);

      mlg_output_put (output, point);
    }
  mlg_output_put (output, "</Placemark>\n");
}

static void
write_relation (MlgExport   *self,
                MlgRelation *relation,
                MlgOutput   *output)
{
  g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, relation);
  double ends[4];

  mlg_output_put (output, "<Placemark id=\"r");
  mlg_output_put (output, row->pdata[MLG_RELATION_COLUMN_ID]);
  mlg_output_put (output, "\">");
  write_element (output, "name", row->pdata[MLG_RELATION_COLUMN_TYPE_LABEL]);
  write_description (output, row->pdata[MLG_RELATION_COLUMN_NOTE]);
  write_style (output, mlg_export_get_colour (self, mlg_relation_get_type_id (relation)));
  write_data (output, NULL, row, MLG_RELATION_COLUMN_SOURCE);
  if (mlg_export_get_ends (self, relation, ends))
    {
      mlg_output_put (output, "<LineString><tessellate>1</tessellate><coordinates>");
      for (guint i = 0; i < 4; i++)
        {
          g_autofree char *number = mlg_output_dup_number (ends[i]);

          mlg_output_put (output, number);
          mlg_output_put (output, i == 3 ? "" : i == 1 ? " " : ",");
        }
      mlg_output_put (output, "</coordinates></LineString>");
    }
  mlg_output_put (output, "</Placemark>\n");
}

/*
 * mlg_write_kml:
 * @self: what leaves
 * @part: 0
 * @output: where to
 *
 * A folder of actors and one of relations; what has no place is a placemark
 * without a geometry.
 */
void
mlg_write_kml (MlgExport *self,
               guint      part,
               MlgOutput *output)
{
  mlg_output_put (output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
  write_element (output, "name", mlg_export_get_title (self));
  mlg_output_put (output, "\n<Folder>");
  write_element (output, "name", _("Actors"));
  mlg_output_put (output, "\n");
  for (guint i = 0; i < self->actors->len; i++)
    write_actor (self, g_ptr_array_index (self->actors, i), output);
  mlg_output_put (output, "</Folder>\n<Folder>");
  write_element (output, "name", _("Relations"));
  mlg_output_put (output, "\n");
  for (guint i = 0; i < self->relations->len; i++)
    write_relation (self, g_ptr_array_index (self->relations, i), output);
  mlg_output_put (output, "</Folder>\n</Document></kml>\n");
}

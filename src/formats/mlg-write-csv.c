/* mlg-write-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-export-private.h"

#include <string.h>

/* Two tables (RFC 4180) in UTF-8, with a byte order mark: without it
 * spreadsheets take the letters for those of another encoding. */

/* A spreadsheet runs a cell that begins so, whoever wrote it. An apostrophe
 * makes it text; one more where there was one, so that readers can take it
 * away again. */
static gboolean
is_formula (const char *text)
{
  text += strspn (text, "'");

  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static void
write_cell (MlgOutput  *output,
            const char *text,
            gboolean    number)
{
  g_autofree char *clean = mlg_output_dup_clean (text != NULL ? text : "");
  g_autoptr(GString) cell = g_string_new (!number && is_formula (clean) ? "'" : "");

  g_string_append (cell, clean);
  if (strpbrk (cell->str, ",;\"\n\t") != NULL || g_str_has_prefix (cell->str, " ") || g_str_has_suffix (cell->str, " "))
    {
      g_string_replace (cell, "\"", "\"\"", 0);
      g_string_prepend_c (cell, '"');
      g_string_append_c (cell, '"');
    }
  mlg_output_put (output, cell->str);
}

static void
write_actors (MlgExport *self,
              MlgOutput *output)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      mlg_output_put (output, i > 0 ? "," : "");
      write_cell (output, g_ptr_array_index (self->columns, i), FALSE);
    }
  mlg_output_put (output, "\r\n");

  for (guint i = 0; i < self->actors->len; i++)
    {
      g_autoptr(GPtrArray) row = mlg_export_dup_actor_row (self, g_ptr_array_index (self->actors, i));

      for (guint k = 0; k < row->len; k++)
        {
          mlg_output_put (output, k > 0 ? "," : "");
          write_cell (output, row->pdata[k], mlg_export_is_number (k));
        }
      mlg_output_put (output, "\r\n");
    }
}

static void
write_relations (MlgExport *self,
                 MlgOutput *output)
{
  for (guint i = 0; i < MLG_N_RELATION_COLUMNS; i++)
    {
      mlg_output_put (output, i > 0 ? "," : "");
      write_cell (output, mlg_export_get_relation_column (i), FALSE);
    }
  mlg_output_put (output, "\r\n");

  for (guint i = 0; i < self->relations->len; i++)
    {
      g_autoptr(GPtrArray) row = mlg_export_dup_relation_row (self, g_ptr_array_index (self->relations, i));

      for (guint k = 0; k < row->len; k++)
        {
          mlg_output_put (output, k > 0 ? "," : "");
          write_cell (output, row->pdata[k], FALSE);
        }
      mlg_output_put (output, "\r\n");
    }
}

/*
 * mlg_write_csv:
 * @self: what leaves
 * @part: 0 for the actors, 1 for the relations
 * @output: where to
 */
void
mlg_write_csv (MlgExport *self,
               guint      part,
               MlgOutput *output)
{
  mlg_output_put (output, "\357\273\277");
  if (part == 0)
    write_actors (self, output);
  else
    write_relations (self, output);
}

/* mlg-gazetteer-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-table-private.h"

#include "mlg-error.h"

#include <string.h>

struct _MlgGazetteerTable
{
  /* The file, cut into values in place. */
  char      *contents;
  GPtrArray *columns;
  GPtrArray *values;
};

/* Cuts the line at *@text into values and moves *@text behind it. */
static guint
cut_line (char      **text,
          GPtrArray  *values)
{
  char *end = strchr (*text, '\n');
  char *value = *text;
  guint n = 0;

  if (end != NULL)
    *end = '\0';
  *text = end != NULL ? end + 1 : value + strlen (value);

  while (value != NULL)
    {
      char *tab = strchr (value, '\t');

      if (tab != NULL)
        *tab++ = '\0';
      g_ptr_array_add (values, value);
      value = tab;
      n++;
    }

  return n;
}

MlgGazetteerTable *
mlg_gazetteer_table_read (const char  *directory,
                          const char  *name,
                          GError     **error)
{
  g_autoptr(MlgGazetteerTable) self = g_new0 (MlgGazetteerTable, 1);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  char *text;

  self->columns = g_ptr_array_new ();
  self->values = g_ptr_array_new ();
  if (!g_file_get_contents (path, &self->contents, NULL, error))
    return NULL;

  text = self->contents;
  cut_line (&text, self->columns);
  for (guint line = 2; *text != '\0'; line++)
    {
      if (cut_line (&text, self->values) != self->columns->len)
        {
          g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID,
                       "%s:%u: the number of columns differs from that of the first line",
                       path, line);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

void
mlg_gazetteer_table_free (MlgGazetteerTable *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self->contents);
  g_free (self);
}

guint
mlg_gazetteer_table_get_n_rows (MlgGazetteerTable *self)
{
  return self->values->len / self->columns->len;
}

/* Returns a value, %NULL where it is empty or the column does not exist. */
const char *
mlg_gazetteer_table_get (MlgGazetteerTable *self,
                         guint              row,
                         const char        *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (strcmp (g_ptr_array_index (self->columns, i), column) == 0)
        {
          const char *value = g_ptr_array_index (self->values, row * self->columns->len + i);

          return *value != '\0' ? value : NULL;
        }
    }

  return NULL;
}

gdouble
mlg_gazetteer_table_get_number (MlgGazetteerTable *self,
                                guint              row,
                                const char        *column)
{
  const char *value = mlg_gazetteer_table_get (self, row, column);

  return value != NULL ? g_ascii_strtod (value, NULL) : 0;
}

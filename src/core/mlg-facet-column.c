/* mlg-facet-column.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-facet-column.h"

#include "mlg-text.h"

#include <string.h>

#define FREE_ROW   G_MAXUINT32
#define IN_POOL    (1u << 31)

/* Waste that is never worth a clean-up. */
#define MIN_WASTED 10000

static void
clear_value (gpointer data)
{
  MlgFacetValue *value = data;

  g_free (value->key);
  g_free (value->label);
  g_free (value->collation);
}

/**
 * mlg_facet_column_new:
 * @empty_label: what to call the actors without a value
 *
 * Returns: (transfer full): a column without rows
 */
MlgFacetColumn *
mlg_facet_column_new (const char *empty_label)
{
  MlgFacetColumn *self = g_new0 (MlgFacetColumn, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (MlgFacetValue));
  g_array_set_clear_func (self->values, clear_value);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->heads = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->pool = g_array_new (FALSE, FALSE, sizeof (guint32));
  mlg_facet_column_intern (self, "", empty_label, MLG_ID_NONE);

  return self;
}

/**
 * mlg_facet_column_free:
 * @self: a column
 *
 * Frees it.
 */
void
mlg_facet_column_free (MlgFacetColumn *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->values);
  g_array_unref (self->heads);
  g_array_unref (self->pool);
  g_free (self);
}

/**
 * mlg_facet_column_find:
 * @self: a column
 * @key: the key of a value
 * @value: (out): its number
 *
 * Returns: %FALSE if there is no such value
 */
gboolean
mlg_facet_column_find (MlgFacetColumn *self,
                       const char     *key,
                       guint          *value)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->numbers, key, NULL, &number))
    return FALSE;

  *value = GPOINTER_TO_UINT (number);

  return TRUE;
}

/**
 * mlg_facet_column_intern:
 * @self: a column
 * @key: the key of a value
 * @label: what to show for it, if it is new
 * @term: the term it stands for, or %MLG_ID_NONE
 *
 * Returns: the number of the value, new or not
 */
guint
mlg_facet_column_intern (MlgFacetColumn *self,
                         const char     *key,
                         const char     *label,
                         MlgId           term)
{
  MlgFacetValue value = { .term = term };
  guint number;

  if (mlg_facet_column_find (self, key, &number))
    return number;

  number = self->values->len;
  value.key = g_strdup (key);
  value.label = g_strdup (label);
  value.collation = mlg_text_collate_key (label);
  g_array_append_val (self->values, value);
  g_hash_table_insert (self->numbers, value.key, GUINT_TO_POINTER (number));

  return number;
}

/**
 * mlg_facet_column_get_value:
 * @self: a column
 * @value: the number of a value
 *
 * Returns: (transfer none): the value; lives until another one is added
 */
MlgFacetValue *
mlg_facet_column_get_value (MlgFacetColumn *self,
                            guint           value)
{
  return &g_array_index (self->values, MlgFacetValue, value);
}

/**
 * mlg_facet_column_set_label:
 * @self: a column
 * @value: the number of a value
 * @label: what to show for it from now on
 *
 * Changes the label of a value.
 */
void
mlg_facet_column_set_label (MlgFacetColumn *self,
                            guint           value,
                            const char     *label)
{
  MlgFacetValue *entry = mlg_facet_column_get_value (self, value);

  if (g_strcmp0 (entry->label, label) == 0)
    return;

  g_free (entry->label);
  g_free (entry->collation);
  entry->label = g_strdup (label);
  entry->collation = mlg_text_collate_key (label);
}

/**
 * mlg_facet_column_set_n_rows:
 * @self: a column
 * @n_rows: how many rows there are now; new ones are free
 *
 * Follows the table of actors.
 */
void
mlg_facet_column_set_n_rows (MlgFacetColumn *self,
                             guint           n_rows)
{
  guint old = self->heads->len;

  g_array_set_size (self->heads, n_rows);

  for (guint row = old; row < n_rows; row++)
    g_array_index (self->heads, guint32, row) = FREE_ROW;
}

/* Copies the lists in use into a new pool. */
static void
compact (MlgFacetColumn *self)
{
  g_autoptr(GArray) old = g_steal_pointer (&self->pool);

  self->pool = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint row = 0; row < self->heads->len; row++)
    {
      guint32 *head = &g_array_index (self->heads, guint32, row);
      guint32 *list;

      if (*head == FREE_ROW || (*head & IN_POOL) == 0)
        continue;

      list = &g_array_index (old, guint32, *head & ~IN_POOL);
      *head = IN_POOL | self->pool->len;
      g_array_append_vals (self->pool, list, list[0] + 1);
    }

  self->n_wasted = 0;
}

/**
 * mlg_facet_column_clear_row:
 * @self: a column
 * @row: a row
 *
 * Makes a row free: no actor has it.
 */
void
mlg_facet_column_clear_row (MlgFacetColumn *self,
                            guint           row)
{
  guint32 *head = &g_array_index (self->heads, guint32, row);

  if (*head != FREE_ROW && (*head & IN_POOL) != 0)
    self->n_wasted += g_array_index (self->pool, guint32, *head & ~IN_POOL) + 1;

  *head = FREE_ROW;

  if (self->n_wasted > MIN_WASTED && self->n_wasted > self->pool->len / 2)
    compact (self);
}

/**
 * mlg_facet_column_set_row:
 * @self: a column
 * @row: a row
 * @values: (array length=n_values): the values of its actor, each once
 * @n_values: how many; without any, it has the empty value
 *
 * Sets what an actor has.
 */
void
mlg_facet_column_set_row (MlgFacetColumn *self,
                          guint           row,
                          const guint    *values,
                          guint           n_values)
{
  guint32 head = MLG_FACET_VALUE_EMPTY;

  mlg_facet_column_clear_row (self, row);

  if (n_values == 1)
    {
      head = values[0];
    }
  else if (n_values > 1)
    {
      head = IN_POOL | self->pool->len;
      g_array_append_val (self->pool, n_values);
      g_array_append_vals (self->pool, values, n_values);
    }

  g_array_index (self->heads, guint32, row) = head;
}

/**
 * mlg_facet_column_has:
 * @self: a column
 * @row: a row
 * @value: the number of a value
 *
 * Returns: whether the row has the value
 */
gboolean
mlg_facet_column_has (MlgFacetColumn *self,
                      guint           row,
                      guint           value)
{
  guint32 head = row < self->heads->len ? g_array_index (self->heads, guint32, row) : FREE_ROW;
  const guint32 *list;

  if (head == FREE_ROW || (head & IN_POOL) == 0)
    return head != FREE_ROW && head == value;

  list = &g_array_index (self->pool, guint32, head & ~IN_POOL);

  for (guint i = 1; i <= list[0]; i++)
    if (list[i] == value)
      return TRUE;

  return FALSE;
}

/**
 * mlg_facet_column_filter:
 * @self: a column
 * @fails: for each row a set of bits
 * @bit: the bit of this column
 *
 * Sets the bit in each row that has none of the selected values, and clears it
 * in the others. Free rows stay as they are.
 */
void
mlg_facet_column_filter (MlgFacetColumn *self,
                         guint16        *fails,
                         guint16         bit)
{
  const guint32 *heads = (const guint32 *) (gpointer) self->heads->data;
  const guint32 *pool = (const guint32 *) (gpointer) self->pool->data;
  g_autofree guint8 *passes = g_new0 (guint8, self->values->len);

  for (guint i = 0; i < self->values->len; i++)
    {
      const MlgFacetValue *value = &g_array_index (self->values, MlgFacetValue, i);

      passes[i] = self->n_selected == 0 ? !value->hidden : value->selected;
    }

  for (guint row = 0; row < self->heads->len; row++)
    {
      guint32 head = heads[row];
      gboolean pass = FALSE;

      if (head == FREE_ROW)
        continue;

      if ((head & IN_POOL) == 0)
        pass = passes[head];
      else
        for (guint i = 1; i <= pool[head & ~IN_POOL] && !pass; i++)
          pass = passes[pool[(head & ~IN_POOL) + i]];

      fails[row] = (guint16) (pass ? fails[row] & ~bit : fails[row] | bit);
    }
}

/**
 * mlg_facet_column_count:
 * @self: a column
 * @fails: for each row a set of bits
 * @bit: the bit of this column
 *
 * Counts the values over the rows that fail nothing, or nothing but this
 * column: so the counts say what choosing a value would show.
 */
void
mlg_facet_column_count (MlgFacetColumn *self,
                        const guint16  *fails,
                        guint16         bit)
{
  const guint32 *heads = (const guint32 *) (gpointer) self->heads->data;
  const guint32 *pool = (const guint32 *) (gpointer) self->pool->data;
  g_autofree guint32 *counts = g_new0 (guint32, self->values->len);

  for (guint row = 0; row < self->heads->len; row++)
    {
      guint32 head = heads[row];

      if ((fails[row] & ~bit) != 0 || head == FREE_ROW)
        continue;

      if ((head & IN_POOL) == 0)
        counts[head]++;
      else
        for (guint i = 1; i <= pool[head & ~IN_POOL]; i++)
          counts[pool[(head & ~IN_POOL) + i]]++;
    }

  for (guint i = 0; i < self->values->len; i++)
    g_array_index (self->values, MlgFacetValue, i).count = counts[i];
}

/* mlg-ids.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-ids.h"

static const MlgId *
get_ids (GVariant *ids,
         gsize    *n_ids)
{
  *n_ids = 0;

  return ids != NULL ? g_variant_get_fixed_array (ids, n_ids, sizeof (MlgId)) : NULL;
}

/**
 * mlg_ids_to_variant:
 * @ids: (array length=n_ids): identities
 * @n_ids: how many
 *
 * Returns: (transfer floating): an `ax`
 */
GVariant *
mlg_ids_to_variant (const MlgId *ids,
                    gsize        n_ids)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, n_ids, sizeof (MlgId));
}

/**
 * mlg_ids_contain:
 * @ids: (nullable): an `ax`
 * @id: an identity
 *
 * Returns: %TRUE if it is in the list
 */
gboolean
mlg_ids_contain (GVariant *ids,
                 MlgId     id)
{
  gsize n_ids;
  const MlgId *array = get_ids (ids, &n_ids);

  for (gsize i = 0; i < n_ids; i++)
    if (array[i] == id)
      return TRUE;

  return FALSE;
}

/**
 * mlg_ids_with:
 * @ids: (nullable): an `ax`
 * @id: an identity
 *
 * Returns: (transfer floating): the list with @id at its end, once
 */
GVariant *
mlg_ids_with (GVariant *ids,
              MlgId     id)
{
  gsize n_ids;
  const MlgId *array = get_ids (ids, &n_ids);
  g_autoptr(GArray) list = g_array_sized_new (FALSE, FALSE, sizeof (MlgId), (guint) n_ids + 1);

  if (n_ids > 0)
    g_array_append_vals (list, array, (guint) n_ids);

  if (!mlg_ids_contain (ids, id))
    g_array_append_val (list, id);

  return mlg_ids_to_variant ((const MlgId *) (gpointer) list->data, list->len);
}

/**
 * mlg_ids_without:
 * @ids: (nullable): an `ax`
 * @id: an identity
 *
 * Returns: (transfer floating): the list without @id
 */
GVariant *
mlg_ids_without (GVariant *ids,
                 MlgId     id)
{
  gsize n_ids;
  const MlgId *array = get_ids (ids, &n_ids);
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (MlgId));

  for (gsize i = 0; i < n_ids; i++)
    if (array[i] != id)
      g_array_append_val (list, array[i]);

  return mlg_ids_to_variant ((const MlgId *) (gpointer) list->data, list->len);
}

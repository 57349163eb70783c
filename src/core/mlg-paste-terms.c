/* mlg-paste-terms.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-paste-private.h"

#include "mlg-ids.h"
#include "mlg-text.h"

/* Words of one territory in the vocabulary of another: the same word is found
 * by its short name or its label, what is missing is added. */

MlgId
mlg_paste_lookup_id (GHashTable *ids,
                     MlgId       id)
{
  const MlgId *other = g_hash_table_lookup (ids, &id);

  return other != NULL ? *other : MLG_ID_NONE;
}

void
mlg_paste_set_id (GHashTable *ids,
                  MlgId       id,
                  MlgId       other)
{
  g_hash_table_insert (ids, g_memdup2 (&id, sizeof id), g_memdup2 (&other, sizeof other));
}

static gboolean
is_same_text (MlgTerm *a,
              MlgTerm *b,
              guint    field)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (mlg_term_get_text (a, field) == NULL || mlg_term_get_text (b, field) == NULL)
    return FALSE;

  first = mlg_text_fold (mlg_term_get_text (a, field));
  second = mlg_text_fold (mlg_term_get_text (b, field));

  return *first != '\0' && g_str_equal (first, second);
}

/* The word of the territory that means the same; @parent is that of @term,
 * where it is known. */
static MlgId
find_term (MlgTerritory *territory,
           MlgTerm      *term,
           MlgId         parent)
{
  static const guint fields[] = { MLG_TERM_SLUG, MLG_TERM_LABEL_FR, MLG_TERM_LABEL_EN };
  gboolean is_item = mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME_ITEM;

  for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
    for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
      {
        MlgTerm *other = MLG_TERM (mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

        /* Items of two schemes may have the same name. */
        if (mlg_term_get_vocabulary (other) == mlg_term_get_vocabulary (term) &&
            (!is_item || mlg_term_get_parent (other) == parent) && is_same_text (term, other, fields[k]))
          return mlg_term_get_id (other);
      }

  return MLG_ID_NONE;
}

static MlgTerm *
get_pasted_term (MlgPaste *self,
                 MlgId     id)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (mlg_record_get_id (g_ptr_array_index (self->terms, i)) == id)
      return g_ptr_array_index (self->terms, i);

  return NULL;
}

static gboolean
is_parent (MlgTerm *term)
{
  return mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_FAMILY ||
         mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME;
}

/* mlg_paste_find_terms:
 *
 * Returns: (transfer full): pasted identity -> identity in the territory, of
 *   the words that it has already */
GHashTable *
mlg_paste_find_terms (MlgPaste *self)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  /* Parents first: a parent has no parent. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->terms->len; i++)
      {
        MlgTerm *term = g_ptr_array_index (self->terms, i);
        MlgId parent = mlg_paste_lookup_id (ids, mlg_term_get_parent (term));
        MlgId found;

        if (is_parent (term) != (pass == 0))
          continue;

        if (mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME_ITEM && parent == MLG_ID_NONE)
          continue;

        found = find_term (self->territory, term, parent);
        if (found != MLG_ID_NONE)
          mlg_paste_set_id (ids, mlg_term_get_id (term), found);
      }

  return ids;
}

/* mlg_paste_map_fields:
 * @ids: identities of words and actors, in the clip -> here
 *
 * Returns: (transfer floating): the fields of a record as an `a{sv}`; what
 *   refers to something that is not here is left out */
GVariant *
mlg_paste_map_fields (MlgRecord  *record,
                      GHashTable *ids)
{
  GVariantBuilder builder;
  const MlgField *fields;
  guint n_fields;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = mlg_record_dup_value (record, i);

      if (value == NULL)
        continue;

      if (fields[i].type == MLG_FIELD_ID)
        {
          MlgId id = mlg_paste_lookup_id (ids, g_variant_get_int64 (value));

          if (id != MLG_ID_NONE)
            g_variant_builder_add (&builder, "{sv}", fields[i].name, g_variant_new_int64 (id));
        }
      else if (fields[i].type == MLG_FIELD_IDS)
        {
          g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (MlgId));
          gsize n_ids;
          const MlgId *old = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));

          for (gsize k = 0; k < n_ids; k++)
            {
              MlgId id = mlg_paste_lookup_id (ids, old[k]);

              if (id != MLG_ID_NONE)
                g_array_append_val (kept, id);
            }
          if (kept->len > 0)
            g_variant_builder_add (&builder, "{sv}", fields[i].name,
                                   mlg_ids_to_variant ((const MlgId *) (gpointer) kept->data, kept->len));
        }
      else
        {
          g_variant_builder_add (&builder, "{sv}", fields[i].name, value);
        }
    }

  return g_variant_builder_end (&builder);
}

static gboolean
insert_term (MlgPaste    *self,
             MlgTerm     *term,
             GHashTable  *ids,
             GError     **error)
{
  MlgId id = mlg_term_get_id (term);
  MlgTerm *parent = get_pasted_term (self, mlg_term_get_parent (term));
  MlgRecord *inserted;

  if (mlg_paste_lookup_id (ids, id) != MLG_ID_NONE)
    return TRUE;

  /* Only parents have children, so this goes one step deep. */
  if (parent != NULL && is_parent (parent) && !is_parent (term) && !insert_term (self, parent, ids, error))
    return FALSE;

  /* Words of the common vocabulary keep their identity, so that territories
   * that are merged later agree. */
  inserted = mlg_territory_insert (self->territory, MLG_OBJECT_TERM,
                                   mlg_territory_get_term (self->territory, id) == NULL ? id : MLG_ID_NONE,
                                   mlg_paste_map_fields (MLG_RECORD (term), ids), error);
  if (inserted == NULL)
    return FALSE;

  mlg_paste_set_id (ids, id, mlg_record_get_id (inserted));

  return TRUE;
}

static void
mark_used (GHashTable *used,
           MlgRecord  *record)
{
  const MlgField *fields;
  guint n_fields;

  if (record == NULL)
    return;

  fields = mlg_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = NULL;
      gsize n_ids = 0;
      const MlgId *ids;
      MlgId id;

      if ((fields[i].type != MLG_FIELD_ID && fields[i].type != MLG_FIELD_IDS) || fields[i].refers_to != MLG_OBJECT_TERM)
        continue;

      value = mlg_record_dup_value (record, i);
      if (value == NULL)
        continue;

      if (fields[i].type == MLG_FIELD_ID)
        {
          id = g_variant_get_int64 (value);
          g_hash_table_add (used, g_memdup2 (&id, sizeof id));
          continue;
        }

      ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));
      for (gsize k = 0; k < n_ids; k++)
        g_hash_table_add (used, g_memdup2 (&ids[k], sizeof (MlgId)));
    }
}

/* mlg_paste_insert_terms:
 * @ids: (inout): identities of words; those that are added join them
 *
 * Adds the words that new actors and relations use and the territory does not
 * have, as part of the change under way.
 *
 * Returns: %FALSE if one is refused */
gboolean
mlg_paste_insert_terms (MlgPaste    *self,
                        GHashTable  *ids,
                        GError     **error)
{
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->actors->len; i++)
    if (mlg_paste_nth_actor (self, i)->choice == MLG_ID_NONE)
      mark_used (used, mlg_paste_nth_actor (self, i)->record);
  for (guint i = 0; i < self->links->len; i++)
    mark_used (used, mlg_paste_nth_link (self, i)->record);

  for (guint i = 0; i < self->terms->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (self->terms, i);
      MlgId id = mlg_term_get_id (term);

      if (g_hash_table_contains (used, &id) && !insert_term (self, term, ids, error))
        return FALSE;
    }

  return TRUE;
}

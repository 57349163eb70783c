/* mlg-term-uses.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-uses.h"

#include <glib/gi18n-lib.h>

static MlgTermUses *
ensure_uses (GHashTable *all,
             MlgId       term)
{
  MlgTermUses *uses = g_hash_table_lookup (all, &term);

  if (uses == NULL)
    {
      uses = g_new0 (MlgTermUses, 1);
      g_hash_table_insert (all, g_memdup2 (&term, sizeof term), uses);
    }

  return uses;
}

static void
count_use (GHashTable    *all,
           MlgObjectKind  kind,
           MlgId          term)
{
  MlgTermUses *uses;

  if (term == MLG_ID_NONE)
    return;

  uses = ensure_uses (all, term);

  if (kind == MLG_OBJECT_ACTOR)
    uses->actors++;
  else if (kind == MLG_OBJECT_RELATION)
    uses->relations++;
  else if (kind == MLG_OBJECT_TERM)
    uses->terms++;
  else
    uses->others++;
}

/* An actor uses a scheme once, however many of its items it has. */
static void
count_schemes (MlgTerritory *self,
               GHashTable   *all,
               MlgActor     *actor)
{
  gsize n_items;
  const MlgId *items = mlg_actor_get_classification (actor, &n_items);
  g_autoptr(GHashTable) seen = n_items > 0 ? g_hash_table_new (NULL, NULL) : NULL;

  for (gsize i = 0; i < n_items; i++)
    {
      MlgTerm *item = mlg_territory_get_term (self, items[i]);
      MlgTerm *scheme = item != NULL ? mlg_territory_get_term (self, mlg_term_get_parent (item)) : NULL;

      if (scheme != NULL && g_hash_table_add (seen, scheme))
        count_use (all, MLG_OBJECT_ACTOR, mlg_term_get_id (scheme));
    }
}

static void
count_record (GHashTable     *all,
              MlgRecord      *record,
              MlgObjectKind   kind,
              const MlgField *fields,
              guint           n_fields)
{
  MlgId last = MLG_ID_NONE;

  for (guint f = 0; f < n_fields; f++)
    {
      GVariant *list;
      gsize n_ids;
      const MlgId *ids;

      if (fields[f].refers_to != MLG_OBJECT_TERM)
        continue;

      if (fields[f].type == MLG_FIELD_ID)
        {
          MlgId term = G_STRUCT_MEMBER (MlgId, record, fields[f].offset);

          /* Once, where a diagram has a scheme for both its sectors and rings. */
          if (term != last)
            count_use (all, kind, term);
          last = term;
          continue;
        }

      /* Read in place: there may be 100,000 of them. */
      list = G_STRUCT_MEMBER (GVariant *, record, fields[f].offset);
      ids = list != NULL ? g_variant_get_fixed_array (list, &n_ids, sizeof (MlgId)) : NULL;
      for (gsize i = 0; ids != NULL && i < n_ids; i++)
        count_use (all, kind, ids[i]);
    }
}

/**
 * mlg_territory_count_all_term_uses:
 * @self: a territory
 *
 * Counts what refers to each term, in one pass.
 *
 * Returns: (transfer full) (element-type MlgId MlgTermUses): by term; terms
 *   that nothing refers to are not in it
 */
GHashTable *
mlg_territory_count_all_term_uses (MlgTerritory *self)
{
  GHashTable *all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  g_return_val_if_fail (MLG_IS_TERRITORY (self), all);

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_TYPE)
        count_use (all, MLG_OBJECT_TERM, mlg_term_get_parent (term));
    }

  for (guint kind = MLG_OBJECT_ACTOR; kind < MLG_N_OBJECT_KINDS; kind++)
    {
      guint n_fields;
      const MlgField *fields = mlg_object_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < mlg_territory_get_n_records (self, kind); i++)
        {
          MlgRecord *record = mlg_territory_get_nth_record (self, kind, i);

          count_record (all, record, kind, fields, n_fields);
          if (kind == MLG_OBJECT_ACTOR)
            count_schemes (self, all, MLG_ACTOR (record));
        }
    }

  return all;
}

/**
 * mlg_territory_count_term_uses:
 * @self: a territory
 * @term: one of its terms
 * @uses: (out caller-allocates): what refers to it
 *
 * Counts what refers to one term.
 */
void
mlg_territory_count_term_uses (MlgTerritory *self,
                               MlgTerm      *term,
                               MlgTermUses  *uses)
{
  g_autoptr(GHashTable) all = mlg_territory_count_all_term_uses (self);

  *uses = *mlg_term_uses_find (all, mlg_term_get_id (term));
}

/**
 * mlg_term_uses_find:
 * @all: what mlg_territory_count_all_term_uses() gave
 * @term: a term
 *
 * Returns: (transfer none): what refers to it, perhaps nothing
 */
const MlgTermUses *
mlg_term_uses_find (GHashTable *all,
                    MlgId       term)
{
  static const MlgTermUses none = { 0, 0, 0, 0 };
  const MlgTermUses *uses = g_hash_table_lookup (all, &term);

  return uses != NULL ? uses : &none;
}

/**
 * mlg_term_uses_get_total:
 * @self: what refers to a term
 *
 * Returns: how many objects do
 */
guint
mlg_term_uses_get_total (const MlgTermUses *self)
{
  return self->actors + self->relations + self->terms + self->others;
}

static void
append (GString *text,
        char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

/**
 * mlg_term_uses_dup_text:
 * @self: what refers to a term
 *
 * Returns: (transfer full): “12 actors”, “3 relations”, or “nothing”
 */
char *
mlg_term_uses_dup_text (const MlgTermUses *self)
{
  GString *text = g_string_new (NULL);

  if (self->actors > 0)
    append (text, g_strdup_printf (ngettext ("%u actor", "%u actors", self->actors), self->actors));
  if (self->relations > 0)
    append (text, g_strdup_printf (ngettext ("%u relation", "%u relations", self->relations), self->relations));
  if (self->terms > 0)
    append (text, g_strdup_printf (ngettext ("%u type of relation", "%u types of relations", self->terms), self->terms));
  if (self->others > 0)
    append (text, g_strdup_printf (ngettext ("%u diagram", "%u diagrams", self->others), self->others));
  if (text->len == 0)
    /* Translators: what uses a word of the vocabulary */
    g_string_append (text, _("nothing"));

  return g_string_free (text, FALSE);
}

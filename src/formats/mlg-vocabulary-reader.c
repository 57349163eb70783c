/* mlg-vocabulary-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-reader.h"

#include "mlg-assignments-private.h"
#include "mlg-error.h"
#include "mlg-json.h"
#include "mlg-term-reader-private.h"

#include <glib/gi18n-lib.h>

struct _MlgVocabularyReader
{
  GObject         parent_instance;

  /* Owned */
  GPtrArray      *terms;  /* MlgTerm */
  GHashTable     *by_id;  /* MlgId -> MlgTerm of terms */
  MlgAssignments *assignments;
};

G_DEFINE_FINAL_TYPE (MlgVocabularyReader, mlg_vocabulary_reader, G_TYPE_OBJECT)

/* Families come before the types that name them. */
static const struct
{
  const char    *member;
  MlgVocabulary  vocabulary;
} sections[] = {
  { "kinds", MLG_VOCABULARY_KIND },
  { "legal_forms", MLG_VOCABULARY_LEGAL_FORM },
  { "scales", MLG_VOCABULARY_SCALE },
  { "themes", MLG_VOCABULARY_THEME },
  { "relation_families", MLG_VOCABULARY_RELATION_FAMILY },
  { "relation_types", MLG_VOCABULARY_RELATION_TYPE },
};

static gboolean
take_term (MlgVocabularyReader  *self,
           MlgVocabulary         vocabulary,
           MlgId                 id,
           MlgId                 parent,
           int                   position,
           JsonObject           *object,
           GError              **error)
{
  MlgRecord *term;

  if (self->terms->len >= MLG_VOCABULARY_MAX_TERMS)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_TOO_LARGE, _("This vocabulary has too many words."));
      return FALSE;
    }

  if (g_hash_table_contains (self->by_id, &id))
    {
      /* Translators: the short code of a word, as “third_place” */
      g_set_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE, _("“%s” is there twice."), json_object_get_string_member (object, "id"));
      return FALSE;
    }

  term = mlg_term_reader_read (vocabulary, id, parent, position, object, error);

  if (term == NULL)
    return FALSE;

  g_ptr_array_add (self->terms, term);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), term);

  return TRUE;
}

/* The family of a relation type; other terms of a section have no parent. */
static gboolean
find_parent (MlgVocabularyReader  *self,
             JsonObject           *object,
             MlgId                *parent,
             GError              **error)
{
  const char *family;

  *parent = MLG_ID_NONE;

  if (!mlg_json_get_text (object, "family", &family, error))
    return FALSE;

  if (family == NULL)
    return TRUE;

  *parent = mlg_vocabulary_reader_lookup (self, MLG_VOCABULARY_RELATION_FAMILY, family);

  if (*parent != MLG_ID_NONE)
    return TRUE;

  g_set_error (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("There is no family “%s”."), family);

  return FALSE;
}

static gboolean
read_section_term (MlgVocabularyReader  *self,
                   MlgVocabulary         vocabulary,
                   JsonArray            *array,
                   guint                 position,
                   GError              **error)
{
  g_autofree char *name = NULL;
  JsonObject *object;
  const char *slug;
  MlgId parent = MLG_ID_NONE;

  if (!mlg_json_get_element (array, position, &object, error) ||
      !mlg_term_reader_get_slug (object, &slug, error))
    return FALSE;

  if (vocabulary == MLG_VOCABULARY_RELATION_TYPE && !find_parent (self, object, &parent, error))
    return FALSE;

  name = g_strdup_printf ("%s/%s", mlg_term_reader_get_prefix (vocabulary), slug);

  return take_term (self, vocabulary, mlg_id_from_name (name), parent, (int) position + 1, object, error);
}

static gboolean
read_section (MlgVocabularyReader  *self,
              JsonObject           *root,
              const char           *member,
              MlgVocabulary         vocabulary,
              GError              **error)
{
  JsonArray *array;

  if (!mlg_json_get_array (root, member, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!read_section_term (self, vocabulary, array, i, error))
      {
        /* Translators: the name of a list of a file, as “kinds”, and the place of an entry, from 1; the reason follows */
        g_prefix_error (error, _("In “%s”, entry %u: "), member, i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_items (MlgVocabularyReader  *self,
            MlgId                 scheme_id,
            const char           *scheme,
            JsonObject           *object,
            GError              **error)
{
  JsonArray *items;

  if (!mlg_json_get_array (object, "items", &items, error))
    return FALSE;

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonObject *item;
      const char *slug;

      if (!mlg_json_get_element (items, i, &item, error) ||
          !mlg_term_reader_get_slug (item, &slug, error) ||
          !take_term (self, MLG_VOCABULARY_SCHEME_ITEM, mlg_assignments_get_item_id (scheme, slug), scheme_id, (int) i + 1, item, error))
        {
          g_prefix_error (error, _("In “%s”, entry %u: "), scheme, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_scheme (MlgVocabularyReader  *self,
             JsonArray            *array,
             guint                 position,
             GError              **error)
{
  g_autofree char *name = NULL;
  JsonObject *object;
  const char *applies_to;
  const char *slug;
  MlgId id;

  if (!mlg_json_get_element (array, position, &object, error) ||
      !mlg_json_get_text (object, "applies_to", &applies_to, error))
    return FALSE;

  /* What classifies relations is a field of theirs. */
  if (applies_to != NULL && !g_str_equal (applies_to, "actor"))
    return TRUE;

  if (!mlg_term_reader_get_slug (object, &slug, error))
    return FALSE;

  name = g_strdup_printf ("scheme/%s", slug);
  id = mlg_id_from_name (name);

  /* One that only adds assignments to a scheme of an earlier file. */
  if (json_object_has_member (object, "label") || !g_hash_table_contains (self->by_id, &id))
    {
      int after = (int) self->terms->len + 1;

      if (!take_term (self, MLG_VOCABULARY_SCHEME, id, MLG_ID_NONE, after, object, error) ||
          !read_items (self, id, slug, object, error))
        return FALSE;
    }

  return mlg_assignments_read (self->assignments, self->by_id, slug, object, "assignments", error) &&
         mlg_assignments_read (self->assignments, self->by_id, slug, object, "assignments_inferred", error);
}

static void
mlg_vocabulary_reader_finalize (GObject *object)
{
  MlgVocabularyReader *self = MLG_VOCABULARY_READER (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->assignments, mlg_assignments_free);

  G_OBJECT_CLASS (mlg_vocabulary_reader_parent_class)->finalize (object);
}

static void
mlg_vocabulary_reader_class_init (MlgVocabularyReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_vocabulary_reader_finalize;
}

static void
mlg_vocabulary_reader_init (MlgVocabularyReader *self)
{
  self->terms = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->assignments = mlg_assignments_new ();
}

/**
 * mlg_vocabulary_reader_new:
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
MlgVocabularyReader *
mlg_vocabulary_reader_new (void)
{
  return g_object_new (MLG_TYPE_VOCABULARY_READER, NULL);
}

/**
 * mlg_vocabulary_reader_read:
 * @self: a reader
 * @bytes: a vocabulary in JSON
 * @error: return location for an error
 *
 * Reads a file. After an error the reader holds a part of it: do not use it.
 *
 * Returns: %FALSE with an error of %MLG_ERROR that says what and where
 */
gboolean
mlg_vocabulary_reader_read (MlgVocabularyReader  *self,
                            GBytes               *bytes,
                            GError              **error)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *root;
  JsonArray *schemes;

  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  node = mlg_json_parse (bytes, MLG_VOCABULARY_MAX_SIZE, error);

  if (node == NULL)
    return FALSE;

  root = json_node_get_object (node);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!read_section (self, root, sections[i].member, sections[i].vocabulary, error))
      return FALSE;

  if (!mlg_json_get_array (root, "schemes", &schemes, error))
    return FALSE;

  for (guint i = 0; schemes != NULL && i < json_array_get_length (schemes); i++)
    if (!read_scheme (self, schemes, i, error))
      {
        g_prefix_error (error, _("In “%s”, entry %u: "), "schemes", i + 1);
        return FALSE;
      }

  return TRUE;
}

/**
 * mlg_vocabulary_reader_read_file:
 * @self: a reader
 * @file: a vocabulary in JSON
 * @error: return location for an error
 *
 * Reads a file, as mlg_vocabulary_reader_read().
 *
 * Returns: %FALSE with an error that names the file
 */
gboolean
mlg_vocabulary_reader_read_file (MlgVocabularyReader  *self,
                                 GFile                *file,
                                 GError              **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = mlg_json_load (file, MLG_VOCABULARY_MAX_SIZE, error);

  if (bytes == NULL)
    return FALSE;

  if (mlg_vocabulary_reader_read (self, bytes, error))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_prefix_error (error, "%s: ", name);

  return FALSE;
}

/**
 * mlg_vocabulary_reader_get_terms:
 * @self: a reader
 *
 * Returns: (transfer none) (element-type MlgTerm): the terms read so far
 */
GPtrArray *
mlg_vocabulary_reader_get_terms (MlgVocabularyReader *self)
{
  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (self), NULL);

  return self->terms;
}

/**
 * mlg_vocabulary_reader_lookup:
 * @self: a reader
 * @vocabulary: a list of terms; not %MLG_VOCABULARY_SCHEME_ITEM, whose names
 *   are unique in their scheme only
 * @slug: the name of a term, as "third_place"
 *
 * Returns: the identity of the term, %MLG_ID_NONE where it was not read
 */
MlgId
mlg_vocabulary_reader_lookup (MlgVocabularyReader *self,
                              MlgVocabulary        vocabulary,
                              const char          *slug)
{
  g_autofree char *name = NULL;
  MlgId id;

  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (self), MLG_ID_NONE);
  g_return_val_if_fail (slug != NULL, MLG_ID_NONE);

  name = g_strdup_printf ("%s/%s", mlg_term_reader_get_prefix (vocabulary), slug);
  id = mlg_id_from_name (name);

  return g_hash_table_contains (self->by_id, &id) ? id : MLG_ID_NONE;
}

/**
 * mlg_vocabulary_reader_dup_classification:
 * @self: a reader
 * @actor: the name of an actor in the file, as "ti-coop"
 *
 * Returns: (transfer floating) (nullable): `ax`, the terms of all schemes
 *   that the actor is assigned to
 */
GVariant *
mlg_vocabulary_reader_dup_classification (MlgVocabularyReader *self,
                                          const char          *actor)
{
  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (self), NULL);
  g_return_val_if_fail (actor != NULL, NULL);

  return mlg_assignments_dup_value (self->assignments, actor);
}

/**
 * mlg_vocabulary_reader_fill:
 * @self: a reader
 * @territory: a territory
 * @error: return location for an error
 *
 * Puts the terms read into a territory that nobody sees yet, without history.
 * A term that it already has stays as it is.
 *
 * Returns: %FALSE if a term was refused
 */
gboolean
mlg_vocabulary_reader_fill (MlgVocabularyReader  *self,
                            MlgTerritory         *territory,
                            GError              **error)
{
  g_return_val_if_fail (MLG_IS_VOCABULARY_READER (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERRITORY (territory), FALSE);

  for (guint i = 0; i < self->terms->len; i++)
    {
      MlgRecord *term = g_ptr_array_index (self->terms, i);
      g_autoptr(GVariant) fields = NULL;

      if (mlg_territory_get_term (territory, mlg_record_get_id (term)) != NULL)
        continue;

      /* A copy: a record belongs to one territory, a reader may serve two. */
      fields = mlg_record_serialize (term);

      if (!mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_TERM, mlg_record_get_id (term), fields), error))
        return FALSE;
    }

  return TRUE;
}

/* mlg-vocabulary-insert.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-private.h"

#include "mlg-colour.h"
#include "mlg-error.h"
#include "mlg-text.h"
#include "mlg-vocabulary-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a new word comes into the vocabulary: under which code, in which
 * colour, at which place. */

/* Longer labels no list shows. */
#define MAX_LABEL 200
#define MAX_SLUG  60

static gboolean
has_colour (MlgVocabulary vocabulary)
{
  return vocabulary == MLG_VOCABULARY_KIND || vocabulary == MLG_VOCABULARY_RELATION_TYPE ||
         vocabulary == MLG_VOCABULARY_RELATION_FAMILY || vocabulary == MLG_VOCABULARY_SCHEME_ITEM;
}

static gboolean
has_slug (MlgTerritory  *self,
          MlgVocabulary  vocabulary,
          MlgId          parent,
          const char    *slug)
{
  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == vocabulary &&
          (vocabulary != MLG_VOCABULARY_SCHEME_ITEM || mlg_term_get_parent (term) == parent) &&
          g_str_equal (mlg_term_get_slug (term), slug))
        return TRUE;
    }

  return FALSE;
}

/* Small letters, digits and “_”, unique in its list. */
static char *
make_slug (MlgTerritory  *self,
           MlgVocabulary  vocabulary,
           MlgId          parent,
           const char    *label)
{
  g_autofree char *folded = mlg_text_fold (label);
  g_autofree char *base = g_str_to_ascii (folded, "C");
  g_autofree char *slug = NULL;

  g_strcanon (base, "abcdefghijklmnopqrstuvwxyz0123456789", '_');
  if (strlen (base) > MAX_SLUG)
    base[MAX_SLUG] = '\0';

  /* A label of another script leaves nothing to read. */
  if (strspn (base, "_") == strlen (base))
    {
      g_free (base);
      base = g_strdup ("term");
    }

  slug = g_strdup (base);
  for (guint i = 2; has_slug (self, vocabulary, parent, slug); i++)
    {
      g_free (slug);
      slug = g_strdup_printf ("%s_%u", base, i);
    }

  return g_steal_pointer (&slug);
}

static gboolean
competes (MlgTerm       *term,
          MlgVocabulary  vocabulary,
          MlgId          parent)
{
  MlgVocabulary other = mlg_term_get_vocabulary (term);

  if (vocabulary == MLG_VOCABULARY_SCHEME_ITEM)
    return other == vocabulary && mlg_term_get_parent (term) == parent;

  /* Types have the colours of their families. */
  if (vocabulary == MLG_VOCABULARY_RELATION_TYPE || vocabulary == MLG_VOCABULARY_RELATION_FAMILY)
    return other == MLG_VOCABULARY_RELATION_TYPE || other == MLG_VOCABULARY_RELATION_FAMILY;

  return other == vocabulary;
}

static const char *
choose_colour (MlgTerritory  *self,
               MlgVocabulary  vocabulary,
               MlgId          parent,
               const char    *label)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  MlgTerm *family = vocabulary == MLG_VOCABULARY_RELATION_TYPE ? mlg_territory_get_term (self, parent) : NULL;
  const char *named = vocabulary == MLG_VOCABULARY_SCHEME_ITEM ? mlg_colour_find_named (label) : NULL;

  if (family != NULL && mlg_term_get_colour (family) != NULL)
    return mlg_term_get_colour (family);

  if (named != NULL)
    return named;

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (competes (term, vocabulary, parent) && mlg_term_get_colour (term) != NULL)
        g_ptr_array_add (used, (gpointer) mlg_term_get_colour (term));
    }

  g_ptr_array_add (used, NULL);

  return mlg_colour_choose ((const char * const *) used->pdata);
}

/* The way of breaking the line that the fewest types of that colour have. */
static MlgDash
choose_dash (MlgTerritory *self,
             const char   *colour)
{
  guint counts[MLG_N_DASHES] = { 0, };
  guint best = 0;

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_TYPE &&
          g_strcmp0 (mlg_term_get_colour (term), colour) == 0 && mlg_term_get_dash (term) < MLG_N_DASHES)
        counts[mlg_term_get_dash (term)]++;
    }

  for (guint i = 1; i < MLG_N_DASHES; i++)
    if (counts[i] < counts[best])
      best = i;

  return (MlgDash) best;
}

static int
get_last_position (MlgTerritory  *self,
                   MlgVocabulary  vocabulary)
{
  int last = 0;

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == vocabulary)
        last = MAX (last, mlg_term_get_position (term));
    }

  return MIN (last, G_MAXINT - 1);
}

static gboolean
check_parent (MlgTerritory   *self,
              MlgVocabulary   vocabulary,
              MlgId           parent,
              GError        **error)
{
  MlgTerm *term = mlg_territory_get_term (self, parent);
  gboolean fits;

  if (vocabulary == MLG_VOCABULARY_SCHEME_ITEM)
    fits = term != NULL && mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME;
  else if (vocabulary == MLG_VOCABULARY_RELATION_TYPE && parent != MLG_ID_NONE)
    fits = term != NULL && mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_FAMILY;
  else
    fits = parent == MLG_ID_NONE;

  if (!fits)
    g_set_error_literal (error, MLG_ERROR, MLG_ERROR_NOT_FOUND, _("The list that this word belongs to is not there any more."));

  return fits;
}

/* mlg_vocabulary_clean_label:
 * @text: what somebody typed
 *
 * Returns: (transfer full): it in one line, without spaces at the ends */
char *
mlg_vocabulary_clean_label (const char *text)
{
  g_autofree char *clean = mlg_text_sanitize (text, -1);

  g_strdelimit (clean, "\n\r\t", ' ');
  g_strstrip (clean);

  if (g_utf8_strlen (clean, -1) <= MAX_LABEL)
    return g_steal_pointer (&clean);

  return g_utf8_substring (clean, 0, MAX_LABEL);
}

/* mlg_vocabulary_check_label:
 * @label: a clean label
 * @term: (nullable): the term that is renamed
 *
 * Two words of a list that read the same are one. */
gboolean
mlg_vocabulary_check_label (MlgTerritory   *self,
                            MlgVocabulary   vocabulary,
                            MlgId           parent,
                            const char     *label,
                            MlgTerm        *term,
                            GError        **error)
{
  MlgTerm *twin = mlg_territory_find_term (self, vocabulary, parent, label);

  if (twin == NULL || twin == term)
    return TRUE;

  if (term == NULL)
    g_set_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE, _("“%s” is in this list already."), mlg_term_get_label (twin));
  else
    g_set_error (error, MLG_ERROR, MLG_ERROR_DUPLICATE,
                 _("“%s” is in this list already. If they mean the same, merge one into the other."), mlg_term_get_label (twin));

  return FALSE;
}

static GVariant *
make_fields (MlgTerritory      *self,
             MlgVocabulary      vocabulary,
             MlgId              parent,
             const MlgNewTerm  *new_term,
             const char        *label)
{
  g_autofree char *inverse = mlg_vocabulary_clean_label (new_term->inverse);
  g_autofree char *slug = make_slug (self, vocabulary, parent, label);
  gboolean french = mlg_term_prefers_french ();
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 ((gint32) vocabulary));
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (slug));
  g_variant_builder_add (&fields, "{sv}", french ? "label_fr" : "label_en", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "position", g_variant_new_int32 (get_last_position (self, vocabulary) + 1));
  if (*inverse != '\0')
    g_variant_builder_add (&fields, "{sv}", french ? "inverse_fr" : "inverse_en", g_variant_new_string (inverse));
  if (new_term->directed)
    g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (TRUE));
  if (parent != MLG_ID_NONE)
    g_variant_builder_add (&fields, "{sv}", "parent", g_variant_new_int64 (parent));

  if (has_colour (vocabulary))
    {
      const char *colour = choose_colour (self, vocabulary, parent, label);

      g_variant_builder_add (&fields, "{sv}", "colour", g_variant_new_string (colour));
      if (vocabulary == MLG_VOCABULARY_RELATION_TYPE)
        g_variant_builder_add (&fields, "{sv}", "dash", g_variant_new_int32 ((gint32) choose_dash (self, colour)));
    }

  return g_variant_builder_end (&fields);
}

/* mlg_vocabulary_insert:
 * @self: a territory with a change under way
 *
 * Adds a word, as a part of the change.
 *
 * Returns: (transfer none) (nullable): the new term */
MlgTerm *
mlg_vocabulary_insert (MlgTerritory      *self,
                       MlgVocabulary      vocabulary,
                       MlgId              parent,
                       const MlgNewTerm  *new_term,
                       GError           **error)
{
  g_autofree char *label = mlg_vocabulary_clean_label (new_term->label);

  if (*label == '\0')
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("A word of the vocabulary needs a label. Type one."));
      return NULL;
    }

  if (!check_parent (self, vocabulary, parent, error) ||
      !mlg_vocabulary_check_label (self, vocabulary, parent, label, NULL, error))
    return NULL;

  return (MlgTerm *) mlg_territory_insert (self, MLG_OBJECT_TERM, MLG_ID_NONE,
                                           make_fields (self, vocabulary, parent, new_term, label), error);
}

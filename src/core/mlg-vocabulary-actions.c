/* mlg-vocabulary-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-actions.h"

#include "mlg-colour.h"
#include "mlg-error.h"
#include "mlg-territory-actions.h"
#include "mlg-text.h"
#include "mlg-vocabulary-private.h"

#include <glib/gi18n-lib.h>

/**
 * mlg_territory_dup_siblings:
 * @self: a territory
 * @term: one of its terms
 *
 * Returns: (transfer full) (element-type MlgTerm): the terms of its list, with
 *   itself, in their order: relation types of the same family, items of the
 *   same scheme
 */
GPtrArray *
mlg_territory_dup_siblings (MlgTerritory *self,
                            MlgTerm      *term)
{
  GPtrArray *terms = mlg_territory_dup_terms (self, mlg_term_get_vocabulary (term), MLG_ID_NONE);

  for (guint i = terms->len; i > 0; i--)
    if (mlg_term_get_parent (g_ptr_array_index (terms, i - 1)) != mlg_term_get_parent (term))
      g_ptr_array_remove_index (terms, i - 1);

  return terms;
}

static gboolean
reads_as (MlgTerm    *term,
          guint       field,
          const char *folded)
{
  g_autofree char *label = mlg_text_fold (mlg_term_get_text (term, field));

  return *label != '\0' && g_str_equal (label, folded);
}

/**
 * mlg_territory_find_term:
 * @self: a territory
 * @vocabulary: a list of terms
 * @parent: the scheme that an item is of; for other lists it does not matter
 * @label: a label in any language; case and accents do not matter
 *
 * Returns: (transfer none) (nullable): the term that is called so
 */
MlgTerm *
mlg_territory_find_term (MlgTerritory  *self,
                         MlgVocabulary  vocabulary,
                         MlgId          parent,
                         const char    *label)
{
  g_autofree char *folded = mlg_text_fold (label);

  for (guint i = 0; i < mlg_territory_get_n_records (self, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (self, MLG_OBJECT_TERM, i));

      if (mlg_term_get_vocabulary (term) == vocabulary &&
          (vocabulary != MLG_VOCABULARY_SCHEME_ITEM || mlg_term_get_parent (term) == parent) &&
          (reads_as (term, MLG_TERM_LABEL_FR, folded) || reads_as (term, MLG_TERM_LABEL_EN, folded)))
        return term;
    }

  return NULL;
}

/**
 * mlg_territory_add_term:
 * @self: a territory
 * @vocabulary: the list to add to
 * @parent: the scheme of an item, the family of a relation type or
 *   %MLG_ID_NONE
 * @label: what to call it, in the language of the interface
 * @error: return location for an error
 *
 * Adds a word at the end of a list: with a short code of its own and with a
 * colour that differs from those of the list, or for a relation type that of
 * its family and another line. A kind has no pictogram at first, but the first
 * letter of its label. The label of the other language stays empty: the one
 * given serves for both.
 *
 * Returns: (transfer none) (nullable): the new term; %NULL with
 *   %MLG_ERROR_DUPLICATE if the list has one of that label
 */
MlgTerm *
mlg_territory_add_term (MlgTerritory   *self,
                        MlgVocabulary   vocabulary,
                        MlgId           parent,
                        const char     *label,
                        GError        **error)
{
  MlgNewTerm new_term = { label, NULL, FALSE };
  g_autofree char *action = NULL;
  MlgTerm *term;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  /* Translators: name of an action, after which stands “Undo”; %s is a word */
  action = g_strdup_printf (_("Add “%s” to the vocabulary"), label);
  mlg_territory_begin (self, action);
  term = mlg_vocabulary_insert (self, vocabulary, parent, &new_term, error);

  return mlg_territory_finish (self, term != NULL, error) ? term : NULL;
}

static gboolean
is_label (guint field)
{
  return field == MLG_TERM_LABEL_FR || field == MLG_TERM_LABEL_EN;
}

/**
 * mlg_territory_rename_term:
 * @self: a territory
 * @term: one of its terms
 * @field: a label or an inverse wording, as %MLG_TERM_LABEL_FR
 * @text: the new text; may be empty, but for the only label
 * @error: return location for an error
 *
 * Renames a word in one language.
 *
 * Returns: %FALSE if that was refused or could not be written
 */
gboolean
mlg_territory_rename_term (MlgTerritory  *self,
                           MlgTerm       *term,
                           guint          field,
                           const char    *text,
                           GError       **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *action = NULL;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);
  g_return_val_if_fail (is_label (field) || field == MLG_TERM_INVERSE_FR || field == MLG_TERM_INVERSE_EN, FALSE);

  clean = mlg_vocabulary_clean_label (text);

  if (is_label (field) && *clean == '\0' &&
      mlg_record_is_empty (MLG_RECORD (term), field == MLG_TERM_LABEL_FR ? MLG_TERM_LABEL_EN : MLG_TERM_LABEL_FR))
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("A word of the vocabulary needs a label in one of the languages."));
      return FALSE;
    }

  if (is_label (field) && *clean != '\0' &&
      !mlg_vocabulary_check_label (self, mlg_term_get_vocabulary (term), mlg_term_get_parent (term), clean, term, error))
    return FALSE;

  /* Translators: name of an action, after which stands “Undo”; %s is a word */
  action = g_strdup_printf (_("Rename “%s”"), mlg_term_get_label (term));
  mlg_territory_begin (self, action);

  return mlg_territory_finish (self, mlg_territory_set (self, MLG_RECORD (term), field,
                                                        *clean != '\0' ? g_variant_new_string (clean) : NULL, error), error);
}

/* @action: (transfer full): name of the action
 * @value: (nullable): the value, floating */
static gboolean
set_look (MlgTerritory  *self,
          MlgTerm       *term,
          guint          field,
          GVariant      *value,
          char          *action,
          GError       **error)
{
  g_autofree char *owned = action;

  mlg_territory_begin (self, owned);

  return mlg_territory_finish (self, mlg_territory_set (self, MLG_RECORD (term), field, value, error), error);
}

/**
 * mlg_territory_recolour_term:
 * @self: a territory
 * @term: one of its terms
 * @colour: (nullable): “#rrggbb”, %NULL for none
 * @error: return location for an error
 *
 * Gives a word another colour.
 *
 * Returns: %FALSE if it is no colour or could not be written
 */
gboolean
mlg_territory_recolour_term (MlgTerritory  *self,
                             MlgTerm       *term,
                             const char    *colour,
                             GError       **error)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  normal = mlg_colour_normalize (colour != NULL ? colour : "", error);
  if (normal == NULL)
    return FALSE;

  return set_look (self, term, MLG_TERM_COLOUR, *normal != '\0' ? g_variant_new_string (normal) : NULL,
                   /* Translators: name of an action, after which stands “Undo”; %s is a word */
                   g_strdup_printf (_("Change the colour of “%s”"), mlg_term_get_label (term)), error);
}

/**
 * mlg_territory_set_term_glyph:
 * @self: a territory
 * @term: one of its terms
 * @glyph: (nullable): name of a pictogram of the scene; %NULL for the first
 *   letter of the label
 * @error: return location for an error
 *
 * Gives a word another symbol.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_set_term_glyph (MlgTerritory  *self,
                              MlgTerm       *term,
                              const char    *glyph,
                              GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  return set_look (self, term, MLG_TERM_GLYPH, glyph != NULL ? g_variant_new_string (glyph) : NULL,
                   /* Translators: name of an action, after which stands “Undo”; %s is a word */
                   g_strdup_printf (_("Change the symbol of “%s”"), mlg_term_get_label (term)), error);
}

/**
 * mlg_territory_set_term_dash:
 * @self: a territory
 * @term: one of its relation types
 * @dash: how its line is broken
 * @error: return location for an error
 *
 * Gives a relation type another line.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_set_term_dash (MlgTerritory  *self,
                             MlgTerm       *term,
                             MlgDash        dash,
                             GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  return set_look (self, term, MLG_TERM_DASH, g_variant_new_int32 ((gint32) dash),
                   /* Translators: name of an action, after which stands “Undo”; %s is a type of relation */
                   g_strdup_printf (_("Change the line of “%s”"), mlg_term_get_label (term)), error);
}

/**
 * mlg_territory_set_term_directed:
 * @self: a territory
 * @term: one of its relation types
 * @directed: whether it has a direction
 * @error: return location for an error
 *
 * Changes whether relations of a type go one way or both. Those that say so
 * themselves stay as they are.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_set_term_directed (MlgTerritory  *self,
                                 MlgTerm       *term,
                                 gboolean       directed,
                                 GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  return set_look (self, term, MLG_TERM_DIRECTED, g_variant_new_boolean (directed),
                   /* Translators: name of an action, after which stands “Undo”; %s is a type of relation */
                   g_strdup_printf (directed ? _("Make “%s” go one way") : _("Make “%s” go both ways"),
                                    mlg_term_get_label (term)), error);
}

/* The places that the list has already, so that few words change; made to
 * rise where two have the same. */
static int *
list_positions (GPtrArray *siblings)
{
  int *positions = g_new (int, siblings->len);

  for (guint i = 0; i < siblings->len; i++)
    {
      positions[i] = mlg_term_get_position (g_ptr_array_index (siblings, i));

      /* Not a place that any list has: begin anew. */
      if (positions[i] < 0 || positions[i] > G_MAXINT / 2)
        positions[i] = 1;
      if (i > 0 && positions[i] <= positions[i - 1])
        positions[i] = positions[i - 1] + 1;
    }

  return positions;
}

/**
 * mlg_territory_move_term:
 * @self: a territory
 * @term: one of its terms
 * @index: its new place among mlg_territory_dup_siblings(), from 0; too large
 *   for the last
 * @error: return location for an error
 *
 * Moves a word within its list.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_move_term (MlgTerritory  *self,
                         MlgTerm       *term,
                         guint          index,
                         GError       **error)
{
  g_autoptr(GPtrArray) siblings = NULL;
  g_autofree int *positions = NULL;
  g_autofree char *action = NULL;
  gboolean done = TRUE;
  guint before;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  siblings = mlg_territory_dup_siblings (self, term);
  if (!g_ptr_array_find (siblings, term, &before))
    g_return_val_if_reached (FALSE);

  index = MIN (index, siblings->len - 1);
  if (index == before)
    return TRUE;

  positions = list_positions (siblings);
  g_ptr_array_insert (siblings, (int) index, g_ptr_array_steal_index (siblings, before));

  /* Translators: name of an action, after which stands “Undo”; %s is a word
   * that gets another place in its list */
  action = g_strdup_printf (_("Reorder “%s”"), mlg_term_get_label (term));
  mlg_territory_begin (self, action);
  for (guint i = 0; i < siblings->len && done; i++)
    done = mlg_territory_set (self, g_ptr_array_index (siblings, i), MLG_TERM_POSITION,
                              g_variant_new_int32 (positions[i]), error);

  return mlg_territory_finish (self, done, error);
}

static gboolean
delete_term (MlgTerritory  *self,
             MlgTerm       *term,
             GError       **error)
{
  g_autofree char *action = NULL;

  /* Translators: name of an action, after which stands “Undo”; %s is a word */
  action = g_strdup_printf (_("Delete “%s”"), mlg_term_get_label (term));
  mlg_territory_begin (self, action);

  if (mlg_term_get_vocabulary (term) == MLG_VOCABULARY_SCHEME)
    {
      g_autoptr(GPtrArray) items = mlg_territory_dup_terms (self, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (term));

      for (guint i = 0; i < items->len; i++)
        mlg_territory_remove (self, g_ptr_array_index (items, i));
    }

  mlg_territory_remove (self, MLG_RECORD (term));

  return mlg_territory_commit (self, error);
}

/**
 * mlg_territory_delete_term:
 * @self: a territory
 * @term: one of its terms
 * @error: return location for an error
 *
 * Deletes a word that nothing uses; with a scheme go its items.
 *
 * Returns: %FALSE with %MLG_ERROR_INVALID if it is used, or if that could not
 *   be written
 */
gboolean
mlg_territory_delete_term (MlgTerritory  *self,
                           MlgTerm       *term,
                           GError       **error)
{
  g_autofree char *text = NULL;
  MlgTermUses uses;

  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  mlg_territory_count_term_uses (self, term, &uses);
  if (mlg_term_uses_get_total (&uses) == 0)
    return delete_term (self, term, error);

  text = mlg_term_uses_dup_text (&uses);
  /* Translators: a word of the vocabulary, then “12 actors” */
  g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” is used by %s. Merge it into another word instead."),
               mlg_term_get_label (term), text);

  return FALSE;
}

/**
 * mlg_territory_delete_used_term:
 * @self: a territory
 * @term: one of its terms
 * @error: return location for an error
 *
 * Deletes a word whether it is used or not: what used it is left not filled
 * in. With a scheme go its items.
 *
 * Returns: %FALSE if that could not be written
 */
gboolean
mlg_territory_delete_used_term (MlgTerritory  *self,
                                MlgTerm       *term,
                                GError       **error)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (self), FALSE);
  g_return_val_if_fail (MLG_IS_TERM (term), FALSE);

  return delete_term (self, term, error);
}

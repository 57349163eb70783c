/* mlg-record-form-choice.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-form-private.h"

#include "mlg-ids.h"
#include "mlg-session-vocabulary.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* Fields whose values are chosen from a list. */

static gboolean
is_choosable (MlgRecordForm  *self,
              MlgFormBinding *binding,
              MlgId          id)
{
  MlgTerm *term = mlg_territory_get_term (mlg_record_form_get_territory (self), id);

  return term != NULL && mlg_term_get_vocabulary (term) == binding->vocabulary &&
         (binding->parent == MLG_ID_NONE || mlg_term_get_parent (term) == binding->parent);
}

/* mlg_record_form_show_terms:
 * @value: (nullable): a term or several
 *
 * Shows the terms that can be chosen in a row.
 *
 * Returns: whether there is one */
gboolean
mlg_record_form_show_terms (MlgRecordForm  *self,
                            MlgFormBinding *binding,
                            GVariant       *value)
{
  MlgTerritory *territory = mlg_record_form_get_territory (self);
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  MlgTerm *kind = NULL;
  const MlgId *ids = NULL;
  MlgId one;
  gsize n_ids = 0;

  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    {
      one = g_variant_get_int64 (value);
      ids = &one;
      n_ids = 1;
    }
  else if (value != NULL)
    ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));

  for (gsize i = 0; i < n_ids; i++)
    if (is_choosable (self, binding, ids[i]))
      g_ptr_array_add (labels, (gpointer) mlg_territory_get_term_label (territory, ids[i]));

  if (labels->len > 0 && binding->vocabulary == MLG_VOCABULARY_KIND)
    kind = mlg_territory_get_term (territory, ids[0]);

  g_ptr_array_add (labels, NULL);
  mlg_choice_row_set_chosen (MLG_CHOICE_ROW (binding->row), (const char * const *) labels->pdata, kind);

  return labels->len > 1;
}

/* mlg_record_form_show_number:
 * @value: (nullable): a number
 *
 * Shows the name of a number in a row.
 *
 * Returns: whether it is not 0 */
gboolean
mlg_record_form_show_number (MlgFormBinding *binding,
                             GVariant       *value)
{
  gint32 number = value != NULL ? g_variant_get_int32 (value) : 0;
  const char *labels[2] = { NULL, NULL };

  if (number >= 0 && number < (gint32) g_strv_length ((char **) binding->labels))
    labels[0] = _(binding->labels[number]);
  mlg_choice_row_set_chosen (MLG_CHOICE_ROW (binding->row), labels, NULL);

  return number != 0;
}

static void
fill_cb (MlgRecordForm    *self,
         MlgChoicePopover *list,
         MlgChoiceRow     *row)
{
  MlgFormBinding *binding = mlg_record_form_find_binding (self, row);
  MlgRecord *record = mlg_record_form_get_record (self);
  g_autoptr(GVariant) value = NULL;
  g_autoptr(GPtrArray) terms = NULL;
  gboolean several;

  if (record == NULL || binding == NULL)
    return;

  value = mlg_record_dup_value (record, binding->field);
  if (binding->labels != NULL)
    {
      for (guint i = 0; binding->labels[i] != NULL; i++)
        mlg_choice_popover_add (list, i, _(binding->labels[i]), NULL, value != NULL ? g_variant_get_int32 (value) == (int) i : i == 0);
      return;
    }

  several = mlg_record_form_get_field (self, binding)->type == MLG_FIELD_IDS;
  terms = mlg_territory_dup_terms (mlg_record_form_get_territory (self), binding->vocabulary, binding->parent);

  if (!several)
    mlg_choice_popover_add (list, MLG_ID_NONE, _("Not filled in"), NULL, value == NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (terms, i);
      MlgId id = mlg_term_get_id (term);
      gboolean active = several ? mlg_ids_contain (value, id) : value != NULL && g_variant_get_int64 (value) == id;

      mlg_choice_popover_add (list, id, mlg_term_get_label (term),
                              binding->vocabulary == MLG_VOCABULARY_KIND ? term : NULL, active);
    }

  mlg_choice_popover_offer_new (list, binding->vocabulary);
}

static void
new_term_cb (MlgRecordForm *self,
             const char    *label,
             MlgChoiceRow  *row)
{
  MlgFormBinding *binding = mlg_record_form_find_binding (self, row);
  MlgRecord *record = mlg_record_form_get_record (self);

  if (record != NULL && binding != NULL)
    mlg_session_edit_with_new_term (self->session, record, binding->field, binding->vocabulary, binding->parent, label);
}

static GVariant *
without_others (MlgRecordForm  *self,
                MlgFormBinding *binding,
                GVariant      *value)
{
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (MlgId));
  gsize n_ids = 0;
  const MlgId *ids = value != NULL ? g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId)) : NULL;

  for (gsize i = 0; i < n_ids; i++)
    if (!is_choosable (self, binding, ids[i]))
      g_array_append_val (kept, ids[i]);

  return g_variant_ref_sink (mlg_ids_to_variant ((const MlgId *) (gpointer) kept->data, kept->len));
}

static void
toggled_cb (MlgRecordForm *self,
            gint64         id,
            gboolean       active,
            MlgChoiceRow  *row)
{
  MlgFormBinding *binding = mlg_record_form_find_binding (self, row);
  MlgRecord *record = mlg_record_form_get_record (self);
  g_autoptr(GVariant) before = NULL;
  gboolean multiple;
  GVariant *value;

  if (record == NULL || binding == NULL)
    return;

  if (binding->labels != NULL)
    value = g_variant_new_int32 ((gint32) id);
  else if (mlg_record_form_get_field (self, binding)->type == MLG_FIELD_ID)
    value = id != MLG_ID_NONE ? g_variant_new_int64 (id) : NULL;
  else
    {
      g_object_get (row, "multiple", &multiple, NULL);
      before = mlg_record_dup_value (record, binding->field);
      /* In a scheme with one choice, the new one takes the place of the old. */
      if (!multiple && before != NULL)
        {
          GVariant *kept = without_others (self, binding, before);

          g_variant_unref (before);
          before = kept;
        }
      value = active ? mlg_ids_with (before, id) : mlg_ids_without (before, id);
    }

  mlg_record_form_edit (self, binding->field, value);
}

static void
connect_choice (MlgRecordForm *self,
                MlgChoiceRow  *row)
{
  g_signal_connect_object (row, "fill", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "new-term", G_CALLBACK (new_term_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_record_form_add_choice:
 * @self: a form
 * @row: a row that lives as long as the form, or until it is removed
 * @field: a field of one term or of several
 * @vocabulary: the list to choose from
 * @parent: only what belongs to this term, or %MLG_ID_NONE
 * @optional: whether to hide the row while nothing is chosen
 *
 * Joins a row to a field.
 */
void
mlg_record_form_add_choice (MlgRecordForm *self,
                            MlgChoiceRow  *row,
                            guint          field,
                            MlgVocabulary  vocabulary,
                            MlgId          parent,
                            gboolean       optional)
{
  MlgFormBinding *binding;

  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  binding = mlg_record_form_add_binding (self, row, field, optional);
  binding->vocabulary = vocabulary;
  binding->parent = parent;
  connect_choice (self, row);
}

/**
 * mlg_record_form_add_number:
 * @self: a form
 * @row: a row that lives as long as the form
 * @field: a field with an enumeration that begins at 0
 * @labels: (array zero-terminated=1): static names of its values, marked for
 *   translation
 * @optional: whether to hide the row while the value is 0
 *
 * Joins a row to a field.
 */
void
mlg_record_form_add_number (MlgRecordForm      *self,
                            MlgChoiceRow       *row,
                            guint               field,
                            const char * const *labels,
                            gboolean            optional)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  mlg_record_form_add_binding (self, row, field, optional)->labels = labels;
  connect_choice (self, row);
}

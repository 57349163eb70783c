/* mlg-record-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-form-private.h"

#include "mlg-keywords.h"

G_DEFINE_FINAL_TYPE (MlgRecordForm, mlg_record_form, G_TYPE_OBJECT)

/* mlg_record_form_get_territory:
 *
 * Returns: (transfer none) (nullable): where the object is */
MlgTerritory *
mlg_record_form_get_territory (MlgRecordForm *self)
{
  return self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
}

/* mlg_record_form_find_binding:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): what joins it to a field */
MlgFormBinding *
mlg_record_form_find_binding (MlgRecordForm *self,
                              gconstpointer  row)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      MlgFormBinding *binding = g_ptr_array_index (self->bindings, i);

      if (binding->row == row)
        return binding;
    }

  return NULL;
}

/* mlg_record_form_get_field:
 *
 * Returns: the field of a row */
const MlgField *
mlg_record_form_get_field (MlgRecordForm  *self,
                           MlgFormBinding *binding)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (self->kind, &n_fields);

  g_assert (binding->field < n_fields);

  return &fields[binding->field];
}

/* Shows the field in its row; returns whether there is something to read. */
static gboolean
show_value (MlgRecordForm *self,
            MlgFormBinding *binding,
            GVariant      *value)
{
  g_autofree char *text = NULL;

  switch (mlg_record_form_get_field (self, binding)->type)
    {
    case MLG_FIELD_TEXT:
      mlg_text_row_set_text (MLG_TEXT_ROW (binding->row), value != NULL ? g_variant_get_string (value, NULL) : NULL);
      return value != NULL;

    case MLG_FIELD_TEXTS:
      text = mlg_keywords_join (value);
      mlg_text_row_set_text (MLG_TEXT_ROW (binding->row), text);
      return value != NULL;

    case MLG_FIELD_NUMBER:
      return mlg_record_form_show_number (binding, value);

    case MLG_FIELD_ID:
    case MLG_FIELD_IDS:
      return mlg_record_form_show_terms (self, binding, value);

    case MLG_FIELD_FLAG:
    case MLG_FIELD_LIST:
    case MLG_FIELD_POINT:
    default:
      g_assert_not_reached ();
    }
}

static void
refresh (MlgRecordForm *self,
         MlgFormBinding *binding)
{
  MlgRecord *record = mlg_record_form_get_record (self);
  g_autoptr(GVariant) value = record != NULL ? mlg_record_dup_value (record, binding->field) : NULL;
  gboolean filled = show_value (self, binding, value);

  if (filled)
    binding->revealed = FALSE;
  gtk_widget_set_visible (binding->row, filled || !binding->optional || binding->revealed);
}

static gboolean
text_committed_cb (MlgRecordForm *self,
                   const char    *text,
                   MlgTextRow    *row)
{
  MlgFormBinding *binding = mlg_record_form_find_binding (self, row);
  GVariant *value = NULL;

  g_assert (binding != NULL);

  if (mlg_record_form_get_field (self, binding)->type == MLG_FIELD_TEXTS)
    value = mlg_keywords_split (text);
  else if (*text != '\0')
    value = g_variant_new_string (text);

  return mlg_record_form_edit (self, binding->field, value);
}

/* An optional row that was asked for and left empty hides again. */
static void
editing_changed_cb (MlgRecordForm *self,
                    GParamSpec    *pspec,
                    MlgTextRow    *row)
{
  MlgFormBinding *binding = mlg_record_form_find_binding (self, row);

  if (binding == NULL || mlg_text_row_get_editing (row) || !binding->revealed)
    return;

  binding->revealed = FALSE;
  refresh (self, binding);
}

static void
mlg_record_form_dispose (GObject *object)
{
  MlgRecordForm *self = MLG_RECORD_FORM (object);

  g_ptr_array_set_size (self->bindings, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mlg_record_form_parent_class)->dispose (object);
}

static void
mlg_record_form_finalize (GObject *object)
{
  g_clear_pointer (&MLG_RECORD_FORM (object)->bindings, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_record_form_parent_class)->finalize (object);
}

static void
mlg_record_form_class_init (MlgRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = mlg_record_form_finalize;
}

static void
mlg_record_form_init (MlgRecordForm *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mlg_record_form_new:
 *
 * Returns: (transfer full): a form without rows
 */
MlgRecordForm *
mlg_record_form_new (void)
{
  return g_object_new (MLG_TYPE_RECORD_FORM, NULL);
}

/**
 * mlg_record_form_set_session:
 * @self: a form
 * @session: the session whose territory has the object
 *
 * Sets where edits go.
 */
void
mlg_record_form_set_session (MlgRecordForm *self,
                             MlgSession    *session)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  g_set_object (&self->session, session);
}

/**
 * mlg_record_form_set_record:
 * @self: a form
 * @kind: the kind of the object
 * @id: the object; %MLG_ID_NONE for none
 *
 * Shows an object. What is being typed for another one is committed first.
 */
void
mlg_record_form_set_record (MlgRecordForm *self,
                            MlgObjectKind  kind,
                            MlgId          id)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  if (self->kind != kind || self->id != id)
    {
      mlg_record_form_finish (self);
      for (guint i = 0; i < self->bindings->len; i++)
        ((MlgFormBinding *) g_ptr_array_index (self->bindings, i))->revealed = FALSE;
    }

  self->kind = kind;
  self->id = id;
  mlg_record_form_refresh (self, NULL);
}

/**
 * mlg_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the object, as long as it exists
 */
MlgRecord *
mlg_record_form_get_record (MlgRecordForm *self)
{
  g_return_val_if_fail (MLG_IS_RECORD_FORM (self), NULL);

  if (self->id == MLG_ID_NONE || mlg_record_form_get_territory (self) == NULL)
    return NULL;

  return mlg_territory_lookup (mlg_record_form_get_territory (self), self->kind, self->id);
}

/* mlg_record_form_add_binding:
 *
 * Joins a row to a field. */
MlgFormBinding *
mlg_record_form_add_binding (MlgRecordForm *self,
                             gpointer       row,
                             guint          field,
                             gboolean       optional)
{
  MlgFormBinding *binding = g_new0 (MlgFormBinding, 1);

  binding->row = row;
  binding->field = field;
  binding->optional = optional;
  g_ptr_array_add (self->bindings, binding);

  return binding;
}

/**
 * mlg_record_form_add_text:
 * @self: a form
 * @row: a row that lives as long as the form
 * @field: a field of texts: one, or several between commas
 * @optional: whether to hide the row while the field is empty
 *
 * Joins a row to a field.
 */
void
mlg_record_form_add_text (MlgRecordForm *self,
                          MlgTextRow    *row,
                          guint          field,
                          gboolean       optional)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  mlg_record_form_add_binding (self, row, field, optional);
  g_signal_connect_object (row, "commit", G_CALLBACK (text_committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::editing", G_CALLBACK (editing_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_record_form_remove:
 * @self: a form
 * @row: a row that was joined to a field
 *
 * Lets a row go.
 */
void
mlg_record_form_remove (MlgRecordForm *self,
                        GtkWidget     *row)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  g_signal_handlers_disconnect_by_data (row, self);
  g_ptr_array_remove (self->bindings, mlg_record_form_find_binding (self, row));
}

/**
 * mlg_record_form_edit:
 * @self: a form with an object
 * @field: one of its fields
 * @value: (nullable): its new value; a floating reference is taken
 *
 * Edits a field as one action that can be undone.
 *
 * Returns: %FALSE if it was refused; the user has been told why
 */
gboolean
mlg_record_form_edit (MlgRecordForm *self,
                      guint          field,
                      GVariant      *value)
{
  g_autoptr(GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  MlgRecord *record;

  g_return_val_if_fail (MLG_IS_RECORD_FORM (self), FALSE);

  record = mlg_record_form_get_record (self);

  return record != NULL && mlg_session_edit (self->session, record, field, owned);
}

static gboolean
concerns (MlgRecordForm *self,
          MlgFormBinding *binding,
          MlgChange     *change)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    {
      const MlgEdit *edit = mlg_change_get_edit (change, i);

      if (edit->object_kind == MLG_OBJECT_TERM)
        return TRUE;

      if (edit->object_kind == self->kind && edit->id == self->id &&
          (edit->operation != MLG_EDIT_SET || edit->field == binding->field))
        return TRUE;
    }

  return FALSE;
}

/**
 * mlg_record_form_refresh:
 * @self: a form
 * @change: (nullable): what changed; %NULL for everything
 *
 * Shows the fields that changed as they are now.
 */
void
mlg_record_form_refresh (MlgRecordForm *self,
                         MlgChange     *change)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->bindings->len; i++)
    if (change == NULL || concerns (self, g_ptr_array_index (self->bindings, i), change))
      refresh (self, g_ptr_array_index (self->bindings, i));
}

/**
 * mlg_record_form_finish:
 * @self: a form
 *
 * Commits what is being typed.
 */
void
mlg_record_form_finish (MlgRecordForm *self)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->bindings->len; i++)
    {
      MlgFormBinding *binding = g_ptr_array_index (self->bindings, i);

      if (MLG_IS_TEXT_ROW (binding->row))
        mlg_text_row_finish (MLG_TEXT_ROW (binding->row));
    }
}

/**
 * mlg_record_form_list_hidden:
 * @self: a form
 * @list: the list to fill
 *
 * Lists the rows that hide: what can be filled in.
 */
void
mlg_record_form_list_hidden (MlgRecordForm    *self,
                             MlgChoicePopover *list)
{
  g_return_if_fail (MLG_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->bindings->len; i++)
    {
      MlgFormBinding *binding = g_ptr_array_index (self->bindings, i);

      if (binding->optional && !gtk_widget_get_visible (binding->row))
        mlg_choice_popover_add (list, i, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (binding->row)), NULL, FALSE);
    }
}

/**
 * mlg_record_form_reveal:
 * @self: a form
 * @index: what mlg_record_form_list_hidden() gave to the list
 *
 * Shows a row that hides, and lets the user fill it in.
 */
void
mlg_record_form_reveal (MlgRecordForm *self,
                        guint          index)
{
  MlgFormBinding *binding;

  g_return_if_fail (MLG_IS_RECORD_FORM (self));
  g_return_if_fail (index < self->bindings->len);

  binding = g_ptr_array_index (self->bindings, index);
  binding->revealed = TRUE;
  gtk_widget_set_visible (binding->row, TRUE);

  if (MLG_IS_TEXT_ROW (binding->row))
    mlg_text_row_edit (MLG_TEXT_ROW (binding->row));
  else
    mlg_choice_row_open (MLG_CHOICE_ROW (binding->row));
}

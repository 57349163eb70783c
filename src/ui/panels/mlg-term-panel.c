/* mlg-term-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-panel-private.h"

#include "mlg-session-vocabulary.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* How a classification is drawn. */
static const struct
{
  const char *layout;
  const char *label;
} layouts[] = {
  { NULL, N_("Side by side") },
  { "concentric", N_("Rings") },
  { "sequence", N_("Steps, one after the other") },
};

G_DEFINE_FINAL_TYPE (MlgTermPanel, mlg_term_panel, MLG_TYPE_PANEL)

static gboolean
name_committed_cb (MlgTermPanel *self,
                   const char   *text,
                   MlgTextRow   *row)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->name_rows); i++)
    if (row == self->name_rows[i] && term != NULL)
      return mlg_session_rename_term (mlg_panel_get_session (MLG_PANEL (self)), term, MLG_TERM_LABEL_FR + i, text);

  return FALSE;
}

/* The language of the interface first. */
static void
create_names (MlgTermPanel *self)
{
  guint n_fields;
  const MlgField *fields = mlg_object_kind_get_fields (MLG_OBJECT_TERM, &n_fields);
  guint first = mlg_term_prefers_french () ? 0 : 1;

  for (guint k = 0; k < G_N_ELEMENTS (self->name_rows); k++)
    {
      guint i = k % 2 == 0 ? k + first : k - first;
      GtkWidget *row = mlg_text_row_new (_(fields[MLG_TERM_LABEL_FR + i].label), FALSE);

      self->name_rows[i] = MLG_TEXT_ROW (row);
      g_signal_connect_object (row, "commit", G_CALLBACK (name_committed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->names, row);
    }
}

static void
directed_cb (MlgTermPanel *self)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  if (!self->refreshing && term != NULL)
    mlg_session_set_term_directed (mlg_panel_get_session (MLG_PANEL (self)), term,
                                   gtk_switch_get_active (self->directed_switch));
}

static void
multiple_cb (MlgTermPanel *self)
{
  if (!self->refreshing)
    mlg_record_form_edit (self->form, MLG_TERM_MULTIPLE,
                          g_variant_new_boolean (gtk_switch_get_active (self->multiple_switch)));
}

static void
fill_layouts_cb (MlgTermPanel     *self,
                 MlgChoicePopover *list)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  for (guint i = 0; term != NULL && i < G_N_ELEMENTS (layouts); i++)
    mlg_choice_popover_add (list, i, _(layouts[i].label), NULL,
                            g_strcmp0 (mlg_term_get_text (term, MLG_TERM_LAYOUT), layouts[i].layout) == 0);
}

static void
layout_chosen_cb (MlgTermPanel *self,
                  gint64        index)
{
  const char *layout = layouts[index].layout;

  mlg_record_form_edit (self->form, MLG_TERM_LAYOUT, layout != NULL ? g_variant_new_string (layout) : NULL);
}

static void
merge_chosen_cb (MlgTermPanel *self,
                 gint64        id)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  MlgTerm *from = mlg_term_panel_find_term (self);
  MlgTerm *into = territory != NULL ? mlg_territory_get_term (territory, id) : NULL;

  if (from != NULL && into != NULL)
    mlg_session_merge_terms (mlg_panel_get_session (MLG_PANEL (self)), from, into);
}

static void
merge_instead_cb (MlgTermPanel *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->delete_popover));
  mlg_term_panel_merge (self);
}

static void
delete_anyway_cb (MlgTermPanel *self)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  gtk_popover_popdown (GTK_POPOVER (self->delete_popover));
  if (term != NULL)
    mlg_session_delete_term (mlg_panel_get_session (MLG_PANEL (self)), term);
}

static void
refresh_header (MlgTermPanel *self,
                MlgTerm      *term)
{
  gboolean is_type = mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_TYPE;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  MlgTermUses uses;

  mlg_territory_count_term_uses (mlg_panel_get_territory (MLG_PANEL (self)), term, &uses);
  count = mlg_term_uses_dup_text (&uses);
  /* Translators: %s is “12 actors”, “3 relations” or “nothing” */
  text = g_strdup_printf (_("Used by %s"), count);
  gtk_label_set_text (self->title, mlg_term_get_label (term));
  gtk_label_set_text (self->uses, text);
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), term);
  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (self->line), term, mlg_term_get_directed (term), FALSE);
  gtk_widget_set_visible (self->symbol, !is_type && mlg_term_get_colour (term) != NULL);
  gtk_widget_set_visible (self->line, is_type);
}

static void
refresh_layout (MlgTermPanel *self,
                MlgTerm      *term)
{
  const char *layout = mlg_term_get_text (term, MLG_TERM_LAYOUT);
  const char *chosen[] = { layout, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_strcmp0 (layout, layouts[i].layout) == 0)
      chosen[0] = _(layouts[i].label);

  mlg_choice_row_set_chosen (self->layout_row, chosen, NULL);
}

static void
refresh (MlgTermPanel *self)
{
  MlgTerm *term = mlg_term_panel_find_term (self);
  MlgVocabulary vocabulary;
  gboolean is_type;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), term != NULL ? "term" : "nothing");
  if (term == NULL)
    return;

  vocabulary = mlg_term_get_vocabulary (term);
  is_type = vocabulary == MLG_VOCABULARY_RELATION_TYPE;
  self->refreshing = TRUE;
  refresh_header (self, term);

  for (guint i = 0; i < G_N_ELEMENTS (self->name_rows); i++)
    {
      mlg_text_row_set_text (self->name_rows[i], mlg_term_get_text (term, MLG_TERM_LABEL_FR + i));
      gtk_widget_set_visible (GTK_WIDGET (self->name_rows[i]), i < 2 || is_type);
    }

  mlg_term_panel_refresh_look (self, term);
  gtk_switch_set_active (self->directed_switch, mlg_term_get_directed (term));
  gtk_switch_set_active (self->multiple_switch, !mlg_record_is_empty (MLG_RECORD (term), MLG_TERM_MULTIPLE));
  refresh_layout (self, term);
  gtk_widget_set_visible (self->type_list, is_type);
  gtk_widget_set_visible (self->scheme_list, vocabulary == MLG_VOCABULARY_SCHEME);
  gtk_widget_set_visible (self->item_list, vocabulary == MLG_VOCABULARY_SCHEME_ITEM);
  self->refreshing = FALSE;
}

static void
mlg_term_panel_session_set (MlgPanel   *panel,
                            MlgSession *session)
{
  MlgTermPanel *self = MLG_TERM_PANEL (panel);

  mlg_record_form_set_session (self->form, session);
  mlg_record_form_add_text (self->form, self->description_row, MLG_TERM_DESCRIPTION, FALSE);
  mlg_record_form_add_text (self->form, self->axis_row, MLG_TERM_AXIS, FALSE);
  mlg_record_form_add_choice (self->form, self->family_row, MLG_TERM_PARENT, MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE, FALSE);
  mlg_record_form_add_choice (self->form, self->source_row, MLG_TERM_SOURCE_KINDS, MLG_VOCABULARY_KIND, MLG_ID_NONE, FALSE);
  mlg_record_form_add_choice (self->form, self->target_row, MLG_TERM_TARGET_KINDS, MLG_VOCABULARY_KIND, MLG_ID_NONE, FALSE);
}

static void
mlg_term_panel_territory_set (MlgPanel     *panel,
                              MlgTerritory *territory)
{
  mlg_term_panel_set_term (MLG_TERM_PANEL (panel), MLG_ID_NONE);
}

static void
mlg_term_panel_territory_changed (MlgPanel      *panel,
                                  MlgChange     *change,
                                  MlgChangeStep  step)
{
  MlgTermPanel *self = MLG_TERM_PANEL (panel);

  if (mlg_term_panel_find_term (self) != NULL)
    mlg_record_form_refresh (self->form, change);
  refresh (self);
}

static void
mlg_term_panel_dispose (GObject *object)
{
  MlgTermPanel *self = MLG_TERM_PANEL (object);

  g_clear_pointer (&self->merge_popover, gtk_widget_unparent);
  g_clear_pointer (&self->delete_popover, gtk_widget_unparent);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (mlg_term_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-term-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, symbol);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, line);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, title);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, uses);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, names);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, look);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, look_title);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, type_list);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, scheme_list);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, item_list);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, description_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, axis_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, family_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, source_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, target_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, layout_row);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, multiple_switch);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, directed_switch);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, merge_button);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, delete_button);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, delete_popover);
  gtk_widget_class_bind_template_child (widget_class, MlgTermPanel, delete_label);
  gtk_widget_class_bind_template_callback (widget_class, delete_anyway_cb);
  gtk_widget_class_bind_template_callback (widget_class, directed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_layouts_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_instead_cb);
  gtk_widget_class_bind_template_callback (widget_class, multiple_cb);
}

static void
mlg_term_panel_class_init (MlgTermPanelClass *klass)
{
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_term_panel_dispose;
  panel_class->session_set = mlg_term_panel_session_set;
  panel_class->territory_set = mlg_term_panel_territory_set;
  panel_class->territory_changed = mlg_term_panel_territory_changed;

  g_type_ensure (MLG_TYPE_CHOICE_ROW);
  g_type_ensure (MLG_TYPE_KIND_SYMBOL);
  g_type_ensure (MLG_TYPE_TEXT_ROW);
  g_type_ensure (MLG_TYPE_TYPE_SYMBOL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mlg_term_panel_init (MlgTermPanel *self)
{
  self->form = mlg_record_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (self->delete_popover, self->delete_button);
  create_names (self);
  mlg_term_panel_create_look (self);
}

/**
 * mlg_term_panel_set_term:
 * @self: a panel with a session
 * @term: a word, or %MLG_ID_NONE
 *
 * Sets what is shown. What is being typed for another word is kept first.
 */
void
mlg_term_panel_set_term (MlgTermPanel *self,
                         MlgId         term)
{
  g_return_if_fail (MLG_IS_TERM_PANEL (self));

  if (self->term != term)
    {
      for (guint i = 0; i < G_N_ELEMENTS (self->name_rows); i++)
        mlg_text_row_finish (self->name_rows[i]);
      mlg_text_row_finish (self->code_row);
    }

  self->term = term;
  mlg_record_form_set_record (self->form, MLG_OBJECT_TERM, term);
  refresh (self);
}

/**
 * mlg_term_panel_get_term:
 * @self: a panel
 *
 * Returns: the word that is shown, or %MLG_ID_NONE
 */
MlgId
mlg_term_panel_get_term (MlgTermPanel *self)
{
  g_return_val_if_fail (MLG_IS_TERM_PANEL (self), MLG_ID_NONE);

  return self->term;
}

/**
 * mlg_term_panel_rename:
 * @self: a panel
 *
 * Lets the user type the label in the language of the interface.
 */
void
mlg_term_panel_rename (MlgTermPanel *self)
{
  g_return_if_fail (MLG_IS_TERM_PANEL (self));

  if (mlg_term_panel_find_term (self) != NULL)
    mlg_text_row_edit (self->name_rows[mlg_term_prefers_french () ? 0 : 1]);
}

/**
 * mlg_term_panel_merge:
 * @self: a panel
 *
 * Lets the user choose the word that this one becomes a part of.
 */
void
mlg_term_panel_merge (MlgTermPanel *self)
{
  MlgTerm *term;
  g_autoptr(GPtrArray) terms = NULL;
  MlgVocabulary vocabulary;

  g_return_if_fail (MLG_IS_TERM_PANEL (self));

  term = mlg_term_panel_find_term (self);
  if (term == NULL)
    return;

  if (self->merge_popover == NULL)
    {
      self->merge_popover = mlg_choice_popover_new (FALSE);
      gtk_widget_set_parent (self->merge_popover, self->merge_button);
      g_signal_connect_object (self->merge_popover, "toggled", G_CALLBACK (merge_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  /* Types of all families can be merged; those of the same one come first. */
  vocabulary = mlg_term_get_vocabulary (term);
  terms = mlg_territory_dup_terms (mlg_panel_get_territory (MLG_PANEL (self)), vocabulary,
                                   vocabulary == MLG_VOCABULARY_SCHEME_ITEM ? mlg_term_get_parent (term) : MLG_ID_NONE);
  mlg_choice_popover_clear (MLG_CHOICE_POPOVER (self->merge_popover));
  for (guint i = 0; i < 2 * terms->len; i++)
    {
      MlgTerm *other = g_ptr_array_index (terms, i % terms->len);
      gboolean near = mlg_term_get_parent (other) == mlg_term_get_parent (term);

      if (other != term && near == (i < terms->len))
        mlg_choice_popover_add (MLG_CHOICE_POPOVER (self->merge_popover), mlg_term_get_id (other), mlg_term_get_label (other),
                                vocabulary == MLG_VOCABULARY_KIND ? other : NULL, FALSE);
    }
  gtk_popover_popup (GTK_POPOVER (self->merge_popover));
}

/**
 * mlg_term_panel_delete:
 * @self: a panel
 *
 * Deletes the word; where it is used, asks what is to become of its uses.
 */
void
mlg_term_panel_delete (MlgTermPanel *self)
{
  MlgTerm *term;
  MlgTermUses uses;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MLG_IS_TERM_PANEL (self));

  term = mlg_term_panel_find_term (self);
  if (term == NULL)
    return;

  mlg_territory_count_term_uses (mlg_panel_get_territory (MLG_PANEL (self)), term, &uses);
  if (mlg_term_uses_get_total (&uses) == 0)
    {
      mlg_session_delete_term (mlg_panel_get_session (MLG_PANEL (self)), term);
      return;
    }

  count = mlg_term_uses_dup_text (&uses);
  /* Translators: a word of the vocabulary, then “12 actors” */
  text = g_strdup_printf (_("“%s” is used by %s. Merging it into another word keeps what it says; deleting it leaves these fields empty."),
                          mlg_term_get_label (term), count);
  gtk_label_set_text (self->delete_label, text);
  gtk_popover_popup (GTK_POPOVER (self->delete_popover));
}

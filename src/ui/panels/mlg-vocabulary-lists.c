/* mlg-vocabulary-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-lists.h"

#include "mlg-territory-actions.h"
#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>

struct _MlgVocabularyLists
{
  MlgPanel       parent_instance;

  /* Template widgets */
  GtkListBox    *list;

  MlgVocabulary  vocabulary;
  MlgId          parent;
  gboolean       filling;
};

/* What a row stands for */
typedef struct
{
  MlgVocabulary  vocabulary;
  MlgId          parent;
  const char    *section;
} Entry;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgVocabularyLists, mlg_vocabulary_lists, MLG_TYPE_PANEL)

static Entry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "mlg-entry");
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const char *section = get_entry (row)->section;
  GtkWidget *label;

  if (before != NULL && g_strcmp0 (get_entry (before)->section, section) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "mlg-section");
  gtk_list_box_row_set_header (row, label);
}

static guint
count_terms (MlgTerritory  *territory,
             MlgVocabulary  vocabulary,
             MlgId          parent)
{
  guint n = 0;

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
    {
      MlgTerm *term = MLG_TERM (mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

      n += mlg_term_get_vocabulary (term) == vocabulary && mlg_term_get_parent (term) == parent;
    }

  return n;
}

static void
append (MlgVocabularyLists *self,
        const char         *section,
        MlgVocabulary       vocabulary,
        MlgId               parent,
        const char         *label)
{
  guint count = count_terms (mlg_panel_get_territory (MLG_PANEL (self)), vocabulary, parent);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *badge = gtk_label_new (number);
  Entry *entry = g_new0 (Entry, 1);

  *entry = (Entry) { vocabulary, parent, section };
  g_object_set_data_full (G_OBJECT (row), "mlg-entry", entry, g_free);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_tooltip_text (title, label);
  gtk_widget_add_css_class (badge, "numeric");
  gtk_widget_add_css_class (badge, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  /* Translators: for screen readers: a list of the vocabulary and the number of its words */
  name = g_strdup_printf (ngettext ("%s: %u word", "%s: %u words", count), label, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);

  if (vocabulary == self->vocabulary && parent == self->parent)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
append_children (MlgVocabularyLists *self,
                 const char         *section,
                 MlgVocabulary       parents,
                 MlgVocabulary       children)
{
  g_autoptr(GPtrArray) terms = mlg_territory_dup_terms (mlg_panel_get_territory (MLG_PANEL (self)), parents, MLG_ID_NONE);

  for (guint i = 0; i < terms->len; i++)
    append (self, section, children, mlg_term_get_id (g_ptr_array_index (terms, i)), mlg_term_get_label (g_ptr_array_index (terms, i)));
}

static void
fill (MlgVocabularyLists *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  if (territory != NULL)
    {
      for (guint v = MLG_VOCABULARY_KIND; v <= MLG_VOCABULARY_THEME; v++)
        append (self, _("Actors"), v, MLG_ID_NONE, mlg_vocabulary_get_title (v));

      append_children (self, _("Types of relations"), MLG_VOCABULARY_RELATION_FAMILY, MLG_VOCABULARY_RELATION_TYPE);
      append (self, _("Types of relations"), MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE, _("Without a family"));
      append (self, _("Types of relations"), MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE, _("All families"));

      append_children (self, _("Classifications"), MLG_VOCABULARY_SCHEME, MLG_VOCABULARY_SCHEME_ITEM);
      append (self, _("Classifications"), MLG_VOCABULARY_SCHEME, MLG_ID_NONE, _("All classifications"));
    }

  self->filling = FALSE;

  /* The family or the classification is gone: to the list of those. */
  if (territory != NULL && gtk_list_box_get_selected_row (self->list) == NULL)
    mlg_vocabulary_lists_choose (self, self->vocabulary == MLG_VOCABULARY_SCHEME_ITEM ? MLG_VOCABULARY_SCHEME
                                                                                     : MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE);
}

static void
row_selected_cb (MlgVocabularyLists *self,
                 GtkListBoxRow      *row)
{
  Entry *entry;

  if (self->filling || row == NULL)
    return;

  entry = get_entry (row);
  if (entry->vocabulary == self->vocabulary && entry->parent == self->parent)
    return;

  self->vocabulary = entry->vocabulary;
  self->parent = entry->parent;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
mlg_vocabulary_lists_territory_set (MlgPanel     *panel,
                                    MlgTerritory *territory)
{
  MlgVocabularyLists *self = MLG_VOCABULARY_LISTS (panel);

  self->vocabulary = MLG_VOCABULARY_KIND;
  self->parent = MLG_ID_NONE;
  fill (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
mlg_vocabulary_lists_territory_changed (MlgPanel      *panel,
                                        MlgChange     *change,
                                        MlgChangeStep  step)
{
  MlgVocabularyLists *self = MLG_VOCABULARY_LISTS (panel);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (mlg_change_get_edit (change, i)->object_kind == MLG_OBJECT_TERM)
      {
        fill (self);
        if (had_focus && gtk_list_box_get_selected_row (self->list) != NULL)
          gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
        return;
      }
}

static void
mlg_vocabulary_lists_class_init (MlgVocabularyListsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  panel_class->territory_set = mlg_vocabulary_lists_territory_set;
  panel_class->territory_changed = mlg_vocabulary_lists_territory_changed;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_VOCABULARY_LISTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-vocabulary-lists.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgVocabularyLists, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
mlg_vocabulary_lists_init (MlgVocabularyLists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

/**
 * mlg_vocabulary_lists_get_vocabulary:
 * @self: the lists
 *
 * Returns: which list is chosen
 */
MlgVocabulary
mlg_vocabulary_lists_get_vocabulary (MlgVocabularyLists *self)
{
  g_return_val_if_fail (MLG_IS_VOCABULARY_LISTS (self), MLG_VOCABULARY_KIND);

  return self->vocabulary;
}

/**
 * mlg_vocabulary_lists_get_parent_term:
 * @self: the lists
 *
 * Returns: the family or classification whose list is chosen, or %MLG_ID_NONE
 */
MlgId
mlg_vocabulary_lists_get_parent_term (MlgVocabularyLists *self)
{
  g_return_val_if_fail (MLG_IS_VOCABULARY_LISTS (self), MLG_ID_NONE);

  return self->parent;
}

/**
 * mlg_vocabulary_lists_choose:
 * @self: the lists
 * @vocabulary: which list
 * @parent: of which family or classification, or %MLG_ID_NONE
 *
 * Chooses a list.
 */
void
mlg_vocabulary_lists_choose (MlgVocabularyLists *self,
                             MlgVocabulary       vocabulary,
                             MlgId               parent)
{
  GtkListBoxRow *row;

  g_return_if_fail (MLG_IS_VOCABULARY_LISTS (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_entry (row)->vocabulary == vocabulary && get_entry (row)->parent == parent)
      gtk_list_box_select_row (self->list, row);
}

/* mlg-term-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-list.h"

#include "mlg-session-vocabulary.h"
#include "mlg-term-row.h"
#include "mlg-territory-actions.h"
#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>

struct _MlgTermList
{
  MlgPanel       parent_instance;

  /* Template widgets */
  GtkEditable   *entry;
  GtkListBox    *list;
  GMenuModel    *menu;

  /* Owned */
  GtkWidget     *popover;

  MlgVocabulary  vocabulary;
  MlgId          parent;
  MlgId          chosen;
  gboolean       filling;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTermList, mlg_term_list, MLG_TYPE_PANEL)

static GPtrArray *
list_terms (MlgTermList *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  GPtrArray *terms;

  if (territory == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  terms = mlg_territory_dup_terms (territory, self->vocabulary, MLG_ID_NONE);
  for (guint i = terms->len; i > 0; i--)
    if (mlg_term_get_parent (g_ptr_array_index (terms, i - 1)) != self->parent)
      g_ptr_array_remove_index (terms, i - 1);

  return terms;
}

static GtkListBoxRow *
find_row (MlgTermList *self,
          MlgId        term)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (mlg_term_row_get_id (MLG_TERM_ROW (row)) == term)
      return row;

  return NULL;
}

/* As many rows as words; each shows what stands at its place, so the focus
 * follows the chosen word, not its old place. */
static void
fill (MlgTermList *self)
{
  g_autoptr(GPtrArray) terms = list_terms (self);
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(GHashTable) uses = territory != NULL ? mlg_territory_count_all_term_uses (territory) : NULL;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkListBoxRow *row;

  self->filling = TRUE;
  for (guint i = 0; i < terms->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (terms, i);

      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (mlg_term_row_new ());
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      mlg_term_row_set_term (MLG_TERM_ROW (row), term, mlg_term_uses_find (uses, mlg_term_get_id (term)));
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) terms->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  row = find_row (self, self->chosen);
  gtk_list_box_select_row (self->list, row);
  if (row != NULL && had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->filling = FALSE;

  if (row == NULL && self->chosen != MLG_ID_NONE)
    {
      self->chosen = MLG_ID_NONE;
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
    }
}

static void
row_selected_cb (MlgTermList   *self,
                 GtkListBoxRow *row)
{
  MlgId chosen = row != NULL ? mlg_term_row_get_id (MLG_TERM_ROW (row)) : MLG_ID_NONE;

  if (self->filling || chosen == self->chosen)
    return;

  self->chosen = chosen;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
row_activated_cb (MlgTermList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "vocabulary.rename", NULL);
}

static void
add_cb (MlgTermList *self)
{
  g_autofree char *label = g_strdup (gtk_editable_get_text (self->entry));
  MlgTerm *term;
  MlgId id;

  g_strstrip (label);
  if (*label == '\0')
    return;

  term = mlg_session_add_term (mlg_panel_get_session (MLG_PANEL (self)), self->vocabulary, self->parent, label);
  if (term == NULL)
    return;

  /* The focus stays: words come in rows. */
  id = mlg_term_get_id (term);
  gtk_editable_set_text (self->entry, "");
  mlg_term_list_choose (self, id);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, id);
}

static void
open_menu (MlgTermList   *self,
           GtkListBoxRow *row)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  graphene_rect_t bounds;

  gtk_list_box_select_row (self->list, row);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, list);
    }

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), list, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (MlgTermList *self,
            int          n_press,
            double       x,
            double       y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL)
    open_menu (self, row);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgTermList *self = MLG_TERM_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    open_menu (self, row);
}

static gboolean
drop_cb (MlgTermList  *self,
         const GValue *value,
         double        x,
         double        y)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  MlgTerm *term = g_value_get_object (value);

  /* Only what is in this list; a territory may have changed meanwhile. */
  if (term == NULL || territory == NULL || mlg_territory_get_term (territory, mlg_term_get_id (term)) != term ||
      find_row (self, mlg_term_get_id (term)) == NULL)
    return FALSE;

  return mlg_session_move_term (mlg_panel_get_session (MLG_PANEL (self)), term,
                                row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT);
}

static GdkDragAction
motion_cb (MlgTermList *self,
           double       x,
           double       y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL)
    gtk_list_box_drag_highlight_row (self->list, row);
  else
    gtk_list_box_drag_unhighlight_row (self->list);

  return GDK_ACTION_MOVE;
}

static void
leave_cb (MlgTermList *self)
{
  gtk_list_box_drag_unhighlight_row (self->list);
}

static void
mlg_term_list_territory_set (MlgPanel     *panel,
                             MlgTerritory *territory)
{
  mlg_term_list_set_list (MLG_TERM_LIST (panel), MLG_VOCABULARY_KIND, MLG_ID_NONE);
}

static void
mlg_term_list_territory_changed (MlgPanel      *panel,
                                 MlgChange     *change,
                                 MlgChangeStep  step)
{
  fill (MLG_TERM_LIST (panel));
}

static void
mlg_term_list_dispose (GObject *object)
{
  g_clear_pointer (&MLG_TERM_LIST (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_term_list_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "terms.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "terms.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "terms.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "vocabulary.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "vocabulary.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "vocabulary.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "vocabulary.rename", NULL);
}

static void
mlg_term_list_class_init (MlgTermListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_term_list_dispose;
  panel_class->territory_set = mlg_term_list_territory_set;
  panel_class->territory_changed = mlg_term_list_territory_changed;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_TERM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADDED] = g_signal_new ("added", MLG_TYPE_TERM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-term-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgTermList, entry);
  gtk_widget_class_bind_template_child (widget_class, MlgTermList, list);
  gtk_widget_class_bind_template_child (widget_class, MlgTermList, menu);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  add_bindings (widget_class);
}

static void
mlg_term_list_init (MlgTermList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (MLG_TYPE_TERM, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

/**
 * mlg_term_list_set_list:
 * @self: a list
 * @vocabulary: what to show
 * @parent: of which family or classification, or %MLG_ID_NONE
 *
 * Shows another list; no word of it is chosen.
 */
void
mlg_term_list_set_list (MlgTermList   *self,
                        MlgVocabulary  vocabulary,
                        MlgId          parent)
{
  const char *hint = mlg_vocabulary_get_add_hint (vocabulary);

  g_return_if_fail (MLG_IS_TERM_LIST (self));

  self->vocabulary = vocabulary;
  self->parent = parent;
  self->chosen = MLG_ID_NONE;
  g_object_set (self->entry, "placeholder-text", hint, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  fill (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/**
 * mlg_term_list_get_chosen:
 * @self: a list
 *
 * Returns: the chosen word, or %MLG_ID_NONE
 */
MlgId
mlg_term_list_get_chosen (MlgTermList *self)
{
  g_return_val_if_fail (MLG_IS_TERM_LIST (self), MLG_ID_NONE);

  return self->chosen;
}

/**
 * mlg_term_list_choose:
 * @self: a list
 * @term: a word of it
 *
 * Chooses a word.
 */
void
mlg_term_list_choose (MlgTermList *self,
                      MlgId        term)
{
  g_return_if_fail (MLG_IS_TERM_LIST (self));

  gtk_list_box_select_row (self->list, find_row (self, term));
}

/**
 * mlg_term_list_move_chosen:
 * @self: a list
 * @step: -1 for up, 1 for down
 *
 * Moves the chosen word.
 */
void
mlg_term_list_move_chosen (MlgTermList *self,
                           int          step)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  GtkListBoxRow *row;
  int index;

  g_return_if_fail (MLG_IS_TERM_LIST (self));

  row = find_row (self, self->chosen);
  index = row != NULL ? gtk_list_box_row_get_index (row) + step : -1;
  if (index >= 0 && territory != NULL)
    mlg_session_move_term (mlg_panel_get_session (MLG_PANEL (self)), mlg_territory_get_term (territory, self->chosen),
                           (guint) index);
}

/**
 * mlg_term_list_begin_adding:
 * @self: a list
 *
 * Puts the focus where a word is typed.
 */
void
mlg_term_list_begin_adding (MlgTermList *self)
{
  g_return_if_fail (MLG_IS_TERM_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* mlg-several-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-several-panel.h"

#include "mlg-accessible.h"
#include "mlg-actor-line.h"
#include "mlg-choice-popover.h"
#include "mlg-territory-actions.h"
#include "mlg-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more in a panel; all of them are in the directory. */
#define N_ROWS 50

struct _MlgSeveralPanel
{
  MlgPanel    parent_instance;

  /* Template widgets */
  GtkWidget  *kind_button;
  GtkListBox *list;
  GtkLabel   *others;
  GtkLabel   *title;

  GtkWidget  *kinds;
};

G_DEFINE_FINAL_TYPE (MlgSeveralPanel, mlg_several_panel, MLG_TYPE_PANEL)

static void
row_activated_cb (MlgSeveralPanel *self,
                  GtkListBoxRow   *row)
{
  MlgActorLine *line = MLG_ACTOR_LINE (gtk_list_box_row_get_child (row));

  mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_line_get_actor (line));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mlg_session_delete_selected (mlg_panel_get_session (MLG_PANEL (widget)));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  mlg_selection_clear (mlg_panel_get_selection (MLG_PANEL (widget)));
}

/* One action, whatever the number: one undo takes it back. */
static void
kind_chosen_cb (MlgSeveralPanel *self,
                gint64           kind,
                gboolean         active)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(GArray) actors = mlg_selection_dup_actors (mlg_panel_get_selection (MLG_PANEL (self)));
  g_autoptr(GError) error = NULL;
  g_autofree char *label = NULL;
  gboolean done = TRUE;

  /* Translators: name of an action, after which stands “Undo” */
  label = g_strdup_printf (ngettext ("Change the kind of %u actor", "Change the kind of %u actors", actors->len), actors->len);

  mlg_territory_begin (territory, label);
  for (guint i = 0; done && i < actors->len; i++)
    done = mlg_territory_set (territory, MLG_RECORD (mlg_territory_get_actor (territory, g_array_index (actors, MlgId, i))),
                              MLG_ACTOR_KIND, g_variant_new_int64 (kind), &error);

  if (!done)
    mlg_territory_rollback (territory);
  else
    done = mlg_territory_commit (territory, &error);

  if (!done)
    mlg_session_fail (mlg_panel_get_session (MLG_PANEL (self)), error);
  else
    mlg_session_tell (mlg_panel_get_session (MLG_PANEL (self)), label, TRUE);
}

static void
set_kind_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MlgSeveralPanel *self = MLG_SEVERAL_PANEL (widget);
  g_autoptr(GPtrArray) kinds = mlg_territory_dup_terms (mlg_panel_get_territory (MLG_PANEL (self)), MLG_VOCABULARY_KIND, MLG_ID_NONE);

  if (self->kinds == NULL)
    {
      self->kinds = mlg_choice_popover_new (FALSE);
      gtk_widget_set_parent (self->kinds, self->kind_button);
      g_signal_connect_object (self->kinds, "toggled", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_choice_popover_clear (MLG_CHOICE_POPOVER (self->kinds));
  for (guint i = 0; i < kinds->len; i++)
    mlg_choice_popover_add (MLG_CHOICE_POPOVER (self->kinds), mlg_term_get_id (g_ptr_array_index (kinds, i)),
                            mlg_term_get_label (g_ptr_array_index (kinds, i)), g_ptr_array_index (kinds, i), FALSE);
  gtk_popover_popup (GTK_POPOVER (self->kinds));
}

static void
mlg_several_panel_territory_changed (MlgPanel      *panel,
                                     MlgChange     *change,
                                     MlgChangeStep  step)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (panel)))
    mlg_several_panel_refresh (MLG_SEVERAL_PANEL (panel));
}

static void
mlg_several_panel_dispose (GObject *object)
{
  g_clear_pointer (&MLG_SEVERAL_PANEL (object)->kinds, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_several_panel_parent_class)->dispose (object);
}

static void
mlg_several_panel_class_init (MlgSeveralPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_several_panel_dispose;
  MLG_PANEL_CLASS (klass)->territory_changed = mlg_several_panel_territory_changed;

  g_type_ensure (MLG_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-several-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgSeveralPanel, kind_button);
  gtk_widget_class_bind_template_child (widget_class, MlgSeveralPanel, list);
  gtk_widget_class_bind_template_child (widget_class, MlgSeveralPanel, others);
  gtk_widget_class_bind_template_child (widget_class, MlgSeveralPanel, title);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "several.set-kind", NULL, set_kind_action);
  gtk_widget_class_install_action (widget_class, "several.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "several.clear", NULL, clear_action);
}

static void
mlg_several_panel_init (MlgSeveralPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_accessible_read_once (GTK_WIDGET (self));
}

static void
show_actor (MlgSeveralPanel *self,
            int              position,
            MlgTerritory    *territory,
            MlgActor        *actor)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_widget_add_css_class (GTK_WIDGET (row), "mlg-row");
      gtk_list_box_row_set_child (row, mlg_actor_line_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  mlg_actor_line_set_actor (MLG_ACTOR_LINE (gtk_list_box_row_get_child (row)), territory, actor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, mlg_actor_get_name (actor), -1);
}

/**
 * mlg_several_panel_refresh:
 * @self: a panel with a session
 *
 * Shows what is selected now.
 */
void
mlg_several_panel_refresh (MlgSeveralPanel *self)
{
  MlgTerritory *territory;
  GtkListBoxRow *row;
  g_autoptr(GArray) actors = NULL;
  g_autofree char *title = NULL;
  g_autofree char *others = NULL;
  int n_rows = 0;
  guint n_more;

  g_return_if_fail (MLG_IS_SEVERAL_PANEL (self));

  territory = mlg_panel_get_territory (MLG_PANEL (self));
  actors = mlg_selection_dup_actors (mlg_panel_get_selection (MLG_PANEL (self)));

  for (guint i = 0; i < actors->len && n_rows < N_ROWS; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, g_array_index (actors, MlgId, i));

      if (actor != NULL)
        show_actor (self, n_rows++, territory, actor);
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, n_rows)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  title = g_strdup_printf (ngettext ("%u actor selected", "%u actors selected", actors->len), actors->len);
  gtk_label_set_text (self->title, title);

  n_more = actors->len > N_ROWS ? actors->len - N_ROWS : 0;
  others = g_strdup_printf (ngettext ("and %u other", "and %u others", n_more), n_more);
  gtk_label_set_text (self->others, others);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_more > 0);
}

/* mlg-overview-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-overview-panel.h"

#include "mlg-accessible.h"
#include "mlg-actor-line.h"
#include "mlg-change-line.h"
#include "mlg-kind-button.h"
#include "mlg-record-form.h"
#include "mlg-territory-figures.h"

#include <glib/gi18n-lib.h>

#define N_HUBS    5
/* Of the kinds; where one more or two are left, they are shown as well. */
#define N_KINDS   5
#define N_SLACK   2
#define N_CHANGES 5
/* Milliseconds: counting 100,000 actors for each letter typed would be felt. */
#define DELAY     200

struct _MlgOverviewPanel
{
  MlgPanel       parent_instance;

  /* Template widgets */
  GtkListBox    *changes;
  GtkWidget     *changes_box;
  MlgTextRow    *credits_row;
  MlgTextRow    *description_row;
  GtkWidget     *empty_box;
  GtkLabel      *figures;
  GtkWidget     *figures_box;
  GtkListBox    *gaps;
  GtkListBox    *hubs;
  GtkWidget     *hubs_box;
  GtkWidget     *kinds;
  MlgTextRow    *licence_row;
  GtkButton     *more_kinds;
  MlgTextRow    *name_row;
  GtkWidget     *unlinked_row;
  GtkWidget     *unplaced_row;

  MlgRecordForm *form;
  guint          update_source;
  gboolean       stale;
  gboolean       all_kinds;
};

G_DEFINE_FINAL_TYPE (MlgOverviewPanel, mlg_overview_panel, MLG_TYPE_PANEL)

static void
filter_unplaced_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  mlg_query_set_selected (mlg_panel_get_query (MLG_PANEL (widget)), MLG_FACET_PLACE, MLG_BUCKET_OFF_MAP, TRUE);
}

static void
select_unlinked_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  g_autoptr(MlgTerritoryFigures) figures = mlg_territory_figures_new (mlg_panel_get_territory (MLG_PANEL (widget)), 0);

  mlg_selection_set_actors (mlg_panel_get_selection (MLG_PANEL (widget)),
                            (const MlgId *) (gpointer) figures->unlinked->data, figures->unlinked->len);
}

static void
gap_activated_cb (MlgOverviewPanel *self,
                  GtkListBoxRow    *row)
{
  if (GTK_WIDGET (row) == self->unplaced_row)
    gtk_widget_activate_action (GTK_WIDGET (self), "overview.filter-unplaced", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "overview.select-unlinked", NULL);
}

static void
hub_activated_cb (MlgOverviewPanel *self,
                  GtkListBoxRow    *row)
{
  MlgActorLine *line = MLG_ACTOR_LINE (gtk_list_box_row_get_child (row));

  mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (self)), mlg_actor_line_get_actor (line));
}

static void
kind_clicked_cb (MlgOverviewPanel *self,
                 MlgKindButton    *button)
{
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));
  g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (query, MLG_FACET_KIND, 0);
  MlgId kind = mlg_kind_button_get_kind (button);

  for (guint i = 0; i < buckets->len; i++)
    {
      const MlgBucket *bucket = g_ptr_array_index (buckets, i);

      if (bucket->term == kind)
        mlg_query_set_selected (query, MLG_FACET_KIND, bucket->key, !bucket->selected);
    }
}

static void
show_more_kinds (MlgOverviewPanel *self,
                 guint             n_all,
                 guint             n_shown)
{
  guint n_more = n_all - n_shown;
  /* Translators: a button under the first few of a list: how many more there
   * are */
  g_autofree char *label = n_more == 0 ? g_strdup (_("Show fewer")) :
                                         g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  gtk_button_set_label (self->more_kinds, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_kinds), n_all > N_KINDS + N_SLACK);
}

static void
show_kinds (MlgOverviewPanel    *self,
            MlgTerritory        *territory,
            MlgTerritoryFigures *figures)
{
  GtkWidget *button = gtk_widget_get_first_child (self->kinds);
  guint n_all = figures->kinds->len;
  guint n_shown = self->all_kinds || n_all <= N_KINDS + N_SLACK ? n_all : N_KINDS;

  for (guint i = 0; i < n_shown; i++)
    {
      const MlgKindCount *count = &g_array_index (figures->kinds, MlgKindCount, i);

      if (button == NULL)
        {
          button = mlg_kind_button_new ();
          g_signal_connect_object (button, "clicked", G_CALLBACK (kind_clicked_cb), self, G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (self->kinds), button);
        }

      mlg_kind_button_set_count (MLG_KIND_BUTTON (button), territory, count->kind, count->count,
                                 g_array_index (figures->kinds, MlgKindCount, 0).count);
      button = gtk_widget_get_next_sibling (button);
    }

  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_box_remove (GTK_BOX (self->kinds), button);
      button = next;
    }

  show_more_kinds (self, n_all, n_shown);
}

/* The row at a position, made when it is not there. */
static GtkWidget *
ensure_line (GtkListBox *list,
             int         position,
             GtkWidget *(* create) (void),
             gboolean    activatable)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_list_box_row_set_activatable (row, activatable);
      gtk_widget_add_css_class (GTK_WIDGET (row), "mlg-row");
      gtk_list_box_row_set_child (row, create ());
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return gtk_list_box_row_get_child (row);
}

static void
trim_list (GtkListBox *list,
           int         n_rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_hubs (MlgOverviewPanel    *self,
           MlgTerritory        *territory,
           MlgTerritoryFigures *figures)
{
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);

  for (guint i = 0; i < figures->hubs->len; i++)
    {
      MlgId id = g_array_index (figures->hubs, MlgId, i);
      guint degree = mlg_graph_index_get_degree (graph, id);
      GtkWidget *line = ensure_line (self->hubs, i, mlg_actor_line_new, TRUE);
      g_autofree char *subtitle = g_strdup_printf (ngettext ("%u relation", "%u relations", degree), degree);

      mlg_actor_line_set_actor (MLG_ACTOR_LINE (line), territory, mlg_territory_get_actor (territory, id));
      mlg_actor_line_set_subtitle (MLG_ACTOR_LINE (line), subtitle);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      mlg_actor_get_name (mlg_territory_get_actor (territory, id)), -1);
    }

  trim_list (self->hubs, figures->hubs->len);
  gtk_widget_set_visible (self->hubs_box, figures->hubs->len > 0);
}

static void
show_changes (MlgOverviewPanel *self,
              MlgTerritory     *territory)
{
  MlgHistory *history = mlg_territory_get_history (territory);
  guint n_done = mlg_history_get_n_done (history);
  guint n = MIN (n_done, N_CHANGES);

  for (guint i = 0; i < n; i++)
    mlg_change_line_set_change (MLG_CHANGE_LINE (ensure_line (self->changes, i, mlg_change_line_new, FALSE)),
                                mlg_history_get_done (history, n_done - 1 - i));

  trim_list (self->changes, n);
  gtk_widget_set_visible (self->changes_box, n > 0);
}

static void
show_gaps (MlgOverviewPanel    *self,
           MlgTerritoryFigures *figures)
{
  guint n_unlinked = figures->unlinked->len;
  g_autofree char *unplaced = g_strdup_printf (ngettext ("%u actor is not on the map", "%u actors are not on the map",
                                                         figures->n_unplaced), figures->n_unplaced);
  g_autofree char *unlinked = g_strdup_printf (ngettext ("%u actor has no relation", "%u actors have no relation",
                                                         n_unlinked), n_unlinked);

  /* The rows turn use-markup off in the template. */
  g_object_set (self->unplaced_row, "use-markup", FALSE, "title", unplaced, "visible", figures->n_unplaced > 0, NULL);
  g_object_set (self->unlinked_row, "use-markup", FALSE, "title", unlinked, "visible", n_unlinked > 0, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), figures->n_unplaced > 0 || n_unlinked > 0);
}

static void
update (MlgOverviewPanel *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(MlgTerritoryFigures) figures = NULL;
  g_autofree char *actors = NULL;
  g_autofree char *relations = NULL;
  g_autofree char *text = NULL;
  guint n_actors, n_relations;

  self->stale = FALSE;
  if (territory == NULL)
    return;

  n_actors = mlg_territory_get_n_actors (territory);
  n_relations = mlg_territory_get_n_relations (territory);
  figures = mlg_territory_figures_new (territory, N_HUBS);

  actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors), n_actors);
  relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  /* Translators: “264 actors, 276 relations” */
  text = g_strdup_printf (_("%s, %s"), actors, relations);
  gtk_label_set_text (self->figures, text);

  gtk_widget_set_visible (self->empty_box, n_actors == 0);
  gtk_widget_set_visible (self->figures_box, n_actors > 0);
  show_kinds (self, territory, figures);
  show_gaps (self, figures);
  show_hubs (self, territory, figures);
  show_changes (self, territory);
}

static void
more_kinds_cb (MlgOverviewPanel *self)
{
  self->all_kinds = !self->all_kinds;
  update (self);
}

static gboolean
update_cb (gpointer data)
{
  MlgOverviewPanel *self = data;

  self->update_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);

  return G_SOURCE_REMOVE;
}

static void
mlg_overview_panel_map (GtkWidget *widget)
{
  MlgOverviewPanel *self = MLG_OVERVIEW_PANEL (widget);

  if (self->stale)
    update (self);

  GTK_WIDGET_CLASS (mlg_overview_panel_parent_class)->map (widget);
}

static void
mlg_overview_panel_session_set (MlgPanel   *panel,
                                MlgSession *session)
{
  MlgOverviewPanel *self = MLG_OVERVIEW_PANEL (panel);

  mlg_record_form_set_session (self->form, session);
  mlg_record_form_add_text (self->form, self->name_row, MLG_TERRITORY_NAME, FALSE);
  mlg_record_form_add_text (self->form, self->description_row, MLG_TERRITORY_DESCRIPTION, FALSE);
  mlg_record_form_add_text (self->form, self->licence_row, MLG_TERRITORY_LICENCE, FALSE);
  mlg_record_form_add_text (self->form, self->credits_row, MLG_TERRITORY_CREDITS, FALSE);
}

static void
mlg_overview_panel_territory_set (MlgPanel     *panel,
                                  MlgTerritory *territory)
{
  MlgOverviewPanel *self = MLG_OVERVIEW_PANEL (panel);

  mlg_record_form_set_record (self->form, MLG_OBJECT_TERRITORY, territory != NULL ? MLG_TERRITORY_INFO_ID : MLG_ID_NONE);
  self->all_kinds = FALSE;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
mlg_overview_panel_territory_changed (MlgPanel      *panel,
                                      MlgChange     *change,
                                      MlgChangeStep  step)
{
  MlgOverviewPanel *self = MLG_OVERVIEW_PANEL (panel);

  mlg_record_form_refresh (self->form, change);
  self->stale = TRUE;
  if (self->update_source == 0)
    self->update_source = g_timeout_add (DELAY, update_cb, self);
}

static void
mlg_overview_panel_dispose (GObject *object)
{
  MlgOverviewPanel *self = MLG_OVERVIEW_PANEL (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (mlg_overview_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-overview-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, changes);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, changes_box);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, credits_row);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, description_row);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, empty_box);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, figures);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, figures_box);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, gaps);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, hubs);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, hubs_box);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, kinds);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, licence_row);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, more_kinds);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, name_row);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, unlinked_row);
  gtk_widget_class_bind_template_child (widget_class, MlgOverviewPanel, unplaced_row);
  gtk_widget_class_bind_template_callback (widget_class, gap_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hub_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_kinds_cb);
}

static void
mlg_overview_panel_class_init (MlgOverviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_overview_panel_dispose;
  widget_class->map = mlg_overview_panel_map;
  panel_class->session_set = mlg_overview_panel_session_set;
  panel_class->territory_set = mlg_overview_panel_territory_set;
  panel_class->territory_changed = mlg_overview_panel_territory_changed;

  g_type_ensure (MLG_TYPE_TEXT_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "overview.filter-unplaced", NULL, filter_unplaced_action);
  gtk_widget_class_install_action (widget_class, "overview.select-unlinked", NULL, select_unlinked_action);
}

static void
mlg_overview_panel_init (MlgOverviewPanel *self)
{
  self->form = mlg_record_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_accessible_read_once (GTK_WIDGET (self));
}

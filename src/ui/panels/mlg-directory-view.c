/* mlg-directory-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-directory-view.h"

#include "mlg-actor-selection.h"
#include "mlg-directory-column.h"
#include "mlg-directory-widths.h"
#include "mlg-kind-symbol.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SYMBOL_SIZE 20

struct _MlgDirectoryView
{
  GtkWidget          parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkColumnView     *column_view;

  /* Borrowed from the view; people may put them in another order */
  GtkColumnViewColumn *columns[MLG_N_DIRECTORY_COLUMNS];

  /* Owned */
  MlgSession        *session;
  GtkSortListModel  *sorted;
  MlgActorSelection *rows;
  GSignalGroup      *territory_signals;
  GSignalGroup      *query_signals;

  /* GtkListItem -> its column, of the cells that are on the screen */
  GHashTable        *cells;

  guint              scroll_source;
  /* Another list or another order begins at its top */
  gboolean           to_top;
  guint              n_asked;
  /* The actor that was to be shown last */
  MlgId              revealed;
  gboolean           widths_stale;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgDirectoryView, mlg_directory_view, GTK_TYPE_WIDGET)

static MlgTerritory *
get_territory (MlgDirectoryView *self)
{
  return self->session != NULL ? mlg_session_get_territory (self->session) : NULL;
}

static void
fill_cell (MlgDirectoryView   *self,
           GtkListItem        *item,
           MlgDirectoryColumn  column)
{
  MlgTerritory *territory = get_territory (self);
  MlgActor *actor = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *label = child;
  g_autofree char *text = NULL;

  if (territory == NULL || actor == NULL)
    return;

  if (column == MLG_DIRECTORY_NAME)
    {
      GtkWidget *symbol = gtk_widget_get_first_child (child);

      mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol), mlg_territory_get_term (territory, mlg_actor_get_kind (actor)));
      label = gtk_widget_get_last_child (child);
    }

  text = mlg_directory_column_dup_text (column, territory, actor);
  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MlgDirectoryView         *self)
{
  MlgDirectoryColumn column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "mlg-column"));
  GtkWidget *text = gtk_inscription_new (NULL);
  GtkWidget *box;

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), column == MLG_DIRECTORY_RELATIONS ? 1. : 0.);
  gtk_widget_set_hexpand (text, TRUE);

  if (column != MLG_DIRECTORY_NAME)
    {
      gtk_list_item_set_child (item, text);
      return;
    }

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (box), mlg_kind_symbol_new (SYMBOL_SIZE));
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MlgDirectoryView         *self)
{
  gpointer column = g_object_get_data (G_OBJECT (factory), "mlg-column");

  g_hash_table_insert (self->cells, item, column);
  fill_cell (self, item, GPOINTER_TO_INT (column));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MlgDirectoryView         *self)
{
  g_hash_table_remove (self->cells, item);
}

static char *
cell_text (MlgActor *actor,
           gpointer  data)
{
  GtkColumnViewColumn *view_column = GTK_COLUMN_VIEW_COLUMN (data);
  MlgDirectoryView *self = g_object_get_data (G_OBJECT (view_column), "mlg-view");
  MlgTerritory *territory = get_territory (self);

  if (territory == NULL || actor == NULL)
    return g_strdup ("");

  return mlg_directory_column_dup_text (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view_column), "mlg-column")), territory, actor);
}

static guint
n_relations (MlgActor *actor,
             gpointer  data)
{
  MlgTerritory *territory = get_territory (g_object_get_data (data, "mlg-view"));

  if (territory == NULL || actor == NULL)
    return 0;

  return mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (actor));
}

/* GTK works out the key of each row once, so that sorting a long list does
 * not collate the same names again and again. */
static GtkSorter *
create_sorter (GtkColumnViewColumn *view_column,
               MlgDirectoryColumn   column)
{
  GtkExpression *expression;

  if (column == MLG_DIRECTORY_RELATIONS)
    {
      expression = gtk_cclosure_expression_new (G_TYPE_UINT, NULL, 0, NULL, G_CALLBACK (n_relations), view_column, NULL);
      return GTK_SORTER (gtk_numeric_sorter_new (expression));
    }

  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (cell_text), view_column, NULL);

  return GTK_SORTER (gtk_string_sorter_new (expression));
}

static void
add_column (MlgDirectoryView   *self,
            MlgDirectoryColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) view_column = NULL;
  g_autoptr(GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "mlg-column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  view_column = gtk_column_view_column_new (mlg_directory_column_get_title (column), factory);
  g_object_set_data (G_OBJECT (view_column), "mlg-column", GINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (view_column), "mlg-view", self);
  sorter = create_sorter (view_column, column);

  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == MLG_DIRECTORY_NAME);
  gtk_column_view_append_column (self->column_view, view_column);
  self->columns[column] = view_column;
}

/* Not while rows are edited: columns that move under the hand are a nuisance,
 * and so is one that was made as wide as somebody liked it. */
static void
update_widths (MlgDirectoryView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->widths_stale = TRUE;
      return;
    }

  self->widths_stale = FALSE;
  for (guint column = 0; column < MLG_N_DIRECTORY_COLUMNS; column++)
    gtk_column_view_column_set_fixed_width (self->columns[column],
                                            mlg_directory_widths_find (GTK_WIDGET (self), get_territory (self), column));
}

static void
update_page (MlgDirectoryView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "table" : "empty");
}

static void
scroll_to_position (MlgDirectoryView *self,
                    guint             position)
{
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)), "list.scroll-to-item", "u", position);
}

/* A list that is not on the screen has no height to scroll in, and would show
 * nothing at all later: it is scrolled when it comes. */
static void
reveal_cb (MlgDirectoryView *self,
           MlgId             id)
{
  self->revealed = id;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    scroll_to_position (self, mlg_actor_selection_find (self->rows, id));
}

static gboolean
scroll_cb (gpointer data)
{
  MlgDirectoryView *self = MLG_DIRECTORY_VIEW (data);
  MlgId actor;

  self->scroll_source = 0;
  if (self->session == NULL)
    return G_SOURCE_REMOVE;

  actor = mlg_selection_get_primary_actor (mlg_session_get_selection (self->session));
  if (self->to_top)
    scroll_to_position (self, 0);
  if (actor != MLG_ID_NONE && (!self->to_top || actor == self->revealed))
    scroll_to_position (self, mlg_actor_selection_find (self->rows, actor));
  self->to_top = FALSE;

  return G_SOURCE_REMOVE;
}

/* After the first allocation and the last step of sorting, which both come
 * before an idle of low priority. */
static void
queue_scroll (MlgDirectoryView *self)
{
  if (self->scroll_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->scroll_source = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
begin_at_top (MlgDirectoryView *self)
{
  self->to_top = TRUE;
  queue_scroll (self);
}

static void
asked_cb (MlgDirectoryView *self,
          MlgQuery         *query)
{
  guint n_asked = mlg_query_get_n_asked (query);

  if (n_asked != self->n_asked)
    begin_at_top (self);
  self->n_asked = n_asked;
}

static void
mlg_directory_view_map (GtkWidget *widget)
{
  MlgDirectoryView *self = MLG_DIRECTORY_VIEW (widget);

  GTK_WIDGET_CLASS (mlg_directory_view_parent_class)->map (widget);

  if (self->widths_stale)
    update_widths (self);
  queue_scroll (self);
}

/* An edited actor stays the same item, so the cells on the screen are filled
 * again; there are some dozens of them. */
static void
territory_changed_cb (MlgDirectoryView *self)
{
  GHashTableIter iter;
  gpointer item;
  gpointer column;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    fill_cell (self, item, GPOINTER_TO_INT (column));
}

static void
query_cb (MlgDirectoryView *self)
{
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (mlg_session_get_query (self->session)));
  g_signal_group_set_target (self->territory_signals, get_territory (self));
  g_signal_group_set_target (self->query_signals, mlg_session_get_query (self->session));
  begin_at_top (self);
  update_page (self);
}

static void
territory_cb (MlgDirectoryView *self)
{
  query_cb (self);
  update_widths (self);
}

static void
activate_cb (MlgDirectoryView *self,
             guint             position)
{
  g_autoptr(MlgActor) actor = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (actor != NULL)
    mlg_session_show_actor (self->session, mlg_actor_get_id (actor));
}

static void
set_session (MlgDirectoryView *self,
             MlgSession       *session)
{
  if (session == NULL || !g_set_object (&self->session, session))
    return;

  g_clear_object (&self->rows);
  self->rows = mlg_actor_selection_new (G_LIST_MODEL (self->sorted), mlg_session_get_selection (session));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->rows));

  g_signal_connect_object (session, "notify::query", G_CALLBACK (query_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::territory", G_CALLBACK (territory_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  territory_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mlg_directory_view_dispose (GObject *object)
{
  MlgDirectoryView *self = MLG_DIRECTORY_VIEW (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_object (&self->territory_signals);
  g_clear_object (&self->query_signals);

  /* While its headers are there: a column view of GTK 4.8 that goes while it
   * is sorted reaches for the arrow of one that is gone. */
  if (self->column_view != NULL)
    gtk_column_view_sort_by_column (self->column_view, NULL, GTK_SORT_ASCENDING);

  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_DIRECTORY_VIEW);
  g_clear_object (&self->rows);
  g_clear_object (&self->sorted);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mlg_directory_view_parent_class)->dispose (object);
}

static void
mlg_directory_view_finalize (GObject *object)
{
  g_clear_pointer (&MLG_DIRECTORY_VIEW (object)->cells, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_directory_view_parent_class)->finalize (object);
}

static void
mlg_directory_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, MLG_DIRECTORY_VIEW (object)->session);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_directory_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (MLG_DIRECTORY_VIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_directory_view_class_init (MlgDirectoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_directory_view_dispose;
  object_class->finalize = mlg_directory_view_finalize;
  object_class->get_property = mlg_directory_view_get_property;
  object_class->set_property = mlg_directory_view_set_property;
  widget_class->map = mlg_directory_view_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-directory-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgDirectoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, MlgDirectoryView, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mlg_directory_view_init (MlgDirectoryView *self)
{
  GtkSorter *sorter;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cells = g_hash_table_new (NULL, NULL);
  self->territory_signals = g_signal_group_new (MLG_TYPE_TERRITORY);
  g_signal_group_connect_swapped (self->territory_signals, "changed", G_CALLBACK (territory_changed_cb), self);
  self->query_signals = g_signal_group_new (MLG_TYPE_QUERY);
  g_signal_group_connect_swapped (self->query_signals, "changed", G_CALLBACK (asked_cb), self);

  for (guint column = 0; column < MLG_N_DIRECTORY_COLUMNS; column++)
    add_column (self, column);

  /* No sorter at first: the best hit first, as the search has found them. */
  sorter = gtk_column_view_get_sorter (self->column_view);
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (sorter));
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (begin_at_top), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_widths), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_directory_view_new:
 * @session: what it shows
 *
 * Returns: (transfer floating): a directory
 */
GtkWidget *
mlg_directory_view_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_DIRECTORY_VIEW, "session", session, NULL);
}

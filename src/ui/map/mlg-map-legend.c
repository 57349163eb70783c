/* mlg-map-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-legend.h"

#include "mlg-type-symbol.h"

#include <glib/gi18n-lib.h>

/* More lines than that nobody tells apart. */
#define MAX_ROWS 7

/* The part of the map that it may cover without being asked. */
#define MAX_PART 0.12

struct _MlgMapLegend
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkBox *rows;
  GtkToggleButton *toggle;
  GtkImage *arrow;

  /* Whether somebody folded or unfolded it: then it stays so */
  gboolean chosen;
  gboolean fits;
  guint fit_id;
};

typedef struct
{
  MlgTerm *type;
  guint count;
} Entry;

G_DEFINE_FINAL_TYPE (MlgMapLegend, mlg_map_legend, GTK_TYPE_WIDGET)

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return mlg_term_get_position (first->type) - mlg_term_get_position (second->type);
}

static GArray *
list_entries (MlgTerritory *territory,
              MlgSceneData *data)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < data->n_relations; i++)
    {
      MlgRelation *relation = mlg_territory_get_relation (territory, data->relations[i].relation);
      MlgId type = relation != NULL ? mlg_relation_get_type_id (relation) : MLG_ID_NONE;
      gpointer count;

      count = g_hash_table_lookup (counts, &type);
      g_hash_table_insert (counts, g_memdup2 (&type, sizeof type), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Entry entry = { mlg_territory_get_term (territory, *(MlgId *) key), GPOINTER_TO_UINT (value) };

      if (entry.type != NULL)
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static GtkWidget *
create_row (MlgTerm *type)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *symbol = mlg_type_symbol_new ();
  GtkWidget *label = gtk_label_new (mlg_term_get_label (type));

  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (symbol), type, mlg_term_get_directed (type), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_box_append (GTK_BOX (row), symbol);
  gtk_box_append (GTK_BOX (row), label);

  return row;
}

static void
toggled_cb (MlgMapLegend    *self,
            GtkToggleButton *toggle)
{
  gtk_image_set_from_icon_name (self->arrow,
                                gtk_toggle_button_get_active (toggle) ? "pan-down-symbolic" : "pan-end-symbolic");
}

static void
clicked_cb (MlgMapLegend *self)
{
  self->chosen = TRUE;
}

static gboolean
fold (gpointer data)
{
  MlgMapLegend *self = data;

  self->fit_id = 0;
  gtk_toggle_button_set_active (self->toggle, self->fits);

  return G_SOURCE_REMOVE;
}

static void
mlg_map_legend_dispose (GObject *object)
{
  g_clear_handle_id (&MLG_MAP_LEGEND (object)->fit_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), MLG_TYPE_MAP_LEGEND);

  G_OBJECT_CLASS (mlg_map_legend_parent_class)->dispose (object);
}

static void
mlg_map_legend_class_init (MlgMapLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_map_legend_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "map-legend");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/map/mlg-map-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgMapLegend, box);
  gtk_widget_class_bind_template_child (widget_class, MlgMapLegend, rows);
  gtk_widget_class_bind_template_child (widget_class, MlgMapLegend, toggle);
  gtk_widget_class_bind_template_child (widget_class, MlgMapLegend, arrow);
}

static void
mlg_map_legend_init (MlgMapLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->toggle, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_map_legend_update:
 * @self: a legend
 * @territory: (nullable): the territory
 * @data: what of it is on the map: only that is explained
 */
void
mlg_map_legend_update (MlgMapLegend *self,
                       MlgTerritory *territory,
                       MlgSceneData *data)
{
  g_autoptr(GArray) entries = NULL;
  GtkWidget *child;

  g_return_if_fail (MLG_IS_MAP_LEGEND (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);

  entries = territory != NULL ? list_entries (territory, data) : g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < MIN (entries->len, MAX_ROWS); i++)
    gtk_box_append (self->rows, create_row (g_array_index (entries, Entry, i).type));

  if (entries->len > MAX_ROWS)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more type", "and %u more types", entries->len - MAX_ROWS),
                                               entries->len - MAX_ROWS);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->rows, label);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
}

/**
 * mlg_map_legend_fit:
 * @self: a legend
 * @width: of the map, in logical pixels
 * @height: of the map
 *
 * Folds the legend where it would cover much of the map, as on a small screen
 * or with large letters, and unfolds it again where there is room, until
 * somebody does either. It takes effect a little later, so that it may be
 * called while sizes are allocated.
 */
void
mlg_map_legend_fit (MlgMapLegend *self,
                    int           width,
                    int           height)
{
  int title_width, title_height, rows_width, rows_height;
  gboolean fits;

  g_return_if_fail (MLG_IS_MAP_LEGEND (self));

  if (self->chosen || !gtk_widget_get_visible (GTK_WIDGET (self)) || width <= 0 || height <= 0)
    return;

  gtk_widget_measure (GTK_WIDGET (self->toggle), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &title_width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->toggle), GTK_ORIENTATION_VERTICAL, -1, NULL, &title_height, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->rows), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &rows_width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->rows), GTK_ORIENTATION_VERTICAL, -1, NULL, &rows_height, NULL, NULL);
  fits = (double) MAX (title_width, rows_width) * (title_height + rows_height) < MAX_PART * width * height;

  if (fits == self->fits && self->fit_id != 0)
    return;

  self->fits = fits;
  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (fits != gtk_toggle_button_get_active (self->toggle))
    self->fit_id = g_idle_add (fold, self);
}

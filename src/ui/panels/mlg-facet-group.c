/* mlg-facet-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-facet-group.h"

#include "mlg-bucket-row.h"

#include <glib/gi18n-lib.h>

/* How many buckets a list shows at first, how many fewer it is not worth to
 * hide, and how many more it shows at a time: there may be thousands of
 * communes. */
#define N_SHORT 8
#define N_SLACK 2
#define N_MORE  200

struct _MlgFacetGroup
{
  MlgPanel    parent_instance;

  /* Template widgets */
  GtkBox     *buckets;
  GtkWidget  *clear;
  GtkWidget  *header;
  GtkButton  *more;
  GtkLabel   *title;

  /* Key -> MlgBucketRow, borrowed */
  GHashTable *rows;

  MlgFacet    facet;
  gboolean    folded;
  guint       limit;

  /* Not seen, and not filled since the query changed */
  gboolean    stale;
  /* The rows follow the query: they do not lead it. */
  gboolean    filling;
};

enum
{
  PROP_0,
  PROP_FACET,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgFacetGroup, mlg_facet_group, MLG_TYPE_PANEL)

static void
row_toggled_cb (MlgFacetGroup *self,
                MlgBucketRow  *row)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (row));
  /* The row may go with what it changes. */
  g_autofree char *key = g_strdup (mlg_bucket_row_get_key (row));

  if (!self->filling)
    mlg_query_set_selected (mlg_panel_get_query (MLG_PANEL (self)), self->facet, key, active);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      territory)
{
  const MlgBucket *first = *(const MlgBucket * const *) a;
  const MlgBucket *second = *(const MlgBucket * const *) b;
  MlgTerm *first_term = mlg_territory_get_term (territory, first->term);
  MlgTerm *second_term = mlg_territory_get_term (territory, second->term);

  if (first_term == NULL || second_term == NULL)
    return (first_term == NULL) - (second_term == NULL);

  return mlg_term_get_position (first_term) - mlg_term_get_position (second_term);
}

static GPtrArray *
dup_buckets (MlgFacetGroup *self,
             guint          n_all)
{
  GPtrArray *buckets = mlg_query_dup_buckets (mlg_panel_get_query (MLG_PANEL (self)), self->facet,
                                              n_all <= self->limit + N_SLACK ? 0 : self->limit);

  /* These have an order of their own, which people learn and which does not
   * jump while they type. */
  if (self->facet == MLG_FACET_KIND || self->facet == MLG_FACET_LEGAL_FORM || self->facet == MLG_FACET_SCALE)
    g_ptr_array_sort_with_data (buckets, compare_positions, mlg_panel_get_territory (MLG_PANEL (self)));

  return buckets;
}

static GtkWidget *
ensure_row (MlgFacetGroup *self,
            const char    *key)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, key);

  if (row == NULL)
    {
      row = mlg_bucket_row_new ();
      g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->buckets, row);
      g_hash_table_insert (self->rows, g_strdup (key), row);
    }

  return row;
}

static void
remove_row (MlgFacetGroup *self,
            GtkWidget     *row)
{
  /* The focus stays in the list. */
  if (gtk_widget_is_focus (row))
    {
      GtkWidget *neighbour = gtk_widget_get_prev_sibling (row);

      gtk_widget_grab_focus (neighbour != NULL ? neighbour : self->header);
    }

  g_hash_table_remove (self->rows, mlg_bucket_row_get_key (MLG_BUCKET_ROW (row)));
  gtk_box_remove (self->buckets, row);
}

static void
update_more (MlgFacetGroup *self,
             guint          n_shown,
             guint          n_all)
{
  g_autofree char *label = NULL;

  if (n_shown >= n_all)
    label = g_strdup (_("Show fewer"));
  else if (n_all <= N_MORE)
    /* Translators: %u is how many there are in all, always several */
    label = g_strdup_printf (_("Show all (%u)"), n_all);
  else
    /* Translators: %u is how many there are in all, always several */
    label = g_strdup_printf (_("Show more (%u in all)"), n_all);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_all || self->limit > N_SHORT);
}

/* Rows that stay are filled anew, not made anew: nothing flickers and the
 * focus stays. */
static void
fill (MlgFacetGroup *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  guint n_all = mlg_query_get_n_buckets (mlg_panel_get_query (MLG_PANEL (self)), self->facet);
  g_autoptr(GPtrArray) buckets = dup_buckets (self, n_all);
  GtkWidget *last = NULL;

  self->stale = FALSE;
  self->filling = TRUE;

  for (guint i = 0; i < buckets->len; i++)
    {
      const MlgBucket *bucket = g_ptr_array_index (buckets, i);
      GtkWidget *row = ensure_row (self, bucket->key);

      mlg_bucket_row_set_bucket (MLG_BUCKET_ROW (row), territory, bucket);
      if (gtk_widget_get_prev_sibling (row) != last)
        gtk_box_reorder_child_after (self->buckets, row, last);

      last = row;
    }

  for (GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->buckets)); row != last;
       row = gtk_widget_get_last_child (GTK_WIDGET (self->buckets)))
    remove_row (self, row);

  update_more (self, buckets->len, n_all);
  self->filling = FALSE;
}

static void
update (MlgFacetGroup *self)
{
  if (mlg_panel_get_territory (MLG_PANEL (self)) == NULL)
    return;

  gtk_widget_set_visible (self->clear, mlg_query_get_n_selected (mlg_panel_get_query (MLG_PANEL (self)), self->facet) > 0);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  else
    self->stale = TRUE;
}

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (widget);

  mlg_facet_group_set_folded (self, !self->folded);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (widget);

  /* The button goes with its reason. */
  if (gtk_widget_is_focus (self->clear))
    gtk_widget_grab_focus (self->header);

  mlg_query_clear_facet (mlg_panel_get_query (MLG_PANEL (self)), self->facet);
}

static void
show_more_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (widget);
  guint n_all = mlg_query_get_n_buckets (mlg_panel_get_query (MLG_PANEL (self)), self->facet);

  if (n_all <= self->limit + N_SLACK)
    self->limit = N_SHORT;
  else
    self->limit = self->limit == N_SHORT ? N_MORE : self->limit + N_MORE;

  update (self);
}

static void
mlg_facet_group_query_changed (MlgPanel *panel)
{
  update (MLG_FACET_GROUP (panel));
}

static void
mlg_facet_group_territory_set (MlgPanel     *panel,
                               MlgTerritory *territory)
{
  MLG_FACET_GROUP (panel)->limit = N_SHORT;
  update (MLG_FACET_GROUP (panel));
}

static void
mlg_facet_group_map (GtkWidget *widget)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (widget);

  if (self->stale && mlg_panel_get_territory (MLG_PANEL (self)) != NULL)
    fill (self);

  GTK_WIDGET_CLASS (mlg_facet_group_parent_class)->map (widget);
}

/* The rows are one stop for the Tab key; arrows go from one to the next. */
static gboolean
mlg_facet_group_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->buckets)) != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_is_visible (GTK_WIDGET (self->more)) && gtk_widget_grab_focus (GTK_WIDGET (self->more));
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_grab_focus (self->header);
    }

  return GTK_WIDGET_CLASS (mlg_facet_group_parent_class)->focus (widget, direction);
}

static void
mlg_facet_group_dispose (GObject *object)
{
  g_hash_table_remove_all (MLG_FACET_GROUP (object)->rows);

  G_OBJECT_CLASS (mlg_facet_group_parent_class)->dispose (object);
}

static void
mlg_facet_group_finalize (GObject *object)
{
  g_clear_pointer (&MLG_FACET_GROUP (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_facet_group_parent_class)->finalize (object);
}

static void
set_facet (MlgFacetGroup *self,
           MlgFacet       facet)
{
  const char *label = mlg_facet_get_label (facet);
  /* Translators: tooltip of a button; %s is a heading such as “Kind” */
  g_autofree char *clear = g_strdup_printf (_("Clear the filter “%s”"), label);

  self->facet = facet;
  gtk_label_set_text (self->title, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buckets), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
  gtk_widget_set_tooltip_text (self->clear, clear);
}

static void
mlg_facet_group_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MlgFacetGroup *self = MLG_FACET_GROUP (object);

  switch (prop_id)
    {
    case PROP_FACET:
      g_value_set_uint (value, self->facet);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_facet_group_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FACET:
      set_facet (MLG_FACET_GROUP (object), g_value_get_uint (value));
      break;

    case PROP_FOLDED:
      mlg_facet_group_set_folded (MLG_FACET_GROUP (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_facet_group_class_init (MlgFacetGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mlg_facet_group_dispose;
  object_class->finalize = mlg_facet_group_finalize;
  object_class->get_property = mlg_facet_group_get_property;
  object_class->set_property = mlg_facet_group_set_property;
  widget_class->focus = mlg_facet_group_focus;
  widget_class->map = mlg_facet_group_map;
  panel_class->query_changed = mlg_facet_group_query_changed;
  panel_class->territory_set = mlg_facet_group_territory_set;

  properties[PROP_FACET] = g_param_spec_uint ("facet", NULL, NULL, 0, MLG_N_FACETS - 1, 0, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-facet-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, buckets);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, clear);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, header);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, more);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, title);

  gtk_widget_class_install_action (widget_class, "facet.fold", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "facet.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "facet.show-more", NULL, show_more_action);
}

static void
mlg_facet_group_init (MlgFacetGroup *self)
{
  self->limit = N_SHORT;
  self->stale = TRUE;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

/**
 * mlg_facet_group_new:
 * @facet: what to filter by
 *
 * Returns: (transfer floating): an unfolded group without a session
 */
GtkWidget *
mlg_facet_group_new (MlgFacet facet)
{
  return g_object_new (MLG_TYPE_FACET_GROUP, "facet", facet, NULL);
}

/**
 * mlg_facet_group_get_facet:
 * @self: a group
 *
 * Returns: what it filters by
 */
MlgFacet
mlg_facet_group_get_facet (MlgFacetGroup *self)
{
  g_return_val_if_fail (MLG_IS_FACET_GROUP (self), MLG_FACET_KIND);

  return self->facet;
}

/**
 * mlg_facet_group_get_folded:
 * @self: a group
 *
 * Returns: whether it is folded away
 */
gboolean
mlg_facet_group_get_folded (MlgFacetGroup *self)
{
  g_return_val_if_fail (MLG_IS_FACET_GROUP (self), FALSE);

  return self->folded;
}

/**
 * mlg_facet_group_set_folded:
 * @self: a group
 * @folded: whether to fold it away
 *
 * Folds it away, or shows it.
 */
void
mlg_facet_group_set_folded (MlgFacetGroup *self,
                            gboolean       folded)
{
  g_return_if_fail (MLG_IS_FACET_GROUP (self));

  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_widget_set_visible (GTK_WIDGET (self), !folded);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* mlg-facet-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-facet-group.h"

#include "mlg-bucket-button.h"

#include <glib/gi18n-lib.h>

/* How many buckets a long list shows at first. */
#define N_SHORT 8

struct _MlgFacetGroup
{
  MlgPanel         parent_instance;

  /* Template widgets */
  GtkImage        *arrow;
  GtkBox          *buckets;
  GtkLabel        *chosen;
  GtkToggleButton *header;
  GtkButton       *more;
  GtkLabel        *title;

  MlgFacet         facet;
  gboolean         folded;
  gboolean         whole;
  gboolean         stale; /* folded, and not filled since the query changed */
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
bucket_toggled_cb (MlgFacetGroup   *self,
                   MlgBucketButton *button)
{
  const char *key = mlg_bucket_button_get_key (button);
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));

  if (mlg_query_is_selected (query, self->facet, key) != active)
    mlg_query_set_selected (query, self->facet, key, active);
}

/* Buttons are filled anew, not made anew: nothing flickers and the focus
 * stays. */
static void
fill_buckets (MlgFacetGroup *self)
{
  MlgQuery *query = mlg_panel_get_query (MLG_PANEL (self));
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(GPtrArray) buckets = mlg_query_dup_buckets (query, self->facet, self->whole ? 0 : N_SHORT);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buckets));
  guint n_more;

  for (guint i = 0; i < buckets->len; i++)
    {
      if (button == NULL)
        {
          button = mlg_bucket_button_new ();
          g_signal_connect_object (button, "toggled", G_CALLBACK (bucket_toggled_cb), self, G_CONNECT_SWAPPED);
          gtk_box_append (self->buckets, button);
        }

      g_signal_handlers_block_by_func (button, bucket_toggled_cb, self);
      mlg_bucket_button_set_bucket (MLG_BUCKET_BUTTON (button), territory, g_ptr_array_index (buckets, i));
      g_signal_handlers_unblock_by_func (button, bucket_toggled_cb, self);

      button = gtk_widget_get_next_sibling (button);
    }

  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_box_remove (self->buckets, button);
      button = next;
    }

  n_more = mlg_query_get_n_buckets (query, self->facet);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->whole ? n_more > N_SHORT : n_more > buckets->len);
  if (self->whole)
    gtk_button_set_label (self->more, _("Show fewer"));
  else
    {
      /* Translators: %u is how many there are in all, always several */
      g_autofree char *label = g_strdup_printf (_("Show all %u"), n_more);

      gtk_button_set_label (self->more, label);
    }

  self->stale = FALSE;
}

static void
update (MlgFacetGroup *self)
{
  guint n_selected;
  g_autofree char *badge = NULL;

  if (mlg_panel_get_territory (MLG_PANEL (self)) == NULL)
    return;

  n_selected = mlg_query_get_n_selected (mlg_panel_get_query (MLG_PANEL (self)), self->facet);
  badge = g_strdup_printf ("%u", n_selected);
  gtk_label_set_text (self->chosen, badge);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), n_selected > 0);

  if (self->folded)
    self->stale = TRUE;
  else
    fill_buckets (self);
}

static void
more_cb (MlgFacetGroup *self)
{
  self->whole = !self->whole;
  update (self);
}

static void
set_folded (MlgFacetGroup *self,
            gboolean       folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
  if (!folded && self->stale)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
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
  MLG_FACET_GROUP (panel)->whole = FALSE;
  update (MLG_FACET_GROUP (panel));
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
  MlgFacetGroup *self = MLG_FACET_GROUP (object);

  switch (prop_id)
    {
    case PROP_FACET:
      self->facet = g_value_get_uint (value);
      gtk_label_set_text (self->title, mlg_facet_get_label (self->facet));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      mlg_facet_get_label (self->facet), -1);
      break;

    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
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

  object_class->get_property = mlg_facet_group_get_property;
  object_class->set_property = mlg_facet_group_set_property;
  panel_class->query_changed = mlg_facet_group_query_changed;
  panel_class->territory_set = mlg_facet_group_territory_set;

  properties[PROP_FACET] = g_param_spec_uint ("facet", NULL, NULL, 0, MLG_N_FACETS - 1, 0, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-facet-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, arrow);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, buckets);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, chosen);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, header);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, more);
  gtk_widget_class_bind_template_child (widget_class, MlgFacetGroup, title);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
mlg_facet_group_init (MlgFacetGroup *self)
{
  self->folded = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

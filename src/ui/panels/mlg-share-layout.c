/* mlg-share-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-share-layout.h"

struct _MlgShareLayoutChild
{
  GtkLayoutChild parent_instance;

  double         share;
};

struct _MlgShareLayout
{
  GtkLayoutManager parent_instance;
};

enum
{
  PROP_0,
  PROP_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgShareLayoutChild, mlg_share_layout_child, GTK_TYPE_LAYOUT_CHILD)
G_DEFINE_FINAL_TYPE (MlgShareLayout, mlg_share_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
mlg_share_layout_child_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      g_value_set_double (value, MLG_SHARE_LAYOUT_CHILD (object)->share);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_share_layout_child_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MlgShareLayoutChild *self = MLG_SHARE_LAYOUT_CHILD (object);

  switch (prop_id)
    {
    case PROP_SHARE:
      self->share = g_value_get_double (value);
      gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_share_layout_child_class_init (MlgShareLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mlg_share_layout_child_get_property;
  object_class->set_property = mlg_share_layout_child_set_property;

  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0, 1, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_share_layout_child_init (MlgShareLayoutChild *self)
{
}

static double
get_share (GtkLayoutManager *manager,
           GtkWidget        *child)
{
  return MLG_SHARE_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (manager, child))->share;
}

/* The height of a child without regard to the others. */
static int
get_height (GtkLayoutManager *manager,
            GtkWidget        *child,
            int               width,
            int               whole)
{
  double share = get_share (manager, child);
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  if (share <= 0)
    return natural;

  return share >= 1 ? minimum : CLAMP (natural, minimum, MAX (minimum, (int) (share * whole)));
}

static int
get_minimum (GtkWidget *child,
             int        width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

#define FOR_EACH_CHILD(widget, child)                                                                 \
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) \
    if (gtk_widget_should_layout (child))

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_get_size_request (widget, &least, NULL);

  FOR_EACH_CHILD (widget, child)
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static GtkSizeRequestMode
mlg_share_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mlg_share_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  *minimum = *natural = 0;

  /* Asked for no width in particular, a paned believes the answer for all of
   * them: the narrowest is the highest. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    for_size = get_least_width (widget);

  FOR_EACH_CHILD (widget, child)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1,
                          &child_minimum, &child_natural, NULL, NULL);

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          /* A text that wraps would, at its minimum, be higher than it is. */
          *minimum += get_share (manager, child) <= 0 ? child_natural : child_minimum;
          *natural += child_natural;
        }
    }
}

/* How far the children are too high, beside what the last one must have. */
static int
get_excess (GtkLayoutManager *manager,
            GtkWidget        *widget,
            int               width,
            int               height)
{
  int sum = 0;

  FOR_EACH_CHILD (widget, child)
    sum += get_height (manager, child, width, height);

  return sum - height;
}

static void
mlg_share_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  int excess = get_excess (manager, widget, width, height);
  int y = 0;

  FOR_EACH_CHILD (widget, child)
    {
      double share = get_share (manager, child);
      int child_height = get_height (manager, child, width, height);

      if (excess > 0 && share > 0 && share < 1)
        {
          int less = MIN (excess, child_height - get_minimum (child, width));

          child_height -= less;
          excess -= less;
        }
      else if (excess < 0 && share >= 1)
        {
          child_height -= excess;
          excess = 0;
        }

      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, y, width, child_height }, -1);
      y += child_height;
    }
}

static void
mlg_share_layout_class_init (MlgShareLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->layout_child_type = MLG_TYPE_SHARE_LAYOUT_CHILD;
  manager_class->get_request_mode = mlg_share_layout_get_request_mode;
  manager_class->measure = mlg_share_layout_measure;
  manager_class->allocate = mlg_share_layout_allocate;
}

static void
mlg_share_layout_init (MlgShareLayout *self)
{
}

/* mlg-wrap-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-wrap-layout.h"

struct _MlgWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgWrapLayout, mlg_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
mlg_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Walks through the lines that a width makes; places the children where
 * @allocate. Returns the height of all. */
static int
lay_out (MlgWrapLayout *self,
         GtkWidget     *widget,
         int            width,
         gboolean       allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural, child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      child_width = CLAMP (natural, minimum, MAX (width, minimum));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);

      if (x > 0 && x + child_width > width)
        {
          y += line + self->spacing;
          x = line = 0;
        }

      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, child_height }, -1);

      x += child_width + self->spacing;
      line = MAX (line, child_height);
    }

  return y + line;
}

static void
measure_line (MlgWrapLayout *self,
              GtkWidget     *widget,
              int           *minimum,
              int           *natural)
{
  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
mlg_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  MlgWrapLayout *self = MLG_WRAP_LAYOUT (manager);

  int least, all;

  measure_line (self, widget, &least, &all);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    least = all = lay_out (self, widget, for_size < 0 ? all : for_size, FALSE);

  *minimum = least;
  *natural = all;
}

static void
mlg_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  lay_out (MLG_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
mlg_wrap_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MlgWrapLayout *self = MLG_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_wrap_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MlgWrapLayout *self = MLG_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      if (self->spacing != g_value_get_int (value))
        {
          self->spacing = g_value_get_int (value);
          gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_wrap_layout_class_init (MlgWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = mlg_wrap_layout_get_property;
  object_class->set_property = mlg_wrap_layout_set_property;

  manager_class->get_request_mode = mlg_wrap_layout_get_request_mode;
  manager_class->measure = mlg_wrap_layout_measure;
  manager_class->allocate = mlg_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_wrap_layout_init (MlgWrapLayout *self)
{
  self->spacing = 6;
}

/**
 * mlg_wrap_layout_new:
 * @spacing: between children and between lines, in logical pixels
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
mlg_wrap_layout_new (int spacing)
{
  return g_object_new (MLG_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}

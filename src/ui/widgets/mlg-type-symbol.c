/* mlg-type-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-type-symbol.h"

#include "mlg-scene-style.h"

#include <adwaita.h>

/* Logical pixels */
#define WIDTH  28
#define HEIGHT 12
#define STROKE 2.
#define ARROW  4.5

#define NO_TYPE 0x8b8b91

struct _MlgTypeSymbol
{
  GtkWidget  parent_instance;

  MlgTerm   *type;
  gboolean   directed;
  gboolean   backwards;
};

G_DEFINE_FINAL_TYPE (MlgTypeSymbol, mlg_type_symbol, GTK_TYPE_WIDGET)

static void
set_dash (cairo_t *cr,
          MlgDash  dash)
{
  static const struct { double lengths[4]; int n; } dashes[] = {
    [MLG_DASH_SOLID] = { { 0 }, 0 },
    [MLG_DASH_DASHED] = { { 5, 3 }, 2 },
    [MLG_DASH_DOTTED] = { { 1.5, 2.5 }, 2 },
    [MLG_DASH_LONG] = { { 9, 4 }, 2 },
    [MLG_DASH_DASH_DOT] = { { 6, 2.5, 1.5, 2.5 }, 4 },
  };

  if (dash < G_N_ELEMENTS (dashes))
    cairo_set_dash (cr, dashes[dash].lengths, dashes[dash].n, 0);
}

static void
mlg_type_symbol_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MlgTypeSymbol *self = MLG_TYPE_SYMBOL (widget);
  const char *colour = self->type != NULL ? mlg_term_get_colour (self->type) : NULL;
  int width = gtk_widget_get_width (widget);
  double y = gtk_widget_get_height (widget) / 2.;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, 2 * y));
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  const MlgSceneStyle *style = mlg_scene_style_get (dark ? MLG_MAP_THEME_DARK : MLG_MAP_THEME_LIGHT);

  if (self->backwards != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL))
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }

  mlg_scene_set_rgb (cr, mlg_scene_parse_colour (colour, NO_TYPE), style->lighten, 1);
  cairo_set_line_width (cr, STROKE);
  if (self->type != NULL)
    set_dash (cr, mlg_term_get_dash (self->type));
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, self->directed ? width - ARROW : width, y);
  cairo_stroke (cr);

  if (self->directed)
    {
      cairo_move_to (cr, width, y);
      cairo_line_to (cr, width - 1.6 * ARROW, y - ARROW);
      cairo_line_to (cr, width - 1.6 * ARROW, y + ARROW);
      cairo_close_path (cr);
      cairo_fill (cr);
    }

  cairo_destroy (cr);
}

static void
mlg_type_symbol_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mlg_type_symbol_finalize (GObject *object)
{
  g_clear_object (&MLG_TYPE_SYMBOL (object)->type);

  G_OBJECT_CLASS (mlg_type_symbol_parent_class)->finalize (object);
}

static void
mlg_type_symbol_class_init (MlgTypeSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mlg_type_symbol_finalize;

  widget_class->snapshot = mlg_type_symbol_snapshot;
  widget_class->measure = mlg_type_symbol_measure;
  /* The wording always stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mlg_type_symbol_init (MlgTypeSymbol *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mlg_type_symbol_new:
 *
 * Returns: (transfer floating): the symbol of a relation without a type
 */
GtkWidget *
mlg_type_symbol_new (void)
{
  return g_object_new (MLG_TYPE_TYPE_SYMBOL, NULL);
}

/**
 * mlg_type_symbol_set_type:
 * @self: a symbol
 * @type: (nullable): a relation type
 * @directed: whether to draw an arrow
 * @backwards: whether the arrow points to the beginning of the line
 *
 * Sets what to show.
 */
void
mlg_type_symbol_set_type (MlgTypeSymbol *self,
                          MlgTerm       *type,
                          gboolean       directed,
                          gboolean       backwards)
{
  g_return_if_fail (MLG_IS_TYPE_SYMBOL (self));

  g_set_object (&self->type, type);
  self->directed = directed;
  self->backwards = backwards;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

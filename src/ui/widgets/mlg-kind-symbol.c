/* mlg-kind-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-kind-symbol.h"

#include "mlg-symbol.h"

#include <math.h>

#define DEFAULT_SIZE 18
/* The disc is the whole symbol here, without a ring: its sign is smaller. */
#define GLYPH_SHARE  0.91
#define NO_KIND      "#8b8b91"

struct _MlgKindSymbol
{
  GtkWidget  parent_instance;

  MlgTerm   *term;
  int        size;
};

enum
{
  PROP_0,
  PROP_TERM,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgKindSymbol, mlg_kind_symbol, GTK_TYPE_WIDGET)

static void
draw_symbol (GtkSnapshot *snapshot,
             MlgTerm     *term,
             double       x,
             double       y,
             double       size)
{
  const char *colour = term != NULL ? mlg_term_get_colour (term) : NULL;
  MlgSymbolKind kind = { .glyph = term != NULL ? mlg_term_get_glyph (term) : NULL };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size));
  GdkRGBA rgba;

  if (colour == NULL || !gdk_rgba_parse (&rgba, colour))
    gdk_rgba_parse (&rgba, NO_KIND);

  gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  if (term != NULL)
    {
      mlg_symbol_set_letter (&kind, mlg_term_get_label (term));
      mlg_symbol_draw_sign (cr, &kind, x + size / 2., y + size / 2., size / 2. * GLYPH_SHARE);
    }
  else
    {
      cairo_arc (cr, x + size / 2, y + size / 2, size / 8, 0, 2 * G_PI);
      cairo_fill (cr);
    }

  cairo_destroy (cr);
}

static void
mlg_kind_symbol_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MlgKindSymbol *self = MLG_KIND_SYMBOL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  draw_symbol (snapshot, self->term, (width - self->size) / 2., (height - self->size) / 2., self->size);
}

static void
mlg_kind_symbol_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = MLG_KIND_SYMBOL (widget)->size;
}

static void
mlg_kind_symbol_finalize (GObject *object)
{
  g_clear_object (&MLG_KIND_SYMBOL (object)->term);

  G_OBJECT_CLASS (mlg_kind_symbol_parent_class)->finalize (object);
}

static void
mlg_kind_symbol_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MlgKindSymbol *self = MLG_KIND_SYMBOL (object);

  switch (prop_id)
    {
    case PROP_TERM:
      g_value_set_object (value, self->term);
      break;

    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_kind_symbol_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MlgKindSymbol *self = MLG_KIND_SYMBOL (object);

  switch (prop_id)
    {
    case PROP_TERM:
      mlg_kind_symbol_set_term (self, g_value_get_object (value));
      break;

    case PROP_SIZE:
      if (self->size != g_value_get_int (value))
        {
          self->size = g_value_get_int (value);
          gtk_widget_queue_resize (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_kind_symbol_class_init (MlgKindSymbolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mlg_kind_symbol_finalize;
  object_class->get_property = mlg_kind_symbol_get_property;
  object_class->set_property = mlg_kind_symbol_set_property;

  widget_class->snapshot = mlg_kind_symbol_snapshot;
  widget_class->measure = mlg_kind_symbol_measure;
  /* The name of the kind always stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  properties[PROP_TERM] = g_param_spec_object ("term", NULL, NULL, MLG_TYPE_TERM, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 256, DEFAULT_SIZE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_kind_symbol_init (MlgKindSymbol *self)
{
  self->size = DEFAULT_SIZE;
}

/**
 * mlg_kind_symbol_new:
 * @size: diameter in logical pixels
 *
 * Returns: (transfer floating): the symbol of an actor without a kind
 */
GtkWidget *
mlg_kind_symbol_new (int size)
{
  return g_object_new (MLG_TYPE_KIND_SYMBOL, "size", size, "valign", GTK_ALIGN_CENTER, NULL);
}

/**
 * mlg_kind_symbol_set_term:
 * @self: a symbol
 * @term: (nullable): a kind
 *
 * Sets the kind to show. Call it again when the term itself changed.
 */
void
mlg_kind_symbol_set_term (MlgKindSymbol *self,
                          MlgTerm       *term)
{
  g_return_if_fail (MLG_IS_KIND_SYMBOL (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_set_object (&self->term, term))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERM]);
}

/**
 * mlg_kind_symbol_new_paintable:
 * @term: (nullable): a kind
 * @size: diameter in logical pixels
 *
 * Returns: (transfer full): the symbol as a picture, as for a drag
 */
GdkPaintable *
mlg_kind_symbol_new_paintable (MlgTerm *term,
                               int      size)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  draw_symbol (snapshot, term, 0, 0, size);

  return gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (size, size));
}

/* mlg-place-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-rows.h"

#include "mlg-actor.h"
#include "mlg-entry-rows.h"
#include "mlg-place-chooser.h"

#include <glib/gi18n-lib.h>

struct _MlgPlaceRows
{
  GObject        parent_instance;

  MlgRecordForm *form;
  MlgSession    *session;
  GtkListBox    *list; /* borrowed: it has the rows */
  /* MlgTextRow, borrowed from the list */
  GPtrArray     *rows;
  GtkWidget     *chooser;

  int            order;
  /* Which address is being chosen */
  guint          position;
};

G_DEFINE_FINAL_TYPE (MlgPlaceRows, mlg_place_rows, G_TYPE_OBJECT)

static GVariant *
dup_places (MlgPlaceRows *self)
{
  MlgRecord *record = mlg_record_form_get_record (self->form);

  return record != NULL ? mlg_record_dup_value (record, MLG_ACTOR_PLACES) : NULL;
}

/* The addresses with one of them replaced, added at the end, or left out
 * where @place is NULL. */
static GVariant *
replace_place (MlgPlaceRows *self,
               guint         position,
               GVariant     *place)
{
  g_autoptr(GVariant) places = dup_places (self);
  gsize n = places != NULL ? g_variant_n_children (places) : 0;
  g_autoptr(GVariant) replaced = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (MLG_PLACES_TYPE));
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GVariant) kept = g_variant_get_child_value (places, i);

      if (i != position)
        g_variant_builder_add_value (&builder, kept);
      else if (place != NULL)
        g_variant_builder_add_value (&builder, place);
    }

  if (position >= n && place != NULL)
    g_variant_builder_add_value (&builder, place);

  replaced = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_n_children (replaced) > 0 ? g_steal_pointer (&replaced) : NULL;
}

static void
chosen_cb (MlgPlaceRows *self,
           GVariant     *place)
{
  g_autoptr(GVariant) places = replace_place (self, self->position, place);

  mlg_record_form_edit (self->form, MLG_ACTOR_PLACES, places);
}

static void
open_chooser (MlgPlaceRows *self,
              GtkWidget    *anchor,
              guint         position,
              const char   *text)
{
  mlg_place_rows_clear (self);

  self->position = position;
  self->chooser = g_object_ref (mlg_place_chooser_new (self->session));
  gtk_widget_set_parent (self->chooser, anchor);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  mlg_place_chooser_choose (MLG_PLACE_CHOOSER (self->chooser), text);
}

static gboolean
begin_cb (MlgPlaceRows *self,
          MlgTextRow   *row)
{
  guint position;

  if (g_ptr_array_find (self->rows, row, &position))
    open_chooser (self, gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)), position, mlg_text_row_get_text (row));

  return TRUE;
}

static void
remove_cb (MlgPlaceRows *self,
           GtkWidget    *button)
{
  g_autoptr(GVariant) places = NULL;
  guint position;

  if (!g_ptr_array_find (self->rows, gtk_widget_get_ancestor (button, MLG_TYPE_TEXT_ROW), &position))
    return;

  places = replace_place (self, position, NULL);
  mlg_record_form_edit (self->form, MLG_ACTOR_PLACES, places);
}

static void
add_row (MlgPlaceRows *self)
{
  GtkWidget *row = mlg_text_row_new (_("Address"), FALSE);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  g_signal_connect_object (row, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_tooltip_text (button, _("Remove this address"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this address"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "mlg-small");
  gtk_widget_add_css_class (button, "mlg-edit-hint");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  mlg_text_row_add_suffix (MLG_TEXT_ROW (row), button);

  mlg_row_set_order (row, self->order + self->rows->len);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
}

static void
show_place (MlgTextRow *row,
            GVariant   *value)
{
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  MlgPlace place;

  mlg_place_from_variant (value, &place);
  text = mlg_place_dup_text (&place);
  /* Translators: title of an address; %s is how well it is known, as “centre
   * of the commune” */
  title = g_strdup_printf (_("Address (%s)"), mlg_precision_get_label (place.precision));

  g_object_set (row, "use-markup", FALSE, "title", title,
                "placeholder", mlg_place_has_point (&place) ? _("A point on the map, without an address") : NULL, NULL);
  mlg_text_row_set_text (row, text);
}

static void
mlg_place_rows_dispose (GObject *object)
{
  mlg_place_rows_clear (MLG_PLACE_ROWS (object));

  G_OBJECT_CLASS (mlg_place_rows_parent_class)->dispose (object);
}

static void
mlg_place_rows_finalize (GObject *object)
{
  MlgPlaceRows *self = MLG_PLACE_ROWS (object);

  g_clear_object (&self->form);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_place_rows_parent_class)->finalize (object);
}

static void
mlg_place_rows_class_init (MlgPlaceRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_place_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = mlg_place_rows_finalize;
}

static void
mlg_place_rows_init (MlgPlaceRows *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * mlg_place_rows_new:
 * @form: the form with the actor
 * @session: the session with the gazetteer
 * @list: a list sorted by mlg_row_compare_order() that lives as long
 * @order: where in the list the rows are
 *
 * Returns: (transfer full): the rows
 */
MlgPlaceRows *
mlg_place_rows_new (MlgRecordForm *form,
                    MlgSession    *session,
                    GtkListBox    *list,
                    int            order)
{
  MlgPlaceRows *self = g_object_new (MLG_TYPE_PLACE_ROWS, NULL);

  self->form = g_object_ref (form);
  self->session = g_object_ref (session);
  self->list = list;
  self->order = order;

  return self;
}

/**
 * mlg_place_rows_refresh:
 * @self: rows
 *
 * Shows the addresses as they are now.
 */
void
mlg_place_rows_refresh (MlgPlaceRows *self)
{
  g_autoptr(GVariant) places = NULL;
  gsize n;

  g_return_if_fail (MLG_IS_PLACE_ROWS (self));

  places = dup_places (self);
  n = places != NULL ? g_variant_n_children (places) : 0;

  while (self->rows->len < n)
    add_row (self);

  while (self->rows->len > n)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

      if (self->chooser != NULL && gtk_widget_is_ancestor (self->chooser, row))
        mlg_place_rows_clear (self);
      gtk_list_box_remove (self->list, row);
    }

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GVariant) place = g_variant_get_child_value (places, i);

      show_place (g_ptr_array_index (self->rows, i), place);
    }
}

/**
 * mlg_place_rows_add:
 * @self: rows
 * @anchor: where to show the chooser
 *
 * Lets the user add an address.
 */
void
mlg_place_rows_add (MlgPlaceRows *self,
                    GtkWidget    *anchor)
{
  g_return_if_fail (MLG_IS_PLACE_ROWS (self));

  open_chooser (self, anchor, G_MAXUINT, NULL);
}

/**
 * mlg_place_rows_choose:
 * @self: rows
 * @anchor: where to show the chooser
 *
 * Lets the user choose the main address.
 */
void
mlg_place_rows_choose (MlgPlaceRows *self,
                       GtkWidget    *anchor)
{
  g_return_if_fail (MLG_IS_PLACE_ROWS (self));

  open_chooser (self, anchor, 0, self->rows->len > 0 ? mlg_text_row_get_text (g_ptr_array_index (self->rows, 0)) : NULL);
}

/**
 * mlg_place_rows_clear:
 * @self: rows
 *
 * Takes the chooser down, before the widget it hangs at ends.
 */
void
mlg_place_rows_clear (MlgPlaceRows *self)
{
  g_return_if_fail (MLG_IS_PLACE_ROWS (self));

  if (self->chooser == NULL)
    return;

  gtk_widget_unparent (self->chooser);
  g_clear_object (&self->chooser);
}

/**
 * mlg_precision_get_label:
 * @precision: how well a place is located
 *
 * Returns: (transfer none): that in words
 */
const char *
mlg_precision_get_label (MlgPrecision precision)
{
  switch (precision)
    {
    case MLG_PRECISION_EXACT:
      return _("exact");

    case MLG_PRECISION_COMMUNE:
      return _("centre of the commune");

    case MLG_PRECISION_APPROXIMATE:
      return _("approximate");

    case MLG_PRECISION_MANUAL:
      return _("placed by hand");

    case MLG_PRECISION_NONE:
    default:
      return _("not on the map");
    }
}

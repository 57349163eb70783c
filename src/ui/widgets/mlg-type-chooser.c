/* mlg-type-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-type-chooser.h"

#include "mlg-new-type-row.h"
#include "mlg-territory-actions.h"
#include "mlg-text.h"
#include "mlg-type-list.h"
#include "mlg-type-row.h"

#include <glib/gi18n-lib.h>

/* Keys 1 to 9. */
#define N_DIGITS 9

struct _MlgTypeChooser
{
  GtkPopover      parent_instance;

  /* Template widgets */
  GtkListBox     *list;
  GtkScrolledWindow *scroller;
  GtkSearchEntry *search;
  GtkLabel       *source_label;
  GtkLabel       *target_label;

  /* Owned */
  MlgSession     *session;
  char           *needle;
  /* The last row, while the list has it */
  GtkWidget      *new_row;
  /* Of an actor that is not there yet */
  char           *target_name;
  /* MlgId of the types chosen here, the latest first */
  GArray         *recent;

  MlgId           source;
  MlgId           target;
  gboolean        swapped;
  /* Nothing is found but what resembles the text */
  gboolean        slips;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_NEW_TYPE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTypeChooser, mlg_type_chooser, GTK_TYPE_POPOVER)

/* A word that is no type yet can become one, where somebody listens. */
static gboolean
can_make (MlgTypeChooser *self)
{
  GtkListBoxRow *row;

  if (self->needle == NULL || *self->needle == '\0' || self->target == MLG_ID_NONE ||
      !g_signal_has_handler_pending (self, signals[SIGNAL_NEW_TYPE], 0, TRUE))
    return FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (MLG_IS_TYPE_ROW (row) && mlg_type_row_reads_as (MLG_TYPE_ROW (row), self->needle))
      return FALSE;

  return TRUE;
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       data)
{
  MlgTypeChooser *self = data;

  if (MLG_IS_NEW_TYPE_ROW (row))
    return can_make (self);

  return mlg_type_row_search (MLG_TYPE_ROW (row), self->needle) ||
         (self->slips && mlg_type_row_resembles (MLG_TYPE_ROW (row), self->needle));
}

/* Whether nothing is found as it is typed: then what is nearly so is shown,
 * lest Enter makes a type of a slip of the fingers. */
static gboolean
finds_nothing (MlgTypeChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (MLG_IS_TYPE_ROW (row) && mlg_type_row_search (MLG_TYPE_ROW (row), self->needle))
      return FALSE;

  return self->needle != NULL;
}

static GtkListBoxRow *
get_visible_row (MlgTypeChooser *self,
                 guint           position)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && position-- == 0)
      return row;

  return NULL;
}

/* The first row is the default; digits only help while nothing is typed. */
static void
update_rows (MlgTypeChooser *self)
{
  GtkListBoxRow *row;
  guint digit = 0;

  self->slips = finds_nothing (self);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean numbered = self->needle == NULL && digit < N_DIGITS;

      if (MLG_IS_TYPE_ROW (row))
        mlg_type_row_set_digit (MLG_TYPE_ROW (row), numbered ? ++digit : 0);
    }

  gtk_list_box_select_row (self->list, get_visible_row (self, 0));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
update_ends (MlgTypeChooser *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgRecord *from = (MlgRecord *) mlg_territory_get_actor (territory, self->swapped ? self->target : self->source);
  MlgRecord *to = (MlgRecord *) mlg_territory_get_actor (territory, self->swapped ? self->source : self->target);
  g_autofree char *from_name = from != NULL ? mlg_territory_dup_label (territory, from) : NULL;
  g_autofree char *to_name = to != NULL ? mlg_territory_dup_label (territory, to) : NULL;

  gtk_label_set_text (self->source_label, from != NULL ? from_name : self->target_name);
  gtk_label_set_text (self->target_label, to != NULL ? to_name : self->target_name);
}

static void
fill (MlgTypeChooser *self)
{
  self->new_row = mlg_type_list_fill (self->list, self->session, self->swapped ? self->target : self->source,
                                      self->swapped ? self->source : self->target, self->recent);
}

static void
swap_cb (MlgTypeChooser *self)
{
  self->swapped = !self->swapped;
  update_ends (self);
  fill (self);
  mlg_new_type_row_set_label (MLG_NEW_TYPE_ROW (self->new_row), gtk_editable_get_text (GTK_EDITABLE (self->search)));
  update_rows (self);
}

static void
make_type (MlgTypeChooser *self,
           MlgNewTypeRow  *row)
{
  g_autoptr(GtkWidget) kept = GTK_WIDGET (g_object_ref (row));
  MlgNewTerm type;

  mlg_new_type_row_get_type_wanted (MLG_NEW_TYPE_ROW (kept), &type);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_NEW_TYPE], 0, &type, self->swapped);
}

static void
row_activated_cb (MlgTypeChooser *self,
                  GtkListBoxRow  *row)
{
  gboolean reversed;
  MlgId type;

  if (MLG_IS_NEW_TYPE_ROW (row))
    {
      make_type (self, MLG_NEW_TYPE_ROW (row));
      return;
    }

  type = mlg_type_row_get_id (MLG_TYPE_ROW (row));
  reversed = self->swapped != mlg_type_row_get_inverse (MLG_TYPE_ROW (row));

  for (guint i = 0; i < self->recent->len; i++)
    if (g_array_index (self->recent, MlgId, i) == type)
      g_array_remove_index (self->recent, i);
  g_array_prepend_val (self->recent, type);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, type, reversed);
}

static void
search_changed_cb (MlgTypeChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->needle);
  self->needle = *text != '\0' ? mlg_text_fold (text) : NULL;
  if (self->new_row != NULL)
    mlg_new_type_row_set_label (MLG_NEW_TYPE_ROW (self->new_row), text);
  update_rows (self);
}

static void
search_activate_cb (MlgTypeChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && gtk_widget_get_child_visible (GTK_WIDGET (row)))
    row_activated_cb (self, row);
}

static void
move_selection (MlgTypeChooser *self,
                int             step)
{
  GtkListBoxRow *row, *before = NULL;
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);

  for (guint i = 0; (row = get_visible_row (self, i)) != NULL; before = row, i++)
    if (row == selected)
      {
        GtkListBoxRow *next = step < 0 ? before : get_visible_row (self, i + 1);

        if (next != NULL)
          {
            gtk_list_box_select_row (self->list, next);
            /* The focus stays in the entry, so nobody else scrolls to it. */
            gtk_widget_grab_focus (GTK_WIDGET (next));
            gtk_widget_grab_focus (GTK_WIDGET (self->search));
          }
        return;
      }
}

static gboolean
key_pressed_cb (MlgTypeChooser  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  guint digit = gdk_keyval_to_unicode (keyval) - '0';

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
    {
      move_selection (self, keyval == GDK_KEY_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_r && (state & GDK_CONTROL_MASK) != 0)
    {
      swap_cb (self);
      return GDK_EVENT_STOP;
    }

  if (self->needle == NULL && digit >= 1 && digit <= N_DIGITS && get_visible_row (self, digit - 1) != NULL)
    {
      row_activated_cb (self, get_visible_row (self, digit - 1));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
mlg_type_chooser_dispose (GObject *object)
{
  MlgTypeChooser *self = MLG_TYPE_CHOOSER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mlg_type_chooser_parent_class)->dispose (object);
}

static void
mlg_type_chooser_finalize (GObject *object)
{
  MlgTypeChooser *self = MLG_TYPE_CHOOSER (object);

  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->target_name, g_free);
  g_clear_pointer (&self->recent, g_array_unref);

  G_OBJECT_CLASS (mlg_type_chooser_parent_class)->finalize (object);
}

static void
mlg_type_chooser_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MlgTypeChooser *self = MLG_TYPE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_type_chooser_class_init (MlgTypeChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mlg_type_chooser_dispose;
  object_class->finalize = mlg_type_chooser_finalize;
  object_class->set_property = mlg_type_chooser_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[SIGNAL_NEW_TYPE] = g_signal_new ("new-type", MLG_TYPE_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/widgets/mlg-type-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgTypeChooser, list);
  gtk_widget_class_bind_template_child (widget_class, MlgTypeChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, MlgTypeChooser, search);
  gtk_widget_class_bind_template_child (widget_class, MlgTypeChooser, source_label);
  gtk_widget_class_bind_template_child (widget_class, MlgTypeChooser, target_label);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "gtk_popover_popdown", G_CALLBACK (gtk_popover_popdown));
}

static void
mlg_type_chooser_init (MlgTypeChooser *self)
{
  self->recent = g_array_new (FALSE, FALSE, sizeof (MlgId));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  gtk_list_box_set_sort_func (self->list, mlg_type_list_compare, &self->needle, NULL);
  gtk_list_box_set_header_func (self->list, mlg_type_list_update_header, &self->needle, NULL);
}

/**
 * mlg_type_chooser_new:
 * @session: the session whose territory has the types
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it
 *   when the parent ends
 */
GtkWidget *
mlg_type_chooser_new (MlgSession *session)
{
  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);

  return g_object_new (MLG_TYPE_TYPE_CHOOSER, "session", session, NULL);
}

static void
open_for (MlgTypeChooser *self,
          MlgId           source,
          MlgId           target,
          const char     *target_name)
{
  self->source = source;
  self->target = target;
  self->swapped = FALSE;
  g_free (self->target_name);
  self->target_name = g_strdup (target_name);
  g_clear_pointer (&self->needle, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");

  update_ends (self);
  fill (self);
  gtk_popover_popup (GTK_POPOVER (self));
  update_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * mlg_type_chooser_choose:
 * @self: a chooser with a parent
 * @source: the actor the relation goes from
 * @target: the actor it goes to
 *
 * Opens the chooser for a relation between two actors.
 */
void
mlg_type_chooser_choose (MlgTypeChooser *self,
                         MlgId           source,
                         MlgId           target)
{
  g_return_if_fail (MLG_IS_TYPE_CHOOSER (self));
  g_return_if_fail (mlg_territory_get_actor (mlg_session_get_territory (self->session), source) != NULL);
  g_return_if_fail (mlg_territory_get_actor (mlg_session_get_territory (self->session), target) != NULL);

  open_for (self, source, target, NULL);
}

/**
 * mlg_type_chooser_choose_new:
 * @self: a chooser with a parent
 * @source: the actor the relation goes from
 * @name: the name of an actor that is added once the type is chosen
 *
 * Opens the chooser for a relation to an actor that is not there yet.
 */
void
mlg_type_chooser_choose_new (MlgTypeChooser *self,
                             MlgId           source,
                             const char     *name)
{
  g_return_if_fail (MLG_IS_TYPE_CHOOSER (self));
  g_return_if_fail (mlg_territory_get_actor (mlg_session_get_territory (self->session), source) != NULL);

  open_for (self, source, MLG_ID_NONE, name);
}

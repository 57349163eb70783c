/* mlg-rings-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-rings-popover.h"

#include "mlg-choice-row.h"
#include "mlg-text-row.h"
#include "mlg-zoning.h"

#include <glib/gi18n-lib.h>

/**
 * Choice: what sectors or rings may stand for: a scheme, or one axis of it.
 */
typedef struct
{
  MlgId scheme;
  char *axis;
  char *label;
} Choice;

struct _MlgRingsPopover
{
  GtkPopover parent_instance;

  MlgSession *session;
  GPtrArray *choices;

  /* Children */
  MlgChoiceRow *sectors;
  MlgChoiceRow *rings;
  MlgTextRow *centre;
  GtkSwitch *links;
  GtkLabel *unclassified;
  GtkWidget *arrange;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgRingsPopover, mlg_rings_popover, GTK_TYPE_POPOVER)

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->axis);
  g_free (choice->label);
  g_free (choice);
}

static const char *
get_axis_label (const char *axis)
{
  if (g_str_equal (axis, "scale"))
    /* Translators: what the rings of a picture may stand for */
    return _("scale");
  if (g_str_equal (axis, "time"))
    /* Translators: what the sectors of a picture may stand for */
    return _("time");

  return axis;
}

static void
add_choice (GPtrArray  *choices,
            MlgTerm    *scheme,
            const char *axis)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->scheme = mlg_term_get_id (scheme);
  choice->axis = g_strdup (axis);
  choice->label = axis != NULL && *axis != '\0'
                /* Translators: a scheme of classification, then one of its axes */
                ? g_strdup_printf (_("%s: %s"), mlg_term_get_label (scheme), get_axis_label (axis))
                : g_strdup (mlg_term_get_label (scheme));
  g_ptr_array_add (choices, choice);
}

static GPtrArray *
dup_choices (MlgTerritory *territory)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);
  g_autoptr(GPtrArray) schemes = mlg_territory_dup_terms (territory, MLG_VOCABULARY_SCHEME, MLG_ID_NONE);

  for (guint i = 0; i < schemes->len; i++)
    {
      MlgTerm *scheme = g_ptr_array_index (schemes, i);
      g_autoptr(GPtrArray) items = mlg_territory_dup_terms (territory, MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme));
      g_autoptr(GHashTable) axes = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < items->len; k++)
        {
          const char *axis = mlg_term_get_text (g_ptr_array_index (items, k), MLG_TERM_AXIS);

          if (axis != NULL && *axis != '\0' && g_hash_table_add (axes, (gpointer) axis))
            add_choice (choices, scheme, axis);
        }
      if (g_hash_table_size (axes) == 0 && items->len > 0)
        add_choice (choices, scheme, NULL);
    }

  return choices;
}

static gboolean
is_chosen (const Choice *choice,
           MlgId         scheme,
           const char   *axis)
{
  return choice->scheme == scheme && g_strcmp0 (choice->axis != NULL ? choice->axis : "", axis != NULL ? axis : "") == 0;
}

static void
get_chosen (MlgRingsPopover *self,
            MlgChoiceRow    *row,
            MlgId           *scheme,
            const char     **axis)
{
  MlgDiagram *diagram = mlg_session_get_diagram (self->session);

  *scheme = row == self->sectors ? mlg_diagram_get_sectors (diagram) : mlg_diagram_get_rings (diagram);
  *axis = mlg_diagram_get_text (diagram, row == self->sectors ? MLG_DIAGRAM_SECTOR_AXIS : MLG_DIAGRAM_RING_AXIS);
}

static void
fill_cb (MlgRingsPopover  *self,
         MlgChoicePopover *list,
         MlgChoiceRow     *row)
{
  const char *axis;
  MlgId scheme;

  get_chosen (self, row, &scheme, &axis);
  mlg_choice_popover_add (list, 0, _("Nothing"), NULL, scheme == MLG_ID_NONE);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      mlg_choice_popover_add (list, i + 1, choice->label, NULL, is_chosen (choice, scheme, axis));
    }
}

/* Scheme and axis are one choice and one change. */
static void
toggled_cb (MlgRingsPopover *self,
            gint64           id,
            gboolean         active,
            MlgChoiceRow    *row)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgRecord *diagram = MLG_RECORD (mlg_session_get_diagram (self->session));
  const Choice *choice = id > 0 && id <= (gint64) self->choices->len ? g_ptr_array_index (self->choices, id - 1) : NULL;
  gboolean sectors = row == self->sectors;
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (territory, sectors ? _("Choose the sectors") : _("Choose the rings"));
  if (mlg_territory_set (territory, diagram, sectors ? MLG_DIAGRAM_SECTORS : MLG_DIAGRAM_RINGS,
                         choice != NULL ? g_variant_new_int64 (choice->scheme) : NULL, &error) &&
      mlg_territory_set (territory, diagram, sectors ? MLG_DIAGRAM_SECTOR_AXIS : MLG_DIAGRAM_RING_AXIS,
                         choice != NULL && choice->axis != NULL ? g_variant_new_string (choice->axis) : NULL, &error))
    mlg_territory_commit (territory, &error);
  else
    mlg_territory_rollback (territory);

  if (error != NULL)
    mlg_session_fail (self->session, error);
  mlg_rings_popover_update (self);
}

static gboolean
commit_centre_cb (MlgRingsPopover *self,
                  const char      *text)
{
  MlgDiagram *diagram = mlg_session_get_diagram (self->session);

  if (diagram != NULL &&
      mlg_session_edit (self->session, MLG_RECORD (diagram), MLG_DIAGRAM_CENTRE, *text != '\0' ? g_variant_new_string (text) : NULL))
    mlg_rings_popover_update (self);

  return TRUE;
}

static void
show_chosen (MlgRingsPopover *self,
             MlgChoiceRow    *row)
{
  const char *labels[] = { NULL, NULL };
  const char *axis;
  MlgId scheme;

  get_chosen (self, row, &scheme, &axis);
  for (guint i = 0; i < self->choices->len; i++)
    if (is_chosen (g_ptr_array_index (self->choices, i), scheme, axis))
      labels[0] = ((Choice *) g_ptr_array_index (self->choices, i))->label;
  mlg_choice_row_set_chosen (row, labels, NULL);
}

/* Before it is measured: texts that come later would be cut off. */
static void
mlg_rings_popover_show (GtkWidget *widget)
{
  mlg_rings_popover_update (MLG_RINGS_POPOVER (widget));

  GTK_WIDGET_CLASS (mlg_rings_popover_parent_class)->show (widget);
}

static void
mlg_rings_popover_dispose (GObject *object)
{
  MlgRingsPopover *self = MLG_RINGS_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_rings_popover_parent_class)->dispose (object);
}

static void
mlg_rings_popover_class_init (MlgRingsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_rings_popover_dispose;
  widget_class->show = mlg_rings_popover_show;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", MLG_TYPE_RINGS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static MlgChoiceRow *
add_choice_row (MlgRingsPopover *self,
                GtkListBox      *list,
                const char      *title)
{
  GtkWidget *row = g_object_new (MLG_TYPE_CHOICE_ROW, "title", title, "placeholder", _("Nothing"), NULL);

  g_signal_connect_object (row, "fill", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);

  return MLG_CHOICE_ROW (row);
}

static void
add_links_row (MlgRingsPopover *self,
               GtkListBox      *list)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Show the relations"), NULL);

  self->links = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->links), GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->links), "graph.show-links");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->links));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->links));
  gtk_list_box_append (list, row);
}

static void
mlg_rings_popover_init (MlgRingsPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_box_append (GTK_BOX (box), list);

  self->sectors = add_choice_row (self, GTK_LIST_BOX (list), _("Sectors"));
  self->rings = add_choice_row (self, GTK_LIST_BOX (list), _("Rings"));
  self->centre = MLG_TEXT_ROW (mlg_text_row_new (_("In the middle"), FALSE));
  g_signal_connect_object (self->centre, "commit", G_CALLBACK (commit_centre_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->centre));
  add_links_row (self, GTK_LIST_BOX (list));

  self->unclassified = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->unclassified, TRUE);
  gtk_label_set_xalign (self->unclassified, 0);
  gtk_label_set_width_chars (self->unclassified, 34);
  gtk_label_set_max_width_chars (self->unclassified, 34);
  gtk_widget_add_css_class (GTK_WIDGET (self->unclassified), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->unclassified));

  self->arrange = gtk_button_new_with_mnemonic (_("_Arrange in rings"));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->arrange), "graph.layout::rings");
  gtk_widget_add_css_class (self->arrange, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->arrange);

  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * mlg_rings_popover_new:
 * @session: whose diagram it is about
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
mlg_rings_popover_new (MlgSession *session)
{
  MlgRingsPopover *self;

  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);

  self = g_object_new (MLG_TYPE_RINGS_POPOVER, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * mlg_rings_popover_update:
 * @self: a popover
 *
 * Shows what the diagram has now.
 */
void
mlg_rings_popover_update (MlgRingsPopover *self)
{
  MlgDiagram *diagram;

  g_return_if_fail (MLG_IS_RINGS_POPOVER (self));

  diagram = mlg_session_get_diagram (self->session);
  if (diagram == NULL)
    return;

  g_ptr_array_unref (self->choices);
  self->choices = dup_choices (mlg_session_get_territory (self->session));
  show_chosen (self, self->sectors);
  show_chosen (self, self->rings);
  mlg_text_row_set_text (self->centre, mlg_diagram_get_text (diagram, MLG_DIAGRAM_CENTRE));
  gtk_widget_set_sensitive (self->arrange, mlg_diagram_has_rings (diagram));
  gtk_widget_set_visible (GTK_WIDGET (self->unclassified), mlg_diagram_has_rings (diagram));
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

/**
 * mlg_rings_popover_set_unclassified:
 * @self: a popover
 * @n_actors: how many actors are in no zone
 */
void
mlg_rings_popover_set_unclassified (MlgRingsPopover *self,
                                    guint            n_actors)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MLG_IS_RINGS_POPOVER (self));

  count = g_strdup_printf (ngettext ("%u actor is not classified: it stands beside the rings.",
                                     "%u actors are not classified: they stand beside the rings.", n_actors), n_actors);
  text = g_strdup_printf ("%s %s", count, _("Drag an actor from one zone to another: that changes its profile."));
  gtk_label_set_text (self->unclassified, text);
}

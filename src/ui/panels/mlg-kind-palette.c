/* mlg-kind-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-kind-palette.h"

#include "mlg-actor-drag.h"
#include "mlg-choice-popover.h"
#include "mlg-drag-content.h"
#include "mlg-kind-symbol.h"
#include "mlg-territory-actions.h"
#include "mlg-territory-figures.h"

#include <glib/gi18n-lib.h>

#define N_TILES   9
#define N_COLUMNS 3
#define SYMBOL    28

struct _MlgKindPalette
{
  MlgPanel   parent_instance;

  /* Children */
  GtkGrid   *grid;
  GtkWidget *more;
  GtkWidget *popover;

  /* MlgId, as they are shown */
  GArray    *kinds;
};

/* Of the button, with the kind */
#define KIND "mlg-kind"

G_DEFINE_FINAL_TYPE (MlgKindPalette, mlg_kind_palette, MLG_TYPE_PANEL)

static MlgTerm *
get_dragged (MlgKindPalette *self,
             GtkDragSource  *source)
{
  GtkWidget *tile = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const MlgId *kind = g_object_get_data (G_OBJECT (tile), KIND);

  return mlg_territory_get_term (mlg_panel_get_territory (MLG_PANEL (self)), *kind);
}

static GdkContentProvider *
prepare_cb (MlgKindPalette *self,
            double          x,
            double          y,
            GtkDragSource  *source)
{
  MlgTerm *kind = get_dragged (self, source);
  g_autoptr(MlgKindDrag) content = NULL;

  if (kind == NULL)
    return NULL;

  content = mlg_kind_drag_new (mlg_term_get_id (kind));

  return gdk_content_provider_new_typed (MLG_TYPE_KIND_DRAG, content);
}

static void
begin_cb (MlgKindPalette *self,
          GdkDrag        *drag,
          GtkDragSource  *source)
{
  MlgTerm *kind = get_dragged (self, source);

  if (kind != NULL)
    mlg_drag_icon_show (drag, kind, mlg_term_get_label (kind));
}

static GtkWidget *
create_tile (MlgKindPalette *self,
             MlgTerm        *kind)
{
  MlgId id = mlg_term_get_id (kind);
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *symbol = mlg_kind_symbol_new (SYMBOL);
  GtkWidget *label = gtk_label_new (mlg_term_get_label (kind));
  GtkDragSource *source = gtk_drag_source_new ();
  g_autofree char *name = NULL;

  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol), kind);
  gtk_widget_set_halign (symbol, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), symbol);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_add_css_class (tile, "flat");
  gtk_widget_add_css_class (tile, "mlg-tile");

  g_object_set_data_full (G_OBJECT (tile), KIND, g_memdup2 (&id, sizeof id), g_free);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tile), "win.add-actor-of-kind");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tile), "x", id);

  /* Before the button, which would keep the press for itself. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (tile, GTK_EVENT_CONTROLLER (source));

  /* Translators: %s is a kind of actors, as “Association” */
  name = g_strdup_printf (_("New: %s"), mlg_term_get_label (kind));
  gtk_widget_set_tooltip_text (tile, mlg_term_get_label (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return tile;
}

static gboolean
contains (GArray *kinds,
          MlgId   kind)
{
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, MlgId, i) == kind)
      return TRUE;

  return FALSE;
}

/* The kinds in use, the most frequent first, then others as the vocabulary
 * has them. */
static GArray *
choose_kinds (MlgTerritory *territory)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(MlgTerritoryFigures) figures = mlg_territory_figures_new (territory, 0);
  g_autoptr(GPtrArray) terms = mlg_territory_dup_terms (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE);

  for (guint i = 0; i < figures->kinds->len && kinds->len < N_TILES; i++)
    {
      MlgId kind = g_array_index (figures->kinds, MlgKindCount, i).kind;

      if (mlg_territory_get_term (territory, kind) != NULL)
        g_array_append_val (kinds, kind);
    }

  for (guint i = 0; i < terms->len && kinds->len < N_TILES; i++)
    {
      MlgId kind = mlg_term_get_id (g_ptr_array_index (terms, i));

      if (!contains (kinds, kind))
        g_array_append_val (kinds, kind);
    }

  return kinds;
}

static void
show_kinds (MlgKindPalette *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (guint i = 0; i < self->kinds->len; i++)
    {
      MlgTerm *kind = mlg_territory_get_term (territory, g_array_index (self->kinds, MlgId, i));

      gtk_grid_attach (self->grid, create_tile (self, kind), (int) (i % N_COLUMNS), (int) (i / N_COLUMNS), 1, 1);
    }
}

/* The tiles stay where they are while one works: they are chosen again when
 * a territory is opened or the kinds themselves change. */
static void
choose_again (MlgKindPalette *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));

  g_array_unref (self->kinds);
  self->kinds = territory != NULL ? choose_kinds (territory) : g_array_new (FALSE, FALSE, sizeof (MlgId));
  show_kinds (self);
}

static void
kind_chosen_cb (MlgKindPalette *self,
                gint64          kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-actor-of-kind", "x", kind);
}

static void
more_clicked_cb (MlgKindPalette *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(GPtrArray) terms = mlg_territory_dup_terms (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE);

  if (self->popover == NULL)
    {
      self->popover = mlg_choice_popover_new (FALSE);
      gtk_widget_set_parent (self->popover, self->more);
      g_signal_connect_object (self->popover, "toggled", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_choice_popover_clear (MLG_CHOICE_POPOVER (self->popover));
  for (guint i = 0; i < terms->len; i++)
    {
      MlgTerm *kind = g_ptr_array_index (terms, i);

      mlg_choice_popover_add (MLG_CHOICE_POPOVER (self->popover), mlg_term_get_id (kind), mlg_term_get_label (kind), kind, FALSE);
    }

  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
mlg_kind_palette_territory_set (MlgPanel     *panel,
                                MlgTerritory *territory)
{
  choose_again (MLG_KIND_PALETTE (panel));
}

static void
mlg_kind_palette_territory_changed (MlgPanel      *panel,
                                    MlgChange     *change,
                                    MlgChangeStep  step)
{
  for (guint i = 0; i < mlg_change_get_n_edits (change); i++)
    if (mlg_change_get_edit (change, i)->object_kind == MLG_OBJECT_TERM)
      {
        choose_again (MLG_KIND_PALETTE (panel));
        return;
      }
}

static void
mlg_kind_palette_dispose (GObject *object)
{
  g_clear_pointer (&MLG_KIND_PALETTE (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_kind_palette_parent_class)->dispose (object);
}

static void
mlg_kind_palette_finalize (GObject *object)
{
  g_array_unref (MLG_KIND_PALETTE (object)->kinds);

  G_OBJECT_CLASS (mlg_kind_palette_parent_class)->finalize (object);
}

static void
mlg_kind_palette_class_init (MlgKindPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  object_class->dispose = mlg_kind_palette_dispose;
  object_class->finalize = mlg_kind_palette_finalize;
  panel_class->territory_set = mlg_kind_palette_territory_set;
  panel_class->territory_changed = mlg_kind_palette_territory_changed;
}

static void
mlg_kind_palette_init (MlgKindPalette *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_("New"));

  self->kinds = g_array_new (FALSE, FALSE, sizeof (MlgId));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (box), title);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));

  self->more = gtk_button_new_with_label (_("All kinds…"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "mlg-link-button");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->more);

  gtk_widget_add_css_class (GTK_WIDGET (self), "mlg-kind-palette");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mlg_kind_palette_new:
 * @session: whose territory has the kinds
 *
 * Returns: (transfer floating): a palette
 */
GtkWidget *
mlg_kind_palette_new (MlgSession *session)
{
  return g_object_new (MLG_TYPE_KIND_PALETTE, "session", session, NULL);
}

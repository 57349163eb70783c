/* mlg-paste-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-paste-dialog.h"

#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* Rows of one group. Of more than these nobody looks at each. */
#define MAX_ROWS 200

/* Of a row, the position of its actor. */
#define POSITION "mlg-position"

struct _MlgPasteDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkWidget           *accept_button;
  GtkLabel            *summary;
  GtkWidget           *type_group;
  AdwComboRow         *type_row;
  AdwPreferencesGroup *doubtful_group;
  AdwPreferencesGroup *new_group;
  AdwPreferencesGroup *known_group;

  /* Owned */
  MlgPaste            *paste;
  GPtrArray           *types;
};

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgPasteDialog, mlg_paste_dialog, ADW_TYPE_WINDOW)

static void
update_summary (MlgPasteDialog *self)
{
  g_autofree char *text = mlg_paste_dup_summary (self->paste);

  gtk_label_set_text (self->summary, text);
}

static void
accept_cb (MlgPasteDialog *self)
{
  g_autoptr(MlgPasteDialog) alive = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (alive, signals[SIGNAL_ACCEPTED], 0);
}

/* The first choice is a new actor, then come the candidates. */
static void
choice_cb (MlgPasteDialog *self,
           GParamSpec     *pspec,
           AdwComboRow    *row)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION));
  guint selected = adw_combo_row_get_selected (row);
  guint n_candidates;
  const MlgId *candidates = mlg_paste_get_candidates (self->paste, position, &n_candidates);

  mlg_paste_set_choice (self->paste, position,
                        selected > 0 && selected <= n_candidates ? candidates[selected - 1] : MLG_ID_NONE);
  update_summary (self);
}

static GtkWidget *
create_doubtful_row (MlgPasteDialog *self,
                     guint           position)
{
  MlgTerritory *territory = mlg_paste_get_territory (self->paste);
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint selected = 0;
  guint n_candidates;
  const MlgId *candidates = mlg_paste_get_candidates (self->paste, position, &n_candidates);

  gtk_string_list_append (choices, _("A new actor"));
  for (guint i = 0; i < n_candidates; i++)
    {
      MlgActor *actor = mlg_territory_get_actor (territory, candidates[i]);

      gtk_string_list_append (choices, actor != NULL ? mlg_actor_get_name (actor) : "");
      if (candidates[i] == mlg_paste_get_choice (self->paste, position))
        selected = i + 1;
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mlg_paste_get_name (self->paste, position));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data (G_OBJECT (row), POSITION, GUINT_TO_POINTER (position));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  return row;
}

static void
fill_group (MlgPasteDialog      *self,
            AdwPreferencesGroup *group,
            MlgPasteMatch        match)
{
  guint n = 0;

  for (guint i = 0; i < mlg_paste_get_n_actors (self->paste); i++)
    {
      if (mlg_paste_get_match (self->paste, i) != match || n++ >= MAX_ROWS)
        continue;

      adw_preferences_group_add (group, match == MLG_PASTE_DOUBTFUL ? create_doubtful_row (self, i)
                                                                    : create_row (mlg_paste_get_name (self->paste, i)));
    }

  if (n > MAX_ROWS)
    {
      /* Translators: below a list of names */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_ROWS), n - MAX_ROWS);

      adw_preferences_group_add (group, create_row (more));
    }

  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

static void
type_cb (MlgPasteDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->type_row);

  /* The first line is none. */
  mlg_paste_set_type (self->paste, selected > 0 && selected <= self->types->len
                                     ? mlg_term_get_id (g_ptr_array_index (self->types, selected - 1)) : MLG_ID_NONE);
  update_summary (self);
}

static void
fill_types (MlgPasteDialog *self,
            MlgId           type)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  self->types = mlg_territory_dup_terms (mlg_paste_get_territory (self->paste), MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE);
  gtk_string_list_append (labels, _("None for now"));
  for (guint i = 0; i < self->types->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (self->types, i);

      gtk_string_list_append (labels, mlg_term_get_label (term));
      if (mlg_term_get_id (term) == type)
        selected = i + 1;
    }

  adw_combo_row_set_model (self->type_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->type_row, selected);
  g_signal_connect_object (self->type_row, "notify::selected", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->type_group, mlg_paste_get_n_untyped (self->paste) > 0 && self->types->len > 0);
  type_cb (self);
}

static void
mlg_paste_dialog_dispose (GObject *object)
{
  MlgPasteDialog *self = MLG_PASTE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_PASTE_DIALOG);
  g_clear_object (&self->paste);
  g_clear_pointer (&self->types, g_ptr_array_unref);

  G_OBJECT_CLASS (mlg_paste_dialog_parent_class)->dispose (object);
}

static void
mlg_paste_dialog_class_init (MlgPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_paste_dialog_dispose;

  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", MLG_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, type_group);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, doubtful_group);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, MlgPasteDialog, known_group);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
mlg_paste_dialog_init (MlgPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mlg_paste_dialog_new:
 * @parent: the window that it is pasted into
 * @paste: what is to be pasted, matched
 * @type: the likely type of links that came without one, or %MLG_ID_NONE
 *
 * Returns: (transfer none): a dialog, to be presented
 */
MlgPasteDialog *
mlg_paste_dialog_new (GtkWindow *parent,
                      MlgPaste  *paste,
                      MlgId      type)
{
  MlgPasteDialog *self;

  g_return_val_if_fail (MLG_IS_PASTE (paste), NULL);

  self = g_object_new (MLG_TYPE_PASTE_DIALOG, "transient-for", parent, NULL);
  self->paste = g_object_ref (paste);
  fill_types (self, type);
  fill_group (self, self->doubtful_group, MLG_PASTE_DOUBTFUL);
  fill_group (self, self->new_group, MLG_PASTE_NEW);
  fill_group (self, self->known_group, MLG_PASTE_KNOWN);
  update_summary (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->accept_button);
  gtk_window_set_focus (GTK_WINDOW (self), self->accept_button);

  return self;
}

/**
 * mlg_paste_dialog_get_paste:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what is to be pasted, as the user
 *   decided
 */
MlgPaste *
mlg_paste_dialog_get_paste (MlgPasteDialog *self)
{
  g_return_val_if_fail (MLG_IS_PASTE_DIALOG (self), NULL);

  return self->paste;
}

/**
 * mlg_paste_dup_summary:
 * @paste: what is to be pasted, or was
 *
 * Returns: (transfer full): “12 new actors, 3 known, 9 links”
 */
char *
mlg_paste_dup_summary (MlgPaste *paste)
{
  g_autofree char *actors = NULL;
  g_autofree char *known = NULL;
  g_autofree char *links = NULL;
  MlgPasteCounts counts;

  mlg_paste_get_counts (paste, &counts);
  actors = g_strdup_printf (ngettext ("%u new actor", "%u new actors", counts.n_new), counts.n_new);
  /* Translators: how many actors are in the territory already */
  known = g_strdup_printf (ngettext ("%u known", "%u known", counts.n_known), counts.n_known);
  links = g_strdup_printf (ngettext ("%u link", "%u links", counts.n_links), counts.n_links);

  /* Translators: “12 new actors, 3 known, 9 links” */
  return g_strdup_printf (_("%s, %s, %s"), actors, known, links);
}

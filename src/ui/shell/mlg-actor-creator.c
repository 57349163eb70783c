/* mlg-actor-creator.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-creator.h"

#include "mlg-accessible.h"
#include "mlg-choice-popover.h"
#include "mlg-kind-symbol.h"
#include "mlg-place-guesser.h"
#include "mlg-session-vocabulary.h"
#include "mlg-territory-actions.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>

/* As many places as one sees at a glance. */
#define N_GUESSES 4

struct _MlgActorCreator
{
  GtkPopover   parent_instance;

  /* Template children */
  GtkEditable *name_entry;
  GtkMenuButton *kind_button;
  MlgKindSymbol *kind_symbol;
  GtkLabel    *kind_label;
  GtkEditable *place_entry;
  GtkListBox  *guess_list;
  GtkLabel    *hint_label;
  GtkWidget   *show_button;
  GtkWidget   *add_button;

  /* Owned */
  MlgSession  *session;
  MlgPlaceGuesser *guesser;
  GPtrArray   *guesses;

  /* Where it was dropped: what the entry says, until that is edited */
  GVariant    *place;

  /* The kind of the next actor, or the name of one to be made with it */
  MlgId        kind;
  char        *new_kind;

  /* The actor that has this name already */
  MlgId        twin;
};

G_DEFINE_FINAL_TYPE (MlgActorCreator, mlg_actor_creator, GTK_TYPE_POPOVER)

/* A kind stays until another one is chosen; the first one is as good as any
 * to begin with. */
static MlgTerm *
get_kind (MlgActorCreator *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgTerm *kind = territory != NULL ? mlg_territory_get_term (territory, self->kind) : NULL;
  g_autoptr(GPtrArray) kinds = NULL;

  if (kind != NULL || territory == NULL)
    return kind;

  kinds = mlg_territory_dup_terms (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE);

  return kinds->len > 0 ? g_ptr_array_index (kinds, 0) : NULL;
}

static void
update_kind (MlgActorCreator *self)
{
  MlgTerm *kind = self->new_kind == NULL ? get_kind (self) : NULL;
  const char *label = self->new_kind != NULL ? self->new_kind : kind != NULL ? mlg_term_get_label (kind) : _("Not filled in");
  /* Translators: name of a field, then what stands in it, for a screen reader */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Kind of actor"), label);

  mlg_kind_symbol_set_term (self->kind_symbol, kind);
  gtk_label_set_text (self->kind_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
kind_chosen_cb (MlgActorCreator *self,
                gint64           id)
{
  g_clear_pointer (&self->new_kind, g_free);
  self->kind = id;
  update_kind (self);
}

/* It comes into the vocabulary with the actor, not before: one step. */
static void
new_kind_cb (MlgActorCreator *self,
             const char      *label)
{
  g_free (self->new_kind);
  self->new_kind = g_strdup (label);
  update_kind (self);
}

static void
fill_kinds (GtkMenuButton *button,
            gpointer       data)
{
  MlgActorCreator *self = data;
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgChoicePopover *list = MLG_CHOICE_POPOVER (gtk_menu_button_get_popover (button));
  MlgTerm *chosen = self->new_kind == NULL ? get_kind (self) : NULL;
  g_autoptr(GPtrArray) kinds = NULL;

  mlg_choice_popover_clear (list);
  if (territory == NULL)
    return;

  kinds = mlg_territory_dup_terms (territory, MLG_VOCABULARY_KIND, MLG_ID_NONE);
  for (guint i = 0; i < kinds->len; i++)
    {
      MlgTerm *kind = g_ptr_array_index (kinds, i);

      mlg_choice_popover_add (list, mlg_term_get_id (kind), mlg_term_get_label (kind), kind, kind == chosen);
    }
  mlg_choice_popover_offer_new (list, MLG_VOCABULARY_KIND);
}

static MlgId
find_twin (MlgTerritory *territory,
           const char   *name)
{
  g_autofree char *folded = mlg_text_fold (name);

  if (*folded == '\0')
    return MLG_ID_NONE;

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      g_autofree char *other = mlg_text_fold (mlg_actor_get_name (actor));

      if (g_str_equal (folded, other))
        return mlg_actor_get_id (actor);
    }

  return MLG_ID_NONE;
}

static GtkWidget *
create_guess_row (const MlgPlaceGuess *guess)
{
  GtkWidget *label = gtk_label_new (guess->label);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, guess->label, -1);

  return row;
}

/* The places that the text may mean; the first one is taken unless the user
 * takes another. */
static void
update_guesses (MlgActorCreator *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->guess_list))) != NULL)
    gtk_list_box_remove (self->guess_list, child);

  g_clear_pointer (&self->guesses, g_ptr_array_unref);

  if (self->guesser != NULL && self->place == NULL)
    self->guesses = mlg_place_guesser_guess (self->guesser, gtk_editable_get_text (self->place_entry), N_GUESSES);

  for (guint i = 0; self->guesses != NULL && i < self->guesses->len; i++)
    gtk_list_box_append (self->guess_list, create_guess_row (g_ptr_array_index (self->guesses, i)));

  gtk_list_box_select_row (self->guess_list, gtk_list_box_get_row_at_index (self->guess_list, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->guess_list), self->guesses != NULL && self->guesses->len > 0);
}

static GVariant *
dup_place (MlgActorCreator *self)
{
  const char *text = gtk_editable_get_text (self->place_entry);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->guess_list);

  if (self->place != NULL)
    return g_variant_ref (self->place);

  if (*text == '\0')
    return NULL;

  if (row != NULL)
    {
      MlgPlaceGuess *guess = g_ptr_array_index (self->guesses, gtk_list_box_row_get_index (row));

      return g_variant_ref (guess->place);
    }

  return mlg_place_guesser_as_words (text);
}

static void
update_hint (MlgActorCreator *self)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  const char *name = gtk_editable_get_text (self->name_entry);
  const char *place = gtk_editable_get_text (self->place_entry);
  const char *text = "";

  self->twin = territory != NULL ? find_twin (territory, name) : MLG_ID_NONE;

  if (self->twin != MLG_ID_NONE)
    text = _("There is an actor of this name already.");
  else if (self->place != NULL)
    text = "";
  else if (*place == '\0')
    text = _("Without a place, the actor waits beside the map, and can be dragged onto it.");
  else if (self->guesses == NULL || self->guesses->len == 0)
    text = _("This place is not known. The actor will wait beside the map, and can be dragged onto it.");

  gtk_label_set_text (self->hint_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *text != '\0');
  gtk_widget_set_visible (self->show_button, self->twin != MLG_ID_NONE);
  gtk_widget_set_sensitive (self->add_button, *name != '\0' && territory != NULL);
}

static void
place_changed_cb (MlgActorCreator *self)
{
  g_clear_pointer (&self->place, g_variant_unref);
  update_guesses (self);
  update_hint (self);
}

/* Up and Down choose among the places without leaving the entry. */
static gboolean
place_key_cb (MlgActorCreator *self,
              guint            key,
              guint            code,
              GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->guess_list);
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  GtkListBoxRow *next;

  if (step == 0 || row == NULL)
    return GDK_EVENT_PROPAGATE;

  next = gtk_list_box_get_row_at_index (self->guess_list, MAX (gtk_list_box_row_get_index (row) + step, 0));
  if (next != NULL)
    gtk_list_box_select_row (self->guess_list, next);

  return GDK_EVENT_STOP;
}

static void
add_cb (MlgActorCreator *self)
{
  g_autofree char *name = mlg_text_sanitize (gtk_editable_get_text (self->name_entry), -1);
  MlgTerm *kind;
  g_autoptr(GVariant) place = dup_place (self);
  MlgActor *actor;

  g_strstrip (name);

  if (*name == '\0' || mlg_session_get_territory (self->session) == NULL)
    return;

  kind = get_kind (self);
  if (self->new_kind != NULL)
    actor = mlg_session_add_actor_with_new_kind (self->session, name, self->new_kind, place);
  else
    actor = mlg_session_add_actor_at (self->session, name, kind != NULL ? mlg_term_get_id (kind) : MLG_ID_NONE, place);

  if (actor == NULL)
    return;

  g_clear_pointer (&self->new_kind, g_free);
  self->kind = mlg_actor_get_kind (actor);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (self->name_entry, "");
  gtk_editable_set_text (self->place_entry, "");
  g_clear_pointer (&self->place, g_variant_unref);
  mlg_session_show_actor (self->session, mlg_actor_get_id (actor));
}

static void
show_twin_cb (MlgActorCreator *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  mlg_session_show_actor (self->session, self->twin);
}

static void
mlg_actor_creator_show (GtkWidget *widget)
{
  MlgActorCreator *self = MLG_ACTOR_CREATOR (widget);

  update_kind (self);
  g_clear_object (&self->guesser);
  self->guesser = mlg_place_guesser_new (self->session);
  update_guesses (self);
  update_hint (self);

  GTK_WIDGET_CLASS (mlg_actor_creator_parent_class)->show (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

static void
mlg_actor_creator_dispose (GObject *object)
{
  MlgActorCreator *self = MLG_ACTOR_CREATOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MLG_TYPE_ACTOR_CREATOR);
  g_clear_object (&self->session);
  g_clear_object (&self->guesser);
  g_clear_pointer (&self->guesses, g_ptr_array_unref);
  g_clear_pointer (&self->place, g_variant_unref);
  g_clear_pointer (&self->new_kind, g_free);

  G_OBJECT_CLASS (mlg_actor_creator_parent_class)->dispose (object);
}

static void
mlg_actor_creator_class_init (MlgActorCreatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_actor_creator_dispose;
  widget_class->show = mlg_actor_creator_show;

  g_type_ensure (MLG_TYPE_KIND_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/shell/mlg-actor-creator.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, name_entry);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, kind_button);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, kind_symbol);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, kind_label);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, place_entry);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, guess_list);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, hint_label);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, show_button);
  gtk_widget_class_bind_template_child (widget_class, MlgActorCreator, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_twin_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_hint);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_key_cb);
}

static void
mlg_actor_creator_init (MlgActorCreator *self)
{
  GtkWidget *kinds = mlg_choice_popover_new (FALSE);

  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_accessible_read_once (GTK_WIDGET (self));

  gtk_menu_button_set_popover (self->kind_button, kinds);
  gtk_menu_button_set_create_popup_func (self->kind_button, fill_kinds, self, NULL);
  g_signal_connect_object (kinds, "toggled", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kinds, "new-term", G_CALLBACK (new_kind_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_actor_creator_new:
 * @session: the session to add to
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
mlg_actor_creator_new (MlgSession *session)
{
  MlgActorCreator *self = g_object_new (MLG_TYPE_ACTOR_CREATOR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * mlg_actor_creator_set_kind:
 * @self: a creator
 * @kind: a kind of actors
 *
 * Chooses the kind of the next actor.
 */
void
mlg_actor_creator_set_kind (MlgActorCreator *self,
                            MlgId            kind)
{
  g_return_if_fail (MLG_IS_ACTOR_CREATOR (self));

  kind_chosen_cb (self, kind);
}

/**
 * mlg_actor_creator_set_place:
 * @self: a creator
 * @place: (nullable) (transfer none): where the next actor is, a
 *   #MLG_PLACE_TYPE
 *
 * Sets where the next actor will be, unless another place is typed.
 */
void
mlg_actor_creator_set_place (MlgActorCreator *self,
                             GVariant        *place)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MLG_IS_ACTOR_CREATOR (self));

  if (place != NULL)
    {
      MlgPlace read;

      mlg_place_from_variant (place, &read);
      text = mlg_place_dup_text (&read);
      if (text == NULL || *text == '\0')
        {
          g_free (text);
          text = g_strdup (_("At this point of the map"));
        }
    }

  gtk_editable_set_text (self->place_entry, text != NULL ? text : "");
  g_clear_pointer (&self->place, g_variant_unref);
  self->place = place != NULL ? g_variant_ref_sink (place) : NULL;
}

/* mlg-profile-panel-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-profile-panel-private.h"

#include "mlg-date.h"
#include "mlg-territory-actions.h"
#include "mlg-text-chooser.h"

#include <glib/gi18n-lib.h>

/* The rows of a profile: which fields there are, in which order. */

#define ORDER_PLACES   100
#define ORDER_LINKS    200
#define ORDER_CONTACTS 300
#define ORDER_FIELDS   400
#define ORDER_SCHEMES  500
#define ORDER_CUSTOM   600
#define ORDER_END      700

/* What “Add a field” offers besides the fields that hide. */
enum
{
  ADD_ADDRESS = 1000,
  ADD_LINK,
  ADD_EMAIL,
  ADD_PHONE,
  ADD_PERSON,
  ADD_CONTACT,
  ADD_CUSTOM,
};

static const struct
{
  int id;
  const char *label;
} additions[] = {
  { ADD_ADDRESS, N_("Address") },
  { ADD_LINK, N_("Link") },
  { ADD_EMAIL, N_("E-mail") },
  { ADD_PHONE, N_("Phone") },
  { ADD_PERSON, N_("Contact person") },
  { ADD_CONTACT, N_("Other contact") },
};

static const char * const statuses[] = { N_("Confirmed"), N_("Draft"), N_("Archived"), NULL };

static const char *
get_title (guint field)
{
  guint n_fields;

  return _(mlg_object_kind_get_fields (MLG_OBJECT_ACTOR, &n_fields)[field].label);
}

static void
add_text (MlgProfilePanel *self,
          guint            field,
          gboolean         multiline,
          int              order)
{
  GtkWidget *row = mlg_text_row_new (get_title (field), multiline);

  if (field == MLG_ACTOR_SINCE || field == MLG_ACTOR_UNTIL)
    mlg_text_row_set_syntax (MLG_TEXT_ROW (row), mlg_date_normalize, mlg_date_dup_text);

  mlg_row_set_order (row, order);
  gtk_list_box_append (self->facts, row);
  mlg_record_form_add_text (self->form, MLG_TEXT_ROW (row), field, TRUE);
}

static GtkWidget *
add_choice_row (MlgProfilePanel *self,
                const char      *title,
                gboolean         multiple,
                int              order)
{
  GtkWidget *row = mlg_choice_row_new (title, multiple);

  mlg_row_set_order (row, order);
  gtk_list_box_append (self->facts, row);

  return row;
}

/* mlg_profile_panel_create_rows:
 *
 * Makes the rows of all fields, once there is a session. */
void
mlg_profile_panel_create_rows (MlgProfilePanel *self)
{
  MlgSession *session = mlg_panel_get_session (MLG_PANEL (self));
  GtkWidget *row;

  mlg_record_form_add_choice (self->form, self->kind_row, MLG_ACTOR_KIND, MLG_VOCABULARY_KIND, MLG_ID_NONE, FALSE);
  mlg_record_form_add_text (self->form, self->name_row, MLG_ACTOR_NAME, FALSE);
  mlg_record_form_add_text (self->form, MLG_TEXT_ROW (self->description_row), MLG_ACTOR_DESCRIPTION, FALSE);
  mlg_record_form_add_choice (self->form, self->themes_row, MLG_ACTOR_THEMES, MLG_VOCABULARY_THEME, MLG_ID_NONE, FALSE);

  add_text (self, MLG_ACTOR_SHORT_NAME, FALSE, 0);
  add_text (self, MLG_ACTOR_KEYWORDS, FALSE, ORDER_FIELDS);
  row = add_choice_row (self, get_title (MLG_ACTOR_LEGAL_FORM), FALSE, ORDER_FIELDS + 1);
  mlg_record_form_add_choice (self->form, MLG_CHOICE_ROW (row), MLG_ACTOR_LEGAL_FORM, MLG_VOCABULARY_LEGAL_FORM, MLG_ID_NONE, TRUE);
  row = add_choice_row (self, get_title (MLG_ACTOR_SCALE), FALSE, ORDER_FIELDS + 2);
  mlg_record_form_add_choice (self->form, MLG_CHOICE_ROW (row), MLG_ACTOR_SCALE, MLG_VOCABULARY_SCALE, MLG_ID_NONE, TRUE);
  add_text (self, MLG_ACTOR_AREA, FALSE, ORDER_FIELDS + 3);
  add_text (self, MLG_ACTOR_SINCE, FALSE, ORDER_FIELDS + 4);
  add_text (self, MLG_ACTOR_UNTIL, FALSE, ORDER_FIELDS + 5);
  add_text (self, MLG_ACTOR_LIMITS, TRUE, ORDER_FIELDS + 6);
  add_text (self, MLG_ACTOR_LEVERS, TRUE, ORDER_FIELDS + 7);
  add_text (self, MLG_ACTOR_TRANSFER, TRUE, ORDER_FIELDS + 8);
  row = add_choice_row (self, get_title (MLG_ACTOR_STATUS), FALSE, ORDER_END);
  mlg_record_form_add_number (self->form, MLG_CHOICE_ROW (row), MLG_ACTOR_STATUS, statuses, TRUE);
  add_text (self, MLG_ACTOR_SOURCE, FALSE, ORDER_END + 1);

  self->places = mlg_place_rows_new (self->form, session, self->facts, ORDER_PLACES);
  self->links = mlg_entry_rows_new (self->form, self->facts, MLG_ACTOR_LINKS, ORDER_LINKS);
  self->contacts = mlg_entry_rows_new (self->form, self->facts, MLG_ACTOR_CONTACTS, ORDER_CONTACTS);
  self->custom = mlg_entry_rows_new (self->form, self->facts, MLG_ACTOR_CUSTOM, ORDER_CUSTOM);
}

/* mlg_profile_panel_update_schemes:
 *
 * There is a row for each classification scheme of the territory. */
void
mlg_profile_panel_update_schemes (MlgProfilePanel *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  g_autoptr(GPtrArray) schemes = NULL;

  while (self->schemes->len > 0)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->schemes, self->schemes->len - 1);

      mlg_record_form_remove (self->form, row);
      gtk_list_box_remove (self->facts, row);
    }

  if (territory == NULL)
    return;

  schemes = mlg_territory_dup_terms (territory, MLG_VOCABULARY_SCHEME, MLG_ID_NONE);
  for (guint i = 0; i < schemes->len; i++)
    {
      MlgTerm *scheme = g_ptr_array_index (schemes, i);
      gboolean multiple = !mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE);
      GtkWidget *row = add_choice_row (self, mlg_term_get_label (scheme), multiple, ORDER_SCHEMES + i);

      mlg_record_form_add_choice (self->form, MLG_CHOICE_ROW (row), MLG_ACTOR_CLASSIFICATION,
                                  MLG_VOCABULARY_SCHEME_ITEM, mlg_term_get_id (scheme), TRUE);
      gtk_widget_set_visible (row, FALSE);
      g_ptr_array_add (self->schemes, row);
    }
}

static gboolean
has_facts (MlgProfilePanel *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->facts)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row))
      return TRUE;

  return FALSE;
}

static void
update_status (MlgProfilePanel *self)
{
  MlgActor *actor = mlg_profile_panel_get_actor (self);
  MlgActorStatus status = mlg_actor_get_status (actor);
  const char *text = NULL;

  if (mlg_actor_get_private (actor))
    text = _("Private");
  else if (status != MLG_ACTOR_STATUS_CONFIRMED && status < G_N_ELEMENTS (statuses) - 1)
    text = _(statuses[status]);

  gtk_label_set_text (self->status_chip, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status_chip), text != NULL);
}

/* mlg_profile_panel_refresh:
 * @change: (nullable): what changed; %NULL for everything
 *
 * Shows the actor as it is now. */
void
mlg_profile_panel_refresh (MlgProfilePanel *self,
                           MlgChange       *change)
{
  mlg_record_form_refresh (self->form, change);
  mlg_place_rows_refresh (self->places);
  mlg_entry_rows_refresh (self->links);
  mlg_entry_rows_refresh (self->contacts);
  mlg_entry_rows_refresh (self->custom);
  update_status (self);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), has_facts (self));
  mlg_profile_panel_update_actions (self);
}

static void
key_chosen_cb (MlgProfilePanel *self,
               const char      *key)
{
  if (*key != '\0')
    mlg_entry_rows_add (self->custom, key);
}

/* The names of fields of the user's own that other actors have. */
static GPtrArray *
list_keys (MlgTerritory *territory)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgRecord *actor = MLG_RECORD (mlg_territory_get_nth_actor (territory, i));
      g_autoptr(GVariant) custom = mlg_record_dup_value (actor, MLG_ACTOR_CUSTOM);
      GVariantIter iter;
      const char *key;

      if (custom == NULL)
        continue;

      g_variant_iter_init (&iter, custom);
      while (g_variant_iter_next (&iter, "{&s&s}", &key, NULL))
        if (!g_hash_table_contains (seen, key))
          {
            g_ptr_array_add (keys, g_strdup (key));
            g_hash_table_add (seen, g_ptr_array_index (keys, keys->len - 1));
          }
    }

  return keys;
}

static void
choose_key (MlgProfilePanel *self)
{
  g_autoptr(GPtrArray) keys = list_keys (mlg_panel_get_territory (MLG_PANEL (self)));

  if (self->key_chooser == NULL)
    {
      self->key_chooser = mlg_text_chooser_new ();
      gtk_widget_set_parent (self->key_chooser, self->add_button);
      g_signal_connect_object (self->key_chooser, "chosen", G_CALLBACK (key_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  mlg_text_chooser_choose (MLG_TEXT_CHOOSER (self->key_chooser), keys, _("Name of the field"), NULL);
}

static void
addition_chosen_cb (MlgProfilePanel *self,
                    gint64           id,
                    gboolean         active)
{
  /* The row that appears is in the list. */
  gtk_widget_set_visible (GTK_WIDGET (self->facts), TRUE);

  switch (id)
    {
    case ADD_ADDRESS:
      mlg_place_rows_add (self->places, self->add_button);
      break;

    case ADD_LINK:
      mlg_entry_rows_add (self->links, "");
      break;

    case ADD_EMAIL:
      mlg_entry_rows_add (self->contacts, "email");
      break;

    case ADD_PHONE:
      mlg_entry_rows_add (self->contacts, "phone");
      break;

    case ADD_PERSON:
      mlg_entry_rows_add (self->contacts, "person");
      break;

    case ADD_CONTACT:
      mlg_entry_rows_add (self->contacts, "other");
      break;

    case ADD_CUSTOM:
      choose_key (self);
      break;

    default:
      mlg_record_form_reveal (self->form, (guint) id);
    }
}

/* mlg_profile_panel_add_field:
 *
 * Lets the user choose what to fill in. */
void
mlg_profile_panel_add_field (MlgProfilePanel *self)
{
  MlgChoicePopover *list;

  if (self->add_popover == NULL)
    {
      self->add_popover = mlg_choice_popover_new (FALSE);
      gtk_widget_set_parent (self->add_popover, self->add_button);
      g_signal_connect_object (self->add_popover, "toggled", G_CALLBACK (addition_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  list = MLG_CHOICE_POPOVER (self->add_popover);
  mlg_choice_popover_clear (list);
  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    mlg_choice_popover_add (list, additions[i].id, _(additions[i].label), NULL, FALSE);
  mlg_record_form_list_hidden (self->form, list);
  mlg_choice_popover_add (list, ADD_CUSTOM, _("A field of your own…"), NULL, FALSE);
  gtk_popover_popup (GTK_POPOVER (list));
}

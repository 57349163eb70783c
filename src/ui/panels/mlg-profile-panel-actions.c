/* mlg-profile-panel-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-profile-panel-private.h"

#include "mlg-actor-line.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/* What can be done with the actor of a profile. */

/* mlg_profile_panel_get_actor:
 *
 * Returns: (transfer none) (nullable): the actor, as long as it exists */
MlgActor *
mlg_profile_panel_get_actor (MlgProfilePanel *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));

  return territory != NULL ? mlg_territory_get_actor (territory, self->actor) : NULL;
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mlg_text_row_edit (MLG_PROFILE_PANEL (widget)->name_row);
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_relation_list_add (MLG_PROFILE_PANEL (widget)->relations);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mlg_session_show_actor (mlg_panel_get_session (MLG_PANEL (widget)), MLG_PROFILE_PANEL (widget)->actor);
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (widget);

  mlg_place_rows_choose (self->places, GTK_WIDGET (self->menu_button));
}

static void
add_field_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  mlg_profile_panel_add_field (MLG_PROFILE_PANEL (widget));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgActor *actor = mlg_profile_panel_get_actor (MLG_PROFILE_PANEL (widget));

  if (actor != NULL)
    mlg_session_delete (mlg_panel_get_session (MLG_PANEL (widget)), MLG_RECORD (actor));
}

static void
private_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (widget);
  MlgActor *actor = mlg_profile_panel_get_actor (self);

  if (actor != NULL)
    mlg_record_form_edit (self->form, MLG_ACTOR_PRIVATE, g_variant_new_boolean (!mlg_actor_get_private (actor)));
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s\n", line);
}

static char *
dup_text (MlgProfilePanel *self,
          MlgActor        *actor)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));
  MlgGraphIndex *graph = mlg_territory_get_graph (territory);
  g_autofree char *summary = mlg_actor_dup_summary (territory, actor);
  const char * const *links = mlg_actor_get_links (actor);
  GString *text = g_string_new (NULL);
  MlgPlace place;

  append_line (text, mlg_actor_get_name (actor));
  append_line (text, summary);
  append_line (text, mlg_actor_get_text (actor, MLG_ACTOR_DESCRIPTION));

  if (mlg_actor_get_place (actor, 0, &place))
    {
      g_autofree char *address = mlg_place_dup_text (&place);

      append_line (text, address);
    }

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    append_line (text, links[i]);

  for (guint i = 0; i < mlg_graph_index_get_degree (graph, self->actor); i++)
    {
      g_autofree char *sentence = mlg_territory_dup_sentence (territory, mlg_graph_index_get_relation (graph, self->actor, i));

      append_line (text, sentence);
    }

  return g_string_free (text, FALSE);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgProfilePanel *self = MLG_PROFILE_PANEL (widget);
  MlgActor *actor = mlg_profile_panel_get_actor (self);
  g_autofree char *text = NULL;

  if (actor == NULL)
    return;

  text = dup_text (self, actor);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  mlg_session_tell (mlg_panel_get_session (MLG_PANEL (self)), _("Copied"), FALSE);
}

/* mlg_profile_panel_install_actions:
 *
 * Installs the actions of the class. */
void
mlg_profile_panel_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "profile.add-field", add_field_action },
    { "profile.copy", copy_action },
    { "profile.delete", delete_action },
    { "profile.link", link_action },
    { "profile.place", place_action },
    { "profile.private", private_action },
    { "profile.rename", rename_action },
    { "profile.show", show_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/* mlg_profile_panel_update_actions:
 *
 * Tells which actions make sense for the actor. */
void
mlg_profile_panel_update_actions (MlgProfilePanel *self)
{
  MlgActor *actor = mlg_profile_panel_get_actor (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.show", mlg_actor_get_point (actor, NULL, NULL));
}

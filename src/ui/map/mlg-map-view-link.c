/* mlg-map-view-link.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-map-view-private.h"

#include "mlg-session-vocabulary.h"

#include <glib/gi18n-lib.h>

/* Linking: a line is pulled out of an actor, by dragging or after L, and ends
 * at another; the type is chosen where it ends. */

/* How far from the pointer the chooser opens, in logical pixels. */
#define POINTER_ROOM 20

static void
clear_link (MlgMapView *self)
{
  self->link_source = MLG_ID_NONE;
  mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_NONE, MLG_ID_NONE, 0, 0, MLG_ID_NONE, NULL);
}

static void
chosen_cb (MlgMapView *self,
           MlgId       type,
           gboolean    reversed)
{
  MlgId source = reversed ? self->choose_target : self->choose_source;
  MlgId target = reversed ? self->choose_source : self->choose_target;
  MlgRelation *relation = mlg_session_link (self->session, source, target, type);

  if (relation != NULL)
    mlg_selection_select_only (mlg_session_get_selection (self->session), MLG_OBJECT_RELATION,
                               mlg_relation_get_id (relation));
}

static void
new_type_cb (MlgMapView       *self,
             const MlgNewTerm *type,
             gboolean          reversed)
{
  MlgId source = reversed ? self->choose_target : self->choose_source;
  MlgId target = reversed ? self->choose_source : self->choose_target;
  MlgRelation *relation = mlg_session_link_with_new_type (self->session, source, target, type);

  if (relation != NULL)
    mlg_selection_select_only (mlg_session_get_selection (self->session), MLG_OBJECT_RELATION,
                               mlg_relation_get_id (relation));
}

static void
closed_cb (MlgMapView *self)
{
  clear_link (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static MlgTypeChooser *
ensure_chooser (MlgMapView *self)
{
  if (self->chooser == NULL)
    {
      self->chooser = MLG_TYPE_CHOOSER (mlg_type_chooser_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->chooser), GTK_WIDGET (self));
      g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->chooser, "new-type", G_CALLBACK (new_type_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->chooser, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  return self->chooser;
}

/* From now on a line follows the pointer. */
gboolean
_mlg_map_view_begin_link (MlgMapView *self,
                          MlgId       source)
{
  MlgLinkEnd end;

  if (!mlg_actor_layer_locate (self->actors, source, &end))
    return FALSE;

  self->link_source = source;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  _mlg_map_view_update_link (self, self->pointer_x, self->pointer_y);

  return TRUE;
}

void
_mlg_map_view_update_link (MlgMapView *self,
                           double      x,
                           double      y)
{
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autofree char *hint = NULL;
  MlgActor *target = NULL;
  MlgMapHit hit;

  mlg_actor_layer_hit (self->actors, x, y, &hit);
  if (hit.target == MLG_MAP_TARGET_ACTOR && hit.id != self->link_source)
    target = mlg_territory_get_actor (territory, hit.id);

  if (target != NULL)
    /* Translators: %s is an actor: what happens on letting go of the line */
    hint = g_strdup_printf (_("Link to “%s”"), mlg_actor_get_label (target));
  else
    hint = g_strdup (_("Link to…"));

  mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_LINK, self->link_source, x, y,
                               target != NULL ? hit.id : MLG_ID_NONE, hint);
}

/**
 * Ends the line at @target: the chooser of types opens there.
 *
 * Returns: whether it did
 */
gboolean
_mlg_map_view_end_link (MlgMapView *self,
                        MlgId       target,
                        double      x,
                        double      y)
{
  MlgTypeChooser *chooser;

  if (self->link_source == MLG_ID_NONE || target == MLG_ID_NONE || target == self->link_source)
    {
      if (target != MLG_ID_NONE && target == self->link_source)
        mlg_session_tell (self->session, _("An actor cannot be linked to itself. Let go over another actor"), FALSE);
      clear_link (self);
      return FALSE;
    }

  self->choose_source = self->link_source;
  self->choose_target = target;
  self->link_source = MLG_ID_NONE;
  mlg_actor_layer_set_preview (self->actors, MLG_MAP_PREVIEW_LINK, self->choose_source, x, y, target, NULL);

  chooser = ensure_chooser (self);
  /* Beside the pointer: both actors stay in sight, and a click that follows
   * without any motion is not taken for one on the closed popover. */
  gtk_popover_set_pointing_to (GTK_POPOVER (chooser),
                               &(GdkRectangle) { (int) x - POINTER_ROOM, (int) y - POINTER_ROOM,
                                                 2 * POINTER_ROOM, 2 * POINTER_ROOM });
  mlg_type_chooser_choose (chooser, self->choose_source, target);

  return TRUE;
}

/**
 * Ends what is going on without doing it.
 *
 * Returns: whether something was going on
 */
gboolean
_mlg_map_view_cancel (MlgMapView *self)
{
  gboolean busy = mlg_actor_layer_get_preview (self->actors) != MLG_MAP_PREVIEW_NONE || self->press.moving;

  if (self->press.active)
    {
      self->press.active = FALSE;
      self->press.moving = FALSE;
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
    }
  clear_link (self);

  return busy;
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);
  MlgActorScene *scene = mlg_actor_layer_get_scene (self->actors);

  if (_mlg_map_view_cancel (self))
    return;

  if (mlg_actor_scene_get_opened (scene) != MLG_CLUSTER_NONE)
    mlg_actor_layer_set_opened (self->actors, MLG_CLUSTER_NONE);
  else if (self->session != NULL)
    mlg_selection_clear (mlg_session_get_selection (self->session));
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgMapView *self = MLG_MAP_VIEW (widget);
  MlgId source;

  if (self->session == NULL)
    return;

  source = mlg_selection_get_primary_actor (mlg_session_get_selection (self->session));
  if (source == MLG_ID_NONE)
    mlg_session_tell (self->session, _("Select the actor that the relation goes from, then press L"), FALSE);
  else
    _mlg_map_view_begin_link (self, source);
}

void
_mlg_map_view_install_link (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "map.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "map.link", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "map.cancel", NULL);
}

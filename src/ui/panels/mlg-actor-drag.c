/* mlg-actor-drag.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-drag.h"

#include "mlg-actor-line.h"
#include "mlg-drag-content.h"
#include "mlg-kind-symbol.h"

#include <glib/gi18n-lib.h>

static MlgActor *
get_actor (GtkDragSource *source,
           MlgSession    *session)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return mlg_territory_get_actor (mlg_session_get_territory (session), mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)));
}

/* A row of several that are selected stands for all of them. */
static GArray *
dup_dragged (MlgActor   *actor,
             MlgSession *session)
{
  MlgSelection *selection = mlg_session_get_selection (session);
  MlgId id = mlg_actor_get_id (actor);
  g_autoptr(GArray) selected = NULL;
  GArray *dragged = g_array_new (FALSE, FALSE, sizeof (MlgId));

  g_array_append_val (dragged, id);
  if (!mlg_selection_contains (selection, MLG_OBJECT_ACTOR, id))
    return dragged;

  selected = mlg_selection_dup_actors (selection);
  for (guint i = 0; i < selected->len; i++)
    if (g_array_index (selected, MlgId, i) != id)
      g_array_append_val (dragged, g_array_index (selected, MlgId, i));

  return dragged;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            MlgSession    *session)
{
  MlgActor *actor = get_actor (source, session);
  g_autoptr(GArray) dragged = NULL;
  g_autoptr(MlgActorsDrag) content = NULL;
  GdkContentProvider *providers[2];

  if (actor == NULL)
    return NULL;

  dragged = dup_dragged (actor, session);
  content = mlg_actors_drag_new ((const MlgId *) (gpointer) dragged->data, dragged->len);
  providers[0] = gdk_content_provider_new_typed (MLG_TYPE_ACTOR, actor);
  providers[1] = gdk_content_provider_new_typed (MLG_TYPE_ACTORS_DRAG, content);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/* What hangs at the pointer: the symbol, as it will stand on the map, and
 * the name. */
static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          MlgSession    *session)
{
  MlgActor *actor = get_actor (source, session);
  g_autoptr(GArray) dragged = NULL;
  g_autofree char *text = NULL;

  if (actor == NULL)
    return;

  dragged = dup_dragged (actor, session);
  if (dragged->len > 1)
    /* Translators: what is being dragged: an actor, and how many more */
    text = g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", dragged->len - 1),
                            mlg_actor_get_label (actor), dragged->len - 1);

  mlg_drag_icon_show (drag, mlg_territory_get_term (mlg_session_get_territory (session), mlg_actor_get_kind (actor)),
                      text != NULL ? text : mlg_actor_get_label (actor));
}

/**
 * mlg_actor_drag_add:
 * @line: an #MlgActorLine
 * @session: the session of its actor
 *
 * Lets a row be dragged, with the other selected ones where it is one of
 * them. The content is an #MlgActor, the one of the row, or an #MlgActorsDrag
 * of all.
 */
void
mlg_actor_drag_add (GtkWidget  *line,
                    MlgSession *session)
{
  GtkDragSource *source;

  g_return_if_fail (MLG_IS_ACTOR_LINE (line));
  g_return_if_fail (MLG_IS_SESSION (session));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), session, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), session, 0);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (source));
}

/**
 * mlg_drag_icon_show:
 * @drag: what is being dragged
 * @kind: (nullable): whose symbol to show
 * @name: what to read beside it; text, not markup
 *
 * Hangs a symbol and a name at the pointer: the symbol is where the actor will
 * be.
 */
void
mlg_drag_icon_show (GdkDrag    *drag,
                    MlgTerm    *kind,
                    const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *symbol = mlg_kind_symbol_new (24);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (box, "mlg-drag");
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol), kind);
  gtk_box_append (GTK_BOX (box), symbol);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_box_append (GTK_BOX (box), label);

  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), box);
  gdk_drag_set_hotspot (drag, 12 + 9, 12 + 6);
}

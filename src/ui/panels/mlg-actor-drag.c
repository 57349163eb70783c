/* mlg-actor-drag.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-drag.h"

#include "mlg-actor-line.h"
#include "mlg-kind-symbol.h"

static MlgActor *
get_actor (GtkDragSource *source,
           MlgSession    *session)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return mlg_territory_get_actor (mlg_session_get_territory (session), mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            MlgSession    *session)
{
  MlgActor *actor = get_actor (source, session);

  return actor != NULL ? gdk_content_provider_new_typed (MLG_TYPE_ACTOR, actor) : NULL;
}

/* What hangs at the pointer: the symbol, as it will stand on the map, and
 * the name. */
static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          MlgSession    *session)
{
  MlgActor *actor = get_actor (source, session);
  GtkWidget *box, *symbol, *name;

  if (actor == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (box, "mlg-drag");
  symbol = mlg_kind_symbol_new (24);
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol),
                            mlg_territory_get_term (mlg_session_get_territory (session), mlg_actor_get_kind (actor)));
  gtk_box_append (GTK_BOX (box), symbol);

  name = gtk_label_new (mlg_actor_get_label (actor));
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 30);
  gtk_box_append (GTK_BOX (box), name);

  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), box);
  /* The symbol under the pointer is where the actor will be. */
  gdk_drag_set_hotspot (drag, 12 + 9, 12 + 6);
}

/**
 * mlg_actor_drag_add:
 * @line: an #MlgActorLine
 * @session: the session of its actor
 *
 * Lets a row be dragged; the content is an #MlgActor.
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

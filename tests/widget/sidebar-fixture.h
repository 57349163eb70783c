/* sidebar-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor-line.h"
#include "mlg-actor-list.h"
#include "mlg-bucket-row.h"
#include "mlg-facet-group.h"
#include "mlg-place-chooser.h"
#include "mlg-sidebar.h"
#include "mlg-territory-actions.h"
#include "mlg-tray.h"
#include "test-territory.h"
#include "test-util.h"

#include <adwaita.h>
#include <string.h>

G_BEGIN_DECLS

/* A window with a sidebar, a territory, and something to drop actors on. */

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *sidebar;
  GtkWidget    *target; /* what an actor can be dropped on */
  MlgSession   *session;
  MlgTerritory *territory;
  MlgId         revealed;
  MlgId         dropped;
  guint         n_failed;
} Fixture;

static inline void
reveal_cb (MlgSession *session,
           gint64      actor,
           Fixture    *f)
{
  f->revealed = actor;
}

static inline void
failed_cb (MlgSession *session,
           GError     *error,
           Fixture    *f)
{
  f->n_failed++;
}

static inline gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Fixture       *f)
{
  f->dropped = mlg_actor_get_id (g_value_get_object (value));

  return TRUE;
}

static inline void
set_up (Fixture *f)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkDropTarget *target = gtk_drop_target_new (MLG_TYPE_ACTOR, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_autoptr(MlgGazetteer) gazetteer = mlg_gazetteer_open (g_getenv ("MLG_GAZETTEER"), NULL);

  g_assert_nonnull (gazetteer);
  f->session = mlg_session_new ();
  mlg_session_set_gazetteer (f->session, gazetteer);
  f->sidebar = mlg_sidebar_new (f->session);
  f->territory = tt_territory_new ();
  mlg_session_set_territory (f->session, f->territory);
  g_signal_connect (f->session, "reveal", G_CALLBACK (reveal_cb), f);
  g_signal_connect (f->session, "failed", G_CALLBACK (failed_cb), f);

  f->target = gtk_label_new ("map");
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), f);
  gtk_widget_add_controller (f->target, GTK_EVENT_CONTROLLER (target));
  gtk_paned_set_start_child (GTK_PANED (paned), f->sidebar);
  gtk_paned_set_end_child (GTK_PANED (paned), f->target);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), 280);

  f->window = tu_window_new (paned, 560, 700);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

/* Nothing of the sidebar keeps the session or its territory alive. */
static inline void
tear_down (Fixture *f)
{
  gpointer session = f->session;
  gpointer territory = f->territory;
  gpointer sidebar = f->sidebar;

  g_assert_cmpuint (f->n_failed, ==, 0);
  g_object_add_weak_pointer (sidebar, &sidebar);
  g_object_add_weak_pointer (session, &session);
  g_object_add_weak_pointer (territory, &territory);
  tu_window_destroy (f->window);
  g_object_unref (f->session);
  g_object_unref (f->territory);
  tu_wait (sidebar == NULL);
  tu_wait (session == NULL);
  tu_wait (territory == NULL);
}

static inline gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* The first widget of a type that is on the screen and says @text, if given. */
static inline GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (text == NULL || says (widget, text)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline void
click (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  tu_click (widget, gtk_widget_get_width (widget) / 3., gtk_widget_get_height (widget) / 2.);
}

static inline void
type (const char *text)
{
  for (; *text != '\0'; text++)
    tu_key (gdk_unicode_to_keyval (*text));
}

static inline guint
n_found (Fixture *f)
{
  return mlg_query_get_n_found (mlg_session_get_query (f->session));
}

static inline GtkWidget *
bucket (Fixture    *f,
        const char *label)
{
  return find (f->sidebar, MLG_TYPE_BUCKET_ROW, label);
}

static inline gboolean
is_selected (Fixture    *f,
             const char *name)
{
  return mlg_selection_contains (mlg_session_get_selection (f->session), MLG_OBJECT_ACTOR,
                                 mlg_actor_get_id (tt_actor (f->territory, name)));
}

static inline GtkWidget *
open_tray (Fixture *f)
{
  GtkWidget *tray = find (f->sidebar, MLG_TYPE_TRAY, NULL);

  mlg_tray_set_folded (MLG_TRAY (tray), FALSE);
  tu_wait (find (tray, MLG_TYPE_ACTOR_LINE, NULL) != NULL);
  tu_wait_drawn (tray);

  return tray;
}

G_END_DECLS

/* detail-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The panel on the right in a window, with a small territory. */

#include "config.h"

#include "detail-fixture.h"

#include "mlg-detail-panel.h"
#include "test-territory.h"
#include "test-util.h"

static void
failed_cb (MlgSession    *session,
           const GError  *error,
           DetailFixture *f)
{
  g_free (f->failure);
  f->failure = g_strdup (error->message);
}

void
df_set_up (DetailFixture *f)
{
  f->territory = tt_territory_new ();
  f->session = mlg_session_new ();
  mlg_session_set_territory (f->session, f->territory);
  g_signal_connect (f->session, "failed", G_CALLBACK (failed_cb), f);

  f->panel = mlg_detail_panel_new (f->session);
  f->window = tu_window_new (f->panel, 330, 900);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
}

void
df_tear_down (DetailFixture *f)
{
  tu_window_destroy (f->window);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->territory);
  g_clear_pointer (&f->failure, g_free);
}

/**
 * df_show:
 * @f: a fixture
 * @name: of an actor
 *
 * Selects an actor and waits until its profile is drawn.
 */
void
df_show (DetailFixture *f,
         const char    *name)
{
  mlg_session_show_actor (f->session, mlg_actor_get_id (tt_actor (f->territory, name)));
  tu_wait_drawn (f->window);
}

/**
 * df_find_row:
 * @f: a fixture
 * @text: what a visible label says
 *
 * Returns: (transfer none): the row that it is in
 */
GtkWidget *
df_find_row (DetailFixture *f,
             const char    *text)
{
  GtkWidget *label = tu_find_text (f->panel, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

/**
 * df_find_field:
 * @widget: where to look
 * @title: the title of a row, visible or not
 *
 * Returns: (transfer none) (nullable): the row
 */
GtkWidget *
df_find_field (GtkWidget  *widget,
               const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = df_find_field (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * df_get_page:
 * @f: a fixture
 *
 * Returns: (transfer none): what the panel shows
 */
GtkWidget *
df_get_page (DetailFixture *f)
{
  GtkWidget *stack = adw_bin_get_child (ADW_BIN (f->panel));

  return gtk_stack_get_visible_child (GTK_STACK (stack));
}

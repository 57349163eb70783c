/* mlg-tray.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-tray.h"

#include "mlg-actor-list.h"
#include "mlg-tray-model.h"

#include <glib/gi18n-lib.h>

struct _MlgTray
{
  MlgPanel      parent_instance;

  /* Template widgets */
  GtkWidget    *arrow;
  GtkWidget    *content;
  GtkWidget    *header;
  MlgActorList *list;
  GtkLabel     *title;

  /* Owned */
  MlgTrayModel *model;
};

G_DEFINE_FINAL_TYPE (MlgTray, mlg_tray, MLG_TYPE_PANEL)

static void
update (MlgTray *self)
{
  guint n_actors = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  /* Translators: title of a list; the number is how many actors are in it */
  g_autofree char *title = g_strdup_printf (_("Not on the map (%'u)"), n_actors);

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  /* The last one was placed by the keyboard: the focus must not go with it. */
  if (n_actors == 0 && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_keynav_failed (GTK_WIDGET (self), GTK_DIR_UP);

  gtk_widget_set_visible (GTK_WIDGET (self), n_actors > 0);
}

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgTray *self = MLG_TRAY (widget);

  mlg_tray_set_folded (self, gtk_widget_get_visible (self->content));
}

/* Up from the first row. */
static gboolean
keynav_failed_cb (MlgTray          *self,
                  GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (self->header);
}

static void
mlg_tray_session_set (MlgPanel   *panel,
                      MlgSession *session)
{
  MlgTray *self = MLG_TRAY (panel);

  g_object_set (self->list, "session", session, NULL);
  mlg_actor_list_set_model (self->list, G_LIST_MODEL (self->model));
}

static void
mlg_tray_territory_set (MlgPanel     *panel,
                        MlgTerritory *territory)
{
  mlg_tray_model_set_query (MLG_TRAY (panel)->model, mlg_panel_get_query (panel));
}

static void
mlg_tray_dispose (GObject *object)
{
  MlgTray *self = MLG_TRAY (object);

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->model, update, self);
      mlg_tray_model_set_query (self->model, NULL);
    }

  g_clear_object (&self->model);

  G_OBJECT_CLASS (mlg_tray_parent_class)->dispose (object);
}

static void
mlg_tray_class_init (MlgTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MlgPanelClass *panel_class = MLG_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_tray_dispose;
  panel_class->session_set = mlg_tray_session_set;
  panel_class->territory_set = mlg_tray_territory_set;

  g_type_ensure (MLG_TYPE_ACTOR_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/maillage/Maillage/panels/mlg-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, MlgTray, arrow);
  gtk_widget_class_bind_template_child (widget_class, MlgTray, content);
  gtk_widget_class_bind_template_child (widget_class, MlgTray, header);
  gtk_widget_class_bind_template_child (widget_class, MlgTray, list);
  gtk_widget_class_bind_template_child (widget_class, MlgTray, title);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_install_action (widget_class, "tray.fold", NULL, fold_action);
}

static void
mlg_tray_init (MlgTray *self)
{
  self->model = mlg_tray_model_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  mlg_tray_set_folded (self, TRUE);
  update (self);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * mlg_tray_set_folded:
 * @self: a tray
 * @folded: whether to show its title only
 *
 * Folds the list away, or shows it.
 */
void
mlg_tray_set_folded (MlgTray  *self,
                     gboolean  folded)
{
  g_return_if_fail (MLG_IS_TRAY (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
  gtk_widget_set_visible (self->content, !folded);
}

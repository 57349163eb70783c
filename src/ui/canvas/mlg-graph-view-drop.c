/* mlg-graph-view-drop.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-diagram-actions.h"
#include "mlg-drag-content.h"
#include "mlg-file-dialog.h"
#include "mlg-picture-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is dropped or pasted: actors, a kind, a picture, words. */

#define NOTE_WIDTH  200.0
#define NOTE_HEIGHT 120.0
#define MAX_SIDE    420.0

/* In rows around a point: what is dropped together must not lie in a heap. */
static GArray *
dup_points (const MlgPoint *point,
            guint           n)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));
  guint columns = MAX ((guint) ceil (sqrt (n)), 1);

  for (guint i = 0; i < n; i++)
    {
      MlgPoint at = { point->x + (i % columns) * MLG_ACTOR_WIDTH, point->y + (i / columns) * 2 * MLG_ACTOR_HEIGHT };

      g_array_append_val (points, at);
    }

  return points;
}

static void
drop_actors (MlgGraphView   *self,
             const MlgId    *actors,
             guint           n_actors,
             const MlgPoint *point)
{
  g_autoptr(GArray) points = dup_points (point, n_actors);

  _mlg_graph_view_add_actors (self, actors, n_actors, (const MlgPoint *) (gpointer) points->data);
}

static void
picture_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(MlgGraphView) self = user_data;
  g_autoptr(GError) error = NULL;
  double width = 0, height = 0;
  g_autofree char *picture = mlg_picture_file_read_finish (result, &width, &height, &error);
  double scale;
  MlgPoint size;

  if (!_mlg_graph_view_settle (self, error) || _mlg_graph_view_get_diagram (self) == NULL)
    return;

  scale = MIN (1, MAX_SIDE / MAX (width, height));
  size = (MlgPoint) { width * scale, height * scale };
  mlg_territory_diagram_add_item (_mlg_graph_view_get_territory (self), _mlg_graph_view_get_diagram (self), MLG_ITEM_IMAGE,
                                  NULL, NULL, &self->drop_point, &size, picture, &error);
  _mlg_graph_view_settle (self, error);
}

static void
add_note (MlgGraphView   *self,
          const char     *text,
          const MlgPoint *point)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autoptr(GError) error = NULL;
  MlgPoint size = { NOTE_WIDTH, NOTE_HEIGHT };

  if (*words == '\0')
    return;

  mlg_territory_diagram_add_item (_mlg_graph_view_get_territory (self), _mlg_graph_view_get_diagram (self), MLG_ITEM_NOTE,
                                  words, NULL, point, &size, NULL, &error);
  _mlg_graph_view_settle (self, error);
}

static gboolean
drop_cb (MlgGraphView *self,
         const GValue *value,
         double        x,
         double        y)
{
  if (_mlg_graph_view_get_diagram (self) == NULL)
    return FALSE;

  mlg_canvas_unproject (self->canvas, x, y, &self->drop_point);
  _mlg_graph_view_focus_canvas (self);

  if (G_VALUE_HOLDS (value, MLG_TYPE_ACTORS_DRAG))
    {
      const MlgActorsDrag *drag = g_value_get_boxed (value);

      drop_actors (self, drag->actors, drag->n_actors, &self->drop_point);
    }
  else if (G_VALUE_HOLDS (value, MLG_TYPE_ACTOR))
    {
      MlgId actor = mlg_actor_get_id (g_value_get_object (value));

      drop_actors (self, &actor, 1, &self->drop_point);
    }
  else if (G_VALUE_HOLDS (value, MLG_TYPE_KIND_DRAG))
    {
      const MlgKindDrag *drag = g_value_get_boxed (value);

      _mlg_graph_view_choose_actor (self, MLG_GRAPH_CHOOSE_ADD, &self->drop_point, drag->kind, MLG_ID_NONE);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    add_note (self, g_value_get_string (value), &self->drop_point);

  return TRUE;
}

/* Files that are dropped are for the window. */
static gboolean
accept_cb (MlgGraphView *self,
           GdkDrop      *drop)
{
  return _mlg_graph_view_get_diagram (self) != NULL;
}

static void
texture_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(MlgGraphView) self = user_data;
  g_autoptr(GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr(GBytes) bytes = texture != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes != NULL)
    mlg_picture_file_parse_async (bytes, picture_cb, g_object_ref (self));
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(MlgGraphView) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && _mlg_graph_view_get_diagram (self) != NULL)
    add_note (self, text, &self->drop_point);
}

/* A picture or words from elsewhere. */
static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  MlgGraphView *self = user_data;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  self->drop_point = (MlgPoint) { camera.x, camera.y };

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, g_object_ref (self));
  else
    mlg_session_tell (self->session, _("There is no picture and no text to paste"), FALSE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MlgGraphView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = mlg_file_dialog_open_finish (result, &error);

  if (file != NULL)
    mlg_picture_file_read_async (file, picture_cb, g_object_ref (self));
}

static void
add_picture_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MlgGraphView *self = user_data;
  MlgCanvasCamera camera;

  mlg_canvas_get_camera (self->canvas, &camera);
  self->drop_point = (MlgPoint) { camera.x, camera.y };
  mlg_file_dialog_open_picture_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

/* At a point of the window, which hears of files that are dropped. */
static void
drop_picture_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  MlgGraphView *self = user_data;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GFile) file = NULL;
  graphene_point_t at;
  const char *uri;
  double x, y;

  g_variant_get (parameter, "(&sdd)", &uri, &x, &y);
  file = g_file_new_for_uri (uri);
  if (root == NULL || !gtk_widget_compute_point (root, GTK_WIDGET (self->canvas), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;

  mlg_canvas_unproject (self->canvas, at.x, at.y, &self->drop_point);
  mlg_picture_file_read_async (file, picture_cb, g_object_ref (self));
}

void
_mlg_graph_view_add_drop_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "paste", .activate = paste_action },
    { .name = "add-picture", .activate = add_picture_action },
    { .name = "drop-picture", .activate = drop_picture_action, .parameter_type = "(sdd)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

void
_mlg_graph_view_setup_drop (MlgGraphView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GType types[] = { MLG_TYPE_ACTORS_DRAG, MLG_TYPE_ACTOR, MLG_TYPE_KIND_DRAG, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (target));
}

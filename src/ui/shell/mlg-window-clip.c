/* mlg-window-clip.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-window-private.h"

#include "mlg-clip-reader.h"
#include "mlg-clip-writer.h"
#include "mlg-error.h"
#include "mlg-paste-dialog.h"
#include "mlg-pasted-text.h"

#include <glib/gi18n-lib.h>

/* Copying what is selected, and pasting what was copied here or elsewhere. */

#define BLOCK 65536

typedef struct
{
  MlgWindow    *window;
  MlgTerritory *territory;
  GByteArray   *bytes;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->territory);
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* The actors that are selected; of a relation, its ends. */
static GArray *
dup_selected (MlgWindow *self)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgRelation *relation = mlg_territory_get_relation (territory, mlg_selection_get_relation (selection));
  GArray *actors = mlg_selection_dup_actors (selection);

  if (actors->len == 0 && relation != NULL)
    {
      MlgId ends[] = { mlg_relation_get_source (relation), mlg_relation_get_target (relation) };

      g_array_append_vals (actors, ends, G_N_ELEMENTS (ends));
    }

  return actors;
}

static gboolean
is_too_much (MlgWindow *self,
             GArray    *actors)
{
  g_autoptr(GError) error = NULL;

  if (actors->len <= MLG_PASTE_MAX_ACTORS)
    return FALSE;

  error = g_error_new_literal (MLG_ERROR, MLG_ERROR_INVALID, _("This is too much to copy at once. Save a copy of the territory instead."));
  mlg_session_fail (self->session, error);

  return TRUE;
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autoptr(GArray) actors = dup_selected (self);
  const MlgId *ids = (const MlgId *) (gpointer) actors->data;
  gboolean relation = mlg_selection_get_relation (mlg_session_get_selection (self->session)) != MLG_ID_NONE;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  GdkContentProvider *providers[2];

  if (actors->len == 0 || is_too_much (self, actors))
    return;

  bytes = mlg_clip_write (territory, ids, actors->len);
  text = relation ? mlg_clip_dup_table (territory, ids, actors->len) : mlg_clip_dup_names (territory, ids, actors->len);
  providers[0] = gdk_content_provider_new_for_bytes (MLG_CLIP_MEDIA_TYPE, bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);

  message = relation ? g_strdup (_("Relation copied"))
                     : g_strdup_printf (ngettext ("%u actor copied", "%u actors copied", actors->len), actors->len);
  mlg_session_tell (self->session, message, FALSE);
}

/* Where the graph is seen, what is pasted is to be on it. */
static MlgDiagram *
get_diagram (MlgWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->view_stack);

  return g_strcmp0 (view, "graph") == 0 ? mlg_session_get_diagram (self->session) : NULL;
}

static void
apply (MlgWindow  *self,
       MlgPaste   *paste,
       const char *label)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) actors = NULL;
  g_autofree char *summary = mlg_paste_dup_summary (paste);
  g_autofree char *message = NULL;

  if (!mlg_paste_apply (paste, get_diagram (self), label, &actors, &error))
    {
      mlg_session_fail (self->session, error);
      return;
    }

  mlg_selection_set_actors (mlg_session_get_selection (self->session), (const MlgId *) (gpointer) actors->data, actors->len);
  /* Translators: %s is “12 new actors, 3 known, 9 links” */
  message = g_strdup_printf (_("Pasted: %s"), summary);
  mlg_session_tell (self->session, message, TRUE);
}

static char *
dup_label (MlgPaste *paste)
{
  guint n = mlg_paste_get_n_actors (paste);

  /* Translators: name of an action, after which stands “Undo” */
  return g_strdup_printf (ngettext ("Paste %u actor", "Paste %u actors", n), n);
}

static void
accepted_cb (MlgWindow      *self,
             MlgPasteDialog *dialog)
{
  MlgPaste *paste = mlg_paste_dialog_get_paste (dialog);
  g_autofree char *label = dup_label (paste);

  /* Another territory may have been opened behind it. */
  if (mlg_paste_get_territory (paste) == mlg_session_get_territory (self->session))
    apply (self, paste, label);
}

static void
show_preview (MlgWindow *self,
              MlgPaste  *paste)
{
  MlgPasteDialog *dialog = mlg_paste_dialog_new (GTK_WINDOW (self), paste, mlg_session_get_recent_type (self->session));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Reading) reading = user_data;
  MlgWindow *self = reading->window;
  g_autoptr(MlgPaste) paste = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (mlg_session_get_territory (self->session) != reading->territory)
    return;

  /* An empty clipboard is no failure of anything. */
  if (text == NULL)
    {
      mlg_session_tell (self->session, _("There is nothing to paste. Copy a list of names first."), FALSE);
      return;
    }

  paste = mlg_paste_new (reading->territory);
  if (mlg_pasted_text_read (paste, text, &error))
    show_preview (self, paste);
  else
    mlg_session_fail (self->session, error);
}

/* Known actors of this very territory need no look: nothing happens to them.
 * Those of another one do, where somebody here has nearly the same name. */
static void
take_clip (Reading *reading)
{
  MlgWindow *self = reading->window;
  g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&reading->bytes));
  g_autoptr(MlgPaste) paste = mlg_paste_new (reading->territory);
  g_autoptr(GError) error = NULL;
  g_autofree char *label = NULL;
  MlgPasteCounts counts;

  reading->bytes = g_byte_array_new ();
  if (!mlg_clip_read (paste, bytes, FALSE, &error))
    {
      mlg_session_fail (self->session, error);
      return;
    }

  mlg_paste_get_counts (paste, &counts);
  label = dup_label (paste);
  if (counts.n_doubtful > 0)
    show_preview (self, paste);
  else
    apply (self, paste, label);
}

static void
read_block (GInputStream        *stream,
            Reading             *reading,
            GAsyncReadyCallback  callback)
{
  g_input_stream_read_bytes_async (stream, BLOCK, G_PRIORITY_DEFAULT, reading->window->cancellable, callback, reading);
}

static void
block_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(Reading) reading = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) block = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (mlg_session_get_territory (reading->window->session) != reading->territory)
    return;

  if (block == NULL)
    {
      mlg_session_fail (reading->window->session, error);
      return;
    }

  g_byte_array_append (reading->bytes, g_bytes_get_data (block, NULL), (guint) g_bytes_get_size (block));
  if (g_bytes_get_size (block) == 0 || reading->bytes->len > MLG_CLIP_MAX_SIZE)
    take_clip (reading);
  else
    read_block (G_INPUT_STREAM (source), g_steal_pointer (&reading), block_read_cb);
}

static void
clip_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Reading) reading = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream == NULL)
    mlg_session_fail (reading->window->session, error);
  else
    read_block (stream, g_steal_pointer (&reading), block_read_cb);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  static const char *types[] = { MLG_CLIP_MEDIA_TYPE, NULL };
  MlgWindow *self = MLG_WINDOW (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Reading *reading;

  /* A picture can be on a diagram only. */
  if (get_diagram (self) != NULL && gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) &&
      !gdk_content_formats_contain_mime_type (formats, MLG_CLIP_MEDIA_TYPE))
    {
      gtk_widget_activate_action (widget, "graph.paste", NULL);
      return;
    }

  reading = g_new0 (Reading, 1);
  reading->window = g_object_ref (self);
  reading->territory = g_object_ref (mlg_session_get_territory (self->session));
  reading->bytes = g_byte_array_new ();

  if (gdk_content_formats_contain_mime_type (formats, MLG_CLIP_MEDIA_TYPE))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->cancellable, clip_read_cb, reading);
  else
    gdk_clipboard_read_text_async (clipboard, self->cancellable, text_read_cb, reading);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MlgWindow *self = MLG_WINDOW (widget);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autoptr(GArray) actors = mlg_selection_dup_actors (mlg_session_get_selection (self->session));
  g_autoptr(MlgPaste) paste = mlg_paste_new (territory);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = NULL;

  if (actors->len == 0 || is_too_much (self, actors))
    return;

  bytes = mlg_clip_write (territory, (const MlgId *) (gpointer) actors->data, actors->len);
  /* Translators: name of an action, after which stands “Undo” */
  label = g_strdup_printf (ngettext ("Duplicate %u actor", "Duplicate %u actors", actors->len), actors->len);

  if (mlg_clip_read (paste, bytes, TRUE, &error))
    apply (self, paste, label);
  else
    mlg_session_fail (self->session, error);
}

/* mlg_window_clip_install:
 *
 * Names the actions of copying and gives them their keys. Where text is being
 * typed, the entry takes the keys first. */
void
mlg_window_clip_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "win.duplicate", NULL);
}

/* mlg_window_clip_update:
 * @open: whether there is a territory to work on
 *
 * Says which of them are possible now. */
void
mlg_window_clip_update (MlgWindow *self,
                        gboolean   open)
{
  MlgSelection *selection = mlg_session_get_selection (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy", open && !mlg_selection_is_empty (selection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate", open && mlg_selection_get_n_actors (selection) > 0);
}

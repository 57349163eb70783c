/* mlg-text-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text-chooser.h"

#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SUGGESTIONS 10
#define TEXT_KEY      "mlg-text"

struct _MlgTextChooser
{
  MlgFinder  parent_instance;

  /* char *, owned */
  GPtrArray *known;
  /* The text to begin with: to be emptied */
  char      *before;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgTextChooser, mlg_text_chooser, MLG_TYPE_FINDER)

static void
add_text (MlgTextChooser *self,
          const char     *icon_name,
          const char     *title,
          const char     *text)
{
  GtkWidget *line = mlg_finder_add_text (MLG_FINDER (self), icon_name, title, NULL);

  g_object_set_data_full (G_OBJECT (line), TEXT_KEY, g_strdup (text), g_free);
}

static void
mlg_text_chooser_search (MlgFinder  *finder,
                         const char *typed)
{
  MlgTextChooser *self = MLG_TEXT_CHOOSER (finder);
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_autofree char *needle = mlg_text_fold (text);
  /* While the text is as it was, everything is proposed. */
  gboolean all = *text == '\0' || g_strcmp0 (text, self->before) == 0;
  gboolean exact = FALSE;
  guint n = 0;

  for (guint i = 0; self->known != NULL && i < self->known->len && n < N_SUGGESTIONS; i++)
    {
      const char *known = g_ptr_array_index (self->known, i);
      g_autofree char *key = mlg_text_fold (known);

      if (!all && strstr (key, needle) == NULL)
        continue;

      add_text (self, NULL, known, known);
      exact = exact || strcmp (known, text) == 0;
      n++;
    }

  if (*text != '\0' && !exact)
    {
      /* Translators: %s is a text that the user typed */
      g_autofree char *use = g_strdup_printf (_("Write “%s”"), text);

      add_text (self, "document-edit-symbolic", use, text);
    }

  if (self->before != NULL && *self->before != '\0')
    add_text (self, "edit-clear-symbolic", _("None"), "");
}

static void
mlg_text_chooser_take (MlgFinder *finder,
                       GtkWidget *line)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (line), TEXT_KEY));

  g_signal_emit (finder, signals[SIGNAL_CHOSEN], 0, text);
}

static void
mlg_text_chooser_finalize (GObject *object)
{
  MlgTextChooser *self = MLG_TEXT_CHOOSER (object);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (mlg_text_chooser_parent_class)->finalize (object);
}

static void
mlg_text_chooser_class_init (MlgTextChooserClass *klass)
{
  MlgFinderClass *finder_class = MLG_FINDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mlg_text_chooser_finalize;
  finder_class->search = mlg_text_chooser_search;
  finder_class->take = mlg_text_chooser_take;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_TEXT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mlg_text_chooser_init (MlgTextChooser *self)
{
}

/**
 * mlg_text_chooser_new:
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it
 *   when the parent ends
 */
GtkWidget *
mlg_text_chooser_new (void)
{
  return g_object_new (MLG_TYPE_TEXT_CHOOSER, NULL);
}

/**
 * mlg_text_chooser_choose:
 * @self: a chooser with a parent
 * @known: (element-type utf8): the texts in use
 * @placeholder: what is wanted, translated
 * @text: (nullable): the text as it is
 *
 * Opens the chooser.
 */
void
mlg_text_chooser_choose (MlgTextChooser *self,
                         GPtrArray      *known,
                         const char     *placeholder,
                         const char     *text)
{
  g_return_if_fail (MLG_IS_TEXT_CHOOSER (self));

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = g_ptr_array_ref (known);
  g_free (self->before);
  self->before = g_strdup (text);
  mlg_finder_open (MLG_FINDER (self), placeholder, text);
}

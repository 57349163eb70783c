/* mlg-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-document-private.h"

#define DEFAULT_AUTOSAVE_DELAY 3000

enum
{
  PROP_0,
  PROP_TERRITORY,
  PROP_FILE,
  PROP_DISPLAY_NAME,
  PROP_STATE,
  PROP_ERROR,
  PROP_AUTOSAVE_DELAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MlgDocument, mlg_document, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (MlgDocumentState, mlg_document_state,
                    G_DEFINE_ENUM_VALUE (MLG_DOCUMENT_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (MLG_DOCUMENT_UNSAVED, "unsaved"),
                    G_DEFINE_ENUM_VALUE (MLG_DOCUMENT_WRITING, "writing"),
                    G_DEFINE_ENUM_VALUE (MLG_DOCUMENT_FAILED, "failed"))

static void
on_written (MlgDocument *self)
{
  if (!self->writing)
    mlg_document_set_state (self, MLG_DOCUMENT_UNSAVED, NULL);
  mlg_document_schedule_autosave (self, self->autosave_delay);
}

static void
mlg_document_dispose (GObject *object)
{
  MlgDocument *self = MLG_DOCUMENT (object);

  mlg_document_release (self);
  g_clear_object (&self->territory);

  G_OBJECT_CLASS (mlg_document_parent_class)->dispose (object);
}

static void
mlg_document_finalize (GObject *object)
{
  MlgDocument *self = MLG_DOCUMENT (object);

  g_clear_object (&self->sink);
  g_clear_object (&self->copy);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problems, g_strfreev);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (mlg_document_parent_class)->finalize (object);
}

static void
mlg_document_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MlgDocument *self = MLG_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_TERRITORY:
      g_value_set_object (value, self->territory);
      break;

    case PROP_FILE:
      g_value_set_object (value, mlg_document_get_file (self));
      break;

    case PROP_DISPLAY_NAME:
      g_value_take_string (value, mlg_document_dup_display_name (self));
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    case PROP_AUTOSAVE_DELAY:
      g_value_set_uint (value, self->autosave_delay);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mlg_document_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  MlgDocument *self = MLG_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_AUTOSAVE_DELAY:
      mlg_document_set_autosave_delay (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mlg_document_class_init (MlgDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mlg_document_dispose;
  object_class->finalize = mlg_document_finalize;
  object_class->get_property = mlg_document_get_property;
  object_class->set_property = mlg_document_set_property;

  properties[PROP_TERRITORY] = g_param_spec_object ("territory", NULL, NULL, MLG_TYPE_TERRITORY, readable);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, NULL, readable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, MLG_TYPE_DOCUMENT_STATE, MLG_DOCUMENT_SAVED, readable);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  properties[PROP_AUTOSAVE_DELAY] = g_param_spec_uint ("autosave-delay", NULL, NULL, 0, G_MAXUINT, DEFAULT_AUTOSAVE_DELAY,
                                                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MlgDocument::file-recreated:
   * @self: a document
   *
   * Somebody had removed the file while it was open, and it was written again.
   */
  g_signal_new ("file-recreated", MLG_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mlg_document_init (MlgDocument *self)
{
  self->autosave_delay = DEFAULT_AUTOSAVE_DELAY;
  g_queue_init (&self->waiting);
}

/* Makes a document of what a loader brought together. The references are
 * taken over. */
MlgDocument *
mlg_document_new_loaded (MlgTerritory   *territory,
                         MlgWorkingCopy *copy,
                         MlgDatabase    *database,
                         gint64          revision)
{
  MlgDocument *self = g_object_new (MLG_TYPE_DOCUMENT, NULL);

  self->territory = territory;
  self->copy = copy;
  self->sink = mlg_document_sink_new (database, revision);
  g_set_object (&self->file, mlg_working_copy_get_file (copy));
  self->written = mlg_working_copy_get_revision (copy);
  self->state = mlg_document_is_dirty (self) ? MLG_DOCUMENT_UNSAVED : MLG_DOCUMENT_SAVED;
  g_object_unref (database);

  g_signal_connect_object (self->sink, "written", G_CALLBACK (on_written), self, G_CONNECT_SWAPPED);
  mlg_territory_set_sink (self->territory, MLG_EDIT_SINK (self->sink));

  return self;
}

/* Whether there are edits that the file does not have. */
gboolean
mlg_document_is_dirty (MlgDocument *self)
{
  return mlg_document_sink_get_revision (self->sink) != self->written;
}

/* @error is taken over. */
void
mlg_document_set_state (MlgDocument      *self,
                        MlgDocumentState  state,
                        GError           *error)
{
  gboolean had_error = self->error != NULL;
  gboolean changed = self->state != state;

  self->state = state;
  /* While it is tried again the error stays: the bar must not flicker. */
  if (state != MLG_DOCUMENT_WRITING && state != MLG_DOCUMENT_UNSAVED)
    {
      g_clear_error (&self->error);
      self->error = error;
    }

  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (had_error || error != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
mlg_document_set_file (MlgDocument *self,
                       GFile       *file)
{
  if (!g_set_object (&self->file, file))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_NAME]);
}

static gboolean
on_autosave (gpointer user_data)
{
  MlgDocument *self = user_data;

  self->autosave_source = 0;
  mlg_document_autosave (self);

  return G_SOURCE_REMOVE;
}

/* The file is written once nothing has happened for so long. */
void
mlg_document_schedule_autosave (MlgDocument *self,
                                guint        milliseconds)
{
  g_clear_handle_id (&self->autosave_source, g_source_remove);

  if (mlg_document_get_file (self) == NULL || self->closed)
    return;

  /* A large document is not written all the time: a tenth of it at most. */
  self->autosave_source = g_timeout_add (MAX (milliseconds, 10 * self->last_write_time), on_autosave, self);
}

/* Ends the use of the working copy. It goes where the file has every edit. */
void
mlg_document_release (MlgDocument *self)
{
  if (self->closed)
    return;

  self->closed = TRUE;
  g_clear_handle_id (&self->autosave_source, g_source_remove);
  if (self->sink == NULL)
    return;

  mlg_document_sink_close (self->sink);
  if (!mlg_document_is_dirty (self))
    mlg_working_copy_remove (self->copy);
}

/**
 * mlg_document_get_territory:
 * @self: a document
 *
 * Returns: (transfer none): what it holds
 */
MlgTerritory *
mlg_document_get_territory (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), NULL);

  return self->territory;
}

/**
 * mlg_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file that people see, %NULL where
 *   it was never saved
 */
GFile *
mlg_document_get_file (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * mlg_document_dup_display_name:
 * @self: a document
 *
 * Returns: (transfer full): the name of the file, for the title of a window
 */
char *
mlg_document_dup_display_name (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), NULL);

  return mlg_working_copy_dup_file_name (self->file);
}

/**
 * mlg_document_get_state:
 * @self: a document
 *
 * Returns: how the file stands to the edits
 */
MlgDocumentState
mlg_document_get_state (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), MLG_DOCUMENT_SAVED);

  return self->state;
}

/**
 * mlg_document_get_error:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why the file could not be written the
 *   last time, %NULL where it could
 */
const GError *
mlg_document_get_error (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), NULL);

  return self->error;
}

/**
 * mlg_document_get_problems:
 * @self: a document
 *
 * Returns: (transfer none): sentences on what could not be read, the first
 *   fifty of them; empty in a sound document
 */
const char * const *
mlg_document_get_problems (MlgDocument *self)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (MLG_IS_DOCUMENT (self), none);

  return self->problems != NULL ? (const char * const *) self->problems : none;
}

/**
 * mlg_document_get_n_left_out:
 * @self: a document
 *
 * Returns: how many objects could not be read
 */
guint
mlg_document_get_n_left_out (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), 0);

  return self->n_left_out;
}

/**
 * mlg_document_get_recovered:
 * @self: a document
 *
 * Returns: whether it holds edits that a crash kept from the file
 */
gboolean
mlg_document_get_recovered (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), FALSE);

  return self->recovered;
}

/**
 * mlg_document_get_autosave_delay:
 * @self: a document
 *
 * Returns: milliseconds from the last edit until the file is written
 */
guint
mlg_document_get_autosave_delay (MlgDocument *self)
{
  g_return_val_if_fail (MLG_IS_DOCUMENT (self), 0);

  return self->autosave_delay;
}

/**
 * mlg_document_set_autosave_delay:
 * @self: a document
 * @milliseconds: from the last edit until the file is written, 3,000 unless
 *   said otherwise
 *
 * Sets how long to wait, from the next edit on.
 */
void
mlg_document_set_autosave_delay (MlgDocument *self,
                                 guint        milliseconds)
{
  g_return_if_fail (MLG_IS_DOCUMENT (self));

  if (self->autosave_delay == milliseconds)
    return;

  self->autosave_delay = milliseconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTOSAVE_DELAY]);
}

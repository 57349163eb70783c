/* mlg-place-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-chooser.h"

#include "mlg-place-guesser.h"

#include <glib/gi18n-lib.h>

#define N_PLACES  8
#define PLACE_KEY "mlg-place"

struct _MlgPlaceChooser
{
  MlgFinder          parent_instance;

  /* Owned */
  MlgSession        *session;
  MlgPlaceGuesser   *guesser;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgPlaceChooser, mlg_place_chooser, MLG_TYPE_FINDER)

static void
add_value (MlgPlaceChooser *self,
           const char      *icon_name,
           const char      *title,
           const char      *subtitle,
           GVariant        *value)
{
  GtkWidget *line = mlg_finder_add_text (MLG_FINDER (self), icon_name, title, subtitle);

  g_object_set_data_full (G_OBJECT (line), PLACE_KEY, g_variant_ref (value), (GDestroyNotify) g_variant_unref);
}

static void
mlg_place_chooser_search (MlgFinder  *finder,
                          const char *typed)
{
  MlgPlaceChooser *self = MLG_PLACE_CHOOSER (finder);
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_autoptr(GPtrArray) guesses = NULL;
  g_autoptr(GVariant) words = NULL;
  g_autofree char *keep = NULL;

  if (*text == '\0')
    return;

  guesses = mlg_place_guesser_guess (self->guesser, text, N_PLACES);

  for (guint i = 0; i < guesses->len; i++)
    {
      MlgPlaceGuess *guess = g_ptr_array_index (guesses, i);

      add_value (self, "mark-location-symbolic", guess->label, guess->detail, guess->place);
    }

  /* Translators: %s is a place that the user typed */
  keep = g_strdup_printf (_("Keep “%s” without a point"), text);
  words = mlg_place_guesser_as_words (text);
  add_value (self, "document-edit-symbolic", keep, NULL, words);
}

static void
mlg_place_chooser_take (MlgFinder *finder,
                        GtkWidget *line)
{
  g_autoptr(GVariant) place = g_variant_ref (g_object_get_data (G_OBJECT (line), PLACE_KEY));

  g_signal_emit (finder, signals[SIGNAL_CHOSEN], 0, place);
}

static void
mlg_place_chooser_dispose (GObject *object)
{
  MlgPlaceChooser *self = MLG_PLACE_CHOOSER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->guesser);

  G_OBJECT_CLASS (mlg_place_chooser_parent_class)->dispose (object);
}

static void
mlg_place_chooser_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_set_object (&MLG_PLACE_CHOOSER (object)->session, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_place_chooser_class_init (MlgPlaceChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MlgFinderClass *finder_class = MLG_FINDER_CLASS (klass);

  object_class->dispose = mlg_place_chooser_dispose;
  object_class->set_property = mlg_place_chooser_set_property;
  finder_class->search = mlg_place_chooser_search;
  finder_class->take = mlg_place_chooser_take;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_PLACE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_VARIANT);
}

static void
mlg_place_chooser_init (MlgPlaceChooser *self)
{
}

/**
 * mlg_place_chooser_new:
 * @session: the session with the gazetteer and the territory
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it
 *   when the parent ends
 */
GtkWidget *
mlg_place_chooser_new (MlgSession *session)
{
  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);

  return g_object_new (MLG_TYPE_PLACE_CHOOSER, "session", session, NULL);
}

/**
 * mlg_place_chooser_choose:
 * @self: a chooser with a parent
 * @text: (nullable): a place to begin with
 *
 * Opens the chooser.
 */
void
mlg_place_chooser_choose (MlgPlaceChooser *self,
                          const char      *text)
{
  g_return_if_fail (MLG_IS_PLACE_CHOOSER (self));
  g_return_if_fail (mlg_session_get_territory (self->session) != NULL);

  g_clear_object (&self->guesser);
  self->guesser = mlg_place_guesser_new (self->session);
  mlg_finder_open (MLG_FINDER (self), _("Commune, postcode or address"), text);
}

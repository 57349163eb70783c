/* mlg-place-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PLACES  8
/* How many actors tell where the territory is. */
#define N_SAMPLE  40
#define NEAR_KM   20.
#define PLACE_KEY "mlg-place"

struct _MlgPlaceChooser
{
  MlgFinder          parent_instance;

  /* Owned */
  MlgSession        *session;
  MlgGeocodeContext *context;
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

/* Where the other actors are: of eight Saint-Just, the one nearby is meant. */
static MlgGeocodeContext *
create_context (MlgPlaceChooser *self)
{
  MlgGeocodeContext *context = mlg_geocode_context_new ();
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  MlgGazetteer *gazetteer = mlg_session_get_gazetteer (self->session);
  guint n = mlg_territory_get_n_actors (territory);
  guint step = MAX (n / N_SAMPLE, 1);

  for (guint i = 0; gazetteer != NULL && i < n; i += step)
    {
      g_autoptr(MlgGazetteerPlace) near = NULL;
      double lon, lat;

      if (mlg_actor_get_point (mlg_territory_get_nth_actor (territory, i), &lon, &lat))
        near = mlg_gazetteer_nearest (gazetteer, lon, lat, NEAR_KM, NULL);
      if (near != NULL)
        mlg_geocode_context_add_place (context, near);
    }

  return context;
}

static char *
find_postcode (const char *text)
{
  while (*text != '\0')
    {
      gsize n_digits = strspn (text, "0123456789");

      if (n_digits == 5)
        return g_strndup (text, 5);

      text += MAX (n_digits, 1);
    }

  return NULL;
}

/* The street, where the text is an address: what stands before the commune. */
static char *
find_street (const char *text)
{
  const char *comma = strrchr (text, ',');

  return comma != NULL ? g_strstrip (g_strndup (text, comma - text)) : NULL;
}

static GVariant *
create_value (const char              *text,
              const MlgGazetteerPlace *found)
{
  g_autofree char *street = find_street (text);
  g_autofree char *postcode = find_postcode (text);
  MlgPlace place = { 0 };

  if (found == NULL)
    {
      place.address = text;
      return mlg_place_to_variant (&place);
    }

  mlg_gazetteer_place_get_place (found, &place);
  place.address = street;
  if (postcode != NULL)
    place.postcode = postcode;

  return mlg_place_to_variant (&place);
}

static void
add_value (MlgPlaceChooser *self,
           const char      *icon_name,
           const char      *title,
           const char      *subtitle,
           GVariant        *value)
{
  GtkWidget *line = mlg_finder_add_text (MLG_FINDER (self), icon_name, title, subtitle);

  g_object_set_data_full (G_OBJECT (line), PLACE_KEY, g_variant_ref_sink (value), (GDestroyNotify) g_variant_unref);
}

static void
add_places (MlgPlaceChooser *self,
            const char      *text,
            GPtrArray       *places,
            GHashTable      *seen)
{
  for (guint i = 0; places != NULL && i < places->len && g_hash_table_size (seen) < N_PLACES; i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);
      g_autofree char *label = mlg_gazetteer_place_dup_label (place);
      g_autofree char *street = find_street (text);
      const char *subtitle = street != NULL && *street != '\0' ? street : place->postcode;

      if (g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) place->id)))
        add_value (self, "mark-location-symbolic", label, subtitle, create_value (text, place));
    }
}

static void
mlg_place_chooser_search (MlgFinder  *finder,
                          const char *typed)
{
  MlgPlaceChooser *self = MLG_PLACE_CHOOSER (finder);
  MlgGazetteer *gazetteer = mlg_session_get_gazetteer (self->session);
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) meant = NULL;
  g_autoptr(GPtrArray) begun = NULL;
  g_autofree char *keep = NULL;

  if (*text == '\0')
    return;

  if (gazetteer != NULL)
    {
      meant = mlg_gazetteer_geocode (gazetteer, text, self->context, NULL);
      begun = mlg_gazetteer_complete (gazetteer, text, N_PLACES, NULL);
      add_places (self, text, meant, seen);
      add_places (self, text, begun, seen);
    }

  /* Translators: %s is a place that the user typed */
  keep = g_strdup_printf (_("Keep “%s” without a point"), text);
  add_value (self, "document-edit-symbolic", keep, NULL, create_value (text, NULL));
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
  g_clear_pointer (&self->context, mlg_geocode_context_free);

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

  g_clear_pointer (&self->context, mlg_geocode_context_free);
  self->context = create_context (self);
  mlg_finder_open (MLG_FINDER (self), _("Commune, postcode or address"), text);
}

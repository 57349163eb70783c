/* mlg-place-guesser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-guesser.h"

#include <string.h>

/* How many actors tell where the territory is. */
#define N_SAMPLE 40
#define NEAR_KM  20.

struct _MlgPlaceGuesser
{
  GObject            parent_instance;

  /* Owned */
  MlgSession        *session;
  MlgGeocodeContext *context;
};

G_DEFINE_FINAL_TYPE (MlgPlaceGuesser, mlg_place_guesser, G_TYPE_OBJECT)

/* Where the other actors are: of eight Saint-Just, the one nearby is meant. */
static MlgGeocodeContext *
create_context (MlgSession *session)
{
  MlgGeocodeContext *context = mlg_geocode_context_new ();
  MlgTerritory *territory = mlg_session_get_territory (session);
  MlgGazetteer *gazetteer = mlg_session_get_gazetteer (session);
  guint n = territory != NULL ? mlg_territory_get_n_actors (territory) : 0;
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

static MlgPlaceGuess *
create_guess (const char              *text,
              const MlgGazetteerPlace *found)
{
  MlgPlaceGuess *guess = g_new0 (MlgPlaceGuess, 1);
  g_autofree char *street = find_street (text);
  g_autofree char *postcode = find_postcode (text);
  MlgPlace place = { 0 };

  mlg_gazetteer_place_get_place (found, &place);
  place.address = street;
  if (postcode != NULL)
    place.postcode = postcode;

  guess->label = mlg_gazetteer_place_dup_label (found);
  guess->detail = g_strdup (street != NULL && *street != '\0' ? street : found->postcode);
  guess->place = g_variant_ref_sink (mlg_place_to_variant (&place));

  return guess;
}

static void
add_guesses (GPtrArray  *guesses,
             GHashTable *seen,
             const char *text,
             GPtrArray  *places,
             guint       max)
{
  for (guint i = 0; places != NULL && i < places->len && guesses->len < max; i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      if (g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) place->id)))
        g_ptr_array_add (guesses, create_guess (text, place));
    }
}

static void
mlg_place_guesser_dispose (GObject *object)
{
  MlgPlaceGuesser *self = MLG_PLACE_GUESSER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->context, mlg_geocode_context_free);

  G_OBJECT_CLASS (mlg_place_guesser_parent_class)->dispose (object);
}

static void
mlg_place_guesser_class_init (MlgPlaceGuesserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mlg_place_guesser_dispose;
}

static void
mlg_place_guesser_init (MlgPlaceGuesser *self)
{
}

/**
 * mlg_place_guess_free:
 * @self: a guess
 *
 * Frees it.
 */
void
mlg_place_guess_free (MlgPlaceGuess *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->place, g_variant_unref);
  g_free (self);
}

/**
 * mlg_place_guesser_new:
 * @session: the session with the gazetteer and the territory
 *
 * Looks where the actors of the territory are, as they are now: make a new
 * guesser for each time that a place is asked for.
 *
 * Returns: (transfer full): a guesser
 */
MlgPlaceGuesser *
mlg_place_guesser_new (MlgSession *session)
{
  MlgPlaceGuesser *self = g_object_new (MLG_TYPE_PLACE_GUESSER, NULL);

  self->session = g_object_ref (session);
  self->context = create_context (session);

  return self;
}

/**
 * mlg_place_guesser_guess:
 * @self: a guesser
 * @text: what was typed so far
 * @max: how many guesses at the most
 *
 * Returns: (transfer full) (element-type MlgPlaceGuess): the places that it
 *   may mean, the likely one first, then those that begin like it
 */
GPtrArray *
mlg_place_guesser_guess (MlgPlaceGuesser *self,
                         const char      *text,
                         guint            max)
{
  GPtrArray *guesses = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_place_guess_free);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr(GPtrArray) meant = NULL;
  g_autoptr(GPtrArray) begun = NULL;
  MlgGazetteer *gazetteer;

  g_return_val_if_fail (MLG_IS_PLACE_GUESSER (self), guesses);

  gazetteer = mlg_session_get_gazetteer (self->session);

  if (*stripped == '\0' || gazetteer == NULL)
    return guesses;

  meant = mlg_gazetteer_geocode (gazetteer, stripped, self->context, NULL);
  begun = mlg_gazetteer_complete (gazetteer, stripped, max, NULL);
  add_guesses (guesses, seen, stripped, meant, max);
  add_guesses (guesses, seen, stripped, begun, max);

  return guesses;
}

/**
 * mlg_place_guesser_as_words:
 * @text: a place that is not known
 *
 * Returns: (transfer full): the place as words without a point, a tuple of
 *   #MLG_PLACE_TYPE
 */
GVariant *
mlg_place_guesser_as_words (const char *text)
{
  MlgPlace place = { .address = text };

  return g_variant_ref_sink (mlg_place_to_variant (&place));
}

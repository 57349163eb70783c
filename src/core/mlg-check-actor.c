/* mlg-check-actor.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-check-private.h"

#include "mlg-search-index-private.h"
#include "mlg-web-address.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What can be wrong with an actor. */

/* Two actors of the same name so near each other are one, in degrees of
 * latitude: about two kilometres. */
#define NEAR 0.02

/* Namesakes beyond these are not compared: a list in which every actor has the
 * same name has another problem. */
#define MAX_NAMESAKES 50

static gboolean
are_near (MlgActor *a,
          MlgActor *b)
{
  double lon_a, lat_a, lon_b, lat_b;

  if (!mlg_actor_get_point (a, &lon_a, &lat_a) || !mlg_actor_get_point (b, &lon_b, &lat_b))
    return FALSE;

  return fabs (lat_a - lat_b) < NEAR && fabs (lon_a - lon_b) * cos (lat_a * G_PI / 180.) < NEAR;
}

static char *
dup_city (MlgActor *actor)
{
  MlgPlace place;

  return mlg_actor_get_place (actor, 0, &place) ? mlg_search_fold (place.city) : g_strdup ("");
}

/* An actor without a place may be the one that has one. */
static gboolean
may_be_the_same (MlgActor *a,
                 MlgActor *b)
{
  g_autofree char *city_a = dup_city (a);
  g_autofree char *city_b = dup_city (b);

  if (are_near (a, b))
    return TRUE;

  if (*city_a != '\0' && *city_b != '\0')
    return g_str_equal (city_a, city_b);

  return !mlg_actor_get_point (a, NULL, NULL) || !mlg_actor_get_point (b, NULL, NULL);
}

static void
check_name (MlgCheck *self,
            MlgActor *actor)
{
  g_autofree char *name = mlg_search_fold (mlg_actor_get_name (actor));
  GPtrArray *namesakes;

  if (*mlg_actor_get_name (actor) == '\0')
    mlg_check_add (self, MLG_SEVERITY_ERROR, MLG_RECORD (actor), _("It has no name. Give it one."));

  if (*name == '\0')
    return;

  namesakes = g_hash_table_lookup (self->names, name);

  if (namesakes == NULL)
    {
      namesakes = g_ptr_array_new ();
      g_hash_table_insert (self->names, g_steal_pointer (&name), namesakes);
    }

  for (guint i = 0; i < namesakes->len; i++)
    if (may_be_the_same (actor, g_ptr_array_index (namesakes, i)))
      {
        mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (actor),
                       _("Another actor there has the same name. If they are one, delete one of them."));
        break;
      }

  if (namesakes->len < MAX_NAMESAKES)
    g_ptr_array_add (namesakes, actor);
}

/* Whether a point is inside a ring of longitudes and latitudes: it is if a
 * ray from it crosses the ring an odd number of times. */
static gboolean
ring_contains (GVariant *ring,
               double    lon,
               double    lat)
{
  gsize n = 0;
  const double *points = g_variant_get_fixed_array (ring, &n, 2 * sizeof (double));
  gboolean inside = FALSE;

  for (gsize i = 0, k = n - 1; i < n; k = i++)
    {
      const double *a = points + 2 * i;
      const double *b = points + 2 * k;

      if ((a[1] > lat) != (b[1] > lat) && lon < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0])
        inside = !inside;
    }

  return inside;
}

static void
check_places (MlgCheck *self,
              MlgActor *actor)
{
  MlgRecord *info = MLG_RECORD (mlg_territory_get_info (self->territory));
  g_autoptr(GVariant) ring = mlg_record_dup_value (info, MLG_TERRITORY_PERIMETER);
  double lon, lat;

  if (!mlg_actor_get_point (actor, &lon, &lat))
    {
      mlg_check_add (self, MLG_SEVERITY_HINT, MLG_RECORD (actor), _("It has no place on the map."));
      return;
    }

  if (ring != NULL && g_variant_n_children (ring) > 2 && !ring_contains (ring, lon, lat))
    mlg_check_add (self, MLG_SEVERITY_HINT, MLG_RECORD (actor), _("It lies outside the perimeter of the territory."));

  for (guint i = 0; i < mlg_actor_get_n_places (actor); i++)
    {
      MlgPlace place;

      mlg_actor_get_place (actor, i, &place);

      /* In the Gulf of Guinea: what a failed conversion gives. */
      if (mlg_place_has_point (&place) && fabs (place.lon) < 1e-6 && fabs (place.lat) < 1e-6)
        mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (actor),
                       _("Its point is at longitude 0 and latitude 0, in the ocean. Place it again."));
    }
}

static void
check_links (MlgCheck *self,
             MlgActor *actor)
{
  const char * const *links = mlg_actor_get_links (actor);

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      g_autofree char *address = mlg_web_address_normalize (links[i]);

      if (address == NULL)
        mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (actor),
                       /* Translators: %s is what somebody wrote as a link */
                       _("“%s” is not a web address that can be opened. It should begin with https://."), links[i]);
    }
}

/* A scheme of which an actor can have one item only. */
static void
check_schemes (MlgCheck *self,
               MlgActor *actor)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  gsize n_items;
  const MlgId *items = mlg_actor_get_classification (actor, &n_items);

  for (gsize i = 0; i < n_items; i++)
    {
      MlgTerm *item = mlg_territory_get_term (self->territory, items[i]);
      MlgTerm *scheme = item != NULL ? mlg_territory_get_term (self->territory, mlg_term_get_parent (item)) : NULL;

      if (scheme == NULL || !mlg_record_is_empty (MLG_RECORD (scheme), MLG_TERM_MULTIPLE))
        continue;

      if (!g_hash_table_add (seen, scheme))
        mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (actor),
                       /* Translators: %s is the name of a classification */
                       _("It has several values in “%s”, which allows one."), mlg_term_get_label (scheme));
    }
}

void
mlg_check_actor (MlgCheck *self,
                 MlgActor *actor)
{
  MlgRecord *record = MLG_RECORD (actor);

  check_name (self, actor);

  if (mlg_actor_get_kind (actor) == MLG_ID_NONE)
    mlg_check_add (self, MLG_SEVERITY_HINT, record, _("Its kind is not filled in."));

  if (mlg_graph_index_get_degree (mlg_territory_get_graph (self->territory), mlg_actor_get_id (actor)) == 0)
    mlg_check_add (self, MLG_SEVERITY_HINT, record, _("It has no relations."));

  mlg_check_references (self, record);
  mlg_check_dates (self, record, mlg_actor_get_text (actor, MLG_ACTOR_SINCE), mlg_actor_get_text (actor, MLG_ACTOR_UNTIL));
  check_places (self, actor);
  check_links (self, actor);
  check_schemes (self, actor);
}

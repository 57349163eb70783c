/* mlg-duplicate-entry.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-private.h"

#include "mlg-identifier.h"
#include "mlg-places.h"
#include "mlg-search-index-private.h"
#include "mlg-web-address.h"

#include <math.h>
#include <string.h>

/* What is compared of an actor, and how sure it is that two are one. */

#define EARTH_RADIUS 6371000.

/* Metres. Two names alike farther apart than that are two actors. */
#define NEAR 2000.
#define FAR 20000.
#define FAR_APPROXIMATE 50000.

/* Below it is not worth a look. */
#define LEAST_SCORE 0.55

static void
add_contact (MlgDuplicateEntry *entry,
             GStringChunk      *texts,
             char               sort,
             const char        *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_autofree char *key = g_strdup_printf ("%c%s", sort, g_strstrip (folded));

  g_ptr_array_add (entry->contacts, (gpointer) g_string_chunk_insert_const (texts, key));
}

static void
add_phone (MlgDuplicateEntry *entry,
           GStringChunk      *texts,
           const char        *text)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);

  if (g_str_has_prefix (digits->str, "0033"))
    g_string_erase (digits, 0, 4);
  else if (g_str_has_prefix (digits->str, "33") && digits->len > 10)
    g_string_erase (digits, 0, 2);
  if (digits->len > 9 && digits->str[0] == '0')
    g_string_erase (digits, 0, 1);

  if (digits->len >= 8 && digits->len <= 15)
    add_contact (entry, texts, 'p', digits->str);
}

/* Hosts of the pages of many */
static gboolean
is_shared (const char *host)
{
  static const char * const hosts[] = {
    "facebook.com", "helloasso.com", "instagram.com", "linkedin.com", "twitter.com", "x.com", "youtube.com", "sites.google.com",
    "docs.google.com", "drive.google.com", "framaforms.org", "github.com", "gitlab.com", "medium.com", "fr.wikipedia.org", "vimeo.com",
    "linktr.ee", "mastodon.social", "meetup.com", "ulule.com", NULL
  };

  return g_strv_contains (hosts, host);
}

static void
add_site (MlgDuplicateEntry *entry,
          GStringChunk      *texts,
          const char        *text)
{
  g_autofree char *address = mlg_web_address_normalize (text);
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;
  g_autofree char *page = NULL;
  const char *name;

  if (address == NULL || !g_uri_split (address, G_URI_FLAGS_PARSE_RELAXED, NULL, NULL, &host, NULL, &path, NULL, NULL, NULL) || host == NULL)
    {
      if (mlg_email_is_plausible (text))
        add_contact (entry, texts, 'e', text);
      return;
    }

  for (char *p = host; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  name = g_str_has_prefix (host, "www.") ? host + 4 : host;

  if (!is_shared (name))
    {
      add_contact (entry, texts, 'w', name);
      return;
    }

  while (*path != '\0' && path[strlen (path) - 1] == '/')
    path[strlen (path) - 1] = '\0';
  page = g_strconcat (name, path, NULL);
  if (*path != '\0')
    add_contact (entry, texts, 'w', page);
}

static void
prepare_contacts (MlgDuplicateEntry *entry,
                  GStringChunk      *texts)
{
  GVariantIter iter;
  const char *kind, *value;

  entry->contacts = g_ptr_array_new ();

  if (entry->raw_contacts != NULL)
    {
      g_variant_iter_init (&iter, entry->raw_contacts);
      while (g_variant_iter_next (&iter, "(&s&sb)", &kind, &value, NULL))
        if (g_str_equal (kind, "phone"))
          add_phone (entry, texts, value);
        else if (mlg_email_is_plausible (value))
          add_contact (entry, texts, 'e', value);
    }

  if (entry->raw_links != NULL)
    {
      g_variant_iter_init (&iter, entry->raw_links);
      while (g_variant_iter_next (&iter, "&s", &value))
        add_site (entry, texts, value);
    }
}

static const char *
keep (GStringChunk *texts,
      const char   *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (texts, text) : NULL;
}

static void
prepare_places (MlgDuplicateEntry *entry,
                GStringChunk      *texts)
{
  MlgPlace place;

  for (gsize i = 0; entry->raw_places != NULL && mlg_places_get (entry->raw_places, i, &place); i++)
    {
      g_autofree char *city = mlg_search_fold (place.city);
      g_autofree char *postcode = mlg_postcode_clean (place.postcode);

      if (entry->city == NULL)
        entry->city = keep (texts, city);
      if (entry->postcode == NULL)
        entry->postcode = keep (texts, postcode);
      if (mlg_place_has_point (&place) && entry->n_points < MLG_DUPLICATE_MAX_POINTS)
        {
          entry->points[entry->n_points][0] = place.lon;
          entry->points[entry->n_points++][1] = place.lat;
          entry->approximate |= place.precision == MLG_PRECISION_APPROXIMATE;
        }
    }
}

static const char *
find_identifier (MlgDuplicateEntry *entry,
                 GStringChunk      *texts,
                 MlgIdentifierKind  kind)
{
  g_autofree char *number = mlg_identifier_find (kind, entry->raw_custom);

  return keep (texts, number);
}

void
mlg_duplicate_entry_prepare (MlgDuplicateEntry *entry,
                             GStringChunk      *texts)
{
  mlg_duplicate_name_prepare (&entry->name, entry->raw_name, entry->raw_short_name, texts);
  prepare_contacts (entry, texts);
  prepare_places (entry, texts);
  entry->siren = find_identifier (entry, texts, MLG_IDENTIFIER_SIREN);
  entry->siret = find_identifier (entry, texts, MLG_IDENTIFIER_SIRET);
  entry->rna = find_identifier (entry, texts, MLG_IDENTIFIER_RNA);
}

void
mlg_duplicate_entry_clear (MlgDuplicateEntry *entry)
{
  g_clear_pointer (&entry->raw_name, g_free);
  g_clear_pointer (&entry->raw_short_name, g_free);
  g_clear_pointer (&entry->raw_places, g_variant_unref);
  g_clear_pointer (&entry->raw_contacts, g_variant_unref);
  g_clear_pointer (&entry->raw_custom, g_variant_unref);
  g_clear_pointer (&entry->raw_links, g_variant_unref);
  g_clear_pointer (&entry->contacts, g_ptr_array_unref);
  mlg_duplicate_name_clear (&entry->name);
}

/* Metres between the nearest places; negative where one has no point. Of the
 * plane, which does for what is near. */
static double
get_distance (const MlgDuplicateEntry *a,
              const MlgDuplicateEntry *b)
{
  double best = -1.;

  for (guint i = 0; i < a->n_points; i++)
    for (guint k = 0; k < b->n_points; k++)
      {
        double across = remainder (a->points[i][0] - b->points[k][0], 360.) * cos (a->points[i][1] * G_PI / 180.);
        double up = a->points[i][1] - b->points[k][1];
        double distance = hypot (across, up) * G_PI / 180. * EARTH_RADIUS;

        if (best < 0. || distance < best)
          best = distance;
      }

  return best;
}

/* What the places do to a likeness of names: 0 where they are too far apart
 * for it to mean anything; above 1 where it means more. */
static double
weigh_places (const MlgDuplicateEntry *a,
              const MlgDuplicateEntry *b,
              MlgDuplicate            *duplicate)
{
  gboolean same_city = a->city != NULL && g_strcmp0 (a->city, b->city) == 0;

  if (duplicate->distance > (a->approximate || b->approximate ? FAR_APPROXIMATE : FAR))
    return 0.;

  if (duplicate->distance < 0. && a->postcode != NULL && b->postcode != NULL && strncmp (a->postcode, b->postcode, 2) != 0)
    return 0.;

  if (duplicate->distance >= 0. && duplicate->distance <= NEAR)
    {
      duplicate->reasons |= MLG_DUPLICATE_NEAR;
      return 1.3;
    }

  if (same_city && (a->postcode == NULL || b->postcode == NULL || strncmp (a->postcode, b->postcode, 2) == 0))
    {
      duplicate->reasons |= MLG_DUPLICATE_COMMUNE;
      return 1.2;
    }

  return a->city != NULL && b->city != NULL && !same_city && duplicate->distance < 0. ? 0.6 : 1.;
}

static double
weigh_contacts (const MlgDuplicateEntry *a,
                const MlgDuplicateEntry *b,
                MlgDuplicate            *duplicate)
{
  double unlike = 1.;

  for (guint i = 0; i < a->contacts->len; i++)
    {
      const char *contact = g_ptr_array_index (a->contacts, i);
      MlgDuplicateReasons reason = *contact == 'e' ? MLG_DUPLICATE_EMAIL : *contact == 'p' ? MLG_DUPLICATE_PHONE : MLG_DUPLICATE_SITE;

      if (!(duplicate->reasons & reason) && g_ptr_array_find_with_equal_func (b->contacts, contact, g_str_equal, NULL))
        {
          duplicate->reasons |= reason;
          unlike *= 0.5;
        }
    }

  return 1. - unlike;
}

static gboolean
differ (const char *a,
        const char *b)
{
  return a != NULL && b != NULL && !g_str_equal (a, b);
}

/* Whether the registers know them as one: then the rest hardly matters. */
static gboolean
have_one_number (const MlgDuplicateEntry *a,
                 const MlgDuplicateEntry *b,
                 MlgDuplicateReasons     *reasons)
{
  if (a->siret != NULL && g_strcmp0 (a->siret, b->siret) == 0)
    *reasons |= MLG_DUPLICATE_SIRET;
  else if (a->siren != NULL && g_strcmp0 (a->siren, b->siren) == 0)
    *reasons |= MLG_DUPLICATE_SIREN;
  if (a->rna != NULL && g_strcmp0 (a->rna, b->rna) == 0)
    *reasons |= MLG_DUPLICATE_RNA;

  return (*reasons & (MLG_DUPLICATE_SIRET | MLG_DUPLICATE_RNA)) != 0;
}

/* Whether two actors may be one. A name far away counts only together with a
 * site or an address that only one actor has; what they share in contacts does
 * not count without a likeness of names, for a project has the site of who
 * carries it. */
gboolean
mlg_duplicate_score (const MlgDuplicateEntry *a,
                     const MlgDuplicateEntry *b,
                     MlgDuplicate            *duplicate)
{
  gboolean one_number;
  double name, places, contacts;

  duplicate->first = MIN (a->id, b->id);
  duplicate->second = MAX (a->id, b->id);
  duplicate->reasons = 0;
  duplicate->distance = get_distance (a, b);

  name = mlg_duplicate_name_compare (&a->name, &b->name, &duplicate->reasons);
  one_number = have_one_number (a, b, &duplicate->reasons);
  places = weigh_places (a, b, duplicate);
  contacts = weigh_contacts (a, b, duplicate);

  if (places > 1.)
    name = 1. - (1. - name) * (2. - places);
  else if (places > 0.)
    name *= places;
  else
    name *= contacts > 0. ? 0.4 : 0.;
  if (!(duplicate->reasons & (MLG_DUPLICATE_NEAR - 1)))
    name = 0.;

  if (!one_number && (differ (a->siren, b->siren) || differ (a->rna, b->rna)))
    name *= 0.4;
  if (duplicate->reasons & MLG_DUPLICATE_SIREN)
    contacts = MAX (contacts, 0.4);

  duplicate->score = name > 0. ? 1. - (1. - name) * (1. - contacts) : 0.;
  if (one_number)
    duplicate->score = 1. - (1. - MAX (duplicate->score, 0.5)) * 0.1;

  return duplicate->score >= LEAST_SCORE;
}

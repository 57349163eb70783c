/* mlg-geocode-context.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-geocode-context.h"

struct _MlgGeocodeContext
{
  /* Department code to gdouble. */
  GHashTable *weights;
  gdouble     total;
  char       *postcode;
  char       *address;
  char       *country;
};

static void
set_text (char       **field,
          const char  *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  g_free (*field);
  *field = copy;
}

/**
 * mlg_geocode_context_new:
 *
 * Returns: (transfer full): a context that knows nothing
 */
MlgGeocodeContext *
mlg_geocode_context_new (void)
{
  MlgGeocodeContext *self = g_new0 (MlgGeocodeContext, 1);

  self->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * mlg_geocode_context_free:
 * @self: (transfer full): a context
 */
void
mlg_geocode_context_free (MlgGeocodeContext *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->weights);
  g_free (self->postcode);
  g_free (self->address);
  g_free (self->country);
  g_free (self);
}

/**
 * mlg_geocode_context_add_department:
 * @self: a context
 * @department: the code of a French department
 * @weight: how much it counts: one for each actor that is there
 *
 * Makes places of @department likelier.
 */
void
mlg_geocode_context_add_department (MlgGeocodeContext *self,
                                    const char        *department,
                                    gdouble            weight)
{
  gdouble *value;

  g_return_if_fail (self != NULL);
  g_return_if_fail (department != NULL);
  g_return_if_fail (weight >= 0);

  value = g_hash_table_lookup (self->weights, department);
  if (value == NULL)
    {
      value = g_new0 (gdouble, 1);
      g_hash_table_insert (self->weights, g_strdup (department), value);
    }
  *value += weight;
  self->total += weight;
}

/**
 * mlg_geocode_context_add_place:
 * @self: a context
 * @place: a place that is certain
 *
 * Makes places of the same department likelier. An import looks at the
 * certain rows first, then at the others with what they taught.
 */
void
mlg_geocode_context_add_place (MlgGeocodeContext       *self,
                               const MlgGazetteerPlace *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  if (place->department != NULL)
    mlg_geocode_context_add_department (self, place->department, place->confidence);
}

/**
 * mlg_geocode_context_get_share:
 * @self: a context
 * @department: the code of a French department
 *
 * Returns: the share of @department in all weights, from 0 to 1
 */
gdouble
mlg_geocode_context_get_share (const MlgGeocodeContext *self,
                               const char              *department)
{
  const gdouble *value;

  g_return_val_if_fail (self != NULL, 0);

  value = department != NULL ? g_hash_table_lookup (self->weights, department) : NULL;

  return value != NULL && self->total > 0 ? *value / self->total : 0;
}

/**
 * mlg_geocode_context_set_postcode:
 * @self: a context
 * @postcode: (nullable): what the row's postcode field holds
 */
void
mlg_geocode_context_set_postcode (MlgGeocodeContext *self,
                                  const char        *postcode)
{
  g_return_if_fail (self != NULL);

  set_text (&self->postcode, postcode);
}

/**
 * mlg_geocode_context_set_address:
 * @self: a context
 * @address: (nullable): what the row's address field holds; it is looked at
 *   for a postcode, and where the text of the town gives no place
 */
void
mlg_geocode_context_set_address (MlgGeocodeContext *self,
                                 const char        *address)
{
  g_return_if_fail (self != NULL);

  set_text (&self->address, address);
}

/**
 * mlg_geocode_context_set_country:
 * @self: a context
 * @country: (nullable): what the row's country field holds: a code or a name.
 *   A word that is no country is not taken into account
 */
void
mlg_geocode_context_set_country (MlgGeocodeContext *self,
                                 const char        *country)
{
  g_return_if_fail (self != NULL);

  set_text (&self->country, country);
}

/**
 * mlg_geocode_context_get_postcode:
 * @self: a context
 *
 * Returns: (nullable): the postcode field
 */
const char *
mlg_geocode_context_get_postcode (const MlgGeocodeContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->postcode;
}

/**
 * mlg_geocode_context_get_address:
 * @self: a context
 *
 * Returns: (nullable): the address field
 */
const char *
mlg_geocode_context_get_address (const MlgGeocodeContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->address;
}

/**
 * mlg_geocode_context_get_country:
 * @self: a context
 *
 * Returns: (nullable): the country field
 */
const char *
mlg_geocode_context_get_country (const MlgGeocodeContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->country;
}

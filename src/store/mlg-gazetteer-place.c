/* mlg-gazetteer-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-place.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (MlgGazetteerPlace, mlg_gazetteer_place,
                     mlg_gazetteer_place_ref, mlg_gazetteer_place_unref)

static void
place_clear (gpointer data)
{
  MlgGazetteerPlace *self = data;

  g_free (self->name);
  g_free (self->insee);
  g_free (self->parent);
  g_free (self->postcode);
  g_free (self->department);
  g_clear_pointer (&self->department_name, g_ref_string_release);
  g_clear_pointer (&self->region_name, g_ref_string_release);
  g_free (self->country);
  g_clear_pointer (&self->country_name, g_ref_string_release);
}

/**
 * mlg_gazetteer_place_new:
 *
 * Returns: (transfer full): a place without any value but its confidence
 */
MlgGazetteerPlace *
mlg_gazetteer_place_new (void)
{
  MlgGazetteerPlace *self = g_atomic_rc_box_new0 (MlgGazetteerPlace);

  self->confidence = 1;

  return self;
}

/**
 * mlg_gazetteer_place_ref:
 * @self: a place
 *
 * Returns: (transfer full): @self
 */
MlgGazetteerPlace *
mlg_gazetteer_place_ref (MlgGazetteerPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mlg_gazetteer_place_unref:
 * @self: (transfer full): a place
 */
void
mlg_gazetteer_place_unref (MlgGazetteerPlace *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, place_clear);
}

/**
 * mlg_gazetteer_place_dup_label:
 * @self: a place
 *
 * Gives the name with what tells it from its homonyms.
 *
 * Returns: (transfer full): for instance “Saint-Just (Ain)”
 */
char *
mlg_gazetteer_place_dup_label (const MlgGazetteerPlace *self)
{
  const char *where = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind < MLG_GAZETTEER_DEPARTMENT)
    where = self->department_name != NULL ? self->department_name : self->country_name;
  else if (self->kind == MLG_GAZETTEER_DEPARTMENT)
    where = self->region_name;

  if (where == NULL || g_strcmp0 (where, self->name) == 0)
    return g_strdup (self->name);

  /* Translators: a place and the area that holds it, as in “Saint-Just (Ain)” */
  return g_strdup_printf (C_("place", "%s (%s)"), self->name, where);
}

/**
 * mlg_gazetteer_place_get_place:
 * @self: a place
 * @place: (out): the same as an address, whose texts belong to @self
 *
 * Gives what an actor that is at this place has for its address: the commune
 * and its centre, approximate where the gazetteer knows it roughly only.
 */
void
mlg_gazetteer_place_get_place (const MlgGazetteerPlace *self,
                               MlgPlace                *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  *place = (MlgPlace) {
    .postcode = self->postcode,
    .city = self->name,
    .country = self->country,
    .lon = self->lon,
    .lat = self->lat,
    .precision = self->precision == MLG_GAZETTEER_PRECISION_EXACT ? MLG_PRECISION_COMMUNE : MLG_PRECISION_APPROXIMATE,
  };
}

/* mlg-place-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place-finder.h"

#include "mlg-data-dir.h"

/* Below, the gazetteer itself says that somebody has to choose. */
#define MIN_CONFIDENCE 0.5

/* How much a department that was named counts beside the places found. */
#define DEPARTMENT_WEIGHT 5.

struct _MlgPlaceFinder
{
  MlgGazetteer *gazetteer;
  GHashTable   *departments;  /* code -> weight, for a context of each place */
  GPtrArray    *not_found;    /* char *, ends with NULL */
};

/**
 * mlg_place_finder_new:
 * @departments: (array zero-terminated=1): codes of the French departments
 *   that the places are likely to be in
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a finder; %NULL if there is no
 *   gazetteer
 */
MlgPlaceFinder *
mlg_place_finder_new (const char * const  *departments,
                      GError             **error)
{
  g_autofree char *path = mlg_data_dir_dup_path ("gazetteer.sqlite");
  g_autoptr(MlgPlaceFinder) self = g_new0 (MlgPlaceFinder, 1);

  self->gazetteer = mlg_gazetteer_open (path, error);

  if (self->gazetteer == NULL)
    return NULL;

  self->departments = g_hash_table_new (g_str_hash, g_str_equal);
  self->not_found = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->not_found, NULL);

  for (guint i = 0; departments[i] != NULL; i++)
    g_hash_table_add (self->departments, (gpointer) g_intern_string (departments[i]));

  return g_steal_pointer (&self);
}

/**
 * mlg_place_finder_free:
 * @self: (transfer full): a finder
 */
void
mlg_place_finder_free (MlgPlaceFinder *self)
{
  g_clear_object (&self->gazetteer);
  g_clear_pointer (&self->departments, g_hash_table_unref);
  g_clear_pointer (&self->not_found, g_ptr_array_unref);
  g_free (self);
}

static MlgGeocodeContext *
make_context (MlgPlaceFinder *self,
              const MlgPlace *place)
{
  MlgGeocodeContext *context = mlg_geocode_context_new ();
  GHashTableIter iter;
  gpointer department;

  mlg_geocode_context_set_address (context, place->address);
  mlg_geocode_context_set_postcode (context, place->postcode);
  mlg_geocode_context_set_country (context, place->country);

  g_hash_table_iter_init (&iter, self->departments);
  while (g_hash_table_iter_next (&iter, &department, NULL))
    mlg_geocode_context_add_department (context, department, DEPARTMENT_WEIGHT);

  return context;
}

static gboolean
take (MlgPlace                *place,
      const MlgGazetteerPlace *found)
{
  MlgPlace centre;

  /* The middle of a department or a country would be a place where the actor
   * certainly is not. */
  if (found->confidence < MIN_CONFIDENCE ||
      (found->precision != MLG_GAZETTEER_PRECISION_EXACT && found->precision != MLG_GAZETTEER_PRECISION_ESTIMATED))
    return FALSE;

  /* The words stay those of the table. */
  mlg_gazetteer_place_get_place (found, &centre);
  place->lon = centre.lon;
  place->lat = centre.lat;
  place->precision = centre.precision;

  return TRUE;
}

/**
 * mlg_place_finder_locate:
 * @place: (inout): a place known by its words
 * @finder: an #MlgPlaceFinder
 *
 * Sets the point of @place where it is sure: an #MlgTableLocateFunc.
 */
void
mlg_place_finder_locate (MlgPlace *place,
                         gpointer  finder)
{
  MlgPlaceFinder *self = finder;
  g_autoptr(MlgGeocodeContext) context = make_context (self, place);
  g_autoptr(GPtrArray) candidates = NULL;

  candidates = mlg_gazetteer_geocode (self->gazetteer, place->city, context, NULL);

  if (candidates != NULL && candidates->len > 0 && take (place, g_ptr_array_index (candidates, 0)))
    return;

  g_ptr_array_insert (self->not_found, (int) self->not_found->len - 1, mlg_place_dup_text (place));
}

/**
 * mlg_place_finder_get_not_found:
 * @self: a finder
 *
 * Returns: (transfer none) (array zero-terminated=1): the places that were
 *   not found, or not surely
 */
const char * const *
mlg_place_finder_get_not_found (MlgPlaceFinder *self)
{
  return (const char * const *) self->not_found->pdata;
}

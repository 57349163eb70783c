/* mlg-field.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-record-private.h"

#include "mlg-error.h"
#include "mlg-places.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What no text or list of a facilitator reaches, and a hostile file would. */
#define TEXT_MAX_LENGTH 1000000
#define LIST_MAX_LENGTH 10000
#define LIST_MAX_SIZE   4000000

static gboolean
check_length (const MlgField *field,
              const char     *text,
              GError        **error)
{
  guint limit = field->max_length > 0 ? field->max_length : TEXT_MAX_LENGTH;

  if (g_utf8_strlen (text, -1) <= (glong) limit)
    return TRUE;

  /* Translators: the name of a field, as “Name”, and a number of characters */
  g_set_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE,
               ngettext ("“%s” is too long: it can have at most %u character.",
                         "“%s” is too long: it can have at most %u characters.", limit),
               _(field->label), limit);

  return FALSE;
}

static gboolean
check_places (GVariant  *places,
              GError   **error)
{
  MlgPlace place;

  for (gsize i = 0; mlg_places_get (places, i, &place); i++)
    if (!mlg_place_check (&place, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_points (GVariant  *points,
              GError   **error)
{
  GVariantIter iter;
  MlgPlace place = { .precision = MLG_PRECISION_EXACT };

  g_variant_iter_init (&iter, points);

  while (g_variant_iter_next (&iter, "(dd)", &place.lon, &place.lat))
    if (!mlg_place_check (&place, error))
      return FALSE;

  return TRUE;
}

/**
 * mlg_point_is_valid:
 * @point: a point
 *
 * Returns: whether it may be on a diagram: is it there at all, and within
 *   %MLG_POINT_MAX
 */
gboolean
mlg_point_is_valid (const MlgPoint *point)
{
  return isfinite (point->x) && isfinite (point->y) && fabs (point->x) <= MLG_POINT_MAX && fabs (point->y) <= MLG_POINT_MAX;
}

static gboolean
check_point (const MlgField  *field,
             GVariant        *value,
             GError         **error)
{
  MlgPoint point;

  g_variant_get (value, "(dd)", &point.x, &point.y);
  if (mlg_point_is_valid (&point))
    return TRUE;

  /* Translators: the name of a field, as “Position” */
  g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” is too far from the middle of the diagram."), _(field->label));

  return FALSE;
}

/**
 * mlg_field_check:
 * @field: a field
 * @value: (nullable): a value for it
 * @error: return location for an error
 *
 * Returns: %TRUE if the field may hold @value
 */
gboolean
mlg_field_check (const MlgField  *field,
                 GVariant        *value,
                 GError         **error)
{
  if (value == NULL)
    return TRUE;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (field->signature)))
    {
      /* Translators: the name of a field, as “Name” */
      g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” cannot hold a value of this sort."), _(field->label));
      return FALSE;
    }

  if (field->type == MLG_FIELD_POINT)
    return check_point (field, value, error);

  if (field->type == MLG_FIELD_TEXT)
    return check_length (field, g_variant_get_string (value, NULL), error);

  if (field->type == MLG_FIELD_NUMBER && field->max_number > 0 &&
      (g_variant_get_int32 (value) < 0 || g_variant_get_int32 (value) > field->max_number))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” has a number that is not known."), _(field->label));
      return FALSE;
    }

  if (field->type == MLG_FIELD_ID && g_variant_get_int64 (value) != MLG_ID_NONE && !mlg_id_is_valid (g_variant_get_int64 (value)))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” refers to something that cannot exist."), _(field->label));
      return FALSE;
    }

  if (g_variant_is_container (value) &&
      (g_variant_n_children (value) > LIST_MAX_LENGTH || g_variant_get_size (value) > LIST_MAX_SIZE))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_TOO_LARGE, _("“%s” has too many entries."), _(field->label));
      return FALSE;
    }

  if (g_str_equal (field->signature, MLG_PLACES_TYPE))
    return check_places (value, error);

  if (g_str_equal (field->signature, "a(dd)"))
    return check_points (value, error);

  return TRUE;
}

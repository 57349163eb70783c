/* mlg-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-place.h"

#include "mlg-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * mlg_place_to_variant:
 * @self: a place
 *
 * Returns: (transfer floating): the tuple of a place
 */
GVariant *
mlg_place_to_variant (const MlgPlace *self)
{
  gboolean located = self->precision != MLG_PRECISION_NONE;

  return g_variant_new (MLG_PLACE_TYPE,
                        self->address != NULL ? self->address : "",
                        self->postcode != NULL ? self->postcode : "",
                        self->city != NULL ? self->city : "",
                        self->country != NULL ? self->country : "",
                        located ? self->lon : 0.,
                        located ? self->lat : 0.,
                        (gint32) self->precision);
}

/**
 * mlg_place_from_variant:
 * @variant: a tuple of #MLG_PLACE_TYPE
 * @place: (out caller-allocates): the place; its texts belong to @variant
 */
void
mlg_place_from_variant (GVariant *variant,
                        MlgPlace *place)
{
  gint32 precision = MLG_PRECISION_NONE;

  g_variant_get (variant, "(&s&s&s&sddi)",
                 &place->address, &place->postcode, &place->city, &place->country,
                 &place->lon, &place->lat, &precision);
  place->precision = (MlgPrecision) precision;
}

/**
 * mlg_place_has_point:
 * @self: a place
 *
 * Returns: %TRUE if it can be shown on the map
 */
gboolean
mlg_place_has_point (const MlgPlace *self)
{
  return self->precision != MLG_PRECISION_NONE;
}

/**
 * mlg_place_dup_text:
 * @self: a place
 *
 * Returns: (transfer full): the place in one line: “6 rue Penn ar Créach,
 *   29200 Brest”
 */
char *
mlg_place_dup_text (const MlgPlace *self)
{
  GString *text = g_string_new (self->address);

  if (self->postcode != NULL && *self->postcode != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", self->postcode);

  if (self->city != NULL && *self->city != '\0')
    {
      gboolean after_postcode = self->postcode != NULL && *self->postcode != '\0';

      g_string_append_printf (text, "%s%s", after_postcode ? " " : text->len > 0 ? ", " : "", self->city);
    }

  return g_string_free (text, FALSE);
}

/**
 * mlg_place_check:
 * @self: a place
 * @error: return location for an error
 *
 * Returns: %TRUE if the point, where there is one, is on the Earth
 */
gboolean
mlg_place_check (const MlgPlace  *self,
                 GError         **error)
{
  if (self->precision < MLG_PRECISION_NONE || self->precision > MLG_PRECISION_MANUAL)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID, _("This precision of a place is not known."));
      return FALSE;
    }

  if (!isfinite (self->lat) || !isfinite (self->lon) ||
      fabs (self->lat) > 90. || fabs (self->lon) > 180.)
    {
      g_set_error_literal (error, MLG_ERROR, MLG_ERROR_INVALID,
                           _("This point is not on the Earth. A latitude lies between -90 and 90 degrees, a longitude between -180 and 180."));
      return FALSE;
    }

  return TRUE;
}

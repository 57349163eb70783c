/* mlg-identifier.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-identifier.h"

#include "mlg-error.h"
#include "mlg-text.h"
#include "mlg-web-address.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIREN_LENGTH 9
#define SIRET_LENGTH 14

/* Spreadsheets take zeros off the front of numbers: more than two are not
 * believed to be lost. */
#define MAX_LOST_ZEROS 2

/* Longer cells hold sentences. */
#define MAX_LENGTH 64

#define LA_POSTE "356000000"

static gboolean
are_digits (const char *text,
            gsize       length)
{
  return strlen (text) == length && strspn (text, "0123456789") == length;
}

/* H. P. Luhn, US patent 2950048: every second digit from the right counts
 * double, as the sum of its own digits. */
static gboolean
has_luhn_key (const char *digits,
              gsize       length)
{
  guint sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint digit = (guint) (digits[length - 1 - i] - '0') * (i % 2 == 1 ? 2 : 1);

      sum += digit > 9 ? digit - 9 : digit;
    }

  return sum % 10 == 0;
}

static guint
add_digits (const char *digits)
{
  guint sum = 0;

  for (; *digits != '\0'; digits++)
    sum += (guint) (*digits - '0');

  return sum;
}

static gboolean
is_siren (const char *text)
{
  return are_digits (text, SIREN_LENGTH) && has_luhn_key (text, SIREN_LENGTH) && !g_str_equal (text, "000000000");
}

static gboolean
is_siret (const char *text)
{
  g_autofree char *siren = NULL;

  if (!are_digits (text, SIRET_LENGTH))
    return FALSE;

  siren = g_strndup (text, SIREN_LENGTH);
  if (!is_siren (siren))
    return FALSE;

  /* There are more post offices than the five digits have keys for. */
  return has_luhn_key (text, SIRET_LENGTH) || (g_str_equal (siren, LA_POSTE) && add_digits (text) % 5 == 0);
}

/* W, the three characters of the office (9T1 overseas), six digits */
static gboolean
is_rna (const char *text)
{
  if (strlen (text) != 10 || text[0] != 'W' || !g_ascii_isdigit (text[1]))
    return FALSE;

  for (guint i = 2; i < 4; i++)
    if (!g_ascii_isdigit (text[i]) && !g_ascii_isupper (text[i]))
      return FALSE;

  return strspn (text + 4, "0123456789") == 6;
}

/**
 * mlg_identifier_get_name:
 * @kind: a register
 *
 * Returns: what the number is called; the same in every language
 */
const char *
mlg_identifier_get_name (MlgIdentifierKind kind)
{
  static const char * const names[MLG_N_IDENTIFIER_KINDS] = { "SIREN", "SIRET", "RNA" };

  g_return_val_if_fail (kind < MLG_N_IDENTIFIER_KINDS, NULL);

  return names[kind];
}

/**
 * mlg_identifier_is_valid:
 * @kind: a register
 * @text: (nullable): a number as the register writes it, without spaces
 *
 * SIREN and SIRET have a key of Luhn, over all digits and, for a SIRET, also
 * over its first nine; the places of La Poste may have a digit sum that is a
 * multiple of five instead.
 *
 * Returns: whether @text can be a number of the register
 */
gboolean
mlg_identifier_is_valid (MlgIdentifierKind  kind,
                         const char        *text)
{
  if (text == NULL)
    return FALSE;

  switch (kind)
    {
    case MLG_IDENTIFIER_SIREN:
      return is_siren (text);

    case MLG_IDENTIFIER_SIRET:
      return is_siret (text);

    case MLG_IDENTIFIER_RNA:
      return is_rna (text);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Letters and digits in upper case; without blanks, points, hyphens and the
 * decimals that a spreadsheet gave a number. */
static char *
squeeze (const char *text)
{
  g_autoptr(GString) result = g_string_new (NULL);
  gsize length = strlen (text);

  for (guint i = 0; i < 2; i++)
    if (length > 2 && text[length - 1] == '0' && (text[length - 2] == '.' || text[length - 2] == ','))
      length -= 2;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_ascii_isalnum (*p) || *p == '+')
      g_string_append_c (result, g_ascii_toupper (*p));
    else if ((guchar) *p >= 0x80 && g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_c (result, '?');

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* “SIRET : 200 034 528 00014” */
static const char *
skip_name (const char        *squeezed,
           MlgIdentifierKind  kind)
{
  const char *name = mlg_identifier_get_name (kind);

  return g_str_has_prefix (squeezed, name) ? squeezed + strlen (name) : squeezed;
}

static char *
restore_zeros (const char *digits,
               gsize       length)
{
  gsize n_digits = strlen (digits);

  if (n_digits >= length || n_digits + MAX_LOST_ZEROS < length || strspn (digits, "0123456789") != n_digits)
    return g_strdup (digits);

  return g_strdup_printf ("%.*s%s", (int) (length - n_digits), "00", digits);
}

static gboolean
is_rounded (const char *squeezed)
{
  const char *exponent = strstr (squeezed, "E+");

  return exponent != NULL && exponent > squeezed && g_ascii_isdigit (exponent[-1]);
}

/**
 * mlg_identifier_clean:
 * @kind: a register
 * @text: (nullable): a number as people and spreadsheets write it
 * @error: return location for an error
 *
 * Takes off spaces of any sort, points and hyphens, and puts back the zeros
 * that a spreadsheet took off the front.
 *
 * Returns: (transfer full) (nullable): the number as the register writes it;
 *   %NULL with %MLG_ERROR_INVALID where it is none
 */
char *
mlg_identifier_clean (MlgIdentifierKind   kind,
                      const char         *text,
                      GError            **error)
{
  g_autofree char *squeezed = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (kind < MLG_N_IDENTIFIER_KINDS, NULL);

  if (text == NULL || strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    text = "";

  squeezed = squeeze (text);

  if (kind != MLG_IDENTIFIER_RNA && is_rounded (squeezed))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID,
                   _("“%s” was rounded by a spreadsheet and its last digits are lost. Copy it again, as text."), text);
      return NULL;
    }

  if (kind == MLG_IDENTIFIER_RNA)
    number = g_strdup (skip_name (squeezed, kind));
  else
    number = restore_zeros (skip_name (squeezed, kind), kind == MLG_IDENTIFIER_SIREN ? SIREN_LENGTH : SIRET_LENGTH);

  if (mlg_identifier_is_valid (kind, number))
    return g_steal_pointer (&number);

  /* Translators: what somebody wrote, then SIREN, SIRET or RNA */
  g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID, _("“%s” is not a %s number. Check its digits."), text, mlg_identifier_get_name (kind));

  return NULL;
}

/* Whether a field of the user's own, by its name, may hold such a number. */
static gboolean
may_hold (MlgIdentifierKind  kind,
          const char        *label)
{
  static const char * const words[MLG_N_IDENTIFIER_KINDS][6] = {
    { "siren", "siret", "pivot", "officiel", NULL },
    { "siret", "pivot", "officiel", NULL },
    { "rna", "waldec", "pivot", "officiel", NULL }
  };
  g_autofree char *folded = mlg_text_fold (label);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strv_contains (words[kind], parts[i]))
      return TRUE;

  return FALSE;
}

/**
 * mlg_identifier_find:
 * @kind: a register
 * @custom: (nullable): fields of the user's own, of #MLG_CUSTOM_TYPE
 *
 * Actors keep the numbers of registers as fields of the user's own, under the
 * name that their list had: “SIRET”, “N° SIRET”, “RNA”, “pivot” or
 * “code_officiel”. A SIREN is also read from a SIRET.
 *
 * Returns: (transfer full) (nullable): the first valid number, cleaned
 */
char *
mlg_identifier_find (MlgIdentifierKind  kind,
                     GVariant          *custom)
{
  GVariantIter iter;
  const char *label, *value;

  g_return_val_if_fail (kind < MLG_N_IDENTIFIER_KINDS, NULL);

  if (custom == NULL)
    return NULL;

  g_variant_iter_init (&iter, custom);

  while (g_variant_iter_next (&iter, "{&s&s}", &label, &value))
    {
      g_autofree char *number = NULL;

      if (!may_hold (kind, label))
        continue;

      number = mlg_identifier_clean (kind, value, NULL);
      if (number == NULL && kind == MLG_IDENTIFIER_SIREN && (number = mlg_identifier_clean (MLG_IDENTIFIER_SIRET, value, NULL)) != NULL)
        number[SIREN_LENGTH] = '\0';
      if (number != NULL)
        return g_steal_pointer (&number);
    }

  return NULL;
}

/**
 * mlg_identifier_dup_of_actor:
 * @kind: a register
 * @actor: an actor
 *
 * See mlg_identifier_find().
 *
 * Returns: (transfer full) (nullable): the number of @actor
 */
char *
mlg_identifier_dup_of_actor (MlgIdentifierKind  kind,
                             MlgActor          *actor)
{
  g_autoptr(GVariant) custom = NULL;

  g_return_val_if_fail (MLG_IS_ACTOR (actor), NULL);

  custom = mlg_record_dup_value (MLG_RECORD (actor), MLG_ACTOR_CUSTOM);

  return mlg_identifier_find (kind, custom);
}

/**
 * mlg_email_is_plausible:
 * @text: (nullable): what somebody wrote as an e-mail address
 *
 * Returns: whether a message can be sent there, as far as one can tell
 */
gboolean
mlg_email_is_plausible (const char *text)
{
  g_autofree char *address = NULL;
  const char *point;

  if (text == NULL || strchr (text, '@') == NULL || strstr (text, "..") != NULL || strchr ("@.", text[0]) != NULL ||
      strpbrk (text, ",;:?/()[]") != NULL || strstr (text, ".@") != NULL)
    return FALSE;

  address = mlg_web_address_normalize (text);
  if (address == NULL || !g_str_has_prefix (address, "mailto:"))
    return FALSE;

  point = strrchr (address, '.');

  return g_utf8_strlen (point + 1, -1) > 1 && strpbrk (point, "0123456789@-_") == NULL;
}

/**
 * mlg_postcode_clean:
 * @text: (nullable): a French postcode as people and spreadsheets write it
 *
 * Returns: (transfer full) (nullable): its five digits, with the zero that a
 *   spreadsheet took off; %NULL where there is no such postcode
 */
char *
mlg_postcode_clean (const char *text)
{
  g_autofree char *squeezed = NULL;
  g_autofree char *digits = NULL;
  int department;

  if (text == NULL || strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return NULL;

  squeezed = squeeze (text);
  digits = strlen (squeezed) == 4 ? g_strconcat ("0", squeezed, NULL) : g_strdup (squeezed);
  if (!are_digits (digits, 5))
    return NULL;

  department = (digits[0] - '0') * 10 + digits[1] - '0';

  /* 97 and 98 are overseas; 96 and 99 are none, and 00 the army's. */
  if (department == 0 || department == 96 || department == 99 || ((department == 97 || department == 98) && digits[2] == '9'))
    return NULL;

  return g_steal_pointer (&digits);
}

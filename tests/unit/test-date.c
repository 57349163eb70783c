/* test-date.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-date.h"

#include "mlg-error.h"

#include <locale.h>
#include <string.h>

static void
test_normalize (void)
{
  static const struct { const char *typed, *date; } cases[] = {
    { "", "" },
    { "   ", "" },
    { "2020", "2020" },
    { " 2020-03 ", "2020-03" },
    { "2020-3-5", "2020-03-05" },
    { "03/2020", "2020-03" },
    { "5/3/2020", "2020-03-05" },
    { "29.02.2020", "2020-02-29" },
    { "12 2019", "2019-12" },
    { "12/03/2019", "2019-03-12" },
    { "mars 2019", "2019-03" },
    { "Septembre 2018", "2018-09" },
    { "March 2019", "2019-03" },
    { "août 2020", "2020-08" },
    { "AOUT 2020", "2020-08" },
    { "févr. 2021", "2021-02" },
    { "sept 2018", "2018-09" },
    { "2018 décembre", "2018-12" },
    { "1er juillet 2020", "2020-07-01" },
    { "15 March 2020", "2020-03-15" },
    { "March 15, 2020", "2020-03-15" },
    { "3 mai 2020", "2020-05-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *date = mlg_date_normalize (cases[i].typed, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_refused (void)
{
  static const char *typed[] = {
    "yesterday", "20", "2020-13", "2020-00", "2020-02-30", "2020-", "-2020", "29/02/2019", "2020-03-15-1", "20200315",
    "1/2/3", "0000", "2020--3", "٢٠٢٠", "2020T10", "99999999999999999999",
    "mars", "mars mars", "jui 2020", "ma 2020", "30 février 2020", "mars 20", "15 mars", "2019 2020", "1x mars 2020",
    "mars 2019 2020", "32 mars 2019", "le 15 mars 2020",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (mlg_date_normalize (typed[i], &error));
      g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, typed[i]));
    }
}

static void
test_text (void)
{
  g_autofree char *year = mlg_date_dup_text ("2020");
  g_autofree char *month = mlg_date_dup_text ("2020-03");
  g_autofree char *day = mlg_date_dup_text ("2020-03-05");
  g_autofree char *none = mlg_date_dup_text (NULL);
  g_autofree char *words = mlg_date_dup_text ("spring");

  g_assert_cmpstr (year, ==, "2020");
  g_assert_true (g_str_has_suffix (month, " 2020") && !g_ascii_isdigit (*month));
  g_assert_true (g_str_has_suffix (day, " 2020") && g_str_has_prefix (day, "5 "));
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (words, ==, "spring");
}

/* What is shown can be typed. */
static void
test_round_trip (void)
{
  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *iso = g_strdup_printf ("2019-%02u", month);
      g_autofree char *day = g_strdup_printf ("2019-%02u-01", month);
      g_autofree char *text = mlg_date_dup_text (iso);
      g_autofree char *day_text = mlg_date_dup_text (day);
      g_autofree char *date = mlg_date_normalize (text, NULL);
      g_autofree char *day_date = mlg_date_normalize (day_text, NULL);

      g_assert_cmpstr (date, ==, iso);
      g_assert_cmpstr (day_date, ==, day);
    }
}

static void
test_past (void)
{
  g_assert_true (mlg_date_is_past ("2019-03", "2018"));
  g_assert_true (mlg_date_is_past ("2019", "2018-12-31"));
  g_assert_false (mlg_date_is_past ("2019-03", "2019"));
  g_assert_false (mlg_date_is_past ("2019", "2019-03"));
  g_assert_false (mlg_date_is_past ("2019-03", "2019-03"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/normalize", test_normalize);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/text", test_text);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/past", test_past);

  return g_test_run ();
}

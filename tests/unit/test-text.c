/* test-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-text.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "", "" },
    { "Brest", "brest" },
    { "  L’Abergement-de-Varey ", "l abergement de varey" },
    { "l'Œuvre d’Æthelred", "l oeuvre d aethelred" },
    { "PENN AR CRÉAC’H", "penn ar creac h" },
    { "e\xCC\x81" "te\xCC\x81", "ete" },
    { "«\xC2\xA0" "Bigre\xE2\x80\xAF!\xC2\xA0" "»", "bigre" },
    { "#Obsidienne… 2\xE1\xB5\x89 atelier", "obsidienne 2e atelier" },
    { "co\xC2\xADopérative", "cooperative" },
    { "Straße Łódź Şişli Ørsted", "strasse lodz sisli orsted" },
    { "ﬁn ﬀ Ａ１", "fin ff a1" },
    { "n° 5, 1er étage", "n 5 1er etage" },
    { "ΑΘΉΝΑ", "αθηνα" },
    { "Москва́", "москва" },
    { "a\xFF\xFE" "b", "a b" },
    { "\xC3", "" },
    { "---", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = mlg_text_fold (cases[i].text);
      g_autofree char *again = mlg_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }

  {
    g_autofree char *folded = mlg_text_fold (NULL);

    g_assert_cmpstr (folded, ==, "");
  }
}

static void
test_fold_every_character (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char text[12] = { 0, };
      g_autofree char *folded = NULL;
      g_autofree char *again = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      folded = mlg_text_fold (text);
      again = mlg_text_fold (folded);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_false (g_str_has_prefix (folded, " "));
      g_assert_false (g_str_has_suffix (folded, " "));
      if (c < 0x180)
        {
          g_assert_true (g_str_is_ascii (folded));
          g_assert_cmpstr (again, ==, folded);
        }
    }
}

static void
test_fold_speed (void)
{
  g_autofree char *plain = NULL;
  g_autofree char *accented = NULL;
  gdouble seconds;

  {
    g_autoptr(GString) text = g_string_new (NULL);
    g_autoptr(GString) other = g_string_new (NULL);

    for (guint i = 0; i < 25; i++)
      {
        g_string_append (text, "Atelier territoire ");
        g_string_append (other, "Coopérative d’élèves ");
      }
    plain = g_strdup (text->str);
    accented = g_strdup (other->str);
  }

  g_test_timer_start ();
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *a = mlg_text_fold (i % 2 == 0 ? plain : accented);

      g_assert_cmpint (a[0], !=, '\0');
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "10,000 texts of 50 words folded in %.3f s", seconds);

  /* A tenth of the load that must take about a second; the factor is for
   * sanitizers and loaded machines. */
  g_assert_cmpfloat (seconds, <, 3.0);
}

/* The table of the definition, without a band. */
static guint
reference_distance (const char *a,
                    const char *b)
{
  gsize n_a = strlen (a);
  gsize n_b = strlen (b);
  g_autofree guint *table = g_new0 (guint, (n_a + 1) * (n_b + 1));

#define AT(i, j) table[(i) * (n_b + 1) + (j)]
  for (gsize i = 0; i <= n_a; i++)
    for (gsize j = 0; j <= n_b; j++)
      {
        if (i == 0 || j == 0)
          {
            AT (i, j) = (guint) (i + j);
            continue;
          }
        AT (i, j) = AT (i - 1, j - 1) + (a[i - 1] != b[j - 1] ? 1 : 0);
        AT (i, j) = MIN (AT (i, j), AT (i - 1, j) + 1);
        AT (i, j) = MIN (AT (i, j), AT (i, j - 1) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          AT (i, j) = MIN (AT (i, j), AT (i - 2, j - 2) + 1);
      }

  return AT (n_a, n_b);
#undef AT
}

static void
test_distance (void)
{
  g_assert_cmpuint (mlg_text_distance ("", "", 3), ==, 0);
  g_assert_cmpuint (mlg_text_distance ("brest", "brest", 0), ==, 0);
  g_assert_cmpuint (mlg_text_distance ("brest", "brets", 2), ==, 1);
  g_assert_cmpuint (mlg_text_distance ("guingam", "guingamp", 2), ==, 1);
  g_assert_cmpuint (mlg_text_distance ("ca", "abc", 5), ==, 3);
  g_assert_cmpuint (mlg_text_distance ("été", "ete", 5), ==, 2);
  g_assert_cmpuint (mlg_text_distance ("rennes", "quimper", 2), ==, 3);
  g_assert_cmpuint (mlg_text_distance ("", "quimper", 2), ==, 3);
  g_assert_cmpuint (mlg_text_distance ("", "quimper", G_MAXUINT), ==, 7);
  g_assert_cmpuint (mlg_text_distance ("les vigiliantes", "les vigilnates", 3), ==, 2);
}

static void
test_distance_random (void)
{
  for (guint n = 0; n < 20000; n++)
    {
      char a[90], b[90];
      gint n_a = g_test_rand_int_range (0, n % 100 == 0 ? 89 : 10);
      gint n_b = g_test_rand_int_range (0, n % 100 == 0 ? 89 : 10);
      guint max = (guint) g_test_rand_int_range (0, 12);
      guint expected;

      for (gint i = 0; i < n_a; i++)
        a[i] = (char) g_test_rand_int_range ('a', 'd');
      for (gint i = 0; i < n_b; i++)
        b[i] = (char) g_test_rand_int_range ('a', 'd');
      a[n_a] = b[n_b] = '\0';

      expected = reference_distance (a, b);
      g_assert_cmpuint (mlg_text_distance (a, b, max), ==, MIN (expected, max + 1));
      g_assert_cmpuint (mlg_text_distance (b, a, max), ==, MIN (expected, max + 1));
    }
}

static void
test_sanitize (void)
{
  static const struct { const char *text; gssize length; const char *clean; } cases[] = {
    { "Brest\n\tRennes", -1, "Brest\n\tRennes" },
    { "a\0b", 3, "ab" },
    { "a\x01\x1B\x7F\xC2\x9F" "b", -1, "ab" },
    { "un\r\ndeux\rtrois", -1, "un\ndeux\ntrois" },
    { "\xEF\xBB\xBF" "Nom", -1, "Nom" },
    { "caf\xE9", -1, "caf\xEF\xBF\xBD" },
    { "caf\xC3\xA9", 4, "caf\xEF\xBF\xBD" },
    { "\xED\xA0\x80", -1, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "a\xE2\x80\xAE" "fdp.exe", -1, "afdp.exe" },
    { "\xE2\x80\xAB" "ab\xE2\x80\xAC" "c", -1, "\xE2\x80\xAB" "ab\xE2\x80\xAC" "c" },
    { "\xE2\x80\xAB" "ab\n\xE2\x80\xAC" "c", -1, "ab\nc" },
    { "\xE2\x80\xAC\xE2\x81\xA9x", -1, "x" },
    { "\xE2\x81\xA6\xE2\x80\xAE" "a\xE2\x81\xA9" "b", -1, "\xE2\x81\xA6" "a\xE2\x81\xA9" "b" },
    { "\xEF\xBF\xBF" "a", -1, "a" },
    { NULL, -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = mlg_text_sanitize (cases[i].text, cases[i].length);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_random_bytes (void)
{
  for (guint n = 0; n < 20000; n++)
    {
      char bytes[65];
      gint length = g_test_rand_int_range (0, 64);
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;
      g_autofree char *folded = NULL;

      for (gint i = 0; i < length; i++)
        {
          /* Often bytes of the direction marks, to exercise their nesting. */
          if (n % 2 == 0 && i + 3 <= length)
            {
              gunichar c = (gunichar) g_test_rand_int_range (0x2028, 0x2070);

              i += g_unichar_to_utf8 (c, bytes + i) - 1;
            }
          else
            {
              bytes[i] = (char) g_test_rand_int_range (0, 256);
            }
        }
      bytes[length] = '\0';

      clean = mlg_text_sanitize (bytes, length);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      again = mlg_text_sanitize (clean, -1);
      g_assert_cmpstr (again, ==, clean);
      folded = mlg_text_fold (bytes);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      mlg_text_distance (bytes, clean, 3);
    }
}

static void
test_collate_key (void)
{
  static const char * const names[] = { "Accueillir", "ATD", "École", "états", "Zoé" };

  g_autofree char *last = g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *key = mlg_text_collate_key (names[i]);

      g_assert_cmpstr (last, <, key);
      g_free (last);
      last = key;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-every-character", test_fold_every_character);
  g_test_add_func ("/text/fold-speed", test_fold_speed);
  g_test_add_func ("/text/distance", test_distance);
  g_test_add_func ("/text/distance-random", test_distance_random);
  g_test_add_func ("/text/sanitize", test_sanitize);
  g_test_add_func ("/text/random-bytes", test_random_bytes);

  g_test_add_func ("/text/collate-key", test_collate_key);

  return g_test_run ();
}

/* test-identifier.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-error.h"
#include "mlg-identifier.h"
#include "mlg-territory-actions.h"

#include <locale.h>

static void
test_clean (void)
{
  static const struct
  {
    MlgIdentifierKind  kind;
    const char        *text;
    const char        *clean;
  } rows[] = {
    { MLG_IDENTIFIER_SIRET, "20003452800014", "20003452800014" },
    { MLG_IDENTIFIER_SIRET, "20003452800041", NULL },
    { MLG_IDENTIFIER_SIRET, "200 034 528 00014", "20003452800014" },
    { MLG_IDENTIFIER_SIRET, "200\302\240034\342\200\257528\302\24000014", "20003452800014" },
    { MLG_IDENTIFIER_SIRET, "200.034.528-00014", "20003452800014" },
    { MLG_IDENTIFIER_SIRET, "20003452800014.0", "20003452800014" },
    { MLG_IDENTIFIER_SIRET, "SIRET : 20003452800014", "20003452800014" },
    /* La Poste: by Luhn, by the sum of digits, by neither */
    { MLG_IDENTIFIER_SIRET, "35600000000048", "35600000000048" },
    { MLG_IDENTIFIER_SIRET, "35600000009075", "35600000009075" },
    { MLG_IDENTIFIER_SIRET, "35600000009076", NULL },
    /* The same digit sum, another house */
    { MLG_IDENTIFIER_SIRET, "20003452800050", NULL },
    { MLG_IDENTIFIER_SIRET, "2,00034528E+13", NULL },
    { MLG_IDENTIFIER_SIRET, "2.00034528E+13", NULL },
    { MLG_IDENTIFIER_SIRET, "00000000000000", NULL },
    { MLG_IDENTIFIER_SIRET, "2000345280001", NULL },
    { MLG_IDENTIFIER_SIRET, "٢0003452800014", NULL },
    { MLG_IDENTIFIER_SIRET, "", NULL },
    { MLG_IDENTIFIER_SIRET, NULL, NULL },
    { MLG_IDENTIFIER_SIRET, "\377\376", NULL },
    { MLG_IDENTIFIER_SIREN, "200034528", "200034528" },
    { MLG_IDENTIFIER_SIREN, "356 000 000", "356000000" },
    { MLG_IDENTIFIER_SIREN, "200034529", NULL },
    { MLG_IDENTIFIER_SIREN, "000000000", NULL },
    /* Without their zeros */
    { MLG_IDENTIFIER_SIREN, "5520135", "005520135" },
    { MLG_IDENTIFIER_SIRET, "552013500038", "00552013500038" },
    { MLG_IDENTIFIER_RNA, "W9T1002867", "W9T1002867" },
    { MLG_IDENTIFIER_RNA, "w 751 234567", "W751234567" },
    { MLG_IDENTIFIER_RNA, "RNA W2A1000001", "W2A1000001" },
    { MLG_IDENTIFIER_RNA, "W75123456", NULL },
    { MLG_IDENTIFIER_RNA, "WXYZ123456", NULL },
    { MLG_IDENTIFIER_RNA, "X751234567", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *clean = mlg_identifier_clean (rows[i].kind, rows[i].text, &error);

      g_test_message ("%s", rows[i].text != NULL && g_utf8_validate (rows[i].text, -1, NULL) ? rows[i].text : "(none)");
      g_assert_cmpstr (clean, ==, rows[i].clean);
      if (clean == NULL)
        g_assert_error (error, MLG_ERROR, MLG_ERROR_INVALID);
      else
        g_assert_no_error (error);
      g_assert_true (mlg_identifier_is_valid (rows[i].kind, clean) == (clean != NULL));
    }
}

/* A number that a spreadsheet rounded is called so: its digits are lost. */
static void
test_rounded (void)
{
  g_autoptr(GError) rounded = NULL;
  g_autoptr(GError) wrong = NULL;

  g_assert_null (mlg_identifier_clean (MLG_IDENTIFIER_SIRET, "2E+13", &rounded));
  g_assert_null (mlg_identifier_clean (MLG_IDENTIFIER_SIRET, "20003452800041", &wrong));
  g_assert_nonnull (strstr (rounded->message, "2E+13"));
  g_assert_cmpstr (rounded->message, !=, wrong->message);
}

/* Every valid number survives the loss of its zeros; no single wrong digit
 * and no two swapped neighbours but 0 and 9 pass. */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint run = 0; run < 2000; run++)
    {
      char digits[10] = { 0 };
      char wrong[10];
      guint at = (guint) g_rand_int_range (rand, 0, 9);
      g_autofree char *clean = NULL;

      for (guint i = 0; i < 9; i++)
        digits[i] = (char) ('0' + (i < 2 && run % 3 == 0 ? 0 : g_rand_int_range (rand, 0, 10)));
      for (guint key = 0; key < 10 && !mlg_identifier_is_valid (MLG_IDENTIFIER_SIREN, digits); key++)
        digits[8] = (char) ('0' + key);
      if (!mlg_identifier_is_valid (MLG_IDENTIFIER_SIREN, digits))
        continue;

      clean = mlg_identifier_clean (MLG_IDENTIFIER_SIREN, digits + MIN (strspn (digits, "0"), 2), NULL);
      g_assert_cmpstr (clean, ==, digits);

      memcpy (wrong, digits, sizeof wrong);
      wrong[at] = (char) ('0' + (wrong[at] - '0' + g_rand_int_range (rand, 1, 10)) % 10);
      g_assert_false (mlg_identifier_is_valid (MLG_IDENTIFIER_SIREN, wrong));
    }
}

static void
test_find (void)
{
  g_autoptr(MlgTerritory) territory = mlg_territory_new ();
  MlgActor *actor = mlg_territory_add_actor (territory, "Brest métropole", MLG_ID_NONE, NULL);
  g_autofree char *none = mlg_identifier_dup_of_actor (MLG_IDENTIFIER_SIRET, actor);
  g_autofree char *siret = NULL;
  g_autofree char *siren = NULL;
  g_autofree char *rna = NULL;

  g_assert_null (none);
  g_assert_true (mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_CUSTOM,
                                     g_variant_new_parsed ("{'Mission': '20003452800014', 'N° Siret': '200 034 528 00014', 'code_officiel': 'w9t1002867'}"), NULL));
  siret = mlg_identifier_dup_of_actor (MLG_IDENTIFIER_SIRET, actor);
  siren = mlg_identifier_dup_of_actor (MLG_IDENTIFIER_SIREN, actor);
  rna = mlg_identifier_dup_of_actor (MLG_IDENTIFIER_RNA, actor);
  g_assert_cmpstr (siret, ==, "20003452800014");
  g_assert_cmpstr (siren, ==, "200034528");
  g_assert_cmpstr (rna, ==, "W9T1002867");
}

static void
test_email (void)
{
  static const char * const good[] = { "contact@ticoop.fr", "a.b+c@mairie.rennes.fr", " contact@ticoop.fr ", "é@café.fr" };
  static const char * const bad[] = {
    "", "@", "contact", "contact@ticoop", "contact (chez) ticoop.fr", "a@b@c.fr", "a@b.f", "a@b..fr", "a.@b.fr", "a@b.fr, c@d.fr",
    "https://a@b.fr", "a@-b.fr", "a b@c.fr", "a@192.168.1.12"
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (mlg_email_is_plausible (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (mlg_email_is_plausible (bad[i]));
    }
  g_assert_false (mlg_email_is_plausible (NULL));
}

static void
test_postcode (void)
{
  static const char * const rows[][2] = {
    { "29200", "29200" }, { " 29 200", "29200" }, { "1000", "01000" }, { "29200.0", "29200" }, { "97410", "97410" }, { "98000", "98000" },
    { "20000", "20000" }, { "00100", NULL }, { "96000", NULL }, { "99100", NULL }, { "97900", NULL }, { "2920", "02920" },
    { "292000", NULL }, { "B-1000", NULL }, { "", NULL }, { NULL, NULL }
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = mlg_postcode_clean (rows[i][0]);

      g_assert_cmpstr (clean, ==, rows[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identifier/clean", test_clean);
  g_test_add_func ("/identifier/rounded", test_rounded);
  g_test_add_func ("/identifier/random", test_random);
  g_test_add_func ("/identifier/find", test_find);
  g_test_add_func ("/identifier/email", test_email);
  g_test_add_func ("/identifier/postcode", test_postcode);

  return g_test_run ();
}

/* test-web-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-web-address.h"

static void
test_safe (void)
{
  static const char * const safe[] = {
    "https://ticoop.fr/", "http://www.atd-lirecrire.infini.fr", "HTTPS://Example.org:8080/a?b=c#d", "mailto:a@b.fr",
    "https://xn--caf-dma.fr", "https://café.fr/été", "http://[::1]/x", "mailto:a@b.fr?subject=x"
  };
  static const char * const unsafe[] = {
    "", "ticoop.fr", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://", "https:///x", "https://a b.fr",
    "https://bank.fr@evil.org/", "https://a.fr/\nx", "https://a.fr/\xe2\x80\xaegpj", "ftp://a.fr", " https://a.fr", "mailto:", "mailto:@b.fr",
    "https://a.fr:99999999", "https://a.fr/<b>", "\xff", "vbscript:x", "http:a.fr", "https://-a.fr", "mailto:a@b@c.fr", "https://a\\b.fr"
  };

  for (guint i = 0; i < G_N_ELEMENTS (safe); i++)
    if (!mlg_web_address_is_safe (safe[i]))
      g_error ("“%s” should be safe", safe[i]);

  for (guint i = 0; i < G_N_ELEMENTS (unsafe); i++)
    if (mlg_web_address_is_safe (unsafe[i]))
      g_error ("“%s” should not be safe", unsafe[i]);

  g_assert_false (mlg_web_address_is_safe (NULL));
}

static void
test_normalize (void)
{
  static const char * const cases[][2] = {
    { "ticoop.fr", "https://ticoop.fr" },
    { "  www.ticoop.fr/x ", "https://www.ticoop.fr/x" },
    { "//ticoop.fr", "https://ticoop.fr" },
    { "ticoop.fr:8080/a", "https://ticoop.fr:8080/a" },
    { "http://ticoop.fr", "http://ticoop.fr" },
    { "contact@ticoop.fr", "mailto:contact@ticoop.fr" },
    { "javascript:alert(1)", NULL },
    { "javascript.x:alert(1)", NULL },
    { "data:text/html,a.b", NULL },
    { "file:///etc/passwd.txt", NULL },
    { "a word. another", NULL },
    { "nothing", NULL },
    { "", NULL },
    { "\xff.fr", NULL },
    { "user:secret@evil.org", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = mlg_web_address_normalize (cases[i][0]);

      g_assert_cmpstr (address, ==, cases[i][1]);
      g_assert_true (address == NULL || mlg_web_address_is_safe (address));
    }

  g_assert_null (mlg_web_address_normalize (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/web-address/safe", test_safe);
  g_test_add_func ("/web-address/normalize", test_normalize);

  return g_test_run ();
}

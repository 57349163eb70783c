/* fuzz-replay.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs a fuzz target over its corpus without libFuzzer: each file as it is,
 * cut short at many places, and with bytes changed. The changes come from a
 * fixed seed, so that what fails once fails again. */

#include "config.h"

#include "fuzz.h"

#include <glib.h>

/* Changed copies of each file, and the most places where it is cut. */
#define N_CHANGED 400
#define N_CUTS 400

/* Copied, so that a read past the end is seen by the address sanitizer. */
static void
run (const guint8 *data,
     gsize         size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);

  LLVMFuzzerTestOneInput (copy, size);
}

static void
run_changed (GRand        *random,
             const guint8 *data,
             gsize         size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);
  guint n = g_rand_int_range (random, 1, 8);

  for (guint i = 0; i < n; i++)
    {
      guint8 *byte = &copy[g_rand_int_range (random, 0, (gint32) size)];

      if (g_rand_boolean (random))
        *byte ^= (guint8) (1u << g_rand_int_range (random, 0, 8));
      else
        *byte = (guint8) g_rand_int_range (random, 0, 256);
    }

  LLVMFuzzerTestOneInput (copy, size);
}

static void
test_file (gconstpointer path)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  const guint8 *data;
  gsize size, step;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  data = (const guint8 *) contents;

  run (data, size);

  step = MAX (size / N_CUTS, 1);
  for (gsize length = 0; length < size; length += step)
    run (data, length);

  for (guint i = 0; size > 0 && i < N_CHANGED; i++)
    run_changed (random, data, size);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  dir = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/replay/", name, NULL);
      char *path = g_build_filename (argv[1], name, NULL);

      g_ptr_array_add (paths, path);
      g_test_add_data_func (test, path, test_file);
    }

  /* A corpus that was lost would pass for ever. */
  g_assert_cmpuint (paths->len, >, 0);

  return g_test_run ();
}

/* bench-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-diagram-actions.h"
#include "mlg-document.h"
#include "mlg-generate.h"
#include "mlg-territory-actions.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

/* What people wait for: opening and saving, one edit, one large import. The
 * peer is json-glib, which takes 1.18 s to parse and read 100,000 actors from
 * GeoJSON on the machine of the first measurements, and in proportion. */

#define RUNS       5
#define EDITS      200
#define PEER_US    11.8

typedef struct
{
  GFile *file;
  guint  n_actors;
} Bench;

/* Both clocks in milliseconds: on a machine that others use as well, only the
 * time of the processor says something. */
typedef struct
{
  double wall;
  double cpu;
} Moment;

static Moment
now (void)
{
  struct timespec cpu;
  Moment moment;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  moment.wall = (double) g_get_monotonic_time () / 1000.;
  moment.cpu = (double) cpu.tv_sec * 1000. + (double) cpu.tv_nsec / 1e6;

  return moment;
}

static Moment
since (Moment start)
{
  Moment end = now ();

  return (Moment) { end.wall - start.wall, end.cpu - start.cpu };
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const Moment *first = a;
  const Moment *second = b;

  return first->wall < second->wall ? -1 : first->wall > second->wall;
}

static void
report (Bench      *bench,
        const char *what,
        Moment     *times,
        guint       n_times)
{
  double peer = bench->n_actors * PEER_US / 1000.;
  Moment median;

  qsort (times, n_times, sizeof (Moment), compare_moments);
  median = times[n_times / 2];
  g_print ("%7u  %-34s %9.2f ms  p95 %9.2f  processor %9.2f  %6.2f x json-glib's reading\n", bench->n_actors, what,
           median.wall, times[n_times * 95 / 100].wall, median.cpu, median.cpu / peer);
}

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
bench_new (Bench        *bench,
           MlgTerritory *territory)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = NULL;
  Moment times[RUNS];
  Moment start = now ();

  document = mlg_document_new_sync (territory, &error);
  check (error);
  times[0] = since (start);
  report (bench, "new document from a territory", times, 1);

  for (guint i = 0; i < RUNS; i++)
    {
      start = now ();
      mlg_document_save_sync (document, bench->file, &error);
      check (error);
      times[i] = since (start);
    }
  report (bench, "save, words and lines to fill in", times, RUNS);
  mlg_document_close_sync (document, &error);
  check (error);
}

static void
bench_open (Bench *bench)
{
  g_autoptr(GError) error = NULL;
  Moment times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(MlgDocument) document = NULL;
      Moment start = now ();

      document = mlg_document_open_sync (bench->file, NULL, &error);
      check (error);
      times[i] = since (start);
      mlg_document_close_sync (document, &error);
    }
  report (bench, "open", times, RUNS);
}

static void
bench_edits (Bench *bench)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_open_sync (bench->file, NULL, &error);
  MlgTerritory *territory = mlg_document_get_territory (document);
  Moment times[EDITS];

  check (error);
  for (guint i = 0; i < EDITS; i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i * 7 % bench->n_actors);
      g_autofree char *name = g_strdup_printf ("Renamed %u", i);
      Moment start = now ();

      mlg_territory_edit (territory, MLG_RECORD (actor), MLG_ACTOR_NAME, g_variant_new_string (name), &error);
      check (error);
      times[i] = since (start);
    }
  report (bench, "one edit, on the disk", times, EDITS);

  for (guint i = 0; i < RUNS; i++)
    {
      Moment start = now ();

      mlg_document_save_sync (document, NULL, &error);
      check (error);
      times[i] = since (start);
    }
  report (bench, "save after edits", times, RUNS);
  mlg_document_close_sync (document, &error);
}

static void
bench_import (Bench        *bench,
              MlgTerritory *territory)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_new_sync (NULL, &error);
  MlgTerritory *target = mlg_document_get_territory (document);
  Moment time, start;

  check (error);
  mlg_territory_begin (target, "Import");
  for (guint kind = MLG_OBJECT_TERM; kind < MLG_N_OBJECT_KINDS; kind++)
    for (guint i = 0; i < mlg_territory_get_n_records (territory, kind); i++)
      {
        MlgRecord *record = mlg_territory_get_nth_record (territory, kind, i);
        g_autoptr(GVariant) fields = mlg_record_serialize (record);

        mlg_territory_insert (target, kind, mlg_record_get_id (record), fields, &error);
        check (error);
      }
  start = now ();
  mlg_territory_commit (target, &error);
  check (error);
  time = since (start);
  report (bench, "commit of an import of all of it", &time, 1);

  start = now ();
  mlg_document_save_sync (document, bench->file, &error);
  check (error);
  time = since (start);
  report (bench, "save after the import", &time, 1);
  mlg_document_close_sync (document, &error);
}

/* All the actors on one diagram: what a layout moves in one change. */
static void
bench_diagram (Bench *bench,
               guint  n_items)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgDocument) document = mlg_document_open_sync (bench->file, NULL, &error);
  MlgTerritory *territory = mlg_document_get_territory (document);
  g_autofree MlgId *actors = g_new (MlgId, n_items);
  g_autofree MlgPoint *points = g_new (MlgPoint, n_items);
  g_autoptr(GPtrArray) items = NULL;
  MlgDiagram *diagram;
  Moment times[RUNS], start;

  check (error);
  for (guint i = 0; i < n_items; i++)
    actors[i] = mlg_actor_get_id (mlg_territory_get_nth_actor (territory, i));

  start = now ();
  diagram = mlg_territory_add_diagram (territory, "All", actors, n_items, NULL, &error);
  check (error);
  times[0] = since (start);
  report (bench, "put them on a diagram", times, 1);

  items = g_ptr_array_new ();
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, mlg_territory_find_diagram_item (territory, mlg_diagram_get_id (diagram), actors[i]));

  for (guint run = 0; run < RUNS; run++)
    {
      for (guint i = 0; i < n_items; i++)
        points[i] = (MlgPoint) { g_random_double_range (-5000., 5000.), g_random_double_range (-5000., 5000.) };
      start = now ();
      mlg_territory_diagram_move_items (territory, diagram, (MlgDiagramItem **) items->pdata, n_items, points, "Arrange", &error);
      check (error);
      times[run] = since (start);
    }
  report (bench, "move all of them, on the disk", times, RUNS);

  for (guint run = 0; run < RUNS; run++)
    {
      start = now ();
      mlg_territory_undo (territory, &error);
      check (error);
      times[run] = since (start);
    }
  report (bench, "take that back, on the disk", times, RUNS);

  mlg_document_save_sync (document, NULL, &error);
  check (error);
  mlg_document_close_sync (document, &error);
}

static void
run (guint n_actors)
{
  g_autoptr(MlgTerritory) territory = mlg_generate_territory (n_actors, n_actors * 2, 1);
  g_autofree char *folder = g_dir_make_tmp ("maillage-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "territory.gpkg", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  Bench bench = { file, n_actors };
  GStatBuf st;

  bench_new (&bench, territory);
  if (g_stat (path, &st) == 0)
    g_print ("%7u  %-34s %9.1f MB\n", n_actors, "size of the file", (double) st.st_size / 1e6);
  bench_open (&bench);
  bench_edits (&bench);
  bench_import (&bench, territory);
  if (g_stat (path, &st) == 0)
    g_print ("%7u  %-34s %9.1f MB\n", n_actors, "size with the history of the import", (double) st.st_size / 1e6);
  bench_open (&bench);
  bench_diagram (&bench, MIN (n_actors, 20000));
  if (g_stat (path, &st) == 0)
    g_print ("%7u  %-34s %9.1f MB\n", n_actors, "size with the diagram's history", (double) st.st_size / 1e6);
  bench_open (&bench);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 264, 2000, 100000 };
  g_autofree char *data = g_dir_make_tmp ("maillage-bench-data-XXXXXX", NULL);

  /* Not among the working copies of whoever runs this. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  setlocale (LC_ALL, "");

  if (argc > 1)
    run ((guint) atoi (argv[1]));
  for (guint i = 0; argc < 2 && i < G_N_ELEMENTS (sizes); i++)
    run (sizes[i]);

  return 0;
}

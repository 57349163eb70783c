/* mlg-duplicate-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-finder.h"

#include "mlg-duplicate-private.h"

#include <glib/gi18n-lib.h>

/* How often the work looks whether it is still wanted */
#define PAUSE 1024

struct _MlgDuplicateFinder
{
  GObject       parent_instance;

  GArray       *entries;
  GStringChunk *texts;
  /* Two identities, as a text */
  GHashTable   *excluded;
  gboolean      prepared;
  /* Thousandths, atomic */
  int           progress;
};

G_DEFINE_FINAL_TYPE (MlgDuplicateFinder, mlg_duplicate_finder, G_TYPE_OBJECT)

static const struct
{
  MlgDuplicateReasons  reason;
  const char          *name;
  const char          *label;
} reasons[MLG_N_DUPLICATE_REASONS] = {
  { MLG_DUPLICATE_SAME_NAME, "name", N_("same name") },
  { MLG_DUPLICATE_LEGAL_FORM, "name-but-form", N_("same name but for its legal form or articles") },
  { MLG_DUPLICATE_WORD_ORDER, "word-order", N_("same words in another order") },
  { MLG_DUPLICATE_TYPING, "typing", N_("nearly the same name") },
  { MLG_DUPLICATE_ACRONYM, "acronym", N_("same acronym") },
  { MLG_DUPLICATE_PART, "part", N_("one name within the other") },
  { MLG_DUPLICATE_NEAR, "near", N_("near each other") },
  { MLG_DUPLICATE_COMMUNE, "commune", N_("same municipality") },
  { MLG_DUPLICATE_SITE, "site", N_("same website") },
  { MLG_DUPLICATE_EMAIL, "email", N_("same e-mail address") },
  { MLG_DUPLICATE_PHONE, "phone", N_("same phone number") },
  { MLG_DUPLICATE_SIREN, "siren", N_("same SIREN") },
  { MLG_DUPLICATE_SIRET, "siret", N_("same SIRET") },
  { MLG_DUPLICATE_RNA, "rna", N_("same RNA") },
};

static char *
make_pair_key (MlgId first,
               MlgId second)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, MIN (first, second), MAX (first, second));
}

/* From south to north; those without a point are the last. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const MlgDuplicateEntry *first = a;
  const MlgDuplicateEntry *second = b;
  double lat = first->n_points > 0 ? first->points[0][1] : 1000.;
  double other = second->n_points > 0 ? second->points[0][1] : 1000.;

  if (lat < other || lat > other)
    return lat < other ? -1 : 1;

  return first->id < second->id ? -1 : 1;
}

static int
compare_duplicates (gconstpointer a,
                    gconstpointer b)
{
  const MlgDuplicate *first = a;
  const MlgDuplicate *second = b;

  if (first->score < second->score || first->score > second->score)
    return first->score > second->score ? -1 : 1;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;

  return first->second < second->second ? -1 : first->second > second->second;
}

static void
prepare (MlgDuplicateFinder *self)
{
  if (self->prepared)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      mlg_duplicate_entry_prepare (&g_array_index (self->entries, MlgDuplicateEntry, i), self->texts);
      if (i % PAUSE == 0)
        g_atomic_int_set (&self->progress, (int) (300. * i / self->entries->len));
    }

  g_array_sort (self->entries, compare_entries);
  self->prepared = TRUE;
}

static GArray *
score_pairs (MlgDuplicateFinder *self,
             GArray             *pairs,
             GCancellable       *cancellable)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MlgDuplicate));

  for (guint i = 0; i < pairs->len; i++)
    {
      guint64 pair = g_array_index (pairs, guint64, i);
      MlgDuplicate duplicate;
      g_autofree char *key = NULL;

      if (i % PAUSE == 0)
        {
          g_atomic_int_set (&self->progress, 600 + (int) (400. * i / pairs->len));
          if (g_cancellable_is_cancelled (cancellable))
            break;
        }

      if (!mlg_duplicate_score (&g_array_index (self->entries, MlgDuplicateEntry, (guint) (pair >> 32)),
                                &g_array_index (self->entries, MlgDuplicateEntry, (guint) pair), &duplicate))
        continue;

      key = make_pair_key (duplicate.first, duplicate.second);
      if (!g_hash_table_contains (self->excluded, key))
        g_array_append_val (found, duplicate);
    }

  g_array_sort (found, compare_duplicates);

  return found;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *found = mlg_duplicate_finder_run (source, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

static void
mlg_duplicate_finder_finalize (GObject *object)
{
  MlgDuplicateFinder *self = MLG_DUPLICATE_FINDER (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->excluded, g_hash_table_unref);

  G_OBJECT_CLASS (mlg_duplicate_finder_parent_class)->finalize (object);
}

static void
mlg_duplicate_finder_class_init (MlgDuplicateFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_duplicate_finder_finalize;
}

static void
mlg_duplicate_finder_init (MlgDuplicateFinder *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (MlgDuplicateEntry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) mlg_duplicate_entry_clear);
  self->texts = g_string_chunk_new (1 << 16);
  self->excluded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * mlg_duplicate_finder_new:
 * @territory: a territory
 *
 * Notes what is compared of all actors that are not archived: quick, for it
 * is to be done on the thread of the territory.
 *
 * Returns: (transfer full): a finder
 */
MlgDuplicateFinder *
mlg_duplicate_finder_new (MlgTerritory *territory)
{
  MlgDuplicateFinder *self = g_object_new (MLG_TYPE_DUPLICATE_FINDER, NULL);

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), self);

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);
      MlgRecord *record = MLG_RECORD (actor);
      MlgDuplicateEntry entry = { .id = mlg_actor_get_id (actor) };

      if (mlg_actor_get_status (actor) == MLG_ACTOR_STATUS_ARCHIVED)
        continue;

      entry.raw_name = g_strdup (mlg_actor_get_name (actor));
      entry.raw_short_name = g_strdup (mlg_actor_get_short_name (actor));
      entry.raw_places = mlg_record_dup_value (record, MLG_ACTOR_PLACES);
      entry.raw_contacts = mlg_record_dup_value (record, MLG_ACTOR_CONTACTS);
      entry.raw_custom = mlg_record_dup_value (record, MLG_ACTOR_CUSTOM);
      entry.raw_links = mlg_record_dup_value (record, MLG_ACTOR_LINKS);
      g_array_append_val (self->entries, entry);
    }

  return self;
}

/**
 * mlg_duplicate_finder_exclude:
 * @self: a finder that does not run
 * @first: an actor
 * @second: another
 *
 * Says that these two are not one, whatever they have in common.
 *
 * The document has no place yet where that is kept from one time to the next.
 * It is to be a list of the territory’s own sheet, of type `a(xx)` and in the
 * table that keeps it, so that it is undone, copied and merged with the rest;
 * pairs of which an actor is gone fall out when the actor does.
 */
void
mlg_duplicate_finder_exclude (MlgDuplicateFinder *self,
                              MlgId               first,
                              MlgId               second)
{
  g_return_if_fail (MLG_IS_DUPLICATE_FINDER (self));

  g_hash_table_add (self->excluded, make_pair_key (first, second));
}

/**
 * mlg_duplicate_finder_run:
 * @self: a finder, on any one thread
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Finds actors that may be one: by name (case, accents, punctuation, legal
 * forms, order of words, typing errors, acronyms), nearness, contacts and the
 * numbers of registers. Names that are far apart are not compared, nor are
 * those of public bodies of several levels.
 *
 * Returns: (transfer full) (nullable) (element-type MlgDuplicate): the pairs,
 *   the surest first; %NULL if it was cancelled
 */
GArray *
mlg_duplicate_finder_run (MlgDuplicateFinder  *self,
                          GCancellable        *cancellable,
                          GError             **error)
{
  g_autoptr(GArray) pairs = NULL;
  g_autoptr(GArray) found = NULL;

  g_return_val_if_fail (MLG_IS_DUPLICATE_FINDER (self), NULL);

  prepare (self);
  pairs = mlg_duplicate_find_pairs (self->entries, cancellable, &self->progress);
  found = score_pairs (self, pairs, cancellable);
  g_atomic_int_set (&self->progress, 1000);

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&found);
}

/**
 * mlg_duplicate_finder_run_async:
 * @self: a finder
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does mlg_duplicate_finder_run() on another thread.
 */
void
mlg_duplicate_finder_run_async (MlgDuplicateFinder  *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (MLG_IS_DUPLICATE_FINDER (self));

  g_task_set_source_tag (task, mlg_duplicate_finder_run_async);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mlg_duplicate_finder_run_finish:
 * @self: a finder
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type MlgDuplicate): as
 *   mlg_duplicate_finder_run()
 */
GArray *
mlg_duplicate_finder_run_finish (MlgDuplicateFinder  *self,
                                 GAsyncResult        *result,
                                 GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mlg_duplicate_finder_get_progress:
 * @self: a finder, perhaps at work on another thread
 *
 * Returns: how much is done, from 0 to 1
 */
double
mlg_duplicate_finder_get_progress (MlgDuplicateFinder *self)
{
  g_return_val_if_fail (MLG_IS_DUPLICATE_FINDER (self), 0.);

  return g_atomic_int_get (&self->progress) / 1000.;
}

/**
 * mlg_duplicate_reason_get_name:
 * @reason: one reason
 *
 * Returns: (nullable): its name for scripts; never changes
 */
const char *
mlg_duplicate_reason_get_name (MlgDuplicateReasons reason)
{
  for (guint i = 0; i < MLG_N_DUPLICATE_REASONS; i++)
    if (reasons[i].reason == reason)
      return reasons[i].name;

  return NULL;
}

/**
 * mlg_duplicate_dup_reasons:
 * @self: two actors
 *
 * Returns: (transfer full): why they may be one, as “same name, near each
 *   other”, translated
 */
char *
mlg_duplicate_dup_reasons (const MlgDuplicate *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < MLG_N_DUPLICATE_REASONS; i++)
    if (self->reasons & reasons[i].reason)
      g_ptr_array_add (labels, (gpointer) _(reasons[i].label));
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (", ", (char **) labels->pdata);
}

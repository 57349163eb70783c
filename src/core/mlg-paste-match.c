/* mlg-paste-match.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-paste-private.h"

#include "mlg-text.h"

#include <string.h>

/* Who is who: names compared as people misspell them. */

/* As many as one reads in a list. */
#define MAX_CANDIDATES 5

/* A name of the territory, made ready to be compared very often. */
typedef struct
{
  MlgId    id;
  char    *folded;
  gsize    length;
  guint64  letters;
} Name;

typedef struct
{
  MlgId id;
  guint distance;
} Near;

/* Which letters and digits are in a folded text: an error adds or takes away
 * one of them at the most. */
static guint64
letters_of (const char *folded)
{
  guint64 letters = 0;

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ')
      letters |= G_GUINT64_CONSTANT (1) << ((guchar) *p & 63);

  return letters;
}

static guint
allowed_distance (gsize length)
{
  return length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3;
}

static void
add_name (GArray     *names,
          MlgId       id,
          const char *text)
{
  Name name = { .id = id, .folded = mlg_text_fold (text) };

  name.length = strlen (name.folded);
  name.letters = letters_of (name.folded);

  if (name.length > 0)
    g_array_append_val (names, name);
  else
    g_free (name.folded);
}

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->folded);
}

static GArray *
collect_names (MlgTerritory *territory)
{
  guint n = mlg_territory_get_n_actors (territory);
  GArray *names = g_array_sized_new (FALSE, FALSE, sizeof (Name), n + n / 4);

  g_array_set_clear_func (names, clear_name);

  for (guint i = 0; i < n; i++)
    {
      MlgActor *actor = mlg_territory_get_nth_actor (territory, i);

      add_name (names, mlg_actor_get_id (actor), mlg_actor_get_name (actor));
      if (mlg_actor_get_short_name (actor) != NULL)
        add_name (names, mlg_actor_get_id (actor), mlg_actor_get_short_name (actor));
    }

  return names;
}

/* “Group A” and “Group B”, “AMAP 1” and “AMAP 2” are no typing errors. */
static gboolean
differ_by_number (const char *a,
                  const char *b)
{
  const char *last_a = strrchr (a, ' ');
  const char *last_b = strrchr (b, ' ');

  if (last_a != NULL && last_b != NULL && strlen (last_a) <= 3 && strlen (last_b) <= 3 && !g_str_equal (last_a, last_b))
    return TRUE;

  for (;;)
    {
      a = strpbrk (a, "0123456789");
      b = strpbrk (b, "0123456789");
      if (a == NULL || b == NULL)
        return a != b;
      if (*a++ != *b++)
        return TRUE;
    }
}

static char *
without_spaces (const char *text)
{
  GString *joined = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != ' ')
      g_string_append_c (joined, *text);

  return g_string_free (joined, FALSE);
}

/* “Ti Coop” and “TiCoop” are the same to everybody. */
static guint
get_distance (const char *a,
              const char *b,
              guint       max)
{
  guint distance = mlg_text_distance (a, b, max);

  if (distance > 1 && strlen (a) != strlen (b))
    {
      g_autofree char *first = without_spaces (a);
      g_autofree char *second = without_spaces (b);

      if (g_str_equal (first, second))
        return 1;
    }

  return distance;
}

static void
offer (GArray *nearest,
       MlgId   id,
       guint   distance)
{
  Near near = { id, distance };
  guint position = nearest->len;

  for (guint i = 0; i < nearest->len; i++)
    if (g_array_index (nearest, Near, i).id == id)
      return;

  while (position > 0 && g_array_index (nearest, Near, position - 1).distance > distance)
    position--;

  if (position >= MAX_CANDIDATES)
    return;

  g_array_insert_val (nearest, position, near);
  if (nearest->len > MAX_CANDIDATES)
    g_array_set_size (nearest, MAX_CANDIDATES);
}

static void
find_near (MlgPasteActor *actor,
           GArray        *names)
{
  g_autoptr(GArray) nearest = g_array_new (FALSE, FALSE, sizeof (Near));
  gsize length = strlen (actor->folded);
  guint64 letters = letters_of (actor->folded);
  guint max = allowed_distance (length);

  for (guint i = 0; max > 0 && i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      guint limit = MIN (max, allowed_distance (name->length));
      guint distance;

      /* Spaces are letters as well, and do not count among them. */
      if (name->length > length + 2 * max || length > name->length + 2 * max ||
          (guint) __builtin_popcountll (letters & ~name->letters) > max ||
          (guint) __builtin_popcountll (name->letters & ~letters) > max)
        continue;

      distance = get_distance (actor->folded, name->folded, limit);
      if (distance <= limit && !differ_by_number (actor->folded, name->folded))
        offer (nearest, name->id, distance);
    }

  for (guint i = 0; i < nearest->len; i++)
    g_array_append_val (actor->candidates, g_array_index (nearest, Near, i).id);
}

/* What has just this name, whatever accents and case. */
static void
find_same (MlgPasteActor *actor,
           GHashTable    *by_name,
           GArray        *names)
{
  gpointer value;

  if (*actor->folded == '\0' || !g_hash_table_lookup_extended (by_name, actor->folded, NULL, &value))
    return;

  /* The table knows the first; its twins are rare, and looked for. */
  for (guint i = GPOINTER_TO_UINT (value); i < names->len && actor->candidates->len < MAX_CANDIDATES; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      guint last = actor->candidates->len;

      if (g_str_equal (name->folded, actor->folded) && (last == 0 || g_array_index (actor->candidates, MlgId, last - 1) != name->id))
        g_array_append_val (actor->candidates, name->id);
    }
}

static void
match_actor (MlgPaste      *self,
             MlgPasteActor *actor,
             GHashTable    *by_name,
             GArray        *names)
{
  MlgId id = actor->record != NULL ? mlg_record_get_id (actor->record) : MLG_ID_NONE;

  g_array_set_size (actor->candidates, 0);
  actor->match = MLG_PASTE_NEW;
  actor->choice = MLG_ID_NONE;

  if (actor->same && mlg_territory_get_actor (self->territory, id) != NULL)
    g_array_append_val (actor->candidates, id);
  else
    find_same (actor, by_name, names);

  if (actor->candidates->len > 0)
    actor->match = actor->candidates->len == 1 ? MLG_PASTE_KNOWN : MLG_PASTE_DOUBTFUL;
  else
    {
      find_near (actor, names);
      if (actor->candidates->len > 0)
        actor->match = MLG_PASTE_DOUBTFUL;
    }

  if (actor->candidates->len > 0)
    actor->choice = g_array_index (actor->candidates, MlgId, 0);
}

/**
 * mlg_paste_match:
 * @self: what is to be pasted
 *
 * Finds out which actors the territory has already: those of the same name or
 * short name, accents and case aside, and those whose name is a few typing
 * errors away. Where there is a candidate it is chosen, since a second actor
 * of the same name costs more than a look; what is doubtful is to be shown.
 *
 * With 100,000 actors in the territory, a thousand names take about a second.
 */
void
mlg_paste_match (MlgPaste *self)
{
  g_autoptr(GArray) names = NULL;
  g_autoptr(GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (MLG_IS_PASTE (self));

  names = collect_names (self->territory);
  for (guint i = names->len; i > 0; i--)
    g_hash_table_replace (by_name, g_array_index (names, Name, i - 1).folded, GUINT_TO_POINTER (i - 1));

  for (guint i = 0; i < self->actors->len; i++)
    match_actor (self, mlg_paste_nth_actor (self, i), by_name, names);
}

/* mlg-duplicate-name.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-duplicate-private.h"

#include "mlg-search-index-private.h"
#include "mlg-text.h"

#include <string.h>

/* When two names are one. */

#define MAX_WORDS 24

static const char * const articles[] = {
  "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "the", "of", "and", NULL
};

static const char * const forms[] = {
  "association", "asso", "assoc", "loi", "1901", "scop", "scic", "sarl", "sas", "sasu", "sa", "eurl", "gie", "sci", "snc", "cae", "ong", NULL
};

/* Words that end few others */
static const char * const glued[] = { "aux", "au", "des", "du", NULL };

/* What stands in capitals before the name of a call for projects */
static const char * const calls[] = { "AMI ", "AAP ", "APP ", NULL };

/* Public bodies of one name at several levels are several */
static const struct
{
  const char *word;
  guint       level;
  gboolean    first_only;
} levels[] = {
  { "ville", 1 << 0, TRUE }, { "commune", 1 << 0, TRUE }, { "mairie", 1 << 0, TRUE }, { "municipalite", 1 << 0, TRUE },
  { "metropole", 1 << 1, FALSE }, { "eurometropole", 1 << 1, FALSE },
  { "agglomeration", 1 << 2, FALSE }, { "agglo", 1 << 2, FALSE },
  { "communes", 1 << 3, FALSE }, { "intercommunalite", 1 << 4, FALSE }, { "urbaine", 1 << 5, FALSE },
  { "departement", 1 << 6, TRUE }, { "departemental", 1 << 6, FALSE }, { "region", 1 << 7, TRUE }, { "regional", 1 << 7, FALSE },
  { "prefecture", 1 << 8, FALSE }, { "ccas", 1 << 9, TRUE }, { "office", 1 << 10, TRUE },
  /* Of no level of their own */
  { "communaute", 0, TRUE }, { "conseil", 0, TRUE },
};

#define MUNICIPALITY (1u << 0)
#define DEPARTMENT (1u << 6)

typedef struct
{
  char  *words[MAX_WORDS];
  guint  n_words;
} Words;

static gboolean
take_level (const char *word,
            gboolean    first,
            guint      *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (word, levels[i].word) && (first || !levels[i].first_only))
      {
        *level |= levels[i].level;
        return TRUE;
      }

  return FALSE;
}

static void
add_word (Words *words,
          char  *word)
{
  if (words->n_words < MAX_WORDS)
    words->words[words->n_words++] = word;
}

static char *
join (Words      *words,
      const char *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? between : "", words->words[i]);

  return g_string_free (text, FALSE);
}

static char *
join_numbers (Words *words)
{
  Words numbers = { .n_words = 0 };

  for (guint i = 0; i < words->n_words; i++)
    if (strpbrk (words->words[i], "0123456789") != NULL)
      add_word (&numbers, words->words[i]);

  return join (&numbers, " ");
}

static char *
join_initials (Words *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->n_words; i++)
    g_string_append_unichar (text, g_utf8_get_char (words->words[i]));

  return g_string_free (text, FALSE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The department in brackets at the end, as in “Saint-Ouen (93)”: its
 * length in all, or 0 */
static gsize
find_department (const char *text)
{
  gsize length = strlen (text);
  const char *open = strrchr (text, '(');

  if (open == NULL || open == text || text[length - 1] != ')' || !g_ascii_isdigit (open[1]) || length - (gsize) (open - text) > 5)
    return 0;

  return length - (gsize) (open - text);
}

/* Splits what is folded; the words point into it. */
static void
split (char  *folded,
       Words *all,
       Words *core,
       guint *level)
{
  Words named = { .n_words = 0 };
  char *rest = folded;
  char *word;

  while ((word = strsep (&rest, " ")) != NULL)
    {
      gboolean is_first = all->n_words == 0;

      if (*word == '\0')
        continue;

      add_word (all, word);
      /* The last word is none: “Groupe A” */
      if (rest != NULL && g_strv_contains (articles, word))
        continue;

      add_word (&named, word);
      if (g_strv_contains (forms, word) || take_level (word, is_first, level))
        continue;

      /* CD35 is the département 35. */
      if (is_first && g_str_has_prefix (word, "cd") && strlen (word) == 4 && g_ascii_isdigit (word[2]))
        {
          *level |= DEPARTMENT;
          word += 2;
        }
      add_word (core, word);
    }

  if (core->n_words == 0)
    *core = named.n_words > 0 ? named : *all;
}

static const char *
unglue (const char   *core,
        GStringChunk *texts)
{
  for (guint i = 0; glued[i] != NULL; i++)
    if (g_str_has_suffix (core, glued[i]) && strlen (core) > strlen (glued[i]) + 4)
      return g_string_chunk_insert_len (texts, core, (gssize) (strlen (core) - strlen (glued[i])));

  return NULL;
}

void
mlg_duplicate_name_prepare (MlgDuplicateName *name,
                            const char       *text,
                            const char       *short_name,
                            GStringChunk     *texts)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  gsize n_department = find_department (trimmed);
  g_autofree char *department = mlg_text_fold (trimmed + strlen (trimmed) - n_department);
  g_autofree char *folded = NULL;
  g_autofree char *folded_short = mlg_text_fold (short_name);
  g_autofree char *full = NULL, *joined = NULL, *sorted = NULL, *numbers = NULL, *initials = NULL;
  Words all = { .n_words = 0 };
  Words core = { .n_words = 0 };
  gsize skipped = 0;

  trimmed[strlen (trimmed) - n_department] = '\0';
  for (guint i = 0; calls[i] != NULL; i++)
    if (g_str_has_prefix (trimmed, calls[i]))
      skipped = strlen (calls[i]);

  folded = mlg_search_fold (trimmed + skipped);
  split (folded, &all, &core, &name->level);

  full = skipped > 0 ? mlg_text_fold (trimmed) : join (&all, "");
  joined = join (&core, "");
  numbers = join_numbers (&core);
  initials = join_initials (&core);

  name->full = g_string_chunk_insert_const (texts, full);
  name->core = g_string_chunk_insert_const (texts, joined);
  name->numbers = g_string_chunk_insert_const (texts, numbers);
  name->department = g_string_chunk_insert_const (texts, department);
  name->unglued = unglue (joined, texts);
  name->initials = core.n_words > 2 ? g_string_chunk_insert_const (texts, initials) : NULL;

  qsort (core.words, core.n_words, sizeof (char *), compare_words);
  sorted = join (&core, " ");
  name->sorted = g_string_chunk_insert_const (texts, sorted);
  name->n_words = core.n_words;
  name->words = g_new (const char *, MAX (core.n_words, 1));
  for (guint i = 0; i < core.n_words; i++)
    name->words[i] = g_string_chunk_insert_const (texts, core.words[i]);

  g_strdelimit (folded_short, " ", '\n');
  if (strlen (folded_short) > 2 && strchr (folded_short, '\n') == NULL)
    name->short_name = g_string_chunk_insert_const (texts, folded_short);
}

void
mlg_duplicate_name_clear (MlgDuplicateName *name)
{
  g_clear_pointer (&name->words, g_free);
}

/* How many typing errors a name of that many letters may have. */
guint
mlg_duplicate_get_max_typos (gsize length)
{
  return length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3;
}

/* Words that are each like one of the other name, none so short that another
 * letter makes another word: “Groupe A” is not “Groupe B”. Both are sorted. */
static gboolean
have_close_words (const MlgDuplicateName *a,
                  const MlgDuplicateName *b)
{
  if (a->n_words != b->n_words)
    return TRUE;

  for (guint i = 0; i < a->n_words; i++)
    {
      const char *best = NULL;
      guint limit = mlg_duplicate_get_max_typos (strlen (a->words[i]));

      for (guint k = 0; k < b->n_words && best == NULL; k++)
        if (mlg_text_distance (a->words[i], b->words[k], limit) <= limit)
          best = b->words[k];

      if (best == NULL)
        return FALSE;
    }

  return TRUE;
}

/* “Ticoopau”, of which the end is the beginning of the next word */
static gboolean
is_glued (const MlgDuplicateName *longer,
          const MlgDuplicateName *shorter)
{
  return longer->unglued != NULL && g_str_equal (longer->unglued, shorter->core);
}

/* Both sorted; all words of @a are words of @b. */
static gboolean
is_part (const MlgDuplicateName *a,
         const MlgDuplicateName *b)
{
  guint k = 0;

  if (a->n_words >= b->n_words || (a->n_words < 2 && strlen (a->core) < 6))
    return FALSE;

  for (guint i = 0; i < a->n_words; i++, k++)
    {
      while (k < b->n_words && strcmp (b->words[k], a->words[i]) < 0)
        k++;
      if (k == b->n_words || !g_str_equal (b->words[k], a->words[i]))
        return FALSE;
    }

  return TRUE;
}

static double
compare_typing (const MlgDuplicateName *a,
                const MlgDuplicateName *b)
{
  guint limit = mlg_duplicate_get_max_typos (MIN (strlen (a->core), strlen (b->core)));
  guint distance = limit > 0 ? mlg_text_distance (a->core, b->core, limit) : 1;

  /* A word more is no typing error, however short it is. */
  if (is_part (a, b) || is_part (b, a))
    return 0.;

  if (distance <= limit && have_close_words (a, b) && have_close_words (b, a))
    return 0.75 - 0.06 * (distance - 1);

  return is_glued (a, b) || is_glued (b, a) ? 0.6 : 0.;
}

static gboolean
is_acronym (const MlgDuplicateName *a,
            const MlgDuplicateName *b)
{
  const char *acronym = a->n_words == 1 ? a->core : NULL;

  if (acronym != NULL && strlen (acronym) > 2 && (g_strcmp0 (acronym, b->initials) == 0 || g_strcmp0 (acronym, b->short_name) == 0))
    return TRUE;

  return a->short_name != NULL && (g_strcmp0 (a->short_name, b->short_name) == 0 || g_strcmp0 (a->short_name, b->initials) == 0);
}

static gboolean
may_agree (const MlgDuplicateName *a,
           const MlgDuplicateName *b)
{
  if (*a->full == '\0' || *b->full == '\0')
    return FALSE;

  if (*a->department != '\0' && *b->department != '\0' && !g_str_equal (a->department, b->department))
    return FALSE;

  /* “Rennes” may be the town; it is not Rennes Métropole. */
  return a->level == b->level || (a->level | b->level) == MUNICIPALITY;
}

static double
weigh (const MlgDuplicateName *a,
       const MlgDuplicateName *b,
       MlgDuplicateReasons     reason,
       double                  typing)
{
  switch (reason)
    {
    case MLG_DUPLICATE_SAME_NAME:
      return 0.9;

    case MLG_DUPLICATE_LEGAL_FORM:
      return 0.85;

    case MLG_DUPLICATE_WORD_ORDER:
      return 0.8;

    case MLG_DUPLICATE_ACRONYM:
      /* Three letters are soon found. */
      return MIN (strlen (a->core), strlen (b->core)) > 3 ? 0.6 : 0.5;

    case MLG_DUPLICATE_TYPING:
      /* Communes have names like each other: “Maule” and “Baule”. */
      return (a->level | b->level) != 0 ? 0.4 : typing;

    case MLG_DUPLICATE_PART:
      return 0.35;

    default:
      return 0.;
    }
}

/* How much the names tell that they are one, from 0 to 1. */
double
mlg_duplicate_name_compare (const MlgDuplicateName *a,
                            const MlgDuplicateName *b,
                            MlgDuplicateReasons    *reasons)
{
  MlgDuplicateReasons reason = 0;
  double weight = 0.;

  if (!may_agree (a, b))
    return 0.;

  if (g_str_equal (a->full, b->full))
    reason = MLG_DUPLICATE_SAME_NAME;
  else if (is_acronym (a, b) || is_acronym (b, a))
    reason = MLG_DUPLICATE_ACRONYM;
  else if (!g_str_equal (a->numbers, b->numbers))
    return 0.;
  else if (g_str_equal (a->core, b->core))
    reason = MLG_DUPLICATE_LEGAL_FORM;
  else if (g_str_equal (a->sorted, b->sorted))
    reason = MLG_DUPLICATE_WORD_ORDER;
  else if ((weight = compare_typing (a, b)) > 0.)
    reason = MLG_DUPLICATE_TYPING;
  else if (is_part (a, b) || is_part (b, a))
    reason = MLG_DUPLICATE_PART;

  *reasons |= reason;

  return weigh (a, b, reason, weight);
}

/* mlg-geocode-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer.h"

#include "mlg-gazetteer-key-private.h"
#include "mlg-geocode-text-private.h"

#include "mlg-text.h"

#include <string.h>

/* Nobody lists more towns in one field, but a pasted text has any number of
 * commas. */
#define MAX_PIECES 24

/* How sure a piece must be to be a place of its own. */
#define MIN_CONFIDENCE 0.12

typedef struct
{
  char      *text;
  GPtrArray *places;
  /* A comma may separate a town from its department; a slash does not. */
  gboolean   strong;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_clear_pointer (&piece->places, g_ptr_array_unref);
  g_free (piece);
}

static void
add_piece (GPtrArray  *pieces,
           const char *start,
           const char *end,
           gboolean    strong)
{
  g_autofree char *text = g_strstrip (g_strndup (start, (gsize) (end - start)));
  Piece *piece;

  if (*text == '\0' || pieces->len >= MAX_PIECES)
    return;

  piece = g_new0 (Piece, 1);
  piece->text = g_steal_pointer (&text);
  piece->strong = strong;
  g_ptr_array_add (pieces, piece);
}

/* Returns the length of a separator of a list at @p. */
static gsize
get_separator (const char *start,
               const char *p,
               gboolean   *strong)
{
  static const char * const words[] = { " et ", " ET ", " & ", " + ", " and ", " - ", " – ", " — " };

  *strong = *p != ',' && !g_str_has_prefix (p, " - ") && !g_str_has_prefix (p, " –") && !g_str_has_prefix (p, " —");
  if (strchr (",;|\n\t", *p) != NULL)
    return 1;
  if (*p == '/')
    return p > start && g_ascii_tolower (p[-1]) == 's' && p - start >= 2 && p[-2] == ' ' ? 0 : 1;
  if (g_str_has_prefix (p, "•"))
    return strlen ("•");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (p, words[i]))
        return strlen (words[i]);
    }

  return 0;
}

static GPtrArray *
cut_into_pieces (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  const char *start = text;
  const char *p = text;
  gboolean before = FALSE;
  guint depth = 0;

  while (*p != '\0')
    {
      gboolean strong;
      gsize length = depth == 0 ? get_separator (text, p, &strong) : 0;

      if (*p == '(')
        depth++;
      else if (*p == ')' && depth > 0)
        depth--;

      if (length > 0)
        {
          add_piece (pieces, start, p, before);
          before = strong;
          p += length;
          start = p;
        }
      else
        {
          p++;
        }
    }
  add_piece (pieces, start, p, before);

  return pieces;
}

/* “Boulogne/Mer” is one town: read as “Boulogne sur Mer” it has a name.
 * Returns: (transfer full) (nullable): its candidates. */
static GPtrArray *
read_slash_as_sur (MlgGazetteer             *self,
                   const char               *text,
                   const MlgGeocodeContext  *context)
{
  g_auto(GStrv) sides = g_strsplit (text, "/", 3);
  g_autofree char *joined = NULL;
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GPtrArray) places = NULL;

  if (g_strv_length (sides) != 2 || strlen (text) > 100)
    return NULL;

  joined = g_strjoinv (" sur ", sides);
  places = mlg_gazetteer_geocode (self, joined, context, NULL);
  if (places == NULL || places->len == 0)
    return NULL;

  key = mlg_gazetteer_key (joined);
  name = mlg_gazetteer_key (((const MlgGazetteerPlace *) g_ptr_array_index (places, 0))->name);

  return strcmp (key, name) == 0 ? g_steal_pointer (&places) : NULL;
}

/* A piece of an address is no piece of a list of towns. */
static gboolean
names_street (const Piece *piece)
{
  g_autoptr(MlgGeocodeText) text = mlg_geocode_text_parse (piece->text);

  for (guint i = 0; i < text->parts->len; i++)
    {
      const MlgGeocodePart *part = g_ptr_array_index (text->parts, i);

      for (guint j = 0; j < part->words->len; j++)
        {
          if (mlg_geocode_word_is_street (g_ptr_array_index (part->words, j)))
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether the piece is a place and nothing else. */
static gboolean
is_place (const Piece *piece)
{
  const MlgGazetteerPlace *best = piece->places->len > 0 ? g_ptr_array_index (piece->places, 0) : NULL;
  gdouble sum = 0;

  if (best == NULL)
    return FALSE;

  /* Homonyms share the confidence: together they tell how sure the name is. */
  for (guint i = 0; i < piece->places->len; i++)
    sum += ((const MlgGazetteerPlace *) g_ptr_array_index (piece->places, i))->confidence;

  return sum >= 0.75 && best->confidence >= MIN_CONFIDENCE;
}

/* Whether @area only tells where one of @places is. */
static gboolean
explains (const MlgGazetteerPlace *area,
          GPtrArray               *places)
{
  if (area->kind < MLG_GAZETTEER_DEPARTMENT)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      const MlgGazetteerPlace *place = g_ptr_array_index (places, i);

      if (place->kind >= area->kind)
        continue;
      if (area->kind == MLG_GAZETTEER_COUNTRY && g_strcmp0 (place->country, area->country) == 0)
        return TRUE;
      if (area->kind == MLG_GAZETTEER_DEPARTMENT && g_strcmp0 (place->department, area->department) == 0)
        return TRUE;
      if (area->kind == MLG_GAZETTEER_REGION && g_strcmp0 (place->region_name, area->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* “Rennes, Bretagne” or “Vendée, Les Sables-d’Olonne” */
static gboolean
explain_each_other (const Piece *a,
                    const Piece *b)
{
  return (a->places->len > 0 && explains (g_ptr_array_index (a->places, 0), b->places)) ||
         (b->places->len > 0 && explains (g_ptr_array_index (b->places, 0), a->places));
}

static gboolean
may_be_list (GPtrArray *pieces)
{
  /* A long text of many commas is no list of towns. */
  if (pieces->len < 2 || pieces->len >= MAX_PIECES)
    return FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      if (names_street (g_ptr_array_index (pieces, i)))
        return FALSE;
    }

  return TRUE;
}

/* Sets *@is_list to whether every piece is a place of its own. Most texts
 * fail at the first piece, and that is all they cost. */
static gboolean
check_pieces (MlgGazetteer  *self,
              GPtrArray     *pieces,
              gboolean      *is_list,
              GError       **error)
{
  *is_list = may_be_list (pieces);
  for (guint i = 0; *is_list && i < pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (pieces, i);

      piece->places = mlg_gazetteer_geocode (self, piece->text, NULL, error);
      if (piece->places == NULL)
        return FALSE;

      *is_list = is_place (piece) &&
                 (i == 0 || piece->strong || !explain_each_other (g_ptr_array_index (pieces, i - 1), piece));
    }

  return TRUE;
}

/**
 * mlg_gazetteer_geocode_all:
 * @self: a gazetteer
 * @text: see mlg_gazetteer_geocode()
 * @context: (nullable): what else is known
 * @error: return location for an error, or %NULL
 *
 * Like mlg_gazetteer_geocode(), for a text that may list several places:
 * “Brest, Rennes / Quimper” gives three arrays, “Rennes, Bretagne” and
 * “6 rue Penn ar Créach, 29200 Brest” one.
 *
 * Returns: (transfer full) (element-type GPtrArray): an array of candidates
 *   for each place, none where there is no place; or %NULL with @error set
 */
GPtrArray *
mlg_gazetteer_geocode_all (MlgGazetteer             *self,
                           const char               *text,
                           const MlgGeocodeContext  *context,
                           GError                  **error)
{
  g_autoptr(GPtrArray) lists = NULL;
  g_autoptr(GPtrArray) pieces = NULL;
  g_autoptr(GPtrArray) single = NULL;
  g_autofree char *clean = NULL;
  gboolean is_list;

  g_return_val_if_fail (MLG_IS_GAZETTEER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  clean = mlg_text_sanitize (text, (gssize) strnlen (text, 4 * MLG_GEOCODE_MAX_CHARS));
  single = read_slash_as_sur (self, clean, context);
  if (single != NULL)
    {
      g_ptr_array_add (lists, g_steal_pointer (&single));
      return g_steal_pointer (&lists);
    }

  pieces = cut_into_pieces (clean);

  if (!check_pieces (self, pieces, &is_list, error))
    return NULL;

  for (guint i = 0; is_list && i < pieces->len; i++)
    {
      const Piece *piece = g_ptr_array_index (pieces, i);
      GPtrArray *places = mlg_gazetteer_geocode (self, piece->text, context, error);

      if (places == NULL)
        return NULL;
      g_ptr_array_add (lists, places);
    }
  if (is_list)
    return g_steal_pointer (&lists);

  single = mlg_gazetteer_geocode (self, text, context, error);
  if (single == NULL)
    return NULL;
  if (single->len > 0)
    g_ptr_array_add (lists, g_steal_pointer (&single));

  return g_steal_pointer (&lists);
}

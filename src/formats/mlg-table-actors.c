/* mlg-table-actors.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-table-reader-private.h"

#include <glib/gi18n-lib.h>

/* The table of actors. */

static const struct
{
  const char    *column;
  MlgActorField  field;
} texts[] = {
  { "short_name", MLG_ACTOR_SHORT_NAME },
  { "description", MLG_ACTOR_DESCRIPTION },
  { "area", MLG_ACTOR_AREA },
  { "limits", MLG_ACTOR_LIMITS },
  { "levers", MLG_ACTOR_LEVERS },
  { "transfer", MLG_ACTOR_TRANSFER },
  { "source", MLG_ACTOR_SOURCE },
};

static const struct
{
  const char    *column;
  MlgVocabulary  vocabulary;
  MlgActorField  field;
} terms[] = {
  { "kind", MLG_VOCABULARY_KIND, MLG_ACTOR_KIND },
  { "legal_form", MLG_VOCABULARY_LEGAL_FORM, MLG_ACTOR_LEGAL_FORM },
  { "scale", MLG_VOCABULARY_SCALE, MLG_ACTOR_SCALE },
};

static void
read_lists (MlgTableReader    *self,
            MlgCsvReader      *row,
            MlgRecordBuilder  *builder)
{
  g_auto(GStrv) keywords = mlg_table_reader_dup_list (row, "keywords");
  g_auto(GStrv) links = mlg_table_reader_dup_list (row, "website");
  g_auto(GStrv) themes = mlg_table_reader_dup_list (row, "themes");
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (MlgId));

  if (keywords[0] != NULL)
    mlg_record_builder_value (builder, MLG_ACTOR_KEYWORDS, g_variant_new_strv ((const char * const *) keywords, -1));

  if (links[0] != NULL)
    mlg_record_builder_value (builder, MLG_ACTOR_LINKS, g_variant_new_strv ((const char * const *) links, -1));

  for (guint i = 0; themes[i] != NULL; i++)
    {
      MlgId id = mlg_vocabulary_reader_lookup (self->vocabulary, MLG_VOCABULARY_THEME, themes[i]);

      if (id != MLG_ID_NONE)
        g_array_append_val (ids, id);
      else
        mlg_table_reader_complain (self, row, FALSE, _("There is no theme “%s”."), themes[i]);
    }

  if (ids->len > 0)
    mlg_record_builder_value (builder, MLG_ACTOR_THEMES,
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (MlgId)));
}

static void
read_terms (MlgTableReader    *self,
            MlgCsvReader      *row,
            MlgRecordBuilder  *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *slug = mlg_table_reader_dup_text (row, terms[i].column);
      MlgId id;

      if (*slug == '\0')
        continue;

      id = mlg_vocabulary_reader_lookup (self->vocabulary, terms[i].vocabulary, slug);
      mlg_record_builder_id (builder, terms[i].field, id);

      if (id == MLG_ID_NONE)
        /* Translators: the name of a column, as “kind”, then what stands there */
        mlg_table_reader_complain (self, row, FALSE, _("“%s” cannot be “%s”: the vocabulary has no such word."),
                                   terms[i].column, slug);
    }
}

/* A country alone is no address. */
static void
read_place (MlgTableReader    *self,
            MlgCsvReader      *row,
            MlgRecordBuilder  *builder)
{
  g_autofree char *address = mlg_table_reader_dup_text (row, "address");
  g_autofree char *postcode = mlg_table_reader_dup_text (row, "postcode");
  g_autofree char *city = mlg_table_reader_dup_text (row, "city");
  g_autofree char *country = mlg_table_reader_dup_text (row, "country");
  MlgPlace place = { address, postcode, city, country, 0., 0., MLG_PRECISION_NONE };
  GVariant *tuple;

  if (*address == '\0' && *postcode == '\0' && *city == '\0')
    return;

  if (self->locate != NULL)
    self->locate (&place, self->locate_data);

  tuple = mlg_place_to_variant (&place);
  mlg_record_builder_value (builder, MLG_ACTOR_PLACES, g_variant_new_array (G_VARIANT_TYPE (MLG_PLACE_TYPE), &tuple, 1));
}

static void
read_actor (MlgTableReader *self,
            MlgCsvReader   *row)
{
  g_autofree char *code = mlg_table_reader_dup_text (row, "id");
  g_autofree char *name = mlg_table_reader_dup_text (row, "name");
  g_auto(MlgRecordBuilder) builder;
  MlgId id;

  mlg_record_builder_init (&builder, MLG_OBJECT_ACTOR);

  if (*code == '\0' || *name == '\0')
    {
      mlg_table_reader_complain (self, row, TRUE, _("This actor has no name or no short code (“id”)."));
      return;
    }

  if (g_hash_table_contains (self->actors, code))
    {
      mlg_table_reader_complain (self, row, TRUE, _("There are two actors with the short code “%s”."), code);
      return;
    }

  mlg_record_builder_text (&builder, MLG_ACTOR_NAME, name);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = mlg_table_reader_dup_text (row, texts[i].column);

      mlg_record_builder_text (&builder, texts[i].field, text);
    }

  read_terms (self, row, &builder);
  read_lists (self, row, &builder);
  read_place (self, row, &builder);
  mlg_table_reader_read_date (self, row, "since", &builder, MLG_ACTOR_SINCE);
  mlg_table_reader_read_date (self, row, "until", &builder, MLG_ACTOR_UNTIL);
  mlg_record_builder_value (&builder, MLG_ACTOR_CLASSIFICATION,
                            mlg_vocabulary_reader_dup_classification (self->vocabulary, code));

  id = mlg_table_reader_get_id (self, MLG_OBJECT_ACTOR, code);

  if (mlg_table_reader_add_record (self, row, id, &builder))
    g_hash_table_insert (self->actors, g_steal_pointer (&code), g_memdup2 (&id, sizeof id));
}

/**
 * mlg_table_reader_read_actors:
 * @self: a reader
 * @stream: a table with at least the columns `id` and `name`; also
 *   `short_name`, `kind`, `legal_form`, `scale`, `themes`, `keywords`,
 *   `address`, `postcode`, `city`, `country` (ISO 3166-1), `website`,
 *   `description`, `area`, `since`, `until`, `limits`, `levers`, `transfer`
 *   and `source`
 * @error: return location for an error
 *
 * Reads actors. What is wrong with single rows is among the problems.
 *
 * Returns: %FALSE if the table as a whole cannot be read; rows before the
 *   error were taken
 */
gboolean
mlg_table_reader_read_actors (MlgTableReader  *self,
                              GInputStream    *stream,
                              GError         **error)
{
  static const char * const columns[] = { "id", "name", NULL };

  g_return_val_if_fail (MLG_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  return mlg_table_reader_read_rows (self, stream, columns, read_actor, error);
}

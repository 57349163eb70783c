/* mlg-gazetteer-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-gazetteer-builder-private.h"

#include "mlg-gazetteer-table-private.h"

#include <string.h>

static char *
build_area_key (MlgGazetteerKind  kind,
                const char       *code)
{
  return g_strdup_printf ("%d/%s", kind, code);
}

static MlgGazetteerTable *
read_table (MlgGazetteerSource  *self,
            const char          *directory,
            const char          *name,
            GError             **error)
{
  MlgGazetteerTable *table = mlg_gazetteer_table_read (directory, name, error);

  if (table != NULL)
    g_ptr_array_add (self->tables, table);

  return table;
}

static MlgSourcePlace *
add_place (MlgGazetteerSource *self,
           MlgGazetteerKind    kind,
           const char         *name,
           gdouble             lon,
           gdouble             lat)
{
  MlgSourcePlace *place = g_new0 (MlgSourcePlace, 1);

  place->kind = kind;
  place->name = name;
  place->lon = lon;
  place->lat = lat;
  place->country = "FR";
  place->area = "";
  g_ptr_array_add (self->places, place);
  place->id = self->places->len;

  return place;
}

static MlgSourceArea *
add_area (MlgGazetteerSource *self,
          MlgGazetteerKind    kind,
          const char         *code,
          const char         *name)
{
  MlgSourceArea *area = g_new0 (MlgSourceArea, 1);

  area->kind = kind;
  area->code = code;
  area->name = name;
  g_ptr_array_add (self->areas, area);

  return area;
}

static void
add_alternate (MlgGazetteerSource *self,
               const char         *key,
               const char         *name)
{
  GPtrArray *names = g_hash_table_lookup (self->alternates, key);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (self->alternates, g_strdup (key), names);
    }
  g_ptr_array_add (names, (gpointer) name);
}

static MlgSourceArea *
find_area (MlgGazetteerSource *self,
           MlgGazetteerKind    kind,
           const char         *code)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      MlgSourceArea *area = g_ptr_array_index (self->areas, i);

      if (area->kind == kind && g_strcmp0 (area->code, code) == 0)
        return area;
    }

  return NULL;
}

static void
extend_area (MlgSourceArea        *area,
             const MlgSourcePlace *place)
{
  if (area == NULL)
    return;

  area->lon_sum += place->lon;
  area->lat_sum += place->lat;
  area->n_places++;
  area->population += place->population;
}

static gboolean
read_areas (MlgGazetteerSource  *self,
            const char          *directory,
            GError             **error)
{
  static const struct { const char *file; MlgGazetteerKind kind; const char *code, *name; } files[] = {
    { "departments.tsv", MLG_GAZETTEER_DEPARTMENT, "code", "name" },
    { "regions.tsv", MLG_GAZETTEER_REGION, "code", "name" },
    { "countries.tsv", MLG_GAZETTEER_COUNTRY, "country", "english" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      MlgGazetteerTable *table = read_table (self, directory, files[i].file, error);

      if (table == NULL)
        return FALSE;

      for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (table); row++)
        {
          MlgSourceArea *area = add_area (self, files[i].kind,
                                          mlg_gazetteer_table_get (table, row, files[i].code),
                                          mlg_gazetteer_table_get (table, row, files[i].name));

          area->french = mlg_gazetteer_table_get (table, row, "french");
          area->region = mlg_gazetteer_table_get (table, row, "region");
        }
    }

  return TRUE;
}

static gboolean
read_communes (MlgGazetteerSource  *self,
               const char          *directory,
               GError             **error)
{
  MlgGazetteerTable *table = read_table (self, directory, "communes.tsv", error);
  MlgSourceArea *france = find_area (self, MLG_GAZETTEER_COUNTRY, "FR");

  if (table == NULL)
    return FALSE;

  for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (table); row++)
    {
      MlgSourcePlace *place;
      MlgSourceArea *department;

      place = add_place (self, (MlgGazetteerKind) mlg_gazetteer_table_get_number (table, row, "kind"),
                         mlg_gazetteer_table_get (table, row, "name"),
                         mlg_gazetteer_table_get_number (table, row, "lon"),
                         mlg_gazetteer_table_get_number (table, row, "lat"));
      place->insee = mlg_gazetteer_table_get (table, row, "insee");
      place->postcodes = mlg_gazetteer_table_get (table, row, "postcodes");
      place->population = (guint) mlg_gazetteer_table_get_number (table, row, "population");
      place->area = mlg_gazetteer_table_get (table, row, "department");
      place->parent = mlg_gazetteer_table_get (table, row, "parent");
      place->estimated = mlg_gazetteer_table_get_number (table, row, "estimated") != 0;

      if (place->kind != MLG_GAZETTEER_COMMUNE)
        continue;
      department = find_area (self, MLG_GAZETTEER_DEPARTMENT, place->area);
      extend_area (department, place);
      if (department != NULL)
        extend_area (find_area (self, MLG_GAZETTEER_REGION, department->region), place);
      /* Without the territories overseas, its middle is in the country. */
      if (!g_str_has_prefix (place->area, "97") && !g_str_has_prefix (place->area, "98"))
        extend_area (france, place);
    }

  return TRUE;
}

static gboolean
read_world (MlgGazetteerSource  *self,
            const char          *directory,
            GError             **error)
{
  MlgGazetteerTable *table = read_table (self, directory, "world.tsv", error);
  MlgGazetteerTable *exonyms = table == NULL ? NULL : read_table (self, directory, "world_names.tsv", error);
  g_autoptr(GHashTable) french = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (exonyms == NULL)
    return FALSE;

  for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (exonyms); row++)
    {
      g_hash_table_insert (french,
                           g_strconcat (mlg_gazetteer_table_get (exonyms, row, "country"), "/",
                                        mlg_gazetteer_table_get (exonyms, row, "name"), NULL),
                           (gpointer) mlg_gazetteer_table_get (exonyms, row, "french"));
    }

  for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (table); row++)
    {
      const char *country = mlg_gazetteer_table_get (table, row, "country");
      const char *name = mlg_gazetteer_table_get (table, row, "name");
      g_autofree char *key = g_strconcat (country, "/", name, NULL);
      g_autofree char *stolen = NULL;
      gpointer exonym;
      MlgSourcePlace *place;

      place = add_place (self, MLG_GAZETTEER_TOWN, name,
                         mlg_gazetteer_table_get_number (table, row, "lon"),
                         mlg_gazetteer_table_get_number (table, row, "lat"));
      place->country = country;
      place->area = country;
      place->population = (guint) mlg_gazetteer_table_get_number (table, row, "population");
      /* Only the first: the table is sorted by size, and “Moscow” in Idaho
       * is another country, but a second “Valencia” of Spain is not ours. */
      if (g_hash_table_steal_extended (french, key, (gpointer *) &stolen, &exonym))
        place->french = exonym;
      extend_area (find_area (self, MLG_GAZETTEER_COUNTRY, country), place);
    }

  return TRUE;
}

static gboolean
read_alternates (MlgGazetteerSource  *self,
                 const char          *directory,
                 GError             **error)
{
  static const struct { const char *name; MlgGazetteerKind kind; } kinds[] = {
    { "department", MLG_GAZETTEER_DEPARTMENT },
    { "region", MLG_GAZETTEER_REGION },
    { "country", MLG_GAZETTEER_COUNTRY },
  };
  MlgGazetteerTable *communes = read_table (self, directory, "alternate_names.tsv", error);
  MlgGazetteerTable *areas = communes == NULL ? NULL : read_table (self, directory, "area_names.tsv", error);

  if (areas == NULL)
    return FALSE;

  for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (communes); row++)
    add_alternate (self, mlg_gazetteer_table_get (communes, row, "insee"),
                   mlg_gazetteer_table_get (communes, row, "name"));

  for (guint row = 0; row < mlg_gazetteer_table_get_n_rows (areas); row++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          if (g_strcmp0 (mlg_gazetteer_table_get (areas, row, "kind"), kinds[i].name) == 0)
            {
              g_autofree char *key = build_area_key (kinds[i].kind, mlg_gazetteer_table_get (areas, row, "code"));

              add_alternate (self, key, mlg_gazetteer_table_get (areas, row, "name"));
            }
        }
    }

  return TRUE;
}

/* Areas are places as well, in the middle of the places they hold. */
static void
add_areas_as_places (MlgGazetteerSource *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const MlgSourceArea *area = g_ptr_array_index (self->areas, i);
      MlgSourcePlace *place;

      if (area->n_places == 0)
        continue;

      place = add_place (self, area->kind, area->name,
                         area->lon_sum / area->n_places, area->lat_sum / area->n_places);
      place->french = area->french;
      place->population = area->population;
      place->estimated = TRUE;
      if (area->kind == MLG_GAZETTEER_COUNTRY)
        place->country = place->area = area->code;
      else
        place->insee = area->code;
      if (area->kind == MLG_GAZETTEER_DEPARTMENT)
        place->area = area->code;
      if (area->kind == MLG_GAZETTEER_COUNTRY && strcmp (area->code, "FR") == 0)
        place->area = "";
    }
}

/* Reads all tables of @directory. */
MlgGazetteerSource *
mlg_gazetteer_source_read (const char  *directory,
                           GError     **error)
{
  g_autoptr(MlgGazetteerSource) self = g_new0 (MlgGazetteerSource, 1);

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_gazetteer_table_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->areas = g_ptr_array_new_with_free_func (g_free);
  self->alternates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  if (!read_areas (self, directory, error) ||
      !read_communes (self, directory, error) ||
      !read_world (self, directory, error) ||
      !read_alternates (self, directory, error))
    return NULL;

  add_areas_as_places (self);

  return g_steal_pointer (&self);
}

void
mlg_gazetteer_source_free (MlgGazetteerSource *self)
{
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->areas);
  g_hash_table_unref (self->alternates);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

/* Returns other names of @place, %NULL where there are none. */
GPtrArray *
mlg_gazetteer_source_alternates (MlgGazetteerSource   *self,
                                 const MlgSourcePlace *place)
{
  g_autofree char *key = NULL;

  if (place->kind == MLG_GAZETTEER_TOWN)
    return NULL;

  if (place->kind >= MLG_GAZETTEER_DEPARTMENT)
    key = build_area_key (place->kind, place->kind == MLG_GAZETTEER_COUNTRY ? place->country : place->insee);

  return g_hash_table_lookup (self->alternates, key != NULL ? key : place->insee);
}

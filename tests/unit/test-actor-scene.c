/* test-actor-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-painter.h"

#include "mlg-territory-actions.h"

#include <cairo-svg.h>
#include <string.h>

/* Two actors in Brest at one spot, one in Quimper, one in Rennes, and one
 * without a place. */
typedef struct
{
  MlgTerritory *territory;
  MlgActorScene *scene;
  MlgSpriteCache *sprites;
  MlgId coop;
  MlgId town;
  MlgId shop;
  MlgId region;
  MlgId nowhere;
  MlgId supports;
  MlgId partner;
} Fixture;

static MlgId
add_term (MlgTerritory  *territory,
          MlgVocabulary  vocabulary,
          const char    *label,
          const char    *colour,
          gboolean       directed)
{
  MlgId id = mlg_id_from_name (label);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (vocabulary));
  g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "colour", g_variant_new_string (colour));
  if (directed)
    g_variant_builder_add (&fields, "{sv}", "directed", g_variant_new_boolean (TRUE));
  g_assert_true (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_TERM, id, g_variant_builder_end (&fields)), NULL));

  return id;
}

static MlgId
add_actor (Fixture      *f,
           const char   *name,
           MlgId         kind,
           double        longitude,
           double        latitude,
           MlgPrecision  precision)
{
  MlgActor *actor = mlg_territory_add_actor (f->territory, name, kind, NULL);
  MlgPlace place = { .lon = longitude, .lat = latitude, .precision = precision };

  g_assert_nonnull (actor);
  if (precision != MLG_PRECISION_NONE)
    g_assert_true (mlg_territory_place (f->territory, actor, &place, NULL));

  return mlg_actor_get_id (actor);
}

static void
update (Fixture *f,
        double   longitude,
        double   latitude,
        double   zoom)
{
  MlgCamera camera = { longitude, latitude, zoom, 800, 600 };
  g_autoptr(MlgSceneData) data = mlg_scene_data_new (f->territory, NULL);

  mlg_actor_scene_set_data (f->scene, f->territory, data);
  mlg_actor_scene_set_camera (f->scene, &camera);
  mlg_actor_scene_layout (f->scene, f->sprites);
}

static void
set_up (Fixture       *f,
        gconstpointer  user_data)
{
  MlgId kind, body;

  f->territory = mlg_territory_new ();
  f->scene = mlg_actor_scene_new ();
  f->sprites = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_LIGHT), 1);
  kind = add_term (f->territory, MLG_VOCABULARY_KIND, "cooperative", "#e66100", FALSE);
  body = add_term (f->territory, MLG_VOCABULARY_KIND, "municipality", "#613583", FALSE);
  f->supports = add_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, "supports", "#0972bf", TRUE);
  f->partner = add_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, "partner", "#12784f", FALSE);
  f->coop = add_actor (f, "Ti Coop", kind, -4.486, 48.390, MLG_PRECISION_EXACT);
  f->town = add_actor (f, "Ville de Brest", body, -4.486, 48.390, MLG_PRECISION_COMMUNE);
  f->shop = add_actor (f, "Inztant", kind, -4.10, 47.996, MLG_PRECISION_APPROXIMATE);
  f->region = add_actor (f, "Région Bretagne", body, -1.68, 48.11, MLG_PRECISION_EXACT);
  f->nowhere = add_actor (f, "Mad à Brest", kind, 0, 0, MLG_PRECISION_NONE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  user_data)
{
  g_object_unref (f->scene);
  mlg_sprite_cache_free (f->sprites);
  g_object_unref (f->territory);
}

static MlgRelation *
add_relation (Fixture *f,
              MlgId    source,
              MlgId    target,
              MlgId    type)
{
  MlgRelation *relation = mlg_territory_link (f->territory, source, target, type, NULL);

  g_assert_nonnull (relation);

  return relation;
}

static void
test_marks (Fixture       *f,
            gconstpointer  user_data)
{
  const MlgSceneMark *mark;

  update (f, -3, 48.2, 7);
  g_assert_cmpuint (mlg_actor_scene_get_marks (f->scene)->len, ==, 3);

  mark = mlg_actor_scene_find (f->scene, f->coop);
  g_assert_nonnull (mark);
  g_assert_cmpuint (mark->count, ==, 2);
  g_assert_true (mark == mlg_actor_scene_find (f->scene, f->town));
  g_assert_cmpint (mlg_actor_scene_get_actor (f->scene, mark), ==, MLG_ID_NONE);

  mark = mlg_actor_scene_find (f->scene, f->shop);
  g_assert_cmpint (mlg_actor_scene_get_actor (f->scene, mark), ==, f->shop);
  g_assert_true (mark->flags & MLG_SYMBOL_APPROXIMATE);
  g_assert_null (mlg_actor_scene_find (f->scene, f->nowhere));

  /* Out of view. */
  update (f, 5, 44, 9);
  g_assert_cmpuint (mlg_actor_scene_get_marks (f->scene)->len, ==, 0);
  g_assert_null (mlg_actor_scene_find (f->scene, f->coop));
}

static void
test_hit (Fixture       *f,
          gconstpointer  user_data)
{
  const MlgSceneMark *mark;
  const MlgSceneName *name;

  update (f, -3, 48.2, 7);
  mark = mlg_actor_scene_find (f->scene, f->shop);
  g_assert_true (mlg_actor_scene_hit (f->scene, mark->x + 10, mark->y, 3) == mark);
  g_assert_null (mlg_actor_scene_hit (f->scene, mark->x - 25, mark->y - 25, 3));

  /* By its name too. */
  for (guint i = 0; i < mlg_actor_scene_get_names (f->scene)->len; i++)
    {
      name = &g_array_index (mlg_actor_scene_get_names (f->scene), MlgSceneName, i);
      if (strcmp (name->text, "Inztant") == 0)
        g_assert_true (mlg_actor_scene_hit (f->scene, name->left + name->width / 2, name->top + name->height / 2, 3) == mark);
    }
}

static void
test_spread (Fixture       *f,
             gconstpointer  user_data)
{
  const MlgSceneMark *coop, *town;
  guint32 spot;

  /* From near they stand apart by themselves. */
  update (f, -4.486, 48.390, MLG_SPREAD_LEVEL);
  coop = mlg_actor_scene_find (f->scene, f->coop);
  town = mlg_actor_scene_find (f->scene, f->town);
  g_assert_true (coop != NULL && town != NULL && coop != town);
  g_assert_true (coop->spread && town->spread);

  /* From far once opened, and no longer when they join a larger cluster. */
  update (f, -4.486, 48.390, 9);
  g_assert_true (mlg_actor_scene_find (f->scene, f->coop) == mlg_actor_scene_find (f->scene, f->town));
  g_assert_cmpfloat (mlg_actor_scene_get_reveal_zoom (f->scene, f->coop, 16, &spot), <=, 9);
  g_assert_cmpuint (spot, !=, MLG_CLUSTER_NONE);
  mlg_actor_scene_set_opened (f->scene, spot);
  mlg_actor_scene_layout (f->scene, f->sprites);
  g_assert_true (mlg_actor_scene_find (f->scene, f->coop) != mlg_actor_scene_find (f->scene, f->town));

  mlg_actor_scene_set_camera (f->scene, &(MlgCamera) { -4, 48, 1, 800, 600 });
  g_assert_cmpuint (mlg_actor_scene_get_opened (f->scene), ==, MLG_CLUSTER_NONE);

  g_assert_cmpfloat (mlg_actor_scene_get_reveal_zoom (f->scene, f->region, 16, &spot), <, 6);
  g_assert_cmpuint (spot, ==, MLG_CLUSTER_NONE);
  g_assert_cmpfloat (mlg_actor_scene_get_reveal_zoom (f->scene, f->nowhere, 16, &spot), <, 0);
}

/* What is in view has a name that is not cut by the edge. */
static void
test_edge (Fixture       *f,
           gconstpointer  user_data)
{
  MlgProjection projection;
  MlgCamera camera = { -1.68, 48.11, 9, 800, 600 };
  GArray *names = mlg_actor_scene_get_names (f->scene);
  guint n_named = 0;

  /* Its symbol stands 30 pixels from the left edge of what is seen. */
  mlg_camera_get_projection (&camera, &projection);
  mlg_world_to_degrees ((400 + 400 - 160 - 30 - projection.x) / projection.size, (300 - projection.y) / projection.size,
                        &camera.longitude, &camera.latitude);
  mlg_actor_scene_set_margin (f->scene, 160);
  update (f, camera.longitude, camera.latitude, camera.zoom);

  for (guint i = 0; i < names->len; i++)
    {
      const MlgSceneName *name = &g_array_index (names, MlgSceneName, i);

      if (strcmp (name->text, "Région Bretagne") != 0)
        continue;

      g_assert_cmpfloat_with_epsilon (g_array_index (mlg_actor_scene_get_marks (f->scene), MlgSceneMark, name->mark).x, 190, 1);
      g_assert_cmpfloat (name->left, >=, 160);
      n_named++;
    }
  g_assert_cmpuint (n_named, ==, 1);
}

static void
test_links (Fixture       *f,
            gconstpointer  user_data)
{
  MlgRelation *relation = add_relation (f, f->shop, f->region, f->supports);
  g_autoptr(MlgLinkLayout) lines = NULL;
  g_autoptr(MlgLinkLayout) focus = NULL;
  const MlgLinkLine *line;
  double x, y;

  add_relation (f, f->region, f->shop, f->partner);
  add_relation (f, f->coop, f->town, f->supports);
  add_relation (f, f->coop, f->region, f->supports);
  add_relation (f, f->region, f->town, f->supports);
  add_relation (f, f->nowhere, f->region, f->supports);

  update (f, -3, 48.2, 7);
  lines = mlg_link_layout_new (mlg_actor_scene_get_data (f->scene), mlg_actor_scene_get_camera (f->scene),
                               MLG_CLUSTER_NONE, NULL);

  /* Two of one pair, one for two to the cluster; none inside of the cluster
   * and none to what has no place. */
  g_assert_cmpuint (lines->lines->len, ==, 3);
  line = &g_array_index (lines->lines, MlgLinkLine, 0);
  for (guint i = 0; i < 3; i++)
    {
      const MlgLinkLine *other = &g_array_index (lines->lines, MlgLinkLine, i);

      if (other->relation == mlg_relation_get_id (relation))
        line = other;
      else if (other->relation == MLG_ID_NONE)
        {
          g_assert_cmpuint (other->count, ==, 2);
          g_assert_cmpfloat (other->look.width, >, MLG_LINK_WIDTH);
          g_assert_cmphex (other->look.colour, ==, 0x0972bf);
        }
    }
  g_assert_cmpint (line->relation, ==, mlg_relation_get_id (relation));
  g_assert_true (line->look.arrow);
  g_assert_false (line->look.arrow_back);

  /* It begins at its source, and is found where it is. */
  g_assert_cmpfloat (line->curve.x0, <, line->curve.x1);
  mlg_curve_get_point (&line->curve, 0.4, &x, &y);
  g_assert_true (mlg_link_layout_hit (lines, x, y + 2, 4) == line);
  g_assert_null (mlg_link_layout_hit (lines, 5, 5, 4));

  focus = mlg_actor_scene_layout_focus (f->scene, &f->coop, 1);
  g_assert_cmpuint (focus->lines->len, ==, 1);
  g_assert_cmpuint (g_array_index (focus->lines, MlgLinkLine, 0).count, ==, 1);
}

static void
test_selected (Fixture       *f,
               gconstpointer  user_data)
{
  const MlgSceneMark *mark;
  const MlgSceneName *name = NULL;

  /* The cluster that hides it shows it, with its name. */
  update (f, -3, 48.2, 7);
  mlg_actor_scene_set_selected (f->scene, &f->town, 1);
  mlg_actor_scene_layout (f->scene, f->sprites);
  mark = mlg_actor_scene_find (f->scene, f->town);
  g_assert_cmpuint (mark->count, ==, 2);
  g_assert_true (mark->flags & MLG_SYMBOL_SELECTED);
  for (guint i = 0; i < mlg_actor_scene_get_names (f->scene)->len; i++)
    if (strcmp (g_array_index (mlg_actor_scene_get_names (f->scene), MlgSceneName, i).text, "Ville de Brest") == 0)
      name = &g_array_index (mlg_actor_scene_get_names (f->scene), MlgSceneName, i);
  g_assert_nonnull (name);

  mlg_actor_scene_set_hidden (f->scene, f->shop);
  mlg_actor_scene_layout (f->scene, f->sprites);
  g_assert_null (mlg_actor_scene_find (f->scene, f->shop));
}

static void
test_names (Fixture       *f,
            gconstpointer  user_data)
{
  g_autoptr(GArray) before = NULL;
  GArray *names;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *name = g_strdup_printf ("Une association au nom assez long numéro %u", i);

      add_actor (f, name, MLG_ID_NONE, -4.4 + (i % 20) * 0.14, 47.6 + (i / 20) * 0.06, MLG_PRECISION_EXACT);
    }

  update (f, -3, 48.2, 8);
  names = mlg_actor_scene_get_names (f->scene);
  g_assert_cmpuint (names->len, >, 5);
  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const MlgSceneName *a = &g_array_index (names, MlgSceneName, i);
        const MlgSceneName *b = &g_array_index (names, MlgSceneName, j);

        g_assert_false (a->left < b->left + b->width && b->left < a->left + a->width &&
                        a->top < b->top + b->height && b->top < a->top + a->height);
      }

  /* The same view gives the same names, each time. */
  before = g_array_copy (names);
  mlg_actor_scene_layout (f->scene, f->sprites);
  g_assert_cmpuint (before->len, ==, names->len);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpfloat (g_array_index (before, MlgSceneName, i).left, ==, g_array_index (names, MlgSceneName, i).left);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The same code draws a file of vectors: no picture in it. */
static void
test_svg (Fixture       *f,
          gconstpointer  user_data)
{
  g_autoptr(MlgSpriteCache) shapes = mlg_sprite_cache_new (mlg_scene_style_get (MLG_MAP_THEME_PRINT), 0);
  g_autoptr(GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append, svg, 800, 600);
  cairo_t *cr = cairo_create (surface);

  add_relation (f, f->shop, f->region, f->supports);
  update (f, -3, 48.2, 7);
  mlg_actor_painter_draw (cr, f->scene, shapes);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_assert_nonnull (strstr (svg->str, "<path"));
  g_assert_null (strstr (svg->str, "<image"));
}

#define ADD(name, func) g_test_add ("/actor-scene/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("marks", test_marks);
  ADD ("hit", test_hit);
  ADD ("spread", test_spread);
  ADD ("edge", test_edge);
  ADD ("links", test_links);
  ADD ("selected", test_selected);
  ADD ("names", test_names);
  ADD ("svg", test_svg);

  return g_test_run ();
}

/* diagram-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static void
follow (MlgTerritory  *territory,
        MlgChange     *change,
        MlgChangeStep  step,
        gpointer       scene)
{
  mlg_diagram_scene_update (scene, change, step);
}

static MlgId
add_term (MlgTerritory  *territory,
          MlgVocabulary  vocabulary,
          const char    *slug,
          gboolean       directed)
{
  g_auto(GVariantDict) fields = G_VARIANT_DICT_INIT (NULL);
  MlgId id = mlg_id_from_name (slug);

  g_variant_dict_insert (&fields, "vocabulary", "i", vocabulary);
  g_variant_dict_insert (&fields, "slug", "s", slug);
  g_variant_dict_insert (&fields, "label_en", "s", slug);
  g_variant_dict_insert (&fields, "label_fr", "s", slug);
  g_variant_dict_insert (&fields, "colour", "s", "#1c71d8");
  g_variant_dict_insert (&fields, "directed", "b", directed);
  g_assert_nonnull (mlg_territory_insert (territory, MLG_OBJECT_TERM, id, g_variant_dict_end (&fields), NULL));

  return id;
}

DiagramFixture *
diagram_fixture_new (guint n_actors)
{
  DiagramFixture *self = g_new0 (DiagramFixture, 1);
  g_autofree MlgPoint *points = g_new (MlgPoint, n_actors);
  MlgId kind;

  self->n = n_actors;
  self->territory = mlg_territory_new ();
  self->scene = mlg_diagram_scene_new ();
  self->actors = g_new (MlgId, n_actors);
  self->items = g_new (MlgId, n_actors);

  mlg_territory_begin (self->territory, "vocabulary");
  self->type = add_term (self->territory, MLG_VOCABULARY_RELATION_TYPE, "funds", TRUE);
  kind = add_term (self->territory, MLG_VOCABULARY_KIND, "association", FALSE);
  g_assert_true (mlg_territory_commit (self->territory, NULL));

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *name = g_strdup_printf ("Actor %u", i);

      self->actors[i] = mlg_actor_get_id (mlg_territory_add_actor (self->territory, name, kind, NULL));
      points[i] = (MlgPoint) { 100 * i, 0 };
    }
  self->diagram = mlg_territory_add_diagram (self->territory, "Picture", self->actors, n_actors, points, NULL);
  g_assert_nonnull (self->diagram);
  for (guint i = 0; i < n_actors; i++)
    self->items[i] = mlg_diagram_item_get_id (mlg_territory_find_diagram_item (self->territory, mlg_diagram_get_id (self->diagram), self->actors[i]));

  mlg_diagram_scene_set_diagram (self->scene, self->territory, self->diagram);
  g_signal_connect_object (self->territory, "changed", G_CALLBACK (follow), self->scene, 0);

  return self;
}

void
diagram_fixture_free (DiagramFixture *self)
{
  g_object_unref (self->scene);
  g_object_unref (self->territory);
  g_free (self->actors);
  g_free (self->items);
  g_free (self);
}

MlgRelation *
diagram_fixture_link (DiagramFixture *self,
                      guint           source,
                      guint           target)
{
  MlgRelation *relation = mlg_territory_link (self->territory, self->actors[source], self->actors[target], self->type, NULL);

  g_assert_nonnull (relation);

  return relation;
}

MlgDiagramItem *
diagram_fixture_box (DiagramFixture *self,
                     MlgItemSort     sort,
                     const char     *text,
                     double          x,
                     double          y,
                     double          width,
                     double          height)
{
  const MlgPoint centre = { x, y }, size = { width, height };
  g_autoptr(GError) error = NULL;
  MlgDiagramItem *item = mlg_territory_diagram_add_item (self->territory, self->diagram, sort, text, NULL, &centre, &size, NULL, &error);

  g_assert_no_error (error);

  return item;
}

/* Puts actors next to each other into a frame. */
MlgDiagramItem *
diagram_fixture_frame (DiagramFixture *self,
                       guint           first,
                       guint           n_items,
                       double          x,
                       double          y,
                       double          width,
                       double          height)
{
  const MlgPoint centre = { x, y }, size = { width, height };
  g_autofree MlgDiagramItem **items = g_new (MlgDiagramItem *, n_items);
  g_autoptr(GError) error = NULL;
  MlgDiagramItem *frame;

  for (guint i = 0; i < n_items; i++)
    items[i] = mlg_territory_get_diagram_item (self->territory, self->items[first + i]);
  frame = mlg_territory_diagram_group (self->territory, self->diagram, items, n_items, "Zone", NULL, &centre, &size, &error);
  g_assert_no_error (error);

  return frame;
}

static void
set_field (DiagramFixture *self,
           MlgRecord      *record,
           guint           field,
           GVariant       *value)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_begin (self->territory, "set");
  mlg_territory_set (self->territory, record, field, value, &error);
  g_assert_no_error (error);
  g_assert_true (mlg_territory_commit (self->territory, NULL));
}

void
diagram_fixture_set (DiagramFixture *self,
                     MlgId           item,
                     guint           field,
                     GVariant       *value)
{
  set_field (self, MLG_RECORD (mlg_territory_get_diagram_item (self->territory, item)), field, value);
}

void
diagram_fixture_set_diagram (DiagramFixture *self,
                             guint           field,
                             GVariant       *value)
{
  set_field (self, MLG_RECORD (self->diagram), field, value);
}

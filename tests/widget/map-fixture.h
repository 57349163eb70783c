/* map-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A window with a map of a small territory, for the tests of the map. */

#include "test-util.h"

#include "mlg-map-view-private.h"
#include "mlg-territory-actions.h"

#include <math.h>

#define WIDTH 900
#define HEIGHT 640

typedef struct
{
  GtkWidget *window;
  GtkWidget *source; /* what an actor can be dragged from */
  MlgMapView *view;
  MlgSession *session;
  MlgTerritory *territory;
  MlgActor *coop;
  MlgActor *region;
  MlgActor *shop;
  MlgActor *nowhere;
  MlgId supports;
} Fixture;

static inline MlgId
add_term (MlgTerritory  *territory,
          MlgVocabulary  vocabulary,
          const char    *label,
          const char    *colour)
{
  MlgId id = mlg_id_from_name (label);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "slug", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "vocabulary", g_variant_new_int32 (vocabulary));
  g_variant_builder_add (&fields, "{sv}", "label_fr", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "label_en", g_variant_new_string (label));
  g_variant_builder_add (&fields, "{sv}", "colour", g_variant_new_string (colour));
  g_assert_true (mlg_territory_adopt (territory, mlg_record_new (MLG_OBJECT_TERM, id, g_variant_builder_end (&fields)), NULL));

  return id;
}

static inline MlgActor *
add_actor (MlgTerritory *territory,
           const char   *name,
           MlgId         kind,
           double        longitude,
           double        latitude)
{
  MlgActor *actor = mlg_territory_add_actor (territory, name, kind, NULL);
  MlgPlace place = { .address = "6 rue Penn ar Créac’h", .city = "Quimper", .lon = longitude, .lat = latitude,
                     .precision = MLG_PRECISION_EXACT };

  g_assert_nonnull (actor);
  if (latitude != 0)
    g_assert_true (mlg_territory_place (territory, actor, &place, NULL));

  return actor;
}

static inline void
fill (Fixture *f)
{
  MlgId kind;

  f->territory = mlg_territory_new ();
  kind = add_term (f->territory, MLG_VOCABULARY_KIND, "cooperative", "#e66100");
  f->supports = add_term (f->territory, MLG_VOCABULARY_RELATION_TYPE, "supports", "#0972bf");
  f->coop = add_actor (f->territory, "Ti Coop", kind, -4.30, 48.30);
  f->region = add_actor (f->territory, "Région Bretagne", kind, -1.68, 48.11);
  f->shop = add_actor (f->territory, "Inztant", kind, -2.80, 47.75);
  f->nowhere = add_actor (f->territory, "Mad à Brest", kind, 0, 0);
  /* Three at one spot. */
  add_actor (f->territory, "Un", kind, -3.30, 48.55);
  add_actor (f->territory, "Deux", kind, -3.30, 48.55);
  add_actor (f->territory, "Trois", kind, -3.30, 48.55);
}

static inline GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            Fixture       *f)
{
  return gdk_content_provider_new_typed (MLG_TYPE_ACTOR, f->nowhere);
}

static inline void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MlgGazetteer) gazetteer = mlg_gazetteer_open (g_getenv ("MLG_GAZETTEER"), &error);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkDragSource *drag = gtk_drag_source_new ();

  g_assert_no_error (error);
  fill (f);
  f->session = mlg_session_new ();
  mlg_session_set_gazetteer (f->session, gazetteer);
  mlg_session_set_territory (f->session, f->territory);
  f->view = MLG_MAP_VIEW (mlg_map_view_new (f->session));
  gtk_widget_set_hexpand (GTK_WIDGET (f->view), TRUE);

  f->source = gtk_label_new ("Mad à Brest");
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), f);
  gtk_widget_add_controller (f->source, GTK_EVENT_CONTROLLER (drag));
  gtk_box_append (GTK_BOX (box), f->source);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->view));

  f->window = tu_window_new (box, WIDTH, HEIGHT);
  tu_wait (gtk_window_is_active (GTK_WINDOW (f->window)));
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
}

static inline void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer weak_session = f->session, weak_territory = f->territory;

  tu_window_destroy (f->window);
  g_object_add_weak_pointer (G_OBJECT (f->session), &weak_session);
  g_object_add_weak_pointer (G_OBJECT (f->territory), &weak_territory);
  g_object_unref (f->session);
  g_object_unref (f->territory);
  tu_wait (weak_session == NULL && weak_territory == NULL);
}

static inline MlgSelection *
selection (Fixture *f)
{
  return mlg_session_get_selection (f->session);
}

#define id(actor) mlg_actor_get_id (actor)

static inline MlgLinkEnd
locate (Fixture  *f,
        MlgActor *actor)
{
  MlgLinkEnd end = { 0 };

  g_assert_true (mlg_actor_layer_locate (f->view->actors, id (actor), &end));

  return end;
}

static inline GtkWidget *
layer (Fixture *f)
{
  return GTK_WIDGET (f->view->actors);
}

static inline void
click_actor (Fixture  *f,
             MlgActor *actor)
{
  MlgLinkEnd end = locate (f, actor);

  g_test_message ("%.40s at %.0f, %.0f", mlg_actor_get_name (actor), end.x, end.y);
  tu_click (layer (f), end.x, end.y);
  tu_wait (mlg_selection_get_primary_actor (selection (f)) == id (actor));
  tu_wait (mlg_actor_layer_is_current (f->view->actors));
}

static inline void
choose_type (Fixture *f)
{
  guint before = mlg_territory_get_n_relations (f->territory);

  tu_wait (f->view->chooser != NULL && gtk_widget_get_mapped (GTK_WIDGET (f->view->chooser)));
  tu_key (GDK_KEY_Return);
  tu_wait (mlg_territory_get_n_relations (f->territory) == before + 1);
  tu_wait (!gtk_widget_get_mapped (GTK_WIDGET (f->view->chooser)));
  g_assert_cmpint (mlg_actor_layer_get_preview (f->view->actors), ==, MLG_MAP_PREVIEW_NONE);
}

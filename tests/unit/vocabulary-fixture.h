/* vocabulary-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory-actions.h"
#include "mlg-vocabulary-actions.h"
#include "random-edits.h"

G_BEGIN_DECLS

/* Two actors and an empty vocabulary, for tests of what is done to it. */

typedef struct
{
  MlgTerritory *territory;
  MlgTerritory *before;
  MlgActor     *a;
  MlgActor     *b;
} Fixture;

static inline MlgTerm *
add (Fixture       *f,
     MlgVocabulary  vocabulary,
     MlgId          parent,
     const char    *label)
{
  g_autoptr(GError) error = NULL;
  MlgTerm *term = mlg_territory_add_term (f->territory, vocabulary, parent, label, &error);

  g_assert_no_error (error);

  return term;
}

static inline MlgRelation *
join (Fixture  *f,
      MlgActor *source,
      MlgActor *target,
      MlgTerm  *type)
{
  g_autoptr(GError) error = NULL;
  MlgRelation *relation = mlg_territory_link (f->territory, mlg_actor_get_id (source), mlg_actor_get_id (target),
                                              mlg_term_get_id (type), &error);

  g_assert_no_error (error);

  return relation;
}

static inline void
edit (Fixture  *f,
      gpointer  record,
      guint     field,
      GVariant *value)
{
  g_autoptr(GError) error = NULL;

  mlg_territory_edit (f->territory, record, field, value, &error);
  g_assert_no_error (error);
}

static inline void
set_up (Fixture *f)
{
  f->territory = mlg_territory_new ();
  f->a = mlg_territory_add_actor (f->territory, "Ti Coop", MLG_ID_NONE, NULL);
  f->b = mlg_territory_add_actor (f->territory, "Inztant", MLG_ID_NONE, NULL);
}

static inline void
tear_down (Fixture *f)
{
  g_clear_object (&f->before);
  g_assert_finalize_object (f->territory);
}

/* What follows must be one step, which undo takes back and redo makes again. */
static inline void
remember (Fixture *f)
{
  g_clear_object (&f->before);
  f->before = random_edits_copy (f->territory);
}

static inline void
assert_one_step (Fixture *f)
{
  g_autoptr(MlgTerritory) after = random_edits_copy (f->territory);

  g_assert_false (mlg_territory_equal (f->territory, f->before));
  g_assert_true (mlg_territory_undo (f->territory, NULL));
  g_assert_true (mlg_territory_equal (f->territory, f->before));
  g_assert_true (mlg_territory_redo (f->territory, NULL));
  g_assert_true (mlg_territory_equal (f->territory, after));
}

G_END_DECLS

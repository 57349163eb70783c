/* mlg-actor-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-chooser.h"

#include "mlg-actor-line.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

#define N_SUGGESTIONS 10

struct _MlgActorChooser
{
  MlgFinder   parent_instance;

  MlgSession *session;
  /* The actor that cannot be chosen: nobody is linked to themselves */
  MlgId       except;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_CREATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgActorChooser, mlg_actor_chooser, MLG_TYPE_FINDER)

static void
add_actor (MlgActorChooser *self,
           MlgTerritory    *territory,
           MlgActor        *actor)
{
  GtkWidget *line = mlg_actor_line_new ();

  mlg_actor_line_set_actor (MLG_ACTOR_LINE (line), territory, actor);
  mlg_finder_add (MLG_FINDER (self), line, mlg_actor_get_name (actor));
}

/* Before anything is typed: the actors linked last are the likely ones. */
static void
add_recent (MlgActorChooser *self,
            MlgTerritory    *territory)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = mlg_territory_get_n_relations (territory);

  for (guint i = 0; i < n && g_hash_table_size (seen) < N_SUGGESTIONS; i++)
    {
      MlgRelation *relation = mlg_territory_get_nth_relation (territory, n - 1 - i);
      MlgId ends[] = { mlg_relation_get_target (relation), mlg_relation_get_source (relation) };

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        {
          MlgActor *actor = mlg_territory_get_actor (territory, ends[k]);

          if (ends[k] != self->except && g_hash_table_size (seen) < N_SUGGESTIONS && g_hash_table_add (seen, actor))
            add_actor (self, territory, actor);
        }
    }
}

static void
mlg_actor_chooser_search (MlgFinder  *finder,
                          const char *text)
{
  MlgActorChooser *self = MLG_ACTOR_CHOOSER (finder);
  MlgTerritory *territory = mlg_session_get_territory (self->session);
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autofree char *create = NULL;
  g_autoptr(GPtrArray) actors = NULL;

  if (*name == '\0')
    {
      add_recent (self, territory);
      return;
    }

  actors = mlg_query_dup_suggestions (mlg_session_get_query (self->session), name, N_SUGGESTIONS + 1);
  for (guint i = 0; i < actors->len; i++)
    if (mlg_actor_get_id (g_ptr_array_index (actors, i)) != self->except)
      add_actor (self, territory, g_ptr_array_index (actors, i));

  /* Translators: %s is a name that the user typed */
  create = g_strdup_printf (_("Create “%s”"), name);
  mlg_finder_add_text (finder, "list-add-symbolic", create, NULL);
}

static MlgId
create_actor (MlgActorChooser *self)
{
  g_autofree char *name = g_strstrip (g_strdup (mlg_finder_get_text (MLG_FINDER (self))));
  g_autoptr(GError) error = NULL;
  gboolean handled = FALSE;
  MlgActor *actor;

  g_signal_emit (self, signals[SIGNAL_CREATE], 0, name, &handled);
  if (handled)
    return MLG_ID_NONE;

  /* Not through the session, which would select it: the user is at work on
   * another actor. */
  actor = mlg_territory_add_actor (mlg_session_get_territory (self->session), name, MLG_ID_NONE, &error);
  if (error != NULL)
    mlg_session_fail (self->session, error);

  return actor != NULL ? mlg_actor_get_id (actor) : MLG_ID_NONE;
}

static void
mlg_actor_chooser_take (MlgFinder *finder,
                        GtkWidget *line)
{
  MlgActorChooser *self = MLG_ACTOR_CHOOSER (finder);
  MlgId actor = MLG_IS_ACTOR_LINE (line) ? mlg_actor_line_get_actor (MLG_ACTOR_LINE (line)) : create_actor (self);

  if (actor != MLG_ID_NONE)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, actor);
}

static void
mlg_actor_chooser_dispose (GObject *object)
{
  g_clear_object (&MLG_ACTOR_CHOOSER (object)->session);

  G_OBJECT_CLASS (mlg_actor_chooser_parent_class)->dispose (object);
}

static void
mlg_actor_chooser_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_set_object (&MLG_ACTOR_CHOOSER (object)->session, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_actor_chooser_class_init (MlgActorChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MlgFinderClass *finder_class = MLG_FINDER_CLASS (klass);

  object_class->dispose = mlg_actor_chooser_dispose;
  object_class->set_property = mlg_actor_chooser_set_property;
  finder_class->search = mlg_actor_chooser_search;
  finder_class->take = mlg_actor_chooser_take;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MLG_TYPE_ACTOR_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_CREATE] = g_signal_new ("create", MLG_TYPE_ACTOR_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                         g_signal_accumulator_true_handled, NULL, NULL,
                                         G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
mlg_actor_chooser_init (MlgActorChooser *self)
{
}

/**
 * mlg_actor_chooser_new:
 * @session: the session whose territory has the actors
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it
 *   when the parent ends
 */
GtkWidget *
mlg_actor_chooser_new (MlgSession *session)
{
  g_return_val_if_fail (MLG_IS_SESSION (session), NULL);

  return g_object_new (MLG_TYPE_ACTOR_CHOOSER, "session", session, NULL);
}

/**
 * mlg_actor_chooser_choose:
 * @self: a chooser with a parent
 * @placeholder: what the actor is for, translated
 * @except: an actor that is not offered, or %MLG_ID_NONE
 *
 * Opens the chooser.
 */
void
mlg_actor_chooser_choose (MlgActorChooser *self,
                          const char      *placeholder,
                          MlgId            except)
{
  g_return_if_fail (MLG_IS_ACTOR_CHOOSER (self));

  self->except = except;
  mlg_finder_open (MLG_FINDER (self), placeholder, NULL);
}

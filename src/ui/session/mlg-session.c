/* mlg-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-session.h"

struct _MlgSession
{
  GObject       parent_instance;

  /* Owned */
  MlgTerritory *territory;
  MlgGazetteer *gazetteer;
  MlgQuery     *query;
  MlgSelection *selection;

  /* The diagram that is shown */
  MlgId         diagram;

  /* The type of the relation made last: the likely one for the next */
  MlgId         recent_type;
};

enum
{
  PROP_0,
  PROP_TERRITORY,
  PROP_GAZETTEER,
  PROP_QUERY,
  PROP_SELECTION,
  PROP_DIAGRAM,
  N_PROPS
};

enum
{
  SIGNAL_REVEAL,
  SIGNAL_MESSAGE,
  SIGNAL_FAILED,
  SIGNAL_LINK_REQUESTED,
  SIGNAL_RENAME_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MlgSession, mlg_session, G_TYPE_OBJECT)

/* Where the one that was shown is gone, or there was none: the first. */
static void
update_diagram (MlgSession *self)
{
  g_autoptr(GPtrArray) diagrams = NULL;

  if (self->territory != NULL && mlg_territory_get_diagram (self->territory, self->diagram) != NULL)
    return;

  if (self->territory != NULL)
    diagrams = mlg_territory_dup_diagrams (self->territory);
  mlg_session_set_diagram (self, diagrams != NULL && diagrams->len > 0 ? g_ptr_array_index (diagrams, 0) : NULL);
}

static void
mlg_session_dispose (GObject *object)
{
  MlgSession *self = MLG_SESSION (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->query);
  g_clear_object (&self->territory);
  g_clear_object (&self->gazetteer);

  G_OBJECT_CLASS (mlg_session_parent_class)->dispose (object);
}

static void
mlg_session_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  MlgSession *self = MLG_SESSION (object);

  switch (prop_id)
    {
    case PROP_TERRITORY:
      g_value_set_object (value, self->territory);
      break;

    case PROP_GAZETTEER:
      g_value_set_object (value, self->gazetteer);
      break;

    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_DIAGRAM:
      g_value_set_object (value, mlg_session_get_diagram (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_session_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  MlgSession *self = MLG_SESSION (object);

  switch (prop_id)
    {
    case PROP_TERRITORY:
      mlg_session_set_territory (self, g_value_get_object (value));
      break;

    case PROP_GAZETTEER:
      mlg_session_set_gazetteer (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (void)
{
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", MLG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", MLG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", MLG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_LINK_REQUESTED] = g_signal_new ("link-requested", MLG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                                 g_signal_accumulator_true_handled, NULL, NULL,
                                                 G_TYPE_BOOLEAN, 1, G_TYPE_INT64);
  signals[SIGNAL_RENAME_REQUESTED] = g_signal_new ("rename-requested", MLG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                   G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
mlg_session_class_init (MlgSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mlg_session_dispose;
  object_class->get_property = mlg_session_get_property;
  object_class->set_property = mlg_session_set_property;

  properties[PROP_TERRITORY] = g_param_spec_object ("territory", NULL, NULL, MLG_TYPE_TERRITORY, flags | G_PARAM_READWRITE);
  properties[PROP_GAZETTEER] = g_param_spec_object ("gazetteer", NULL, NULL, MLG_TYPE_GAZETTEER, flags | G_PARAM_READWRITE);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, MLG_TYPE_QUERY, flags | G_PARAM_READABLE);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, MLG_TYPE_SELECTION, flags | G_PARAM_READABLE);
  properties[PROP_DIAGRAM] = g_param_spec_object ("diagram", NULL, NULL, MLG_TYPE_DIAGRAM, flags | G_PARAM_READABLE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
}

static void
mlg_session_init (MlgSession *self)
{
  g_autoptr(MlgTerritory) nothing = mlg_territory_new ();

  /* Never without a query: views need not ask whether there is one. */
  self->query = mlg_query_new (nothing);
  self->selection = mlg_selection_new ();
}

/**
 * mlg_session_new:
 *
 * Returns: (transfer full): a session without a territory
 */
MlgSession *
mlg_session_new (void)
{
  return g_object_new (MLG_TYPE_SESSION, NULL);
}

/**
 * mlg_session_get_territory:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the open territory
 */
MlgTerritory *
mlg_session_get_territory (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);

  return self->territory;
}

/**
 * mlg_session_open:
 * @self: a session
 * @territory: (nullable): the territory to show
 * @query: a query of @territory; of an empty one where that is %NULL
 *
 * Opens a territory whose query is made already: for a large one that takes a
 * worker thread a second. The selection begins anew.
 */
void
mlg_session_open (MlgSession   *self,
                  MlgTerritory *territory,
                  MlgQuery     *query)
{
  g_return_if_fail (MLG_IS_SESSION (self));
  g_return_if_fail (MLG_IS_QUERY (query));

  if (self->territory == territory)
    return;

  if (self->territory != NULL)
    g_signal_handlers_disconnect_by_func (self->territory, update_diagram, self);
  g_set_object (&self->territory, territory);
  if (territory != NULL)
    g_signal_connect_object (territory, "changed", G_CALLBACK (update_diagram), self, G_CONNECT_SWAPPED);

  self->recent_type = MLG_ID_NONE;
  mlg_selection_set_territory (self->selection, territory);
  g_set_object (&self->query, query);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERRITORY]);
  update_diagram (self);
}

/**
 * mlg_session_set_territory:
 * @self: a session
 * @territory: (nullable): the territory to show
 *
 * Opens a territory: there is a new query, and the selection begins anew.
 */
void
mlg_session_set_territory (MlgSession   *self,
                           MlgTerritory *territory)
{
  g_autoptr(MlgTerritory) shown = NULL;
  g_autoptr(MlgQuery) query = NULL;

  g_return_if_fail (MLG_IS_SESSION (self));

  if (territory == self->territory)
    return;

  shown = territory != NULL ? g_object_ref (territory) : mlg_territory_new ();
  query = mlg_query_new (shown);
  mlg_session_open (self, territory, query);
}

/**
 * mlg_session_get_gazetteer:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the gazetteer, %NULL until it is open
 */
MlgGazetteer *
mlg_session_get_gazetteer (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);

  return self->gazetteer;
}

/**
 * mlg_session_set_gazetteer:
 * @self: a session
 * @gazetteer: (nullable): an open gazetteer, for the main thread
 *
 * Sets where names of places are looked up.
 */
void
mlg_session_set_gazetteer (MlgSession   *self,
                           MlgGazetteer *gazetteer)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  if (g_set_object (&self->gazetteer, gazetteer))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GAZETTEER]);
}

/**
 * mlg_session_get_query:
 * @self: a session
 *
 * Returns: (transfer none): what is searched for
 */
MlgQuery *
mlg_session_get_query (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * mlg_session_get_selection:
 * @self: a session
 *
 * Returns: (transfer none): what is selected and hovered
 */
MlgSelection *
mlg_session_get_selection (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);

  return self->selection;
}

/**
 * mlg_session_get_diagram:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the diagram that is shown
 */
MlgDiagram *
mlg_session_get_diagram (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), NULL);

  return self->territory != NULL ? mlg_territory_get_diagram (self->territory, self->diagram) : NULL;
}

/**
 * mlg_session_set_diagram:
 * @self: a session
 * @diagram: (nullable): a diagram of the territory
 *
 * Shows a diagram.
 */
void
mlg_session_set_diagram (MlgSession *self,
                         MlgDiagram *diagram)
{
  MlgId id = diagram != NULL ? mlg_diagram_get_id (diagram) : MLG_ID_NONE;

  g_return_if_fail (MLG_IS_SESSION (self));

  if (self->diagram == id)
    return;

  self->diagram = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
}

/**
 * mlg_session_show_actor:
 * @self: a session
 * @actor: an actor of the territory
 *
 * Selects an actor and brings it into view everywhere.
 */
void
mlg_session_show_actor (MlgSession *self,
                        MlgId       actor)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  mlg_selection_select_only (self->selection, MLG_OBJECT_ACTOR, actor);
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, actor);
}

/**
 * mlg_session_show_relation:
 * @self: a session
 * @relation: a relation of the territory
 *
 * Selects a relation.
 */
void
mlg_session_show_relation (MlgSession *self,
                           MlgId       relation)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  mlg_selection_select_only (self->selection, MLG_OBJECT_RELATION, relation);
}

/**
 * mlg_session_request_link:
 * @self: a session
 * @source: the actor to link from
 *
 * Asks the views to let the user choose the other end.
 *
 * Returns: %FALSE if no view on the screen can
 */
gboolean
mlg_session_request_link (MlgSession *self,
                          MlgId       source)
{
  gboolean taken = FALSE;

  g_return_val_if_fail (MLG_IS_SESSION (self), FALSE);

  g_signal_emit (self, signals[SIGNAL_LINK_REQUESTED], 0, source, &taken);

  return taken;
}

/**
 * mlg_session_request_rename:
 * @self: a session
 * @actor: an actor
 *
 * Asks the profile to let the user type the name of an actor.
 */
void
mlg_session_request_rename (MlgSession *self,
                            MlgId       actor)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  g_signal_emit (self, signals[SIGNAL_RENAME_REQUESTED], 0, actor);
}

/**
 * mlg_session_tell:
 * @self: a session
 * @message: what was done, translated; text, not markup
 * @undoable: whether to offer Undo with it
 *
 * Shows a short message that goes by itself.
 */
void
mlg_session_tell (MlgSession *self,
                  const char *message,
                  gboolean    undoable)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message, undoable);
}

/**
 * mlg_session_fail:
 * @self: a session
 * @error: what could not be done
 *
 * Shows an error until the user closes it.
 */
void
mlg_session_fail (MlgSession   *self,
                  const GError *error)
{
  g_return_if_fail (MLG_IS_SESSION (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/**
 * mlg_session_get_recent_type:
 * @self: a session
 *
 * Returns: the relation type used last, or %MLG_ID_NONE
 */
MlgId
mlg_session_get_recent_type (MlgSession *self)
{
  g_return_val_if_fail (MLG_IS_SESSION (self), MLG_ID_NONE);

  return self->recent_type;
}

/**
 * mlg_session_set_recent_type:
 * @self: a session
 * @type: a relation type
 *
 * Remembers which type was chosen last.
 */
void
mlg_session_set_recent_type (MlgSession *self,
                             MlgId       type)
{
  g_return_if_fail (MLG_IS_SESSION (self));

  self->recent_type = type;
}

/* mlg-panel.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-panel.h"

typedef struct
{
  MlgSession   *session;
  MlgTerritory *territory;
  MlgQuery     *query;
} MlgPanelPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MlgPanel, mlg_panel, ADW_TYPE_BIN)

static MlgPanelPrivate *
get_private (MlgPanel *self)
{
  return mlg_panel_get_instance_private (self);
}

static void
territory_changed_cb (MlgPanel      *self,
                      MlgChange     *change,
                      MlgChangeStep  step)
{
  if (MLG_PANEL_GET_CLASS (self)->territory_changed != NULL)
    MLG_PANEL_GET_CLASS (self)->territory_changed (self, change, step);
}

static void
selection_changed_cb (MlgPanel *self)
{
  if (MLG_PANEL_GET_CLASS (self)->selection_changed != NULL)
    MLG_PANEL_GET_CLASS (self)->selection_changed (self);
}

static void
hover_changed_cb (MlgPanel *self)
{
  if (MLG_PANEL_GET_CLASS (self)->hover_changed != NULL)
    MLG_PANEL_GET_CLASS (self)->hover_changed (self);
}

static void
query_changed_cb (MlgPanel *self)
{
  if (MLG_PANEL_GET_CLASS (self)->query_changed != NULL)
    MLG_PANEL_GET_CLASS (self)->query_changed (self);
}

static void
follow_territory (MlgPanel     *self,
                  MlgTerritory *territory)
{
  MlgPanelPrivate *priv = get_private (self);

  if (priv->territory != NULL)
    g_signal_handlers_disconnect_by_func (priv->territory, territory_changed_cb, self);

  g_set_object (&priv->territory, territory);

  if (territory != NULL)
    g_signal_connect_object (territory, "changed", G_CALLBACK (territory_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
follow_query (MlgPanel *self,
              MlgQuery *query)
{
  MlgPanelPrivate *priv = get_private (self);

  if (priv->query != NULL)
    g_signal_handlers_disconnect_by_func (priv->query, query_changed_cb, self);

  g_set_object (&priv->query, query);

  if (query != NULL)
    g_signal_connect_object (query, "changed", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Each territory has a query of its own, which is there already. */
static void
territory_set_cb (MlgPanel *self)
{
  MlgPanelPrivate *priv = get_private (self);
  MlgTerritory *territory = mlg_session_get_territory (priv->session);

  follow_territory (self, territory);
  follow_query (self, mlg_session_get_query (priv->session));
  if (MLG_PANEL_GET_CLASS (self)->territory_set != NULL)
    MLG_PANEL_GET_CLASS (self)->territory_set (self, territory);
}

static void
set_session (MlgPanel   *self,
             MlgSession *session)
{
  MlgPanelPrivate *priv = get_private (self);
  MlgSelection *selection;

  if (session == NULL || priv->session == session)
    return;

  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  if (MLG_PANEL_GET_CLASS (self)->session_set != NULL)
    MLG_PANEL_GET_CLASS (self)->session_set (self, session);

  selection = mlg_session_get_selection (session);
  g_signal_connect_object (session, "notify::territory", G_CALLBACK (territory_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "hover-changed", G_CALLBACK (hover_changed_cb), self, G_CONNECT_SWAPPED);

  territory_set_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mlg_panel_dispose (GObject *object)
{
  MlgPanel *self = MLG_PANEL (object);
  MlgPanelPrivate *priv = get_private (self);

  follow_territory (self, NULL);
  follow_query (self, NULL);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mlg_panel_parent_class)->dispose (object);
}

static void
mlg_panel_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, mlg_panel_get_session (MLG_PANEL (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_panel_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (MLG_PANEL (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mlg_panel_class_init (MlgPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mlg_panel_dispose;
  object_class->get_property = mlg_panel_get_property;
  object_class->set_property = mlg_panel_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MLG_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mlg_panel_init (MlgPanel *self)
{
}

/**
 * mlg_panel_get_session:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): its session
 */
MlgSession *
mlg_panel_get_session (MlgPanel *self)
{
  g_return_val_if_fail (MLG_IS_PANEL (self), NULL);

  return get_private (self)->session;
}

/**
 * mlg_panel_get_territory:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the open territory
 */
MlgTerritory *
mlg_panel_get_territory (MlgPanel *self)
{
  g_return_val_if_fail (MLG_IS_PANEL (self), NULL);

  return get_private (self)->territory;
}

/**
 * mlg_panel_get_selection:
 * @self: a panel with a session
 *
 * Returns: (transfer none): what is selected
 */
MlgSelection *
mlg_panel_get_selection (MlgPanel *self)
{
  g_return_val_if_fail (MLG_IS_PANEL (self), NULL);

  return mlg_session_get_selection (get_private (self)->session);
}

/**
 * mlg_panel_get_query:
 * @self: a panel with a session
 *
 * Returns: (transfer none): what is searched for; another one with each
 *   territory
 */
MlgQuery *
mlg_panel_get_query (MlgPanel *self)
{
  g_return_val_if_fail (MLG_IS_PANEL (self), NULL);

  return get_private (self)->query;
}

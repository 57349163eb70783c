/* mlg-directory-column.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-directory-column.h"

#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

/**
 * mlg_directory_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): what stands above it
 */
const char *
mlg_directory_column_get_title (MlgDirectoryColumn column)
{
  static const char * const titles[MLG_N_DIRECTORY_COLUMNS] = {
    N_("Name"),
    N_("Kind"),
    N_("Place"),
    N_("Themes"),
    N_("Scale of action"),
    N_("Relations"),
    N_("Status"),
  };

  g_return_val_if_fail ((guint) column < MLG_N_DIRECTORY_COLUMNS, NULL);

  return _(titles[column]);
}

static char *
dup_term (MlgTerritory *territory,
          MlgId         id)
{
  MlgTerm *term = mlg_territory_get_term (territory, id);

  return g_strdup (term != NULL ? mlg_term_get_label (term) : "");
}

static char *
dup_place (MlgActor *actor)
{
  MlgPlace place;

  return g_strdup (mlg_actor_get_place (actor, 0, &place) ? place.city : "");
}

static char *
dup_themes (MlgTerritory *territory,
            MlgActor     *actor)
{
  GString *text = g_string_new (NULL);
  gsize n_themes;
  const MlgId *themes = mlg_actor_get_themes (actor, &n_themes);

  for (gsize i = 0; i < n_themes; i++)
    {
      MlgTerm *term = mlg_territory_get_term (territory, themes[i]);

      if (term != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", mlg_term_get_label (term));
    }

  return g_string_free (text, FALSE);
}

static const char *
get_status (MlgActor *actor)
{
  switch (mlg_actor_get_status (actor))
    {
    case MLG_ACTOR_STATUS_DRAFT:
      return _("To be checked");

    case MLG_ACTOR_STATUS_ARCHIVED:
      return _("Archived");

    case MLG_ACTOR_STATUS_CONFIRMED:
    default:
      return _("Confirmed");
    }
}

/**
 * mlg_directory_column_dup_text:
 * @column: a column
 * @territory: the territory of @actor
 * @actor: an actor
 *
 * Returns: (transfer full): what to write in the cell; text, not markup
 */
char *
mlg_directory_column_dup_text (MlgDirectoryColumn  column,
                               MlgTerritory       *territory,
                               MlgActor           *actor)
{
  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);
  g_return_val_if_fail (MLG_IS_ACTOR (actor), NULL);

  switch (column)
    {
    case MLG_DIRECTORY_NAME:
      return g_strdup (mlg_actor_get_name (actor));

    case MLG_DIRECTORY_KIND:
      return dup_term (territory, mlg_actor_get_kind (actor));

    case MLG_DIRECTORY_PLACE:
      return dup_place (actor);

    case MLG_DIRECTORY_THEMES:
      return dup_themes (territory, actor);

    case MLG_DIRECTORY_SCALE:
      return dup_term (territory, mlg_actor_get_scale (actor));

    case MLG_DIRECTORY_RELATIONS:
      return g_strdup_printf ("%u", mlg_graph_index_get_degree (mlg_territory_get_graph (territory), mlg_actor_get_id (actor)));

    case MLG_DIRECTORY_STATUS:
      return g_strdup (get_status (actor));

    default:
      g_assert_not_reached ();
    }
}

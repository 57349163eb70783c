/* mlg-type-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-type-list.h"

#include "mlg-likely-types.h"
#include "mlg-new-type-row.h"
#include "mlg-territory-actions.h"
#include "mlg-type-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkListBox *list;
  /* MlgTerm, the one that is used most first */
  GPtrArray  *ranked;
  guint       n_rows;
} Filling;

/* Among what is found, families are mixed. */
static const char *
get_section (GtkListBoxRow *row,
             gboolean       searching)
{
  if (searching && MLG_IS_TYPE_ROW (row))
    return _("Found");

  return MLG_IS_TYPE_ROW (row) ? mlg_type_row_get_section (MLG_TYPE_ROW (row)) : _("Not in the list?");
}

/* mlg_type_list_update_header:
 *
 * A #GtkListBoxUpdateHeaderFunc: names the sections. @data points to what is
 * searched, a text or %NULL. */
void
mlg_type_list_update_header (GtkListBoxRow *row,
                             GtkListBoxRow *before,
                             gpointer       data)
{
  gboolean searching = *(char **) data != NULL;
  const char *section = get_section (row, searching);
  GtkWidget *label;

  if (before != NULL && g_strcmp0 (section, get_section (before, searching)) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "mlg-section");
  gtk_list_box_row_set_header (row, label);
}

/* mlg_type_list_compare:
 *
 * A #GtkListBoxSortFunc; @data points to what is searched, a text or %NULL. */
int
mlg_type_list_compare (GtkListBoxRow *row,
                       GtkListBoxRow *other,
                       gpointer       data)
{
  gboolean is_type = MLG_IS_TYPE_ROW (row);

  if (!is_type || !MLG_IS_TYPE_ROW (other))
    return is_type ? -1 : MLG_IS_TYPE_ROW (other);

  return mlg_type_row_compare (MLG_TYPE_ROW (row), MLG_TYPE_ROW (other), *(char **) data);
}

/* What is not ranked is not meant for these actors: it is found last. */
static void
append_type (Filling    *filling,
             MlgTerm    *type,
             const char *section,
             gboolean    recent)
{
  GtkWidget *row = mlg_type_row_new (type, section, recent);
  guint rank = G_MAXUINT;

  if (!g_ptr_array_find (filling->ranked, type, &rank))
    rank = G_MAXUINT;
  mlg_type_row_set_place (MLG_TYPE_ROW (row), filling->n_rows++, rank);
  gtk_list_box_append (filling->list, row);
}

static void
append_family (Filling      *filling,
               MlgTerritory *territory,
               GPtrArray    *types,
               MlgTerm      *family)
{
  const char *section = family != NULL ? mlg_term_get_label (family) : _("Others");

  for (guint i = 0; i < types->len; i++)
    {
      MlgTerm *type = g_ptr_array_index (types, i);

      if (mlg_territory_get_term (territory, mlg_term_get_parent (type)) == family)
        append_type (filling, type, section, FALSE);
    }
}

static MlgId
get_kind (MlgTerritory *territory,
          MlgId         id)
{
  MlgActor *actor = mlg_territory_get_actor (territory, id);

  return actor != NULL ? mlg_actor_get_kind (actor) : MLG_ID_NONE;
}

/* Takes the types that are not meant for these kinds out of @types. */
static GPtrArray *
steal_unfit (GPtrArray *types,
             MlgId      source_kind,
             MlgId      target_kind)
{
  GPtrArray *unfit = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = types->len; i > 0; i--)
    if (!mlg_term_allows (g_ptr_array_index (types, i - 1), source_kind, target_kind))
      g_ptr_array_insert (unfit, 0, g_ptr_array_steal_index (types, i - 1));

  return unfit;
}

/* mlg_type_list_fill:
 * @list: a list of rows that are replaced
 * @source: the actor the relation goes from
 * @target: the actor it goes to, or %MLG_ID_NONE
 * @recent: (element-type MlgId): the types chosen last
 *
 * Lists all types: the likely ones, by families, those that are not meant for
 * such actors; and a row that makes a new one.
 *
 * Returns: (transfer none): that last row */
GtkWidget *
mlg_type_list_fill (GtkListBox *list,
                    MlgSession *session,
                    MlgId       source,
                    MlgId       target,
                    GArray     *recent)
{
  MlgTerritory *territory = mlg_session_get_territory (session);
  g_autoptr(GPtrArray) types = mlg_territory_dup_terms (territory, MLG_VOCABULARY_RELATION_TYPE, MLG_ID_NONE);
  g_autoptr(GPtrArray) families = mlg_territory_dup_terms (territory, MLG_VOCABULARY_RELATION_FAMILY, MLG_ID_NONE);
  g_autoptr(GPtrArray) unfit = steal_unfit (types, get_kind (territory, source), get_kind (territory, target));
  g_autoptr(GPtrArray) ranked = g_ptr_array_copy (types, (GCopyFunc) g_object_ref, NULL);
  g_autoptr(GArray) likely = mlg_likely_types_dup (session, source, target, recent, ranked);
  Filling filling = { .list = list, .ranked = ranked };
  GtkWidget *new_row = mlg_new_type_row_new ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; i < likely->len; i++)
    append_type (&filling, mlg_territory_get_term (territory, g_array_index (likely, MlgId, i)), _("Used most"), TRUE);

  for (guint i = 0; i < families->len; i++)
    append_family (&filling, territory, types, g_ptr_array_index (families, i));
  append_family (&filling, territory, types, NULL);

  for (guint i = 0; i < unfit->len; i++)
    append_type (&filling, g_ptr_array_index (unfit, i), _("Not meant for these actors"), FALSE);

  gtk_list_box_append (list, new_row);

  return new_row;
}

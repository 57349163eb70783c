/* mlg-actor-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-actor-line.h"

#include "mlg-kind-symbol.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

struct _MlgActorLine
{
  GtkWidget  parent_instance;

  MlgId      actor;

  /* Children */
  GtkWidget *symbol;
  GtkWidget *texts;
  GtkLabel  *name;
  GtkLabel  *subtitle;
};

G_DEFINE_FINAL_TYPE (MlgActorLine, mlg_actor_line, GTK_TYPE_WIDGET)

static void
mlg_actor_line_dispose (GObject *object)
{
  MlgActorLine *self = MLG_ACTOR_LINE (object);

  g_clear_pointer (&self->symbol, gtk_widget_unparent);
  g_clear_pointer (&self->texts, gtk_widget_unparent);

  G_OBJECT_CLASS (mlg_actor_line_parent_class)->dispose (object);
}

static void
mlg_actor_line_class_init (MlgActorLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mlg_actor_line_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "actorline");
}

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
mlg_actor_line_init (MlgActorLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);

  self->symbol = mlg_kind_symbol_new (20);
  gtk_widget_set_parent (self->symbol, GTK_WIDGET (self));

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  self->name = append_label (self->texts, "mlg-name");
  self->subtitle = append_label (self->texts, "mlg-subtitle");
}

/**
 * mlg_actor_line_new:
 *
 * Returns: (transfer floating): a line without an actor
 */
GtkWidget *
mlg_actor_line_new (void)
{
  return g_object_new (MLG_TYPE_ACTOR_LINE, NULL);
}

/**
 * mlg_actor_line_get_actor:
 * @self: a line
 *
 * Returns: the actor it shows
 */
MlgId
mlg_actor_line_get_actor (MlgActorLine *self)
{
  g_return_val_if_fail (MLG_IS_ACTOR_LINE (self), MLG_ID_NONE);

  return self->actor;
}

/**
 * mlg_actor_line_set_actor:
 * @self: a line
 * @territory: the territory of the actor
 * @actor: an actor
 *
 * Shows an actor as it is now.
 */
void
mlg_actor_line_set_actor (MlgActorLine *self,
                          MlgTerritory *territory,
                          MlgActor     *actor)
{
  g_autofree char *summary = NULL;
  const char *name;

  g_return_if_fail (MLG_IS_ACTOR_LINE (self));
  g_return_if_fail (MLG_IS_ACTOR (actor));

  summary = mlg_actor_dup_summary (territory, actor);
  name = mlg_actor_get_name (actor);

  self->actor = mlg_actor_get_id (actor);
  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (self->symbol), mlg_territory_get_term (territory, mlg_actor_get_kind (actor)));
  gtk_label_set_text (self->name, *name != '\0' ? name : _("Unnamed actor"));
  mlg_actor_line_set_subtitle (self, summary);
}

/**
 * mlg_actor_line_set_subtitle:
 * @self: a line
 * @subtitle: what to say of the actor instead; text, not markup
 *
 * Sets the second line; none if it is empty.
 */
void
mlg_actor_line_set_subtitle (MlgActorLine *self,
                             const char   *subtitle)
{
  g_return_if_fail (MLG_IS_ACTOR_LINE (self));

  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
}

/**
 * mlg_actor_dup_city:
 * @actor: an actor
 *
 * Returns: (transfer full): where it is in a word or two: its city, or else
 *   its address; "" where nobody knows
 */
char *
mlg_actor_dup_city (MlgActor *actor)
{
  MlgPlace place;

  g_return_val_if_fail (MLG_IS_ACTOR (actor), NULL);

  if (!mlg_actor_get_place (actor, 0, &place))
    return g_strdup ("");

  if (*place.city != '\0')
    return g_strdup (place.city);

  return mlg_place_dup_text (&place);
}

/**
 * mlg_actor_dup_summary:
 * @territory: the territory of the actor
 * @actor: an actor
 *
 * Returns: (transfer full): its kind, city and themes in one line
 */
char *
mlg_actor_dup_summary (MlgTerritory *territory,
                       MlgActor     *actor)
{
  MlgTerm *kind;
  g_autofree char *city = NULL;
  GString *summary;
  const MlgId *themes;
  gsize n_themes;

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);
  g_return_val_if_fail (MLG_IS_ACTOR (actor), NULL);

  kind = mlg_territory_get_term (territory, mlg_actor_get_kind (actor));
  city = mlg_actor_dup_city (actor);
  summary = g_string_new (kind != NULL ? mlg_term_get_label (kind) : "");

  if (*city != '\0')
    g_string_append_printf (summary, "%s%s", summary->len > 0 ? " · " : "", city);

  themes = mlg_actor_get_themes (actor, &n_themes);
  for (gsize i = 0; i < n_themes; i++)
    g_string_append_printf (summary, "%s%s", i > 0 ? ", " : summary->len > 0 ? " · " : "",
                            mlg_territory_get_term_label (territory, themes[i]));

  return g_string_free (summary, FALSE);
}

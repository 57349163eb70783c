/* mlg-type-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-type-row.h"

#include "mlg-text.h"
#include "mlg-type-symbol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _MlgTypeRow
{
  GtkListBoxRow  parent_instance;

  /* Owned */
  MlgTerm       *type;
  char          *section;
  char          *key;
  char          *inverse_key;

  /* Children */
  GtkWidget     *symbol;
  GtkLabel      *wording;
  GtkLabel      *other;
  GtkLabel      *digit;

  /* Only in the section of recent types: hidden while the user searches, for
   * its family has it too */
  gboolean       recent;
  /* Found by its wording from the other end only */
  gboolean       inverse;

  /* Where it stands in the whole list, and among what is found: the lower the
   * more it is used */
  guint          position;
  guint          rank;
};

G_DEFINE_FINAL_TYPE (MlgTypeRow, mlg_type_row, GTK_TYPE_LIST_BOX_ROW)

static void
mlg_type_row_finalize (GObject *object)
{
  MlgTypeRow *self = MLG_TYPE_ROW (object);

  g_clear_object (&self->type);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->inverse_key, g_free);

  G_OBJECT_CLASS (mlg_type_row_parent_class)->finalize (object);
}

static void
mlg_type_row_class_init (MlgTypeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_type_row_finalize;
}

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
mlg_type_row_init (MlgTypeRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->symbol = mlg_type_symbol_new ();
  gtk_box_append (GTK_BOX (box), self->symbol);

  self->wording = append_label (texts, NULL);
  self->other = append_label (texts, "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);

  self->digit = append_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->digit), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self->digit), FALSE);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
show_wording (MlgTypeRow *self)
{
  const char *label = mlg_term_get_label (self->type);
  const char *inverse = mlg_term_get_inverse (self->type);
  gboolean directed = mlg_term_get_directed (self->type);

  gtk_label_set_text (self->wording, self->inverse ? inverse : label);
  gtk_label_set_text (self->other, !directed ? _("both ways") : self->inverse ? label : inverse);
  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (self->symbol), self->type, directed, self->inverse);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->inverse ? inverse : label, -1);
}

/**
 * mlg_type_row_new:
 * @type: a relation type
 * @section: what the rows around it are, translated
 * @recent: whether it is there only to be quick to reach
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mlg_type_row_new (MlgTerm    *type,
                  const char *section,
                  gboolean    recent)
{
  MlgTypeRow *self = g_object_new (MLG_TYPE_TYPE_ROW, NULL);

  self->type = g_object_ref (type);
  self->section = g_strdup (section);
  self->recent = recent;
  self->key = mlg_text_fold (mlg_term_get_label (type));
  self->inverse_key = mlg_text_fold (mlg_term_get_inverse (type));
  show_wording (self);

  return GTK_WIDGET (self);
}

/**
 * mlg_type_row_get_id:
 * @self: a row
 *
 * Returns: the relation type
 */
MlgId
mlg_type_row_get_id (MlgTypeRow *self)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), MLG_ID_NONE);

  return mlg_term_get_id (self->type);
}

/**
 * mlg_type_row_get_section:
 * @self: a row
 *
 * Returns: (transfer none): what the rows around it are
 */
const char *
mlg_type_row_get_section (MlgTypeRow *self)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), NULL);

  return self->section;
}

/**
 * mlg_type_row_get_inverse:
 * @self: a row
 *
 * Returns: %TRUE if it shows the relation read from the other end
 */
gboolean
mlg_type_row_get_inverse (MlgTypeRow *self)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), FALSE);

  return self->inverse;
}

/**
 * mlg_type_row_search:
 * @self: a row
 * @needle: (nullable): a folded text, %NULL to show all
 *
 * Turns the row round where @needle is in the wording from the other end.
 *
 * Returns: %TRUE if the row fits
 */
gboolean
mlg_type_row_search (MlgTypeRow *self,
                     const char *needle)
{
  gboolean forward, inverse;

  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), FALSE);

  forward = needle == NULL || strstr (self->key, needle) != NULL;
  inverse = !forward && strstr (self->inverse_key, needle) != NULL;

  if (inverse != self->inverse)
    {
      self->inverse = inverse;
      show_wording (self);
    }

  return (forward || inverse) && !(self->recent && needle != NULL);
}

static gboolean
begins_word (const char *key,
             const char *needle)
{
  for (const char *p = strstr (key, needle); p != NULL; p = strstr (p + 1, needle))
    if (p == key || p[-1] == ' ')
      return TRUE;

  return FALSE;
}

/* Whether some words of @key read as @needle but for a slip of the fingers. */
static gboolean
is_like (const char *key,
         const char *needle)
{
  glong length = g_utf8_strlen (needle, -1);
  guint slips = length > 7 ? 2 : 1;

  if (length < 4)
    return FALSE;

  for (const char *p = key; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';

      for (glong cut = length - 1; cut <= length + 1; cut++)
        {
          g_autofree char *part = g_utf8_substring (p, 0, MIN (cut, g_utf8_strlen (p, -1)));

          if (mlg_text_distance (part, needle, slips) <= slips)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * mlg_type_row_resembles:
 * @self: a row
 * @needle: a folded text
 *
 * Returns: %TRUE if @needle is a part of its wording, from either end, but for
 *   a slip or two
 */
gboolean
mlg_type_row_resembles (MlgTypeRow *self,
                        const char *needle)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), FALSE);
  g_return_val_if_fail (needle != NULL, FALSE);

  return !self->recent && (is_like (self->key, needle) || is_like (self->inverse_key, needle));
}

/**
 * mlg_type_row_set_place:
 * @self: a row
 * @position: its place in the whole list
 * @rank: its place among the types by use, 0 for the one that is used most
 *
 * Sets where it stands; see mlg_type_row_compare().
 */
void
mlg_type_row_set_place (MlgTypeRow *self,
                        guint       position,
                        guint       rank)
{
  g_return_if_fail (MLG_IS_TYPE_ROW (self));

  self->position = position;
  self->rank = rank;
}

/**
 * mlg_type_row_compare:
 * @self: a row
 * @other: another row
 * @needle: (nullable): a folded text that is searched
 *
 * Returns: below 0 if @self comes first: while one searches, what begins a
 *   word with @needle, then what is used more
 */
int
mlg_type_row_compare (MlgTypeRow *self,
                      MlgTypeRow *other,
                      const char *needle)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self) && MLG_IS_TYPE_ROW (other), 0);

  if (needle != NULL)
    {
      gboolean first = begins_word (self->key, needle) || begins_word (self->inverse_key, needle);
      gboolean second = begins_word (other->key, needle) || begins_word (other->inverse_key, needle);

      if (first != second)
        return first ? -1 : 1;
      if (self->rank != other->rank)
        return self->rank < other->rank ? -1 : 1;
    }

  return self->position < other->position ? -1 : self->position > other->position;
}

/**
 * mlg_type_row_reads_as:
 * @self: a row
 * @needle: a folded text
 *
 * Returns: %TRUE if that is its wording, from either end
 */
gboolean
mlg_type_row_reads_as (MlgTypeRow *self,
                       const char *needle)
{
  g_return_val_if_fail (MLG_IS_TYPE_ROW (self), FALSE);

  return g_str_equal (self->key, needle) || g_str_equal (self->inverse_key, needle);
}

/**
 * mlg_type_row_set_digit:
 * @self: a row
 * @digit: the key that chooses it, 0 for none
 *
 * Sets the key to show.
 */
void
mlg_type_row_set_digit (MlgTypeRow *self,
                        guint       digit)
{
  char text[2] = { (char) ('0' + digit), '\0' };

  g_return_if_fail (MLG_IS_TYPE_ROW (self));
  g_return_if_fail (digit < 10);

  gtk_label_set_text (self->digit, text);
  gtk_widget_set_visible (GTK_WIDGET (self->digit), digit > 0);
}

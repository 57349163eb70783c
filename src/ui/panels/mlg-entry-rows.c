/* mlg-entry-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-entry-rows.h"

#include "mlg-actor.h"
#include "mlg-open-uri.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ORDER_KEY   "mlg-order"
#define OPEN_KEY    "mlg-open"
#define PRIVATE_KEY "mlg-private"

struct _MlgEntryRows
{
  GObject        parent_instance;

  MlgRecordForm *form;
  GtkListBox    *list; /* borrowed: it has the rows */
  /* MlgTextRow, borrowed from the list */
  GPtrArray     *rows;
  /* The key of the entry that is being added, which is the last row */
  char          *adding;

  guint          field;
  int            order;
};

/* One entry; a link has no key. */
typedef struct
{
  char     *key;
  char     *text;
  gboolean  private;
} Entry;

G_DEFINE_FINAL_TYPE (MlgEntryRows, mlg_entry_rows, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_free (entry->text);
  g_free (entry);
}

static Entry *
entry_new (const char *key,
           const char *text,
           gboolean    private)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = g_strdup (key);
  entry->text = g_strdup (text);
  entry->private = private;

  return entry;
}

static GPtrArray *
read_entries (MlgEntryRows *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  MlgRecord *record = mlg_record_form_get_record (self->form);
  g_autoptr(GVariant) value = record != NULL ? mlg_record_dup_value (record, self->field) : NULL;
  GVariantIter iter;
  const char *key, *text;
  gboolean private;

  if (value == NULL)
    return entries;

  g_variant_iter_init (&iter, value);
  if (self->field == MLG_ACTOR_LINKS)
    while (g_variant_iter_next (&iter, "&s", &text))
      g_ptr_array_add (entries, entry_new ("", text, FALSE));
  else if (self->field == MLG_ACTOR_CONTACTS)
    while (g_variant_iter_next (&iter, "(&s&sb)", &key, &text, &private))
      g_ptr_array_add (entries, entry_new (key, text, private));
  else
    while (g_variant_iter_next (&iter, "{&s&s}", &key, &text))
      g_ptr_array_add (entries, entry_new (key, text, FALSE));

  return entries;
}

static gboolean
write_entries (MlgEntryRows *self,
               GPtrArray    *entries)
{
  const char *types[] = { [MLG_ACTOR_LINKS] = "as", [MLG_ACTOR_CONTACTS] = MLG_CONTACTS_TYPE, [MLG_ACTOR_CUSTOM] = MLG_CUSTOM_TYPE };
  GVariantBuilder builder;
  guint n = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (types[self->field]));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (*entry->text == '\0')
        continue;

      n++;
      if (self->field == MLG_ACTOR_LINKS)
        g_variant_builder_add (&builder, "s", entry->text);
      else if (self->field == MLG_ACTOR_CONTACTS)
        g_variant_builder_add (&builder, "(ssb)", entry->key, entry->text, entry->private);
      else
        g_variant_builder_add (&builder, "{ss}", entry->key, entry->text);
    }

  if (n > 0)
    return mlg_record_form_edit (self->form, self->field, g_variant_builder_end (&builder));

  g_variant_builder_clear (&builder);

  return mlg_record_form_edit (self->form, self->field, NULL);
}

static guint
find_row (MlgEntryRows *self,
          gpointer      row)
{
  guint index;

  return g_ptr_array_find (self->rows, row, &index) ? index : G_MAXUINT;
}

static gboolean
committed_cb (MlgEntryRows *self,
              const char   *text,
              MlgTextRow   *row)
{
  g_autoptr(GPtrArray) entries = read_entries (self);
  guint index = find_row (self, row);

  if (index < entries->len)
    {
      Entry *entry = g_ptr_array_index (entries, index);

      g_free (entry->text);
      entry->text = g_strdup (text);
    }
  else if (self->adding != NULL)
    {
      g_ptr_array_add (entries, entry_new (self->adding, text, FALSE));
      g_clear_pointer (&self->adding, g_free);
    }

  return write_entries (self, entries);
}

/* An entry that was begun and left empty goes again. */
static void
editing_changed_cb (MlgEntryRows *self,
                    GParamSpec   *pspec,
                    MlgTextRow   *row)
{
  if (self->adding == NULL || mlg_text_row_get_editing (row) || find_row (self, row) != self->rows->len - 1)
    return;

  g_clear_pointer (&self->adding, g_free);
  mlg_entry_rows_refresh (self);
}

static void
open_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, MLG_TYPE_TEXT_ROW);
  g_autofree char *uri = mlg_open_uri_dup (mlg_text_row_get_text (MLG_TEXT_ROW (row)));

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
private_toggled_cb (MlgEntryRows    *self,
                    GtkToggleButton *button)
{
  g_autoptr(GPtrArray) entries = read_entries (self);
  guint index = find_row (self, gtk_widget_get_ancestor (GTK_WIDGET (button), MLG_TYPE_TEXT_ROW));
  gboolean private = gtk_toggle_button_get_active (button);

  if (index >= entries->len || ((Entry *) g_ptr_array_index (entries, index))->private == private)
    return;

  ((Entry *) g_ptr_array_index (entries, index))->private = private;
  write_entries (self, entries);
}

static void
add_suffix (MlgTextRow *row,
            GtkWidget  *button,
            const char *key,
            const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "mlg-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  mlg_text_row_add_suffix (row, button);
  g_object_set_data (G_OBJECT (row), key, button);
}

static void
add_row (MlgEntryRows *self)
{
  GtkWidget *row = mlg_text_row_new (_("Link"), FALSE);
  GtkWidget *button;

  g_signal_connect_object (row, "commit", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::editing", G_CALLBACK (editing_changed_cb), self, G_CONNECT_SWAPPED);

  if (self->field != MLG_ACTOR_CUSTOM)
    {
      button = gtk_button_new ();
      g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), button, 0);
      add_suffix (MLG_TEXT_ROW (row), button, OPEN_KEY, _("Open"));
    }

  if (self->field == MLG_ACTOR_CONTACTS)
    {
      button = gtk_toggle_button_new ();
      g_signal_connect_object (button, "toggled", G_CALLBACK (private_toggled_cb), self, G_CONNECT_SWAPPED);
      add_suffix (MLG_TEXT_ROW (row), button, PRIVATE_KEY, _("Private: not to be published"));
    }

  mlg_row_set_order (row, self->order + self->rows->len);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
}

static void
show_entry (MlgEntryRows *self,
            MlgTextRow   *row,
            const Entry  *entry)
{
  GtkWidget *open = g_object_get_data (G_OBJECT (row), OPEN_KEY);
  GtkWidget *private = g_object_get_data (G_OBJECT (row), PRIVATE_KEY);
  g_autofree char *uri = mlg_open_uri_dup (entry->text);
  const char *title = self->field == MLG_ACTOR_LINKS ? _("Link")
                      : self->field == MLG_ACTOR_CONTACTS ? mlg_contact_get_label (entry->key) : entry->key;

  /* The row turns use-markup off: a name of the user's own is text. */
  g_object_set (row, "use-markup", FALSE, "title", title, NULL);
  mlg_text_row_set_text (row, entry->text);

  if (open != NULL)
    {
      gboolean mail = uri != NULL && g_str_has_prefix (uri, "mailto:");

      gtk_button_set_icon_name (GTK_BUTTON (open), mail ? "mail-unread-symbolic" : "mlg-external-link-symbolic");
      gtk_widget_set_visible (open, uri != NULL);
      gtk_widget_set_tooltip_text (open, uri);
    }

  if (private != NULL)
    {
      gtk_button_set_icon_name (GTK_BUTTON (private), entry->private ? "changes-prevent-symbolic" : "changes-allow-symbolic");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (private), entry->private);
    }
}

static void
mlg_entry_rows_finalize (GObject *object)
{
  MlgEntryRows *self = MLG_ENTRY_ROWS (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->adding, g_free);

  G_OBJECT_CLASS (mlg_entry_rows_parent_class)->finalize (object);
}

static void
mlg_entry_rows_class_init (MlgEntryRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mlg_entry_rows_finalize;
}

static void
mlg_entry_rows_init (MlgEntryRows *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * mlg_entry_rows_new:
 * @form: the form with the actor
 * @list: a list sorted by mlg_row_compare_order() that lives as long
 * @field: %MLG_ACTOR_LINKS, %MLG_ACTOR_CONTACTS or %MLG_ACTOR_CUSTOM
 * @order: where in the list the rows are
 *
 * Returns: (transfer full): the rows of a field
 */
MlgEntryRows *
mlg_entry_rows_new (MlgRecordForm *form,
                    GtkListBox    *list,
                    guint          field,
                    int            order)
{
  MlgEntryRows *self = g_object_new (MLG_TYPE_ENTRY_ROWS, NULL);

  self->form = g_object_ref (form);
  self->list = list;
  self->field = field;
  self->order = order;

  return self;
}

/**
 * mlg_entry_rows_refresh:
 * @self: rows
 *
 * Shows the entries as they are now. Rows are filled anew, not made anew.
 */
void
mlg_entry_rows_refresh (MlgEntryRows *self)
{
  g_autoptr(GPtrArray) entries = NULL;

  g_return_if_fail (MLG_IS_ENTRY_ROWS (self));

  entries = read_entries (self);
  if (self->adding != NULL)
    g_ptr_array_add (entries, entry_new (self->adding, "", FALSE));

  while (self->rows->len < entries->len)
    add_row (self);

  while (self->rows->len > entries->len)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, self->rows->len - 1));

  for (guint i = 0; i < entries->len; i++)
    show_entry (self, g_ptr_array_index (self->rows, i), g_ptr_array_index (entries, i));
}

/**
 * mlg_entry_rows_finish:
 * @self: rows
 *
 * Commits what is being typed.
 */
void
mlg_entry_rows_finish (MlgEntryRows *self)
{
  g_return_if_fail (MLG_IS_ENTRY_ROWS (self));

  for (guint i = self->rows->len; i > 0; i--)
    if (i <= self->rows->len)
      mlg_text_row_finish (g_ptr_array_index (self->rows, i - 1));
}

/**
 * mlg_entry_rows_get_n_entries:
 * @self: rows
 *
 * Returns: how many rows there are
 */
guint
mlg_entry_rows_get_n_entries (MlgEntryRows *self)
{
  g_return_val_if_fail (MLG_IS_ENTRY_ROWS (self), 0);

  return self->rows->len;
}

/**
 * mlg_entry_rows_add:
 * @self: rows
 * @key: kind of a contact, or name of a field; "" for a link
 *
 * Lets the user type another entry.
 */
void
mlg_entry_rows_add (MlgEntryRows *self,
                    const char   *key)
{
  g_return_if_fail (MLG_IS_ENTRY_ROWS (self));

  g_free (self->adding);
  self->adding = g_strdup (key);
  mlg_entry_rows_refresh (self);
  mlg_text_row_edit (g_ptr_array_index (self->rows, self->rows->len - 1));
}

/**
 * mlg_row_set_order:
 * @row: a row
 * @order: its place in a list sorted by mlg_row_compare_order()
 *
 * Sets where a row is, whenever it is added.
 */
void
mlg_row_set_order (GtkWidget *row,
                   int        order)
{
  g_object_set_data (G_OBJECT (row), ORDER_KEY, GINT_TO_POINTER (order));
}

/**
 * mlg_row_compare_order:
 * @first: a row
 * @second: a row
 * @data: unused
 *
 * Returns: their order, for gtk_list_box_set_sort_func()
 */
int
mlg_row_compare_order (GtkListBoxRow *first,
                       GtkListBoxRow *second,
                       gpointer       data)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (first), ORDER_KEY)) -
         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (second), ORDER_KEY));
}

/**
 * mlg_contact_get_label:
 * @key: kind of a contact
 *
 * Returns: (transfer none): its name
 */
const char *
mlg_contact_get_label (const char *key)
{
  if (strcmp (key, "email") == 0)
    return _("E-mail");

  if (strcmp (key, "phone") == 0)
    return _("Phone");

  if (strcmp (key, "person") == 0)
    return _("Contact person");

  return _("Contact");
}

/* mlg-term-panel-look.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-term-panel-private.h"

#include "mlg-colour.h"
#include "mlg-glyphs.h"
#include "mlg-session-vocabulary.h"

#include <glib/gi18n-lib.h>

/* How a word looks: its colour, symbol and line, chosen among pictures. */

/* Logical pixels */
#define SYMBOL_SIZE 24

static const char * const dashes[MLG_N_DASHES] = {
  N_("Unbroken"), N_("Dashes"), N_("Dots"), N_("Long dashes"), N_("Dashes and dots"),
};

/* What the pictograms show, for who does not see them. */
static const struct
{
  const char *glyph;
  const char *label;
} glyph_labels[] = {
  { "advice", N_("Speech") },
  { "cluster", N_("Cluster") },
  { "collective", N_("Circle of people") },
  { "company", N_("Briefcase") },
  { "cooperative", N_("Two trees") },
  { "currency", N_("Coin") },
  { "department", N_("Hexagon") },
  { "event", N_("Calendar") },
  { "foundation", N_("Sprout") },
  { "health", N_("Cross") },
  { "heart-hands", N_("Heart") },
  { "intermunicipal", N_("Two houses") },
  { "lightbulb", N_("Light bulb") },
  { "media", N_("Megaphone") },
  { "network", N_("Network") },
  { "other", N_("Three dots") },
  { "people", N_("People") },
  { "person", N_("Person") },
  { "programme", N_("List") },
  { "ptce", N_("Hub") },
  { "region", N_("Map") },
  { "school", N_("School") },
  { "state", N_("Shield") },
  { "territory", N_("Place") },
  { "third-place", N_("Cup") },
  { "tool", N_("Screen") },
  { "town-hall", N_("Town hall") },
  { "venue", N_("House") },
};

static const char *
get_glyph_label (const char *glyph)
{
  for (guint i = 0; i < G_N_ELEMENTS (glyph_labels); i++)
    if (g_str_equal (glyph_labels[i].glyph, glyph))
      return _(glyph_labels[i].label);

  return glyph;
}

/* A word that looks like @term but for one field: what a picture shows. */
static MlgTerm *
make_sample (MlgTerm    *term,
             const char *field,
             GVariant   *value)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (term));
  GVariantDict dict;

  g_variant_dict_init (&dict, fields);
  g_variant_dict_remove (&dict, field);
  if (value != NULL)
    g_variant_dict_insert_value (&dict, field, value);

  return MLG_TERM (mlg_record_new (MLG_OBJECT_TERM, mlg_term_get_id (term), g_variant_dict_end (&dict)));
}

static gboolean
is_type (MlgTerm *term)
{
  return mlg_term_get_vocabulary (term) == MLG_VOCABULARY_RELATION_TYPE;
}

/* A colour is shown by a disc and by a line, of which one is in sight. */
static GtkWidget *
create_swatch (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), mlg_kind_symbol_new (SYMBOL_SIZE));
  gtk_box_append (GTK_BOX (box), mlg_type_symbol_new ());

  return box;
}

static void
show_swatch (GtkWidget *swatch,
             MlgTerm   *sample)
{
  GtkWidget *symbol = gtk_widget_get_first_child (swatch);
  GtkWidget *line = gtk_widget_get_last_child (swatch);

  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (symbol), sample);
  mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (line), sample, mlg_term_get_directed (sample), FALSE);
  gtk_widget_set_visible (symbol, !is_type (sample));
  gtk_widget_set_visible (line, is_type (sample));
}

static void
colour_chosen_cb (MlgTermPanel *self,
                  guint         index)
{
  guint n_swatches;
  const MlgSwatch *palette = mlg_colour_get_palette (&n_swatches);
  MlgTerm *term = mlg_term_panel_find_term (self);

  if (term != NULL && index < n_swatches)
    mlg_session_recolour_term (mlg_panel_get_session (MLG_PANEL (self)), term, palette[index].colour);
}

static gboolean
code_committed_cb (MlgTermPanel *self,
                   const char   *text)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  return term != NULL && mlg_session_recolour_term (mlg_panel_get_session (MLG_PANEL (self)), term, text);
}

static void
glyph_chosen_cb (MlgTermPanel *self,
                 guint         index)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  /* The first picture is the letter. */
  if (term != NULL)
    mlg_session_set_term_glyph (mlg_panel_get_session (MLG_PANEL (self)), term,
                                index > 0 ? mlg_glyphs_get_names ()[index - 1] : NULL);
}

static void
dash_chosen_cb (MlgTermPanel *self,
                guint         index)
{
  MlgTerm *term = mlg_term_panel_find_term (self);

  if (term != NULL)
    mlg_session_set_term_dash (mlg_panel_get_session (MLG_PANEL (self)), term, (MlgDash) index);
}

/* mlg_term_panel_find_term:
 *
 * Returns: (transfer none) (nullable): the word, as long as it exists */
MlgTerm *
mlg_term_panel_find_term (MlgTermPanel *self)
{
  MlgTerritory *territory = mlg_panel_get_territory (MLG_PANEL (self));

  return territory != NULL ? mlg_territory_get_term (territory, self->term) : NULL;
}

static MlgPictureRow *
add_pictures (MlgTermPanel *self,
              const char   *title,
              GCallback     chosen)
{
  GtkWidget *row = mlg_picture_row_new (title);

  g_signal_connect_object (row, "chosen", chosen, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->look, row);

  return MLG_PICTURE_ROW (row);
}

/* mlg_term_panel_create_look:
 *
 * Makes the rows. */
void
mlg_term_panel_create_look (MlgTermPanel *self)
{
  const char * const *names = mlg_glyphs_get_names ();
  guint n_swatches;
  const MlgSwatch *palette = mlg_colour_get_palette (&n_swatches);
  GtkWidget *code;

  self->colour_row = add_pictures (self, _("Colour"), G_CALLBACK (colour_chosen_cb));
  for (guint i = 0; i < n_swatches; i++)
    mlg_picture_row_add (self->colour_row, create_swatch (), _(palette[i].name));

  code = mlg_text_row_new (_("Colour code"), FALSE);
  self->code_row = MLG_TEXT_ROW (code);
  mlg_text_row_set_syntax (self->code_row, mlg_colour_normalize, NULL);
  g_signal_connect_object (code, "commit", G_CALLBACK (code_committed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->look, code);

  self->glyph_row = add_pictures (self, _("Symbol"), G_CALLBACK (glyph_chosen_cb));
  mlg_picture_row_add (self->glyph_row, mlg_kind_symbol_new (SYMBOL_SIZE), _("First letter"));
  for (guint i = 0; names[i] != NULL; i++)
    mlg_picture_row_add (self->glyph_row, mlg_kind_symbol_new (SYMBOL_SIZE), get_glyph_label (names[i]));

  self->dash_row = add_pictures (self, _("Line"), G_CALLBACK (dash_chosen_cb));
  for (guint i = 0; i < MLG_N_DASHES; i++)
    mlg_picture_row_add (self->dash_row, mlg_type_symbol_new (), _(dashes[i]));
}

static const char *
get_hint (MlgTerm *term,
          guint32  colour)
{
  if (mlg_colour_get_contrast (colour, 0xffffff) >= MLG_COLOUR_MIN_CONTRAST)
    return NULL;

  return is_type (term) ? _("This colour is hard to see on a light map. A darker one is easier to read.")
                        : _("A white symbol is hard to see on this colour. A darker one is easier to read.");
}

static void
refresh_colours (MlgTermPanel *self,
                 MlgTerm      *term)
{
  guint n_swatches;
  const MlgSwatch *palette = mlg_colour_get_palette (&n_swatches);
  const char *colour = mlg_term_get_colour (term);
  guint32 rgb;
  int chosen = -1;

  for (guint i = 0; i < n_swatches; i++)
    {
      g_autoptr(MlgTerm) sample = make_sample (term, "colour", g_variant_new_string (palette[i].colour));

      show_swatch (mlg_picture_row_get_picture (self->colour_row, i), sample);
      if (g_strcmp0 (colour, palette[i].colour) == 0)
        chosen = (int) i;
    }

  mlg_picture_row_set_chosen (self->colour_row, chosen);
  mlg_picture_row_set_hint (self->colour_row, mlg_colour_parse (colour, &rgb) ? get_hint (term, rgb) : NULL);
  mlg_text_row_set_text (self->code_row, colour);
}

static void
refresh_glyphs (MlgTermPanel *self,
                MlgTerm      *term)
{
  const char * const *names = mlg_glyphs_get_names ();
  const char *glyph = mlg_term_get_glyph (term);
  g_autoptr(MlgTerm) letter = make_sample (term, "glyph", NULL);
  int chosen = glyph == NULL ? 0 : -1;

  mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (mlg_picture_row_get_picture (self->glyph_row, 0)), letter);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(MlgTerm) sample = make_sample (term, "glyph", g_variant_new_string (names[i]));

      mlg_kind_symbol_set_term (MLG_KIND_SYMBOL (mlg_picture_row_get_picture (self->glyph_row, i + 1)), sample);
      if (g_strcmp0 (glyph, names[i]) == 0)
        chosen = (int) i + 1;
    }

  mlg_picture_row_set_chosen (self->glyph_row, chosen);
}

static void
refresh_dashes (MlgTermPanel *self,
                MlgTerm      *term)
{
  for (guint i = 0; i < MLG_N_DASHES; i++)
    {
      g_autoptr(MlgTerm) sample = make_sample (term, "dash", g_variant_new_int32 ((gint32) i));

      mlg_type_symbol_set_type (MLG_TYPE_SYMBOL (mlg_picture_row_get_picture (self->dash_row, i)), sample,
                                mlg_term_get_directed (term), FALSE);
    }

  mlg_picture_row_set_chosen (self->dash_row, (int) mlg_term_get_dash (term));
}

/* mlg_term_panel_refresh_look:
 * @term: the word
 *
 * Shows how the word looks now, and what it could look like. */
void
mlg_term_panel_refresh_look (MlgTermPanel *self,
                             MlgTerm      *term)
{
  MlgVocabulary vocabulary = mlg_term_get_vocabulary (term);
  gboolean is_kind = vocabulary == MLG_VOCABULARY_KIND;
  gboolean has_colour = is_kind || is_type (term) || vocabulary == MLG_VOCABULARY_RELATION_FAMILY ||
                        vocabulary == MLG_VOCABULARY_SCHEME_ITEM;

  gtk_widget_set_visible (GTK_WIDGET (self->look), has_colour);
  gtk_widget_set_visible (self->look_title, has_colour);
  gtk_widget_set_visible (GTK_WIDGET (self->glyph_row), is_kind);
  gtk_widget_set_visible (GTK_WIDGET (self->dash_row), is_type (term));

  if (has_colour)
    refresh_colours (self, term);
  if (is_kind)
    refresh_glyphs (self, term);
  if (is_type (term))
    refresh_dashes (self, term);
}

/* mlg-vocabulary-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-vocabulary-words.h"

#include <glib/gi18n-lib.h>

/**
 * mlg_vocabulary_get_title:
 * @vocabulary: a list
 *
 * Returns: (transfer none): what the list is called: “Kinds of actors”
 */
const char *
mlg_vocabulary_get_title (MlgVocabulary vocabulary)
{
  static const char * const titles[MLG_N_VOCABULARIES] = {
    N_("Kinds of actors"), N_("Legal forms"), N_("Scales of action"), N_("Themes"), N_("Types of relations"),
    N_("Families of relations"), N_("Classifications"), N_("Values"),
  };

  g_return_val_if_fail ((guint) vocabulary < MLG_N_VOCABULARIES, NULL);

  return _(titles[vocabulary]);
}

/**
 * mlg_vocabulary_get_add_hint:
 * @vocabulary: a list
 *
 * Returns: (transfer none): what to type in order to add to it: “New kind”
 */
const char *
mlg_vocabulary_get_add_hint (MlgVocabulary vocabulary)
{
  static const char * const hints[MLG_N_VOCABULARIES] = {
    N_("New kind"), N_("New legal form"), N_("New scale"), N_("New theme"), N_("New type of relation"),
    N_("New family"), N_("New classification"), N_("New value"),
  };

  g_return_val_if_fail ((guint) vocabulary < MLG_N_VOCABULARIES, NULL);

  return _(hints[vocabulary]);
}

/**
 * mlg_vocabulary_dup_new:
 * @vocabulary: a list
 * @label: what somebody typed
 *
 * Returns: (transfer full): the offer to add it: “New kind “Farm””
 */
char *
mlg_vocabulary_dup_new (MlgVocabulary  vocabulary,
                        const char    *label)
{
  switch (vocabulary)
    {
    case MLG_VOCABULARY_KIND:
      /* Translators: a choice of a list; %s is what the user typed */
      return g_strdup_printf (_("New kind “%s”"), label);

    case MLG_VOCABULARY_LEGAL_FORM:
      /* Translators: a choice of a list; %s is what the user typed */
      return g_strdup_printf (_("New legal form “%s”"), label);

    case MLG_VOCABULARY_SCALE:
      /* Translators: a choice of a list; %s is what the user typed */
      return g_strdup_printf (_("New scale “%s”"), label);

    case MLG_VOCABULARY_THEME:
      /* Translators: a choice of a list; %s is what the user typed */
      return g_strdup_printf (_("New theme “%s”"), label);

    case MLG_VOCABULARY_RELATION_TYPE:
      /* Translators: a choice of a list: a type of relation; %s is what the user typed */
      return g_strdup_printf (_("New type “%s”"), label);

    case MLG_VOCABULARY_RELATION_FAMILY:
      /* Translators: a choice of a list: a family of types of relations; %s is what the user typed */
      return g_strdup_printf (_("New family “%s”"), label);

    case MLG_VOCABULARY_SCHEME:
    case MLG_VOCABULARY_SCHEME_ITEM:
    default:
      /* Translators: a choice of a list; %s is what the user typed */
      return g_strdup_printf (_("New value “%s”"), label);
    }
}

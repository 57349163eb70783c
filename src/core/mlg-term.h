/* mlg-term.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-record.h"

G_BEGIN_DECLS

/**
 * MlgVocabulary:
 * @MLG_VOCABULARY_KIND: kinds of actors
 * @MLG_VOCABULARY_LEGAL_FORM: legal forms
 * @MLG_VOCABULARY_SCALE: scales of action, small to large
 * @MLG_VOCABULARY_THEME: themes
 * @MLG_VOCABULARY_RELATION_TYPE: types of relations
 * @MLG_VOCABULARY_RELATION_FAMILY: families that relation types belong to
 * @MLG_VOCABULARY_SCHEME: classification schemes, as the AMU rings
 * @MLG_VOCABULARY_SCHEME_ITEM: the items of a scheme, which is their parent
 *
 * The lists that a term can belong to.
 */
typedef enum
{
  MLG_VOCABULARY_KIND,
  MLG_VOCABULARY_LEGAL_FORM,
  MLG_VOCABULARY_SCALE,
  MLG_VOCABULARY_THEME,
  MLG_VOCABULARY_RELATION_TYPE,
  MLG_VOCABULARY_RELATION_FAMILY,
  MLG_VOCABULARY_SCHEME,
  MLG_VOCABULARY_SCHEME_ITEM,
} MlgVocabulary;

#define MLG_N_VOCABULARIES (MLG_VOCABULARY_SCHEME_ITEM + 1)

/**
 * MlgTermField:
 * @MLG_TERM_VOCABULARY: an #MlgVocabulary
 * @MLG_TERM_SLUG: ASCII name for files and scripts, as "third_place"
 * @MLG_TERM_LABEL_FR: label in French
 * @MLG_TERM_LABEL_EN: label in English
 * @MLG_TERM_INVERSE_FR: a relation read from its target, in French
 * @MLG_TERM_INVERSE_EN: the same in English
 * @MLG_TERM_COLOUR: "#rrggbb"
 * @MLG_TERM_GLYPH: name of a pictogram of the scene
 * @MLG_TERM_DASH: an #MlgDash
 * @MLG_TERM_DIRECTED: a relation type that has a direction
 * @MLG_TERM_PARENT: family of a relation type, scheme of an item
 * @MLG_TERM_POSITION: order in its list
 * @MLG_TERM_DESCRIPTION: when to use it
 * @MLG_TERM_LAYOUT: how a scheme is drawn: "concentric", "sequence"...
 * @MLG_TERM_AXIS: the axis of a scheme that an item belongs to
 * @MLG_TERM_MULTIPLE: a scheme in which an actor may have several items
 * @MLG_TERM_SOURCE_KINDS: the kinds of actors that a relation type goes from;
 *   empty for any. This and the next advise: they forbid nothing
 * @MLG_TERM_TARGET_KINDS: the kinds of actors that it goes to; empty for any
 */
typedef enum
{
  MLG_TERM_VOCABULARY,
  MLG_TERM_SLUG,
  MLG_TERM_LABEL_FR,
  MLG_TERM_LABEL_EN,
  MLG_TERM_INVERSE_FR,
  MLG_TERM_INVERSE_EN,
  MLG_TERM_COLOUR,
  MLG_TERM_GLYPH,
  MLG_TERM_DASH,
  MLG_TERM_DIRECTED,
  MLG_TERM_PARENT,
  MLG_TERM_POSITION,
  MLG_TERM_DESCRIPTION,
  MLG_TERM_LAYOUT,
  MLG_TERM_AXIS,
  MLG_TERM_MULTIPLE,
  MLG_TERM_SOURCE_KINDS,
  MLG_TERM_TARGET_KINDS,
} MlgTermField;

#define MLG_N_TERM_FIELDS (MLG_TERM_TARGET_KINDS + 1)

/**
 * MlgDash:
 * @MLG_DASH_SOLID: an unbroken line
 * @MLG_DASH_DASHED: dashes
 * @MLG_DASH_DOTTED: dots
 * @MLG_DASH_LONG: long dashes
 * @MLG_DASH_DASH_DOT: dashes and dots in turn
 *
 * How the line of a relation type is broken, so that colour is never the only
 * sign.
 */
typedef enum
{
  MLG_DASH_SOLID,
  MLG_DASH_DASHED,
  MLG_DASH_DOTTED,
  MLG_DASH_LONG,
  MLG_DASH_DASH_DOT,
} MlgDash;

#define MLG_N_DASHES (MLG_DASH_DASH_DOT + 1)

#define MLG_TYPE_TERM (mlg_term_get_type ())

G_DECLARE_FINAL_TYPE (MlgTerm, mlg_term, MLG, TERM, MlgRecord)

MlgId          mlg_term_get_id         (MlgTerm *self);
MlgVocabulary  mlg_term_get_vocabulary (MlgTerm *self);
const char    *mlg_term_get_slug       (MlgTerm *self);
const char    *mlg_term_get_label      (MlgTerm *self);
const char    *mlg_term_get_inverse    (MlgTerm *self);
const char    *mlg_term_get_colour     (MlgTerm *self);
const char    *mlg_term_get_glyph      (MlgTerm *self);
MlgDash        mlg_term_get_dash       (MlgTerm *self);
gboolean       mlg_term_get_directed   (MlgTerm *self);
MlgId          mlg_term_get_parent     (MlgTerm *self);
int            mlg_term_get_position   (MlgTerm *self);
const char    *mlg_term_get_text       (MlgTerm *self,
                                        guint    field);
gboolean       mlg_term_allows         (MlgTerm *self,
                                        MlgId    source_kind,
                                        MlgId    target_kind);
gboolean       mlg_term_prefers_french (void);

G_END_DECLS

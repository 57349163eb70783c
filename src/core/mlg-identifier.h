/* mlg-identifier.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-actor.h"

G_BEGIN_DECLS

/**
 * MlgIdentifierKind:
 * @MLG_IDENTIFIER_SIREN: an organisation in the French register: 9 digits
 * @MLG_IDENTIFIER_SIRET: one of its places: the SIREN and 5 digits
 * @MLG_IDENTIFIER_RNA: an association in the French register: W and 9
 *   characters
 *
 * Numbers by which public registers know an actor.
 */
typedef enum
{
  MLG_IDENTIFIER_SIREN,
  MLG_IDENTIFIER_SIRET,
  MLG_IDENTIFIER_RNA,
} MlgIdentifierKind;

#define MLG_N_IDENTIFIER_KINDS (MLG_IDENTIFIER_RNA + 1)

const char *mlg_identifier_get_name     (MlgIdentifierKind   kind);
gboolean    mlg_identifier_is_valid     (MlgIdentifierKind   kind,
                                         const char         *text);
char       *mlg_identifier_clean        (MlgIdentifierKind   kind,
                                         const char         *text,
                                         GError            **error);
char       *mlg_identifier_find         (MlgIdentifierKind   kind,
                                         GVariant           *custom);
char       *mlg_identifier_dup_of_actor (MlgIdentifierKind   kind,
                                         MlgActor           *actor);

gboolean    mlg_email_is_plausible      (const char         *text);
char       *mlg_postcode_clean          (const char         *text);

G_END_DECLS

/* mlg-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-territory.h"

G_BEGIN_DECLS

/**
 * MlgSeverity:
 * @MLG_SEVERITY_HINT: not known yet: nothing is wrong, but something is missing
 * @MLG_SEVERITY_WARNING: probably wrong
 * @MLG_SEVERITY_ERROR: certainly wrong
 *
 * How bad a problem is.
 */
typedef enum
{
  MLG_SEVERITY_HINT,
  MLG_SEVERITY_WARNING,
  MLG_SEVERITY_ERROR,
} MlgSeverity;

/**
 * MlgProblem:
 * @severity: how bad it is
 * @object_kind: with what kind of object
 * @id: with which
 * @label: what to call that object; text, never markup, in one line
 * @text: a translated sentence: what is wrong, and what to do
 *
 * Something that is wrong or missing in a territory.
 */
typedef struct
{
  MlgSeverity    severity;
  MlgObjectKind  object_kind;
  MlgId          id;
  char          *label;
  char          *text;
} MlgProblem;

GPtrArray *mlg_check_territory   (MlgTerritory     *territory);
char      *mlg_problem_dup_line  (const MlgProblem *self);
void       mlg_problem_free      (MlgProblem       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MlgProblem, mlg_problem_free)

G_END_DECLS

/* mlg-relation-labels.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-relation-labels.h"

#include "mlg-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Translators: the status of a relation; in French, the relation is feminine */
static const char * const statuses[] = { N_("Existing"), N_("Wished"), N_("Past"), NULL };

/**
 * mlg_relation_status_get_labels:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the
 *   statuses, not yet translated
 */
const char * const *
mlg_relation_status_get_labels (void)
{
  return statuses;
}

/**
 * mlg_relation_status_get_label:
 * @status: a status
 *
 * Returns: (transfer none): its name
 */
const char *
mlg_relation_status_get_label (MlgRelationStatus status)
{
  return _(statuses[MIN ((guint) status, MLG_N_RELATION_STATUSES - 1u)]);
}

/**
 * mlg_shares_get_label:
 * @share: one thing that is shared
 *
 * Returns: (transfer none): its name
 */
const char *
mlg_shares_get_label (MlgShares share)
{
  switch (share)
    {
    case MLG_SHARES_RESPONSIBILITIES:
      return _("Responsibilities");

    case MLG_SHARES_RESOURCES:
      return _("Resources");

    case MLG_SHARES_DECISIONS:
      return _("Decisions");

    default:
      g_return_val_if_reached ("");
    }
}

/* A language may speak otherwise of a day than of a year. */
static gboolean
is_day (const char *date)
{
  g_autofree char *normal = date != NULL ? mlg_date_normalize (date, NULL) : NULL;

  return normal != NULL && strlen (normal) == strlen ("2020-03-15");
}

/**
 * mlg_period_dup_text:
 * @since: (nullable): a date
 * @until: (nullable): a date
 *
 * Returns: (transfer full): the period in words: “since 2020”
 */
char *
mlg_period_dup_text (const char *since,
                     const char *until)
{
  g_autofree char *from = mlg_date_dup_text (since);
  g_autofree char *to = mlg_date_dup_text (until);

  if (*from == '\0' && *to == '\0')
    return g_strdup ("");

  if (*to == '\0')
    /* Translators: %s is a day (“15 March 2020”), or else a month or a year */
    return g_strdup_printf (is_day (since) ? C_("day", "since %s") : _("since %s"), from);

  if (*from == '\0')
    /* Translators: %s is a day (“15 March 2020”), or else a month or a year */
    return g_strdup_printf (is_day (until) ? C_("day", "until %s") : _("until %s"), to);

  return g_strdup_printf ("%s – %s", from, to);
}

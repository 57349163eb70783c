/* mlg-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-check-private.h"

#include "mlg-date.h"
#include "mlg-territory-actions.h"

#include <glib/gi18n-lib.h>

void
mlg_check_add (MlgCheck    *self,
               MlgSeverity  severity,
               MlgRecord   *record,
               const char  *format,
               ...)
{
  MlgProblem *problem = g_new0 (MlgProblem, 1);
  va_list arguments;

  problem->severity = severity;
  problem->object_kind = mlg_record_get_object_kind (record);
  problem->id = mlg_record_get_id (record);
  problem->label = g_strdelimit (mlg_territory_dup_label (self->territory, record), "\n\t", ' ');
  va_start (arguments, format);
  problem->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->problems, problem);
}

static void
check_reference (MlgCheck       *self,
                 MlgRecord      *record,
                 const MlgField *field,
                 MlgId           id)
{
  if (id != MLG_ID_NONE && mlg_territory_get_term (self->territory, id) == NULL)
    mlg_check_add (self, MLG_SEVERITY_ERROR, record,
                   /* Translators: %s is the name of a field, as “Kind” */
                   _("“%s” refers to a word that the vocabulary does not have. Choose it again."), _(field->label));
}

/* Whatever refers to the vocabulary refers to a word of it. */
void
mlg_check_references (MlgCheck  *self,
                      MlgRecord *record)
{
  guint n_fields;
  const MlgField *fields = mlg_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GVariant) value = NULL;
      const MlgId *ids;
      gsize n_ids;

      /* The territory sees to the others. */
      if (fields[i].refers_to != MLG_OBJECT_TERM)
        continue;

      value = mlg_record_dup_value (record, i);

      if (value != NULL && fields[i].type == MLG_FIELD_ID)
        check_reference (self, record, &fields[i], g_variant_get_int64 (value));

      if (value == NULL || fields[i].type != MLG_FIELD_IDS)
        continue;

      ids = g_variant_get_fixed_array (value, &n_ids, sizeof (MlgId));

      for (gsize k = 0; k < n_ids; k++)
        check_reference (self, record, &fields[i], ids[k]);
    }
}

static char *
check_date (MlgCheck   *self,
            MlgRecord  *record,
            const char *date)
{
  g_autoptr(GError) error = NULL;
  char *normal;

  if (date == NULL)
    return NULL;

  normal = mlg_date_normalize (date, &error);

  if (normal == NULL)
    mlg_check_add (self, MLG_SEVERITY_WARNING, record, "%s", error->message);

  return normal;
}

void
mlg_check_dates (MlgCheck   *self,
                 MlgRecord  *record,
                 const char *since,
                 const char *until)
{
  g_autofree char *start = check_date (self, record, since);
  g_autofree char *end = check_date (self, record, until);

  if (start != NULL && end != NULL && mlg_date_is_past (start, end))
    mlg_check_add (self, MLG_SEVERITY_WARNING, record,
                   /* Translators: two dates */
                   _("It ends (%s) before it begins (%s). Correct one of the dates."), end, start);
}

/* The same link said twice is counted twice. */
static void
check_twin (MlgCheck    *self,
            MlgRelation *relation)
{
  MlgId source = mlg_relation_get_source (relation);
  MlgId target = mlg_relation_get_target (relation);
  gboolean swapped = mlg_territory_is_mutual (self->territory, relation) && source > target;
  const char *since = mlg_relation_get_text (relation, MLG_RELATION_SINCE);
  const char *project = mlg_relation_get_text (relation, MLG_RELATION_PROJECT);
  g_autofree char *fact = NULL;

  fact = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %s %s",
                          swapped ? target : source, swapped ? source : target,
                          mlg_relation_get_type_id (relation), (int) mlg_relation_get_status (relation),
                          since != NULL ? since : "", project != NULL ? project : "");

  if (!g_hash_table_add (self->facts, g_steal_pointer (&fact)))
    mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (relation),
                   _("The same relation is there already. Delete one of them, or say what is different."));
}

static MlgId
get_kind (MlgCheck *self,
          MlgId     actor)
{
  return mlg_actor_get_kind (mlg_territory_get_actor (self->territory, actor));
}

/* Types say between which kinds of actors they are meant to be. */
static void
check_allowed_ends (MlgCheck    *self,
                    MlgRelation *relation)
{
  MlgTerm *type = mlg_territory_get_term (self->territory, mlg_relation_get_type_id (relation));
  MlgId source_kind = get_kind (self, mlg_relation_get_source (relation));
  MlgId target_kind = get_kind (self, mlg_relation_get_target (relation));

  if (type == NULL || mlg_term_allows (type, source_kind, target_kind) ||
      (mlg_territory_is_mutual (self->territory, relation) && mlg_term_allows (type, target_kind, source_kind)))
    return;

  mlg_check_add (self, MLG_SEVERITY_WARNING, MLG_RECORD (relation),
                 /* Translators: a type of relation, then two kinds of actors */
                 _("“%s” is not meant to go from “%s” to “%s”. Change the type, or what it allows in the vocabulary."),
                 mlg_term_get_label (type), mlg_territory_get_term_label (self->territory, source_kind),
                 mlg_territory_get_term_label (self->territory, target_kind));
}

static void
check_relation (MlgCheck    *self,
                MlgRelation *relation)
{
  MlgRecord *record = MLG_RECORD (relation);

  if (mlg_relation_get_type_id (relation) == MLG_ID_NONE)
    mlg_check_add (self, MLG_SEVERITY_HINT, record, _("Its type is not filled in."));

  mlg_check_references (self, record);
  mlg_check_dates (self, record, mlg_relation_get_text (relation, MLG_RELATION_SINCE),
                   mlg_relation_get_text (relation, MLG_RELATION_UNTIL));
  check_twin (self, relation);
  check_allowed_ends (self, relation);
}

/* Bad ones first; the rest makes the order the same each time. */
static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const MlgProblem *first = *(const MlgProblem * const *) a;
  const MlgProblem *second = *(const MlgProblem * const *) b;
  int order;

  if (first->severity != second->severity)
    return first->severity > second->severity ? -1 : 1;

  if (first->object_kind != second->object_kind)
    return first->object_kind < second->object_kind ? -1 : 1;

  order = g_strcmp0 (first->label, second->label);

  if (order == 0 && first->id != second->id)
    order = first->id < second->id ? -1 : 1;

  return order != 0 ? order : g_strcmp0 (first->text, second->text);
}

/**
 * mlg_check_territory:
 * @territory: a territory
 *
 * Looks for what is wrong or missing.
 *
 * Returns: (transfer full) (element-type MlgProblem): the problems, bad ones
 *   first, in an order that depends on nothing but the territory
 */
GPtrArray *
mlg_check_territory (MlgTerritory *territory)
{
  MlgCheck self = { territory, NULL, NULL, NULL };

  g_return_val_if_fail (MLG_IS_TERRITORY (territory), NULL);

  self.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mlg_problem_free);
  self.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self.facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_TERM); i++)
    mlg_check_references (&self, mlg_territory_get_nth_record (territory, MLG_OBJECT_TERM, i));

  for (guint i = 0; i < mlg_territory_get_n_actors (territory); i++)
    mlg_check_actor (&self, mlg_territory_get_nth_actor (territory, i));

  for (guint i = 0; i < mlg_territory_get_n_relations (territory); i++)
    check_relation (&self, mlg_territory_get_nth_relation (territory, i));

  for (guint i = 0; i < mlg_territory_get_n_records (territory, MLG_OBJECT_DIAGRAM); i++)
    mlg_check_references (&self, mlg_territory_get_nth_record (territory, MLG_OBJECT_DIAGRAM, i));

  g_ptr_array_sort (self.problems, compare_problems);
  g_hash_table_unref (self.names);
  g_hash_table_unref (self.facts);

  return self.problems;
}

/**
 * mlg_problem_dup_line:
 * @self: a problem
 *
 * Returns: (transfer full): the problem in one line: “Ti Coop”: It has no kind.
 */
char *
mlg_problem_dup_line (const MlgProblem *self)
{
  /* Translators: an actor or a relation, then a sentence on what is wrong */
  return g_strdup_printf (_("“%s”: %s"), self->label, self->text);
}

/**
 * mlg_problem_free:
 * @self: a problem
 *
 * Frees it.
 */
void
mlg_problem_free (MlgProblem *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self);
}

/* mlg-date.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-date.h"

#include "mlg-error.h"
#include "mlg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint year;
  guint month; /* 0 where it is not known */
  guint day;   /* 0 where it is not known */
} Date;

static gboolean
is_valid (const Date *date)
{
  if (date->year < 1 || date->year > 9999 || date->month > 12)
    return FALSE;

  if (date->day == 0)
    return TRUE;

  return date->month > 0 && g_date_valid_dmy (date->day, date->month, date->year);
}

/* Returns the number of a month from its name or the beginning of it that no
 * other month has, folded, in English or French; 0 if it is none. */
static guint
find_month (const char *word)
{
  static const char *names[][2] = {
    { "january", "janvier" }, { "february", "fevrier" }, { "march", "mars" }, { "april", "avril" },
    { "may", "mai" }, { "june", "juin" }, { "july", "juillet" }, { "august", "aout" },
    { "september", "septembre" }, { "october", "octobre" }, { "november", "novembre" }, { "december", "decembre" },
  };
  guint found = 0;

  if (strlen (word) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (names[i][0], word) || g_str_has_prefix (names[i][1], word))
      {
        if (found > 0)
          return 0;
        found = i + 1;
      }

  return found;
}

/* Reads the number that all of @word is, but for the ending of “1er”, “2nd”;
 * 0 if it is none. */
static guint
read_number (const char *word)
{
  static const char *endings[] = { "", "er", "st", "nd", "rd", "th" };
  char *end = NULL;
  guint64 number = g_ascii_isdigit (*word) ? g_ascii_strtoull (word, &end, 10) : 0;

  for (gsize i = 0; number > 0 && number <= 9999 && i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (end, endings[i]))
      return (guint) number;

  return 0;
}

/* Reads “March 2019”, “15 mars 2019”, “March 15, 2019”: what
 * mlg_date_dup_text() writes, and what people write like it. */
static gboolean
parse_words (const char *text,
             Date       *date)
{
  g_autofree char *folded = mlg_text_fold (text);
  g_auto(GStrv) words = g_strsplit (folded, " ", 4);
  guint n = g_strv_length (words);

  *date = (Date) { 0, };

  if (n < 2 || n > 3)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint number = read_number (words[i]);
      gboolean is_year = number > 0 && strlen (words[i]) == 4 && g_ascii_isdigit (words[i][3]);
      guint *part = number == 0 ? &date->month : is_year ? &date->year : &date->day;

      if (*part > 0)
        return FALSE;

      *part = number > 0 ? number : find_month (words[i]);
      if (*part == 0)
        return FALSE;
    }

  return date->month > 0 && is_valid (date);
}

/* Reads up to three numbers between separators. The year is the one of four
 * digits; it stands first, or last as people in France write it. */
static gboolean
parse_numbers (const char *text,
               Date       *date)
{
  guint numbers[3] = { 0, 0, 0 };
  gsize digits[3] = { 0, 0, 0 };
  guint n = 0;

  for (const char *p = text; *p != '\0';)
    {
      if (n == 3 || !g_ascii_isdigit (*p))
        return FALSE;

      for (; g_ascii_isdigit (*p); p++, digits[n]++)
        {
          if (digits[n] == 4)
            return FALSE;
          numbers[n] = numbers[n] * 10 + (*p - '0');
        }
      n++;

      if (*p != '\0' && (strchr ("-/. ", *p) == NULL || *++p == '\0'))
        return FALSE;
    }

  if (n == 0)
    return FALSE;

  if (digits[0] == 4)
    *date = (Date) { numbers[0], numbers[1], numbers[2] };
  else if (n > 1 && digits[n - 1] == 4)
    *date = (Date) { numbers[n - 1], n == 3 ? numbers[1] : numbers[0], n == 3 ? numbers[0] : 0 };
  else
    return FALSE;

  /* A zero that was written is no month and no day. */
  for (guint i = 0; i < n; i++)
    if (numbers[i] == 0)
      return FALSE;

  return is_valid (date);
}

static gboolean
parse (const char *text,
       Date       *date)
{
  return parse_numbers (text, date) || parse_words (text, date);
}

/**
 * mlg_date_normalize:
 * @text: a date as people type it: “2020”, “2020-03”, “03/2020”, “15/3/2020”,
 *   “March 2020”, “15 mars 2020”
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601, "" for an empty
 *   text; %NULL with %MLG_ERROR_INVALID if it is no date
 */
char *
mlg_date_normalize (const char  *text,
                    GError     **error)
{
  g_autofree char *trimmed = NULL;
  Date date;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = g_strstrip (g_strdup (text));

  if (*trimmed == '\0')
    return g_steal_pointer (&trimmed);

  if (!parse (trimmed, &date))
    {
      g_set_error (error, MLG_ERROR, MLG_ERROR_INVALID,
                   /* Translators: %s is what was typed; keep the dates */
                   _("“%s” is not a date. Write a year, a month or a day: 2020, 2020-03 or 2020-03-15."), trimmed);
      return NULL;
    }

  if (date.day > 0)
    return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);

  if (date.month > 0)
    return g_strdup_printf ("%04u-%02u", date.year, date.month);

  return g_strdup_printf ("%04u", date.year);
}

/**
 * mlg_date_is_past:
 * @date: a date in ISO 8601, perhaps not known to the day
 * @end: another one
 *
 * Returns: %TRUE if @date is after the whole of @end; a year goes on after
 *   each of its days
 */
gboolean
mlg_date_is_past (const char *date,
                  const char *end)
{
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (end != NULL, FALSE);

  /* These dates sort as texts. */
  return strcmp (date, end) > 0 && !g_str_has_prefix (date, end);
}

/**
 * mlg_date_dup_text:
 * @date: (nullable): a date in ISO 8601
 *
 * Returns: (transfer full): the date for people: “2020”, “March 2020”,
 *   “15 March 2020”; what is no date as it is
 */
char *
mlg_date_dup_text (const char *date)
{
  g_autoptr(GDateTime) time = NULL;
  Date parts;

  if (date == NULL || !parse (date, &parts) || parts.month == 0)
    return g_strdup (date != NULL ? date : "");

  time = g_date_time_new_utc (parts.year, parts.month, MAX (parts.day, 1), 0, 0, 0);

  /* Translators: a date for g_date_time_format(): “15 March 2020” or “March 2020” */
  return g_date_time_format (time, parts.day > 0 ? _("%-d %B %Y") : _("%B %Y"));
}

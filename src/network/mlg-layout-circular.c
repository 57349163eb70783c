/* mlg-layout-circular.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-layout-private.h"

#include "mlg-overlap.h"

#include <math.h>

/* Sifting costs nodes × links a round: what a circle that can be read needs. */
#define SIFT_WORK 12000000.
#define SIFT_ROUNDS 3

typedef struct
{
  const MlgAdjacency *links;
  guint n;
  guint *order;
  guint *place;         /* in the order, without the node that is sifted */
  guint *mine;          /* places of the neighbours of that node, rising */
  guint *theirs;
} Circle;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* How many links of placed nodes still wait for their other end, by place: a
 * tree of sums (Fenwick, 1994) over the 2 n places that the line can grow into. */
typedef struct
{
  guint size;
  int *sums;
} Waiting;

static void
wait_more (Waiting *self,
           guint    place,
           int      change)
{
  for (guint t = place + 1; t <= self->size; t += t & -t)
    self->sums[t] += change;
}

/* Links that wait before @place. */
static int
waiting_before (const Waiting *self,
                guint          place)
{
  int sum = 0;

  for (guint t = place; t > 0; t -= t & -t)
    sum += self->sums[t];
  return sum;
}

/* Adds a node at the end of the line where the links it closes cross fewer of
 * those that wait. */
static void
append (Circle  *self,
        Waiting *waiting,
        guint8  *state,
        guint    node,
        guint   *low,
        guint   *high)
{
  const MlgAdjacency *links = self->links;
  gint64 at_low = 0, at_high = 0;
  int total, more = 0;
  guint place;

  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    {
      if (state[links->target[e]] == 2)
        wait_more (waiting, self->place[links->target[e]], -1);
      else
        more++;
    }
  total = waiting_before (waiting, waiting->size);
  for (guint e = links->first[node]; e < links->first[node + 1]; e++)
    if (state[links->target[e]] == 2)
      {
        at_low += waiting_before (waiting, self->place[links->target[e]]);
        at_high += total - waiting_before (waiting, self->place[links->target[e]] + 1);
      }
  place = at_low < at_high ? --*low : (*high)++;
  self->place[node] = place;
  wait_more (waiting, place, more);
  state[node] = 2;
}

/* Next is always the node with the fewest neighbours still to come, the newest
 * of equals: links close early (Baur and Brandes, section 3). */
static gboolean
append_all (MlgLayoutPart *part,
            Circle        *self)
{
  guint n = self->n, start = 0, low = n, high = n;
  Waiting waiting = { 2 * n, g_new0 (int, 2 * n + 1) };
  g_autofree guint *open = g_new (guint, n);
  g_autofree guint8 *state = g_new0 (guint8, n);        /* 1: in the rim, 2: placed */
  g_autoptr (GArray) rim = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      open[i] = mlg_adjacency_degree (self->links, i);
      if (open[i] < open[start])
        start = i;
    }
  g_array_append_val (rim, start);
  while (rim->len > 0 && mlg_layout_part_step (part, 0.))
    {
      guint best = rim->len - 1, node;

      for (guint r = rim->len - 1; r-- > 0;)
        if (open[g_array_index (rim, guint, r)] < open[g_array_index (rim, guint, best)])
          best = r;
      node = g_array_index (rim, guint, best);
      g_array_remove_index (rim, best);
      append (self, &waiting, state, node, &low, &high);
      for (guint e = self->links->first[node]; e < self->links->first[node + 1]; e++)
        {
          guint other = self->links->target[e];

          open[other]--;
          if (state[other] == 0)
            {
              state[other] = 1;
              g_array_append_val (rim, other);
            }
        }
    }
  for (guint i = 0; i < n && rim->len == 0; i++)
    self->order[self->place[i] - low] = i;
  g_free (waiting.sums);
  return rim->len == 0;
}

/* Places of the neighbours of @node but @without, rising. */
static guint
gather (const Circle *self,
        guint         node,
        guint         without,
        guint        *places)
{
  guint n = 0;

  for (guint e = self->links->first[node]; e < self->links->first[node + 1]; e++)
    if (self->links->target[e] != without)
      places[n++] = self->place[self->links->target[e]];
  qsort (places, n, sizeof *places, compare_places);
  return n;
}

/* By how much crossings change when the sifted node moves from before the node
 * at place @k to behind it. Places are counted on from there. */
static gint64
change_behind (Circle *self,
               guint   n_mine,
               guint   n_theirs,
               guint   k)
{
  gint64 change = 0;
  guint a = 0, b = 0, used_a = 0, used_b = 0, seen_a = 0, seen_b = 0;

  while (a < n_mine && self->mine[a] <= k)
    a++;
  while (b < n_theirs && self->theirs[b] <= k)
    b++;
  for (; used_a < n_mine || used_b < n_theirs;)
    {
      guint pa = used_a < n_mine ? self->mine[(a + used_a) % n_mine] : G_MAXUINT;
      guint pb = used_b < n_theirs ? self->theirs[(b + used_b) % n_theirs] : G_MAXUINT;
      guint ra = pa == G_MAXUINT ? pa : (pa + self->n - 1 - k) % (self->n - 1);
      guint rb = pb == G_MAXUINT ? pb : (pb + self->n - 1 - k) % (self->n - 1);

      if (ra == 0)              /* the link between the two themselves */
        used_a++;
      else if (ra <= rb)
        {
          change += seen_b;             /* behind: crosses those that end before it */
          change -= n_theirs - seen_b - (ra == rb);
          seen_a++, used_a++;
        }
      else
        seen_b++, used_b++;
    }
  return change;
}

/* Moves one node to the best of all places (Baur and Brandes, section 4). */
static gint64
sift (Circle *self,
      guint   at)
{
  guint node = self->order[at], rest = self->n - 1, n_mine, best = 0;
  gint64 now = 0, least = 0;
  g_autofree guint *others = g_new (guint, rest);

  for (guint k = 0; k < rest; k++)
    {
      others[k] = self->order[(at + 1 + k) % self->n];
      self->place[others[k]] = k;
    }
  n_mine = gather (self, node, G_MAXUINT, self->mine);
  for (guint k = 0; k + 1 < rest; k++)
    {
      guint n_theirs = mlg_adjacency_degree (self->links, others[k]) > 1 ? gather (self, others[k], node, self->theirs) : 0;

      if (n_theirs > 0 && n_mine > 0)
        now += change_behind (self, n_mine, n_theirs, k);
      if (now < least)
        least = now, best = k + 1;
    }
  for (guint k = 0, to = 0; k < self->n; k++)
    self->order[k] = k == best ? node : others[to++];
  return least;
}

static gboolean
reduce_crossings (MlgLayoutPart *part,
                  Circle        *self)
{
  double work = (double) self->n * self->links->n_links;

  for (guint round = 0; round < SIFT_ROUNDS && work < SIFT_WORK && self->n > 3; round++)
    {
      g_autofree guint *nodes = g_memdup2 (self->order, self->n * sizeof *nodes);
      gint64 gain = 0;

      for (guint k = 0; k < self->n; k++)
        {
          guint at = 0;

          while (self->order[at] != nodes[k])
            at++;
          gain += sift (self, at);
          if (k % 16 == 15 && !mlg_layout_part_step (part, (round + (double) k / self->n) / SIFT_ROUNDS))
            return FALSE;
        }
      if (gain == 0)
        break;
    }
  return mlg_layout_part_step (part, .95);
}

/* The chord that two boxes of this size need so that they stay apart, where
 * the circle runs along (-sin @angle, cos @angle). */
static double
clear_chord (double width,
             double height,
             double angle)
{
  return MIN (width / MAX (fabs (sin (angle)), 1e-9), height / MAX (fabs (cos (angle)), 1e-9));
}

/* The angle that the boxes take together on a circle of this radius; @angles
 * gets where each stands if they begin at the top. */
static double
walk_round (const MlgLayoutPart *part,
            const guint         *order,
            double               radius,
            double              *angles)
{
  double angle = -G_PI / 2.;

  for (guint k = 0; k < part->n; k++)
    {
      guint i = order[k], j = order[k + 1 < part->n ? k + 1 : 0];
      double width = (part->width[i] + part->width[j]) / 2. + part->run->spacing;
      double height = (part->height[i] + part->height[j]) / 2. + part->run->spacing;

      angles[k] = angle;
      angle += 2. * asin (MIN (1., clear_chord (width, height, angle) / (2. * radius)));
    }
  return angle + G_PI / 2.;
}

static gboolean
place_round (MlgLayoutPart *part,
             const guint   *order)
{
  g_autofree double *angles = g_new (double, part->n);
  double radius = part->run->spacing, taken;

  while ((taken = walk_round (part, order, radius, angles)) > 2. * G_PI)
    radius *= MIN (1.5, MAX (1.02, taken / (2. * G_PI)));
  for (guint tries = 0; tries < 60 && mlg_layout_part_step (part, .95); tries++, radius *= 1.05)
    {
      double rest = 2. * G_PI - walk_round (part, order, radius, angles);

      for (guint k = 0; k < part->n; k++)
        {
          double angle = angles[k] + MAX (rest, 0.) * k / part->n;

          part->x[order[k]] = radius * cos (angle);
          part->y[order[k]] = radius * sin (angle);
        }
      if (mlg_overlap_count (part->n, part->width, part->height, part->run->spacing / 4., part->x, part->y) == 0)
        break;
    }
  return mlg_layout_part_step (part, 1.);
}

/**
 * mlg_layout_circular:
 * @part: a component
 *
 * Lays it on a circle, in an order with few crossings.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
mlg_layout_circular (MlgLayoutPart *part)
{
  Circle self = { part->links, part->n, NULL, NULL, NULL, NULL };
  gboolean done;

  self.order = g_new (guint, part->n);
  self.place = g_new (guint, part->n);
  self.mine = g_new (guint, part->n);
  self.theirs = g_new (guint, part->n);
  done = append_all (part, &self) && reduce_crossings (part, &self);
  done = done && place_round (part, self.order);
  g_free (self.order);
  g_free (self.place);
  g_free (self.mine);
  g_free (self.theirs);
  return done;
}

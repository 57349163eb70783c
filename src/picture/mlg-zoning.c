/* mlg-zoning.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-zoning.h"

#include <math.h>

/* In diagram units: the disc in the middle, and the breadth of a ring. */
#define CORE    110.0
#define BREADTH 230.0

/* So many items have room in rings of that breadth. The rings grow in large
 * steps, so that what people have put somewhere stays in its zone. */
#define ROOM 90

static const guint32 sector_colours[] = { 0x1c71d8, 0xe66100, 0x26a269, 0x613583, 0xa51d2d, 0x0b8a83, 0x865e3c, 0xc0148c };

/* The items of a scheme on one of its axes, in their order. */
static GPtrArray *
dup_items (MlgTerritory *territory,
           MlgId         scheme,
           const char   *axis)
{
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (mlg_territory_get_term (territory, scheme) == NULL)
    return items;

  all = mlg_territory_dup_terms (territory, MLG_VOCABULARY_SCHEME_ITEM, scheme);
  for (guint i = 0; i < all->len; i++)
    {
      MlgTerm *term = g_ptr_array_index (all, i);

      if (axis == NULL || *axis == '\0' || g_strcmp0 (mlg_term_get_text (term, MLG_TERM_AXIS), axis) == 0)
        g_ptr_array_add (items, g_object_ref (term));
    }

  return items;
}

static double
get_growth (MlgTerritory *territory,
            MlgDiagram   *diagram)
{
  guint n = mlg_territory_get_diagram_items (territory, mlg_diagram_get_id (diagram))->len;
  double growth = 1;

  while (growth * growth * ROOM < n)
    growth *= 2;

  return growth;
}

/**
 * mlg_zoning_new:
 * @territory: a territory
 * @diagram: one of its diagrams
 *
 * Returns: (transfer full) (nullable): its sectors and rings, if it has any
 */
MlgZoning *
mlg_zoning_new (MlgTerritory *territory,
                    MlgDiagram   *diagram)
{
  MlgZoning *self;
  g_autofree double *radius = NULL;
  double growth;
  guint n_rings;

  if (!mlg_diagram_has_rings (diagram))
    return NULL;

  self = g_new0 (MlgZoning, 1);
  self->sectors = dup_items (territory, mlg_diagram_get_sectors (diagram), mlg_diagram_get_text (diagram, MLG_DIAGRAM_SECTOR_AXIS));
  self->rings = dup_items (territory, mlg_diagram_get_rings (diagram), mlg_diagram_get_text (diagram, MLG_DIAGRAM_RING_AXIS));
  if (self->sectors->len + self->rings->len == 0)
    {
      mlg_zoning_free (self);
      return NULL;
    }

  growth = get_growth (territory, diagram);
  n_rings = MAX (self->rings->len, 1);
  radius = g_new (double, n_rings + 1);
  for (guint i = 0; i <= n_rings; i++)
    radius[i] = CORE + i * BREADTH * growth * (self->rings->len == 0 ? 1.6 : 1);
  self->geometry = mlg_rings_new (MAX (self->sectors->len, 1), n_rings, radius);

  return self;
}

/**
 * mlg_zoning_free:
 * @self: (transfer full): zones
 */
void
mlg_zoning_free (MlgZoning *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->rings);
  g_clear_pointer (&self->geometry, mlg_rings_free);
  g_free (self);
}

/**
 * mlg_zoning_show:
 * @self: (nullable): zones
 * @diagram: its diagram
 * @scene: what shows it
 *
 * Puts the zones behind what @scene shows.
 */
void
mlg_zoning_show (const MlgZoning *self,
                     MlgDiagram         *diagram,
                     MlgDiagramScene    *scene)
{
  g_autofree MlgDiagramZone *sectors = NULL;
  g_autofree MlgDiagramZone *rings = NULL;
  MlgDiagramZones zones = { .core = CORE };

  if (self == NULL)
    {
      if (mlg_diagram_scene_get_data (scene)->zones != NULL)
        mlg_diagram_scene_set_zones (scene, NULL);
      return;
    }

  sectors = g_new0 (MlgDiagramZone, self->geometry->n_sectors);
  rings = g_new0 (MlgDiagramZone, self->geometry->n_rings);
  for (guint i = 0; i < self->geometry->n_sectors; i++)
    {
      MlgTerm *term = i < self->sectors->len ? g_ptr_array_index (self->sectors, i) : NULL;

      sectors[i] = (MlgDiagramZone) {
        .label = term != NULL ? mlg_term_get_label (term) : NULL,
        .colour = mlg_scene_parse_colour (term != NULL ? mlg_term_get_colour (term) : NULL,
                                          sector_colours[i % G_N_ELEMENTS (sector_colours)]),
        .begin = self->geometry->angle[i],
        .end = self->geometry->angle[i + 1],
      };
    }
  for (guint i = 0; i < self->geometry->n_rings; i++)
    rings[i] = (MlgDiagramZone) {
      .label = i < self->rings->len ? mlg_term_get_label (g_ptr_array_index (self->rings, i)) : NULL,
      .colour = 0x5e5c64,
      .begin = self->geometry->radius[i],
      .end = self->geometry->radius[i + 1],
    };

  zones.centre = mlg_diagram_get_text (diagram, MLG_DIAGRAM_CENTRE);
  zones.n_sectors = self->geometry->n_sectors;
  zones.sectors = sectors;
  zones.n_rings = self->geometry->n_rings;
  zones.rings = rings;
  mlg_diagram_scene_set_zones (scene, &zones);
}

static MlgId
get_term (GPtrArray *terms,
          guint      position)
{
  return position < terms->len ? mlg_term_get_id (g_ptr_array_index (terms, position)) : MLG_ID_NONE;
}

/**
 * mlg_zoning_locate:
 * @self: zones
 * @point: in diagram units
 * @zone: (out): the zone there
 *
 * Returns: %FALSE outside of all zones
 */
gboolean
mlg_zoning_locate (const MlgZoning *self,
                       const MlgPoint     *point,
                       MlgZone            *zone)
{
  guint sector = 0, ring = 0;

  *zone = (MlgZone) { MLG_ID_NONE, MLG_ID_NONE };
  if (!mlg_rings_locate (self->geometry, point->x, point->y, &sector, &ring))
    return FALSE;

  zone->sector = get_term (self->sectors, sector);
  zone->ring = get_term (self->rings, ring);

  return TRUE;
}

/**
 * mlg_zoning_get_zone:
 * @self: zones
 * @sector: number of a sector, or -1
 * @ring: number of a ring, or -1
 * @zone: (out): what they stand for
 */
void
mlg_zoning_get_zone (const MlgZoning *self,
                     int              sector,
                     int              ring,
                     MlgZone         *zone)
{
  gboolean inside = sector >= 0 && ring >= 0;

  zone->sector = inside ? get_term (self->sectors, (guint) sector) : MLG_ID_NONE;
  zone->ring = inside ? get_term (self->rings, (guint) ring) : MLG_ID_NONE;
}

static guint32
find_term (GPtrArray *terms,
           MlgId      id)
{
  for (guint i = 0; i < terms->len; i++)
    if (get_term (terms, i) == id)
      return i;

  return MLG_LAYOUT_NONE;
}

/**
 * mlg_zoning_find:
 * @self: zones
 * @zone: a zone
 * @sector: (out): its sector, 0 where there are none
 * @ring: (out): its ring, likewise
 *
 * Returns: whether it is one of the plan's
 */
gboolean
mlg_zoning_find (const MlgZoning *self,
                     const MlgZone      *zone,
                     guint32            *sector,
                     guint32            *ring)
{
  *sector = self->sectors->len == 0 ? 0 : find_term (self->sectors, zone->sector);
  *ring = self->rings->len == 0 ? 0 : find_term (self->rings, zone->ring);

  return *sector != MLG_LAYOUT_NONE && *ring != MLG_LAYOUT_NONE;
}

static GArray *
dup_terms_of (GPtrArray *terms,
              MlgActor  *actor)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MlgId));
  MlgId none = MLG_ID_NONE;
  gsize n = 0;
  const MlgId *ids = mlg_actor_get_classification (actor, &n);

  for (gsize i = 0; i < n; i++)
    if (find_term (terms, ids[i]) != MLG_LAYOUT_NONE)
      g_array_append_val (found, ids[i]);
  if (terms->len == 0)
    g_array_append_val (found, none);

  return found;
}

/**
 * mlg_zoning_dup_zones:
 * @self: zones
 * @actor: an actor
 *
 * Returns: (transfer full) (element-type MlgZone): all zones that its profile
 *   puts it in; none where it is not classified
 */
GArray *
mlg_zoning_dup_zones (const MlgZoning *self,
                          MlgActor           *actor)
{
  GArray *zones = g_array_new (FALSE, FALSE, sizeof (MlgZone));
  g_autoptr(GArray) sectors = dup_terms_of (self->sectors, actor);
  g_autoptr(GArray) rings = dup_terms_of (self->rings, actor);

  for (guint i = 0; i < sectors->len; i++)
    for (guint k = 0; k < rings->len; k++)
      {
        MlgZone zone = { g_array_index (sectors, MlgId, i), g_array_index (rings, MlgId, k) };

        g_array_append_val (zones, zone);
      }

  return zones;
}

/**
 * mlg_zoning_fit:
 * @self: zones
 * @rings: the same zones, of other breadths
 * @point: (inout): a place in @rings, in diagram units
 *
 * Finds the same place in @self.
 */
void
mlg_zoning_fit (const MlgZoning *self,
                const MlgRings  *rings,
                MlgPoint        *point)
{
  double radius = hypot (point->x, point->y);
  double before, after, part;
  guint ring = 0;

  if (!mlg_rings_locate (rings, point->x, point->y, NULL, &ring))
    {
      /* Beside all rings it stays beside them. */
      if (radius > 0 && point->x > 0)
        point->x += MAX (self->geometry->radius[self->geometry->n_rings] - rings->radius[rings->n_rings], 0);
      return;
    }

  before = rings->radius[ring + 1] - rings->radius[ring];
  after = self->geometry->radius[ring + 1] - self->geometry->radius[ring];
  part = self->geometry->radius[ring] + (radius - rings->radius[ring]) / before * after;
  point->x *= part / radius;
  point->y *= part / radius;
}

/**
 * mlg_zoning_dup_name:
 * @self: zones
 * @zone: one of its zones
 *
 * Returns: (transfer full): what it is called
 */
char *
mlg_zoning_dup_name (const MlgZoning *self,
                         const MlgZone      *zone)
{
  guint32 sector = find_term (self->sectors, zone->sector);
  guint32 ring = find_term (self->rings, zone->ring);
  const char *first = sector != MLG_LAYOUT_NONE ? mlg_term_get_label (g_ptr_array_index (self->sectors, sector)) : NULL;
  const char *second = ring != MLG_LAYOUT_NONE ? mlg_term_get_label (g_ptr_array_index (self->rings, ring)) : NULL;

  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s · %s", first, second);

  return g_strdup (first != NULL ? first : second != NULL ? second : "");
}

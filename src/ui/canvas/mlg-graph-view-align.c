/* mlg-graph-view-align.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-graph-view-private.h"

#include "mlg-align.h"
#include "mlg-diagram-actions.h"

#include <glib/gi18n-lib.h>

/* Putting what is selected in line, and making copies of it. */

#define COPY_SHIFT 40.0

/* The discs and boxes of some items: names under actors are no edge that
 * anybody aligns by. */
typedef struct
{
  GPtrArray *items;
  double *width;
  double *height;
  double *x;
  double *y;
} Boxes;

static void
boxes_clear (Boxes *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->width);
  g_free (self->height);
  g_free (self->x);
  g_free (self->y);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Boxes, boxes_clear)

static void
get_boxes (MlgGraphView *self,
           Boxes        *boxes)
{
  MlgDiagramScene *scene = mlg_canvas_get_scene (self->canvas);
  guint n;

  boxes->items = _mlg_graph_view_dup_selected (self);
  n = boxes->items->len;
  boxes->width = g_new0 (double, n + 1);
  boxes->height = g_new0 (double, n + 1);
  boxes->x = g_new0 (double, n + 1);
  boxes->y = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      MlgId id = mlg_diagram_item_get_id (g_ptr_array_index (boxes->items, i));
      MlgDiagramNode *node = mlg_diagram_scene_find_node (scene, id);
      MlgPoint point = { 0, 0 };
      MlgCanvasRect rect;

      mlg_diagram_scene_get_point (scene, id, &point);
      boxes->x[i] = point.x;
      boxes->y[i] = point.y;
      if (node != NULL)
        boxes->width[i] = boxes->height[i] = 2 * node->radius;
      else if (mlg_diagram_scene_get_rect (scene, id, &rect))
        {
          boxes->width[i] = rect.x1 - rect.x0;
          boxes->height[i] = rect.y1 - rect.y0;
        }
    }
}

static void
move_boxes (MlgGraphView *self,
            Boxes        *boxes,
            const char   *label)
{
  g_autofree MlgPoint *points = g_new (MlgPoint, boxes->items->len + 1);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < boxes->items->len; i++)
    points[i] = (MlgPoint) { boxes->x[i], boxes->y[i] };
  mlg_territory_diagram_move_items (_mlg_graph_view_get_territory (self), _mlg_graph_view_get_diagram (self),
                                    (MlgDiagramItem **) boxes->items->pdata, boxes->items->len, points, label, &error);
  _mlg_graph_view_settle (self, error);
}

static void
align_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  static const struct
  {
    const char *name;
    const char *label;
  } kinds[] = {
    /* Translators: names of actions, after which stands “Undo” */
    [MLG_ALIGN_LEFT] = { "left", N_("Align on the left") },
    [MLG_ALIGN_CENTRE] = { "centre", N_("Align in a column") },
    [MLG_ALIGN_RIGHT] = { "right", N_("Align on the right") },
    [MLG_ALIGN_TOP] = { "top", N_("Align on top") },
    [MLG_ALIGN_MIDDLE] = { "middle", N_("Align in a row") },
    [MLG_ALIGN_BOTTOM] = { "bottom", N_("Align at the bottom") },
  };
  MlgGraphView *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);

  _mlg_graph_view_flush (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        g_auto(Boxes) boxes = { NULL };

        get_boxes (self, &boxes);
        mlg_align_boxes (boxes.items->len, boxes.width, boxes.height, (MlgAlignKind) i, boxes.x, boxes.y);
        move_boxes (self, &boxes, _(kinds[i].label));
      }
}

static void
distribute_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  MlgGraphView *self = user_data;
  gboolean across = g_str_equal (g_variant_get_string (parameter, NULL), "across");
  g_auto(Boxes) boxes = { NULL };

  _mlg_graph_view_flush (self);
  get_boxes (self, &boxes);
  mlg_align_distribute (boxes.items->len, across ? boxes.width : boxes.height, across ? boxes.x : boxes.y);
  /* Translators: names of actions, after which stands “Undo” */
  move_boxes (self, &boxes, across ? _("Space evenly across") : _("Space evenly down"));
}

/* A record's fields at another place: whatever there is to know of it. */
static GVariant *
make_copy (MlgDiagramItem *item,
           const MlgPoint *point,
           GHashTable     *frames)
{
  g_autoptr(GVariant) fields = mlg_record_serialize (MLG_RECORD (item));
  MlgId frame = mlg_diagram_item_get_frame (item);
  const MlgId *copied = frame != MLG_ID_NONE ? g_hash_table_lookup (frames, &frame) : NULL;
  GVariantDict copy;

  g_variant_dict_init (&copy, fields);
  g_variant_dict_insert (&copy, "position", "(dd)", point->x, point->y);
  if (copied != NULL)
    g_variant_dict_insert (&copy, "frame", "x", *copied);

  return g_variant_dict_end (&copy);
}

/**
 * Puts copies of some items at some points. Of an actor that is another place
 * on the diagram, not another actor.
 */
void
_mlg_graph_view_duplicate (MlgGraphView *self,
                           GArray       *ids,
                           GArray       *points)
{
  MlgTerritory *territory = _mlg_graph_view_get_territory (self);
  g_autoptr(GHashTable) frames = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (MlgId));
  g_autoptr(GError) error = NULL;

  /* Translators: name of an action, after which stands “Undo” */
  mlg_territory_begin (territory, _("Duplicate"));

  /* Frames first: what is in them refers to them. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < ids->len && error == NULL; i++)
      {
        MlgDiagramItem *item = mlg_territory_get_diagram_item (territory, g_array_index (ids, MlgId, i));
        MlgRecord *copy;
        MlgId id, before;

        if (item == NULL || (mlg_diagram_item_get_sort (item) == MLG_ITEM_FRAME) != (pass == 0))
          continue;

        copy = mlg_territory_insert (territory, MLG_OBJECT_DIAGRAM_ITEM, MLG_ID_NONE,
                                     make_copy (item, &g_array_index (points, MlgPoint, i), frames), &error);
        if (copy == NULL)
          break;

        id = mlg_record_get_id (copy);
        before = mlg_diagram_item_get_id (item);
        g_array_append_val (copies, id);
        if (pass == 0)
          g_hash_table_insert (frames, g_memdup2 (&before, sizeof before), g_memdup2 (&id, sizeof id));
      }

  if (error == NULL)
    mlg_territory_commit (territory, &error);
  else
    mlg_territory_rollback (territory);
  if (_mlg_graph_view_settle (self, error))
    _mlg_graph_view_select (self, (const MlgId *) (gpointer) copies->data, copies->len, MLG_ID_NONE);
}

static void
duplicate_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  MlgGraphView *self = user_data;
  g_autoptr(GArray) ids = _mlg_graph_view_dup_moving (self);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (MlgPoint));

  _mlg_graph_view_flush (self);
  for (guint i = 0; i < ids->len; i++)
    {
      MlgPoint point = { 0, 0 };

      mlg_diagram_scene_get_point (mlg_canvas_get_scene (self->canvas), g_array_index (ids, MlgId, i), &point);
      point.x += COPY_SHIFT;
      point.y += COPY_SHIFT;
      g_array_append_val (points, point);
    }
  if (ids->len > 0)
    _mlg_graph_view_duplicate (self, ids, points);
}

void
_mlg_graph_view_add_align_actions (MlgGraphView *self)
{
  static const GActionEntry entries[] = {
    { .name = "align", .activate = align_action, .parameter_type = "s" },
    { .name = "distribute", .activate = distribute_action, .parameter_type = "s" },
    { .name = "duplicate", .activate = duplicate_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

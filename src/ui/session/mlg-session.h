/* mlg-session.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-gazetteer.h"
#include "mlg-query.h"
#include "mlg-selection.h"
#include "mlg-territory.h"

G_BEGIN_DECLS

#define MLG_TYPE_SESSION (mlg_session_get_type ())

/**
 * MlgSession:
 *
 * What the views of one window share: the open territory, what is selected
 * and hovered, what is searched for. Views get it as their only property and
 * never know each other.
 *
 * Properties: `territory` (nullable, notified when another document is
 * opened), `query` (a new one for each territory, notified before
 * `territory`; never %NULL), `selection` (always the same), `gazetteer`
 * (nullable), `diagram` (the one that is shown; %NULL where the territory has
 * none: another takes the place of one that is deleted).
 *
 * Signals:
 * - `reveal (MlgId actor)`: bring the actor into view (map: fly there; list:
 *   scroll to it)
 * - `message (char *text, gboolean undoable)`: something was done: a toast,
 *   with Undo where @undoable
 * - `failed (GError *error)`: something could not be done: shown until closed
 * - `link-requested (MlgId source) -> gboolean`: the user wants to link from
 *   this actor; the view that returns %TRUE lets them choose the other end
 * - `rename-requested (MlgId actor)`: the user wants to type its name
 */
G_DECLARE_FINAL_TYPE (MlgSession, mlg_session, MLG, SESSION, GObject)

MlgSession   *mlg_session_new              (void);
MlgTerritory *mlg_session_get_territory    (MlgSession   *self);
void          mlg_session_set_territory    (MlgSession   *self,
                                            MlgTerritory *territory);
void          mlg_session_open             (MlgSession   *self,
                                            MlgTerritory *territory,
                                            MlgQuery     *query);
MlgGazetteer *mlg_session_get_gazetteer    (MlgSession   *self);
void          mlg_session_set_gazetteer    (MlgSession   *self,
                                            MlgGazetteer *gazetteer);
MlgQuery     *mlg_session_get_query        (MlgSession   *self);
MlgSelection *mlg_session_get_selection    (MlgSession   *self);
MlgDiagram   *mlg_session_get_diagram      (MlgSession   *self);
void          mlg_session_set_diagram      (MlgSession   *self,
                                            MlgDiagram   *diagram);

/* Requests from one view to the others */
void          mlg_session_show_actor       (MlgSession   *self,
                                            MlgId         actor);
void          mlg_session_show_relation    (MlgSession   *self,
                                            MlgId         relation);
gboolean      mlg_session_request_link     (MlgSession   *self,
                                            MlgId         source);
void          mlg_session_request_rename   (MlgSession   *self,
                                            MlgId         actor);
void          mlg_session_tell             (MlgSession   *self,
                                            const char   *message,
                                            gboolean      undoable);
void          mlg_session_fail             (MlgSession   *self,
                                            const GError *error);

/* Actions with their message or error shown */
MlgActor     *mlg_session_add_actor        (MlgSession   *self,
                                            const char   *name,
                                            MlgId         kind);
MlgActor     *mlg_session_add_actor_at     (MlgSession   *self,
                                            const char   *name,
                                            MlgId         kind,
                                            GVariant     *place);
MlgRelation  *mlg_session_link             (MlgSession   *self,
                                            MlgId         source,
                                            MlgId         target,
                                            MlgId         type);
gboolean      mlg_session_edit             (MlgSession   *self,
                                            MlgRecord    *record,
                                            guint         field,
                                            GVariant     *value);
gboolean      mlg_session_place            (MlgSession     *self,
                                            MlgActor       *actor,
                                            const MlgPlace *place);
gboolean      mlg_session_delete           (MlgSession   *self,
                                            MlgRecord    *record);
gboolean      mlg_session_delete_selected  (MlgSession   *self);
gboolean      mlg_session_undo             (MlgSession   *self);
gboolean      mlg_session_redo             (MlgSession   *self);
MlgId         mlg_session_get_recent_type  (MlgSession   *self);
void          mlg_session_set_recent_type  (MlgSession   *self,
                                            MlgId         type);

G_END_DECLS

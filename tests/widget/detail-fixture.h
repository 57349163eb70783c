/* detail-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mlg-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DetailFixture:
 * @failure: the last error that was shown to the user
 */
typedef struct
{
  MlgSession   *session;
  MlgTerritory *territory;
  GtkWidget    *panel;
  GtkWidget    *window;
  char         *failure;
} DetailFixture;

void       df_set_up     (DetailFixture *f);
void       df_tear_down  (DetailFixture *f);
void       df_show       (DetailFixture *f,
                          const char    *name);
GtkWidget *df_get_page   (DetailFixture *f);
GtkWidget *df_find_row   (DetailFixture *f,
                          const char    *text);
GtkWidget *df_find_field (GtkWidget     *widget,
                          const char    *title);

G_END_DECLS

/* mlg-about.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mlg-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Who made the data that come with the application: their licences ask for
 * it, and the work deserves it. */
static void
add_credits (AdwAboutWindow *about)
{
  const char *basemap[] = {
    "Natural Earth https://www.naturalearthdata.com",
    "GSHHG, Paul Wessel & Walter H. F. Smith (LGPL-3.0-or-later) https://www.soest.hawaii.edu/pwessel/gshhg/",
    NULL
  };
  const char *places[] = {
    "GeoNames (CC BY 4.0) https://www.geonames.org",
    "INSEE, DGCL, La Poste, Etalab (Licence Ouverte 2.0) https://www.etalab.gouv.fr",
    "iso-codes (LGPL-2.1-or-later) https://salsa.debian.org/iso-codes-team/iso-codes",
    NULL
  };
  const char *demo[] = {
    "Riposte créative Bretagne, Prima Terra, Crois/Sens, Labo de l’ESS (CC BY-SA 4.0)",
    NULL
  };

  adw_about_window_add_acknowledgement_section (about, _("Map"), basemap);
  adw_about_window_add_acknowledgement_section (about, _("Names of places"), places);
  adw_about_window_add_acknowledgement_section (about, _("Facts of the demo territory"), demo);

  adw_about_window_add_legal_section (about, _("Coastline and rivers"),
                                      "GSHHG 2.3.7 © Paul Wessel and Walter H. F. Smith",
                                      GTK_LICENSE_LGPL_3_0, NULL);
  adw_about_window_add_legal_section (about, _("Names and points of places"),
                                      "© GeoNames, CC BY 4.0\nSource : INSEE / DGCL / La Poste, data.gouv.fr, COG 2026, Licence Ouverte 2.0",
                                      GTK_LICENSE_CUSTOM, NULL);
}

/**
 * mlg_about_present:
 * @parent: the window it belongs to
 *
 * Shows what the application is and who made what it is made of.
 */
void
mlg_about_present (GtkWindow *parent)
{
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (adw_about_window_new ());

  adw_about_window_set_application_name (about, _("Maillage"));
  adw_about_window_set_application_icon (about, APPLICATION_ID);
  adw_about_window_set_developer_name (about, _("The Maillage developers"));
  adw_about_window_set_version (about, PACKAGE_VERSION);
  adw_about_window_set_comments (about, _("Map who cooperates with whom on a territory, together and without a network."));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_copyright (about, "© 2026 The Maillage developers");
  /* Translators: your names, one a line */
  adw_about_window_set_translator_credits (about, _("translator-credits"));
  add_credits (about);

  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}

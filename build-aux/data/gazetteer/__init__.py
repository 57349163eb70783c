"""Makes the tables of the gazetteer from INSEE, La Poste, DGCL, GeoNames and iso-codes."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the vector basemap from Natural Earth and GSHHG."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

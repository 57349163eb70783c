-- SPDX-FileCopyrightText: 2026 The Maillage developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3 of a territory: between which kinds of actors a relation type is
-- meant to be. This text never changes once it is released: what comes later
-- is another migration.
--
-- Lists of rows of mlg_term that are kinds, in JSON; NULL for any.

ALTER TABLE mlg_term ADD COLUMN source_kinds TEXT;
ALTER TABLE mlg_term ADD COLUMN target_kinds TEXT;

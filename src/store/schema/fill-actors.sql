-- SPDX-FileCopyrightText: 2026 The Maillage developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills in the words that stand for identities, where they differ. The table
-- temp.term (id, label) has them in the language of the user.

UPDATE actors SET
  kind_label = new.kind_label,
  legal_form_label = new.legal_form_label,
  scale_label = new.scale_label,
  themes_label = new.themes_label
FROM (
  SELECT
    a.fid AS id,
    (SELECT label FROM temp.term WHERE id = a.kind) AS kind_label,
    (SELECT label FROM temp.term WHERE id = a.legal_form) AS legal_form_label,
    (SELECT label FROM temp.term WHERE id = a.scale) AS scale_label,
    (SELECT group_concat (t.label, ', ')
     FROM json_each (CASE WHEN json_valid (a.themes) THEN a.themes END) j
     JOIN temp.term t ON t.id = j.value) AS themes_label
  FROM actors a
) AS new
WHERE actors.fid = new.id AND (
  actors.kind_label IS NOT new.kind_label OR
  actors.legal_form_label IS NOT new.legal_form_label OR
  actors.scale_label IS NOT new.scale_label OR
  actors.themes_label IS NOT new.themes_label
);

-- SPDX-FileCopyrightText: 2026 The Maillage developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills in the names of the ends, the word for the type and the line between
-- the ends, where they differ. The coordinates of a point are the last 16 of
-- its 29 bytes; a line begins with a header and the number of its points.

UPDATE relations SET
  source_name = new.source_name,
  target_name = new.target_name,
  type_label = new.type_label,
  geom = new.geom
FROM (
  SELECT
    r.fid AS id,
    ifnull (s.short_name, s.name) AS source_name,
    ifnull (t.short_name, t.name) AS target_name,
    (SELECT label FROM temp.term WHERE id = r.type) AS type_label,
    CASE WHEN length (s.geom) = 29 AND length (t.geom) = 29 THEN
      CAST (x'47500001E6100000010200000002000000' || substr (s.geom, 14) || substr (t.geom, 14) AS BLOB)
    END AS geom
  FROM relations r
  LEFT JOIN actors s ON s.fid = r.source
  LEFT JOIN actors t ON t.fid = r.target
) AS new
WHERE relations.fid = new.id AND (
  relations.source_name IS NOT new.source_name OR
  relations.target_name IS NOT new.target_name OR
  relations.type_label IS NOT new.type_label OR
  relations.geom IS NOT new.geom
);

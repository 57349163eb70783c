-- SPDX-FileCopyrightText: 2026 The Maillage developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of a territory: diagrams. This text never changes once it is
-- released: what comes later is another migration.

CREATE TABLE mlg_diagram (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid BETWEEN 1 AND 9007199254740991),
  name TEXT,
  position INTEGER,
  description TEXT,
  routing INTEGER,
  snap BOOLEAN,
  sectors INTEGER,
  sector_axis TEXT,
  rings INTEGER,
  ring_axis TEXT,
  centre TEXT,
  hide_links BOOLEAN
);

-- What is drawn on a diagram. sort is 0 for an actor, 1 for a frame, 2 for a
-- note, 3 for a text and 4 for a picture. Positions are those of the centre,
-- in units of one pixel, y downwards: they are no places on the Earth. frame
-- is the row of the frame that holds the item; picture is base64.
CREATE TABLE mlg_diagram_item (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid BETWEEN 1 AND 9007199254740991),
  diagram INTEGER NOT NULL,
  sort INTEGER,
  actor INTEGER,
  position_x REAL,
  position_y REAL,
  size_x REAL,
  size_y REAL,
  text TEXT,
  colour TEXT,
  locked BOOLEAN,
  collapsed BOOLEAN,
  frame INTEGER,
  picture TEXT
);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('mlg_diagram', 'attributes', 'mlg_diagram', 'Maillage: diagrams', NULL),
  ('mlg_diagram_item', 'attributes', 'mlg_diagram_item', 'Maillage: what is on the diagrams', NULL);

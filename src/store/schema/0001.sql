-- SPDX-FileCopyrightText: 2026 The Maillage developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of a territory: a GeoPackage (OGC 12-128r17, version 1.3).
-- This text never changes once it is released: what comes later is another
-- migration.
--
-- Lists are JSON. Identities are integers below 2^53. Columns whose names end
-- in _label or _name, and the lines of relations, repeat what is known
-- elsewhere, for people who open the file in another program: they are filled
-- in whenever the document is written, and never read.

PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

-- The point is that of the first place that has one. "precision" is that of
-- the first place: none, exact, commune, approximate or manual; NULL without
-- any place. The places that follow it are in other_places.
CREATE TABLE actors (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid BETWEEN 1 AND 9007199254740991),
  geom POINT,
  name TEXT,
  short_name TEXT,
  kind INTEGER,
  kind_label TEXT,
  legal_form INTEGER,
  legal_form_label TEXT,
  scale INTEGER,
  scale_label TEXT,
  themes TEXT,
  themes_label TEXT,
  keywords TEXT,
  description TEXT,
  address TEXT,
  postcode TEXT,
  city TEXT,
  country TEXT,
  "precision" TEXT,
  other_places TEXT,
  area TEXT,
  contacts TEXT,
  links TEXT,
  since TEXT,
  until TEXT,
  limits TEXT,
  levers TEXT,
  transfer TEXT,
  classification TEXT,
  custom TEXT,
  status INTEGER,
  source TEXT,
  private BOOLEAN
);

CREATE TABLE relations (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid BETWEEN 1 AND 9007199254740991),
  geom LINESTRING,
  source INTEGER NOT NULL,
  source_name TEXT,
  target INTEGER NOT NULL CHECK (target <> source),
  target_name TEXT,
  type INTEGER,
  type_label TEXT,
  direction INTEGER,
  status INTEGER,
  project TEXT,
  shares INTEGER,
  since TEXT,
  until TEXT,
  strength INTEGER,
  note TEXT,
  origin TEXT
);

CREATE TABLE mlg_term (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid BETWEEN 1 AND 9007199254740991),
  vocabulary INTEGER,
  slug TEXT,
  label_fr TEXT,
  label_en TEXT,
  inverse_fr TEXT,
  inverse_en TEXT,
  colour TEXT,
  glyph TEXT,
  dash INTEGER,
  directed BOOLEAN,
  parent INTEGER,
  position INTEGER,
  description TEXT,
  layout TEXT,
  axis TEXT,
  multiple BOOLEAN
);

CREATE TABLE mlg_territory (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid = 1),
  name TEXT,
  description TEXT,
  licence TEXT,
  credits TEXT,
  perimeter TEXT,
  uuid TEXT
);

-- What was done, in order. time is in microseconds since 1970 UTC; state is
-- done, undone (it can be made again) or abandoned (something else was done
-- instead). Its edits are n_edits rows of mlg_edit from first_edit on.
CREATE TABLE mlg_change (
  fid INTEGER PRIMARY KEY NOT NULL,
  id INTEGER NOT NULL,
  label TEXT NOT NULL,
  time INTEGER NOT NULL,
  workshop TEXT,
  state TEXT NOT NULL,
  first_edit INTEGER NOT NULL,
  n_edits INTEGER NOT NULL
);

CREATE INDEX mlg_change_undone ON mlg_change (state) WHERE state = 'undone';

-- operation is insert, set or remove; kind is territory, term, actor or
-- relation; field is for set. The values are JSON: one value for set, else an
-- object of all the fields that are not empty.
CREATE TABLE mlg_edit (
  fid INTEGER PRIMARY KEY NOT NULL,
  change INTEGER NOT NULL,
  operation TEXT NOT NULL,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT
);

-- schema: the number of the last migration; revision: grows with each step
-- of the history.
CREATE TABLE mlg_schema (
  fid INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT
);

INSERT INTO mlg_schema (name, value) VALUES ('schema', '1'), ('revision', '0');
INSERT INTO mlg_territory (fid) VALUES (1);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('actors', 'features', 'actors', 'Actors of the territory, at their main place', 4326),
  ('relations', 'features', 'relations', 'Relations between two actors', 4326),
  ('mlg_term', 'attributes', 'mlg_term', 'Maillage: vocabulary', NULL),
  ('mlg_territory', 'attributes', 'mlg_territory', 'Maillage: the territory', NULL),
  ('mlg_change', 'attributes', 'mlg_change', 'Maillage: history, what was done', NULL),
  ('mlg_edit', 'attributes', 'mlg_edit', 'Maillage: history, the values', NULL),
  ('mlg_schema', 'attributes', 'mlg_schema', 'Maillage: version of the document', NULL);

INSERT INTO gpkg_geometry_columns VALUES
  ('actors', 'geom', 'POINT', 4326, 0, 0),
  ('relations', 'geom', 'LINESTRING', 4326, 0, 0);

"""Writes MBTiles."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import gzip
import os
import sqlite3
import zlib

# Tiles that are the same, mostly sea, are stored once. Blobs stay out of the
# WITHOUT ROWID table, where they would cost a third more.
SCHEMA = (
    "CREATE TABLE metadata(name TEXT,value TEXT)",
    "CREATE TABLE map(zoom_level INT,tile_column INT,tile_row INT,id INT,"
    "PRIMARY KEY(zoom_level,tile_column,tile_row)) WITHOUT ROWID",
    "CREATE TABLE images(id INTEGER PRIMARY KEY,tile_data BLOB)",
    "CREATE VIEW tiles AS SELECT zoom_level,tile_column,tile_row,tile_data FROM map JOIN images USING(id)",
)


class TileFile:
    """A new file; close() makes it whole."""

    def __init__(self, path):
        if os.path.exists(path):
            os.remove(path)
        self.database = sqlite3.connect(path)
        for statement in SCHEMA:
            self.database.execute(statement)

    def add(self, zoom, column, row, tile):
        """row: counted from the north; the file counts from the south."""
        number = len(tile) << 32 | zlib.crc32(tile)
        self.database.execute("INSERT OR IGNORE INTO images(id,tile_data) VALUES(?,?)",
                              (number, gzip.compress(tile, 9, mtime=0)))
        self.database.execute("INSERT INTO map VALUES(?,?,?,?)", (zoom, column, (1 << zoom) - 1 - row, number))

    def close(self, metadata):
        self.database.executemany("INSERT INTO metadata VALUES(?,?)", metadata.items())
        self.database.commit()
        self.database.execute("VACUUM")
        self.database.close()

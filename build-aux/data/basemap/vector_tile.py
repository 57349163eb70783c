"""Writes Mapbox vector tiles, version 2: protocol buffers by hand, as there are few fields.

This module needs nothing outside Python: shapes are anything that has the
attributes of Shapely's.
"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

EXTENT = 4096

VARINT, BYTES = 0, 2
MOVE_TO, LINE_TO, CLOSE_PATH = 1, 2, 7
LINE, POLYGON = 2, 3

# In the order in which they are drawn.
LAYERS = (("land", POLYGON), ("lake", POLYGON), ("river", LINE), ("border", LINE))


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def zigzag(number):
    """Signed to unsigned, small staying small."""
    return (number << 1) ^ (number >> 63)


def number_field(key, number):
    return varint(key << 3 | VARINT) + varint(number)


def bytes_field(key, data):
    return varint(key << 3 | BYTES) + varint(len(data)) + data


class Pen:
    """Encodes paths of tile units; each point is told from the one before, also from path to path."""

    def __init__(self):
        self.data = bytearray()
        self.x = self.y = 0

    def _command(self, command, count):
        self.data += varint(count << 3 | command)

    def _go(self, x, y):
        self.data += varint(zigzag(x - self.x)) + varint(zigzag(y - self.y))
        self.x, self.y = x, y

    def path(self, points, closed):
        """Draws a path, without points that rounding put on the one before; nothing if too few remain."""
        kept = [point for number, point in enumerate(points) if number == 0 or point != points[number - 1]]
        if closed and len(kept) > 1 and kept[0] == kept[-1]:
            kept.pop()
        if len(kept) < (3 if closed else 2):
            return
        self._command(MOVE_TO, 1)
        self._go(*kept[0])
        self._command(LINE_TO, len(kept) - 1)
        for point in kept[1:]:
            self._go(*point)
        if closed:
            self._command(CLOSE_PATH, 1)


def encode_shape(shape, to_tile):
    """The commands that draw a shape; to_tile: from its coordinates to whole tile units."""
    pen = Pen()
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                pen.path([to_tile(point) for point in ring.coords], True)
        elif part.geom_type == "LineString":
            pen.path([to_tile(point) for point in part.coords], False)
    return bytes(pen.data)


def _encode_layer(name, kind, shapes):
    """shapes: pairs of a level and the commands of a shape."""
    levels = sorted({level for level, _ in shapes})
    data = number_field(15, 2) + bytes_field(1, name.encode())
    for level, commands in shapes:
        tags = varint(0) + varint(levels.index(level))
        data += bytes_field(2, bytes_field(2, tags) + number_field(3, kind) + bytes_field(4, commands))
    data += bytes_field(3, b"level")
    for level in levels:
        data += bytes_field(4, number_field(5, level))
    return data + number_field(5, EXTENT)


def encode(layers):
    """A tile; layers: from the name of a layer to pairs of a level and the commands of a shape."""
    return b"".join(bytes_field(3, _encode_layer(name, kind, layers[name]))
                    for name, kind in LAYERS if layers.get(name))

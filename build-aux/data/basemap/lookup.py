"""Finds things by where they are, with Shapely 1.8 as with 2."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import warnings

import shapely
from shapely.errors import ShapelyDeprecationWarning
from shapely.strtree import STRtree

# Shapely 1.8 warns that its answers change in 2: near() knows both.
warnings.filterwarnings("ignore", category=ShapelyDeprecationWarning)


class Lookup:
    """pairs: of a shape and whatever is found by it."""

    def __init__(self, pairs):
        self.shapes = [shape for shape, _ in pairs]     # Shapely 1.8 keeps no reference to them
        self.things = [thing for _, thing in pairs]
        self.tree = STRtree(self.shapes)
        self.numbers = {id(shape): number for number, shape in enumerate(self.shapes)}

    def near(self, shape):
        """What may touch a shape: their boxes do."""
        found = self.tree.query(shape)
        if shapely.__version__.startswith("1."):
            found = [self.numbers[id(other)] for other in found]
        return [self.things[number] for number in found]

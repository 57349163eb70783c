"""One accessible object of the application, over the AT-SPI protocol itself.

libatspi caches one bus a process and crashes when applications come and go, so this speaks D-Bus."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

from gi.repository import GLib

STATES = ("invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable focused "
          "has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed resizable selectable "
          "selected sensitive showing single-line stale transient vertical visible manages-descendants "
          "indeterminate required truncated animated invalid-entry").split()
WINDOW_COORDS, LAYER_POPUP, LAYER_WINDOW = 1, 5, 7


def states_of(low, high):
    bits = low | high << 32
    return {n for i, n in enumerate(STATES) if bits >> i & 1}


class Node:
    """One accessible object.  Every read asks the application."""
    def __init__(self, conn, ref):
        self.conn, self.ref = conn, ref

    def __eq__(self, other):
        return isinstance(other, Node) and self.ref == other.ref

    def __hash__(self):
        return hash(self.ref)

    def __repr__(self):
        try:
            return "<%s %r>" % (self.role, self.name)
        except GLib.Error:
            return "<gone>"

    def call(self, iface, method, sig=None, *args):
        return self.conn.call_sync(self.ref[0], self.ref[1], "org.a11y.atspi." + iface, method,
                                   GLib.Variant(sig, args) if sig else None, None, 0, 5000, None).unpack()

    def prop(self, iface, name):
        return self.conn.call_sync(self.ref[0], self.ref[1], "org.freedesktop.DBus.Properties", "Get",
                                   GLib.Variant("(ss)", ("org.a11y.atspi." + iface, name)), None, 0, 5000, None).unpack()[0]

    name = property(lambda self: self.prop("Accessible", "Name"))
    description = property(lambda self: self.prop("Accessible", "Description"))
    role = property(lambda self: self.call("Accessible", "GetRoleName")[0])
    interfaces = property(lambda self: [i.split(".")[-1] for i in self.call("Accessible", "GetInterfaces")[0]])

    @property
    def parent(self):
        r = self.prop("Accessible", "Parent")
        return None if r[1].endswith("/null") else Node(self.conn, tuple(r))

    @property
    def children(self):
        return [Node(self.conn, tuple(r)) for r in self.call("Accessible", "GetChildren")[0]]

    @property
    def states(self):
        return states_of(*self.call("Accessible", "GetState")[0])

    @property
    def extents(self):
        """x, y, width, height in the window, in logical pixels."""
        return tuple(self.call("Component", "GetExtents", "(u)", WINDOW_COORDS)[0])

    @property
    def layer(self):
        return self.call("Component", "GetLayer")[0]

    @property
    def text(self):                         # GetText (0, -1) gives '' in GTK 4.8
        return self.call("Text", "GetText", "(ii)", 0, self.prop("Text", "CharacterCount"))[0]

    @property
    def value(self):
        return self.prop("Value", "CurrentValue")

    @property
    def actions(self):
        return [self.call("Action", "GetName", "(i)", i)[0] for i in range(self.prop("Action", "NActions"))]

    def do(self, action="click"):
        """Its accessible action: works off screen too, but is not what a person does."""
        return self.call("Action", "DoAction", "(i)", self.actions.index(action))[0]


def burst(conn, calls):
    """Many calls (node, interface, method, arguments) under way at once; None where one failed."""
    out, left, ctx = [None] * len(calls), [len(calls)], GLib.MainContext.default()

    def done(c, res, i):
        left[0] -= 1
        try:
            out[i] = c.call_finish(res).unpack()
        except GLib.Error:
            pass

    for i, (n, iface, method, args) in enumerate(calls):
        conn.call(n.ref[0], n.ref[1], iface, method, args, None, 0, 5000, None, done, i)
    while left[0]:
        ctx.iteration(True)
    return out

"""A file manager's half of a drag: the XDND protocol, spoken to the window as any other program would."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import time

import Xlib.Xatom
import Xlib.display
import Xlib.protocol.event
from Xlib import X

from desktop import Timeout

VERSION = 5


class FileDrag:
    """Files on the pointer.  It has an X connection of its own, so that it waits for nobody else's events."""

    def __init__(self, display, paths, extra=()):
        """extra: (type, bytes) pairs offered besides the list of addresses, as file managers do."""
        self.x = Xlib.display.Display(display)
        uris = "".join(pathlib.Path(p).absolute().as_uri() + "\r\n" for p in paths)
        self.data = {self.atom("text/uri-list"): uris.encode(), **{self.atom(t): v for t, v in extra}}
        self.window = self.x.screen().root.create_window(-10, -10, 1, 1, 0, X.CopyFromParent)
        self.selection = self.atom("XdndSelection")
        self.window.set_selection_owner(self.selection, X.CurrentTime)
        self.copy = self.atom("XdndActionCopy")

    def atom(self, name):
        return self.x.intern_atom(name)

    def tell(self, target, name, *data):
        message = Xlib.protocol.event.ClientMessage(window=target, client_type=self.atom(name),
                                                    data=(32, [self.window.id, *data] + [0] * (4 - len(data))))
        target.send_event(message)
        self.x.flush()

    def answer(self, request):
        """The other side wants what is dragged."""
        data, prop = self.data.get(request.target), request.property or request.target
        if data is not None:
            request.requestor.change_property(prop, request.target, 8, data)
        request.requestor.send_event(Xlib.protocol.event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection, target=request.target,
            property=prop if data is not None else X.NONE))
        self.x.flush()

    def wait_for(self, name, timeout):
        """The data of the next message of this name; what is asked for meanwhile is handed over."""
        end, wanted = time.monotonic() + timeout, self.atom(name)
        while time.monotonic() < end:
            if not self.x.pending_events():
                time.sleep(0.005)
                continue
            event = self.x.next_event()
            if event.type == X.SelectionRequest:
                self.answer(event)
            elif event.type == X.ClientMessage and event.client_type == wanted:
                return event.data[1]
        raise Timeout("timed out waiting for " + name)

    def to(self, window, x, y, timeout=10.0):
        """Over this window, in screen pixels, then let go.  Whether the window took it."""
        target = self.x.create_resource_object("window", window.id)
        types = list(self.data)[:3]
        self.tell(target, "XdndEnter", VERSION << 24, *types)
        taken = False
        for step in range(4):                       # like a hand that arrives
            self.tell(target, "XdndPosition", 0, (x - 3 + step) << 16 | y, X.CurrentTime, self.copy)
            taken = bool(self.wait_for("XdndStatus", timeout)[1] & 1)
        if not taken:
            self.tell(target, "XdndLeave")
            return False
        self.tell(target, "XdndDrop", 0, X.CurrentTime)
        return bool(self.wait_for("XdndFinished", timeout)[1] & 1)

    def close(self):
        self.x.close()

#!/usr/bin/python3
"""The clipboard of another program, by X11's own rules (ICCCM 2): to offer a text, and to ask for one.

  clipboard.py offer      offers what comes on standard input until it is killed; prints a line when it does"""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import select
import sys
import time

from Xlib import X, Xatom, display
from Xlib.protocol import event


def answer(d, request, data):
    """Gives a client what it asks for, or says that there is no such thing."""
    targets, text = d.intern_atom("TARGETS"), d.intern_atom("UTF8_STRING")
    prop = request.property or request.target
    if request.target == targets:
        request.requestor.change_property(prop, Xatom.ATOM, 32, [targets, text])
    elif request.target == text:
        request.requestor.change_property(prop, text, 8, data)
    else:
        prop = X.NONE
    request.requestor.send_event(event.SelectionNotify(time=request.time, requestor=request.requestor, selection=request.selection,
                                                       target=request.target, property=prop))
    d.flush()


def offer(data):
    d = display.Display()
    window = d.screen().root.create_window(0, 0, 1, 1, 0, d.screen().root_depth)
    window.set_selection_owner(d.intern_atom("CLIPBOARD"), X.CurrentTime)
    d.sync()
    print("offered", flush=True)
    while True:
        e = d.next_event()
        if e.type == X.SelectionClear:
            return
        if e.type == X.SelectionRequest:
            answer(d, e, data)


def ask(name, target, timeout=5):
    """What the owner of the clipboard of the display `name` gives for a target; None if it has no such thing."""
    d = display.Display(name)
    window = d.screen().root.create_window(0, 0, 1, 1, 0, d.screen().root_depth)
    prop = d.intern_atom("MAILLAGE_TEST")
    window.convert_selection(d.intern_atom("CLIPBOARD"), d.intern_atom(target), prop, X.CurrentTime)
    d.flush()
    end = time.monotonic() + timeout
    try:
        while time.monotonic() < end:
            select.select([d], [], [], 0.2)
            while d.pending_events():
                e = d.next_event()
                if e.type == X.SelectionNotify:
                    value = e.property and window.get_full_property(e.property, X.AnyPropertyType)
                    return value.value if value else None
    finally:
        d.close()


if __name__ == "__main__":
    if sys.argv[1:] != ["offer"]:
        sys.exit(__doc__)
    offer(sys.stdin.buffer.read())

"""The application as a person meets it: find, read, point, drag, type and look."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import io
import os
import re
import subprocess
import sys
import time

import Xlib.error
import Xlib.protocol.event
import Xlib.XK
from gi.repository import GLib
from PIL import Image, ImageChops
from Xlib import X

from accessible import LAYER_POPUP, LAYER_WINDOW, WINDOW_COORDS, Node, burst, states_of
from desktop import Timeout, wait
from filedrag import FileDrag

WINDOW = GLib.Variant("(u)", (WINDOW_COORDS,))
APP_ID = "io.github.maillage.Maillage"
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def environment_for(binary):
    """What a binary needs to find its schemas, icons and data: those of its prefix where it is installed,
    those of the build and source trees where it is not."""
    binary = os.path.abspath(binary)
    share = os.path.join(os.path.dirname(os.path.dirname(binary)), "share")
    dirs = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    if os.path.isdir(os.path.join(share, "glib-2.0", "schemas")):
        return dict(XDG_DATA_DIRS=share + ":" + dirs)
    build = os.path.dirname(binary)
    while build != "/" and not os.path.isdir(os.path.join(build, "meson-info")):
        build = os.path.dirname(build)
    if build == "/":
        return {}
    return dict(GSETTINGS_SCHEMA_DIR=os.path.join(build, "data"), MAILLAGE_DATA_DIR=os.environ.get("MAILLAGE_DATA_DIR") or ":".join(
        (os.path.join(SOURCE, "data"), os.path.join(build, "data"), os.path.join(build, "src", "tools"))))


class Exited(Exception):
    """The application ended before it showed a window."""


class App:
    def __init__(self, desk, argv=(), app_id=APP_ID, env=None, pid=None):
        """env: a home of its own from desk.new_home(), say, and what else differs for this application."""
        self.d, self.app_id, self._known = desk, app_id, {}
        self.path = "/" + app_id.replace(".", "/").replace("-", "_")
        self.log = os.path.join(desk.dir, "app.log")
        if pid:
            self.p, self.pid = None, pid
        else:
            self.p = desk._start(list(argv), "app.log", env=dict(desk.env, **environment_for(argv[0]), **(env or {})))
            self.pid = self.p.pid
        self.root = wait(self._find_app, 20, "the application on the a11y bus")
        self.frame = wait(lambda: self.find_all("window"), 10, "a window")[0]

    def _find_app(self):
        if self.p and self.p.poll() is not None:
            raise Exited("application exited: %s\n%s" % (self.p.returncode, self.read_log()))
        c = self.d.a11y
        for n in Node(c, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")).children:
            (pid,) = c.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", GLib.Variant("(s)", (n.ref[0],)), None, 0, 5000, None).unpack()
            if pid == self.pid:
                return n

    def read_log(self):
        with open(self.log, errors="replace") as f:
            return f.read()

    # ---- finding ----
    def walk(self, a=None):
        """[(depth, node)] in reading order, node.r and node.n its role and name.  One burst of calls for each
        level of the tree: 0.3 ms a node, a fifth of asking one by one."""
        root = a or self.root
        level, kids, seen = [root], {}, {root}
        while level:
            got = burst(self.d.a11y, [(n, i, m, v) for n in level for i, m, v in (
                ("org.a11y.atspi.Accessible", "GetChildren", None),
                ("org.a11y.atspi.Accessible", "GetRoleName", None),
                ("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name"))))])
            nxt = []
            for n, (c, r, nm) in zip(level, zip(*[iter(got)] * 3)):
                n.r, n.n = (r or ("",))[0], (nm or ("",))[0]
                kids[n] = [k for k in (Node(n.conn, tuple(ref)) for ref in (c or ([],))[0]) if k not in seen]
                seen.update(kids[n])
                nxt += kids[n]
            level = nxt
        out, stack = [], [(0, root)]
        while stack:
            depth, n = stack.pop()
            out.append((depth, n))
            stack += [(depth + 1, k) for k in reversed(kids[n])]
        return out

    def shown(self, under=None):
        """[(depth, node)] of what is on the screen, in reading order, with node.r, node.n, its place node.box and its
        states node.s.  It leaves out what is folded away, scrolled away or on another page, without asking about
        anything inside: of the demo's 4,600 objects some 300 are left."""
        root = under or self.root
        level, out, kids = [(root, None)], {root}, {}
        while level:
            self._learn([n for n, _ in level])
            places = burst(self.d.a11y, [(n, "org.a11y.atspi.Component", "GetExtents", WINDOW) for n, _ in level])
            level = [(n, clip) for (n, clip), place in zip(level, places) if self._place(n, place, clip)]
            got = burst(self.d.a11y, [(n, i, m, v) for n, _ in level for i, m, v in (
                ("org.a11y.atspi.Accessible", "GetState", None),
                ("org.a11y.atspi.Accessible", "GetChildren", None),
                ("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name"))))])
            nxt = []
            for (n, _), (state, children, name) in zip(level, zip(*[iter(got)] * 3)):
                n.s, n.n = states_of(*(state or ((0, 0),))[0]), (name or ("",))[0]
                if n.box and "visible" not in n.s:
                    continue
                out.add(n)
                kids[n] = [Node(n.conn, tuple(ref)) for ref in (children or ([],))[0]]
                nxt += [(k, n.clip) for k in kids[n]]
            level = nxt
        found, stack = [], [(0, root)]
        known = {n: n for n in out}
        while stack:
            depth, n = stack.pop()
            n = known[n]
            found.append((depth, n))
            stack += [(depth + 1, k) for k in reversed(kids.get(n, [])) if k in known]
        return found

    def _learn(self, nodes):
        """Role and layer, which never change."""
        new = [n for n in nodes if n.ref not in self._known]
        got = burst(self.d.a11y, [(n, i, m, None) for n in new for i, m in (
            ("org.a11y.atspi.Accessible", "GetRoleName"), ("org.a11y.atspi.Component", "GetLayer"))])
        for n, (role, layer) in zip(new, zip(*[iter(got)] * 2)):
            if role:
                self._known[n.ref] = role[0], layer and layer[0]
        for n in nodes:
            n.r, n.layer_known = self._known.get(n.ref, ("", None))

    def _place(self, n, place, clip):
        """Whether a node's place is on the screen, at least in part; what clips its children."""
        n.box, n.clip, n.middle_shown = place and place[0], clip, True
        if not n.box:                       # the application object, a GtkStackPage
            return True
        x, y, w, h = n.box
        if w <= 0 or h <= 0:
            return False
        if n.layer_known == LAYER_WINDOW:
            n.clip = (x, y, x + w, y + h)
        elif n.layer_known == LAYER_POPUP:
            n.clip = None
            return bool(self._popup_window(n))
        elif clip:
            cx, cy = x + w // 2, y + h // 2
            n.middle_shown = clip[0] <= cx < clip[2] and clip[1] <= cy < clip[3]
            n.clip = max(x, clip[0]), max(y, clip[1]), min(x + w, clip[2]), min(y + h, clip[3])
            return n.clip[0] < n.clip[2] and n.clip[1] < n.clip[3]
        else:
            n.clip = (x, y, x + w, y + h)
        return True

    def find_all(self, role=None, name=None, under=None, showing=True):
        """role: GTK's own name of the role ('button', 'label', 'list item', 'text box', 'search box', 'menu item',
        'dialog', 'window', ...: see `uitest.py tree`); name: a string, or a compiled pattern (GTK 4.8
        names a button with the mnemonic '_Save' '_Save Save': use a pattern there)."""
        return [a for _, a in (self.shown(under) if showing else self.walk(under))
                if (not role or a.r == role) and (not showing or a.middle_shown) and
                (name is None or (name.search(a.n) if hasattr(name, "search") else a.n == name))]

    def find(self, role=None, name=None, timeout=5, under=None, showing=True):
        return wait(lambda: self.find_all(role, name, under, showing), timeout, "%s %r" % (role or "widget", name))[-1]

    def gone(self, role, name=None, timeout=5):
        wait(lambda: not self.find_all(role, name), timeout, "%s %r to go" % (role, name))

    def focused(self):
        for _, a in self.shown():
            if "focused" in a.s:
                return a

    def tree(self, out=sys.stdout):
        show = {"focused", "selected", "checked", "pressed", "expanded", "active"}
        for depth, a in self.walk():
            try:
                st = ",".join(sorted(a.states & show)) if depth else ""
                print("  " * depth + "%s %r%s%s" % (a.r, a.n, " (%s)" % a.description if a.description else "",
                                                    " [%s]" % st if st else ""), file=out)
            except GLib.Error as e:
                print("  " * depth + "?", e.message, file=out)

    # ---- geometry ----
    # GTK 4.8 knows no screen coordinates on AT-SPI (asking warns), sets SHOWING on windows only, leaves the
    # client-side border or shadow out of WINDOW coordinates, and inside a popover gives them relative to the
    # popover's parent.  So: find the X window, add its position.
    def _top(self, a):
        while a is not None:
            try:
                layer = a.layer
                if layer in (LAYER_WINDOW, LAYER_POPUP):
                    return a, layer == LAYER_POPUP
            except GLib.Error:              # GtkStackPage & co.: accessible, but no Component
                pass
            a = a.parent
        return None, False

    def on_screen(self, a):
        try:
            x, y, w, h = a.extents
        except GLib.Error:                  # the application object itself, a GtkStackPage
            return "Component" not in a.interfaces
        if w <= 0 or h <= 0:
            return False
        top, popup = self._top(a)
        if popup and not self._popup_window(top):
            return False
        cx, cy, p = x + w // 2, y + h // 2, a
        while p is not None and p != top:
            try:
                x, y, w, h = p.extents
                if not (x <= cx < x + w and y <= cy < y + h):
                    return False
            except GLib.Error:
                pass
            p = p.parent
        return True

    def window(self, title):
        """Window, place and size of the toplevel with this title.  (A drag icon may carry the same one.)"""
        return wait(lambda: [(w, g) for w, t, g, o in self.d.windows(self.pid) if t == title and not o], 5, "window " + title)[0]

    def _toplevel(self, top):
        """The X window of an accessible window: of the same title or, as a title may be changing, of the only one."""
        plain = [(w, t, g) for w, t, g, o in self.d.windows(self.pid) if not o]
        named = [(w, g) for w, t, g in plain if t == top.name]
        if not named and len(plain) == 1:
            named = [(w, g) for w, _, g in plain]
        return named[0] if named else self.window(top.name)

    def _popup_window(self, popup):
        """A popover is an X window of its own, of the size of its accessible."""
        (_, _, pw, ph), s = popup.extents, self.d.scale
        for _, _, (x, y, w, h), o in self.d.windows(self.pid):
            if o and (w, h) == (pw * s, ph * s):
                return x, y

    def rect(self, a):
        """Screen rectangle (device pixels) of an accessible."""
        s, (ex, ey, ew, eh), (top, popup) = self.d.scale, a.extents, self._top(a)
        tx, ty, tw, th = top.extents
        if popup:
            x, y = wait(lambda: self._popup_window(top), 2, "popover window")
            return x + (ex - tx) * s, y + (ey - ty) * s, ew * s, eh * s
        win, (x, y, w, h) = self._toplevel(top)
        border = self.d._prop(win, "_GTK_FRAME_EXTENTS")
        if border is not None:              # composited: a shadow
            bl, bt = border[0], border[2]
        else:                               # not composited: a solid border, the same all round
            bl, bt = (w - tw * s) // 2, (h - th * s) // 2
        return x + bl + ex * s, y + bt + ey * s, ew * s, eh * s

    def centre(self, a):
        if isinstance(a, tuple):
            return a
        x, y, w, h = self.rect(a)
        return x + w // 2, y + h // 2

    def at(self, a, dx, dy):
        """The screen point (dx, dy) inside an accessible."""
        x, y, _, _ = self.rect(a)
        return x + dx * self.d.scale, y + dy * self.d.scale

    # ---- acting as a person ----
    def move(self, a):
        x, y = self.centre(a)
        at = self.d.x.screen().root.query_pointer()
        for i in range(1, 7):               # like a hand: a jump could land on the tooltip of what it was over
            self.d.fake(X.MotionNotify, 0, at.root_x + (x - at.root_x) * i // 6 - (i < 6) * 2, at.root_y + (y - at.root_y) * i // 6)
            time.sleep(0.012)
        time.sleep(0.03)                    # let the hover take effect

    @contextlib.contextmanager
    def holding(self, *mods):
        """Keys that are held down meanwhile: "shift", "ctrl", "alt"."""
        names = {"shift": "Shift_L", "ctrl": "Control_L", "alt": "Alt_L"}
        keys = [self.d.x.keysym_to_keycode(Xlib.XK.string_to_keysym(names[m])) for m in mods]
        for k in keys:
            self.d.fake(X.KeyPress, k)
        try:
            yield
        finally:
            for k in keys:
                self.d.fake(X.KeyRelease, k)

    def click(self, a, button=1, repeat=1, mods=()):
        self.move(a)
        with self.holding(*mods):
            for _ in range(repeat):
                self.d.fake(X.ButtonPress, button)
                self.d.fake(X.ButtonRelease, button)
                time.sleep(0.05)

    def drag(self, a, b, steps=12, mods=(), hold=0.05, before_release=None):
        """before_release: called over b, with the button still down."""
        (x0, y0), (x1, y1) = self.centre(a), self.centre(b)
        with self.holding(*mods):
            self._drag(x0, y0, x1, y1, steps, hold, before_release)

    def _drag(self, x0, y0, x1, y1, steps, hold, before_release):
        try:
            self.d.fake(X.MotionNotify, 0, x0, y0)
            time.sleep(0.03)
            self.d.fake(X.ButtonPress, 1)
            for i in range(1, steps + 1):   # in steps, like a hand: the drag threshold and DnD need motion
                self.d.fake(X.MotionNotify, 0, x0 + (x1 - x0) * i // steps, y0 + (y1 - y0) * i // steps)
                time.sleep(0.016)
            time.sleep(hold)                # let the drop target answer
            if before_release:
                before_release()
        finally:
            self.d.fake(X.ButtonRelease, 1)

    def drop_files(self, a, *paths, text=False):
        """Files dragged from another program and let go over a place; whether the application took them.
        text: also offer the paths as text, as file managers do."""
        x, y = self.centre(a)
        top = self._top(a)[0]
        drag = FileDrag(self.d.env["DISPLAY"], paths, [("text/plain;charset=utf-8", str(paths[0]).encode())] if text else ())
        try:
            self.move((x, y))
            return drag.to(self._toplevel(top)[0], x, y)
        finally:
            drag.close()

    def scroll(self, a, clicks):
        """Positive: down."""
        self.move(a)
        for _ in range(abs(clicks)):
            self.d.fake(X.ButtonPress, 5 if clicks > 0 else 4)
            self.d.fake(X.ButtonRelease, 5 if clicks > 0 else 4)
            time.sleep(0.03)

    def type(self, text):
        for run in re.findall(r"[ -~\n\t]+|[^ -~\n\t]", text):
            if run.isascii():
                self.d.xdo("type", "--delay", 8, "--", run)
            else:                           # xdotool remaps keys for these and loses some: GTK's own Unicode entry
                self.d.xdo("key", "ctrl+shift+u", "type", "--delay", 8, "%x " % ord(run))

    def close_window(self, title):
        """As the window manager's own close button or Alt+F4 does."""
        w, root = self.window(title)[0], self.d.x.screen().root
        root.send_event(Xlib.protocol.event.ClientMessage(window=w, client_type=self.d.x.intern_atom("_NET_CLOSE_WINDOW"),
                        data=(32, [0, 2, 0, 0, 0])), X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.d.x.sync()

    def key(self, *keys):
        self.d.xdo("key", "--delay", 20, *keys)

    # ---- GActions over D-Bus ----
    def _actions(self, method, args, scope):
        return self.d.bus.call_sync(self.app_id, self.path + ("/" + scope if scope else ""), "org.gtk.Actions",
                                    method, args, None, 0, 5000, None).unpack()

    def state(self, action, scope="window/1"):
        (r,) = self._actions("Describe", GLib.Variant("(s)", (action,)), scope)
        return r[2][0] if r[2] else None

    def activate(self, action, *params, scope="window/1"):
        self._actions("Activate", GLib.Variant("(sava{sv})", (action, list(params), {})), scope)

    def quit(self, timeout=20):
        """Quit as the application would; its exit status (with ASan, that includes the leak check)."""
        self.activate("quit", scope="")
        return self.p.wait(timeout)

    # ---- looking ----
    def shot(self, a=None):
        r = self.rect(a or self.frame)
        png = subprocess.run(["import", "-window", "root", "-crop", "%dx%d+%d+%d" % (r[2], r[3], r[0], r[1]), "+repage",
                              "png:-"], env=self.d.env, stdout=subprocess.PIPE, check=True).stdout
        return Image.open(io.BytesIO(png)).convert("RGB")

    def assert_golden(self, name, a=None, channel=8, bad=0, timeout=5):
        """Compare with golden/NAME.png until it matches: a frame may still be on its way.
        UPDATE_GOLDEN=1 writes it.  A pixel is bad if a channel is off by more than `channel`."""
        ref = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden", name + ".png")
        if os.environ.get("UPDATE_GOLDEN"):
            prev = None

            def settled():
                nonlocal prev
                cur = self.shot(a)
                same, prev = prev is not None and prev.tobytes() == cur.tobytes(), cur
                return same
            time.sleep(0.5)
            wait(settled, 10, "a still picture", every=0.3)
            prev.save(ref)
            return
        want, last = Image.open(ref).convert("RGB"), {}

        def same():
            got = last["img"] = self.shot(a)
            if got.size != want.size:
                last["bad"] = "size %s, expected %s" % (got.size, want.size)
                return False
            r, g, b = ImageChops.difference(got, want).split()
            mask = ImageChops.lighter(ImageChops.lighter(r, g), b).point(lambda v: 255 if v > channel else 0)
            last["mask"], last["bad"] = mask, mask.histogram()[255]
            return last["bad"] <= bad

        try:
            wait(same, timeout, "picture " + name, every=0.1)
        except Timeout:
            out = os.environ.get("UITEST_ARTIFACTS", "_uitest-artifacts")
            os.makedirs(out, exist_ok=True)
            last["img"].save("%s/%s.actual.png" % (out, name))
            if "mask" in last:
                last["mask"].save("%s/%s.diff.png" % (out, name))
            raise AssertionError("%s: %s bad pixels; see %s/%s.*.png" % (name, last["bad"], out, name))

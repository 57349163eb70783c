"""A private desktop: X server, session and accessibility bus, window manager and home directory."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import subprocess
import tempfile
import time

import Xlib.Xatom
import Xlib.display
import Xlib.error
import Xlib.ext.xtest
from gi.repository import Gio, GLib
from Xlib import X

# Only the accessibility bus can be activated, unless more is asked for: no portals, no dconf service.
BUS_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:dir={run}</listen>
<servicedir>{run}/services</servicedir>{more}
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
A11Y_SERVICE = "[D-BUS Service]\nName=org.a11y.Bus\nExec=/usr/libexec/at-spi-bus-launcher\n"
GTK_SETTINGS = """[Settings]
gtk-enable-animations=false
gtk-cursor-blink=false
gtk-overlay-scrolling=false
gtk-font-name=Cantarell 11
gtk-xft-antialias=1
gtk-xft-hinting=0
gtk-xft-rgba=none
gtk-xft-dpi={dpi}
"""
XORG_CONF = """
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AutoAddGPU" "false"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 192000
EndSection
Section "Monitor"
  Identifier "m0"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1280x800" 83.50 1280 1352 1480 1680 800 803 809 831
  Modeline "1024x768" 63.50 1024 1072 1176 1328 768 771 775 798
  Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
EndSection
Section "Screen"
  Identifier "s0"
  Device "dummy"
  Monitor "m0"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x800" "1024x768" "1920x1080"
    Virtual 5120 2160
  EndSubSection
EndSection
"""


class Timeout(AssertionError):
    pass


def wait(fn, timeout=5.0, what="", every=0.02):
    """Poll fn until it returns something true.  A test never sleeps for a fixed time."""
    end, last = time.monotonic() + timeout * float(os.environ.get("UITEST_SLOW", "1")), None
    while True:
        try:
            v = fn()
            if v:
                return v
        except (GLib.Error, Xlib.error.XError, RuntimeError, LookupError, Timeout) as e:
            last = e                        # a stale accessible, a window gone meanwhile: not a slip in the test
        if time.monotonic() > end:
            raise Timeout("timed out waiting for %s (last error: %r)" % (what or fn, last))
        time.sleep(every)


class Desktop:
    def __init__(self, monitors=((1280, 800),), wm="xfwm4", scale=1, text=1.0, display=None, locale="C.UTF-8", env=None,
                 services=()):
        """monitors: more than one starts Xorg with the dummy driver (Xvfb has one output only);
        the second and later ones are connected by plug().  text: the size of letters, 1.0 is normal.
        services: folders of D-Bus services that can be activated as well."""
        self.procs, self.monitors, self.scale, self.text = [], list(monitors), scale, text
        self.dir = tempfile.mkdtemp(prefix="maillage-uitest-")
        run, home = self.dir + "/run", self.dir + "/home"
        for d in (run + "/services", home + "/.config/gtk-4.0"):
            os.makedirs(d, mode=0o700)
        os.chmod(run, 0o700)
        self._write(run + "/services/org.a11y.Bus.service", A11Y_SERVICE)
        self._write(run + "/session.conf", BUS_CONF.format(
            run=run, more="".join("\n<servicedir>%s</servicedir>" % folder for folder in services)))
        self.gtk_settings = GTK_SETTINGS.format(dpi=int(96 * 1024 * text))
        self._write(home + "/.config/gtk-4.0/settings.ini", self.gtk_settings)
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "G_DEBUG", "GSK_RENDERER", "GTK_DEBUG",
                "GDK_DEBUG", "GTK_A11Y", "UPDATE_GOLDEN", "MALLOC_CHECK_", "XDG_DATA_DIRS", "GSETTINGS_SCHEMA_DIR") or
                re.match(r"(ASAN|LSAN|UBSAN|TSAN)_OPTIONS$|G_TEST_|G_MESSAGES_|ADW_DEBUG_|MLG_|MAILLAGE_", k)}
        self.env = dict(dict(
            GDK_BACKEND="x11", GTK_A11Y="atspi", GSK_RENDERER="cairo", G_DEBUG="fatal-criticals"), **keep)
        self.env.update(
            self.home_env(home), XDG_RUNTIME_DIR=run,
            LC_ALL=locale, TZ="UTC", GTK_IM_MODULE="gtk-im-context-simple", GSETTINGS_BACKEND="keyfile",
            GIO_USE_VFS="local", GIO_USE_VOLUME_MONITOR="unix", GIO_USE_PROXY_RESOLVER="dummy",
            GTK_USE_PORTAL="0", ADW_DISABLE_PORTAL="1", GDK_SCALE=str(scale))
        if self.env["GSK_RENDERER"] == "cairo":         # else GDK loads EGL and Mesa all the same: +65 MB, +50 ms
            self.env.setdefault("GDK_DEBUG", "gl-disable")
        self.env.update(env or {})
        try:
            self._start_x(display)
            self._start_bus()
            if wm:          # after the bus: a GTK 3 window manager would autolaunch one, with an a11y bus of its own
                self._start([wm] if isinstance(wm, str) else list(wm), "wm.log",
                            env=dict(self.env, NO_AT_BRIDGE="1", GDK_SCALE="1"))
                wait(lambda: self._prop(self.x.screen().root, "_NET_SUPPORTING_WM_CHECK") is not None, 10, "window manager")
                if wm == "xfwm4":               # its compositor comes up a little later, and GTK's borders with it
                    wait(self._composited, 5, "compositor")
        except BaseException:
            self.close()
            raise

    @staticmethod
    def home_env(home):
        return dict(HOME=home, XDG_CONFIG_HOME=home + "/.config", XDG_DATA_HOME=home + "/.local/share",
                    XDG_CACHE_HOME=home + "/.cache", XDG_STATE_HOME=home + "/.local/state")

    def new_home(self):
        """A home directory nobody has used yet: what a first start finds.  Returns its environment."""
        home = tempfile.mkdtemp(prefix="home-", dir=self.dir)
        os.makedirs(home + "/.config/gtk-4.0")
        self._write(home + "/.config/gtk-4.0/settings.ini", self.gtk_settings)
        return self.home_env(home)

    @staticmethod
    def _write(path, text):
        with open(path, "w") as f:
            f.write(text)

    def _start_x(self, display):
        r, w = os.pipe()
        if len(self.monitors) == 1:
            argv = ["Xvfb", "-screen", "0", "%dx%dx24" % self.monitors[0]]
        else:
            self._write(self.dir + "/xorg.conf", XORG_CONF)
            argv = ["Xorg", "-config", self.dir + "/xorg.conf", "-logfile", self.dir + "/xorg.log",
                    "-novtswitch", "-sharevts"]
        display = display or os.environ.get("UITEST_DISPLAY")
        self._start([argv[0], *([display] if display else []), *argv[1:], "-dpi", "96", "-displayfd", str(w),
                     "-nolisten", "tcp", "-noreset"], "xserver.log", pass_fds=(w,))
        os.close(w)
        with os.fdopen(r) as f:             # to the newline: the server dies if the pipe closes between its two writes
            num = f.readline().strip()
        if not num:
            raise RuntimeError("no X server:\n" + open(self.dir + "/xserver.log").read())
        self.env["DISPLAY"] = ":" + num
        # Before its own settings, GTK on X11 believes this.
        self.x.screen().root.change_property(Xlib.Xatom.RESOURCE_MANAGER, Xlib.Xatom.STRING, 8, b"Xft.dpi:\t%d\n" % (96 * self.text))
        self.x.sync()
        if len(self.monitors) > 1:
            self.plug(0)

    def _start_bus(self):
        r, w = os.pipe()
        self._start(["dbus-daemon", "--nofork", "--config-file=" + self.dir + "/run/session.conf",
                     "--print-address=%d" % w], "dbus.log", pass_fds=(w,))
        os.close(w)
        with os.fdopen(r) as f:
            self.env["DBUS_SESSION_BUS_ADDRESS"] = f.readline().strip()

    @property
    def x(self):
        if not hasattr(self, "_x"):
            self._x = Xlib.display.Display(self.env["DISPLAY"])
        return self._x

    def _composited(self):
        return self.x.get_selection_owner(self.x.intern_atom("_NET_WM_CM_S0")) != X.NONE

    def _prop(self, w, name):
        p = w.get_full_property(self.x.intern_atom(name), X.AnyPropertyType)
        return p.value if p else None

    def belongs(self, window, pid):
        """Whether a window is one of a process."""
        return list(self._prop(window, "_NET_WM_PID") or []) == [pid]

    def windows(self, pid):
        """[(window, title, (x, y, w, h), override_redirect)] of a process's mapped windows."""
        out, todo = [], [(self.x.screen().root, 0)]
        while todo:
            w, depth = todo.pop()
            try:
                if depth and w.get_attributes().map_state == X.IsViewable and self.belongs(w, pid):
                    g, at = w.get_geometry(), w.translate_coords(self.x.screen().root, 0, 0)
                    title = self._prop(w, "_NET_WM_NAME") or b""
                    out.append((w, title.decode(), (-at.x, -at.y, g.width, g.height), bool(w.get_attributes().override_redirect)))
                elif depth < 3:             # a window manager puts a frame around
                    todo += [(c, depth + 1) for c in w.query_tree().children]
            except Xlib.error.BadWindow:    # gone meanwhile
                pass
        return out

    def fake(self, kind, detail=0, x=0, y=0):
        Xlib.ext.xtest.fake_input(self.x, kind, detail, x=x, y=y)
        self.x.sync()

    def _start(self, argv, log, pass_fds=(), env=None):
        with open(os.path.join(self.dir, log), "ab") as f:
            p = subprocess.Popen(argv, env=env or self.env, stdin=subprocess.DEVNULL, stdout=f,
                                 stderr=subprocess.STDOUT, pass_fds=pass_fds, start_new_session=True)
        self.procs.append(p)
        return p

    def cmd(self, *argv):
        r = subprocess.run([str(a) for a in argv], env=self.env, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, timeout=30)
        if r.returncode:
            raise RuntimeError("%s: exit %d: %s" % (" ".join(map(str, argv)), r.returncode, r.stdout.decode().strip()))
        return r.stdout.decode()

    def xdo(self, *a):
        return self.cmd("xdotool", *a)

    def plug(self, i):
        """Connect monitor i, to the right of the one before it."""
        mode = "%dx%d" % self.monitors[i]
        if i:
            self.cmd("xrandr", "--addmode", "DUMMY%d" % i, mode)
        self.cmd("xrandr", "--output", "DUMMY%d" % i, "--mode", mode,
                 *(["--right-of", "DUMMY%d" % (i - 1)] if i else ["--primary"]))
        self.cmd("xrandr", "--query")       # re-probe, or GTK still hears 'disconnected'

    def unplug(self, i):
        self.cmd("xrandr", "--output", "DUMMY%d" % i, "--off")
        self.cmd("xrandr", "--query")

    def screenshot(self, path, rect=None):
        self.cmd("import", "-window", "root", *(["-crop", "%dx%d+%d+%d" % (rect[2], rect[3], rect[0], rect[1]),
                                                 "+repage"] if rect else []), path)

    def _connect(self, address):
        F = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(address, F.AUTHENTICATION_CLIENT | F.MESSAGE_BUS_CONNECTION, None, None)

    @property
    def bus(self):
        if not hasattr(self, "_bus"):
            self._bus = self._connect(self.env["DBUS_SESSION_BUS_ADDRESS"])
        return self._bus

    @property
    def a11y(self):
        if not hasattr(self, "_a11y"):
            (addr,) = self.bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                         0, 10000, None).unpack()
            self._a11y = self._connect(addr)
        return self._a11y

    def close(self):
        if hasattr(self, "_x"):
            self._x.close()
        for p in reversed(self.procs):
            if p.poll() is None:
                p.terminate()
        for p in reversed(self.procs):
            try:
                p.wait(5)
            except subprocess.TimeoutExpired:
                p.kill()
                p.wait()
        shutil.rmtree(self.dir, ignore_errors=True)

"""Maillage in its sandbox, used by a person: the real document portal, the desktop's own file dialog, a file manager.

flatpak/test-local runs this, in a mount namespace where /run/user is its own, and tells where it works in
MAILLAGE_FLATPAK_WORK."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import glob
import importlib.machinery
import importlib.util
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time

import pytest

WORK = os.environ["MAILLAGE_FLATPAK_WORK"]
SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(SOURCE, "tests", "e2e"))
from application import APP_ID                          # noqa: E402
from desktop import Desktop, wait                       # noqa: E402
from maillage import Maillage                           # noqa: E402

loader = importlib.machinery.SourceFileLoader("bench_start", SOURCE + "/tests/bench/bench-start")
BENCH = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench_start", loader))
loader.exec_module(BENCH)

EXPORTS = WORK + "/flatpak/exports/share"
DEMO = WORK + "/build/files/share/maillage/demo/demo.gpkg"
HOME = WORK + "/home/.var/app/" + APP_ID
OUT = WORK + "/out"
NAME = "Amap des Quatre-Vents"
TARGET = 2.0        # seconds to the first complete frame of the demo territory


class SandboxDesktop(Desktop):
    """Process numbers mean nothing outside of a sandbox, and GTK does not tell them.  Instead of one: what all windows
    of a client of the X server have in common."""

    @staticmethod
    def client(window):
        return window.id & ~0x1fffff

    def belongs(self, window, pid):
        return self.client(window) == pid or super().belongs(window, pid)


class SandboxedApp(Maillage):
    """The buses of a sandbox go through a proxy: the window tells that it is there."""

    def __init__(self, desktop, argv=None):
        self.d, self.app_id, self._known = desktop, APP_ID, {}
        self.path = "/" + APP_ID.replace(".", "/")
        self.log = os.path.join(desktop.dir, "app.log")
        self.p = desktop._start(argv, "app.log") if argv else None
        self.pid = wait(self._client_on_the_screen, 30, "a window")
        self.root = wait(self._find_app, 20, "the application on the a11y bus")
        self.frame = wait(lambda: self.find_all("window"), 10, "a window")[0]

    def _find_app(self):
        from accessible import Node
        for node in Node(self.d.a11y, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")).children:
            if "aillage" in node.name:
                return node

    def _client_on_the_screen(self):
        if self.p and self.p.poll() is not None:
            raise AssertionError("it ended before it showed a window:\n" + self.read_log())
        todo = [self.d.x.screen().root]
        while todo:
            window = todo.pop()
            if self.d._prop(window, "_GTK_APPLICATION_ID") == APP_ID.encode():
                return self.d.client(window)
            todo += window.query_tree().children

    # GTK since 4.10 names no widget after its type, and gives what is said to the room as a text, not as a name.
    def wait_found(self, text, timeout=10):
        return wait(lambda: [n for n in self.find_all("status") if text in (n.n or n.text)], timeout,
                    "“%s” above the results" % text)

    def wait_said(self, pattern, timeout=20):
        return wait(lambda: [n for n in self.find_all("label") if re.search(pattern, n.n or n.text)], timeout, pattern)

    def picture(self, name):
        BENCH.rest(self.d)
        self.d.screenshot("%s/%s.png" % (OUT, name))

    def add_actor(self, name=NAME):
        before = self.focused()
        self.key("n")
        wait(lambda: self.focused() not in (None, before), 5, "the entry of the name")
        self.type(name)
        self.key("Return")
        wait(lambda: name in self.undo_label(), 10, "the actor")

    def choose_in_the_portal(self, path, picture=None):
        """In the desktop's dialog, which is no window of the application."""
        def dialogs():
            done = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "xdg-desktop-portal-gtk"],
                                  env=self.d.env, stdout=subprocess.PIPE, text=True)
            return done.stdout.split()
        wait(dialogs, 20, "the desktop's file dialog")
        BENCH.rest(self.d)                  # one that was just started shows itself before it listens
        self.d.xdo("windowfocus", "--sync", dialogs()[-1])
        self.d.xdo("key", "ctrl+a")
        self.d.xdo("type", "--delay", 20, "--", path)
        BENCH.rest(self.d)
        if picture:
            self.picture(picture)
        self.d.xdo("key", "Return")
        wait(lambda: not dialogs(), 20, "the desktop's file dialog to go")


class Sandbox:
    """Starts the application as people do, in the home it has for this test."""

    def __init__(self, desktop):
        self.desktop, self.apps = desktop, []
        shutil.rmtree(HOME, ignore_errors=True)
        os.makedirs(HOME + "/config/gtk-4.0")
        with open(HOME + "/config/gtk-4.0/settings.ini", "w") as f:
            f.write(desktop.gtk_settings)
        shutil.copy(WORK + "/net-spy.so", HOME)
        self.net_log = HOME + "/net-spy.log"

    def command(self, *files, env=()):
        """As the exported desktop file has it: the files are handed over, nothing else is seen."""
        settings = dict(GDK_DISABLE="gl,vulkan", GSK_RENDERER="cairo", G_DEBUG="fatal-criticals",
                        LD_PRELOAD=HOME + "/net-spy.so", NET_SPY_LOG=self.net_log, **dict(env))
        unset = ("GDK_DEBUG", "GTK_USE_PORTAL", "ADW_DISABLE_PORTAL", "GIO_USE_VFS", "GIO_USE_PROXY_RESOLVER")
        return ["/usr/bin/flatpak", "run", "--user", *("--env=%s=%s" % s for s in settings.items()),
                *("--unset-env=" + name for name in unset), "--file-forwarding", APP_ID,
                *(("@@", *map(str, files), "@@") if files else ())]

    def __call__(self, *files, env=()):
        self.desktop.xdo("mousemove", 1270, 790)
        app = SandboxedApp(self.desktop, self.command(*files, env=env))
        self.apps.append(app)
        return app

    def attach(self):
        """What the desktop started."""
        app = SandboxedApp(self.desktop)
        self.apps.append(app)
        return app

    def network(self):
        if not os.path.exists(self.net_log):
            return ""
        with open(self.net_log) as f:
            return f.read()

    def end(self, app):
        if app.p is None:
            subprocess.run(["flatpak", "kill", APP_ID], env=self.desktop.env)
            wait(lambda: APP_ID not in subprocess.run(["flatpak", "ps", "--columns=application"], env=self.desktop.env,
                                                      stdout=subprocess.PIPE, text=True).stdout, 10, "it to end")
        elif app.p.poll() is None:
            assert app.quit() == 0
        self.apps.remove(app)


@pytest.fixture(scope="module")
def desktop():
    spy = WORK + "/net-spy.so"
    open(WORK + "/config.h", "w").close()
    subprocess.run(["gcc", "-shared", "-fPIC", "-D_GNU_SOURCE", "-I" + WORK, "-o", spy,
                    SOURCE + "/tests/e2e/net-spy.c", "-ldl"], check=True)
    d = SandboxDesktop(services=("/usr/share/dbus-1/services", EXPORTS + "/dbus-1/services"), env=dict(
        HOME=WORK + "/home", FLATPAK_USER_DIR=WORK + "/flatpak", XDG_RUNTIME_DIR=os.environ["XDG_RUNTIME_DIR"],
        XDG_DATA_DIRS=EXPORTS + ":/usr/local/share:/usr/share", XDG_CURRENT_DESKTOP="GNOME",
        G_DEBUG=""))            # the portals' own criticals are not ours: only the application ends at one
    yield d
    d.close()


@pytest.fixture
def start(desktop, request):
    s, before = Sandbox(desktop), request.session.testsfailed
    yield s
    failed = request.session.testsfailed > before
    if failed:
        desktop.screenshot("%s/failed-%s.png" % (OUT, request.node.name))
        with open("%s/failed-%s.txt" % (OUT, request.node.name), "w") as f:
            for app in s.apps[-1:]:
                app.tree(f)
    log = s.apps[-1].read_log() if s.apps else ""
    if failed:
        print(log)
        with open(desktop.dir + "/dbus.log", errors="replace") as f:     # what the portals said
            print(f.read())
    for app in list(s.apps):
        try:
            s.end(app)
        except Exception:
            subprocess.run(["flatpak", "kill", APP_ID], env=desktop.env)
            if not failed:
                raise
    if not failed:
        assert not s.network(), "it reached for the network:\n" + s.network()


@pytest.fixture
def documents(tmp_path):
    """A folder of the user's, which the sandbox does not see."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


@pytest.fixture
def demo(documents):
    return shutil.copy(DEMO, documents / "brest.gpkg")


@contextlib.contextmanager
def drag_files(app, *paths):
    """Drags files from another program onto the middle of the window; lets that program go at the end."""
    desktop = app.d
    source = desktop._start([sys.executable, os.path.join(os.path.dirname(__file__), "drag-source.py"), *map(str, paths)],
                            "drag-source.log", env=dict(desktop.env, **desktop.new_home(), GTK_A11Y="none"))
    try:
        window, _, (x, y, w, h), _ = wait(lambda: desktop.windows(source.pid), 10, "the window to drag from")[0]
        left, top, width, height = app.rect(app.frame)
        at = left + width - w - 40, top + height - h - 40
        desktop.xdo("windowmove", "--sync", window.id, *at)
        app.drag((at[0] + w // 2, at[1] + h // 2), (left + width // 2, top + height // 2), hold=0.3)
        yield source
    finally:
        source.terminate()
        source.wait()


def count(path):
    database = sqlite3.connect("file:%s?mode=ro&immutable=1" % path, uri=True)
    try:
        return database.execute("SELECT count(*) FROM actors").fetchone()[0]
    finally:
        database.close()


def measured(text):
    with open(OUT + "/measured", "a") as f:
        f.write(text + "\n")


def test_the_demo_opens_from_the_start_page(start):
    app = start()
    app.picture("1-start")
    app.click(app.find("button", re.compile("Explore the demo")))
    app.wait_found("264 actors", 20)
    app.picture("2-demo")


def test_an_edit_goes_through_the_document_portal(start, demo, documents):
    app = start(demo)
    app.wait_found("264 actors", 20)
    app.add_actor()
    wait(lambda: count(demo) == 265, 20, "the file to have it", every=0.2)
    app.saved()
    app.picture("3-edited")
    assert os.listdir(documents) == ["brest.gpkg"]
    app.close_window(app.frame.name)
    assert app.p.wait(20) == 0
    start.apps.remove(app)

    app = start(demo)
    app.wait_found("265 actors", 20)
    wait(lambda: NAME in app.undo_label(), 10, "the history of before")
    app.picture("4-reopened")
    app.key("ctrl+z")
    wait(lambda: count(demo) == 264, 20, "the file to follow", every=0.2)
    assert os.listdir(documents) == ["brest.gpkg"]


def test_what_another_program_wrote_meanwhile_is_not_replaced(start, demo, documents):
    app = start(demo)
    app.wait_found("264 actors", 20)
    other = shutil.copy(demo, documents / "other")
    database = sqlite3.connect(other)
    database.execute("CREATE TABLE written_by_another_program (x)")
    database.commit()
    database.close()
    os.replace(other, demo)
    with open(demo, "rb") as f:
        theirs = f.read()
    app.add_actor()
    app.wait_said("“brest.gpkg” was changed by another program")
    app.picture("5-conflict")
    with open(demo, "rb") as f:
        assert f.read() == theirs
    app.click(app.find("button", re.compile("Replace it")))
    wait(lambda: count(demo) == 265, 20, "the file to have ours, now that we said so", every=0.2)


def test_the_kernel_forgetting_the_file_is_no_conflict(start, demo):
    """A portal numbers its files anew then."""
    app = start(demo)
    app.wait_found("264 actors", 20)
    with open("/proc/sys/vm/drop_caches", "w") as f:
        f.write("2\n")
    app.add_actor()
    wait(lambda: count(demo) == 265, 20, "the file to have it", every=0.2)
    app.saved()


def test_save_as_goes_through_the_dialog_of_the_desktop(start, documents):
    app = start()
    app.click(app.find("button", re.compile("Explore the demo")))
    app.wait_found("264 actors", 20)
    chosen = documents / "chosen.gpkg"
    app.key("ctrl+shift+s")
    app.choose_in_the_portal(chosen, "6-dialog")
    app.wait_said("^Saved[.] From now on")
    assert count(chosen) == 264
    app.add_actor()
    wait(lambda: count(chosen) == 265, 20, "the new file to have it", every=0.2)
    assert os.listdir(documents) == ["chosen.gpkg"]


def test_open_goes_through_the_dialog_of_the_desktop(start, demo):
    app = start()
    app.find("button", re.compile("New territory"))
    app.key("ctrl+o")
    app.choose_in_the_portal(demo)
    app.wait_found("264 actors", 20)


def test_recent_files_stay_within_reach(start, demo):
    """After the next start too, although only the desktop knows where they are."""
    app = start()
    app.find("button", re.compile("New territory"))
    app.key("ctrl+o")
    app.choose_in_the_portal(demo)
    app.wait_found("264 actors", 20)
    app.key("ctrl+k")
    BENCH.rest(app.d)
    app.type("Close the territory")
    BENCH.rest(app.d)
    app.key("Return")
    app.find("label", "brest", timeout=20)
    app.picture("7-recent")
    assert not app.find_all("label", re.compile("/run/user")), "nobody knows that place"
    start.end(app)

    app = start()
    app.find("label", "brest", timeout=20)
    app.click(app.find("label", "brest"))
    app.wait_found("264 actors", 20)
    start.end(app)

    app = start()
    app.wait_found("264 actors", 20)            # the last one opens by itself
    app.add_actor()
    wait(lambda: count(demo) == 265, 20, "the file to have it", every=0.2)


def test_files_are_dragged_into_the_window(start, demo):
    app = start()
    app.find("button", re.compile("New territory"))
    with drag_files(app, demo):
        app.wait_found("264 actors", 20)
        app.picture("8-dropped")
    app.add_actor()
    wait(lambda: count(demo) == 265, 20, "the file to have it", every=0.2)


def test_a_file_manager_opens_a_file(start, desktop, demo):
    """By D-Bus activation: the exported service starts the sandbox, and the file is handed over."""
    subprocess.run(["gio", "open", demo], env=desktop.env, check=True, timeout=60)
    app = start.attach()
    app.wait_found("264 actors", 20)
    app.add_actor()
    wait(lambda: count(demo) == 265, 20, "the file to have it", every=0.2)


def test_the_file_manager_knows_the_type(desktop, demo):
    subprocess.run(["update-mime-database", EXPORTS + "/mime"], env=desktop.env, check=True)
    subprocess.run(["update-desktop-database", EXPORTS + "/applications"], env=desktop.env, check=True)
    out = subprocess.run(["gio", "info", "-a", "standard::content-type", demo], env=desktop.env, check=True,
                         stdout=subprocess.PIPE, text=True).stdout
    assert "application/geopackage+sqlite3" in out
    out = subprocess.run(["gio", "mime", "application/geopackage+sqlite3"], env=dict(desktop.env, LC_ALL="C.UTF-8"),
                         check=True, stdout=subprocess.PIPE, text=True).stdout
    assert APP_ID + ".desktop" in out


def test_it_speaks_french_and_goes_dark(start, demo):
    app = start(demo, env=dict(LC_ALL="fr_FR.UTF-8", LANGUAGE="fr", ADW_DEBUG_COLOR_SCHEME="prefer-dark"))
    app.wait_found("264 acteurs", 20)
    app.picture("9-french-dark")


def test_the_first_frame_comes_soon(start, desktop, demo):
    times = []
    for _ in range(4):
        BENCH.rest(desktop)
        first, last, changed = None, BENCH.look(desktop), None
        begin = time.monotonic()
        app = desktop._start(start.command(demo), "app.log")
        while changed is None or time.monotonic() - changed < BENCH.STILL:
            assert time.monotonic() - begin < BENCH.LIMIT
            now, picture = time.monotonic(), BENCH.look(desktop)
            if picture != last:
                first, last, changed = first or now, picture, now
            time.sleep(0.01)
        times.append((changed - begin, first - begin))
        subprocess.run(["flatpak", "kill", APP_ID], env=desktop.env, check=True)
        app.wait(20)
    complete, window = min(times[1:])           # the first one warms the disk
    load = os.getloadavg()[0]
    measured("start in the sandbox, demo: window %.2f s, complete frame %.2f s (best of 3; load %.1f)" % (window, complete, load))
    # What else the machine does is not ours to answer for.
    assert complete < TARGET * max(1, load / os.cpu_count())


def test_nothing_is_left_behind():
    """Of temporary files beside documents, as the portal would keep them."""
    assert not glob.glob(WORK + "/**/.xdp*", recursive=True)

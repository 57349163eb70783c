"""Fixtures: one desktop for the run, for each test a fresh application with a home of its own."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from application import SOURCE, environment_for         # noqa: E402
from desktop import Desktop                             # noqa: E402
from maillage import Maillage                           # noqa: E402

BIN = os.path.abspath(os.environ.get("MAILLAGE_BIN", SOURCE + "/_build/src/maillage"))
CLI = os.path.abspath(os.environ.get("MAILLAGE_CLI", SOURCE + "/_build/src/cli/maillage-cli"))
ARTIFACTS = os.environ.setdefault("UITEST_ARTIFACTS", SOURCE + "/_build-test/e2e-artifacts")
NET_SPY = os.environ.get("MAILLAGE_NET_SPY", SOURCE + "/_build-test/tests/e2e/libnet-spy.so")
SIZE = tuple(int(n) for n in os.environ.get("UITEST_SIZE", "1280x800").split("x"))
PROJECTOR = os.geteuid() == 0 and shutil.which("Xorg") and os.path.exists("/usr/lib/xorg/modules/drivers/dummy_drv.so")


@pytest.fixture(scope="session")
def desktop():
    """One for the whole run; the second monitor is unplugged at first."""
    d = Desktop(monitors=(SIZE, (1024, 768)) if PROJECTOR else (SIZE,))
    yield d
    d.close()


@pytest.fixture
def projector(desktop):
    if not PROJECTOR:
        pytest.skip("needs Xorg with the dummy driver, as root")
    desktop.plug(1)
    yield
    desktop.unplug(1)


def run_cli(*args, check=True, **kwargs):
    """maillage-cli with these arguments; the finished process, its output as text."""
    env = dict(os.environ, **environment_for(CLI))
    return subprocess.run([CLI, *map(str, args)], env=env, check=check, text=True, capture_output=True, **kwargs)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory):
    """The demo territory, made once; do not write to it (demo is a copy that a test may change)."""
    path = tmp_path_factory.mktemp("demo") / "demo.gpkg"
    run_cli("new", "--demo", path)
    return path


@pytest.fixture
def demo(demo_file, tmp_path):
    return shutil.copy(demo_file, tmp_path / "territory.gpkg")


class Start:
    """Starts the application, again after it was closed if need be, always in the same home."""

    def __init__(self, desktop, request):
        self.desktop, self.request = desktop, request
        self.env = dict(desktop.new_home(), **(getattr(request, "param", None) or {}))
        self.net_log = self.env["HOME"] + "/net-spy.log"
        if os.path.exists(NET_SPY):
            self.env.update(LD_PRELOAD=NET_SPY, NET_SPY_LOG=self.net_log)
        self.apps = []

    def __call__(self, *args, env=None):
        self.desktop.xdo("mousemove", SIZE[0] - 10, SIZE[1] - 10)      # hover colours would get into the pictures
        log = os.path.join(self.desktop.dir, "app.log")
        if os.path.exists(log):
            os.unlink(log)
        app = Maillage(self.desktop, [BIN, *map(str, args)], env=dict(self.env, **(env or {})))
        self.apps.append(app)
        return app

    def kill(self, app):
        """As a power cut does it; afterwards the application may be started again."""
        app.p.kill()
        app.p.wait()
        self.apps.remove(app)

    def set(self, **settings):
        """Settings of the next start, in GSettings' own notation."""
        folder = self.env["XDG_CONFIG_HOME"] + "/glib-2.0/settings"
        os.makedirs(folder, exist_ok=True)
        with open(folder + "/keyfile", "w") as f:
            f.write("[io/github/maillage/Maillage]\n" + "".join("%s=%s\n" % (k.replace("_", "-"), v) for k, v in settings.items()))

    def keep_evidence(self, app):
        """What a person would ask for after a failure: a picture, the tree, the log."""
        os.makedirs(ARTIFACTS, exist_ok=True)
        base = os.path.join(ARTIFACTS, self.request.node.name.replace("/", "_"))
        try:
            self.desktop.screenshot(base + ".png")
            with open(base + ".tree.txt", "w") as f:
                app.tree(f)
        except Exception as e:
            print("no artefacts:", e)
        print("see %s.*\n%s" % (base, app.read_log()))

    def finish(self):
        rep = getattr(self.request.node, "rep", None)
        for app in self.apps:
            if app is self.apps[-1] and rep is not None and rep.failed:
                self.keep_evidence(app)
            if app.p.poll() is None:
                try:
                    app.quit()
                except Exception:
                    app.p.kill()
                    app.p.wait()
                    raise
            assert app.p.returncode == 0, "exit status %s\n%s" % (app.p.returncode, app.read_log())
        text = self.apps[-1].read_log() if self.apps else ""
        assert "WARNING" not in text and "CRITICAL" not in text, text
        assert not self.network(), "the application reached for the network:\n" + self.network()

    def network(self):
        """What the application asked of the network until now, a line each."""
        if not os.path.exists(self.net_log):
            return ""
        with open(self.net_log) as f:
            return f.read()


@pytest.fixture
def start(desktop, request):
    s = Start(desktop, request)
    yield s
    s.finish()


@pytest.fixture
def app(start, demo):
    """The application with a copy of the demo territory open."""
    return start(demo)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    out = yield
    if call.when == "call":
        item.rep = out.get_result()

#!/usr/bin/python3
"""Drive the real window the way a person does, from a shell or from a test.

  uitest.py run CMD...            run CMD (a widget test, say) on a private desktop; its exit status
  uitest.py start [OPTIONS] APP [ARG...]
                                  leave APP running on a private desktop, then step by step:
  uitest.py tree | shot FILE | click NAME | menu NAME | drag FROM TO | type TEXT | key KEYS | scroll NAME N
            | state ACTION | activate ACTION | log | plug N | unplug N | stop

NAME: 'Add actor', or 'button:Add actor', or X,Y on the screen.
Options of start: --size 1920x1080, --lang fr, --dark, --contrast, --rtl, --text 1.5 (size of letters),
--scale 2 (HiDPI), --projector (a second monitor, plugged in with 'plug 1').
UITEST_STATE names the file that remembers the session, so that several may run side by side.
Run with /usr/bin/python3: that one has gi."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

from application import App, Exited
from desktop import Desktop

STATE = os.environ.get("UITEST_STATE") or "/tmp/maillage-uitest-%d.json" % os.getuid()
LOCALES = {"en": "C.UTF-8", "fr": "fr_FR.UTF-8"}


def run(argv):
    desktop = Desktop(wm=os.environ.get("UITEST_WM", "xfwm4"))
    try:
        return subprocess.run(argv, env=desktop.env).returncode
    finally:
        desktop.close()


def parse_start(argv):
    p = argparse.ArgumentParser(prog="uitest.py start")
    p.add_argument("--size", default="1280x800")
    p.add_argument("--lang", default="en")
    p.add_argument("--dark", action="store_true")
    p.add_argument("--contrast", action="store_true")
    p.add_argument("--rtl", action="store_true")
    p.add_argument("--text", type=float, default=1.0)
    p.add_argument("--scale", type=int, default=1)
    p.add_argument("--projector", action="store_true")
    p.add_argument("app", nargs=argparse.REMAINDER)
    options = p.parse_args(argv)
    if not options.app:
        p.error("which application?")
    return options


def start(argv):
    o = parse_start(argv)
    env = {}
    if o.dark:
        env["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
    if o.contrast:
        env["ADW_DEBUG_HIGH_CONTRAST"] = "1"
    if o.rtl:
        env["GTK_DEBUG"] = "invert-text-dir"
    if os.path.exists(STATE):
        raise SystemExit("a session is open already: 'uitest.py stop' ends it (or set UITEST_STATE)")
    first = tuple(int(n) for n in o.size.split("x"))
    desktop = Desktop(monitors=(first, (1024, 768)) if o.projector else (first,), wm=os.environ.get("UITEST_WM", "xfwm4"),
                      scale=o.scale, text=o.text, locale=LOCALES.get(o.lang, o.lang), env=env)
    try:
        app = App(desktop, o.app)
    except Exited as e:
        desktop.close()
        raise SystemExit(e)
    except BaseException:
        desktop.close()
        raise
    with open(STATE, "w") as f:
        json.dump(dict(env=desktop.env, dir=desktop.dir, pid=app.pid, scale=desktop.scale, monitors=desktop.monitors,
                       pids=[p.pid for p in desktop.procs]), f)
    print("pid %d on %s, log %s" % (app.pid, desktop.env["DISPLAY"], app.log))
    sys.stdout.flush()
    os._exit(0)                             # leave everything running


def stop(session):
    """By the ids that start noted, the application first."""
    for pid in reversed(session["pids"]):
        try:
            os.kill(pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
    time.sleep(0.5)
    shutil.rmtree(session["dir"], ignore_errors=True)
    os.unlink(STATE)


def attach(session):
    desktop = Desktop.__new__(Desktop)
    desktop.procs, desktop.env, desktop.dir = [], session["env"], session["dir"]
    desktop.scale, desktop.monitors = session["scale"], [tuple(m) for m in session["monitors"]]
    return desktop


def target(app, spec):
    m = re.fullmatch(r"(\d+),(\d+)", spec)
    if m:
        return int(m.group(1)), int(m.group(2))
    role, _, name = spec.rpartition(":")
    hits = app.find_all(role or None, name) or app.find_all(role or None, re.compile(re.escape(name)))
    if not hits:
        raise SystemExit("nothing on the screen is called %r" % spec)
    return hits[-1]


def step(session, command, args):
    desktop = attach(session)
    if command == "shot":                   # also of an application that no longer answers
        return desktop.screenshot(args[0])
    if command in ("plug", "unplug"):
        return getattr(desktop, command)(int(args[0]))
    if command == "log":
        with open(desktop.dir + "/app.log", errors="replace") as f:
            return print(f.read(), end="")
    app = App(desktop, pid=session["pid"])
    commands = {
        "tree": lambda: app.tree(),
        "click": lambda: app.click(target(app, args[0])),
        "menu": lambda: app.click(target(app, args[0]), button=3),
        "drag": lambda: app.drag(target(app, args[0]), target(app, args[1])),
        "type": lambda: app.type(args[0]),
        "key": lambda: app.key(*args),
        "scroll": lambda: app.scroll(target(app, args[0]), int(args[1])),
        "state": lambda: print(app.state(args[0])),
        "activate": lambda: app.activate(args[0]),
    }
    if command not in commands:
        raise SystemExit("unknown command " + command)
    return commands[command]()


def main(argv):
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)           # "tree | head" ends quietly
    if not argv or argv[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    command, args = argv[0], argv[1:]
    if command == "run":
        return run(args)
    if command == "start":
        return start(args)
    if not os.path.exists(STATE):
        raise SystemExit("no session: 'uitest.py start APP' opens one")
    with open(STATE) as f:
        session = json.load(f)
    if command == "stop":
        stop(session)
    else:
        step(session, command, args)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

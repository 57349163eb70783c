#!/usr/bin/python3
"""A file manager, as far as dragging goes: a window with a button that is dragged as the files named on the command line."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

import gi
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, Gtk                 # noqa: E402

TITLE = "Files to drag"


def activate(app, paths):
    files = Gdk.FileList.new_from_array([Gio.File.new_for_path(path) for path in paths])
    # A frame that reaches to the edges: wherever it is taken hold of, the drag begins.
    frame = Gtk.Frame(label="drag me")
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_value(files), actions=Gdk.DragAction.COPY)
    frame.add_controller(source)
    Gtk.ApplicationWindow(application=app, title=TITLE, child=frame, decorated=False,
                          default_width=160, default_height=120).present()


def main(paths):
    app = Gtk.Application(application_id="io.github.maillage.DragSource")
    app.connect("activate", activate, paths)
    return app.run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The harness itself: what it could miss would make every other test worthless."""

# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import socket
import subprocess
import sys

import pytest

from conftest import NET_SPY


@pytest.mark.skipif(not os.path.exists(NET_SPY), reason="net-spy is not built")
@pytest.mark.parametrize("code, noted", [
    ("socket.create_connection(('127.0.0.1', {port}))", "connect 127.0.0.1"),
    ("socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', {port}))", "sendto 127.0.0.1"),
    ("socket.getaddrinfo('localhost', 80)", "resolve localhost"),
], ids=["connect", "sendto", "resolve"])
def test_the_spy_sees_the_network(tmp_path, code, noted):
    log = tmp_path / "net.log"
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        subprocess.run([sys.executable, "-c", "import socket; " + code.format(port=server.getsockname()[1])],
                       env=dict(os.environ, LD_PRELOAD=NET_SPY, NET_SPY_LOG=str(log)), check=True)
    assert noted in log.read_text()


@pytest.mark.skipif(not os.path.exists(NET_SPY), reason="net-spy is not built")
def test_the_spy_leaves_the_display_and_the_buses_alone(tmp_path, desktop):
    log = tmp_path / "net.log"
    subprocess.run(["xdotool", "getmouselocation"], check=True, stdout=subprocess.DEVNULL,
                   env=dict(desktop.env, LD_PRELOAD=NET_SPY, NET_SPY_LOG=str(log)))
    assert not log.exists()

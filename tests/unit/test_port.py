"""A preview on a port that is taken ends in a line of German, not in a traceback."""

import socket
import subprocess
import sys

import pytest

import projects

PORT = projects.ROOT / ".ci/port"


def _said(port: str) -> tuple[int, str]:
    asked = subprocess.run(
        [sys.executable, str(PORT), port, "serve"], capture_output=True, text=True, check=False
    )
    assert asked.stdout == ""
    return asked.returncode, asked.stderr


def test_port_that_is_taken_is_told() -> None:
    """With the number to take instead; a port that is free again goes without a word."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        other = port + 1 if port < 65535 else 1024
        assert _said(str(port)) == (
            1,
            (
                f"Port {port} ist belegt: Die Vorschau läuft wohl schon; "
                f"sonst make serve PORT={other}\n"
            ),
        )
    assert _said(str(port)) == (0, "")


@pytest.mark.parametrize("port", ["", "abc", "80", "65536", "²", "-1", "8000; ls"])
def test_what_is_no_port_is_told(port: str) -> None:
    """The ports below 1024 belong to the system."""
    said = (
        f"PORT={port} geht nicht: Nehmen Sie eine Zahl von 1024 bis 65535, "
        "etwa make serve PORT=8001\n"
    )
    assert _said(port) == (1, said)


@pytest.mark.parametrize("target", ["serve", "show"])
def test_previews_ask_first(target: str) -> None:
    """Before a server is started."""
    recipe = (projects.ROOT / "Makefile").read_text().partition(f"\n{target}:")[2]
    lines = recipe.partition("\n\n")[0]
    asked, started = lines.find(f'.ci/port "$(PORT)" {target}'), lines.find("127.0.0.1")
    assert 0 < asked < started

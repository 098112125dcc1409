"""Serving: a live preview, started as `make serve` does, in a process of its own."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import projects


class Server:
    """A live preview at an address of its own; another project takes the place of the first.

    What it serves lies in served/ of its folder, what the terminal is told in told.txt.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._host = f"127.0.0.1:{free.getsockname()[1]}"

    def serve(self, project: Path, **environment: str) -> str:
        """Serve a project; gives the address. Keywords are variables of the environment."""
        self.stop()
        served = self.folder / "served"
        shutil.rmtree(served, ignore_errors=True)
        served.mkdir(parents=True)
        address = f"http://{self._host}/"
        known = {"SITE_URL": address, "REGIONRUHR_NOW": projects.NOW, "TMPDIR": str(served)}
        with (self.folder / "told.txt").open("ab") as told:
            self._process = subprocess.Popen(
                [str(projects.BIN / "mkdocs"), *projects.SERVE, "--dev-addr", self._host],
                cwd=project,
                env={**os.environ, **known, **environment},
                stdout=told,
                stderr=told,
            )
        return address

    def stop(self) -> None:
        """End what runs."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    @property
    def processor_seconds(self) -> float:
        """What has been spent so far; 0 where the system does not tell (proc(5), stat)."""
        stat = Path(f"/proc/{self._process.pid if self._process else 0}/stat")
        if not stat.exists():
            return 0
        _, _, fields = stat.read_text().rpartition(")")
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    @property
    def told(self) -> str:
        """What the terminal was told."""
        return (self.folder / "told.txt").read_text()


def content_at(address: str) -> bytes:
    """The bytes of what stands at an address."""
    with urllib.request.urlopen(address, timeout=60) as found:  # noqa: S310 (our own)
        return bytes(found.read())


def answer(address: str) -> tuple[int, str]:
    """Status and text of what stands at an address; 0 while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as found:  # noqa: S310 (our own)
            return found.status, found.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except OSError:
        return 0, ""


def wait_for(
    address: str,
    condition: Callable[[int, str], bool],
    *,
    every: float = 0.1,
    within: float = 60,
) -> str:
    """The page at an address once a condition on status and text holds; fails after seconds."""
    page = ""
    end = time.monotonic() + within
    while time.monotonic() < end:
        status, page = answer(address)
        if status and condition(status, page):
            return page
        time.sleep(every)
    raise AssertionError(page)

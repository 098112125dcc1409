"""The live preview: changes show by themselves, a fault shows as a page and goes away again."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import projects


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A project and the address at which it is served."""
    project = projects.copy_small(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen(
        [str(projects.BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env={**os.environ, "SITE_URL": f"http://127.0.0.1:{port}/"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield project, f"http://127.0.0.1:{port}/"
    finally:
        serving.terminate()
        serving.wait()


def _until(address: str, condition: Callable[[str], bool]) -> str:
    """The page at an address once a condition holds; fails after half a minute."""
    page = ""
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own)
                page = answer.read().decode()
        except urllib.error.HTTPError as error:
            page = error.read().decode()
            error.close()
        except OSError:
            page = ""
        if condition(page):
            return page
        time.sleep(0.1)
    raise AssertionError(page)


def test_preview_follows_the_files(preview: tuple[Path, str]) -> None:
    """A saved profile shows, a fault shows as its report, the next good save recovers."""
    project, address = preview
    profile = project / "partners/wilo.yml"
    good = profile.read_text()
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    profile.write_text(good.replace("WILO SE", "WILO Probe"))
    _until(f"{address}partner/wilo/", lambda page: "WILO Probe" in page)
    profile.write_text(good.replace("name:", "nahme:"))
    told = "partners/wilo.yml:2: nahme: "
    _until(address, lambda page: told in page)
    _until(f"{address}partner/wilo/", lambda page: told in page)
    profile.write_text(good)
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)

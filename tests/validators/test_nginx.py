"""nginx takes the configuration of the site and says of each file what `_headers` says."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import browsing
import projects

pytestmark = pytest.mark.content

CONFIGURATION = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    include {site}/../nginx.conf;
  }}
}}
"""


FORMER = "/aktuelles/2016/netz/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with a made-up operator and a release that has moved, released."""
    project = projects.copy_real(tmp_path_factory.mktemp("released"))
    projects.make_releasable(project)
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(release.read_text().replace("---\n", f"---\nmoved_from: {FORMER}\n", 1))
    finished = projects.release(project, "--nginx")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert (project / "site/_redirects").is_file()
    return project / "site"


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Host and port at which nginx serves the site."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # Started by root, it would read the site as somebody who may not.
    user = "user root;" if os.geteuid() == 0 else ""
    configuration = folder / "server.conf"
    configuration.write_text(CONFIGURATION.format(user=user, folder=folder, port=port, site=site))
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None, "nginx is missing; `make verify` installs it where it may"
    with subprocess.Popen(
        [program, "-p", str(folder), "-c", str(configuration)],
        stderr=subprocess.PIPE,
    ) as server:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, server.stderr.read() if server.stderr else ""
            time.sleep(0.05)
        yield f"127.0.0.1:{port}"
        server.terminate()


def _get(host: str, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    with closing(http.client.HTTPConnection(host, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()


def test_every_file_has_the_headers_of_the_other_hosts(site: Path, host: str) -> None:
    """Address by address, media types included."""
    rules = list(browsing.read_headers((site / "_headers").read_text()))
    paths = [path for path in projects.contents(site) if not path.endswith((".gz", ".br"))]
    for path in paths:
        address = f"/{path.removesuffix('index.html')}"
        answer, content = _get(host, address)
        if path.startswith("_"):
            assert answer.status == 404, path
            continue
        if answer.status == 301:
            assert address == FORMER
            continue
        assert answer.status == 200, path
        assert content == (site / path).read_bytes(), path
        told = browsing.headers_at(rules, address)
        if path.endswith(".html"):
            told["Content-Type"] = "text/html; charset=utf-8"
        for name, value in told.items():
            assert answer.headers.get_all(name) == [value], f"{path}: {name}"


def test_packed_copy_answers_for_the_file(site: Path, host: str) -> None:
    """To those who take it; a cache learns from either answer that there is another."""
    plain, _ = _get(host, "/partner/")
    answer, content = _get(host, "/partner/", **{"Accept-Encoding": "gzip"})
    assert plain.headers["Vary"] == answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert content == (site / "partner/index.html.gz").read_bytes()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_missing_page_is_the_one_of_the_site(site: Path, host: str) -> None:
    """With its policy."""
    answer, content = _get(host, "/gibt/es/nicht/")
    assert answer.status == 404
    assert content == (site / "404.html").read_bytes()
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("former", "address"),
    [
        (FORMER, "/aktuelles/2016/kompetenznetz/"),
        ("/partner", "/partner/"),
    ],
    ids=["moved release", "slash left out"],
)
def test_former_address_leads_on(host: str, former: str, address: str) -> None:
    """For good, on whatever host it is asked for."""
    answer, _ = _get(host, former)
    assert answer.status == 301
    assert answer.headers["Location"] == address

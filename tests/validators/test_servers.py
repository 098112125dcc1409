"""nginx and Apache take the configuration of the site and answer as `_headers` says."""

import gzip
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
from regionruhr.commands.site_forms import BUNDLE, COLLECTIONS
from regionruhr.hosting.forms import Forge, forms_rules

pytestmark = pytest.mark.content

NGINX = """
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
_MODULES = (
    *("alias", "authz_core", "autoindex", "deflate", "dir", "filter", "headers", "mime"),
    *("mpm_event", "negotiation", "setenvif"),
)
APACHE = (
    "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in _MODULES
    )
    + """
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
ErrorLog {folder}/error.log
TypesConfig /dev/null
DocumentRoot {site}
<Directory {site}>
  Options Indexes MultiViews
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
"""
)
"""As Debian has it, with lists of folders and short names of files, but without media types."""
PROGRAMS = {
    "nginx": ("nginx", NGINX, ("-p", "{folder}", "-c", "{configuration}")),
    "apache": ("apache2", APACHE, ("-d", "{folder}", "-f", "{configuration}", "-D", "FOREGROUND")),
}
FORGE = Forge("gitlab", "https://git.example", "netz/website", "0a1b")
FORMS = ("index.html", "main-0A1B.js", "heic-0a1b.wasm", "font-0a1b.woff2", "LICENSES.txt")
FORMER = "/aktuelles/2016/netz/"
REMOVED = "/partner/altwerk/"


@pytest.fixture(scope="module", params=list(PROGRAMS))
def server(request: pytest.FixtureRequest) -> str:
    """The name of a server."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(server: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with a made-up operator, a moved release and a removed profile, released.

    It has forms, for which files stand that are none.
    """
    project = projects.copy_real(tmp_path_factory.mktemp("released"))
    projects.make_releasable(project)
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(release.read_text().replace("---\n", f"---\nmoved_from: {FORMER}\n", 1))
    with (project / "partners/_removed.yml").open("a") as removals:
        removals.write("- id: altwerk\n  date: 2026-01-31\n")
    for path in (*(BUNDLE / name for name in FORMS), COLLECTIONS):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text("{}")
    saved_to = f"{FORGE.origin}/{FORGE.project}"
    settings = {"FORMS": "yes", "FORMS_REPOSITORY": saved_to, "FORMS_SIGN_IN": FORGE.sign_in}
    finished = projects.release(project, "--host", server, **settings)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return project / "site"


@pytest.fixture(scope="module")
def host(server: str, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Host and port at which a server serves the site."""
    folder = tmp_path_factory.mktemp(server)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    name, form, arguments = PROGRAMS[server]
    # Started by root, nginx would read the site as somebody who may not.
    user = "user root;" if os.geteuid() == 0 else ""
    configuration = folder / "server.conf"
    configuration.write_text(form.format(user=user, folder=folder, port=port, site=site))
    program = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None, f"{name} is missing; `make verify` installs it where it may"
    filled = (part.format(folder=folder, configuration=configuration) for part in arguments)
    with subprocess.Popen([program, *filled], stderr=subprocess.PIPE) as running:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert running.poll() is None, running.stderr.read() if running.stderr else ""
            time.sleep(0.05)
        yield f"127.0.0.1:{port}"
        running.terminate()


def _get(host: str, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    with closing(http.client.HTTPConnection(host, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()


def test_every_file_has_the_headers_of_the_other_hosts(site: Path, host: str) -> None:
    """Address by address, media types included."""
    rules = browsing.site_headers(*forms_rules(FORGE))
    paths = [path for path in projects.contents(site) if not path.endswith((".gz", ".br"))]
    for path in paths:
        address = f"/{path.removesuffix('index.html')}"
        answer, content = _get(host, address)
        if path == ".htaccess":
            assert answer.status == 403
            continue
        if answer.status != 200:
            assert (address, answer.status) in {(FORMER, 301), (REMOVED, 410)}
            continue
        assert content == (site / path).read_bytes(), path
        told = browsing.headers_at(rules, address)
        if path.endswith(".html"):
            told["Content-Type"] = "text/html; charset=utf-8"
        for name, value in told.items():
            assert answer.headers.get_all(name) == [value], f"{path}: {name}"


def test_pages_are_sent_packed(site: Path, host: str) -> None:
    """To those who take that; a cache learns from either answer that there is another."""
    plain, _ = _get(host, "/partner/")
    answer, content = _get(host, "/partner/", **{"Accept-Encoding": "gzip"})
    assert plain.headers["Vary"] == answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content) == (site / "partner/index.html").read_bytes()
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
    assert answer.headers["Location"].removeprefix(f"http://{host}") == address


def test_what_was_removed_is_gone_and_the_page_says_so(site: Path, host: str) -> None:
    """For good: search engines forget it."""
    answer, content = _get(host, REMOVED)
    assert answer.status == 410
    assert content == (site / f"{REMOVED}/index.html".lstrip("/")).read_bytes()
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/_headers", "/_redirects", "/assets/", "/partner/wilo/index"])
def test_what_is_no_address_of_the_site_is_missing(host: str, path: str) -> None:
    """Rules for other hosts, lists of folders, names without their endings."""
    assert _get(host, path)[0].status in {403, 404}

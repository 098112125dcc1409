"""A release goes out whole; an edit changes what it touches."""

import gzip
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

import browsing
import projects
from regionruhr.hosting.limits import FILE_SIZE, Limit
from regionruhr.hosting.providers import PROVIDERS

pytestmark = pytest.mark.content

OLD_PAGE = "site/aktuelles/2016/netz/index.html"


def _released(project: Path, *options: str) -> Path:
    finished = projects.release(project, *options)
    assert finished.returncode == 0, finished.stderr + finished.stdout
    return project


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with a made-up operator, released for nginx by who keeps files private."""
    project = projects.copy_real(tmp_path_factory.mktemp("released"))
    projects.make_releasable(project)
    umask = os.umask(0o077)
    try:
        return _released(project, "--host", "nginx")
    finally:
        os.umask(umask)


def _files(project: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a release but for packed copies."""
    for path, content in projects.contents(project / "site").items():
        if not path.endswith((".gz", ".br")):
            yield path, content


def test_incomplete_project_is_refused(tmp_path: Path) -> None:
    """All that is missing is told, with the faults, and nothing is built."""
    project = projects.copy_small(tmp_path)
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text().replace("founded:", "founed:"))
    finished = projects.release(project, SITE_URL="http://www.example.org/")
    assert finished.returncode == 1
    assert (
        "partners/_network.yml:1: operator.name: § 5 Abs. 1 Nr. 1 DDG verlangt" in finished.stdout
    )
    assert "partners/wilo.yml:18: founed: unbekanntes Feld" in finished.stdout
    assert "SITE_URL:1: site_url: " in finished.stdout
    assert not (project / "site").exists()
    assert not (project / "nginx.conf").exists()


def test_release_is_no_preview(released: Path) -> None:
    """Search engines may take it, no page says that it is a preview, none shows a placeholder."""
    for path, content in _files(released):
        if path.endswith(".html"):
            text = content.decode()
            assert "Vorschau – keine" not in text, path
            assert 'class="placeholder"' not in text, path
    assert "noindex" not in (released / "site/index.html").read_text()


def test_two_releases_are_the_same(released: Path, tmp_path: Path) -> None:
    """To the last byte, packed copies included."""
    projects.copy_tree(released, tmp_path / "again")
    again = _released(tmp_path / "again", "--host", "nginx")
    assert projects.contents(again / "site") == projects.contents(released / "site")
    assert (again / "nginx.conf").read_bytes() == (released / "nginx.conf").read_bytes()


def test_web_server_may_read_everything(released: Path) -> None:
    """It is another user than the one who builds."""
    for path in (released / "nginx.conf", released / "site", *(released / "site").rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_every_large_text_has_packed_copies(released: Path) -> None:
    """They unpack to the file beside them."""
    site = released / "site"
    for path, content in _files(released):
        is_text = path.endswith((".html", ".css", ".js", ".json", ".rss", ".atom", ".svg"))
        assert not is_text or len(content) < 500 or (site / f"{path}.br").is_file(), path
    for copy in site.rglob("*.gz"):
        assert gzip.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()
    for copy in site.rglob("*.br"):
        assert brotli.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()


def test_styles_scripts_and_fonts_are_named_by_their_content(released: Path) -> None:
    """A page asks for no other, and the style sheet finds its fonts."""
    site = released / "site"
    code = [path for path, _ in _files(released) if path.endswith((".css", ".js", ".woff2"))]
    assert [path for path in code if not re.search(r"\.[0-9a-f]{10}\.[a-z0-9]+$", path)] == [
        # The archives of feeds never change, so what they name does not either.
        "assets/feed/feed.css",
    ]
    (sheet,) = site.glob("assets/site.*.css")
    fonts = re.findall(r'url\("(fonts/[^"]+)"\)', sheet.read_text())
    assert fonts
    assert all((site / "assets" / font).is_file() for font in fonts)


def test_each_file_has_each_header_once(released: Path) -> None:
    """Hosts differ in what they make of a header that two rules set."""
    rules = browsing.site_headers()
    for path, _ in _files(released):
        address = f"/{path.removesuffix('index.html')}"
        names = set(browsing.headers_at(rules, address))
        assert {"Cache-Control", "Cross-Origin-Resource-Policy"} <= names, address
        assert "Content-Type" in names or path.endswith(".html"), address
        assert "Content-Security-Policy" in names or not path.endswith((".html", ".svg")), address


def test_every_page_has_its_policy_without_headers(released: Path) -> None:
    """In a meta element, before anything that could be loaded."""
    for path, content in _files(released):
        if path.endswith(".html"):
            head = content.decode().partition('<meta http-equiv="Content-Security-Policy"')
            assert head[1], path
            assert not re.search("<(link|script|style|base)", head[0]), path


HOSTS = {
    "nginx": {"nginx.conf", "site/index.html.br", "site/index.html.gz", OLD_PAGE},
    "apache": {"site/.htaccess"},
    "cloudflare": {"site/_headers", "site/_redirects"},
    "gitlab": {"site/_redirects", "site/index.html.br", "site/index.html.gz"},
    "github": {"site/.nojekyll", "site/CNAME", OLD_PAGE},
    "": {"site/_headers", "site/_redirects", OLD_PAGE},
}
"""By host what it uses beside the files that all take; without one what suits most."""


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a moved release, to be released for one host after another."""
    project = projects.copy_small(tmp_path_factory.mktemp("moving"))
    projects.make_releasable(project)
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    moved = "---\nmoved_from: /aktuelles/2016/netz/\n"
    release.write_text(release.read_text().replace("---\n", moved, 1))
    return project


@pytest.mark.parametrize(("host", "expected"), HOSTS.items(), ids=[name or "any" for name in HOSTS])
def test_host_gets_what_it_uses(moving: Path, host: str, expected: set[str]) -> None:
    """No configuration of another, no packed copies unless it sends them; addresses lead on."""
    project = moving
    (project / "nginx.conf").unlink(missing_ok=True)
    _released(project, *(["--host", host] if host else []))
    own = set.union(*HOSTS.values())
    assert {path for path in own if (project / path).is_file()} == expected
    assert (project / "site/.well-known/security.txt").is_file()
    rules = {
        "nginx.conf": 'location = "/aktuelles/2016/netz/" { return 301 "/aktuelles/2016/komp',
        "site/.htaccess": r'RedirectMatch 301 "^/aktuelles/2016/netz/$" "/aktuelles/2016/komp',
        "site/_redirects": "/aktuelles/2016/netz/ /aktuelles/2016/kompetenznetz/ 301\n",
        "site/CNAME": "www.regionruhr.de\n",
    }
    for path in rules.keys() & expected:
        assert rules[path] in (project / path).read_text()


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["HOST=github"], {}, "release --host github site"),
        ([], {}, "release  site"),
        ([], {"HOST": "rechner"}, "release  site"),
    ],
    ids=["named", "not named", "name of the machine"],
)
def test_make_names_a_host_only_if_told(
    arguments: Sequence[str], environment: Mapping[str, str], expected: str
) -> None:
    """Some shells export a HOST of their own."""
    finished = subprocess.run(
        ["make", "--dry-run", "release", *arguments],  # noqa: S607 (the one in the path)
        cwd=projects.ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"regionruhr {expected} -- " in finished.stdout


def test_release_that_a_host_does_not_take_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says by which file; the former site stays."""
    project = projects.copy_small(tmp_path)
    projects.make_releasable(project)
    _released(project)
    before = projects.contents(project / "site")
    limit = Limit(FILE_SIZE, 9000, "https://host.example/limits")
    limited = replace(PROVIDERS["github"], limits=(limit,))
    monkeypatch.setitem(PROVIDERS, "github", limited)
    finished = projects.release(project, "--host", "github")
    assert finished.returncode == 1
    assert re.search(
        r"^suche/index\.html:1: Datei: GitHub Pages nimmt Dateien bis 9 kB, hier sind es "
        r"\d+ kB \(verkleinern Sie .*; so, wie es ist, geht es mit HOST=nginx, apache, ",
        finished.stdout,
        re.MULTILINE,
    )
    assert "Der Bau ist abgebrochen. site/ bleibt, wie es war." in finished.stderr
    assert projects.contents(project / "site") == before


def _changed(released: Path, project: Path) -> list[str]:
    """What an edit changes, without packed copies, and without the files of an index.

    These have other addresses than before, which its manifest says.
    """
    before, after = dict(_files(released)), dict(_files(_released(project, "--host", "nginx")))
    changed = [path for path in after if before.get(path) != after[path]]
    assert [path for path in before.keys() - after if not path.endswith(".idx")] == []
    return [path for path in changed if not path.endswith(".idx")]


def test_summary_of_a_profile_changes_what_shows_it(released: Path, tmp_path: Path) -> None:
    """Its page and card, the lists that hold it, the data; no page beside them."""
    project = tmp_path / "edited"
    projects.copy_tree(released, project)
    wilo = project / "partners/wilo.yml"
    # As long as before: the page of the open data says how large they are.
    wilo.write_text(re.sub(r"(?m)^(summary: .*)1872", r"\g<1>1873", wilo.read_text()))
    assert _changed(released, project) == [
        "partner/a-z/index.html",
        "partner/art/unternehmen/index.html",
        "partner/branche/maschinenbau/index.html",
        "partner/index.json",
        "partner/kompetenz/fluidtechnik/index.html",
        "partner/kompetenz/pumpen/index.html",
        "partner/ort/dortmund/einbetten/index.html",
        "partner/ort/dortmund/index.html",
        "partner/partner.csv",
        "partner/partner.json",
        "partner/partner.vcf",
        "partner/wilo/index.html",
        "partner/wilo/wilo.vcf",
        "suche/index.json",
    ]


def test_text_of_a_release_changes_what_holds_it(released: Path, tmp_path: Path) -> None:
    """Its page and text, and every feed that it stands in in full."""
    project = tmp_path / "edited"
    projects.copy_tree(released, project)
    file = project / "content/aktuelles/2016/kompetenznetz.md"
    file.write_text(f"{file.read_text()}\nEin Satz mehr.\n")
    feeds = (
        *(f"aktuelles.{suffix}" for suffix in ("atom", "json", "rss")),
        "ort/dortmund.rss",
        "partner/wf-dortmund.rss",
        *(f"presse.{suffix}" for suffix in ("atom", "json", "rss")),
        "projekt/kompetenznetz-digitale-produktion.rss",
        "thema/digitale-produktion.rss",
        "thema/foerderung.rss",
    )
    assert _changed(released, project) == [
        "aktuelles/2016/kompetenznetz/index.html",
        "aktuelles/2016/kompetenznetz/kompetenznetz.txt",
        *(f"feeds/{feed}" for feed in feeds),
        "suche/index.json",
    ]

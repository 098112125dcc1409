"""What could hurt is refused with a fault that names it: the list, one case each.

The cases that a rule has beside these stand where the rule is tested: test_files.py,
test_source.py, test_markdown.py, test_svg.py, ../model/test_values.py.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

import projects
from regionruhr.model.time_zone import BERLIN
from regionruhr.site.checked_edition import read_edition
from shared_project import READINGS

NOW = datetime(2026, 11, 24, 12, tzinfo=BERLIN)
PROFILE, RELEASE = "partners/wilo.yml", "content/aktuelles/2016/kompetenznetz.md"
PAGE, LOGO = "content/kontakt.md", "partners/logos/wilo.svg"
FRONT = "---\ntitle: Kontakt\nsummary: Ein Satz.\n---\n\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1">{}</svg>'
DEEP = "same_as: " + "[" * 21 + "]" * 21


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project; what a test puts into it, it takes out again."""
    return projects.copy_small(tmp_path_factory.mktemp("security"))


def _faults(project: Path) -> set[tuple[str, str]]:
    site = "https://www.example.org/"
    found = read_edition(project, now=NOW, site_url=site, cache=READINGS).problems
    return {(problem.path, problem.fault) for problem in found}


def _with(project: Path, path: str, make: Callable[[Path], object]) -> set[tuple[str, str]]:
    """The faults while a file is there, or is another one."""
    place = project / path
    place.parent.mkdir(exist_ok=True)
    before = place.read_bytes() if place.exists() else None
    place.unlink(missing_ok=True)
    try:
        make(place)
        return _faults(project)
    finally:
        place.unlink()
        if before is not None:
            place.write_bytes(before)


def test_project_is_sound_before(project: Path) -> None:
    """Else nothing below would say a thing."""
    assert _faults(project) == set()


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("partners/Wilo SE.yml", "file-name-form"),
        ("partners/wälzholz.yml", "file-name-form"),
        ("content/aktuelles/2026/a_b.md", "file-name-form"),
        ("content/netzwerk/seite.html", "file-type"),
        ("content/netzwerk/plan.docx", "document-convert"),
        ("content/assets/seite.htm", "file-type"),
        ("content/assets/geladen.wasm", "file-type"),
        ("content/netzwerk/mach.js", "file-type"),
        ("partners/logos/wilo.gif", "logo-kind"),
    ],
)
def test_file_by_its_name(project: Path, path: str, fault: str) -> None:
    """Slugs outside a-z, 0-9 and hyphens; types that are not on the list."""
    assert _with(project, path, Path.touch) == {(path, fault)}


@pytest.mark.parametrize("target", ["/etc/passwd", "../../..", "_network.yml", "/nowhere"])
@pytest.mark.parametrize("path", [PROFILE, PAGE, LOGO])
def test_symbolic_link(project: Path, path: str, target: str) -> None:
    """Wherever it leads."""
    reported = _with(project, path, lambda place: place.symlink_to(target))
    assert (path, "file-symlink") in reported


@pytest.mark.parametrize("path", [PROFILE, PAGE, LOGO])
def test_pipe(project: Path, path: str) -> None:
    """It is not opened: to read from it might never end."""
    assert (path, "file-irregular") in _with(project, path, os.mkfifo)


@pytest.mark.parametrize("path", [PROFILE, PAGE, "content/_published.yml"])
def test_more_than_a_megabyte(project: Path, path: str) -> None:
    """It is read no further than to know."""
    reported = _with(project, path, lambda place: place.write_bytes(b"#" * 1_000_001))
    assert (path, "file-size") in reported


@pytest.mark.parametrize(
    ("path", "written", "fault"),
    [
        # Output paths that leave the site folder
        (PROFILE, "logo: ../../../x.svg", "asset-form"),
        (PROFILE, "id: ../../x", "key-form"),
        (RELEASE, "downloads: [{file: ../../x.pdf, title: x}]", "asset-form"),
        (
            RELEASE,
            "images: [{file: /etc/x.png, alt: a, caption: b, credit: c, license: d}]",
            "asset-form",
        ),
        (RELEASE, "moved_from: /aktuelles/2016/../../x/", "release-address-form"),
        (RELEASE, "moved_from: /../x/", "release-address-form"),
        (RELEASE, "slug: ../../x", "foreign-field"),
        (RELEASE, "template: ../../x.html", "foreign-field"),
        # Foreign address schemes
        (PROFILE, "website: javascript:alert(1)", "web-address-form"),
        (PROFILE, "website: http://www.example.org", "web-address-form"),
        (PROFILE, "website: 'data:text/html,x'", "web-address-form"),
        (PROFILE, "website: //www.example.org", "web-address-form"),
        (PROFILE, "same_as: ['vbscript:x']", "web-address-form"),
        (PROFILE, "email: 'javascript:x'", "mail-form"),
        (PROFILE, "phone: 'javascript:x'", "phone-form"),
        # YAML
        (PROFILE, "same_as: &a [x]", "yaml-alias"),
        (PROFILE, "same_as: *a", "yaml-alias"),
        (PROFILE, "<<: {name: x}", "yaml-merge"),
        (PROFILE, "same_as: !!python/object/apply:os.system [id]", "yaml-tag"),
        (PROFILE, "name: Wilo\nname: Wilo", "duplicate-key"),
        (PROFILE, DEEP, "yaml-depth"),
        (PROFILE, "legal_name: a\u202eb", "control-character"),
        (PROFILE, 'legal_name: "a\\u202eb"', "control-character"),
        (PROFILE, 'legal_name: "\\0"', "control-character"),
        # Front matter is YAML of the same kind
        (RELEASE, "subtitle: &a x", "yaml-alias"),
        (RELEASE, "<<: {title: x}", "yaml-merge"),
        (RELEASE, "subtitle: !!binary aGFsbG8=", "yaml-tag"),
    ],
)
def test_value(project: Path, path: str, written: str, fault: str) -> None:
    """A line in a file that is sound without it."""
    text = (project / path).read_text()
    start = "---\n" if text.startswith("---\n") else ""
    name = written.partition(":")[0]
    rest = "\n".join(
        line
        for line in text.removeprefix(start).split("\n")
        if written.count("\n") or not line.startswith(f"{name}:")
    )
    reported = _with(project, path, lambda place: place.write_text(f"{start}{written}\n{rest}"))
    assert (path, fault) in reported


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<script>alert(1)</script>", "markdown-html"),
        ("<SCRIPT SRC=https://a.example>", "markdown-html"),
        ("Ein <b onclick=alert(1)>Wort</b>", "markdown-html"),
        ("<img src=x onerror=alert(1)>", "markdown-html"),
        ("<!-- -->", "markdown-html"),
        ("<iframe src='https://a.example'></iframe>", "markdown-html"),
        ("[x](javascript:alert(1))", "link-scheme"),
        ("[x](JaVaScRiPt:alert(1))", "link-scheme"),
        ("[x](data:text/html,x)", "link-scheme"),
        ("[x](vbscript:x)", "link-scheme"),
        ("[x](file:///etc/passwd)", "link-scheme"),
        ("[x](//a.example)", "link-scheme"),
        ("<javascript:alert(1)>", "link-scheme"),
        ("[x]\n\n[x]: javascript:alert(1)", "link-scheme"),
        ("[x](../../../etc/passwd)", "link-outside"),
        ("![x](https://a.example/x.png)", "markdown-image"),
        ("&#8238;", "control-character"),
        ("[" * 5_000, "markdown-brackets"),
        ("w" * 40_000, "too-long"),
    ],
)
def test_markdown(project: Path, text: str, fault: str) -> None:
    """Raw HTML, `on` attributes, foreign schemes, links out of the project, endless reading."""
    reported = _with(project, PAGE, lambda place: place.write_text(f"{FRONT}{text}\n"))
    assert reported == {(PAGE, fault)}


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>alert(1)</script>", "svg-element"),
        ('<g onclick="alert(1)"/>', "svg-attribute"),
        ('<path d="M0 0" onload="alert(1)"/>', "svg-attribute"),
        ('<use href="https://a.example/x.svg#a"/>', "svg-address"),
        ('<image href="https://a.example/x.png"/>', "svg-address"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "svg-address"),
        ('<a href="javascript:alert(1)"/>', "svg-element"),
        ("<foreignObject><div/></foreignObject>", "svg-element"),
        ("<style>@import 'https://a.example'</style>", "svg-style"),
        ('<path d="M0 0" style="fill: url(https://a.example)"/>', "svg-address"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "svg-element"),
    ],
)
def test_drawing(project: Path, inside: str, fault: str) -> None:
    """Script, event handlers, foreign references and foreign objects."""
    reported = _with(project, LOGO, lambda place: place.write_text(SVG.format(inside)))
    assert reported == {(LOGO, fault)}

"""The check of the way out sees every difference, and passes nothing that proves nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import projects
from exit.check import Case, compared, everything, faulty
from exit.comparison import Site, compare

SITE = {
    "index.html": b"<html>\n<p>Gr\xc3\xbc\xc3\x9fe</p>\n",
    "feeds/presse.rss": b"<rss/>\n",
    "turm.png": b"\x89PNG\r\n\x1a\n\x00\xff",
}
SPOILT: dict[str, tuple[Site, str]] = {
    "changed byte": (
        {**SITE, "index.html": b"<html>\n<p>Gr\xc3\xbc\xc3\x9fe!</p>\n"},
        "index.html: line 2, byte 11\n  - '<p>Grüße</p>\\n'\n  + '<p>Grüße!</p>\\n'",
    ),
    "lines added": (
        {**SITE, "feeds/presse.rss": b"<rss/>\n<!-- -->\n"},
        "feeds/presse.rss: line 2, byte 1\n  - (no such line)\n  + '<!-- -->\\n'",
    ),
    "lines lost": (
        {**SITE, "index.html": b"<html>\n"},
        "index.html: line 2, byte 1\n  - '<p>Grüße</p>\\n'\n  + (no such line)",
    ),
    "last line not ended": (
        {**SITE, "feeds/presse.rss": b"<rss/>"},
        "feeds/presse.rss: line 1, byte 7\n  - '<rss/>\\n'\n  + '<rss/>'",
    ),
    "other line endings": (
        {**SITE, "feeds/presse.rss": b"<rss/>\r\n"},
        "feeds/presse.rss: line 1, byte 7\n  - '<rss/>\\n'\n  + '<rss/>\\r\\n'",
    ),
    "no text": (
        {**SITE, "turm.png": b"\x89PNG\r\n\x1a\n\x00\xfe"},
        "turm.png: line 3, byte 2\n  - '\\x00\\\\xff'\n  + '\\x00\\\\xfe'",
    ),
    "empty file": (
        {**SITE, "feeds/presse.rss": b""},
        "feeds/presse.rss: line 1, byte 1\n  - '<rss/>\\n'\n  + (no such line)",
    ),
    "missing page": (
        {path: SITE[path] for path in SITE if path != "index.html"},
        "index.html: missing",
    ),
    "extra file": ({**SITE, "search.json": b"{}"}, "search.json: extra"),
}


@pytest.mark.parametrize(("built", "finding"), SPOILT.values(), ids=SPOILT)
def test_spoilt_site_is_found_out(built: Site, finding: str) -> None:
    """The path, and the first line that differs, as it should be and as it is."""
    (difference,) = compare(SITE, built).differences
    assert str(difference) == finding


def test_same_site_is_the_same() -> None:
    """Every file is counted."""
    comparison = compare(SITE, dict(SITE))
    assert (comparison.compared, comparison.differences) == (3, ())


@pytest.mark.parametrize("built", [{}, SITE], ids=["both empty", "one empty"])
def test_empty_site_proves_nothing(built: Site) -> None:
    """Where MkDocs has built no file, nothing can be the same."""
    comparison = compare({}, built)
    assert comparison.compared == 0
    assert [str(difference) for difference in comparison.differences] == [".: no files at all"]


def test_site_of_the_successor_that_is_empty_lacks_every_file() -> None:
    """Each of them is named, by path."""
    paths = [difference.path for difference in compare(SITE, {}).differences]
    assert paths == ["feeds/presse.rss", "index.html", "turm.png"]


def test_difference_is_shown_where_it_is() -> None:
    """Of a long line, only a piece around the first byte that differs."""
    line = b"a" * 5000
    (difference,) = compare({"x": line + b"b" + line}, {"x": line + b"c" + line}).differences
    assert difference.finding.startswith("line 1, byte 5001\n  - '")
    assert max(map(len, difference.finding.splitlines())) < 140
    assert f"{'a' * 40}c" in difference.finding


def _generator(folder: Path, after: str) -> list[str]:
    """A successor that builds as MkDocs does, and then goes its own way: "$site" is its site."""
    mkdocs = projects.generator("mkdocs")
    script = folder / "successor"
    build = f'"{mkdocs[-3]}" "$@" && for site; do :; done'
    script.write_text(f"#!/bin/sh\n{build}\n{after}\n")
    script.chmod(0o755)
    return [*mkdocs[:-3], str(script), *mkdocs[-2:]]


SPOILING = 'echo WARNING >&2; echo >> "$site/index.html"; rm "$site/404.html"'
SMALL = Case("small", projects.copy_small)
FAULTY = Case("fault", faulty, exit_code=1)


@pytest.mark.parametrize(
    ("case", "after", "different"),
    [
        (SMALL, SPOILING, ["standard error", "404.html", "index.html"]),
        # There is no site to make an index of, so that the build ends as it must all the same.
        (FAULTY, "exit 0", ["standard error"]),
        (FAULTY, "exit $?", []),
    ],
    ids=["site spoilt", "fault passed", "same report"],
)
def test_builds_are_compared(tmp_path: Path, case: Case, after: str, different: list[str]) -> None:
    """Files, words and exit code of two real builds."""
    comparison = compared(case, tmp_path, _generator(tmp_path, after))
    assert [difference.path for difference in comparison.differences] == different


def test_build_that_ends_otherwise_than_it_must_proves_nothing(tmp_path: Path) -> None:
    """A report that both give is not what a site is compared by."""
    case = Case("should be whole", faulty)
    comparison = compared(case, tmp_path, projects.generator("mkdocs"))
    assert comparison.compared == 0
    (difference,) = comparison.differences
    assert difference.finding.startswith("ended with 1\npartners/wilo.yml:5: sumary: ")


def test_everything_is_everything(tmp_path: Path) -> None:
    """The made-up project publishes each kind of file."""
    project = everything(tmp_path / "project")
    finished = projects.build(project, REGIONRUHR_NOW="2026-11-24T12:00")
    assert finished.returncode == 0, finished.stderr
    kinds = {Path(path).suffix for path in projects.contents(project / "site")}
    pictures = {".jpg", ".png", ".svg", ".webp"}
    exports = {".csv", ".ics", ".json", ".opml", ".txt", ".vcf", ".zip"}
    index = {".pagefind", ".pf_fragment", ".pf_index", ".pf_meta"}
    texts = {".html", ".css", ".js", ".xml", ".gz", ".rss", ".atom", ""}
    assert kinds == texts | pictures | exports | index
    for address in ("boerse", "partner/altwerk", "aktuelles/2026/frueher"):
        assert (project / f"site/{address}/index.html").is_file()


def test_environment_with_mkdocs_is_refused() -> None:
    """What MkDocs or Material might have lent does not prove that one can do without."""
    ended = subprocess.run(
        [sys.executable, "-m", "exit.check", str(projects.BIN)],
        cwd=projects.ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "['mkdocs', 'material']: only properdocs proves anything" in ended.stderr
    assert ended.stdout == ""


def _locked(name: str) -> set[tuple[str, str]]:
    lock = (projects.ROOT / f"requirements/{name}.txt").read_text()
    return set(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, flags=re.MULTILINE))


def test_the_way_out_has_what_the_site_has_but_its_generator() -> None:
    """The same versions; only then is a difference the generator's."""
    added = {name for name, _ in _locked("exit") - _locked("site")}
    assert added == {"properdocs"}
    lost = {name for name, _ in _locked("site")} - {name for name, _ in _locked("exit")}
    assert {"mkdocs", "mkdocs-material"} <= lost

"""MkDocs and the direct writer make the same site of the same files, or the same report."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import projects

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
"""What must not show in a site: time zone, locale, and the order that Python gives to sets."""

WITHOUT_MKDOCS = """
import sys
for name in ("mkdocs", "material"):
    sys.modules[name] = None
from regionruhr.cli import main
main(["build", "site"])
"""


@pytest.mark.parametrize("name", ["real", "demo"])
def test_sites_are_the_same_to_the_byte(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Built by the direct writer here, by MkDocs in another process elsewhere in the world."""
    project: Path = request.getfixturevalue(name)
    other = tmp_path / "elsewhere"
    projects.copy_tree(project, other)
    finished = projects.make_site(other, **ELSEWHERE)
    assert finished.returncode == 0, finished.stderr
    expected, built = (projects.contents(folder / "site") for folder in (project, other))
    assert sorted(built) == sorted(expected)
    assert [path for path in expected if built[path] != expected[path]] == []


def test_sites_are_the_same_below_a_path(tmp_path: Path) -> None:
    """The page for what is missing has the path in each of its links, the rest has none."""
    projects.copy_small(tmp_path / "direct")
    projects.copy_small(tmp_path / "mkdocs")
    address = {"SITE_URL": "https://host.example/x/", "EDIT_URL": "https://forge.example/edit/"}
    direct = projects.build(tmp_path / "direct", **address)
    mkdocs = projects.make_site(tmp_path / "mkdocs", **address)
    assert (direct.returncode, direct.stdout, direct.stderr) == (
        mkdocs.returncode,
        mkdocs.stdout,
        mkdocs.stderr,
    )
    site = projects.contents(tmp_path / "direct/site")
    assert projects.contents(tmp_path / "mkdocs/site") == site
    assert b'href="/x/partner/"' in site["404.html"]


def _replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        text = (project / path).read_text()
        assert old in text
        (project / path).write_text(text.replace(old, new, 1))

    return spoil


@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param(
            [
                _replace("content/kontakt.md", "\n\n", "\n\n[Wo?](netzwerk/nirgends.md)\n\n"),
                _replace("content/index.md", "\n\n", "\n\n[Wo?](netzwerk/index.md#nirgends)\n\n"),
            ],
            id="links to no page and to no heading",
        ),
        pytest.param([_replace("partners/wilo.yml", "summary:", "sumary:")], id="misspelt field"),
    ],
)
def test_both_refuse_the_same(tmp_path: Path, spoiled: Sequence[Callable[[Path], None]]) -> None:
    """With the same report, and without a site; MkDocs says once more that there are faults."""
    for name in ("direct", "mkdocs"):
        project = projects.copy_small(tmp_path / name)
        for spoil in spoiled:
            spoil(project)
    direct = projects.build(tmp_path / "direct")
    mkdocs = projects.build_by_mkdocs(tmp_path / "mkdocs")
    assert (direct.returncode, mkdocs.returncode) == (1, 1)
    told = [line for line in mkdocs.stderr.splitlines() if not line.startswith("ERROR")]
    assert direct.stderr.splitlines() == told
    assert any(line.startswith(f"{len(spoiled)} Problem") for line in told)
    assert not (tmp_path / "direct/site").exists()
    assert not (tmp_path / "mkdocs/site").exists()


def test_direct_writer_does_without_mkdocs(tmp_path: Path) -> None:
    """Neither it nor its theme need be installed."""
    project = projects.copy_small(tmp_path)
    command = [sys.executable, "-c", WITHOUT_MKDOCS]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    assert (project / "site/index.html").is_file()

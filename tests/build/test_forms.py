"""A site with forms is the site without them, and the forms beside it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import projects
from regionruhr.hosting.forms import Forge, forms_rules
from regionruhr.hosting.host_files import headers_file

SETTINGS = {"FORMS": "yes", "FORMS_REPOSITORY": "https://git.example/netz/website"}
RULES = headers_file(forms_rules(Forge("gitlab", "https://git.example", "netz/website", "")))
BUNDLE = {"index.html": "<!-- policy -->", "main-0A.js": "1;" * 500, "LICENSES.txt": "MIT"}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with forms that stand for the real ones."""
    project = projects.copy_small(tmp_path_factory.mktemp("forms"))
    projects.make_releasable(project)
    (project / "forms/dist").mkdir(parents=True)
    for name, text in BUNDLE.items():
        (project / "forms/dist" / name).write_text(text)
    (project / "schemas").mkdir()
    (project / "schemas/forms.json").write_text('{"collections": []}')
    return project


@pytest.fixture
def project(original: Path, tmp_path: Path) -> Path:
    """A copy of that project."""
    projects.copy_tree(original, tmp_path / "project")
    return tmp_path / "project"


def _site(project: Path, **environment: str) -> dict[str, bytes]:
    finished = projects.build(project, **environment)
    assert finished.returncode == 0, finished.stderr
    return projects.contents(project / "site")


def _released(project: Path, host: str, **environment: str) -> dict[str, bytes]:
    finished = projects.release(project, "--host", host, **environment)
    assert finished.returncode == 0, finished.stderr + finished.stdout
    beside = {name: (project / name).read_bytes() for name in ("nginx.conf",) if host == "nginx"}
    return projects.contents(project / "site") | beside


def _outside(site: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in site.items() if not path.startswith("redaktion/")}


def test_forms_leave_all_else_as_it_is(project: Path) -> None:
    """Their headers come behind those of the site; switched off again, they are gone."""
    without = _site(project)
    site = _site(project, **SETTINGS)
    assert _outside(site) == {
        **without,
        "_headers": without["_headers"] + b"\n" + RULES.encode(),
    }
    assert {path.removeprefix("redaktion/") for path in site.keys() - without.keys()} == {
        *BUNDLE,
        "config.json",
    }
    assert json.loads(site["redaktion/config.json"])["backend"]["repo"] == "netz/website"
    assert _site(project) == without


@pytest.mark.parametrize(
    ("host", "files_with_rules"),
    [
        ("nginx", {"nginx.conf"}),
        ("apache", {".htaccess"}),
        ("cloudflare", {"_headers"}),
        ("github", set[str]()),
    ],
)
def test_release_with_forms_differs_in_the_rules_of_its_host(
    project: Path, host: str, files_with_rules: set[str]
) -> None:
    """In nothing else outside of them; of the forms nothing is packed."""
    without = _released(project, host)
    released = _released(project, host, **SETTINGS)
    outside = _outside(released)
    assert {path for path in outside if outside[path] != without.get(path)} == files_with_rules
    for name in files_with_rules:
        assert b"https://git.example" in released[name]
    assert {path for path in released if path.startswith("redaktion/")} == {
        f"redaktion/{name}" for name in (*BUNDLE, "config.json")
    }


def test_same_forms_are_not_built_again(project: Path) -> None:
    """Others are: those of another version, another forge, other fields."""

    def states() -> Iterator[int]:
        _site(project, **SETTINGS)
        yield (project / "site/redaktion/main-0A.js").stat().st_ino
        _site(project, **SETTINGS)
        yield (project / "site/redaktion/main-0A.js").stat().st_ino

    first, second = states()
    assert first == second
    (project / "forms/dist/main-0A.js").write_text("2;")
    assert _site(project, **SETTINGS)["redaktion/main-0A.js"] == b"2;"
    other = {**SETTINGS, "FORMS_REPOSITORY": "https://git.example/netz/andere"}
    assert b"netz/andere" in _site(project, **other)["redaktion/config.json"]
    (project / "schemas/forms.json").write_text('{"collections": [1]}')
    assert json.loads(_site(project, **other)["redaktion/config.json"])["collections"] == [1]


@pytest.mark.parametrize(
    ("missing", "command"),
    [("forms/dist/index.html", "make forms"), ("schemas/forms.json", "regionruhr schema")],
)
def test_forms_that_are_not_made_stop_the_build(project: Path, missing: str, command: str) -> None:
    """With what to do; the site stays as it was."""
    site = _site(project)
    (project / missing).unlink()
    finished = projects.build(project, **SETTINGS)
    assert finished.returncode == 1
    assert finished.stderr == (
        f"Fehler: FORMS=yes: {missing} fehlt. Rufen Sie zuerst „{command}“ auf, oder bauen Sie "
        "ohne FORMS=yes.\n"
    )
    assert projects.contents(project / "site") == site


def test_page_at_the_address_of_the_forms_stops_the_build(project: Path) -> None:
    """Neither takes the place of the other."""
    (project / "content/redaktion.md").write_text(
        "---\ntitle: Redaktion\nsummary: Wer hier schreibt.\n---\n\nWir.\n"
    )
    site = _site(project)
    assert b"Wir." in site["redaktion/index.html"]
    finished = projects.build(project, **SETTINGS)
    assert finished.returncode == 1
    assert "Die Adresse /redaktion/ gehört den Formularen, " in finished.stderr
    assert projects.contents(project / "site") == site

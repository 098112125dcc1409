"""What only all files together show."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal
from unicodedata import normalize

import pytest

import documents
import pictures
import projects
import records
from regionruhr.faults.problem import faults
from regionruhr.faults.text_report import report
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Logo, Picture
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.loading import load

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'
TODAY = date(2026, 11, 23)
UNUSED = (
    "partners/logos/wilo.svg:1: Datei: kein Profil verwendet dieses Logo "
    "(tragen Sie im Profil „logo: wilo.svg“ ein oder löschen Sie die Datei)"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with a logo that nobody names."""
    project = projects.copy_small(tmp_path)
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    return project


def _add(project: Path, line: str) -> None:
    with (project / "partners/wilo.yml").open("a") as profile:
        profile.write(f"{line}\n")


def test_logo_that_no_profile_names_is_a_warning(project: Path) -> None:
    """It may be on its way in, or forgotten; the site is built without it."""
    loading = load(project, today=TODAY)
    assert [problem.text for problem in loading.problems] == [UNUSED]
    assert faults(loading.problems) == ()
    assert loading.network is not None


def test_release_in_decomposed_letters_is_one_in_composed_ones(project: Path) -> None:
    """Title and text are compared, searched and published as everybody else types them."""
    target = project / "content/aktuelles/2016/mueller.md"
    written = (
        "---\nid: 2016-77\ntype: news\ntitle: Müller öffnet Gießerei in Schüren\n"
        "summary: Ein Satz über Müller.\ndate: 2016-11-20\n---\n\nÖffnet in Schüren.\n"
    )
    target.write_text(normalize("NFD", written))
    loading = load(project, today=TODAY)
    assert loading.network is not None
    release = loading.network.releases["2016-77"]
    assert (release.title, release.prose.text.strip()) == (
        "Müller öffnet Gießerei in Schüren",
        "Öffnet in Schüren.",
    )


@pytest.mark.parametrize("fields", ["logo: wilo.svg", "logo: a.svg\nlogo_dark: wilo.svg"])
def test_logo_that_a_profile_names_is_used(project: Path, fields: str) -> None:
    """On light pages or on dark ones."""
    (project / "partners/logos/a.svg").write_text(LOGO)
    _add(project, fields)
    reported = report(load(project, today=TODAY).problems)
    assert UNUSED not in reported


def test_network_knows_its_logos_by_name(project: Path) -> None:
    """As profiles name them."""
    _add(project, "logo: wilo.svg")
    network = load(project, today=TODAY).network
    assert network is not None
    assert network.logos == {"wilo.svg": Logo(4, 1)}


def test_no_logo_is_missed_while_a_profile_is_faulty(project: Path) -> None:
    """The faulty one may be the one that names it."""
    _add(project, "logo: wilo.svg\nfouned: 1872")
    (line, _) = report(load(project, today=TODAY).problems).splitlines()
    assert "founed" in line


FOLDER = "content/aktuelles/2016"
UNUSED_PICTURE = (
    f"{FOLDER}/plan.svg:1: Datei: keine Meldung, kein Projekt und kein Profil zeigt dieses Bild "
    "(tragen Sie in der Meldung daneben unter „images“ ein: „- file: plan.svg“, darunter alt, "
    "caption, credit und license; oder löschen Sie die Datei)"
)


def test_picture_that_no_record_shows_is_a_warning(tmp_path: Path) -> None:
    """As with logos; and it is not among the pictures of the network."""
    project = projects.copy_small(tmp_path)
    (project / FOLDER / "plan.svg").write_bytes(pictures.svg())
    loading = load(project, today=TODAY)
    assert [problem.text for problem in loading.problems] == [UNUSED_PICTURE]
    assert faults(loading.problems) == ()
    assert loading.network is not None
    assert loading.network.pictures == {}


def test_network_knows_its_pictures_by_path(tmp_path: Path) -> None:
    """Those of releases and of projects."""
    project = projects.copy_small(tmp_path)
    records_of = (f"{FOLDER}/kompetenznetz.md", "content/projekte/digitale-fabrik.md")
    for record in records_of:
        projects.illustrate(project / record, records.image("plan.svg"))
        (project / record).with_name("plan.svg").write_bytes(pictures.svg())
    loading = load(project, today=TODAY)
    assert report(loading.problems) == ""
    assert loading.network is not None
    original = without_metadata(pictures.svg(), Rights("Max Mütze", "CC BY 4.0"))
    picture = Picture(400, 200, "image/svg+xml", len(original))
    assert loading.network.pictures == {
        f"{FOLDER}/plan.svg": picture,
        "content/projekte/plan.svg": picture,
    }


IMAGES = """\
images:
  - file: plan.svg
    alt: Ein Plan mit zwei Linien
    caption: Der Plan
    credit: {credit}
    license: CC BY 4.0
"""


def test_profile_shows_pictures_of_its_folder(tmp_path: Path) -> None:
    """With its rights in them, as those of releases."""
    project = projects.copy_small(tmp_path)
    _add(project, IMAGES.format(credit="Max Mütze"))
    (project / "partners/bilder").mkdir()
    (project / "partners/bilder/plan.svg").write_bytes(pictures.svg())
    loading = load(project, today=TODAY)
    assert report(loading.problems) == ""
    assert loading.network is not None
    original = without_metadata(pictures.svg(), Rights("Max Mütze", "CC BY 4.0"))
    picture = Picture(400, 200, "image/svg+xml", len(original))
    assert loading.network.pictures == {"partners/bilder/plan.svg": picture}


@pytest.mark.parametrize(
    ("named", "fault"),
    [(("A", "A"), []), (("A", "B"), ["picture-rights-differ"]), ((), ["picture-unused"])],
    ids=["shared", "other rights", "unused"],
)
def test_picture_of_profiles_has_one_credit(
    tmp_path: Path, named: tuple[str, ...], fault: list[str]
) -> None:
    """Two profiles may show the same; one that none shows is reported."""
    project = projects.copy_small(tmp_path)
    (project / "partners/bilder").mkdir()
    (project / "partners/bilder/plan.svg").write_bytes(pictures.svg())
    for key, credit in zip(("wilo", "wf-dortmund"), named, strict=False):
        profile = project / f"partners/{key}.yml"
        profile.write_text(profile.read_text() + IMAGES.format(credit=credit))
    assert [problem.fault for problem in load(project, today=TODAY).problems] == fault


def test_picture_of_a_faulty_record_is_opened_all_the_same(tmp_path: Path) -> None:
    """Every fault comes at once; unused pictures are reported once all records are read."""
    project = projects.copy_small(tmp_path)
    record = project / f"{FOLDER}/kompetenznetz.md"
    projects.illustrate(record, records.image())
    record.write_text(record.read_text().replace("summary:", "sumary:"))
    record.with_name("halle.jpg").write_bytes(b"")
    record.with_name("plan.svg").write_bytes(pictures.svg())
    reported = {problem.fault for problem in load(project, today=TODAY).problems}
    assert "picture-broken" in reported
    assert "picture-unused" not in reported


def test_document_that_nobody_offers_is_reported(tmp_path: Path) -> None:
    """It would not be published, and nobody would know; what a release offers is fine."""
    project = projects.copy_small(tmp_path)
    for folder in (FOLDER, "content/assets"):
        (project / folder / "plan.pdf").write_bytes(documents.pdf())
    found = load(project, today=TODAY).problems
    assert [(p.path, p.fault) for p in found] == [(f"{FOLDER}/plan.pdf", "document-unused")]
    record = project / f"{FOLDER}/kompetenznetz.md"
    offered = "---\ndownloads:\n  - file: plan.pdf\n    title: Der Plan\n"
    record.write_text(record.read_text().replace("---\n", offered, 1))
    assert load(project, today=TODAY).problems == ()


def test_picture_that_cannot_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is reported, without a traceback."""
    project = projects.copy_small(tmp_path)
    picture = project / FOLDER / "plan.svg"
    picture.write_bytes(pictures.svg())
    open_file = Path.open

    def refuse(path: Path, mode: Literal["rb"]) -> BinaryIO:
        if path == picture:
            raise PermissionError(13, "Permission denied")
        return open_file(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    (line, _) = report(load(project, today=TODAY).problems).splitlines()
    assert line.startswith(f"{FOLDER}/plan.svg:1: Datei: die Datei lässt sich nicht lesen")


def _without_pictures(folder: Path) -> Path:
    project = projects.copy_small(folder)
    for path in (project / "content/assets").rglob("*"):
        if path.suffix in {".ico", ".png"}:
            path.unlink()
    return project


def test_project_without_pictures_has_no_cache(tmp_path: Path) -> None:
    """To check leaves nothing behind where there is nothing to keep."""
    project = _without_pictures(tmp_path)
    load(project, today=TODAY)
    assert not (project / ".cache").exists()


def test_project_without_pictures_does_without_pillow(tmp_path: Path) -> None:
    """It takes its time to import, and a check is to be fast."""
    script = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from regionruhr.reading.loading import load; "
        "load(Path(sys.argv[1]), today=date(2026, 11, 23)); "
        "print([name for name in sys.modules if name.startswith('PIL')])"
    )
    command = [sys.executable, "-c", script, str(_without_pictures(tmp_path))]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("processes", [2, 3])
def test_processes_read_the_same(
    project: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same records in the same order, the same problems, faults among them."""
    monkeypatch.setattr("regionruhr.reading.record_files._WORTH_SHARING", 0)
    for line in ("", "sumary: Ein Tippfehler."):
        _add(project, line)
        expected = load(project, today=TODAY)
        found = load(project, today=TODAY, processes=processes)
        assert found.problems == expected.problems
        assert found.records == expected.records
        assert found.network == expected.network
        assert (found.network is None) == bool(line)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_processes_have_read_is_not_read_again(
    project: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts and logos alike: whoever read them, their results are in the cache."""
    monkeypatch.setattr("regionruhr.reading.record_files._WORTH_SHARING", 0)
    (project / "partners/logos").mkdir(exist_ok=True)
    (project / "partners/logos/wilo.svg").write_bytes(pictures.svg())
    cache = ContentCache()
    expected = load(project, today=TODAY, cache=cache, processes=processes)

    def refuse(path: str, *_: object, **__: object) -> None:
        raise AssertionError(path)

    monkeypatch.setattr("regionruhr.reading.record_files._read_text", refuse)
    monkeypatch.setattr("regionruhr.reading.files.read_logo", refuse)
    assert load(project, today=TODAY, cache=cache, processes=processes) == expected

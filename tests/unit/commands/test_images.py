"""`regionruhr images` makes of what was uploaded what the check takes, and says what it did."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pictures
import projects
from regionruhr.cli import main
from regionruhr.commands import images

RELEASE = "content/aktuelles/2016/kompetenznetz.md"
UPLOADED = "content/aktuelles/2016/IMG 1234 (1).TIF"
TARGET = "content/aktuelles/2016/img-1234-1.jpg"
SCAN = pictures.plain("TIFF", pictures.scene(1500, 1000), tiffinfo={315: "Erika Muster"})
ENTRY = {"file": "IMG 1234 (1).TIF", "alt": "Eine Halle mit Kran", "caption": "Am Morgen"}
DONE = (
    f"{UPLOADED} → img-1234-1.jpg: von TIFF in JPEG umgewandelt\n"
    f"{RELEASE}:3: images[1].file: img-1234-1.jpg\n"
    f"{RELEASE}:3: images[1].credit: Erika Muster (steht so in der Bilddatei; prüfen Sie es)\n"
)


def _run(project: Path, *arguments: str) -> Result:
    command = ["images", *arguments, "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, command)


def _files(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for folder in ("content", "partners")
        for path in (project / folder).rglob("*")
        if path.is_file()
    }


@pytest.fixture
def uploaded(project: Path) -> Path:
    """The small project with a scan as it was uploaded, and a release that names it."""
    (project / UPLOADED).write_bytes(SCAN)
    projects.illustrate(project / RELEASE, {**ENTRY, "license": "CC BY 4.0"})
    return project


def test_without_fix_nothing_changes(uploaded: Path) -> None:
    """It says what it would do, and how it is made to."""
    before = _files(uploaded)
    result = _run(uploaded)
    assert result.stdout == f"Das ändert „regionruhr images --fix“:\n{DONE}"
    assert (result.exit_code, _files(uploaded)) == (0, before)


def test_one_command_makes_the_check_clean(uploaded: Path) -> None:
    """The new file is there, the old one gone, the record names it; a second time all is well."""
    before = _files(uploaded)
    result = _run(uploaded, "--fix")
    assert (result.exit_code, result.stdout.partition("\n")[2]) == (0, DONE)
    after = _files(uploaded)
    assert before.keys() - after.keys() == {UPLOADED}
    assert after.keys() - before.keys() == {TARGET}
    assert {name for name in before.keys() & after.keys() if before[name] != after[name]} == {
        RELEASE
    }
    check = CliRunner().invoke(main, ["check", "--root", str(uploaded), "--now", projects.NOW])
    assert check.exit_code == 0, check.stdout
    again = _run(uploaded, "--fix")
    assert (again.exit_code, again.stdout) == (0, "Alle Bilder sind in Ordnung.\n")


def test_what_is_left_is_named(project: Path) -> None:
    """In the words of the check, which stay the same; the code says that it stops the site."""
    (project / UPLOADED).write_bytes(SCAN)
    projects.illustrate(project / RELEASE, ENTRY)
    result = _run(project, "--fix")
    assert result.exit_code == 1
    assert result.stdout.partition("Das bleibt zu tun:\n")[2] == (
        f"{RELEASE}:3: images[1].license: Pflichtfeld fehlt (ergänzen Sie „license: …“)\n"
        "1 Problem in 1 Datei\n"
    )


def test_picture_without_a_record_is_left_with_what_to_write(project: Path) -> None:
    """It stops nothing."""
    (project / UPLOADED).write_bytes(SCAN)
    result = _run(project, "--fix")
    assert result.exit_code == 0
    assert result.stdout.partition("Das bleibt zu tun:\n")[2] == (
        f"{TARGET}: noch nirgends eingetragen (in der Datei steht: Erika Muster); tragen Sie es in "
        "der Meldung daneben ein, unter „images“ mit „file: img-1234-1.jpg“, alt, caption, credit "
        "und license\n"
    )


@pytest.mark.parametrize("options", [(), ("--fix",)])
def test_links_and_broken_files_are_reported_as_by_the_check(
    project: Path, options: tuple[str, ...]
) -> None:
    """And stay."""
    folder = project / "content/aktuelles/2016"
    (folder / "Kaputt.jpg").write_bytes(SCAN[:9])
    (folder / "Bild.jpg").symlink_to(folder / "Kaputt.jpg")
    before = _files(project)
    result = _run(project, *options)
    assert (result.exit_code, _files(project)) == (1, before)
    reported = [line.partition(" (")[0] for line in result.stdout.splitlines()[1:]]
    assert "content/aktuelles/2016/Bild.jpg:1: Datei: hier liegt eine Verknüpfung" in reported
    assert reported[-1] == "2 Probleme in 2 Dateien"


def test_libraries_print_nothing(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a file stands in the report, in German."""
    packed = pictures.plain("TIFF", pictures.scene(), compression="tiff_lzw")
    cut = packed[:200] + bytes(50) + packed[250:]
    (project / "content/aktuelles/2016/a.tif").write_bytes(cut)
    assert _run(project).exit_code == 1
    assert capfd.readouterr().err == ""


def test_heic_names_what_it_needs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its library is missing, one line says how to get it."""
    (project / "content/aktuelles/2016/a.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(80))
    for is_there in (False, True):
        monkeypatch.setattr(images, "reads_heic", lambda there=is_there: there)
        assert _run(project).stdout.endswith("make heic\n") is not is_there


def test_disk_that_ignores_case_loses_no_picture(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the old and the new name are one file, which must not be removed after writing it."""
    former = project / "content/projekte/Halle.jpg"
    former.write_bytes(pictures.plain("JPEG", pictures.scene(1500, 1000)))
    target = former.with_name("halle.jpg")
    monkeypatch.setattr(Path, "samefile", lambda *_: True)
    assert _run(project, "--fix").exit_code == 0
    assert (former.exists(), target.exists()) == (False, True)

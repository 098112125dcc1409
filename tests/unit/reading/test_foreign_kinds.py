"""Foreign kinds: files that no browser shows are named with what to do."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

import documents
import pictures
import projects
import records
from regionruhr.reading.files import Tree, read_tree
from regionruhr.reading.foreign_kinds import foreign_kind
from regionruhr.reading.loading import load
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition

FOLDER = "content/aktuelles/2016"
LOGO = (
    "Datei: ein Logo der Art {} lässt sich nicht verwenden (bitten Sie die Einrichtung um das Logo "
)
CONVERT = (
    "Datei: Bilder der Art {} werden nicht veröffentlicht (speichern Sie das Bild als JPEG („{}“): "
    "auf dem Mac in „Vorschau“ mit „Exportieren“, in Windows in „Fotos“ mit „Speichern unter“, auf "
    "dem iPhone in „Dateien“ mit „Bild konvertieren“; am Rechner versucht es „regionruhr images "
    "--fix“)"
)
TEXT = (
    "Datei: die Datei ist {}, kein einfacher Text (öffnen Sie sie in ihrem Programm, kopieren Sie "
    "den Text und fügen Sie ihn in eine neue Textdatei „{}“ ein)"
)
PDF = (
    "Datei: die Datei ist {}, nicht jeder kann sie öffnen (speichern Sie sie als PDF („{}“) und "
    "nennen Sie diesen Namen, wo Sie sie anbieten)"
)


def _packed(*names: str) -> bytes:
    """A document as an office program packs it."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return file.getvalue()


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0" + bytes(80)
AVIF = HEIC.replace(b"heic", b"avif")
WORD = _packed("[Content_Types].xml", "word/document.xml")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TIFF = pictures.plain("TIFF")


def _reported(root: Path, path: str, content: bytes) -> str:
    """The one problem of a file beside the two that every project has, without its path."""
    for name in ("_taxonomy.yml", "_network.yml"):
        target = root / "partners" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("")
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    target.write_bytes(content)
    tree: Tree = read_tree(root)
    (problem,) = tree.problems
    return problem.text.partition(":1: ")[2]


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        (f"{FOLDER}/scan.tif", TIFF, CONVERT.format("TIFF", "scan.jpg")),
        (f"{FOLDER}/foto.avif", AVIF, CONVERT.format("AVIF", "foto.jpg")),
        (f"{FOLDER}/IMG_1.HEIC", HEIC, CONVERT.format("HEIC", "img-1.jpg")),
        (f"{FOLDER}/bild.bmp", b"", CONVERT.format("BMP", "bild.jpg")),
        ("partners/bilder/halle.gif", b"", CONVERT.format("GIF", "halle.jpg")),
        ("content/assets/halle.png", pictures.plain("GIF"), CONVERT.format("GIF", "halle.jpg")),
        (f"{FOLDER}/bild.jfif", b"", CONVERT.format("JFIF", "bild.jpg")),
        ("partners/bilder/halle.psd", b"", CONVERT.format("Photoshop", "halle.jpg")),
        ("content/assets/foto.jpg", HEIC, CONVERT.format("HEIC", "foto.jpg")),
        ("content/assets/foto.png", TIFF, CONVERT.format("TIFF", "foto.jpg")),
        ("partners/logos/schmitz.jpg", b"", LOGO.format("JPEG")),
        ("partners/logos/schmitz.eps", b"", LOGO.format("EPS")),
        ("partners/logos/schmitz.ai", b"", LOGO.format("AI")),
        ("partners/logos/Schmitz Logo.PDF", b"", LOGO.format("PDF")),
        ("partners/logos/schmitz.tif", b"", LOGO.format("TIFF")),
        ("partners/logos/schmitz.png", pictures.jpeg(), LOGO.format("JPEG")),
        ("partners/logos/schmitz.png", HEIC, LOGO.format("HEIC")),
        ("partners/logos/schmitz.svg", documents.pdf(), LOGO.format("PDF")),
        ("partners/logos/schmitz.docx", WORD, LOGO.format("Word-Dokument")),
        (f"{FOLDER}/formular.docx", WORD, PDF.format("ein Word-Dokument", "formular.pdf")),
        (f"{FOLDER}/Teilnehmer 1.xlsx", b"", PDF.format("eine Excel-Tabelle", "teilnehmer-1.pdf")),
        (f"{FOLDER}/plan.odt", b"", PDF.format("ein LibreOffice-Dokument", "plan.pdf")),
        ("content/assets/foto.jpg", WORD, PDF.format("ein Word-Dokument", "foto.pdf")),
        ("content/assets/foto.jpg", documents.pdf(), CONVERT.format("PDF", "foto.jpg")),
        (f"{FOLDER}/lager.md", WORD, TEXT.format("ein Word-Dokument", "lager.md")),
        (f"{FOLDER}/lager.md", OLD_WORD, TEXT.format("ein Office-Dokument", "lager.md")),
        (f"{FOLDER}/lager.md", documents.pdf(), TEXT.format("ein PDF", "lager.md")),
        (
            f"{FOLDER}/lager.md",
            _packed("mimetype", "content.xml"),
            TEXT.format("ein LibreOffice-Dokument", "lager.md"),
        ),
        ("partners/schmitz.yml", WORD, TEXT.format("ein Word-Dokument", "schmitz.yml")),
        ("partners/schmitz.docx", WORD, TEXT.format("ein Word-Dokument", "schmitz.yml")),
        (f"{FOLDER}/lager.txt", WORD, TEXT.format("ein Word-Dokument", "lager.md")),
        (
            f"{FOLDER}/lager.txt",
            b"---\nid: 2016-05\n---\n\nText\n",
            (
                "Dateiname: die Endung „.txt“ ist hier nicht die richtige "
                "(nennen Sie die Datei „lager.md“, auch dort, wo sie eingetragen ist)"
            ),
        ),
    ],
)
def test_file_is_named_with_what_to_do(
    path: str, content: bytes, expected: str, tmp_path: Path
) -> None:
    """In one message, by its ending or by its content."""
    assert _reported(tmp_path, path, content).startswith(expected)


@pytest.mark.parametrize(
    "content",
    [b"", b"Ein Text", b"PK", pictures.jpeg(), pictures.png(), pictures.webp(), pictures.svg()],
)
def test_published_kinds_are_not_foreign(content: bytes) -> None:
    """Nor is plain text."""
    assert foreign_kind(content) is None


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("formular.docx", "[Das Formular](formular.docx)"),
        ("Halle Nord.pdf", "[Die Halle](<Halle Nord.pdf>)"),
    ],
)
def test_link_to_a_refused_file_is_no_second_fault(file: str, text: str, tmp_path: Path) -> None:
    """The file is there: once it has the right kind and name, the link is changed with it."""
    project = projects.copy_small(tmp_path)
    (project / FOLDER / file).write_bytes(WORD)
    record = project / FOLDER / "kompetenznetz.md"
    record.write_text(f"{record.read_text()}\n{text}\n")
    reading = read_edition(
        project, now=moment("2026-11-23T12:00"), site_url="https://host.example/"
    )
    assert [problem.path for problem in reading.problems] == [f"{FOLDER}/{file}"]


def test_picture_in_another_folder_is_found(tmp_path: Path) -> None:
    """The message names where it lies and where it belongs."""
    project = projects.copy_small(tmp_path)
    (project / FOLDER / "bilder").mkdir()
    Image.new("RGB", (1600, 900)).save(project / FOLDER / "bilder/halle.jpg")
    projects.illustrate(project / FOLDER / "kompetenznetz.md", records.image())
    (problem,) = load(project, today=moment("2026-11-23T12:00").date()).problems
    assert problem.text.endswith(
        "die Datei „halle.jpg“ fehlt (sie liegt in einem anderen Ordner: verschieben Sie "
        f"{FOLDER}/bilder/halle.jpg nach {FOLDER}/halle.jpg; im Browser laden Sie sie dort hoch "
        "und löschen die andere)"
    )

"""Which files a project may hold, and what is said of those that it may not."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from regionruhr.editing.files import LARGEST_TEXT, Tree, read_tree
from regionruhr.editing.problems import report
from regionruhr.network.logo import Logo

PROFILE = b"id: wilo\nname: Wilo\n"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the two files that it must have."""
    for folder in ("partners", "content"):
        (tmp_path / folder).mkdir()
    for name in ("_taxonomy", "_network"):
        (tmp_path / f"partners/{name}.yml").write_text("name: Netz\n")
    return tmp_path


def _put(root: Path, path: str, content: bytes = PROFILE) -> Tree:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return read_tree(root)


def _told(tree: Tree) -> str:
    """The one problem, in German."""
    line, total = report(tree.problems, "de").splitlines()
    assert total == "1 Problem in 1 Datei"
    return line


def test_tree_parts_texts_styles_and_media(root: Path) -> None:
    """Texts, styles and fonts are read, logos measured; of other files the names are enough."""
    _put(root, "partners/wilo.yml")
    _put(root, "partners/logos/wilo.svg", LOGO)
    _put(root, "content/netzwerk/index.md", b"---\n---\n")
    _put(root, "content/netzwerk/plan.pdf", b"\xff")
    _put(root, "content/assets/css/_layers.css", b"@layer a;")
    tree = _put(root, "content/assets/fonts/source-sans-3.woff2", b"\xff")
    assert tree.problems == []
    assert tree.texts["partners/wilo.yml"] == PROFILE.decode()
    assert sorted(tree.texts) == [
        "content/netzwerk/index.md",
        "partners/_network.yml",
        "partners/_taxonomy.yml",
        "partners/wilo.yml",
    ]
    assert tree.stylesheets == {"content/assets/css/_layers.css": "@layer a;"}
    assert tree.fonts == {"content/assets/fonts/source-sans-3.woff2": b"\xff"}
    assert tree.media == {
        "content/netzwerk/plan.pdf",
        "partners/logos/wilo.svg",
    }
    assert tree.logos == {"partners/logos/wilo.svg": Logo(4, 1)}


def test_faulty_logo_is_there_all_the_same(root: Path) -> None:
    """It is told where it lies, once, and no profile that names it misses it."""
    tree = _put(root, "partners/logos/wilo.svg", b"<svg/>")
    assert _told(tree).startswith("partners/logos/wilo.svg:1: Datei: ")
    assert tree.media == {"partners/logos/wilo.svg"}
    assert tree.logos == {}


def test_boundaries_are_read_and_their_licence_is_passed_over(root: Path) -> None:
    """The folder holds outlines, and the terms under which they came."""
    _put(root, "partners/_boundaries/LICENSE.md", b"# Quelle\n")
    tree = _put(root, "partners/_boundaries/areas.geojson", b"{}\n")
    assert tree.problems == []
    assert tree.texts["partners/_boundaries/areas.geojson"] == "{}\n"
    assert "partners/_boundaries/LICENSE.md" not in {*tree.texts, *tree.media, *tree.unread}


@pytest.mark.parametrize("name", ["partners/.wilo.yml.swp", "content/.DS_Store", "content/.git/x"])
def test_hidden_file_is_passed_over(root: Path, name: str) -> None:
    """What an editor's program leaves behind is nobody's fault."""
    before = read_tree(root)
    assert _put(root, name) == before


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a: b\r\nc: d\r\n", "a: b\nc: d\n"),
        (b"\xef\xbb\xbfa: b\n", "a: b\n"),
        ("a: Größe 😀\n".encode(), "a: Größe 😀\n"),
    ],
    ids=["Windows line ends", "byte order mark", "UTF-8"],
)
def test_text_is_read_as_editors_save_it(root: Path, content: bytes, text: str) -> None:
    """Line ends and byte order mark are the business of an editor's program."""
    tree = _put(root, "partners/wilo.yml", content)
    assert tree.problems == []
    assert tree.texts["partners/wilo.yml"] == text


def _not_a_name(value: str, example: str) -> str:
    return (
        f"„{value}“ ist als Name nicht erlaubt (nur a–z, 0–9 und Bindestriche, "
        f"Umlaute als ae, oe, ue; zum Beispiel „{example}“)"
    )


def _reserved(value: str) -> str:
    return (
        f"„{value}“ ist für eine Seite der Website reserviert "
        "(geben Sie der Datei einen anderen Namen)"
    )


def _not_published(suffix: str, allowed: str) -> str:
    return (
        f"Dateien dieser Art werden nicht veröffentlicht: „{suffix}“ (erlaubt sind hier {allowed})"
    )


MEDIA = ".jpg, .jpeg, .png, .svg, .webp, .pdf, .txt"
PLACES = "partners/<name>.yml, partners/logos/"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("partners/wälzholz.yml", _not_a_name("wälzholz", "waelzholz")),
        ("partners/JD Neuhaus.yml", _not_a_name("JD Neuhaus", "jd-neuhaus")),
        ("partners/wilo.bak.yml", _not_a_name("wilo.bak", "wilo-bak")),
        ("partners/README", _not_a_name("README", "readme")),
        ("content/Über uns/index.md", _not_a_name("Über uns", "ueber-uns")),
        ("partners/ort.yml", _reserved("ort")),
        ("partners/index.yml", _reserved("index")),
        ("content/projekte/archiv.md", _reserved("archiv")),
        ("content/aktuelles/2026/termine.md", _reserved("termine")),
        ("content/aktuelles/2026/2.md", _reserved("2")),
        ("partners/wilo.yaml", _not_published(".yaml", ".yml")),
        ("partners/wilo.md", _not_published(".md", ".yml")),
        ("partners/_boundaries/areas.json", _not_published(".json", ".geojson")),
        ("partners/_boundaries/LICENSE.txt", _not_published(".txt", ".geojson")),
        ("partners/areas.geojson", _not_published(".geojson", ".yml")),
        ("partners/logos/wilo.exe", _not_published(".exe", ".svg, .png, .webp")),
        ("content/netzwerk/plan.docx", _not_published(".docx", f".md, {MEDIA}")),
        ("content/netzwerk/seite.html", _not_published(".html", f".md, {MEDIA}")),
        (
            "content/assets/seite.html",
            _not_published(".html", f"{MEDIA}, .mp4, .webm, .css, .ico, .js, .woff2"),
        ),
        (
            "partners/alte/wilo.yml",
            f"hier wird keine Datei dieser Art erwartet (erwartet: {PLACES})",
        ),
    ],
    ids=lambda value: value if value.startswith(("partners/", "content/")) else "",
)
def test_file_is_refused_by_its_name(root: Path, path: str, told: str) -> None:
    """Name, ending and folder decide before anything is read, and the file counts for nothing."""
    tree = _put(root, path)
    assert _told(tree) == f"{path}:1: Dateiname: {told}"
    assert path not in tree.texts
    assert path not in tree.media


NOT_UTF_8 = (
    "Datei: die Datei ist nicht in UTF-8 gespeichert "
    "(speichern Sie sie im Editor mit der Kodierung UTF-8)"
)
TOO_LARGE = (
    "Datei: die Datei ist größer als 1 MB "
    "(Texte gehören in kleine Dateien, Bilder und Dokumente daneben)"
)


def _control(code: str) -> str:
    return (
        f"Datei: unsichtbares Steuerzeichen {code} "
        "(löschen Sie das Zeichen; es gerät oft beim Kopieren in den Text)"
    )


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("id: wilo\nname: Größe\n".encode("latin-1"), 2, NOT_UTF_8),
        ("id: wilo\n".encode("utf-16"), 1, NOT_UTF_8),
        (b"id: wilo\n\nname: Wi\x0blo\n", 3, _control("U+000B")),
        ("id: wilo\nname: Wi\u2028lo\n".encode(), 2, _control("U+2028")),
        (b"#" * (LARGEST_TEXT + 1), 1, TOO_LARGE),
    ],
    ids=["Latin-1", "UTF-16", "vertical tab", "line separator", "too large"],
)
def test_file_is_refused_by_its_content(root: Path, content: bytes, line: int, told: str) -> None:
    """What is no text of reasonable size in UTF-8 is told with its line; the file is known."""
    tree = _put(root, "partners/wilo.yml", content)
    assert _told(tree) == f"partners/wilo.yml:{line}: {told}"
    assert tree.unread == {"partners/wilo.yml"}


def test_text_of_the_largest_size_is_read(root: Path) -> None:
    """A million bytes are allowed."""
    assert _put(root, "partners/wilo.yml", b"#" * LARGEST_TEXT).problems == []


def test_every_control_character_is_told(root: Path) -> None:
    """Each in its line, so that one look mends them all."""
    tree = _put(root, "partners/wilo.yml", b"a: \x07\nb: \x00\n")
    assert [(problem.line, problem.values["value"]) for problem in tree.problems] == [
        (1, "U+0007"),
        (2, "U+0000"),
    ]


def _link_to_file(place: Path) -> None:
    place.symlink_to(place.with_name("_network.yml"))


def _link_to_folder(place: Path) -> None:
    place.symlink_to(place.parent, target_is_directory=True)


def _link_to_nothing(place: Path) -> None:
    place.symlink_to("/nowhere")


@pytest.mark.parametrize("make", [_link_to_file, _link_to_folder, _link_to_nothing])
def test_symbolic_link_is_refused(root: Path, make: Callable[[Path], None]) -> None:
    """A link is not followed, wherever it leads: not out of the project, not in circles."""
    make(root / "partners/wilo.yml")
    assert _told(read_tree(root)) == (
        "partners/wilo.yml:1: Datei: die Datei ist eine Verknüpfung (Symlink) "
        "(legen Sie die Datei selbst hier ab)"
    )


def test_unreadable_file_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system does not hand out is told with its reason (a socket: root may read all)."""
    monkeypatch.chdir(root / "partners")
    with socket.socket(socket.AF_UNIX) as unreadable:
        unreadable.bind("wilo.yml")
        with pytest.raises(OSError, match="wilo") as refusal:
            (root / "partners/wilo.yml").read_bytes()
        assert _told(read_tree(root)) == (
            "partners/wilo.yml:1: Datei: die Datei lässt sich nicht lesen: "
            f"{os.strerror(refusal.value.errno or 0)} (prüfen Sie die Zugriffsrechte)"
        )


def test_unreadable_logo_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A logo, too."""
    (root / "partners/logos").mkdir()
    monkeypatch.chdir(root / "partners/logos")
    with socket.socket(socket.AF_UNIX) as unreadable:
        unreadable.bind("wilo.svg")
        assert "wilo.svg:1: Datei: die Datei lässt sich nicht lesen" in _told(read_tree(root))


@pytest.mark.parametrize("name", ["partners/_taxonomy.yml", "partners/_network.yml"])
def test_required_file_is_missed(root: Path, name: str) -> None:
    """Without taxonomy or portrait there is no network."""
    (root / name).unlink()
    assert _told(read_tree(root)) == f"{name}:1: Datei: die Datei fehlt (legen Sie {name} an)"


def test_folder_is_missed(root: Path) -> None:
    """A command run in the wrong folder is told so."""
    (root / "content").rmdir()
    assert _told(read_tree(root)) == "content:1: Datei: die Datei fehlt (legen Sie content an)"

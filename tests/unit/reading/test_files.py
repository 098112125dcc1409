"""Which files a project may hold, and what is reported of all others."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL._util import DeferredError

import documents
import projects
from regionruhr.cache.sources import source_state
from regionruhr.faults.problem import MOST_IN_A_FILE, printable
from regionruhr.faults.text_report import report
from regionruhr.model.picture import Logo
from regionruhr.reading.files import DEEPEST, Tree, read_tree
from regionruhr.sizes import LARGEST_TEXT

PROFILE = b"id: wilo\nname: Wilo\n"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'
FONT = (projects.ROOT / "content/assets/fonts/barlow-semibold.woff2").read_bytes()


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


def _reported(tree: Tree) -> str:
    """The one problem, in German."""
    line, total = report(tree.problems).splitlines()
    assert total == "1 Problem in 1 Datei"
    return line


def test_tree_parts_texts_styles_and_media(root: Path) -> None:
    """Texts, styles and fonts are read, logos measured; of other files the names are enough."""
    _put(root, "partners/wilo.yml")
    _put(root, "partners/logos/wilo.svg", LOGO)
    _put(root, "content/netzwerk/index.md", b"---\n---\n")
    _put(root, "content/netzwerk/plan.pdf", documents.pdf())
    _put(root, "content/assets/css/_layers.css", b"@layer a;")
    tree = _put(root, "content/assets/fonts/source-sans-3.woff2", FONT)
    assert tree.problems == []
    assert tree.texts["partners/wilo.yml"] == PROFILE.decode()
    assert sorted(tree.texts) == [
        "content/netzwerk/index.md",
        "partners/_network.yml",
        "partners/_taxonomy.yml",
        "partners/wilo.yml",
    ]
    assert tree.stylesheets == {"content/assets/css/_layers.css": "@layer a;"}
    assert tree.fonts == {"content/assets/fonts/source-sans-3.woff2": FONT}
    assert tree.media == {
        "content/netzwerk/plan.pdf",
        "partners/logos/wilo.svg",
    }
    assert tree.logos == {"partners/logos/wilo.svg": Logo(4, 1)}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("partners/wilo.yml", "die Datei ist größer als 1 MB (Texte gehören in"),
        ("content/netzwerk/bericht.md", "die Datei ist größer als 1 MB (Texte gehören in"),
        ("content/netzwerk/bericht.txt", "die Datei ist größer als 1 MB (Texte gehören in"),
        ("content/netzwerk/bericht.pdf", "die Datei ist größer als 20 MB (speichern Sie sie kl"),
        ("content/assets/gebaerdensprache/a.mp4", "die Datei ist größer als 100 MB (speichern"),
        ("content/assets/gebaerdensprache/a.webm", "die Datei ist größer als 100 MB (speichern"),
        ("content/assets/og.png", "die Datei ist größer als 20 MB (verkleinern Sie das Bild"),
        ("content/assets/favicon.ico", "die Datei ist größer als 20 MB (verkleinern Sie das"),
        ("content/assets/css/a.css", "die Datei ist größer als 1 MB (Texte gehören in"),
        ("content/assets/js/a.js", "die Datei ist größer als 1 MB (Texte gehören in"),
        ("content/assets/fonts/a.woff2", "die Schrift lässt sich nicht öffnen (holen Sie"),
        ("partners/logos/wilo.svg", "die Datei ist größer als 500 kB (verkleinern Sie das Bild"),
        ("partners/_boundaries/areas.geojson", "die Datei ist größer als 1 MB (Texte gehören"),
    ],
)
def test_every_kind_of_file_has_a_limit(root: Path, path: str, expected: str) -> None:
    """Of 2 GB no more is read than the limit, and the file is named in one message."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("wb") as file:
        file.truncate(2_000_000_000)
    assert _reported(read_tree(root)).startswith(f"{path}:1: Datei: {expected}")
    assert source_state(root) is None


@pytest.mark.parametrize("content", [b"", FONT[:-99], b"wOF2" + b"x" * 99])
def test_font_that_does_not_open_is_reported(root: Path, content: bytes) -> None:
    """Before a picture is to be drawn with it."""
    path = "content/assets/fonts/barlow.woff2"
    assert _reported(_put(root, path, content)) == (
        f"{path}:1: Datei: die Schrift lässt sich nicht öffnen "
        f"(holen Sie sie zurück: git checkout HEAD -- {path}; hilft das nicht, erneuern Sie Pillow)"
    )


def test_font_that_pillow_cannot_read_is_reported(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its FreeType may have been built without Brotli, or be missing."""
    monkeypatch.setattr("PIL.ImageFont.core", DeferredError(ImportError("no FreeType")))
    tree = _put(root, "content/assets/fonts/barlow.woff2", FONT)
    assert _reported(tree).startswith("content/assets/fonts/barlow.woff2:1: Datei: die Schrift ")


def test_faulty_logo_is_there_all_the_same(root: Path) -> None:
    """It is reported once, under its own path, and not for the profiles that name it."""
    tree = _put(root, "partners/logos/wilo.svg", b"<svg/>")
    assert _reported(tree).startswith("partners/logos/wilo.svg:1: Datei: ")
    assert tree.media == {"partners/logos/wilo.svg"}
    assert tree.logos == {}


def test_boundaries_are_read_and_their_licence_is_passed_over(root: Path) -> None:
    """The folder holds outlines, and the terms under which they came."""
    _put(root, "partners/_boundaries/LICENSE.md", b"# Quelle\n")
    tree = _put(root, "partners/_boundaries/areas.geojson", b"{}\n")
    assert tree.problems == []
    assert tree.texts["partners/_boundaries/areas.geojson"] == "{}\n"
    assert "partners/_boundaries/LICENSE.md" not in {*tree.texts, *tree.media, *tree.unread}


@pytest.mark.parametrize(
    "name",
    [
        "partners/.wilo.yml.swp",
        "content/.DS_Store",
        "content/.git/x",
        "content/.obsidian/a/b/c/d/e/f/g/h/app.json",
        "content/aktuelles/.vscode/settings.json",
    ],
)
def test_hidden_file_is_passed_over(root: Path, name: str) -> None:
    """What an editor's program leaves behind is nobody's fault."""
    before = read_tree(root)
    assert _put(root, name) == before


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a: b\r\nc: d\r\n", "a: b\nc: d\n"),
        (b"a: b\rc: d\r", "a: b\nc: d\n"),
        (b"\xef\xbb\xbfa: b\n", "a: b\n"),
        ("a: Größe 😀\n".encode(), "a: Größe 😀\n"),
        (
            "a: 👩\u200d🚀 Fach\xadkraft x\u200cy\n".encode(),
            "a: 👩\u200d🚀 Fach\xadkraft x\u200cy\n",
        ),
        ("a: Gieße\u0308rei e\u0301 A\u030a \u212b\n".encode(), "a: Gießërei é Å Å\n"),
        ("a: o\u0323\u0308 q\u0308 ﬁ ²\n".encode(), "a: ọ̈ q̈ ﬁ ²\n"),
    ],
    ids=[
        "Windows line ends",
        "old line ends",
        "byte order mark",
        "UTF-8",
        "joiners",
        "decomposed letters",
        "letters that only look alike",
    ],
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


def _wrong_ending(ending: str, example: str) -> str:
    return (
        f"die Endung „{ending}“ ist hier nicht die richtige "
        f"(nennen Sie die Datei „{example}“, auch dort, wo sie eingetragen ist)"
    )


def _not_published(suffix: str, allowed: str) -> str:
    return (
        f"Dateien dieser Art werden nicht veröffentlicht: „{suffix}“ (erlaubt sind hier {allowed})"
    )


def _copy_of(original: str) -> str:
    return (
        f"diese Datei ist eine Kopie von „{original}“ (übernehmen Sie dort, was nur hier steht, "
        f"und löschen Sie diese Datei; gibt es „{original}“ nicht, geben Sie dieser den Namen)"
    )


LEFTOVER = "diese Datei hat ein Programm liegen lassen (löschen Sie sie)"
MEDIA = ".jpg, .jpeg, .png, .svg, .webp, .pdf, .txt"
PLACES = "partners/<name>.yml, partners/logos/, partners/bilder/, partners/boerse/"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("partners/wälzholz.yml", _not_a_name("wälzholz", "waelzholz")),
        ("partners/JD Neuhaus.yml", _not_a_name("JD Neuhaus", "jd-neuhaus")),
        ("partners/wilo (1).yml", _copy_of("wilo.yml")),
        ("partners/wilo(12).yml", _copy_of("wilo.yml")),
        ("partners/wilo - Kopie.yml", _copy_of("wilo.yml")),
        ("partners/wilo - Kopie (2).yml", _copy_of("wilo.yml")),
        ("partners/wilo (Kopie).yml", _copy_of("wilo.yml")),
        ("partners/wilo Kopie 2.yml", _copy_of("wilo.yml")),
        ("partners/wilo copy.yaml", _copy_of("wilo.yml")),
        ("partners/Kopie von Müller AG.yml", _copy_of("mueller-ag.yml")),
        ("partners/boerse/drehteile (1).yml", _copy_of("drehteile.yml")),
        ("content/projekte/halle (1).md", _copy_of("halle.md")),
        ("content/aktuelles/2026/halle - Copy.md", _copy_of("halle.md")),
        ("content/netzwerk/seite (1).md", _not_a_name("seite (1)", "seite-1")),
        ("partners/Print Copyshop.yml", _not_a_name("Print Copyshop", "print-copyshop")),
        ("partners/(1).yml", _not_a_name("(1)", "1")),
        (
            "partners/Wilo Logo.PNG",
            (
                "hier wird keine Datei dieser Art erwartet (erwartet: als Logo "
                "partners/logos/wilo-logo.png, sonst partners/bilder/wilo-logo.png)"
            ),
        ),
        ("partners/Thumbs.db", LEFTOVER),
        ("content/projekte/desktop.ini", LEFTOVER),
        ("content/assets/Desktop.ini", LEFTOVER),
        ("partners/logos/wilo.svg.bak", LEFTOVER),
        ("partners/wilo.yml~", LEFTOVER),
        ("partners/wilo.yml.orig", LEFTOVER),
        ("content/aktuelles/2026/~$halle.docx", LEFTOVER),
        ("content/aktuelles/2026/halle.jpg.crdownload", LEFTOVER),
        ("content/__MACOSX/halle.jpg", LEFTOVER),
        ("partners/wilo.bak.yml", _not_a_name("wilo.bak", "wilo-bak")),
        ("partners/README", _not_a_name("README", "readme")),
        ("content/Über uns/index.md", _not_a_name("Über uns", "ueber-uns")),
        (
            "content/aktuelles/2026/Bild Halle.JPG",
            (
                "„Bild Halle.JPG“ ist als Name nicht erlaubt (nennen Sie die Datei "
                "„bild-halle.jpg“, auch dort, wo sie eingetragen ist)"
            ),
        ),
        ("content/aktuelles/2026/halle.JPG", _wrong_ending(".JPG", "halle.jpg")),
        ("partners/ort.yml", _reserved("ort")),
        ("partners/index.yml", _reserved("index")),
        ("content/projekte/archiv.md", _reserved("archiv")),
        ("content/aktuelles/2026/termine.md", _reserved("termine")),
        ("content/aktuelles/2026/2.md", _reserved("2")),
        ("partners/wilo.yaml", _wrong_ending(".yaml", "wilo.yml")),
        ("partners/wilo.md", _wrong_ending(".md", "wilo.yml")),
        ("partners/_boundaries/areas.json", _not_published(".json", ".geojson")),
        ("partners/_boundaries/LICENSE.txt", _not_published(".txt", ".geojson")),
        ("partners/areas.geojson", _not_published(".geojson", ".yml")),
        ("partners/bilder/halle.pdf", _not_published(".pdf", ".jpg, .jpeg, .png, .svg, .webp")),
        ("partners/logos/wilo.exe", _not_published(".exe", ".svg, .png, .webp")),
        ("content/netzwerk/seite.html", _not_published(".html", f".md, {MEDIA}")),
        (
            "content/assets/seite.html",
            _not_published(".html", f"{MEDIA}, .mp4, .webm, .css, .ico, .js, .woff2"),
        ),
        (
            "content/assets/x\nindex.html\n.png",
            _not_a_name("x\ufffdindex.html\ufffd.png", "x-index-html-png"),
        ),
        ("content/assets/#liste.png", _not_a_name("#liste.png", "liste-png")),
        ("content/assets/-x.png", _not_a_name("-x.png", "x-png")),
        (
            "content/assets/js/alt/copy-text.js",
            "hier wird keine Datei dieser Art erwartet (erwartet: content/assets/js/<name>.js)",
        ),
        *(
            (path, f"hier wird keine Datei dieser Art erwartet (erwartet: {PLACES})")
            for path in (
                "partners/boerse/alt/x.yml",
                "partners/boerse/2026/11/x.yml",
                "partners/boersen/x.yml",
                "partners/bilder/2026/halle.jpg",
            )
        ),
        ("partners/boerse.yml", _reserved("boerse")),
        *(
            (path, "101 Zeichen sind zu lang (höchstens 100)")
            for path in (
                f"partners/{'a' * 101}.yml",
                f"content/aktuelles/2026/{'a' * 101}.md",
                f"content/aktuelles/2026/{'a' * 101}.png",
                f"content/{'a' * 101}/index.md",
                f"content/assets/{'a' * 97}.png",
            )
        ),
        ("partners/boerse/x.yaml", _wrong_ending(".yaml", "x.yml")),
        ("partners/boerse/x.md", _wrong_ending(".md", "x.yml")),
        ("partners/boerse/x.svg", _not_published(".svg", ".yml")),
        ("partners/boerse/Drehteile.yml", _not_a_name("Drehteile", "drehteile")),
        (
            "partners/alte/wilo.yml",
            f"hier wird keine Datei dieser Art erwartet (erwartet: {PLACES})",
        ),
    ],
    ids=lambda value: value if value.startswith(("partners/", "content/")) else "",
)
def test_file_is_refused_by_its_name(root: Path, path: str, expected: str) -> None:
    """Name, ending and folder decide before anything is read, and the file counts for nothing."""
    tree = _put(root, path)
    assert _reported(tree) == f"{printable(path)}:1: Dateiname: {expected}"
    assert path not in tree.texts
    assert path not in tree.scripts
    assert path not in tree.media


@pytest.mark.parametrize("depth", [DEEPEST, 100], ids=["one too deep", "very deep"])
def test_folders_in_folders_have_a_limit(root: Path, depth: int) -> None:
    """No address is as long; whoever went down without end would never come back."""
    _nest(root / "content", depth)
    folder = "content" + "/a" * DEEPEST
    expected = (
        "Datei: hier liegen mehr als 8 Ordner ineinander (legen Sie die Dateien weiter oben ab)"
    )
    assert _reported(read_tree(root)) == f"{folder}:1: {expected}"


def _nest(folder: Path, depth: int) -> None:
    """Make folders in folders, one at a time: the path of all may be too long for the system."""
    before = Path.cwd()
    os.chdir(folder)
    for _ in range(depth):
        Path("a").mkdir()
        os.chdir("a")
    os.chdir(before)


def test_drawing_of_the_site_itself_is_read(root: Path) -> None:
    """Whoever opens it sees a page of its own, in which a script would run."""
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><script/></svg>'
    tree = _put(root, "content/assets/zeichen.svg", drawing)
    assert _reported(tree).startswith("content/assets/zeichen.svg:1: <script>: ")


def test_character_is_reported_once_a_line_up_to_a_limit(root: Path) -> None:
    """A file of nothing else is no text, and no hour is spent on it."""
    tree = _put(root, "partners/wilo.yml", b"\x01\x01\x02\n" * 100_000)
    assert [problem.line for problem in tree.problems[:4]] == [1, 1, 2, 2]
    assert len(tree.problems) == MOST_IN_A_FILE
    assert tree.problems[-1].text.endswith(" … und 199.900 weitere in dieser Datei)")


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
    ("content", "line", "expected"),
    [
        ("id: wilo\nname: Größe\n".encode("latin-1"), 2, NOT_UTF_8),
        ("id: wilo\n".encode("utf-16"), 1, NOT_UTF_8),
        (b"id: wilo\n\nname: Wi\x0blo\n", 3, _control("U+000B")),
        ("id: wilo\nname: Wi\u2028lo\n".encode(), 2, _control("U+2028")),
        ("id: wilo\nname: Wi\x85lo\n".encode(), 2, _control("U+0085")),
        ("id: wilo\nname: Wi\u202elo\n".encode(), 2, _control("U+202E")),
        ("id: wilo\nname: Wi\u2066lo\n".encode(), 2, _control("U+2066")),
        ("id: wilo\nname: Wi\u200blo\n".encode(), 2, _control("U+200B")),
        ("id: wilo\nname: Wi\ufefflo\n".encode(), 2, _control("U+FEFF")),
        ("id: wilo\nname: Wi\U000e0041lo\n".encode(), 2, _control("U+E0041")),
        (b"#" * (LARGEST_TEXT + 1), 1, TOO_LARGE),
    ],
    ids=[
        "Latin-1",
        "UTF-16",
        "vertical tab",
        "line separator",
        "next line",
        "override of direction",
        "isolate of direction",
        "space without width",
        "byte order mark inside",
        "tag character",
        "too large",
    ],
)
def test_file_is_refused_by_its_content(
    root: Path, content: bytes, line: int, expected: str
) -> None:
    """What is no text of reasonable size in UTF-8 has its line; the file counts as existing."""
    tree = _put(root, "partners/wilo.yml", content)
    assert _reported(tree) == f"partners/wilo.yml:{line}: {expected}"
    assert tree.unread == {"partners/wilo.yml"}


def test_text_of_the_largest_size_is_read(root: Path) -> None:
    """A million bytes are allowed."""
    assert _put(root, "partners/wilo.yml", b"#" * LARGEST_TEXT).problems == []


def test_every_control_character_is_reported(root: Path) -> None:
    """Each in its line, so that one look mends them all."""
    tree = _put(root, "partners/wilo.yml", b"a: \x07\nb: \x00\n")
    assert [(problem.line, problem.values["value"]) for problem in tree.problems] == [
        (1, "U+0007"),
        (2, "U+0000"),
    ]


@pytest.mark.parametrize("folder", ["partners", "content"])
def test_folder_of_the_project_is_no_link(root: Path, folder: str) -> None:
    """What it leads to may be anything."""
    (root / folder).rename(root / "elsewhere")
    (root / folder).symlink_to(root / "elsewhere")
    assert f"{folder}:1: Datei: hier liegt eine Verknüpfung" in report(read_tree(root).problems)


@pytest.mark.parametrize(
    "path",
    [
        "partners/wilo.yml",
        "partners/logos/wilo.svg",
        "content/netzwerk",
        "content/.x",
        "content/aktuelles/.loop",
        "content/.obsidian/plugins/a/b/c/d/e/f/x",
    ],
)
@pytest.mark.parametrize(
    "target",
    [".", "..", "../..", "../partners/_network.yml", "/nowhere", "/etc/hosts", "itself", "chain"],
)
def test_symbolic_link_is_refused(root: Path, path: str, target: str) -> None:
    """No link is followed, wherever it lies and leads: not out of the project, not in circles."""
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    if target == "chain":
        (root / "b").symlink_to(".")
        (root / "a").symlink_to("b")
    place.symlink_to({"itself": place.name, "chain": str(root / "a")}.get(target, target))
    assert _reported(read_tree(root)) == (
        f"{path}:1: Datei: hier liegt eine Verknüpfung (Symlink) "
        "(löschen Sie sie oder legen Sie an ihre Stelle, worauf sie zeigt)"
    )


@pytest.mark.parametrize("path", ["partners/wilo.yml", "partners/logos/wilo.svg"])
def test_unreadable_file_is_reported(
    root: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message has the reason of the operating system, in German."""
    before = Path.open

    def refusing(file: Path, mode: str) -> object:
        if file == root / path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return before(file, mode)

    monkeypatch.setattr(Path, "open", refusing)
    assert _reported(_put_unread(root, path)) == (
        f"{path}:1: Datei: die Datei lässt sich nicht lesen (Hier darf dieser Befehl nicht lesen "
        "oder schreiben. Prüfen Sie die Rechte)"
    )


def _put_unread(root: Path, path: str) -> Tree:
    target = root / path
    target.parent.mkdir(exist_ok=True)
    target.touch()
    return read_tree(root)


def _pipe(place: Path) -> None:
    os.mkfifo(place)


def _socket(place: Path) -> None:
    # The address of a socket is short: it is named from its own folder.
    before = Path.cwd()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(place.name)
    os.chdir(before)


@pytest.mark.parametrize("make", [_pipe, _socket])
@pytest.mark.parametrize(
    "path",
    [
        "partners/wilo.yml",
        "partners/_removed.yml",
        "partners/logo.svg",
        "content/_published.yml",
        "content/plan.pdf",
        "content/.geheim",
    ],
)
def test_pipes_and_sockets_are_refused(root: Path, make: Callable[[Path], None], path: str) -> None:
    """Whatever its name, none is opened: whoever read from it might wait for ever."""
    make(root / path)
    expected = (
        f"{path}:1: Datei: hier liegt keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder "
        "ein Socket (löschen Sie sie oder legen Sie eine gewöhnliche Datei an ihre Stelle)"
    )
    if path == "content/.geheim":
        assert read_tree(root).problems == []
    else:
        assert _reported(read_tree(root)) == expected


@pytest.mark.parametrize("name", ["partners/_taxonomy.yml", "partners/_network.yml"])
def test_required_file_is_missed(root: Path, name: str) -> None:
    """Without taxonomy or details there is no network."""
    (root / name).unlink()
    assert _reported(read_tree(root)) == f"{name}:1: Datei: die Datei fehlt (legen Sie {name} an)"


def test_folder_is_missed(root: Path) -> None:
    """A command run in the wrong folder reports that."""
    (root / "content").rmdir()
    assert _reported(read_tree(root)) == "content:1: Datei: die Datei fehlt (legen Sie content an)"

"""Pictures are uploaded as they come: a plan says what becomes of each, and of who names it."""

from pathlib import Path

import pytest
from PIL import Image

import pictures
from regionruhr.authoring.uploaded_pictures import LARGEST_UPLOAD, PicturePlan, picture_plan
from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem
from regionruhr.reading.pictures import read_logo, read_picture

YEAR = "content/aktuelles/2026"
RELEASE = f"{YEAR}/halle.md"
PLAIN = pictures.plain("JPEG", pictures.scene(1500, 1000))
TIFF = pictures.plain("TIFF", pictures.scene(1500, 1000), tiffinfo={315: "Erika Muster"})
GLASS = pictures.plain("TIFF", Image.new("RGBA", (300, 90), (255, 0, 0, 80)))
UNUSED = "noch nirgends eingetragen; tragen Sie es {} ein, {}"
NAMED = UNUSED.replace(";", " (in der Datei steht: Erika Muster);")
FIELDS = "unter „images“ mit „file: {}“, alt, caption, credit und license"


def _release(*images: str) -> bytes:
    entries = "".join(f"  - {image}\n" for image in images)
    return f"---\nid: 2026-01\nimages:\n{entries}---\n\nText.\n".encode()


@pytest.fixture
def plan_of(tmp_path: Path) -> "Plan":
    """What makes a plan of files by their paths."""
    return Plan(Cache(tmp_path))


class Plan:
    """Makes plans of files that are nowhere but in a test."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache

    def __call__(self, files: dict[str, bytes]) -> PicturePlan:
        """The plan for these files."""
        return picture_plan(files, files.__getitem__, self.cache)

    def is_taken(self, path: str, content: bytes) -> bool:
        """Whether the check has nothing against a picture."""
        if path.startswith("partners/logos/"):
            return not read_logo(path, content, self.cache)[1]
        return not read_picture(path, content, None, self.cache)[1]


@pytest.mark.parametrize(
    ("path", "content", "target", "deed"),
    [
        (f"{YEAR}/IMG 1234 (1).JPG", PLAIN, f"{YEAR}/img-1234-1.jpg", "umbenannt"),
        (f"{YEAR}/Größe.jpeg", PLAIN, f"{YEAR}/groesse.jpg", "umbenannt"),
        (f"{YEAR}/Gro\u0308\u00dfe.jpg", PLAIN, f"{YEAR}/groesse.jpg", "umbenannt"),
        (f"{YEAR}/halle.png", PLAIN, f"{YEAR}/halle.jpg", "umbenannt"),
        (f"{YEAR}/halle", PLAIN, f"{YEAR}/halle.jpg", "umbenannt"),
        (f"{YEAR}/halle.jfif", PLAIN, f"{YEAR}/halle.jpg", "umbenannt"),
        (f"{YEAR}/\u7167\u7247.jpg", PLAIN, f"{YEAR}/bild.jpg", "umbenannt"),
        (f"{YEAR}/{'x' * 200}.jpg", PLAIN, f"{YEAR}/{'x' * 96}.jpg", "umbenannt"),
        ("content/projekte/ort.jpg", PLAIN, "content/projekte/ort-bild.jpg", "umbenannt"),
        ("content/projekte/Plan 1.svg", pictures.svg(), "content/projekte/plan-1.svg", "umbenannt"),
        (
            "partners/bilder/scan.tif",
            TIFF,
            "partners/bilder/scan.jpg",
            "von TIFF in JPEG umgewandelt",
        ),
        (
            "partners/logos/W Logo.tif",
            GLASS,
            "partners/logos/w-logo.png",
            "von TIFF in PNG umgewandelt",
        ),
        (
            "partners/logos/w.png",
            pictures.plain("PNG", Image.new("1", (4800, 4200))),
            "partners/logos/w.png",
            "auf 800 × 700 Pixel verkleinert",
        ),
        (
            f"{YEAR}/halle.jpg",
            pictures.jpeg(pictures.scene(1500, 1000)),
            f"{YEAR}/halle.jpg",
            "Aufnahmeort, Kamera und andere Notizen entfernt",
        ),
    ],
    ids=[
        "a camera's name",
        "umlaut, long ending",
        "umlaut as macOS writes it",
        "wrong ending",
        "no ending",
        "ending of a browser",
        "no letters of ours",
        "long",
        "reserved",
        "drawing",
        "scan",
        "logo",
        "too large",
        "notes",
    ],
)
def test_picture_becomes_one_that_is_taken(
    path: str, content: bytes, target: str, deed: str, plan_of: Plan
) -> None:
    """Under a name that may be, as a kind and in a size that may be."""
    plan = plan_of({path: content})
    (change,) = plan.changes
    assert (change.target, change.deeds) == (target, (deed,))
    assert plan_of.is_taken(change.target, change.content)
    again = plan_of({change.target: change.content})
    assert (again.changes, again.problems) == ((), ()), "the second time nothing changes"


def test_line_says_what_becomes_of_a_file(plan_of: Plan) -> None:
    """Old name, new name, deed."""
    changes = plan_of({f"{YEAR}/Alte Halle.tif": TIFF, f"{YEAR}/tor.png": PLAIN}).changes
    assert [change.text for change in changes] == [
        f"{YEAR}/Alte Halle.tif → alte-halle.jpg: von TIFF in JPEG umgewandelt",
        f"{YEAR}/tor.png → tor.jpg: umbenannt",
    ]


@pytest.mark.parametrize(
    ("names", "targets"),
    [
        (["Tor.jpg", "tor.jpg"], {"Tor.jpg": "tor-2.jpg"}),
        (["Tor.JPG", "TOR.jpg"], {"TOR.jpg": "tor-2.jpg", "Tor.JPG": "tor-3.jpg"}),
        (["Tor 1.jpg", "tor-1.jpg", "tor-1-2.jpg"], {"Tor 1.jpg": "tor-1-3.jpg"}),
        (["tor.jpg", "tor.jpeg"], {}),
    ],
    ids=["one is there", "neither", "two are there", "two endings"],
)
def test_no_two_pictures_get_one_name(
    names: list[str], targets: dict[str, str], plan_of: Plan
) -> None:
    """Those whose names may be keep them; the others are numbered, always alike."""
    plan = plan_of({f"{YEAR}/{name}": PLAIN for name in names})
    assert {
        change.path.removeprefix(f"{YEAR}/"): change.target.removeprefix(f"{YEAR}/")
        for change in plan.changes
    } == targets


@pytest.mark.parametrize(
    ("path", "content", "fault"),
    [
        (f"{YEAR}/halle.jpg", PLAIN[:3000], "picture-broken"),
        (f"{YEAR}/Halle 1.jpg", b"", "picture-broken"),
        (f"{YEAR}/halle.heic", b"\0\0\0\x18ftypheic" + bytes(80), "picture-convert"),
        (f"{YEAR}/halle.nef", TIFF, "picture-convert"),
        (f"{YEAR}/halle.zip", b"PK\3\4", "file-type"),
        ("partners/logos/wilo.jpg", PLAIN, "logo-kind"),
        ("partners/logos/wilo.tif", TIFF, "logo-kind"),
        (f"{YEAR}/halle.jpg", bytes(LARGEST_UPLOAD + 1), "picture-size"),
    ],
    ids=["cut", "empty", "no HEIC", "negative", "archive", "photo", "opaque", "endless"],
)
def test_what_nobody_can_mend_is_reported_as_by_the_check(
    path: str, content: bytes, fault: str, plan_of: Plan
) -> None:
    """And the file stays as it is, its name included."""
    plan = plan_of({path: content})
    assert (plan.changes, plan.left) == ((), ())
    assert [(problem.path, problem.fault) for problem in plan.problems] == [(path, fault)]


@pytest.mark.parametrize(
    "path",
    [
        f"{YEAR}/anlage.pdf",
        f"{YEAR}/liste.txt",
        "content/assets/og.png",
        "content/netzwerk/Bild.png",
        "partners/_boundaries/areas.geojson",
        "partners/Bild.jpg",
    ],
)
def test_other_files_are_none_of_its_business(path: str, plan_of: Plan) -> None:
    """Pictures of the site itself, documents, and what lies where no record looks for it."""
    assert plan_of({path: b"%PDF-"}) == PicturePlan()


def test_unreadable_file_is_reported(tmp_path: Path) -> None:
    """Like any other."""
    problem = Problem(f"{YEAR}/halle.jpg", 1, "file", "file-unreadable", {"value": "Grund"})
    plan = picture_plan([problem.path], lambda _: problem, Cache(tmp_path))
    assert plan == PicturePlan(problems=(problem,))


@pytest.mark.parametrize(
    ("written", "picture", "entered"),
    [
        ("IMG 1.JPG", "IMG 1.JPG", "img-1.jpg"),
        ("img-1.jpg", "IMG 1.JPG", None),
        ("img 1.jpg", "IMG 1.JPG", "img-1.jpg"),
        ("IMG 1.tif", "IMG 1.TIFF", "img-1.jpg"),
        ("bilder/IMG 1.JPG", "IMG 1.JPG", "img-1.jpg"),
        ("C:\\Fotos\\IMG 1.JPG", "IMG 1.JPG", "img-1.jpg"),
        ("Mu\u0308ller.jpg", "Müller.jpg", "mueller.jpg"),
        ("anders.jpg", "IMG 1.JPG", None),
    ],
)
def test_record_gets_the_new_name(
    written: str, picture: str, entered: str | None, plan_of: Plan
) -> None:
    """Whether it names the file as it was uploaded, as it is to be called, or nearly so."""
    entry = f"file: '{written}'\n    credit: A\n    license: B"
    content = TIFF if "TIF" in picture else PLAIN
    plan = plan_of({RELEASE: _release(entry), f"{YEAR}/{picture}": content})
    assert plan.entered == ((f"{RELEASE}:4: images[1].file: {entered}",) if entered else ())
    new = _release(entry.replace(f"'{written}'", f"{entered}"))
    assert plan.records == ({RELEASE: new.decode()} if entered else {})


def test_profile_gets_the_new_names(plan_of: Plan) -> None:
    """Of its logos and its pictures, each from its folder; comments and all else stay."""
    before = "id: w\nlogo: W Logo.tif # neu\nimages:\n  # Halle\n  - file: A B.jpg # vorn\n"
    before += "    alt: x # kurz\n    credit: A\n    license: B\n"
    plan = plan_of(
        {
            "partners/w.yml": before.encode(),
            "partners/logos/W Logo.tif": GLASS,
            "partners/bilder/A B.jpg": PLAIN,
            "content/projekte/A B.jpg": PLAIN,
        }
    )
    after = before.replace("W Logo.tif", "w-logo.png").replace("A B.jpg", "a-b.jpg")
    assert plan.records == {"partners/w.yml": after}
    assert plan.left == (
        "content/projekte/a-b.jpg: " + UNUSED.format("im Projekt", FIELDS.format("a-b.jpg")),
    )


@pytest.mark.parametrize(
    ("entry", "entered"),
    [
        ("file: scan.tif", ["file: scan.jpg", "credit: Erika Muster{}"]),
        ("file: scan.tif\n    credit:", ["file: scan.jpg", "credit: Erika Muster{}"]),
        ("file: scan.tif\n    credit: Muster GmbH", ["file: scan.jpg"]),
    ],
    ids=["missing", "empty", "there"],
)
def test_credit_comes_from_the_file_where_the_record_has_none(
    entry: str, entered: list[str], plan_of: Plan
) -> None:
    """What stands in a record was written by people; a licence that no file names stays open."""
    plan = plan_of({RELEASE: _release(entry), f"{YEAR}/scan.tif": TIFF})
    (change,) = plan.changes
    note = " (steht so in der Bilddatei; prüfen Sie es)"
    assert plan.entered == tuple(
        f"{RELEASE}:{5 if 'credit' in entry and 'credit' in line else 4}: "
        f"images[1].{line.format(note)}"
        for line in entered
    )
    assert b"Erika Muster" in change.content
    assert "license" not in plan.records[RELEASE]


def test_credit_in_the_file_of_a_picture_without_a_record_is_named(plan_of: Plan) -> None:
    """Whoever enters it has it at hand."""
    assert plan_of(
        {"partners/bilder/scan.tif": TIFF, "partners/logos/w.svg": pictures.svg()}
    ).left == (
        f"partners/bilder/scan.jpg: {NAMED.format('im Profil', FIELDS.format('scan.jpg'))}",
        f"partners/logos/w.svg: {UNUSED.format('im Profil', 'als „logo: w.svg“')}",
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: 2026-01\nimages: [{file: A B.jpg}\n---\n",
        "---\n{id: 2026-01, images: [{file: A B.jpg}]}\n---\n",
    ],
    ids=["broken", "in braces"],
)
def test_record_that_only_people_can_write_is_left_to_them(text: str, plan_of: Plan) -> None:
    """The new name is named with its place, or the picture as one that no record has."""
    plan = plan_of({RELEASE: text.encode(), f"{YEAR}/A B.jpg": PLAIN})
    assert (plan.records, plan.entered) == ({}, ())
    assert [line.partition(": ")[2] for line in plan.left] in (
        ["images[1].file: schreiben Sie hier „a-b.jpg“"],
        [UNUSED.format("in der Meldung daneben", FIELDS.format("a-b.jpg"))],
    )


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"id: [", b"- a\n- b\n"])
def test_record_that_cannot_be_read_stops_nothing(content: bytes, plan_of: Plan) -> None:
    """The check says what is wrong with it."""
    plan = plan_of({"partners/w.yml": content, f"{YEAR}/A B.jpg": PLAIN})
    assert [change.target for change in plan.changes] == [f"{YEAR}/a-b.jpg"]
    assert plan.records == {}

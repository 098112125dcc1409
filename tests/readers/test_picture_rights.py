"""ExifTool, which newsrooms and archives read pictures with, finds the rights and nothing else."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

import pictures
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import make_renditions, renditions
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Picture

RIGHTS = Rights("Max Mütze / Stadt Hagen", "CC BY 4.0 <frei & offen>")
NOTICE = f"{RIGHTS.credit}, {RIGHTS.license}"
OF_THE_FILE = {"ExifTool", "System", "File", "Composite", "JFIF", "APP14", "PNG", "RIFF"}
"""Groups that say how a file is made: kind, size, resolution, coding."""
IN_XMP = {
    "XMP-dc:Creator": RIGHTS.credit,
    "XMP-dc:Rights": NOTICE,
    "XMP-photoshop:Credit": RIGHTS.credit,
    "XMP-xmpRights:UsageTerms": RIGHTS.license,
}
IN_EXIF = {"IFD0:Artist": RIGHTS.credit, "IFD0:Copyright": NOTICE}


def _read(path: Path) -> dict[str, object]:
    """Every tag with its group, unknown and repeated ones too."""
    exiftool = which("exiftool")
    assert exiftool, "exiftool is missing; `make verify` installs it where it may"
    command = [exiftool, "-json", "-all", "-a", "-u", "-G1", str(path)]
    finished = subprocess.run(command, capture_output=True, text=True, check=True)
    (tags,) = json.loads(finished.stdout)
    assert isinstance(tags, dict)
    return tags


def _notes(path: Path) -> dict[str, object]:
    """What a file tells beside its picture, in which the reader finds no fault."""
    tags = _read(path)
    assert not {"ExifTool:Error", "ExifTool:Warning"} & tags.keys(), tags
    return {
        name: value
        for name, value in tags.items()
        if name.partition(":")[0] not in {"SourceFile", *OF_THE_FILE}
    }


CAMERAS: dict[str, tuple[str, Callable[..., bytes]]] = {
    "JPEG": ("halle.jpg", pictures.jpeg),
    "PNG": ("halle.png", pictures.png),
    "WebP": ("halle.webp", pictures.webp),
}


@pytest.mark.parametrize(("name", "camera"), CAMERAS.values(), ids=CAMERAS)
def test_reader_finds_the_rights_and_nothing_else(
    name: str, camera: Callable[..., bytes], tmp_path: Path
) -> None:
    """Where before it found place, owner and serial numbers."""
    path = tmp_path / name
    path.write_bytes(camera(orientation=6))
    before = _read(path)
    assert before["ExifIFD:OwnerName"] == "Erika Privat"
    assert before["ExifIFD:SerialNumber"] == "SN-4711-0815"
    assert str(before["GPS:GPSLatitude"]).startswith("51 deg")
    path.write_bytes(without_metadata(path.read_bytes(), RIGHTS))
    assert _notes(path) == {**IN_XMP, **IN_EXIF, "IFD0:Orientation": "Rotate 90 CW"}


def test_reader_finds_the_rights_in_a_drawing(tmp_path: Path) -> None:
    """In its metadata."""
    path = tmp_path / "plan.svg"
    path.write_bytes(without_metadata(pictures.svg(), RIGHTS))
    notes = _notes(path)
    assert {name: notes[name] for name in IN_XMP} == IN_XMP
    assert not {name for name in notes if not name.startswith(("XMP-", "SVG:"))}


def test_reader_finds_the_rights_in_every_variant(tmp_path: Path) -> None:
    """They are taken along as easily as the original."""
    original = without_metadata(pictures.jpeg(pictures.scene(1000, 1500), orientation=6), RIGHTS)
    wanted = renditions(Picture(1500, 1000, "image/jpeg", len(original), "key"))
    for rendition, content in zip(wanted, make_renditions(original, wanted, RIGHTS), strict=True):
        path = tmp_path / f"halle-{rendition.width}{rendition.kind.ending}"
        path.write_bytes(content)
        assert _notes(path) == IN_XMP | IN_EXIF

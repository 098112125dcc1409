"""A note planted in 85 pictures is found in no file of the site, press kits and packs included."""

import gzip
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import brotli
import pytest

import odd_pictures
import projects
from regionruhr.hosting.precompression import compressed_copies

RELEASE = "content/aktuelles/2016/kompetenznetz.md"
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WebP": ".webp"}
PICTURES = {
    f"bild-{number}{ENDINGS[name.partition(':')[0]]}": content
    for number, (name, content) in enumerate(odd_pictures.noted().items())
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a project whose release has all of these pictures."""
    project = projects.copy_small(tmp_path_factory.mktemp("notes"))
    release = project / RELEASE
    for name, content in PICTURES.items():
        release.with_name(name).write_bytes(content)
    words = {"alt": "Kreise", "caption": "Kreise", "credit": "Kim Beispiel", "license": "CC BY 4.0"}
    projects.illustrate(release, *({"file": name, **words} for name in PICTURES))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project / "site"


def _files(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and what is packed in it."""
    yield name, content
    if name.endswith(".zip"):
        with ZipFile(BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from _files(f"{name}/{inner}", archive.read(inner))
    for copy, packed in compressed_copies(name, content):
        unpacked = gzip.decompress(packed) if copy.endswith(".gz") else brotli.decompress(packed)
        yield copy, packed + unpacked


def test_no_note_is_published(site: Path) -> None:
    """Every picture is there, as a file of its own and in the press kit; no note is."""
    files = dict(
        file for name, content in projects.contents(site).items() for file in _files(name, content)
    )
    folder = RELEASE.removeprefix("content/").removesuffix(".md")
    places = [f"{folder}/", next(f"{name}/" for name in files if name.endswith(".zip"))]
    for place in places:
        found = {name.removeprefix(place) for name in files if name.startswith(place)}
        assert {Path(name).suffix for name in found} >= {*ENDINGS.values()}
    assert sum(name.startswith(places[1]) for name in files) > len(PICTURES)
    assert [name for name, content in files.items() if odd_pictures.has_note(content)] == []

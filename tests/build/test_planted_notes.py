"""Notes planted in 85 pictures and two documents are found in no file of the site.

Press kits and packed copies included.
"""

import gzip
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import brotli
import pytest

import documents
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
    download = "---\ndownloads:\n  - file: plan.pdf\n    title: Der Plan\n"
    release.write_text(release.read_text().replace("---\n", download, 1))
    for path in (release.with_name("plan.pdf"), project / "content/assets/satzung.pdf"):
        path.write_bytes(documents.pdf())
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


def _all_files(site: Path) -> dict[str, bytes]:
    return dict(
        file for name, content in projects.contents(site).items() for file in _files(name, content)
    )


def test_no_note_is_published(site: Path) -> None:
    """Every picture is there, as a file of its own and in the press kit; no note is."""
    files = _all_files(site)
    folder = RELEASE.removeprefix("content/").removesuffix(".md")
    places = [f"{folder}/", next(f"{name}/" for name in files if name.endswith(".zip"))]
    for place in places:
        found = {name.removeprefix(place) for name in files if name.startswith(place)}
        assert {Path(name).suffix for name in found} >= {*ENDINGS.values()}
    assert sum(name.startswith(places[1]) for name in files) > len(PICTURES)
    assert [name for name, content in files.items() if odd_pictures.has_note(content)] == []


def test_no_note_of_a_document_is_published(site: Path) -> None:
    """Each is there, and in the press kit; who wrote it, when and with what is not."""
    files = _all_files(site)
    (kit,) = (name for name in files if name.endswith("plan.pdf") and ".zip/" in name)
    written = [files[name] for name in (kit, "aktuelles/2016/plan.pdf")]
    assert written == [files["assets/satzung.pdf"]] * 2
    assert [secret for secret in documents.SECRETS if secret in written[0]] == []
    assert [name for name, content in files.items() if b"Erika Privat" in content] == []

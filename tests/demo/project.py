"""Project: an invented network written as a project of ours, to be built like the real one."""

import json
import posixpath
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from PIL import Image

import pictures
import projects
from demo import drawings
from demo.corpus import ROOT, Corpus, Size, corpus
from demo.landscapes import Landscape
from demo.record import SOURCE, Record
from regionruhr.model.picture import picture_path

ASSETS: Final = "content/assets"
VERBATIM: Final = (
    "partners/_network.yml",
    "partners/_pairs.yml",
    "partners/_removed.yml",
    "partners/_taxonomy.yml",
)
SIZES: Final = {"turm.png": (400, 1300), "band.webp": (1800, 300)}
"""The pictures that are not of the usual shape."""
UPRIGHT: Final = 6
"""How a camera notes that it was held on its side (EXIF)."""

Files = Iterator[tuple[str, str | bytes]]


def write(folder: Path, size: Size, seed: int = 1, *, thumbnails: bool = False) -> Path:
    """Write the project of that size into the folder; nothing is built.

    With `thumbnails`, pictures are small: to draw, check and scale large ones takes seconds.
    """
    shutil.copytree(ROOT / ASSETS, folder / ASSETS, dirs_exist_ok=True)
    projects.add_machinery(folder)
    put(folder, files(corpus(size, seed), thumbnail if thumbnails else picture))
    return folder


def put(folder: Path, made: Files) -> None:
    """Write files below a folder."""
    for path, content in made:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


@cache
def picture(path: str) -> bytes:
    """A picture as cameras and programs leave it, with notes that are nobody's business."""
    name = posixpath.basename(path)
    if name.endswith(".svg"):
        return drawings.net(name).encode()
    image = Landscape(name).drawn(*SIZES.get(name, (1500, 1000)))
    if name.endswith(".png"):
        return pictures.png(image.convert("RGBA"))
    if name.endswith(".webp"):
        return pictures.webp(image)
    return pictures.jpeg(image.transpose(Image.Transpose.ROTATE_90), UPRIGHT, quality=85)


@cache
def thumbnail(path: str) -> bytes:
    """A small picture of the same kind; each kind is of another mode, and many differ in size."""
    width = 90 + len(path)
    match posixpath.splitext(path)[1]:
        case ".png":
            return pictures.png(pictures.scene(width, 60, "P"))
        case ".webp":
            return pictures.webp(pictures.scene(width, 60, "RGBA"))
        case ".jpg":
            return pictures.jpeg(pictures.scene(width, 60), progressive=True)
    return picture(path)


@cache
def _shared_picture() -> bytes:
    return pictures.plain("PNG", Landscape("og").drawn(1200, 630))


def files(network: Corpus, pictured: Callable[[str], bytes] = picture) -> Files:
    """Path and content of every file that the editors of a network would have made."""
    yield from texts(network)
    for download in (SOURCE / "content").rglob("*.txt"):
        yield download.relative_to(SOURCE).as_posix(), download.read_bytes()
    for group in ("areas", "towns"):
        keys = [place["ags"] for place in network.taxonomy[group].values()]
        own = [key for key in keys if group == "areas" or len(key) > len("99001")]
        yield f"partners/_boundaries/{group}.geojson", drawings.boundaries(own)
    for record in network.profiles:
        for field, dark in (("logo", False), ("logo_dark", True)):
            if field in record.fields:
                path = f"partners/logos/{record.fields[field]}"
                yield path, drawings.logo(record.id, record.title, dark=dark)
    yield "content/assets/og.png", _shared_picture()
    shown = [
        picture_path(record.path, image["file"])
        for record in (*network.profiles, *network.projects, *network.releases)
        for image in record.fields.get("images", ())
    ]
    with ThreadPoolExecutor() as pool:
        yield from zip(shown, pool.map(pictured, shown), strict=True)


def texts(network: Corpus) -> Files:
    """Path and text of every file that holds words."""
    for path in (*VERBATIM, "content/_published.yml"):
        yield path, (SOURCE / path).read_text(encoding="utf-8")
    for record in (*network.profiles, *network.nameless):
        # The description comes last: whatever is added at the end of the file belongs to it.
        text = "".join(f"  {line}".rstrip() + "\n" for line in linked(record, str).split("\n"))
        described = f"description: |\n{text}" if record.text else ""
        yield record.path, f"{dumped(record.fields)}{described}"
    for record in (*network.projects, *network.releases, *network.pages):
        yield record.path, f"---\n{dumped(record.fields)}---\n\n{linked(record, str)}\n"


def linked(record: Record, place: Callable[[str], str], text: str = "") -> str:
    """A text with every `@` address made relative to the record's own file.

    `place` says where a file of the project lies; without `text`, the record's own is taken.
    """
    folder = posixpath.dirname(place(record.path))

    def address(matched: re.Match[str]) -> str:
        return f"]({posixpath.relpath(place(matched[1]), folder)})"

    return re.sub(r"\]\(@([^)]+)\)", address, text or record.text)


def dumped(fields: Mapping[str, Any]) -> str:
    """Fields as YAML."""
    # Through JSON, so that what stands twice is written twice: aliases are refused.
    plain = json.loads(json.dumps(fields, default=str))
    text: str = yaml.dump(
        plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110
    )
    return text

"""Program: a digest of all that turns the content of a project into a site."""

import hashlib
import os
import sys
import zlib
import zoneinfo
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import regionruhr
from regionruhr.model.time_zone import BERLIN

CORE = Path(regionruhr.__file__).parent
_SOURCES = ("*.yml", "hooks/*.py")
"""Settings of the generator and its adapter, in the root of the project."""


def program_digest(root: Path, *, core: Path = CORE) -> str:
    """Return a digest of the program that builds the project at `root`.

    It covers the sources of the core and the adapter, the templates, the settings of the generator,
    names and versions of all packages, the interpreter, the codecs, and the time zone.
    """
    return _digest((*_settings(root), *_files("overrides", root / "overrides"), installed(core)))


@cache
def installed(core: Path) -> tuple[str, bytes]:
    """Return what runs, with its digest: this process has loaded it, and takes no other."""
    parts = (
        *_files("core", core),
        ("python", f"{sys.implementation.cache_tag} {sys.version}".encode()),
        ("packages", "\n".join(dict.fromkeys(_packages())).encode()),
        ("codecs", repr(_codecs()).encode()),
        ("time zone", _time_zone()),
    )
    return "installed", _digest(parts).encode()


def _digest(parts: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _settings(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the settings of the generator, and of its adapter."""
    for pattern in _SOURCES:
        for path in sorted(root.glob(pattern)):
            yield path.relative_to(root).as_posix(), _content(path)


def _files(label: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of all files below a folder but for compiled ones."""
    for path in sorted(folder.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            yield f"{label}/{path.relative_to(folder)}", _content(path)


def _content(path: Path) -> bytes:
    """Return the content of a file, or why there is none: a build fails on what it misses."""
    try:
        return path.read_bytes()
    except OSError as error:
        return repr(error).encode()


def _packages() -> Iterator[str]:
    """Yield names and versions of the installed packages, as their folders state them."""
    for folder in sys.path:
        with suppress(OSError):
            for name in sorted(entry.name for entry in os.scandir(folder or ".")):
                # The sources of this one are part of the digest.
                if name.endswith((".dist-info", ".egg-info")) and not name.startswith("regionruhr"):
                    yield name


def _codecs() -> list[str | None]:
    """Return the versions of the libraries that pack files, pictures and letters."""
    from PIL import features  # noqa: PLC0415 (as in images/: it takes its time)

    names = ("jpg", "libjpeg_turbo", "webp", "zlib", "littlecms2", "freetype2")
    return [zlib.ZLIB_RUNTIME_VERSION, *map(features.version, names)]


def _time_zone() -> bytes:
    """Return the data of the time zone; empty where a package has it, which has a version."""
    paths = (Path(folder, BERLIN.key) for folder in zoneinfo.TZPATH)
    return next((path.read_bytes() for path in paths if path.is_file()), b"")

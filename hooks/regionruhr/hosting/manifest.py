"""Manifest: every file of a release with its sum, and what an upload has to do to get there."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

MANIFEST: Final = "release.json"
"""Its address. It is uploaded last, so that what is public says what is public."""
_INDEX = "index.html"
COPIES: Final = (".gz", ".br")


class ListedFile(BaseModel):
    """A file of a release; `size` in bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: Annotated[str, Field(pattern="[0-9a-f]{64}")]
    size: Annotated[int, Field(ge=0)]


class Manifest(BaseModel):
    """The files of a release by their paths, but for the manifest itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = 1
    files: Mapping[str, ListedFile] = {}

    def text(self) -> str:
        """The manifest as JSON, in the order of the paths."""
        listed = {path: file.model_dump() for path, file in sorted(self.files.items())}
        return json.dumps({"version": self.version, "files": listed}, indent=1) + "\n"


class UnreadableManifestError(ValueError):
    """A text is no manifest; its own text says why, in one line."""


def manifest(files: Iterable[tuple[str, bytes]]) -> Manifest:
    """The manifest of a release with those files: path and content."""
    return Manifest(
        files={
            path: ListedFile(sha256=hashlib.sha256(content).hexdigest(), size=len(content))
            for path, content in files
            if path != MANIFEST
        }
    )


def read_manifest(text: str | bytes) -> Manifest:
    """The manifest that a text holds. Raises `UnreadableManifestError`."""
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise UnreadableManifestError(f"{place}: {first['msg']}".removeprefix(": ")) from error


@dataclass(frozen=True, slots=True)
class Upload:
    """What leads from one release to the next: paths of files, and addresses in caches."""

    uploaded: tuple[str, ...]
    deleted: tuple[str, ...]
    invalidated: tuple[str, ...]

    def told(self, files: Mapping[str, ListedFile]) -> str:
        """All of it, a line each, and how much it is."""
        size = sum(files[path].size for path in self.uploaded if path in files)
        lines = [f"{sign} {path}" for sign, path in self._signed()]
        total = (
            f"{len(self.uploaded)} hochzuladen ({size} Byte), {len(self.deleted)} zu löschen, "
            f"{len(self.invalidated)} im Zwischenspeicher zu verwerfen"
        )
        return "\n".join([*lines, total]) + "\n"

    def _signed(self) -> Iterable[tuple[str, str]]:
        yield from (("+", path) for path in self.uploaded)
        yield from (("-", path) for path in self.deleted)
        yield from (("~", path) for path in self.invalidated)


def upload(before: Manifest, after: Manifest) -> Upload:
    """What is to be done where `before` is public and `after` shall be.

    The manifest itself comes last. Caches may hold what has changed or is gone, under the
    address that visitors use; what is new has never been asked for.
    """
    sums = {path: file.sha256 for path, file in before.files.items()}
    changed = sorted(path for path, f in after.files.items() if sums.get(path) != f.sha256)
    gone = sorted(set(before.files) - set(after.files))
    news = [MANIFEST] if changed or gone else []
    stale = [path for path in (*changed, *gone) if path in before.files]
    stale += news if before.files else []
    return Upload(
        uploaded=(*changed, *news),
        deleted=tuple(gone),
        invalidated=tuple(sorted(set(map(visited, stale)))),
    )


def visited(path: str) -> str:
    """The address at which visitors get a file; what is packed answers for what is not."""
    for ending in COPIES:
        path = path.removesuffix(ending)
    folder, _, name = path.rpartition("/")
    shown = path if name != _INDEX else f"{folder}/" if folder else ""
    return f"/{shown}"

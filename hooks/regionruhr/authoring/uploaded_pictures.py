"""Uploaded pictures: what makes them such as the check takes them."""

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

from regionruhr.authoring.picture_entries import PictureEntries
from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem, faults, printable
from regionruhr.images.conversion import Conversion, conversion
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.model.addresses import LONGEST_NAME, shortened_slug, slug
from regionruhr.model.reference import DOCUMENT_SUFFIXES, LOGOS
from regionruhr.reading.foreign_kinds import foreign_picture, problem_of_ending
from regionruhr.reading.paths import kind_problem, name_problem
from regionruhr.reading.pictures import bounds, file_problems, may_hold_pictures

LARGEST_UPLOAD = 200_000_000
"""Bytes of a file that is opened: a scan as TIFF has some 100 million."""
_TEXTS = (".md", ".yml")
OTHERS = (*_TEXTS, ".yaml", ".geojson", *DOCUMENT_SUFFIXES)
"""How files end that are no pictures."""
_NO_NAME = "bild"
_CONVERTED = "von {foreign} in {kind} umgewandelt"
_SMALLER = "auf {width} × {height} Pixel verkleinert"
_BARE = "Aufnahmeort, Kamera und andere Notizen entfernt"
_RENAMED = "umbenannt"


@dataclass(frozen=True, slots=True)
class PictureChange:
    """A picture file that is written anew, under its name or another."""

    path: str
    target: str
    content: bytes
    deeds: tuple[str, ...]
    """What is done to it, in German."""

    @property
    def text(self) -> str:
        """What is done to which file, in one line."""
        name = posixpath.basename(self.target)
        to = "" if self.target == self.path else f" → {name}"
        return f"{printable(self.path)}{to}: {', '.join(self.deeds)}"


@dataclass(frozen=True, slots=True)
class PicturePlan:
    """What is to be done to the pictures of a project, and what is left to people."""

    changes: tuple[PictureChange, ...] = ()
    records: Mapping[str, str] = field(default_factory=dict)
    """The new texts of records that name pictures, by path."""
    entered: tuple[str, ...] = ()
    """What changes in records, a line each."""
    left: tuple[str, ...] = ()
    """What people have to write, a line each."""
    problems: tuple[Problem, ...] = ()
    """Those of the files that are left as they are."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A file in a folder of pictures, and what it becomes."""

    path: str
    content: bytes
    foreign: str
    made: Conversion | None
    """None for a file that only gets another name."""

    @property
    def kind(self) -> PictureKind | None:
        return self.made.kind if self.made else kind_of(self.content)


def picture_plan(
    paths: Iterable[str], read: Callable[[str], bytes | Problem], cache: Cache
) -> PicturePlan:
    """Return what makes the pictures among the files of a project usable; nothing is written.

    `read` returns the bytes of a file, of one that is too large one more than `LARGEST_UPLOAD`.
    """
    listed = sorted(paths)
    pictures, problems = _read_pictures(listed, read, cache)
    names = Counter(normalize("NFC", path).casefold() for path in listed)
    targets: dict[str, str] = {}
    changes: list[PictureChange] = []
    for picture in pictures:
        target = _target(picture, names)
        names[target.casefold()] += target != picture.path
        change = _change(picture, target)
        broken = faults(file_problems(target, change.content, cache)) if change else ()
        if change and any(problem.fault == "picture-broken" for problem in broken):
            problems += file_problems(picture.path, picture.content, cache)
            continue
        targets[picture.path] = target
        changes += [change] if change else []
    rights = {picture.path: picture.made.rights for picture in pictures if picture.made}
    entries = PictureEntries(targets, rights)
    for path in listed:
        if path.endswith(_TEXTS) and isinstance(content := read(path), bytes):
            entries.read(path, content)
    return PicturePlan(
        changes=tuple(changes),
        records=entries.records,
        entered=tuple(entries.entered),
        left=(*entries.left, *entries.unused()),
        problems=tuple(problems),
    )


def _read_pictures(
    paths: Iterable[str], read: Callable[[str], bytes | Problem], cache: Cache
) -> tuple[list[_Picture], list[Problem]]:
    """Return the pictures among some files, and the problems of those that are left to people."""
    pictures: list[_Picture] = []
    problems: list[Problem] = []
    for path in paths:
        ending = posixpath.splitext(path)[1].lower()
        if ending in OTHERS or not may_hold_pictures(posixpath.dirname(path)):
            continue
        content = read(path)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        foreign = foreign_picture(path, content)
        kind = kind_of(content)
        is_logo, is_vector = path.startswith(LOGOS), kind is PictureKind.SVG and ending == ".svg"
        made = None
        if len(content) <= LARGEST_UPLOAD and not is_vector and (kind or foreign):
            made = conversion(content, foreign, bounds(path), needs_transparency=is_logo)
        if made and is_logo and made.kind is PictureKind.JPEG:
            made = None
        if made or is_vector:
            pictures.append(_Picture(path, content, foreign, made))
        else:
            ended = problem_of_ending(path) or kind_problem(path)
            problems += [ended] if ended else file_problems(path, content, cache)
    return pictures, problems


def _target(picture: _Picture, taken: Mapping[str, int]) -> str:
    """Return where a picture is to lie: there if its name may be so, else under a free one.

    `taken` counts the files of each path as disks that ignore case see it.
    """
    folder, name = posixpath.split(normalize("NFC", picture.path))
    stem, ending = posixpath.splitext(name)
    endings = picture.kind.endings if picture.kind else (ending,)
    if ending in endings and name_problem(picture.path) is None:
        return picture.path
    base = shortened_slug(slug(stem), LONGEST_NAME - len("-999")) or _NO_NAME
    if name_problem(f"{folder}/{base}{endings[0]}") is not None:
        base += f"-{_NO_NAME}"
    own = f"{folder}/{name}".casefold()
    number, target = 1, f"{folder}/{base}{endings[0]}"
    while taken.get(target, 0) > (target == own):
        number += 1
        target = f"{folder}/{base}-{number}{endings[0]}"
    return target


def _change(picture: _Picture, target: str) -> PictureChange | None:
    """Return how a picture changes; None if it stays as it is."""
    made = picture.made
    deeds = []
    if made and picture.foreign:
        deeds.append(_CONVERTED.format(foreign=picture.foreign, kind=made.kind.title))
    if made and made.size:
        deeds.append(_SMALLER.format(width=made.size[0], height=made.size[1]))
    if made and not deeds and made.content != picture.content:
        deeds.append(_BARE)
    if target != picture.path and not (made and picture.foreign):
        deeds.append(_RENAMED)
    content = made.content if made else picture.content
    return PictureChange(picture.path, target, content, tuple(deeds)) if deeds else None

"""Uploaded pictures: what makes them such as the check takes them, in their files and records."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, cast
from unicodedata import normalize

from pydantic import BaseModel

from regionruhr.authoring.yaml_patch import patched, patched_front_matter
from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem, faults, printable
from regionruhr.images.conversion import Conversion, conversion
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.images.rights import Rights
from regionruhr.model.addresses import LONGEST_NAME, shortened_slug, slug
from regionruhr.model.field import model_in, own_fields
from regionruhr.model.image import Image
from regionruhr.model.reference import DOCUMENT_SUFFIXES, LOGOS, NamesFile
from regionruhr.reading.foreign_kinds import foreign_picture, problem_of_ending
from regionruhr.reading.paths import kind_problem, name_problem
from regionruhr.reading.pictures import bounds, file_problems, may_hold_pictures, record_of_picture
from regionruhr.reading.record_files import model_of
from regionruhr.reading.source import FieldPath, Source, Value, place_text
from regionruhr.reading.yaml_reading import BYTE_ORDER_MARK, read_front_matter, read_yaml

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
_ENTERED = "{place}: {value}"
_FROM_FILE = "{place}: {value} (steht so in der Bilddatei; prüfen Sie es)"
_BY_HAND = "{place}: schreiben Sie hier „{value}“"
_UNUSED = "{path}: noch nirgends eingetragen{rights}; tragen Sie es {record} ein, {fields}"
_NAMED_RIGHTS = " (in der Datei steht: {rights})"
_AS_LOGO = "als „logo: {name}“"
_AS_IMAGE = "unter „images“ mit „file: {name}“, alt, caption, credit und license"


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
    entries = _Entries(targets, rights)
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


@dataclass(frozen=True, slots=True)
class _Entered:
    """A value that was entered in a record."""

    place: FieldPath
    value: str
    is_from_file: bool = False
    """Whether it stands in the notes of the picture."""


@dataclass(slots=True)
class _Entries:
    """The entries of pictures in records, with the names and rights that they get."""

    targets: Mapping[str, str]
    """Where each picture is to lie, by its path."""
    rights: Mapping[str, Rights | None]
    """What the file of each picture says, by its path."""
    records: dict[str, str] = field(default_factory=dict)
    entered: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def read(self, path: str, content: bytes) -> None:
        """Enter in a record what its pictures change."""
        model = model_of(path)
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return
        if model is None or not content.strip():
            return
        is_markdown = path.endswith(".md")
        reader = read_front_matter if is_markdown else read_yaml
        source, problems = reader(path, text.removeprefix(BYTE_ORDER_MARK))
        fields: dict[str, Any] = deepcopy(dict(source.fields))
        beside = f"{posixpath.dirname(path)}/"
        entered: list[_Entered] = []
        for place, target, name in _file_names(model, fields, ()):
            picture = self._picture(target.folder or beside, name)
            if picture is None:
                continue
            self.named.add(picture)
            above = place[:-1]
            entry = _at(fields, above)
            new = posixpath.basename(self.targets[picture])
            if name != new:
                entry[str(place[-1])] = new
                entered.append(_Entered(place, new))
            if above:
                entered += self._enter_rights(entry, above, picture)
        if entered:
            written = None
            if not problems:
                written = (patched_front_matter if is_markdown else patched)(text, fields)
            self._note(source, entered, written)

    def unused(self) -> Iterator[str]:
        """Yield a line for each picture that no record names."""
        for path, target in self.targets.items():
            if path in self.named:
                continue
            found = self.rights.get(path)
            rights = _NAMED_RIGHTS.format(rights=found.notice) if found else ""
            record = record_of_picture(path)
            form = _AS_LOGO if path.startswith(LOGOS) else _AS_IMAGE
            fields = form.format(name=posixpath.basename(target))
            yield _UNUSED.format(path=target, rights=rights, record=record, fields=fields)

    def _enter_rights(
        self, entry: dict[str, Any], above: FieldPath, picture: str
    ) -> Iterator[_Entered]:
        """Enter what the file says where an entry says nothing, and yield it."""
        rights = self.rights.get(picture)
        for name in ("credit", "license"):
            said = getattr(rights, name, "")
            if said and not entry.get(name):
                entry[name] = said
                yield _Entered((*above, name), said, is_from_file=True)
        ordered = {name: entry.pop(name) for name in Image.model_fields if name in entry}
        others = dict(entry)
        entry.clear()
        entry.update(ordered | others)

    def _note(self, source: Source, entered: Iterable[_Entered], written: str | None) -> None:
        """Note what was entered, or, if the text could not be written, what is to be."""
        for one in entered:
            form = _FROM_FILE if one.is_from_file else _ENTERED
            place = f"{source.path}:{source.line(one.place)}: {place_text(one.place)}"
            line = (form if written else _BY_HAND).format(place=place, value=one.value)
            (self.entered if written else self.left).append(line)
        if written:
            self.records[source.path] = written

    def _picture(self, folder: str, name: str) -> str | None:
        """Return the path of the picture that a record means; None if there is none."""
        plain = normalize("NFC", re.split(r"[/\\]", name)[-1])
        there = [path for path in self.targets if f"{posixpath.dirname(path)}/" == folder]
        meant = slug(posixpath.splitext(plain)[0])
        former = {path: normalize("NFC", posixpath.basename(path)) for path in there}
        for found in (
            [path for path in there if former[path] == plain],
            [path for path in there if posixpath.basename(self.targets[path]) == plain],
            [path for path in there if slug(posixpath.splitext(former[path])[0]) == meant],
        ):
            if len(found) == 1:
                return found[0]
        return None


def _file_names(
    model: type[BaseModel], fields: Mapping[str, Value], above: FieldPath
) -> Iterator[tuple[FieldPath, NamesFile, str]]:
    """Yield place, target and value of each name of a file, in records with faults as well."""
    for name, declared in own_fields(model).items():
        value, inner = fields.get(name), model_in(declared.annotation)
        if declared.names_file and isinstance(value, str):
            yield (*above, name), declared.names_file, value
        elif inner and isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, dict):
                    yield from _file_names(inner, item, (*above, name, number))


def _at(fields: dict[str, Any], place: Iterable[str | int]) -> dict[str, Any]:
    found: Any = fields
    for step in place:
        found = found[step]
    return cast(dict[str, Any], found)

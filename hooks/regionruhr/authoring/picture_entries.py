"""Picture entries: the names and rights of pictures as they are entered in records."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, cast
from unicodedata import normalize

from pydantic import BaseModel

from regionruhr.authoring.yaml_patch import patched, patched_front_matter
from regionruhr.images.rights import Rights
from regionruhr.model.addresses import slug
from regionruhr.model.field import model_in, own_fields
from regionruhr.model.image import Image
from regionruhr.model.reference import LOGOS, NamesFile
from regionruhr.reading.pictures import record_of_picture
from regionruhr.reading.record_files import model_of
from regionruhr.reading.source import FieldPath, Source, Value, place_text
from regionruhr.reading.yaml_reading import BYTE_ORDER_MARK, read_front_matter, read_yaml

_ENTERED = "{place}: {value}"
_FROM_FILE = "{place}: {value} (steht so in der Bilddatei; prüfen Sie es)"
_BY_HAND = "{place}: schreiben Sie hier „{value}“"
_UNUSED = "{path}: noch nirgends eingetragen{rights}; tragen Sie es {record} ein, {fields}"
_NAMED_RIGHTS = " (in der Datei steht: {rights})"
_AS_LOGO = "als „logo: {name}“"
_AS_IMAGE = "unter „images“ mit „file: {name}“, alt, caption, credit und license"


@dataclass(frozen=True, slots=True)
class _Entered:
    """A value that was entered in a record."""

    place: FieldPath
    value: str
    is_from_file: bool = False
    """Whether it stands in the notes of the picture."""


@dataclass(slots=True)
class PictureEntries:
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
        """Enter the new names of its pictures in a record, and rights that it lacks."""
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
            value = getattr(rights, name, "")
            if value and not entry.get(name):
                entry[name] = value
                yield _Entered((*above, name), value, is_from_file=True)
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

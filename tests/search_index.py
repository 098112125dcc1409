"""Search index: an index of the search as the browser reads it, from the files of a site."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from regionruhr.search.document import Field


@dataclass(frozen=True)
class SearchIndex:
    """What an index says, its rows by the addresses of their documents."""

    manifest: Any
    records: Mapping[str, Mapping[str, Any]]
    short: Mapping[str, Mapping[str, Field]]
    """Of each word the documents that have it in a short field, with that field."""
    named: Mapping[str, Mapping[tuple[str, str], bool]]
    """Of each word the terms it names, by group and key, and whether it is a synonym alone."""
    terms: Mapping[str, Mapping[str, list[str]]]
    """Of each document its terms by their groups."""
    text: Mapping[str, set[str]]
    """Of each word the documents that have it in their long text."""
    positions: Mapping[str, tuple[float, float]]
    """Of each document that has one its position, longitude first."""

    def found_in(self, address: str) -> Mapping[str, Field]:
        """The words of the short fields of a document."""
        return {word: found[address] for word, found in self.short.items() if address in found}


def read_index(files: Mapping[str, bytes], manifest: str) -> SearchIndex:
    """Read the index of that manifest."""
    index = json.loads(files[manifest])
    folder = f"{manifest.removesuffix('.json')}/{index['folder']}/"
    parts = {
        name.removeprefix(folder).removesuffix(".idx"): zlib.decompress(content)
        for name, content in files.items()
        if name.startswith(folder)
    }
    records = [
        one for n in range(len(parts)) for one in json.loads(parts.get(f"records-{n}", "[]"))
    ]
    addresses = [record["address"] for record in records]
    words = parts["words"].decode().split()
    terms = [(group["name"], key) for group in index["groups"] for key in group["keys"]]
    short: dict[str, dict[str, Field]] = {}
    named: dict[str, dict[tuple[str, str], bool]] = {}
    numbers = _numbers(parts["short"])
    for word in words:
        row = place = 0
        for _ in range(next(numbers)):
            match = next(numbers)
            row += match >> 3
            short.setdefault(word, {})[addresses[row]] = Field(match & 7)
        for _ in range(next(numbers)):
            match = next(numbers)
            place += match >> 1
            named.setdefault(word, {})[terms[place]] = bool(match & 1)
    numbers = _numbers(parts["columns"])
    own: dict[str, dict[str, list[str]]] = {address: {} for address in addresses}
    for group in index["groups"]:
        for address in addresses:
            keys = [group["keys"][next(numbers)] for _ in range(next(numbers))]
            own[address][group["name"]] = keys
    text: dict[str, set[str]] = {}
    for place, first in enumerate(index["text"]):
        numbers = _numbers(parts[f"text-{place}"])
        for word in words[first : [*index["text"], len(words)][place + 1]]:
            row = 0
            for _ in range(next(numbers)):
                row += next(numbers)
                text.setdefault(word, set()).add(addresses[row])
    by_address = dict(zip(addresses, records, strict=True))
    positions = dict(_positions(parts["positions"], addresses)) if index["hasPositions"] else {}
    return SearchIndex(index, by_address, short, named, own, text, positions)


def _positions(
    content: bytes, addresses: Iterable[str]
) -> Iterator[tuple[str, tuple[float, float]]]:
    numbers = _numbers(content)
    for address in addresses:
        if latitude := next(numbers):
            longitude = next(numbers) / 1000 - 180
            yield address, (round(longitude, 3), round((latitude - 1) / 1000 - 90, 3))


def _numbers(content: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in content:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0

"""Place: street, postal code and town of a row, from whatever cells they stand in."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from regionruhr.folding import folded_words
from regionruhr.model.field import Path
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.misspelling import nearest
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.paths import TAXONOMY
from regionruhr.reading.registry import FEW_KEYS
from regionruhr.wording.vocabulary import Vocabulary, term_vocabulary

ADDRESS: Path = ("address",)
"""One column for all of an address."""
STREET: Path = ("address", "street")
HOUSE_NUMBER: Path = ("address", "house_number")
POSTAL_CODE: Path = ("address", "postal_code")
CITY: Path = ("address", "city")
PARTS = (ADDRESS, STREET, HOUSE_NUMBER, POSTAL_CODE, CITY)

_CODE = re.compile(r"(?<![\w-])(?:DE?[- ]*)?([0-9]{5})\s+(?=[^\W\d_])")
_ADDITIONS = frozenset(
    folded_words(
        "Westf Westfalen i W Westf a d an der Ruhr NRW Nordrhein Stadt Hansestadt Kreisstadt "
        "Universitätsstadt Deutschland Germany D DE BRD"
    )
)
"""What stands beside the name of a town without saying which."""
_Words = tuple[str, ...]


@dataclass(frozen=True)
class Places:
    """Finds towns of the taxonomy by what stands in cells."""

    taxonomy: Taxonomy
    _cache: dict[tuple[str, str], tuple[str | None, str]] = field(default_factory=dict)

    def address(
        self, cells: Mapping[Path, str]
    ) -> tuple[dict[Path, str | None], tuple[str, str] | None]:
        """The fields of an address, and the town that is none with the one that may be meant.

        `cells` has the texts of the columns that a table has, by field. A column of its own takes
        precedence over a part of another.
        """
        whole = self._parts(cells.get(ADDRESS, ""))
        in_street = self._parts(cells.get(STREET, ""), needs_code=True)
        in_city = self._city_parts(cells.get(CITY, ""))
        own = cells.get(POSTAL_CODE, "")
        codes = (normalised("postal-code-form", own) or own, in_city[1], whole[1], in_street[1])
        code = next(filter(None, codes), "")
        name = in_city[2] or whole[2] or in_street[2]
        street = next(filter(None, (in_street[0], whole[0], in_city[0])), "")
        if street and cells.get(HOUSE_NUMBER):
            street = f"{street} {cells[HOUSE_NUMBER]}"
        key, near = self.town(name, code)
        values: dict[Path, str | None] = {}
        for path, value in ((STREET, street), (POSTAL_CODE, code), (CITY, key)):
            if value or path in cells or ADDRESS in cells:
                values[path] = value or None
        return values, (name, near) if name and key is None else None

    @property
    def where(self) -> str:
        """Where the towns stand, and all of them if they are few."""
        labels = [town.label for town in self.taxonomy.towns.values()]
        known = f": {', '.join(labels)}" if 0 < len(labels) <= FEW_KEYS else ""
        return f"{TAXONOMY} unter towns{known}"

    def town(self, name: str, code: str) -> tuple[str | None, str]:
        """The key of the town of that name or postal code, else the towns that may be meant."""
        if (name, code) not in self._cache:
            self._cache[name, code] = self._found(name, code)
        return self._cache[name, code]

    def _found(self, name: str, code: str) -> tuple[str | None, str]:
        by_code = self._towns_by_code.get(code)
        known = self._vocabulary.key(name) if name else by_code
        if known or not name:
            return known, ""
        words = _telling_words(name)
        named = list(self._named_in(words))
        certain = [key for key, rest in named if not rest or rest in self._districts[key]]
        if not named:
            certain = [key for key, districts in self._districts.items() if words in districts]
        if len(certain) == 1:
            return certain[0], ""
        possible = certain or [key for key, _ in named] or self._similar(name)
        if by_code in possible:
            return by_code, ""
        labels = [self.taxonomy.towns[key].label for key in possible or filter(None, [by_code])]
        return None, ", ".join(labels)

    def _similar(self, name: str) -> list[str]:
        """The towns of the area of that name, or the one whose name is most like it."""
        if area := self._areas.key(name):
            return [key for key, town in self.taxonomy.towns.items() if town.area == area]
        names = [other for names in self._vocabulary.names.values() for other in names]
        key = self._vocabulary.key(nearest(name, names, cutoff=0.75) or "")
        return [key] if key else []

    def _named_in(self, words: _Words) -> Iterator[tuple[str, _Words]]:
        """Yield each town whose name is among words, and the other words."""
        for key, names in self._names.items():
            for name in names:
                for first in range(len(words) - len(name) + 1):
                    if words[first : first + len(name)] == name:
                        yield key, words[:first] + words[first + len(name) :]
                        break
                else:
                    continue
                break

    def _parts(self, text: str, *, needs_code: bool = False) -> tuple[str, str, str]:
        """Street, postal code and name of the town of an address in one text."""
        codes = [*_CODE.finditer(text)]
        if not codes:
            street, town = text, ""
            *before, last = re.split(r"\s*[,;\n]\s*", text)
            if before and not needs_code and self.town(last, "")[0]:
                street, town = ", ".join(before), last
            return ", ".join(filter(None, map(str.strip, street.split("\n")))), "", town
        found = codes[-1]
        town, *behind = re.split(r"\s*[,;|\n]\s*", text[found.end() :].strip())
        lines = re.split(r"\s*[;|\n]\s*", text[: found.start()].strip(" ,;|\n/–-·"))
        lines += [part for part in behind if not self._is_known(part)]
        return ", ".join(filter(None, lines)), found[1], town

    def _city_parts(self, text: str) -> tuple[str, str, str]:
        """As `_parts`, of a text that may be no more than the name of a town."""
        code, town = code_and_town(text)
        if code or not _CODE.search(text):
            return "", code, town
        return self._parts(text)

    def _is_known(self, text: str) -> bool:
        """Whether a text says no more than a country, a town or a district."""
        words = _telling_words(text)
        return not words or any(words in districts for districts in self._districts.values())

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return term_vocabulary(self.taxonomy.towns)

    @cached_property
    def _areas(self) -> Vocabulary:
        return term_vocabulary(self.taxonomy.areas)

    @cached_property
    def _names(self) -> Mapping[str, Sequence[_Words]]:
        """The names of each town, but not of its districts, in words without additions."""
        return {
            key: [_telling_words(name) for name in (town.label, *town.synonyms)]
            for key, town in self.taxonomy.towns.items()
        }

    @cached_property
    def _districts(self) -> Mapping[str, frozenset[_Words]]:
        return {
            key: frozenset(map(folded_words, town.districts))
            for key, town in self.taxonomy.towns.items()
        }

    @cached_property
    def _towns_by_code(self) -> Mapping[str, str | None]:
        """The town of each postal code that only one has."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, town in self.taxonomy.towns.items():
            for code in town.postal_codes:
                found[code].append(key)
        return {code: keys[0] for code, keys in found.items() if len(keys) == 1}


def code_and_town(text: str) -> tuple[str, str]:
    """The parts of "44263 Dortmund"; the first is empty where only a town stands."""
    matched = re.fullmatch(r"(?:DE?[- ]*)?([0-9]{4,6})\s+([^\W\d_].*)", text, re.DOTALL)
    return (matched[1], matched[2]) if matched else ("", text)


def _telling_words(name: str) -> _Words:
    """The words of a name without those that say nothing: "Westf.", or the 2 of "Herne 2"."""
    words = folded_words(name)
    return tuple(w for w in words if w not in _ADDITIONS and not re.fullmatch("[0-9]{1,2}", w))

"""Value map: which keys the words of a table stand for, from a file `werte.yml`."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from posixpath import commonprefix

from regionruhr.faults.problem import Problem
from regionruhr.folding import folded, folded_words
from regionruhr.model.field import Path
from regionruhr.reading.misspelling import nearest, nearest_key
from regionruhr.reading.paths import TAXONOMY
from regionruhr.reading.source import Source, Value
from regionruhr.table_import.economic_activities import TITLES, coded
from regionruhr.table_import.headings import FIELDS, LEFT_OUT, ColumnFields, field_of
from regionruhr.wording.vocabulary import Vocabulary

_SHORTEST_PART = 5
"""Letters in common that tell something: "Gießerei" in "Eisengießerei"."""
_PLAIN = re.compile(r"[^\W\d_][\w äöüß/()-]*[\w)]")


@dataclass(frozen=True, slots=True)
class ValueMap:
    """The keys for words of a table; none for a word to leave out."""

    keys: Mapping[tuple[Path, str], Sequence[str]] = field(default_factory=dict)
    """By field and folded word."""

    def get(self, path: Path, word: str) -> Sequence[str] | None:
        """The keys for a word; None if the map does not name it."""
        return self.keys.get((path, folded(word) or word))


NO_VALUES = ValueMap()


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of a table that stands for no key."""

    heading: str
    path: Path
    word: str
    rows: Sequence[int]
    """The numbers of the rows that have it."""

    @property
    def number_of_rows(self) -> str:
        """How many rows have it, in German."""
        number = len(set(self.rows))
        return f"{number} {'Zeile' if number == 1 else 'Zeilen'}"


def read_value_map(
    source: Source, columns: ColumnFields, words: Mapping[Path, Vocabulary]
) -> tuple[ValueMap, list[Problem]]:
    """The value map in a file: for each heading a mapping of words to keys.

    A key may be a label as well, or a list of keys; a hyphen leaves the word out.
    """
    keys: dict[tuple[Path, str], Sequence[str]] = {}
    problems: list[Problem] = []
    for written, chosen in source.fields.items():
        path = field_of(written, columns)
        if path not in words:
            near = nearest(written, columns.header)
            values = {"value": written, **({"near": near} if near else {})}
            problems.append(source.problem((written,), "mapping-column", values))
        elif not isinstance(chosen, dict):
            problems.append(source.problem((written,), "fields-expected", {}))
        else:
            for word, value in chosen.items():
                names = [value] if isinstance(value, str) else value
                found = [_key(words[path], name) for name in names if name != LEFT_OUT]
                keys[path, folded(word) or word] = [key for key in found if key]
                problems += (
                    source.problem((written, word), *unknown_word(words[path], path, str(name)))
                    for name, key in zip((n for n in names if n != LEFT_OUT), found, strict=True)
                    if not key
                )
    return ValueMap(keys), problems


def _key(vocabulary: Vocabulary, name: "Value") -> str | None:
    return vocabulary.key(name) if isinstance(name, str) else None


def unknown_word(vocabulary: Vocabulary, path: Path, word: str) -> tuple[str, dict[str, str]]:
    """The fault of a word that stands for no key, and what its message mentions."""
    kind = FIELDS[path].refers_to
    names = [name for names in vocabulary.names.values() for name in names]
    near = nearest(word, names) or nearest_key(word, vocabulary.names)
    values = {"value": word, **({"near": near} if near else {})}
    if kind is not None:
        where = {} if near else {"where": TAXONOMY}
        return "unknown-reference", {"kind": kind, **values, **where}
    labels = ", ".join(label for label, *_ in vocabulary.names.values())
    return "not-one-of", {**values, **({} if near else {"known": labels})}


def left_out(
    path: str, unknown: Iterable[UnknownWord], words: Mapping[Path, Vocabulary]
) -> Iterator[Problem]:
    """Yield a warning for each unknown word of the table `path`, at the first row that has it."""
    for entry in unknown:
        _, details = unknown_word(words[entry.path], entry.path, entry.word)
        near = {"near": details["near"]} if "near" in details else {}
        values = {"value": entry.word, "rows": entry.number_of_rows, **near}
        yield Problem(path, entry.rows[0], entry.heading, "value-left-out", values)


def drafted(
    unknown: Iterable[UnknownWord],
    words: Mapping[Path, Vocabulary],
    divisions: Mapping[str, str],
) -> tuple[str, int]:
    """The text of a value map for unknown words, and how many of them it has a proposal for.

    `divisions` are the sectors by the divisions of the classification of economic activities.
    """
    lines = [
        "# Links steht ein Wort der Tabelle, rechts das Kürzel aus partners/_taxonomy.yml.\n",
        "# Berichtigen Sie die Vorschläge; „-“ lässt das Wort weg.\n",
    ]
    proposals = 0
    heading = ""
    for entry in sorted(unknown, key=lambda entry: (entry.path, -len(entry.rows), entry.word)):
        if entry.heading != heading:
            heading = entry.heading
            lines.append(f"{_quoted(heading)}:\n")
        vocabulary = words[entry.path]
        key = _proposal(entry.word, vocabulary, divisions if entry.path == ("sectors",) else {})
        proposals += key is not None
        label = vocabulary.names[key][0] if key else "kein Vorschlag"
        chosen = key or json.dumps(LEFT_OUT)
        note = f"{label}, {entry.number_of_rows}"
        lines.append(f"  {_quoted(entry.word)}: {chosen}  # {note}\n")
    return "".join(lines), proposals


def _proposal(word: str, vocabulary: Vocabulary, divisions: Mapping[str, str]) -> str | None:
    """The key that a word probably stands for: by code, similar name or common beginning."""
    division, text = coded(word)
    if division in divisions:
        return divisions[division]
    names = {folded(name): key for key, all_names in vocabulary.names.items() for name in all_names}
    if near := nearest(folded(text), names, cutoff=0.8):
        return names[near]
    texts = [(name, key) for key, all_names in vocabulary.names.items() for name in all_names]
    texts += [(TITLES.get(division, ""), key) for division, key in divisions.items()]
    words = (*folded_words(text), folded(text))
    likeness = [(_likeness(words, folded_words(other)), key) for other, key in texts]
    best, key = max(likeness, key=lambda pair: pair[0], default=(0, ""))
    return key if best >= _SHORTEST_PART else None


def _likeness(words: Sequence[str], others: Sequence[str]) -> int:
    """The most letters that a word has in common with the beginning of another, or within it."""
    lengths = [0]
    for word, other in product(words, others):
        shorter, longer = sorted((word, other), key=len)
        is_inside = shorter in longer
        lengths.append(len(shorter) if is_inside else len(commonprefix([word, other])))
    return max(lengths)


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)

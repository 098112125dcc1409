"""Inverted index: the files in which a browser looks up documents by the words they hold.

The manifest is JSON. All other files are zlib streams in a folder named by a digest of their
content, so that they may be cached for ever. Numbers are varints (seven bits a byte, the lowest
first, the high bit set on all but the last); rows of documents and ids of words ascend and are
written as differences.

`words`      all words, sorted, one a line
`short`      for each word: its number of matches in short fields, each as row difference * 8 +
             field; its number of terms, each as difference * 2 + whether a synonym alone has it
`columns`    for each group of terms and each document: how many terms, and which (in any order);
             then for each document its weight in percent
`positions`  for each document 0, or its latitude and its longitude, each in thousandths of a degree
             from the south pole and the antimeridian; the latitude is one more, so that none is 0
`text-N`     for the words from `text[N]` of the manifest on: the number of documents in whose
             text the word stands, and their rows
`records-N`  JSON: what results show of `block` documents
`prose-N`    JSON: the long texts of `PROSE_BLOCK` documents
`related`    JSON: lists of words and phrases for the same, of which documents have one
"""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from regionruhr.search.document import Field, IndexedDocument, TermGroup, compact_json
from regionruhr.search.tokens import tokens
from regionruhr.wording.search import ENDINGS, FILLERS, STOP_WORDS

SUFFIX = ".idx"
"""Neutral: hosts neither pack such files nor say that they are packed."""

WEIGHTS: Mapping[Field, float] = {
    Field.NAME: 12,
    Field.OTHER_NAME: 11,
    Field.TERM: 6,
    Field.SUMMARY: 4,
    Field.RELATED: 1.5,
    Field.DETAIL: 2,
    Field.ENTRY: 4.5,
}
TEXT_WEIGHT = 1
"""The weight of a match in a long text, on the scale of `WEIGHTS`."""

SHARD = 12_000
"""The size of a file of text matches in bytes, before it is packed."""
PROSE_BLOCK = 8
SHORTEST_PART = 4
"""A shorter word is no part of another."""


def index_files(
    manifest: str,
    documents: Sequence[IndexedDocument],
    groups: Sequence[TermGroup],
    *,
    block: int,
    has_excerpts: bool,
    meta: Mapping[str, object],
    related: Iterable[Sequence[str]] = (),
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the files of an index, its manifest first.

    `block` is the number of records in a file. Long texts are searched always, and kept for
    excerpts; or else they are searched for words alone that few short fields have. `meta` goes into
    the manifest as it is. `related` are words and phrases for the same: where a word of one is
    found nowhere, the others are tried.
    """
    short, long = _matches(documents)
    term_ids = {
        group.name: {term.key: place for place, term in enumerate(group.terms)} for group in groups
    }
    named = _named_terms(groups)
    words = sorted({*short, *long, *named})
    shards = list(_text_shards(words, long))
    has_positions = any(document.position for document in documents)
    files = chain(
        [
            ("words", "\n".join(words).encode()),
            ("short", _short_file(words, short, named)),
            ("columns", _columns(documents, groups, term_ids)),
        ],
        ((f"text-{place}", content) for place, (_, content) in enumerate(shards)),
        _blocks("records", (one.record for one in documents), block),
        [("positions", _positions(documents))] if has_positions else (),
        [("related", _json([*_found_groups(related, words)]))],
        _blocks("prose", (compact_json(one.text) for one in documents), PROSE_BLOCK)
        if has_excerpts
        else (),
    )
    # One after the other, so that the texts of all are not in memory again.
    packed = {name: zlib.compress(content, 9) for name, content in files}
    digest = hashlib.sha256()
    for stream in packed.values():
        digest.update(stream)
    folder = f"{manifest.removesuffix('.json')}/{digest.hexdigest()[:10]}/"
    content = {
        "folder": folder.rpartition("/")[0].rpartition("/")[2],
        "size": len(documents),
        "block": block,
        "prose": PROSE_BLOCK,
        "text": [first for first, _ in shards],
        "hasExcerpts": has_excerpts,
        "hasPositions": has_positions,
        "weights": [WEIGHTS[field] for field in Field],
        "textWeight": TEXT_WEIGHT,
        "stopWords": sorted(STOP_WORDS),
        "fillers": sorted(FILLERS),
        "endings": ENDINGS,
        "groups": [_group(group, term_ids[group.name]) for group in groups],
        "meta": meta,
    }
    yield manifest, _json(content)
    for name, stream in packed.items():
        yield f"{folder}{name}{SUFFIX}", stream


def _matches(
    documents: Iterable[IndexedDocument],
) -> tuple[Mapping[str, list[int]], Mapping[str, list[int]]]:
    """Return for each word its matches in short fields, and the rows of the texts that have it."""
    short: dict[str, list[int]] = defaultdict(list)
    long: dict[str, list[int]] = defaultdict(list)
    for row, document in enumerate(documents):
        for field, words in zip(Field, document.short_words, strict=True):
            for word in words.split():
                short[word].append(row << 3 | field)
        for word in document.long_words.split():
            long[word].append(row)
    return short, long


def _named_terms(groups: Iterable[TermGroup]) -> Mapping[str, Mapping[int, bool]]:
    """Return for each word the terms it names, and whether it stands in a synonym alone.

    Terms are numbered through all groups.
    """
    named: dict[str, dict[int, bool]] = defaultdict(dict)
    place = 0
    for group in groups:
        for term in group.terms:
            if group.weight:
                for is_synonym, texts in ((False, (term.label,)), (True, term.synonyms)):
                    for word in (word for text in texts for word in tokens(text)):
                        if word not in STOP_WORDS:
                            named[word].setdefault(place, is_synonym)
            place += 1
    return named


def _found_groups(
    related: Iterable[Sequence[str]], words: Sequence[str]
) -> Iterator[Sequence[str]]:
    """Yield the groups with a word or phrase that stands in documents, if as parts of words."""
    whole, joined = frozenset(words), "\n".join(words)

    def is_found(phrase: str) -> bool:
        return all(
            part in whole or (len(part) >= SHORTEST_PART and part in joined)
            for part in tokens(phrase)
        )

    yield from (group for group in related if any(map(is_found, group)))


def _short_file(
    words: Iterable[str],
    short: Mapping[str, list[int]],
    named: Mapping[str, Mapping[int, bool]],
) -> bytes:
    numbers: list[int] = []
    for word in words:
        matches = short.get(word, ())
        numbers.append(len(matches))
        before = 0
        for match in matches:
            numbers.append((match >> 3) - before << 3 | match & 7)
            before = match >> 3
        terms = named.get(word, {})
        numbers.append(len(terms))
        before = 0
        for place in sorted(terms):
            numbers.append(place - before << 1 | terms[place])
            before = place
    return _varints(numbers)


def _columns(
    documents: Sequence[IndexedDocument],
    groups: Iterable[TermGroup],
    term_ids: Mapping[str, Mapping[str, int]],
) -> bytes:
    numbers: list[int] = []
    for group in groups:
        ids = term_ids[group.name]
        for document in documents:
            keys = document.terms.get(group.name, ())
            numbers.append(len(keys))
            numbers.extend(ids[key] for key in keys)
    numbers.extend(round(document.weight * 100) for document in documents)
    return _varints(numbers)


def _positions(documents: Iterable[IndexedDocument]) -> bytes:
    numbers: list[int] = []
    for document in documents:
        if document.position:
            longitude, latitude = document.position
            numbers += round((latitude + 90) * 1000) + 1, round((longitude + 180) * 1000)
        else:
            numbers.append(0)
    return _varints(numbers)


def _text_shards(
    words: Sequence[str], long: Mapping[str, list[int]]
) -> Iterator[tuple[int, bytes]]:
    """Yield the first word of each file of text matches, by its place, and its content."""
    first, content = 0, bytearray()
    for place, word in enumerate(words):
        rows = long.get(word, ())
        content += _varints([len(rows), *_differences(rows)])
        if len(content) >= SHARD:
            yield first, bytes(content)
            first, content = place + 1, bytearray()
    if long and content:
        yield first, bytes(content)


def _differences(rows: Iterable[int]) -> Iterator[int]:
    before = 0
    for row in rows:
        yield row - before
        before = row


def _varints(numbers: Iterable[int]) -> bytes:
    content = bytearray()
    for number in numbers:
        while number > 127:  # noqa: PLR2004 (seven bits)
            content.append(number & 127 | 128)
            number >>= 7  # noqa: PLW2901 (what is left of it)
        content.append(number)
    return bytes(content)


def _blocks(name: str, items: Iterable[str], size: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files of a list, of which each has `size` items of JSON."""
    rest = iter(items)
    blocks = iter(lambda: [*islice(rest, size)], [])
    for place, one in enumerate(blocks):
        yield f"{name}-{place}", f"[{','.join(one)}]".encode()


def _json(content: object) -> bytes:
    return compact_json(content).encode()


def _group(group: TermGroup, ids: Mapping[str, int]) -> Mapping[str, object]:
    """Return a group for the manifest: keys, labels and parents of its terms in columns."""
    return {
        "name": group.name,
        "weight": group.weight,
        "keys": [term.key for term in group.terms],
        "labels": [term.label for term in group.terms],
        "parents": [ids[term.parent] if term.parent else -1 for term in group.terms],
    }

"""Anonymity: what in an anonymous entry leads to the organisation that is not to be named.

Of an entry in a profile that organisation is known; of one in a file of its own it is not, and
there is checked what leads to any.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from regionruhr.faults.problem import Problem
from regionruhr.folding import folded, folded_words
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.exchange_entry import CARRIERS, AnonymousEntry, ExchangeEntry
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.model.values import MAIL_ADDRESS
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.entries import entries_in
from regionruhr.reading.source import FieldPath, Source

_SHOWN = (
    *("id", "title", "summary", "description"),
    *("quantity", "minimum_order", "material", "max_size"),
)
"""The fields of an entry in which an editor writes freely."""
_SHORTEST_WORD = 4
"""A shorter word of a name is too common to tell whose it is."""
_FEWEST_DIGITS = 6
"""Fewer digits of a telephone number are any number."""
_WEB = re.compile(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?<![\d.,])(?:\+\d{2}|0[1-9]\d{1,4})[\s()/-]+\d[\d\s/-]{3,}\d")
"""A number with the code of a country or an area, and a break behind it."""
_NUMBER = re.compile(r"\d(?:[\s()/.+-]*\d)*")
"""Digits with all that stands between those of a telephone number."""
_MAIL_PROVIDERS = frozenset(
    ("gmail.com", "gmx.de", "gmx.net", "t-online.de", "web.de", "outlook.com", "freenet.de")
)
"""Domains that belong to everybody."""
_PUBLIC_SUFFIXES = frozenset(("ac", "co", "com", "gov", "org"))
"""What stands before the code of a country in a domain: "firma.co.uk"."""
_MOST = 12
"""Words that a name has at most."""
_AND = frozenset(("und", "u", "and"))


def names_in_anonymous_entries(
    records: Collection[Read], memory: Forgetful = FORGETFUL
) -> Iterator[Problem]:
    """Yield a problem for each anonymous entry that names an organisation or hints at it."""
    entries = [
        (record, source, place, entry)
        for record, source in records
        for place, entry in entries_in(record)
        if entry.anonymous
    ]
    if not entries:
        return
    common = memory.get("", _common_words, tuple(records))
    companies = tuple(
        r for r, _ in records if isinstance(r, Partner) and r.type is PartnerType.COMPANY
    )
    names = memory.get("", _names, companies, common, memory)
    for record, source, place, entry in entries:
        key = source.path, place
        if isinstance(record, Partner):
            yield from memory.all(key, _problems, entry, record, source, place, common)
        else:
            yield from memory.all(key, _problems_of_any, entry, names, source, place)


def wrong_contacts(records: Collection[Read]) -> Iterator[Problem]:
    """Yield a problem for each anonymous entry whose contact is no carrier of the network."""
    partners = [record for record, _ in records if isinstance(record, Partner)]
    carriers = {one.id: getattr(one, CARRIERS.field) == CARRIERS.value for one in partners}
    for record, source in records:
        if isinstance(record, AnonymousEntry) and not carriers.get(record.contact or "", True):
            yield source.problem(
                ("contact",), "contact-no-carrier", {"value": record.contact or ""}
            )


def _problems(
    entry: ExchangeEntry, partner: Partner, source: Source, above: FieldPath, common: frozenset[str]
) -> Iterator[Problem]:
    marks = (*_marks_of_name(partner, common), *_marks(partner))
    runs_of_marks = [(mark, _joined(mark)) for mark in marks]
    rare = [w for w in folded_words(partner.name) if len(w) >= _SHORTEST_WORD and w not in common]
    for name, text in _texts(entry):
        runs, whole = _runs(text), folded(text)
        named = (mark for mark, run in runs_of_marks if _contains(text, runs, mark, run))
        found = next(named, None) or _way_to_reach(text)
        hinted = next((word for word in rare if word in whole), None)
        if found is not None:
            yield source.problem((*above, name), "anonymous-names-owner", {"value": found})
        elif hinted is not None:
            yield source.problem((*above, name), "anonymous-hints-at-owner", {"value": hinted})


def _problems_of_any(
    entry: ExchangeEntry, names: Mapping[str, str], source: Source, above: FieldPath
) -> Iterator[Problem]:
    """Yield the problems of an entry of which nobody knows whose it is."""
    for name, text in _texts(entry):
        named = sorted(names[run] for run in names.keys() & _runs(text))
        if (found := _way_to_reach(text)) is not None:
            yield source.problem((*above, name), "anonymous-names-owner", {"value": found})
        elif named:
            yield source.problem((*above, name), "anonymous-names-partner", {"value": named[0]})


def _texts(entry: ExchangeEntry) -> Iterator[tuple[str, str]]:
    """Yield name and text of each field of an entry in which an editor has written freely."""
    for name in _SHOWN:
        if text := getattr(entry, name):
            yield name, text


def _names(
    companies: Iterable[Partner], common: frozenset[str], memory: Forgetful
) -> Mapping[str, str]:
    """Return the names of companies by the words of each mark, put together.

    Whom an entry looks for may be no company: a university is no fault.
    """
    return {
        words: one.name
        for one in companies
        for words in memory.all(one.id, _joined_marks, one, common)
    }


def _joined_marks(partner: Partner, common: frozenset[str]) -> Iterator[str]:
    return map(_joined, _marks_of_name(partner, common))


def _way_to_reach(text: str) -> str | None:
    """Return the first mail or web address or telephone number of a text."""
    for pattern in (MAIL_ADDRESS, _WEB, _TELEPHONE):
        if found := pattern.search(text):
            return found[0]
    return None


def _marks_of_name(partner: Partner, common: frozenset[str]) -> tuple[str, ...]:
    """Return what an organisation is called, but for what is an ordinary word by itself.

    "Metall GmbH" names somebody, "Metall" nobody.
    """
    names = tuple(filter(None, (partner.name, partner.legal_name)))
    shorter = (" ".join(without_legal_form(name.split())) for name in names)
    marks = dict.fromkeys((*names, partner.id, *shorter))
    return tuple(mark for mark in marks if folded(mark) not in common)


def _marks(partner: Partner) -> Iterator[str]:
    """Yield what leads to an organisation besides its name: numbers, domains, street, person."""
    contact = partner.contact
    reached = (partner, contact) if contact else (partner,)
    for one in reached:
        if one.phone:
            yield from _beginnings(one.phone)
        if one.email:
            yield one.email
            domain = one.email.partition("@")[2].lower()
            yield from (domain,) if domain not in _MAIL_PROVIDERS else ()
    for address in filter(None, (partner.website, *partner.same_as)):
        yield _domain(urlsplit(address).hostname or "")
    street = partner.address.street or ""
    # A street without a number is an ordinary one: "Am Hafen".
    yield from (street,) if re.search(r"\d", street) else ()
    yield from filter(None, (contact.name if contact else None,))


def _beginnings(phone: str) -> Iterator[str]:
    """Yield a telephone number, and what stands before its extension."""
    yield phone
    before = phone.rpartition("-")[0]
    if before:
        yield before


def _domain(host: str) -> str:
    """Return the part of a host that somebody has registered: "wilo.de"."""
    labels = host.split(".")
    length = 3 if len(labels) > 2 and labels[-2] in _PUBLIC_SUFFIXES else 2  # noqa: PLR2004
    return ".".join(labels[-length:])


def _contains(text: str, runs: frozenset[str], mark: str, run: str) -> bool:
    """Return whether a text, with its runs, has the words or the digits of a mark."""
    if mark.startswith("+"):
        # With or without the code of the country.
        digits = re.sub(r"\D", "", mark)[2:]
        numbers = (re.sub(r"\D", "", number) for number in _NUMBER.findall(text))
        return len(digits) >= _FEWEST_DIGITS and any(digits in number for number in numbers)
    return run in runs


def _joined(mark: str) -> str:
    """Return the words of a mark, put together."""
    return "".join(_words(mark))


def _runs(text: str) -> frozenset[str]:
    """Return the words of a text that follow each other, put together: "Thyssen Krupp"."""
    words = _words(text)
    starts = range(len(words))
    return frozenset(
        "".join(words[start:end]) for start in starts for end in range(start + 1, start + _MOST + 1)
    )


def _words(text: str) -> list[str]:
    """Return the words of a text; "Straße" is "Str.", and "und" does not count."""
    words = (word for word in folded_words(text) if word not in _AND)
    return [word.removesuffix("asse") if word.endswith("strasse") else word for word in words]


def _common_words(records: Iterable[Read]) -> frozenset[str]:
    """Return the words that several organisations or the taxonomy use: they tell nobody's name.

    So are a word that terms of the taxonomy begin or end with, and a term of several words.
    """
    counts: Counter[str] = Counter()
    names: set[str] = set()
    terms: set[str] = set()
    for record, _ in records:
        if isinstance(record, Partner):
            named = folded_words(record.name)
            names.update(named, folded_words(record.legal_name or ""), folded_words(record.id))
            counts.update({*named, *folded_words(record.summary)})
        elif isinstance(record, Taxonomy):
            for group in GROUPS.values():
                for term in getattr(record, group).values():
                    terms.update(folded_words(" ".join((term.label, *term.synonyms))))
                    terms.update(map(folded, (term.label, *term.synonyms)))
        elif isinstance(record, NetworkDetails):
            terms.update(folded_words(record.name))
    lengths = range(_SHORTEST_WORD, max(map(len, names), default=0) + 1)
    edges = {edge for term in terms for n in lengths for edge in (term[:n], term[-n:])}
    parts = {name for name in names & edges if len(name) >= _SHORTEST_WORD}
    return frozenset(terms | parts | {word for word, count in counts.items() if count > 1})

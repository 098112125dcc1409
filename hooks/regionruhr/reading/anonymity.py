"""Anonymity: what in an anonymous entry leads to the organisation whose profile it stands in."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from regionruhr.faults.problem import Problem
from regionruhr.folding import folded, folded_words
from regionruhr.model.exchange_entry import AnonymousEntry, ExchangeEntry
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.reading.cross_checks import Read
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


def names_in_anonymous_entries(records: Collection[Read]) -> Iterator[Problem]:
    """Yield a problem for each anonymous entry that names its organisation or hints at it."""
    entries = [
        (partner, source, (group, number), entry)
        for partner, source in records
        if isinstance(partner, Partner)
        for group in ("offers", "requests")
        for number, entry in enumerate(getattr(partner, group))
        if entry.anonymous
    ]
    common = _common_words(records) if entries else frozenset()
    for partner, source, place, entry in entries:
        yield from _problems(entry, partner, source, place, common)


def wrong_contacts(records: Collection[Read]) -> Iterator[Problem]:
    """Yield a problem for each anonymous entry whose contact is no carrier of the network."""
    carriers = {p.id: p.role is PartnerRole.CARRIER for p, _ in records if isinstance(p, Partner)}
    for record, source in records:
        if isinstance(record, AnonymousEntry) and not carriers.get(record.contact or "", True):
            yield source.problem(
                ("contact",), "contact-no-carrier", {"value": record.contact or ""}
            )


def _problems(
    entry: ExchangeEntry, partner: Partner, source: Source, above: FieldPath, common: frozenset[str]
) -> Iterator[Problem]:
    marks = tuple(_marks(partner))
    rare = [w for w in folded_words(partner.name) if len(w) >= _SHORTEST_WORD and w not in common]
    for name in _SHOWN:
        text = getattr(entry, name) or ""
        found = next((mark for mark in marks if _contains(text, mark)), None)
        hinted = next((word for word in rare if word in folded(text)), None)
        if found is not None:
            yield source.problem((*above, name), "anonymous-names-owner", {"value": found})
        elif hinted is not None:
            yield source.problem((*above, name), "anonymous-hints-at-owner", {"value": hinted})


def _marks(partner: Partner) -> Iterator[str]:
    """Yield what stands for an organisation: its names, domains, numbers and street."""
    contact = partner.contact
    yield from (partner.name, partner.id, " ".join(without_legal_form(partner.name.split())))
    reached = (partner, contact) if contact else (partner,)
    for one in reached:
        yield from filter(None, (one.email, one.phone))
    yield from (
        urlsplit(address).hostname or ""
        for address in (partner.website, *partner.same_as)
        if address
    )
    yield from filter(None, (partner.legal_name, partner.address.street))
    yield from filter(None, (contact.name if contact else None,))


def _contains(text: str, mark: str) -> bool:
    """Return whether a text has the words of a mark one after the other, or its digits."""
    digits = re.sub(r"\D", "", mark)
    if mark.startswith("+"):
        # With or without the code of the country.
        return len(digits) >= _FEWEST_DIGITS and digits[2:] in re.sub(r"\D", "", text)
    words = folded_words(mark.removeprefix("www."))
    return bool(words) and f" {' '.join(words)} " in f" {' '.join(folded_words(text))} "


def _common_words(records: Iterable[Read]) -> frozenset[str]:
    """Return the words that several organisations or the taxonomy use: they tell nobody's name."""
    counts: Counter[str] = Counter()
    terms: set[str] = set()
    for record, _ in records:
        if isinstance(record, Partner):
            counts.update({*folded_words(f"{record.name} {record.summary}")})
        elif isinstance(record, Taxonomy):
            for group in GROUPS.values():
                for term in getattr(record, group).values():
                    terms.update(folded_words(" ".join((term.label, *term.synonyms))))
        elif isinstance(record, NetworkDetails):
            terms.update(folded_words(record.name))
    return frozenset(terms | {word for word, count in counts.items() if count > 1})

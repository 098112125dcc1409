"""Quality of entries: the four marks by which the Enterprise Europe Network reviews a profile.

An entry says its advantage or, if something is looked for, the requirement; it is clear; it says
what cooperation is wanted; it can be understood. Each rule fits into one sentence and is lenient:
short entries in the words of a workshop pass.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from regionruhr.faults.problem import Problem
from regionruhr.folding import folded, folded_words
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry, EntryCategory, ExchangeEntry
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.entries import entries_in
from regionruhr.reading.source import Source

LONGEST_SENTENCE = 35
"""Words of a sentence that is understood at the first reading."""
MOST_ABBREVIATIONS = 2
"""So many unexplained abbreviations in an entry are no chain."""
_COMPOUND = 8
"""A word of so many letters says what it is about by itself: "Betriebsarzt"."""
_WORD_IN_CAPITALS = 4
"""Shorter words in capitals are abbreviations: "DGUV V3"."""
ENDED_LATELY = timedelta(days=365)
"""How long somebody may still recall how an entry ended."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(folded, _listed(words)))


_GENERAL = _folded(
    """
    Angebot Angebote anbieten biete bieten bietet Gesuch Gesuche gesucht suche suchen sucht
    Partner Partnerin Partnerschaft Kooperation Kooperationen Kooperationspartner Zusammenarbeit
    Geschäftspartner Firma Firmen Betrieb Betriebe Unternehmen Anfrage Auftrag Aufträge Leistung
    Leistungen Dienstleister Dienstleistung Dienstleistungen Dienst Service Produkt Produkte
    Kapazität Kapazitäten frei freie freien Lösung Lösungen Projekt Projekte Vorhaben Hilfe
    Unterstützung neu neue neuer neues verschiedene diverse allgemein allgemeine bitte dringend
    sofort gern wir uns unser unsere ihr ihre ihnen sie jemand die der das den dem des ein eine
    einen einem einer und oder für von vom mit bei im in am an auf aus zu zum zur nach ab bis über
    ist sind wird werden haben hat brauchen braucht benötigen benötigt
    """
)
"""Words that say nothing about the matter."""
_MEASURED = (
    *("description", "certifications", "quantity", "minimum_order", "material", "max_size"),
    *("available_from", "available_until", "needed_by"),
)
"""The fields that tell an entry from others of its kind."""
_ORDERED = ("quantity", "minimum_order", "material", "max_size")
"""The fields that describe an order of parts."""
_PARTICULAR = re.compile(
    r"\d|\b(?:mit|ohne|auch|statt|inklusive|einschließlich|weil|damit|nur|binnen|eilig\w*|schnell\w*"
    r"|sofort|kurzfristig\w*|wenn|bevor|gegen|aller|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
    r"|zwölf|zwanzig|dreißig|hundert|tausend|fehl(?:t|en)|muss|müssen|soll|sollen|will|wollen"
    r"|(?:halb|viertel|voll)?jähr\w*|täglich\w*|wöchentlich\w*|monatlich\w*|Tage?n?|Wochen?"
    r"|Monate?n?|Jahre?n?|letzte\w*)\b",
    re.IGNORECASE,
)
"""Numbers, and words that come before what is particular: "ohne Hitze", "in einer Woche"."""
_WHO = _folded("wir uns sie ihr ihre ihren ihrem ihrer jemand wer")
"""Whole words: who does something for whom."""
_HOW = _folded(
    """
    auftrag lohn liefer bezug beschaff herstell hersteller fertigen fertigung zuliefer partner pilot
    entwick miet leih kauf abnahm abnehm abgabe abgeb abzugeb abhol entsorg verwert wartung warten
    reparatur reparier instand überhol revision montage montier prüf messen messung berat schulung
    ausbildung gesucht suche brauch benötig zeichnung muster einzelst serie stück kapazität werkbank
    forsch studie lehrstuhl institut hochschule universität versuch dienst service betreu projekt
    vorhaben übernehm lager fachkraft arbeit programmier konstru umzug transport reinig audit
    übersetz verpack umbau neubau erneuer ausricht kalibrier losgröße
    """
)
"""Parts of words: what kind of cooperation it is."""
_ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,5}(?!\w)")
_KNOWN_ABBREVIATIONS = _listed(
    """
    CNC CAD CAM ISO DIN EN VDE VDI DVS CE EU IT TÜV DGUV UVV BG IHK HWK LED PDF USB PC SPS
    AG SE KG OHG GMBH NRW USA PA PP PE PVC ABS PET POM PTFE NBR EPDM WIG MAG MIG STEP ERP QM
    """
)
"""Abbreviations that stand for themselves: norms, authorities, materials, welding processes."""
_SENTENCE_END = re.compile(r"[.!?:;]\s+|\n\s*\n|\n\s*(?:[-*•–]|\d+[.)])\s")
_NUMBER_ALONE = re.compile(
    r"(?:ab|bis|ca|circa|etwa|rund|max|min|maximal|minimal|mindestens|höchstens|über|unter|je|zu|x"
    r"|[\d.,×/–\s-])*\d(?:x|zu|bis|[\d.,×/–\s-])*",
    re.IGNORECASE,
)


def weak_entries(
    records: Collection[Read], today: date, memory: Forgetful = FORGETFUL
) -> Iterator[Problem]:
    """Yield a hint for each mark that an entry lacks, and for one that ended without outcome.

    Only entries that are public or to come can still be improved; examples never are.
    """
    taxonomy = next((record for record, _ in records if isinstance(record, Taxonomy)), None)
    known = memory.get("", _known_abbreviations, taxonomy)
    for record, source in records:
        if isinstance(record, Partner | AnonymousEntry):
            yield from memory.all(source.path, _weak_entries_in, record, source, known, today)


def _weak_entries_in(
    record: Document, source: Source, known: Collection[str], today: date
) -> Iterator[Problem]:
    for above, entry in entries_in(record):
        if entry.example or entry.outcome:
            continue
        is_over = entry.valid_until < today
        found = _end(entry, today) if is_over else _weaknesses(entry, known)
        for name, fault, values in found:
            yield source.problem((*above, name), fault, values)


_Weakness = tuple[str, str, dict[str, str]]
"""Field, message, and what it mentions."""


def _weaknesses(entry: ExchangeEntry, known: Collection[str]) -> Iterator[_Weakness]:
    if not says_something_particular(entry):
        is_offer = entry.kind == "offer"
        yield "summary", "offer-without-advantage" if is_offer else "request-without-need", {}
    if is_in_capitals(entry.title):
        yield "title", "entry-title-capitals", {}
    elif not is_concrete(entry.title):
        yield "title", "entry-title-vague", {"value": entry.title}
    elif _content_words(entry.summary) <= _content_words(entry.title):
        yield "summary", "entry-summary-repeats", {}
    if not says_cooperation(entry):
        yield "partner_type", "entry-without-cooperation", {}
    yield from _obscurities(entry, known)


def _end(entry: ExchangeEntry, today: date) -> Iterator[_Weakness]:
    if today - entry.valid_until <= ENDED_LATELY:
        day = entry.valid_until.isoformat()
        yield "outcome", "entry-ended", {"value": entry.title, "day": day}


def says_something_particular(entry: ExchangeEntry) -> bool:
    """Return whether an entry has a field that measures, a number, or a word such as "ohne"."""
    is_measured = any(getattr(entry, name, None) for name in _MEASURED)
    return is_measured or bool(_PARTICULAR.search(f"{entry.title} {entry.summary}"))


def is_concrete(title: str) -> bool:
    """Return whether a title has two words about the matter, or a long one."""
    words = _content_words(title)
    return len(words) > 1 or any(len(word) >= _COMPOUND for word in words)


def is_in_capitals(title: str) -> bool:
    """Return whether a title has words, not only abbreviations, and none with a small letter."""
    words = re.findall(rf"[^\W\d_]{{{_WORD_IN_CAPITALS},}}", title)
    return len(words) > 1 and title == title.upper()


def says_cooperation(entry: ExchangeEntry) -> bool:
    """Return whether fields say who is wanted or what is ordered, or words who does what."""
    if entry.partner_type or entry.category is not EntryCategory.SERVICE:
        return True
    if any(getattr(entry, name) for name in _ORDERED):
        return True
    words = _words(entry)
    return not _WHO.isdisjoint(words) or any(part in word for word in words for part in _HOW)


def _words(entry: ExchangeEntry) -> frozenset[str]:
    return frozenset(folded_words(f"{entry.title} {entry.summary} {entry.description or ''}"))


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in folded_words(text) if len(word) > 1) - _GENERAL


def _obscurities(entry: ExchangeEntry, known: Collection[str]) -> Iterator[_Weakness]:
    """Yield what makes an entry hard to understand."""
    found = unexplained_abbreviations(entry, known)
    if len(found) > MOST_ABBREVIATIONS:
        yield "summary", "entry-abbreviations", {"value": ", ".join(found)}
    for name in ("summary", "description"):
        text = getattr(entry, name) or ""
        longest = max((len(part.split()) for part in _SENTENCE_END.split(text)), default=0)
        if longest > LONGEST_SENTENCE:
            values = {"length": str(longest), "limit": str(LONGEST_SENTENCE)}
            yield name, "entry-sentence-long", values
    for name in ("quantity", "minimum_order", "max_size"):
        text = getattr(entry, name) or ""
        if _NUMBER_ALONE.fullmatch(text):
            yield name, "entry-unit-missing", {"value": text}


def unexplained_abbreviations(entry: ExchangeEntry, known: Collection[str]) -> tuple[str, ...]:
    """Return the words of two to five capitals that are not known and have no brackets beside."""
    text = f"{entry.title}. {entry.summary} {entry.description or ''}"
    if is_in_capitals(entry.title):
        text = text.removeprefix(entry.title)
    found = dict.fromkeys(_ABBREVIATION.findall(text))
    return tuple(
        word
        for word in found
        if word not in known and not re.search(rf"\({word}\)|\b{word} \(", text)
    )


def _known_abbreviations(taxonomy: Taxonomy | None) -> frozenset[str]:
    """Return common abbreviations, and those that labels and synonyms of the taxonomy use."""
    return _KNOWN_ABBREVIATIONS.union(
        word
        for group in (GROUPS.values() if taxonomy else ())
        for term in getattr(taxonomy, group).values()
        for word in _ABBREVIATION.findall(" ".join((term.label, *term.synonyms)))
    )

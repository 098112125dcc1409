"""Worklist report: new pairs as text to read, and as a table for mail merge."""

from collections.abc import Iterable, Iterator
from datetime import date

from regionruhr.brokers.pair_mail import KINDS, Mail, is_known_to, pair_mails
from regionruhr.brokers.worklist import ListedSides, Side, Worklist
from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.formats import date_text
from regionruhr.model.listed_pair import PairResult
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.wording.catalogue import counted

OUTCOME_COMMAND = ".venv/bin/regionruhr outcome"
NEW_PAIRS_COUNTED = ("neue Paarung", "neue Paarungen")
WITHOUT_BROKER = "Ohne zuständige Stelle"
COLUMNS = (
    "Paarung",
    "Zuständig",
    "Organisation",
    "Ansprechperson",
    "Anrede-neutral",
    "Ort",
    "Telefon",
    "E-Mail",
    "Eintrag",
    "Seite",
    "Gegenüber",
    "Seite des Gegenübers",
    "Grund",
    "Betreff",
    "Text",
    "mailto",
    "Ergebnis eintragen",
)
_HEAD = spreadsheet([COLUMNS])
_NAMELESS = "ohne Namen"
_WITHOUT_LEAD = "ohne Federführung"
_NOBODY = "niemand im Netzwerk ist zuständig"
_KNOWN_TO_YOU = "wer dahinter steht, wissen Sie"
_KNOWN_THERE = "dort ist bekannt, wer dahinter steht"
_UNREACHABLE = "Telefon und E-Mail fehlen im Profil"
_WITHOUT_ADDRESS = "keine E-Mail bekannt"


def worklist_text(worklists: Iterable[Worklist], network: Network) -> str:
    """The new pairs by broker: what fits, whom to call, the mails, how to record the result."""
    lines: list[str] = []
    for worklist in worklists:
        number = counted(len(worklist.pairs), *NEW_PAIRS_COUNTED)
        lines += [f"{_broker_text(worklist.broker)}: {number}", ""]
        for count, pair in enumerate(worklist.pairs, 1):
            lines += [*_pair_lines(count, pair, worklist.broker, network), ""]
    return "".join(f"{line}\n" for line in lines)


def nothing_new(last: date | None) -> str:
    """The line that takes the place of an empty list; `last` is the day of the last one."""
    since = f" seit {date_text(last)}" if last else ""
    return f"Keine neuen Paarungen{since}."


def worklist_table(worklists: Iterable[Worklist], network: Network) -> bytes:
    """The mails to write, a row each, as CSV."""
    rows = []
    for worklist in worklists:
        for pair in worklist.pairs:
            first, second = pair_mails(pair, worklist.broker, network)
            rows += [
                _row(pair, pair.demand, pair.supply, first, worklist.broker),
                _row(pair, pair.supply, pair.demand, second, worklist.broker),
            ]
    return spreadsheet([COLUMNS, *rows])


def is_worklist_table(content: bytes) -> bool:
    """Whether a file is a table of ours, and so may be replaced by a newer one."""
    return content.startswith(_HEAD)


def _broker_text(broker: Partner | None) -> str:
    return f"{broker.name} ({broker.id})" if broker else WITHOUT_BROKER


def _pair_lines(
    count: int, pair: ListedSides, broker: Partner | None, network: Network
) -> Iterator[str]:
    first, second = (f"{KINDS[side.kind]} „{side.title}“" for side in pair.sides)
    yield f"{count}. {first} und {second}"
    yield f"   Warum: {pair.reason}"
    for side in pair.sides:
        yield f"   {KINDS[side.kind]}: {', '.join(filter(None, (_organisation(side), side.town)))}"
        yield f"     Anrufen: {_call_text(side, broker)}"
        yield f"     {side.page}"
    yield "   Ergebnis eintragen, eine der beiden Zeilen:"
    yield from (f"     {command}" for command in _commands(pair))
    for side, mail in zip(pair.sides, pair_mails(pair, broker, network), strict=True):
        # At the margin and in whole paragraphs: so it can be copied.
        yield from ("", f"--- Mail zum {KINDS[side.kind]}, an: {_mail_to(side, mail, broker)}")
        yield from (mail.link, f"Betreff: {mail.subject}", "", *mail.text.splitlines())


def _organisation(side: Side) -> str:
    if side.contact is None:
        return _NAMELESS if side.is_anonymous else _WITHOUT_LEAD
    return f"{_NAMELESS}, über {side.contact.name}" if side.is_anonymous else side.contact.name


def _person(partner: Partner) -> str:
    """The contact person of an organisation, as far as its profile has one."""
    contact = partner.contact
    if contact is None:
        return ""
    if contact.name and contact.role:
        return f"{contact.name} ({contact.role})"
    return contact.name or contact.role or ""


def _call_text(side: Side, broker: Partner | None) -> str:
    if is_known_to(broker, side):
        return _KNOWN_TO_YOU
    if side.contact is None:
        return _NOBODY
    person, phone = _person(side.contact), side.contact.reachable_phone
    ways = [f"Telefon {phone}" if phone else "", side.contact.reachable_email]
    if not any(ways):
        ways = [_UNREACHABLE, side.contact.website or ""]
    text = ", ".join(filter(None, (person, *ways)))
    return f"{side.contact.name}, {text}; {_KNOWN_THERE}" if side.is_anonymous else text


def _mail_to(side: Side, mail: Mail, broker: Partner | None) -> str:
    return mail.to or (_KNOWN_TO_YOU if is_known_to(broker, side) else _WITHOUT_ADDRESS)


def _commands(pair: ListedSides) -> Iterator[str]:
    return (f"{OUTCOME_COMMAND} {pair.id} {result}" for result in PairResult)


def _row(
    pair: ListedSides, side: Side, other: Side, mail: Mail, broker: Partner | None
) -> tuple[str, ...]:
    contact = None if is_known_to(broker, side) else side.contact
    return (
        pair.id,
        broker.name if broker else WITHOUT_BROKER,
        _organisation(side),
        _person(contact) if contact else "",
        mail.greeting,
        side.town,
        contact.reachable_phone if contact else "",
        mail.to,
        f"{KINDS[side.kind]} „{side.title}“",
        side.page,
        f"{KINDS[other.kind]} „{other.title}“",
        other.page,
        pair.reason,
        mail.subject,
        mail.text,
        mail.link,
        next(_commands(pair)),
    )

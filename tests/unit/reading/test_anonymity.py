"""What in an anonymous entry leads to its organisation, and what only seems to."""

import pytest

import records
from regionruhr.model.document import Document
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.anonymity import names_in_anonymous_entries, wrong_contacts
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.source import Source

NAMES, HINTS, PARTNER = (
    "anonymous-names-owner",
    "anonymous-hints-at-owner",
    "anonymous-names-partner",
)
OWNER: dict[str, object] = {
    "name": "Möllerwerk & Söhne GmbH & Co. KG",
    "legal_name": "Möllerwerk und Söhne Spezialmaschinen GmbH & Co. KG",
    "address": {"city": "dortmund", "street": "Ostwallstraße 64"},
    "website": "https://www.shop.moellerwerk.example/start",
    "same_as": ["https://karriere.moewe-jobs.example/"],
    "email": "info@moellerwerk-post.example",
    "phone": "+49 231 1234-0",
    "contact": {
        "name": "Änne Großkurth",
        "email": "einkauf@gmx.de",
        "phone": "+49 231 99 88 77",
        "consent": "true",
    },
}


def _read(record: Document) -> Read:
    return record, Source(record.path, {}, {}, {})


def _faults(text: str, owner: dict[str, object], *others: Document, **fields: object) -> list[str]:
    """The messages on an anonymous request with that summary, in the profile of an owner."""
    entry = records.entry("eintrag", summary=text, anonymous="true", **fields)
    partner = records.partner("moellerwerk", **(owner | {"requests": [entry]}))
    taxonomy = Taxonomy.model_validate(records.TAXONOMY)
    known = [_read(taxonomy), _read(partner), *map(_read, others)]
    return [problem.fault for problem in names_in_anonymous_entries(known)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Möllerwerk & Söhne GmbH & Co. KG sucht Guss.",
        "Wir, Möllerwerk & Söhne, suchen Guss.",
        "Wir, MOELLERWERK UND SOEHNE, suchen Guss.",
        "Wir, Mollerwerk Söhne, suchen Guss.",
        "Wir, Möller-Werk + Söhne, suchen Guss.",
        "Möllerwerk und Söhne Spezialmaschinen sucht Guss.",
        "Guss für Moellerwerk gesucht.",
        "Näheres unter moellerwerk.example/guss.",
        "Näheres unter www.moellerwerk.example.",
        "Näheres unter moewe-jobs.example.",
        "Fragen an guss@moellerwerk-post.example.",
        "Fragen an einkauf@gmx.de.",
        "Fragen an Aenne Grosskurth.",
        "Wir sitzen in der Ostwallstr. 64.",
        "Wir sitzen in der Ostwallstraße 64.",
        "Anruf unter 0231 / 12 34-0.",
        "Anruf unter (0231) 1234-567.",
        "Anruf unter +49 231 1234567.",
        "Anruf unter 0231-998877.",
    ],
)
def test_whatever_leads_to_the_owner_is_a_fault(text: str) -> None:
    """Names in every spelling, domains, numbers with any extension, persons, the street."""
    assert _faults(text, OWNER) == [NAMES]


@pytest.mark.parametrize(
    "text",
    [
        "Wir suchen Guss in kleinen Serien.",
        "Wir suchen 231 Gehäuse zu 1234 mm.",
        "Wir gießen und mahlen, was Sie brauchen.",
        "Die Söhne übernehmen den Betrieb.",
        "Wir sitzen in der Nähe vom Ostwall.",
        "Guss bis 64 kg, Wall bis 3 mm.",
        "Fragen beantwortet die Kammer, nicht gmx.de.",
        "Legierung 1.4301, DIN 1690, 0,2 bis 25 kg, 12/2026.",
    ],
)
def test_what_leads_to_nobody_is_none(text: str) -> None:
    """Ordinary words and numbers, parts of a street."""
    assert NAMES not in _faults(text, OWNER)


def test_stranger_can_be_reached_either() -> None:
    """The number or address of somebody else is one, too: the chamber answers."""
    for text in (
        "Fragen an mail@anderswo.example.",
        "Näheres: https://anderswo.example/x",
        "Näheres: www.anderswo.example",
        "Anruf unter 02331 / 9 87 65-4.",
        "Anruf unter +49 2331 98765.",
    ):
        assert _faults(text, OWNER) == [NAMES], text


def test_word_that_only_the_name_has_is_a_hint() -> None:
    """Within other words as well."""
    assert _faults("Guss für Möllerwerkpumpen.", OWNER) == [HINTS]
    assert _faults("Wir suchen Guss.", OWNER, title="Spezial für Söhne") == [HINTS]


@pytest.mark.parametrize("name", ["id", "title", "description", "quantity", "material"])
def test_every_field_in_words_is_checked(name: str) -> None:
    """The id of an entry is its address."""
    text = "guss-moellerwerk" if name == "id" else "Guss von Möllerwerk & Söhne"
    entry = records.entry("eintrag", anonymous="true") | {name: text}
    partner = records.partner("moellerwerk", **(OWNER | {"offers": [entry]}))
    (problem,) = names_in_anonymous_entries([_read(partner)])
    assert (problem.place, problem.fault) == (f"offers[1].{name}", NAMES)


def test_entry_with_a_name_may_say_it() -> None:
    """Nothing of it is hidden."""
    entry = records.entry("eintrag", title="Guss von Möllerwerk & Söhne")
    partner = records.partner("moellerwerk", **(OWNER | {"offers": [entry]}))
    assert list(names_in_anonymous_entries([_read(partner)])) == []


@pytest.mark.parametrize(
    ("owner", "text", "faults"),
    [
        ({"name": "Maschinen GmbH"}, "Wir suchen Maschinen.", []),
        ({"name": "Maschinen GmbH"}, "Die Maschinen GmbH sucht Guss.", [NAMES]),
        ({"name": "Maschinenbau"}, "Wir sind im Maschinenbau.", []),
        ({"name": "Pumpen AG"}, "Wir suchen Pumpen.", []),
        ({"name": "ISO 9001 AG"}, "Wir suchen Pumpen nach ISO 9001.", []),
        ({"name": "Dortmund Pumpen"}, "Dortmund Pumpen sucht Guss.", [NAMES]),
        ({"name": "ISO Pumpen GmbH"}, "Wir suchen Pumpen nach ISO 9001.", []),
        ({"address": {"city": "dortmund", "street": "Am Hafen"}}, "Wir sitzen am Hafen.", []),
        ({"address": {"city": "dortmund", "street": "Am Hafen 3"}}, "Wir sitzen am Hafen.", []),
        (
            {"address": {"city": "dortmund", "street": "Am Hafen 3"}},
            "Wir sitzen Am Hafen 3.",
            [NAMES],
        ),
        ({"phone": "+49 231 1"}, "Wir suchen 2311 Stück.", []),
    ],
)
def test_ordinary_words_give_no_false_alarm(
    owner: dict[str, object], text: str, faults: list[str]
) -> None:
    """A term of the taxonomy, a part of one, a town, a street without its number."""
    assert _faults(text, {"name": "Zwölf GmbH"} | owner | {"id": "zwoelf"}) == faults


def test_word_that_two_names_share_tells_nobody() -> None:
    """It is found at both."""
    other = records.partner("andere", name="Möllerwerk Süd")
    owner: dict[str, object] = {"name": "Möllerwerk Nordwerk"}
    assert _faults("Guss für Möllerwerkpumpen.", owner, other) == []
    assert _faults("Guss für Nordwerkpumpen.", owner, other) == [HINTS]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Wir suchen Guss.", []),
        ("Guss für Möllerwerk & Söhne.", [PARTNER]),
        ("Guss für moellerwerk.", [PARTNER]),
        ("Guss für Pumpen.", []),
        ("Gesucht: Hochschule Musterstadt.", []),
        ("Fragen an mail@anderswo.example.", [NAMES]),
        ("Anruf unter 02331 / 9 87 65-4.", [NAMES]),
    ],
)
def test_file_without_an_owner_names_no_company(text: str, faults: list[str]) -> None:
    """Whose entry it is, nobody knows: so none of the directory; others may be looked for."""
    known: list[Partner | Taxonomy] = [
        Taxonomy.model_validate(records.TAXONOMY),
        records.partner("moellerwerk", **OWNER),
        records.partner("pumpen", name="Pumpen AG"),
        records.partner("hs", name="Hochschule Musterstadt", type="university"),
    ]
    entry = records.anonymous_entry(summary=text)
    found = names_in_anonymous_entries([*map(_read, known), _read(entry)])
    assert [problem.fault for problem in found] == faults


@pytest.mark.parametrize(
    ("contact", "faults"),
    [(None, []), ("wf-dortmund", []), ("probe", ["contact-no-carrier"]), ("fehlt", [])],
    ids=["none", "carrier", "company", "unknown"],
)
def test_contact_is_a_carrier(contact: str | None, faults: list[str]) -> None:
    """One that is not there at all has a message of its own."""
    carrier = records.agency("wf-dortmund", "dortmund")
    entry = records.anonymous_entry(contact=contact)
    known = [_read(carrier), _read(records.partner()), _read(entry)]
    assert [problem.fault for problem in wrong_contacts(known)] == faults

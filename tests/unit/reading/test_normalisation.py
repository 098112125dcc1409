"""What people write is understood alike by the checks, which suggest it, and by the import."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.model.partner import Partner
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated
from regionruhr.table_import.cells import RowReader
from regionruhr.table_import.headings import ColumnFields
from regionruhr.table_import.place import Places
from regionruhr.table_import.table import Row
from regionruhr.wording.vocabulary import vocabularies

WORDS, PLACES = vocabularies(Taxonomy()), Places(Taxonomy())
FIELDS = {
    "day-form": ("verified_on",),
    "degrees-form": ("geo", "lat"),
    "mail-form": ("email",),
    "moment-form": ("date",),
    "plain-markup": ("legal_name",),
    "partial-date-form": ("founded",),
    "phone-form": ("phone",),
    "postal-code-form": ("address", "postal_code"),
    "web-address-form": ("website",),
    "yes-no-form": ("contact", "consent"),
}
"""A field of each form."""
CASES = [
    ("phone-form", "+49 (0) 231 4102-0", "+49 231 4102-0"),
    ("phone-form", "+49 (0)231 123456", "+49 231 123456"),
    ("phone-form", "+49(0)231/123456", "+49 231 123456"),
    ("phone-form", "0049 231 123456", "+49 231 123456"),
    ("phone-form", "0049231123456", "+49231123456"),
    ("phone-form", "0049 (0) 231 / 12", "+49 231 12"),
    ("phone-form", "0231/4102-0", "+49 231 4102-0"),
    ("phone-form", "0231 / 12 34 56-0", "+49 231 123456-0"),
    ("phone-form", "0231 / 12 34-56", "+49 231 1234-56"),
    ("phone-form", "(0231) 41 02-0", "+49 231 4102-0"),
    ("phone-form", "(02 31) 12 34 56", "+49 231 123456"),
    ("phone-form", "02 31 / 12 34 56", "+49 231 123456"),
    ("phone-form", "0231-123456", "+49 231 123456"),
    ("phone-form", "0231.12.34", "+49 231 1234"),
    ("phone-form", "02331 9 22 \N{EN DASH} 0", "+49 2331 922-0"),
    ("phone-form", "0231123456", "+49 231123456"),
    ("phone-form", "+49.231.1234", "+49 231 1234"),
    ("phone-form", "tel:+49.231.1234", "+49 231 1234"),
    ("phone-form", "Tel.: 0231 - 10 00 02", "+49 231 100002"),
    ("phone-form", "Telefon 0231 1234", "+49 231 1234"),
    ("phone-form", "Tel.-Nr. 0231/1234", "+49 231 1234"),
    ("phone-form", "0231/100003-0 (Zentrale)", "+49 231 100003-0"),
    ("phone-form", "+49(0)231-1000 04", "+49 231 100004"),
    ("phone-form", "49231100006", "+49231100006"),
    ("phone-form", "49 231 100006", "+49 231 100006"),
    ("phone-form", "231123456", "+49 231123456"),
    ("phone-form", "15112345678", "+49 15112345678"),
    ("phone-form", "4923123456", "+49 4923123456"),
    ("phone-form", "4,92312E+11", None),
    ("phone-form", "12345", None),
    ("phone-form", "12345678", None),
    ("phone-form", "0231", None),
    ("phone-form", "0231 12345 / 12346", None),
    ("phone-form", "0231 123456 / 0172 1234567", None),
    ("phone-form", "0231 / 123456 / 7", None),
    ("phone-form", "0231 123456 0172 1234567", None),
    ("phone-form", "0231 1\n0231 2", None),
    ("phone-form", "0231 12 oder 13", None),
    ("phone-form", "Zentrale", None),
    ("phone-form", "-", None),
    ("partial-date-form", "3. Mai 2009", "2009-05-03"),
    ("partial-date-form", "Mai 2009", "2009-05"),
    ("partial-date-form", "05/2009", "2009-05"),
    ("partial-date-form", "2. 1999", "1999-02"),
    ("partial-date-form", "2026-1-5", "2026-01-05"),
    ("partial-date-form", "2026-1", "2026-01"),
    ("partial-date-form", "seit 1950", "1950"),
    ("partial-date-form", "gegr. 1950", "1950"),
    ("partial-date-form", "im Jahr 1950", "1950"),
    ("partial-date-form", "seit dem 1. April 1950", "1950-04-01"),
    ("partial-date-form", "Gründung: 04/1950", "1950-04"),
    ("partial-date-form", "ca. 1950", None),
    ("partial-date-form", "19. Jh.", None),
    ("day-form", "seit 1950", None),
    ("partial-date-form", "5.1.26", None),
    ("partial-date-form", "Ende Mai 2009", None),
    ("partial-date-form", "02/03/2009", None),
    ("day-form", "3. Mai 2009", "2009-05-03"),
    ("day-form", "03.05.2009", "2009-05-03"),
    ("day-form", "3.5.2009", "2009-05-03"),
    ("day-form", "1. 2. 2016", "2016-02-01"),
    ("day-form", "am Sonntag, 3. Mai 2009", "2009-05-03"),
    ("day-form", "So., 3. Mai 2009", "2009-05-03"),
    ("day-form", "3. Maerz 2009", "2009-03-03"),
    ("day-form", "3. Dez. 2009", "2009-12-03"),
    ("day-form", "2026-1-5", "2026-01-05"),
    ("day-form", "Mai 2009", None),
    ("day-form", "3. Mai 2009, 9 Uhr", None),
    ("day-form", "31.02.2009", None),
    ("day-form", "3. Lenz 2009", None),
    ("day-form", "3. Mai", None),
    ("day-form", "5.1.26", None),
    ("day-form", "gestern", None),
    ("plain-markup", "M&uuml;ller &amp; S&ouml;hne", "Müller & Söhne"),
    ("plain-markup", "<b>Wilo</b> **SE**", "Wilo SE"),
    ("web-address-form", "https://www.wilo.com/?utm_source=x", "https://www.wilo.com/"),
    ("web-address-form", "http://wilo.com/a?b=1&fbclid=x", "https://wilo.com/a?b=1"),
    ("moment-form", "3. Mai 2026, 10 Uhr", "2026-05-03 10:00"),
    ("moment-form", "3. Mai 2026, 10.30 Uhr", "2026-05-03 10:30"),
    ("moment-form", "03.05.2026 um 9.30 Uhr", "2026-05-03 09:30"),
    ("moment-form", "03.05.2026 14:05", "2026-05-03 14:05"),
    ("moment-form", "03.05.2026", "2026-05-03"),
    ("moment-form", "2026-5-3 9:05 Uhr", "2026-05-03 09:05"),
    ("moment-form", "2026-05-03, 10 Uhr", "2026-05-03 10:00"),
    ("moment-form", "Mai 2026, 9 Uhr", None),
    ("moment-form", "3. Mai 2026, 25 Uhr", None),
    ("moment-form", "10 Uhr", None),
    ("web-address-form", "http://www.x.de", "https://www.x.de"),
    ("web-address-form", "HTTP://x.de/a?b#c", "https://x.de/a?b#c"),
    ("web-address-form", "www.x.de", "https://www.x.de"),
    ("web-address-form", "X.DE/Pfad", "https://x.de/Pfad"),
    ("web-address-form", "https://user:pass@x.de/a", "https://x.de/a"),
    ("web-address-form", "https://user:p@ss@x.de:8443", "https://x.de:8443"),
    ("web-address-form", "https://x.de:99999/a", "https://x.de/a"),
    ("web-address-form", "https://x.de:abc", "https://x.de"),
    ("web-address-form", "https:x.de", "https://x.de"),
    ("web-address-form", "https:/x.de/a", "https://x.de/a"),
    ("web-address-form", "https:///x.de/a", "https://x.de/a"),
    ("web-address-form", "https:\\\\x.de\\a", "https://x.de/a"),
    ("web-address-form", "https://x.de./a", "https://x.de/a"),
    ("web-address-form", "http://x.de:8080/", None),
    ("web-address-form", "info@x.de", None),
    ("web-address-form", "https://[::1]/", None),
    ("web-address-form", "https://w\N{CYRILLIC SMALL LETTER I}lo.de", None),
    ("web-address-form", "www.x.de/a b", None),
    ("web-address-form", "wilo", None),
    ("web-address-form", "mailto:info@x.de", None),
    ("web-address-form", "javascript:alert(1)", None),
    ("web-address-form", "ftp://x.de", None),
    ("web-address-form", "http://127.0.0.1", None),
    ("mail-form", "info(at)x.de", "info@x.de"),
    ("mail-form", "info [at] x (punkt) de", "info@x.de"),
    ("mail-form", "mailto:info@x.de", "info@x.de"),
    ("mail-form", "Zentrale <info@x.de>", "info@x.de"),
    ("mail-form", "info@x.de;", "info@x.de"),
    ("mail-form", "info@x.de, b@x.de", None),
    ("mail-form", "info", None),
    ("degrees-form", "51,5136", "51.5136"),
    ("degrees-form", "51.5136°", "51.5136"),
    ("degrees-form", "51", "51.0"),
    ("degrees-form", "Nord", None),
    ("yes-no-form", "Ja", "true"),
    ("yes-no-form", "x", "true"),
    ("yes-no-form", "vielleicht", None),
    ("postal-code-form", "D-44263", "44263"),
    ("postal-code-form", "4426", None),
]


def _at(path: tuple[str, ...], value: Value) -> dict[str, Value]:
    first, *others = path
    return {first: _at(tuple(others), value) if others else value}


def test_value_is_understood_if_it_is_sure() -> None:
    """A century is not guessed, nor which of two numbers is meant; what is right stays."""
    right = [(form, value, value) for form, _, value in CASES if value]
    apart = [(form, f" {value} ", value) for form, value, _ in right]
    for cases in (CASES, right, apart):
        assert [(form, written, normalised(form, written)) for form, written, _ in cases] == cases


@pytest.mark.parametrize(
    ("form", "written", "first"),
    [
        ("phone-form", "0231 100000 / 0231 100001", "+49 231 100000"),
        ("phone-form", "0231 12345 / 12346", "+49 231 12345"),
        ("phone-form", "0231 123456 0172 1234567", "+49 231 123456"),
        ("phone-form", "0231 1\n0231 2", "+49 231 1"),
        ("phone-form", "0231 12 oder 13", "+49 231 12"),
        ("phone-form", "Tel. 0231 12, Fax 0231 13", "+49 231 12"),
        ("phone-form", "0231/12345 Fax: 0231/12346", "+49 231 12345"),
        ("mail-form", "info@x.de, b@x.de", "info@x.de"),
        ("mail-form", "info@x.de b@x.de", "info@x.de"),
        ("mail-form", "info@x.de; b@x.de", "info@x.de"),
        ("web-address-form", "www.x.de, www.y.de", "https://www.x.de"),
        ("web-address-form", "www.x.de und www.y.de", "https://www.x.de"),
        ("web-address-form", "www.x.de / www.y.de", "https://www.x.de"),
        ("mail-form", "info@x.de undine@x.de", "info@x.de"),
    ],
)
def test_several_values_are_named(form: str, written: str, first: str) -> None:
    """With one to keep."""
    problem = _problem(form, written)
    assert (problem.fault, problem.values["near"]) == ("several-values", first)


@pytest.mark.parametrize(
    ("form", "written"),
    [("phone-form", "4,92312E+11"), ("phone-form", "4.9E+11"), ("postal-code-form", "#####")],
)
def test_number_that_a_spreadsheet_has_shortened_is_named(form: str, written: str) -> None:
    """No example would help: the digits are gone."""
    problem = _problem(form, written)
    assert (problem.fault, dict(problem.values)) == ("number-shortened", {"value": written})


def _problem(form: str, written: str) -> Problem:
    """The one that a check reports of a value."""
    model = Release if form == "moment-form" else Partner
    problems = validated(model, Source("a.yml", _at(FIELDS[form], written), {}, {}))[1]
    (problem,) = (p for p in problems if p.place == ".".join(FIELDS[form]))
    return problem


def test_check_suggests_it() -> None:
    """Beside the value that stands there, unless there are several."""
    reported = [(form, written, _problem(form, written)) for form, written, _ in CASES]
    assert [(form, problem.values["value"]) for form, _, problem in reported] == [
        (form, " ".join(written.split())) for form, written, _ in CASES
    ]
    several = {written for _, written, problem in reported if problem.fault == "several-values"}
    assert [
        (form, written, problem.values.get("near"))
        for form, written, problem in reported
        if written not in several
    ] == [case for case in CASES if case[1] not in several]


def _imported(form: str, written: str) -> object:
    """What comes of a cell in the column of a form."""
    reader = RowReader("a.csv", ColumnFields({0: FIELDS[form]}, ("Spalte",)), WORDS, PLACES)
    return reader.read(Row(2, (written.strip(),))).values


def test_import_writes_it() -> None:
    """What is not sure stays, so that the refusal shows what stands in the table."""
    cases = [case for case in CASES if case[0] != "moment-form"]
    assert [(written, _imported(form, written)) for form, written, _ in cases] == [
        # A hyphen says that there is nothing.
        (written, {FIELDS[form]: None if written == "-" else value or written.strip()})
        for form, written, value in cases
    ]


@pytest.mark.parametrize(
    ("form", "written", "value"),
    [
        ("plain-markup", "<b></b>", None),
        ("plain-markup", "<b>A</b> &x;", "A &x;"),
        ("mail-form", "Info@X.de ", "Info@X.de"),
        ("phone-form", "+43 1 234", "+43 1 234"),
        ("yes-no-form", "nein", "false"),
        ("whole-number-form", "1.234", "1234"),
        ("whole-number-form", "1 234 567", "1234567"),
        ("whole-number-form", "1,234", None),
        ("whole-number-form", "ca. 50", None),
        ("key-form", "WILO", None),
        ("vat-id-form", "de 123 456 789", "DE123456789"),
        ("business-id-form", "DE 123456789-00001", "DE123456789-00001"),
        ("unknown-form", "3. Mai 2026", None),
    ],
)
def test_other_values(form: str, written: str, value: str | None) -> None:
    """What is right already or has no column of its own."""
    assert normalised(form, written) == value

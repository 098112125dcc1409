"""A release as its page, its text and the feeds show it."""

import pytest

import records
from regionruhr.model.addresses import Link
from regionruhr.model.prose import Prose
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.article import Article, Event, article, event
from regionruhr.reading.markdown import read_markdown


def _article(release: Release) -> Article:
    details = {
        **records.DETAILS,
        "press_contacts": {"presse": {"organisation": "wilo", "phone": "+49 231 2"}},
    }
    partner = records.partner("wilo", name="Wilo SE")
    return article(release, records.network(release, partner, details=details))


def _prose(text: str) -> Prose:
    return read_markdown("content/aktuelles/2026/a.md", text, 1)[0]


@pytest.mark.parametrize(
    ("fields", "dateline"),
    [
        ({"date": "2016-02-02 10:00"}, "Dortmund, 2. Februar 2016 –"),
        ({"date": "2018-02-01", "date_precision": "month"}, "Dortmund, Februar 2018 –"),
        ({"date": "2016-02-02", "lang": "en"}, "Dortmund, 2 February 2016 –"),
    ],
    ids=["day", "month", "English"],
)
def test_dateline_names_place_and_day(fields: dict[str, object], dateline: str) -> None:
    """Without the time, no more precise than it is known, in the language of the text."""
    view = _article(records.release("2026-07", "a", _prose("Text."), dateline="Dortmund", **fields))
    assert view.dateline == dateline
    html = view.body.html("")
    assert html == f'<p><span class="dateline">{dateline}</span> Text.</p>\n'


def test_text_without_a_dateline_stays_as_it_is() -> None:
    """A look back has none, and a message need not."""
    view = _article(records.release("2026-07", "a", _prose("Text.")))
    assert (view.dateline, view.body.html("")) == ("", "<p>Text.</p>\n")


@pytest.mark.parametrize(
    ("fields", "published", "modified"),
    [
        (
            {"date": "2026-11-21 23:30"},
            "2026-11-21T23:30:00+01:00",
            "2026-11-21T23:30:00+01:00",
        ),
        ({"date": "2026-07-15"}, "2026-07-15T12:00:00+02:00", "2026-07-15T12:00:00+02:00"),
        (
            {"corrections": [{"date": "2026-02-01", "note": "Zahl"}]},
            "2026-01-15T10:00:00+01:00",
            "2026-02-01T12:00:00+01:00",
        ),
        (
            {"date": "2026-11-21 23:30", "corrections": [{"date": "2026-11-21", "note": "Zahl"}]},
            "2026-11-21T23:30:00+01:00",
            "2026-11-21T23:31:00+01:00",
        ),
        (
            {"date": "2026-11-21", "corrections": [{"date": "2026-11-21", "note": "Zahl"}] * 2},
            "2026-11-21T12:00:00+01:00",
            "2026-11-21T12:02:00+01:00",
        ),
        (
            {"date": "2009-10-07", "original": {"publisher": "Wilo"}, "written_on": "2026-01-01"},
            "2026-01-01T12:00:00+01:00",
            "2026-01-01T12:00:00+01:00",
        ),
        ({"date": "2018-02-01", "date_precision": "month"}, "", ""),
    ],
    ids=[
        "late in the evening",
        "day",
        "corrected",
        "corrected on its day",
        "day corrected twice on it",
        "look back",
        "month only",
    ],
)
def test_page_has_its_times_of_publication_and_change(
    fields: dict[str, object], published: str, modified: str
) -> None:
    """With the offset of Berlin; modified never before published; no day is made up."""
    view = _article(records.release(**fields))
    assert (view.published, view.modified) == (published, modified)


@pytest.mark.parametrize(
    ("original", "retrospect"),
    [
        ({}, "Rückblick, verfasst am 1. Januar 2026 nach Wilo"),
        ({"published": "2009-10"}, "Rückblick, verfasst am 1. Januar 2026 nach Wilo, Oktober 2009"),
        (
            {"published": "2009", "number": "7"},
            "Rückblick, verfasst am 1. Januar 2026 nach Wilo, 2009, Nr. 7",
        ),
    ],
    ids=["publisher", "month", "number"],
)
def test_look_back_names_its_source(original: dict[str, object], retrospect: str) -> None:
    """When it was written, and after what, as far as that is known."""
    fields = {"original": {"publisher": "Wilo", **original}, "written_on": "2026-01-01"}
    assert _article(records.release(**fields)).retrospect == retrospect


def test_sources_leave_open_what_the_note_says() -> None:
    """Behind the line of a look back, paragraph by paragraph."""
    fields = {"original": {"publisher": "Wilo"}, "written_on": "2026-01-01"}
    view = _article(records.release(**fields, source_note="Ohne Tag.\n\nOhne Ort."))
    assert view.source_note == ("Ohne Tag.", "Ohne Ort.")
    assert view.remarks == (view.retrospect, "Ohne Tag.", "Ohne Ort.")
    assert _article(records.release()).remarks == ()


def test_message_of_ones_own_looks_back_on_nothing() -> None:
    """The line stands only where it is true."""
    assert _article(records.release()).retrospect == ""


def test_last_correction_stands_first() -> None:
    """Whatever the order in the file."""
    corrections = [
        {"date": "2026-02-01", "note": "Erste"},
        {"date": "2026-03-01", "note": "Zweite"},
    ]
    assert _article(records.release(corrections=corrections)).corrections == (
        ("1. März 2026", "Zweite"),
        ("1. Februar 2026", "Erste"),
    )


def test_release_leads_to_what_it_names() -> None:
    """Topics, places, partners, and whom to call."""
    view = _article(
        records.release(topics=["messe"], places=["herne"], partners=["wilo"], contact="presse")
    )
    assert view.topics == (Link("Messe", "aktuelles/thema/messe/"),)
    assert view.places == (Link("Herne", "aktuelles/ort/herne/"),)
    assert view.partners == (Link("Wilo SE", "partner/wilo/"),)
    assert view.contact is not None
    assert view.contact.phone == "+49 231 2"
    assert view.contact_organisation == Link("Wilo SE", "partner/wilo/")


def test_number_is_not_read_as_a_month() -> None:
    """The second of a year, not February."""
    line = _article(records.release("2016-02", "start", date="2016-02-02")).headline
    assert line.designation == "Pressemitteilung Nr. 2/2016"


def test_look_back_has_no_number() -> None:
    """What it sums up was never counted here."""
    release = records.release(original={"publisher": "Wilo"}, written_on="2026-01-01")
    assert _article(release).headline.designation == "Rückblick"


TAXONOMY = Taxonomy.model_validate(
    {
        **records.TAXONOMY,
        "towns": {
            "herne": {"label": "Herne", "area": "herne"},
            "wetter": {
                "label": "Wetter (Ruhr)",
                "area": "ennepe-ruhr",
                "synonyms": ["Wetter an der Ruhr"],
            },
        },
    }
)


def _event(release: Release) -> Event:
    found = event(release, TAXONOMY)
    assert found is not None
    return found


def test_only_an_event_has_one() -> None:
    """News and press releases announce none."""
    assert event(records.release(type="news"), TAXONOMY) is None


def test_event_has_time_and_place() -> None:
    """In words, for machines, and as a file for calendars."""
    fields = {"start": "2026-07-01 10:00", "end": "2026-07-01 12:00", "location": "Rathaus"}
    assert _event(records.event("2026-01", "messe", **fields)) == Event(
        period="Mittwoch, 1. Juli 2026, 10:00 bis 12:00 Uhr",
        start="2026-07-01T10:00:00+02:00",
        end="2026-07-01T12:00:00+02:00",
        location="Rathaus",
        status="",
        note="",
        previous="",
        previous_start="",
        town="",
        postal_code="",
        calendar="aktuelles/2026/messe/messe.ics",
    )


@pytest.mark.parametrize(
    ("location", "postal_code", "town"),
    [
        ("Herne", "", "Herne"),
        ("Rathaus, Herne", "", "Herne"),
        ("Rathaus,Herne", "", "Herne"),
        ("Saal 1, Rathaus, 44627 Herne", "44627", "Herne"),
        ("Kulturzentrum, Wetter an der Ruhr", "", "Wetter (Ruhr)"),
        ("Hannover", "", ""),
        ("Herner Straße, 44787 Bochum", "", ""),
        ("Messe, Halle Herne 3", "", ""),
        ("Herne, Rathaus", "", ""),
        (",", "", ""),
    ],
)
def test_town_is_what_the_location_ends_in(location: str, postal_code: str, town: str) -> None:
    """A town of the region by its label or another of its names; nothing is guessed."""
    found = _event(records.event(location=location))
    assert (found.postal_code, found.town) == (postal_code, town)


OPEN = "Der neue Termin steht noch nicht fest"
FORMER = "bisher Sonntag, 1. November 2026"


@pytest.mark.parametrize(
    ("fields", "status", "note", "period", "previous"),
    [
        ({}, "", "", "Dienstag, 1. Dezember 2026", ""),
        (
            {"event_status": "cancelled"},
            "abgesagt",
            "Der Saal ist gesperrt.",
            "Dienstag, 1. Dezember 2026",
            "",
        ),
        (
            {"event_status": "postponed", "previous_start": "2026-11-01"},
            "neuer Termin",
            "Der Saal ist gesperrt.",
            "Dienstag, 1. Dezember 2026",
            FORMER,
        ),
        (
            {"event_status": "postponed", "previous_start": "2026-11-01", "start": None},
            "verschoben",
            "Der Saal ist gesperrt.",
            OPEN,
            FORMER,
        ),
        (
            {"event_status": "cancelled", "previous_start": "2026-11-01"},
            "abgesagt",
            "Der Saal ist gesperrt.",
            "Dienstag, 1. Dezember 2026",
            "",
        ),
    ],
    ids=["as announced", "cancelled", "postponed", "put off", "put off, then cancelled"],
)
def test_event_says_what_became_of_it(
    fields: dict[str, object], status: str, note: str, period: str, previous: str
) -> None:
    """A postponed one stands under its new time, or under none, with the newest note."""
    corrections = [
        {"date": "2026-11-20", "note": "Der Saal ist gesperrt."},
        {"date": "2026-11-10", "note": "Neuer Saal."},
    ]
    found = _event(records.event(corrections=corrections, **fields))
    assert (found.status, found.note) == (status, note)
    assert (found.period, found.previous) == (period, previous)
    assert bool(found.start) is (period != OPEN)

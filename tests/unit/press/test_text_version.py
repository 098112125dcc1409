"""A release as plain text, and how long it is."""

import pytest

import records
from regionruhr.model.addresses import Link
from regionruhr.model.release import Release
from regionruhr.press.article import article
from regionruhr.press.text_version import PlainText, TextVersion, plain_text, text_version
from regionruhr.reading.markdown import read_markdown

SITE = "https://host.example/x/"
OFFICIAL = {
    **records.LEGAL,
    "press_contacts": {
        "presse": {
            "organisation": "wilo",
            "name": "Max Muster",
            "role": "Presse",
            "phone": "+49 231 2",
            "email": "presse@example.org",
            "hours": "9 bis 16 Uhr",
        },
        "nichts": {"organisation": "wilo"},
    },
    "boilerplates": {"short": "Kurz.", "medium": "Mittel.", "long": "Lang."},
}
FULL = {
    "title": "Neue Halle",
    "subtitle": "Platz für drei",
    "summary": "Eine Halle ist fertig.",
    "dateline": "Dortmund",
    "contact": "presse",
    "corrections": [
        {"date": "2026-01-16", "note": "Es sind drei."},
        {"date": "2026-01-18", "note": "Es sind vier."},
    ],
    "images": [
        {
            "file": "halle.jpg",
            "alt": "Eine Halle",
            "caption": "Die Halle von außen.",
            "credit": "E. Muster",
            "license": "CC BY 4.0",
        }
    ],
    "downloads": [{"file": "plan.pdf", "title": "Lageplan"}],
}


def _release(body: str, **fields: object) -> Release:
    prose, problems = read_markdown("content/aktuelles/2026/halle.md", body, 1)
    assert problems == []
    return records.release("2026-07", "halle", prose, **fields)


def _written(
    release: Release, details: dict[str, object] | None = None, site_url: str = SITE
) -> TextVersion:
    given = {**records.DETAILS, **(OFFICIAL if details is None else details)}
    network = records.network(release, records.partner("wilo", name="Wilo SE"), details=given)
    return text_version(article(release, network), network.details, site_url)


def test_text_has_the_content_of_the_page() -> None:
    """Every part in its place, from the number to the address, each paragraph one line."""
    body = "Mehr [bei Wilo](../../../partners/wilo.yml).\n\n## Ausblick\n\nBald."
    assert (
        _written(_release(body, **FULL)).text
        == """\
Pressemitteilung Nr. 7/2026
15. Januar 2026, 10:00 Uhr

Korrektur vom 18. Januar 2026: Es sind vier.

Korrektur vom 16. Januar 2026: Es sind drei.

Neue Halle

Platz für drei

Eine Halle ist fertig.

Dortmund, 15. Januar 2026 – Mehr bei Wilo.

Ausblick

Bald.

---

Links im Text
- bei Wilo: https://host.example/x/partner/wilo/

Bilder
- Bildunterschrift: Die Halle von außen.
  Bildnachweis: E. Muster
  Lizenz: CC BY 4.0
  Bildbeschreibung: Eine Halle
  https://host.example/x/aktuelles/2026/halle.jpg

Downloads
- Lageplan: https://host.example/x/aktuelles/2026/plan.pdf

Umfang
101 Zeichen mit Leerzeichen, 88 ohne
Gezählt sind Titel, Vorspann und Text.

Pressekontakt
Wilo SE
Max Muster
Presse
Telefon: +49 231 2
E-Mail: presse@example.org
Erreichbar: 9 bis 16 Uhr

Verantwortlich für den Text (§ 18 Abs. 2 MStV)
Erika Muster, Weg 2, 44135 Dortmund

Über das Netzwerk
Mittel.

Abdruck
Der Abdruck ist honorarfrei. Der Text steht unter der Lizenz CC BY 4.0: Sie dürfen ihn \
veröffentlichen, kürzen und bearbeiten. Bitte nennen Sie „In|Die RegionRuhr“ als Quelle und die \
Lizenz, und sagen Sie, wenn Sie etwas geändert haben. Für Bilder gelten die Angaben am Bild. \
Belegexemplar erbeten.
https://creativecommons.org/licenses/by/4.0/deed.de

Adresse dieser Meldung
https://host.example/x/aktuelles/2026/halle/
"""
    )


def test_what_nobody_knows_stays_out() -> None:
    """No empty heading; a preview says that it is one."""
    text = _written(_release("Text."), details={}).text
    assert text.startswith(
        "Vorschau – keine amtliche Veröffentlichung\n\nPressemitteilung Nr. 7/2026\n"
    )
    assert f"Pressekontakt\n{SITE}presse/\n" in text
    for heading in ("Links im Text", "Bilder", "Downloads", "Über das Netzwerk", "Termin"):
        assert f"{heading}\n" not in text
    assert "Verantwortlich für den Text" not in text
    assert "None" not in text


def test_what_sources_leave_open_stands_below_the_story() -> None:
    """It is not counted, and nobody prints it by mistake."""
    version = _written(_release("Text.", source_note="Ohne Tag.\n\nOhne Ort."))
    assert "Ohne Tag" not in version.story
    assert "\n---\n\nStand und Quellen\nOhne Tag.\nOhne Ort.\n\n" in version.text


def test_contact_without_telephone_or_mail_leads_to_the_profile() -> None:
    """A desk is never left without a way to ask."""
    assert (
        f"Pressekontakt\nWilo SE\n{SITE}partner/wilo/\n"
        in _written(_release("Text.", contact="nichts")).text
    )


def test_look_back_is_marked_before_the_first_word() -> None:
    """When it was written, after what, and where that stands."""
    text = _written(
        _release(
            "Text.",
            original={
                "publisher": "Wilo SE",
                "published": "2009",
                "number": "7",
                "url": "https://wilo.example/7",
            },
            written_on="2026-01-10",
        )
    ).text
    assert text.startswith(
        "Rückblick\n15. Januar 2026, 10:00 Uhr\n\n"
        "Rückblick, verfasst am 10. Januar 2026 nach Wilo SE, 2009, Nr. 7\n"
        "https://wilo.example/7\n\nProbe\n"
    )


def test_event_has_time_and_place() -> None:
    """Before the text, as on the page."""
    event = _release("Text.", type="event", start="2026-04-20 09:00", location="Messe Hannover")
    assert (
        "\n\nTermin: Montag, 20. April 2026, 09:00 Uhr\nOrt: Messe Hannover\n\n"
        in _written(event).text
    )


@pytest.mark.parametrize(
    ("fields", "body", "story"),
    [
        ({}, "Text.", "Probe|Eine Meldung der Probe.|Text."),
        (
            {"subtitle": "Unter", "dateline": "Hagen", "date": "2016-02-02"},
            "Text.",
            "Probe|Unter|Eine Meldung der Probe.|Hagen, 2. Februar 2016 – Text.",
        ),
        (
            {"dateline": "Hagen", "date": "2016-02-01", "date_precision": "month"},
            "Text.",
            "Probe|Eine Meldung der Probe.|Hagen, Februar 2016 – Text.",
        ),
        (
            {"dateline": "Hagen", "date": "2016-02-02", "lang": "en"},
            "Text.",
            "Probe|Eine Meldung der Probe.|Hagen, 2 February 2016 – Text.",
        ),
        (
            {"dateline": "Hagen", "date": "2016-02-02"},
            "- Text.",
            "Probe|Eine Meldung der Probe.|Hagen, 2. Februar 2016 –|- Text.",
        ),
        (
            {"dateline": "Hagen", "date": "2016-02-02"},
            "",
            "Probe|Hagen, 2. Februar 2016 – Eine Meldung der Probe.",
        ),
    ],
    ids=["plain", "with dateline", "month only", "English", "list first", "no body"],
)
def test_story_begins_as_journalists_set_it(
    fields: dict[str, object], body: str, story: str
) -> None:
    """Place and day stand before the first words of the body."""
    assert _written(_release(body, **fields)).story == story.replace("|", "\n\n")


@pytest.mark.parametrize(
    ("title", "body", "characters", "without_spaces", "words"),
    [
        ("ab", "cd", 5, 5, 3),
        ("a b", "c  d", 7, 5, 5),
        ("ab", "c\n\nd", 5, 5, 4),
        ("ab", "c\\\nd", 5, 5, 4),
        ("ab", "1\N{NO-BREAK SPACE}000", 8, 7, 4),
        ("ab", "| c | d |\n|---|---|\n| 1 | 2 |", 9, 7, 6),
        ("ab", "[cd](https://very.long.example/address)", 5, 5, 3),
        ("ab", "**cd**", 5, 5, 3),
        ("u\N{COMBINING DIAERESIS}b", "cd", 5, 5, 3),
        ("😀", "cd", 4, 4, 3),
    ],
    ids=[
        "letters",
        "spaces",
        "paragraphs",
        "line break",
        "no-break space",
        "table",
        "address of a link",
        "markup",
        "umlaut in two parts",
        "emoji",
    ],
)
def test_length_counts_title_lead_and_body(
    title: str, body: str, characters: int, without_spaces: int, words: int
) -> None:
    """What is to be printed counts: no line break, no address, no markup. The lead is "x"."""
    written = _written(_release(body, title=title, summary="x"))
    assert (written.characters, written.characters_without_spaces, written.words) == (
        characters,
        without_spaces,
        words,
    )
    assert (
        written.text.count(f"\n{characters} Zeichen mit Leerzeichen, {without_spaces} ohne\n") == 1
    )


def test_story_is_what_stands_in_the_text() -> None:
    """Whoever counts the text of the file comes to the number that it names."""
    written = _written(_release("Ein Absatz.\n\n- eins\n- zwei", **FULL))
    before, _, _ = written.text.partition("\n\n---\n\n")
    assert before.endswith(written.story)
    assert written.characters == len(written.story.replace("\n", ""))


SITE = "https://host.example/x/"


def _plain(markdown: str) -> PlainText:
    prose, problems = read_markdown("content/aktuelles/2026/probe.md", markdown, 1)
    assert problems == []
    return plain_text(prose.html(SITE))


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        ("Ein *Satz* mit **Nachdruck** und `Code`.", ["Ein Satz mit Nachdruck und Code."]),
        ("Eine Zeile\nund ihre  Fortsetzung", ["Eine Zeile und ihre Fortsetzung"]),
        ("Straße 1\\\n44137 Dortmund", ["Straße 1\n44137 Dortmund"]),
        ("Eins.\n\nZwei.", ["Eins.", "Zwei."]),
        ("## Über uns\n\nText.", ["Über uns", "Text."]),
        ("- eins\n- zwei", ["- eins\n- zwei"]),
        ("1. eins\n2. zwei", ["1. eins\n2. zwei"]),
        ("9. neun\n10. zehn\n    - darin", ["9. neun\n10. zehn\n    - darin"]),
        ("- eins\n  - darin\n- zwei", ["- eins\n  - darin\n- zwei"]),
        ("- eins\n\n  mehr dazu\n\n- zwei", ["- eins\n  mehr dazu\n- zwei"]),
        ("> Ein Satz.\n>\n> Noch einer.", ["> Ein Satz.\n> Noch einer."]),
        ("| a | b |\n|--:|---|\n| 1 | *2* |\n| | 3 |", ["a\tb\n1\t2\n\t3"]),
        ("Vor.\n\n---\n\nNach.", ["Vor.", "* * *", "Nach."]),
        ("```\nerste  Zeile\nzweite\n```", ["erste  Zeile\nzweite"]),
        (
            "5 < 6 & „Wörter“ 😀 1\N{NO-BREAK SPACE}000",
            ["5 < 6 & „Wörter“ 😀 1\N{NO-BREAK SPACE}000"],
        ),
        ("\\<b>kein Markup\\</b>", ["<b>kein Markup</b>"]),
        ("Vor.\n\n{{ figures }}\n\nNach.", ["Vor.", "Nach."]),
        ("", []),
    ],
    ids=[
        "emphasis",
        "soft line break",
        "hard line break",
        "paragraphs",
        "heading",
        "list",
        "numbered list",
        "numbers with two digits",
        "list in a list",
        "paragraphs in a list",
        "quotation",
        "table",
        "rule",
        "code",
        "signs",
        "escaped markup",
        "block of the site",
        "nothing",
    ],
)
def test_markup_becomes_plain(markdown: str, paragraphs: list[str]) -> None:
    """Paragraphs stay apart, lists and tables keep their lines, nothing is wrapped."""
    assert list(_plain(markdown).paragraphs) == paragraphs


def test_paragraph_is_never_wrapped() -> None:
    """Whoever pastes a text sets it in a column of his own."""
    (paragraph,) = _plain(" ".join(["Produktionsdienstleistung"] * 50)).paragraphs
    assert "\n" not in paragraph


@pytest.mark.parametrize(
    ("markdown", "links"),
    [
        ("[Wilo](../../../partners/wilo.yml)", [Link("Wilo", f"{SITE}partner/wilo/")]),
        (
            "[*Zur*\nBuchung](https://a.example/?q=1&b)",
            [Link("Zur Buchung", "https://a.example/?q=1&b")],
        ),
        ("<https://a.example/>, <info@a.example>", []),
        ("www.a.example, https://b.example/c und info@a.example", []),
        ("[info@a.example](mailto:info@a.example)", []),
        ("[Rückruf](tel:+492311)", [Link("Rückruf", "tel:+492311")]),
        (
            "[eins](https://a.example) [zwei](https://a.example)",
            [Link("eins", "https://a.example")],
        ),
        ("- [eins](https://a.example)", [Link("eins", "https://a.example")]),
    ],
    ids=[
        "of the site",
        "foreign",
        "spelt out",
        "bare",
        "mail spelt out",
        "phone",
        "twice",
        "in a list",
    ],
)
def test_links_are_separated_from_the_text(markdown: str, links: list[Link]) -> None:
    """Each address once, absolute, in the order of the text."""
    assert list(_plain(markdown).links) == links

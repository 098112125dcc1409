"""Misspelt Markdown is reported; what only resembles it is not."""

import re

import pytest

from regionruhr.reading.markdown import read_markdown

FIRST_LINE = 5
FOOTNOTE = "schreiben Sie die Anmerkung in Klammern in den Satz"
INSERTED = "löschen Sie die Stelle; Bilder gehören ins Feld „images“, alles andere in den Text"
NOTE = "schreiben Sie: > **Hinweis:** und dahinter den Text"


def _reported(text: str) -> list[tuple[int, str, str]]:
    _, problems = read_markdown("content/kontakt.md", text, FIRST_LINE)
    return [(p.line, p.fault, p.values.get("near", p.values["value"])) for p in problems]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("[uns](tel:0231 123456)", "[uns](tel:+49231123456)"),
        ("[uns](tel:+49 231 123456)", "[uns](tel:+49231123456)"),
        ("[uns](TEL:0049 231 1)", "[uns](tel:00492311)"),
        ("[hier](plan der halle.pdf)", "[hier](plan%20der%20halle.pdf)"),
        ("[a](https://host.example/ü b?x=1#y)", "[a](https://host.example/ü%20b?x=1#y)"),
        ("- [a](b c)", "[a](b%20c)"),
        ("| x |\n|---|\n| [a](b c) |", "[a](b%20c)"),
    ],
)
def test_link_with_a_blank_in_its_address_is_reported(text: str, near: str) -> None:
    """With what to write instead: that is a link."""
    (reported,) = _reported(text)
    assert reported[1:] == ("link-blank", near)
    assert _reported(near) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n##Kurz", [(7, "heading-blank", "## Kurz")]),
        ("######Tief", [(5, "heading-blank", "###### Tief")]),
        ("a\n##Kurz", [(6, "heading-blank", "## Kurz")]),
        ("Es gilt:\n• eins\n• zwei", [(6, "list-sign", "•")]),
        ("• eins\n\n• zwei", [(5, "list-sign", "•"), (7, "list-sign", "•")]),
        ("  ▪ eins", [(5, "list-sign", "▪")]),
    ],
)
def test_misspelt_heading_and_list_are_reported(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    """Once a paragraph, in the line where it begins."""
    assert _reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("·\tA\n·\tB", [(5, "list-sign", "·")]),
        ("o\tA\no\tB", [(5, "list-sign", "o")]),
        ("\uf0b7\tA", [(5, "list-sign", "\uf0b7")]),
        ("– A\n– B", [(5, "list-sign", "–")]),
        ("Es gilt:\n— A\n— B", [(6, "list-sign", "—")]),
        ("-Anmelden\n-Kommen", [(5, "list-sign", "-")]),
        ("✓ A", [(5, "list-sign", "✓")]),
        ("a) Eins\nb) Zwei", [(5, "list-sign", "a)")]),
    ],
)
def test_list_of_a_word_processor_is_reported(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    """It would run together in one paragraph."""
    assert _reported(text) == expected


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Die [[Muster GmbH]] öffnet.", "schreiben Sie: [Muster GmbH](Adresse)"),
        ("[[muster|Muster GmbH]]", "schreiben Sie: [Muster GmbH](Adresse)"),
        ("~~Alt~~ gilt nicht mehr.", "lassen Sie weg, was nicht mehr gilt"),
        ("Sie sagt ==zu==.", "schreiben Sie: **zu**"),
        ("'''Muster GmbH'''", "schreiben Sie: **Muster GmbH**"),
        ("== Termine ==", "schreiben Sie: ## Termine"),
        ("h2. Termine", "schreiben Sie: ## Termine"),
        ("- [ ] Anmelden", "schreiben Sie „- “ ohne die Klammern"),
        ("1. [x] Kommen", "schreiben Sie „- “ ohne die Klammern"),
        ("Alt.[^1]", FOOTNOTE),
        ("Alt.[^quelle]\n\n[^quelle]: Eine Anmerkung", FOOTNOTE),
        ("Alt.^[Eine Anmerkung.]", FOOTNOTE),
        ("> [!NOTE]\n> Nötig.", NOTE),
        ("> [!note] Hinweis", NOTE),
        ('!!! note "Hinweis"\n    Text', NOTE),
        ("??? tip\n    Text", NOTE),
        (":::note\nText\n:::", NOTE),
        ("{{< image-gallery >}}", INSERTED),
        ("{% include foto.html %}", INSERTED),
        ('[gallery ids="1,2"]', INSERTED),
        (".. image:: foto.jpg", INSERTED),
        ("[b]Neu[/b]", "schreiben Sie **fett** oder *kursiv*"),
        ("Bis morgen :smile:!", "schreiben Sie es in Worten"),
        ("%%intern%%", "löschen Sie die Stelle"),
        ("## Termine {#termine}", "löschen Sie die Stelle"),
        ("[TOC]", "löschen Sie die Stelle"),
        ("Es gilt $$a+b$$.", "schreiben Sie die Formel in Worten"),
        ("H~2~O", "nehmen Sie das Zeichen selbst, etwa ² oder ₂"),
        ("20 m^2^", "nehmen Sie das Zeichen selbst, etwa ² oder ₂"),
        ("(hier)[https://a.example/b]", "schreiben Sie: [hier](https://a.example/b)"),
        ("(uns)[www.a.example]", "schreiben Sie: [uns](www.a.example)"),
        ("[hier] (https://a.example/b)", "schreiben Sie: [hier](https://a.example/b)"),
        ("[wir] (../netzwerk/index.md)", "schreiben Sie: [wir](../netzwerk/index.md)"),
        ("[https://a.example Muster]", "schreiben Sie: [Muster](https://a.example)"),
        ("[url=https://a.example]Muster[/url]", "schreiben Sie: [Muster](https://a.example)"),
        ("Firma\tOrt\nMuster\tHagen", "schreiben Sie: | Firma | Ort | und darunter | --- | --- |"),
        ("Text\n\n    eingerückt", "löschen Sie die Leerzeichen am Anfang der Zeile"),
        ("[Muster GmbH|https://a.example/b]", "schreiben Sie: [Muster GmbH](https://a.example/b)"),
        ("{info}Ein Hinweis", "löschen Sie die Stelle"),
        ("{code:python}", "löschen Sie die Stelle"),
        ("||Firma||Ort||", "schreiben Sie: | Firma | … | und darunter | --- | --- |"),
        ("Ein ###MARKER### steht da.", "löschen Sie die Stelle"),
        ("{{ .Title }}", INSERTED),
        ('[contact-form-7 id="1"]', INSERTED),
        ("Ein Absatz ^absatz-1", "löschen Sie die Stelle"),
        ("Gut. 【4†source】", "löschen Sie die Stelle"),
        ("Gut. :contentReference[oaicite:0]{index=0}", "löschen Sie die Stelle"),
        ("Gut. citeturn0search1", "löschen Sie die Stelle"),
        ("Drücken Sie ++ctrl+alt++.", "schreiben Sie nur die Worte"),
        ("Es ist ^^unterstrichen^^.", "schreiben Sie nur die Worte"),
        ("2**3**4", "schreiben Sie: 2 × 3 × 4"),
    ],
)
def test_markup_of_other_programs_is_reported(text: str, near: str) -> None:
    """Once, with what to write instead."""
    assert [(fault, remedy) for _, fault, remedy in _reported(text)] == [("markup-foreign", near)]


def test_markup_is_reported_where_it_stands() -> None:
    """Different signs each, the same ones all over a text once."""
    signs = "a\n~~b~~ [[c]] ==d==\n\n- [ ] e\n- [ ] f\n- [x] g\n\n> [!TIP]\n\n!!! tip\n\n![[h.jpg]]"
    _, problems = read_markdown("content/kontakt.md", signs, FIRST_LINE)
    assert [(p.line, p.values.get("value", p.fault)) for p in problems] == [
        (6, "[[c]]"),
        (6, "~~b~~"),
        (6, "==d=="),
        (8, "[ ]"),
        (12, "[!TIP]"),
        (14, "!!! tip"),
        (16, "markdown-image"),
    ]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("**Termine**\n\nAm Montag.", "## Termine"),
        ("__Termine:__\n\n- Montag", "## Termine"),
        ("***Termine***\n\nAm Montag.", "## Termine"),
        ("## A\n\n### B\n\n**Termine**\n\nAm Montag.", "### Termine"),
    ],
)
def test_heading_in_bold_is_reported(text: str, near: str) -> None:
    """Who hears the page does not find it."""
    assert [(fault, remedy) for _, fault, remedy in _reported(text)] == [("heading-blank", near)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#### A", [(5, "heading-level", "## A")]),
        ("## A\n\n#### B", [(7, "heading-level", "### B")]),
        ("### A", [(5, "heading-level", "## A")]),
        ("## A\n\n### B\n\n## C\n\n###### D", [(11, "heading-level", "### D")]),
    ],
)
def test_level_left_out_is_reported(text: str, expected: list[tuple[int, str, str]]) -> None:
    """Headings are counted like chapters."""
    assert _reported(text) == expected


@pytest.mark.parametrize(
    ("html", "near"),
    [
        ("<!--more-->", "löschen Sie den Kommentar"),
        ("<b>neu</b>", "schreiben Sie **fett**"),
        ('<a href="/x">y</a>', "schreiben Sie [Wort](Adresse)"),
        ("<img src=x>", "tragen Sie das Bild im Feld „images“ ein"),
        ("<ul>\n<li>a</li>\n</ul>", "beginnen Sie jeden Punkt mit „- “"),
        ('<p class="x">a</p>', "löschen Sie den Befehl"),
        ("<blink>a</blink>", "<blink>"),
    ],
)
def test_html_is_refused_with_what_to_write(html: str, near: str) -> None:
    """In the signs of Markdown, where there are some."""
    assert _reported(html)[0][1:] == ("markdown-html", near)


@pytest.mark.parametrize(
    "text",
    [
        "Er kam – so heißt es –\n– und ging – spät.",
        "– so begann es",
        "a) ist besser als\nb",
        "-5 °C bis\n-10 °C",
        "**Wichtig** ist der Termin.",
        "**Die Anmeldung ist offen.**\n\nText",
        "Text\n\n**Schluss**",
        "## A\n\n### B\n\n#### C\n\n## D",
        "Kolleg\\*innen und Kund\\*innen, Schüler:innen, Lehrer*innen",
        "C++ und C#, {Muster}, 3||4, x^2 + y^2, [rot] und [/]",
        "!!! Achtung !!!",
        "**„Wir bauen.“**\n\nText",
        "snake_case_name, a_b",
        "5 * 3 und 4*2",
        "10:30:45 Uhr, 1:2:3, Ziel: a:b",
        "a == b und c === d, ~ 5, ~~",
        "[1] und [2], [sic!], [...], [ ] offen",
        "(siehe oben)[1], [a] (b c), [Muster] (Hagen)",
        "Preis: 5 % bis 10 %, 20 %% {a} {{ b }} $5 und $6",
        "`[[a]] ~~b~~ ==c== :d:` und \\[[a]]",
        "[a](https://host.example/?b==c==&d=:e:~~f~~)",
        "https://host.example/[[a]]:b:/~~c~~",
        "```\n!!! note\n    - [ ] a\n```",
        "Wert\tzwei",
        "1.\tEins\n2.\tZwei",
        "Sie sagten: „!!!“ und ???",
        '[a](https://host.example/ "Titel")',
        "\\[a](b c)",
        "`[a](b c)`",
        "```\n[a](b c)\n```",
        "[a] (b c)",
        "## Überschrift",
        "\\##Kurz",
        "```\n##Kurz\n• eins\n```",
        "#dortmund",
        "Preis Nr. ##3",
        "eins • zwei",
        "- eins",
    ],
)
def test_intended_text_is_left_alone(text: str) -> None:
    """Links with a title, escapes, code, and signs within a line."""
    assert _reported(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kolleg*innen und Kund*innen",
        "Der*die Leiter*in",
        "3*4*5 mm",
        "die Mitarbeiter*innen*vertretung",
        "[Kolleg*innen](https://a.example/b) und Kund*innen",
    ],
)
def test_asterisks_within_words_are_text(text: str) -> None:
    """They are shown as they are written, and nobody is told to write them otherwise."""
    prose, problems = read_markdown("content/kontakt.md", text, FIRST_LINE)
    shown = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", text)
    assert (prose.text.strip().replace("\N{NO-BREAK SPACE}", " "), problems) == (shown, [])


def test_italics_and_bold_type_stay() -> None:
    """Around whole words, and within them bold type with two asterisks."""
    prose, _ = read_markdown("content/kontakt.md", "*Ein* **Wort**, *Kolleg*innen*", FIRST_LINE)
    assert prose.html("") == "<p><em>Ein</em> <strong>Wort</strong>, <em>Kolleg*innen</em></p>\n"

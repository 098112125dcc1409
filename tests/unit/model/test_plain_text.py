"""Fields are shown as they are written: what would be markup elsewhere is found and taken out."""

import re

import pytest

import records
from regionruhr.model.image import Image
from regionruhr.model.plain_text import is_plain, without_markup


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("M&uuml;ller &#038; S&ouml;hne &#8211; neue Halle", "Müller & Söhne – neue Halle"),
        ("Wir **alle**, mehr [hier](https://a.example/): <b>neu</b>", "Wir alle, mehr hier: neu"),
        ("&amp;uuml; &#xFC; &lt;", "ü ü <"),
        ("Pumpen&nbsp;GmbH, Gie&shy;ßerei", "Pumpen GmbH, Gießerei"),
        ("eins<br>zwei<br/>drei", "eins zwei drei"),
        ('<p class="x">eins</p><p>zwei</p>', "eins zwei"),
        ("<!-- Notiz -->Wilo", "Wilo"),
        ("*neu* und _alt_", "neu und alt"),
        ("__neu__ ~~alt~~ ==wichtig==", "neu alt wichtig"),
        ("`code` und [[Seite|Wort]]", "code und Wort"),
        ("![Bild](a.jpg)", "Bild"),
        ("**_neu_** &amp;amp; <b>**x**</b>", "neu & x"),
    ],
)  # fmt: skip
def test_markup_is_taken_out(text: str, plain: str) -> None:
    """What is left is the text as it is meant to be read."""
    assert without_markup(text) == plain
    assert without_markup(plain) == plain
    assert not is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "Müller & Söhne",
        "AT&T; R&D; a&b; &unbekannt;",
        "unter <5 t, über >3 t, a < b > c",
        "Kolleg*innen und Kund*innen",
        "5 * 3 * 2, 2 ** 3",
        "datei_name_neu, a__b",
        "#1 im Revier, C#",
        "[x] (y), [sic], (a)[b]",
        "5 ~ 6, a = b == c",
        "`",
        "–  –",
        "https://a.example/?a=1&b=2",
    ],
)
def test_text_stays_as_it_is(text: str) -> None:
    """Signs that are text."""
    assert without_markup(text) == text


@pytest.mark.parametrize("sign", ["**a", "<a ", "<!--", "_a", "[a](", "&a", "`a", "`", "[[", "~~"])
def test_many_signs_are_no_standstill(sign: str) -> None:
    """Each is looked at about once."""
    text = sign * 1_000
    assert len(without_markup(text)) <= len(text)
    assert re.search(re.escape(sign[0]), text)


@pytest.mark.parametrize(
    ("written", "credit"),
    [
        ("Foto: Schmitz", "Schmitz"),
        ("Fotos : Schmitz", "Schmitz"),
        ("Bildnachweis: HAGENagentur", "HAGENagentur"),
        ("Fotografin: E. Muster", "E. Muster"),
        ("Foto Schmitz", "Foto Schmitz"),
        ("Foto:", "Foto:"),
        ("Schmitz, Foto: privat", "Schmitz, Foto: privat"),
    ],
)
def test_credit_has_no_label(written: str, credit: str) -> None:
    """The page puts one before it."""
    image = Image.model_validate(records.image(credit=written))
    assert image.credit == credit

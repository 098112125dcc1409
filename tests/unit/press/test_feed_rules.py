"""The rules that feeds are judged by can be broken: what is spoilt is found."""

import re
from collections.abc import Callable

import pytest
from lxml import etree

import feed_rules
from feed_samples import SITE, feed, item, media
from regionruhr.press.syndication import AtomWriter, RssWriter

SAMPLE = feed(item("2026-08", media=(media(),)), item("2026-07"))
Spoil = Callable[[str], str]


def _replaced(old: str, new: str) -> Spoil:
    return lambda text: text.replace(old, new, 1)


def _without(element: str) -> Spoil:
    return lambda text: re.sub(rf"(?s)\s*<{element}\b.*?(</{element}>|/>)", "", text, count=1)


SPOILT_RSS: dict[str, Spoil] = {
    "not well-formed": _replaced("</channel>", ""),
    "no link to itself": _without("atom:link"),
    "another link to itself": _replaced("feeds/presse.rss", "feeds/aktuelles.rss"),
    "no language": _without("language"),
    "no rights": _without("copyright"),
    "no date": _without("lastBuildDate"),
    "an unknown element": _replaced("<docs>", "<autor>a</autor><docs>"),
    "an element twice": _replaced("<docs>", "<ttl>5</ttl><docs>"),
    "another image": _replaced("<title>", "<title>x"),
    "no guid": _without("guid"),
    "a guid twice": _replaced("2009:2026-08", "2009:2026-07"),
    "a guid that is an address": _replaced('isPermaLink="false"', 'isPermaLink="true"'),
    "no full text": _without("content:encoded"),
    "no summary": lambda text: re.sub(
        r"(<item>.*?)<description>.*?</description>", r"\1", text, flags=re.DOTALL
    ),
    "two enclosures": _replaced("<enclosure", "<enclosure/><enclosure"),
    "an enclosure that is not the picture": _replaced("halle.jpg", "tor.jpg"),
    "a picture without a credit": _without("media:credit"),
    "a picture without a size": _replaced(' fileSize="123456"', ""),
    "a change at the same time": _replaced("12:00:08+02:00", "12:00:07+02:00"),
    "a date in another form": _replaced("15 Jan 2026", "2026-01-15"),
    "a date of another season": _replaced("10:00:00 +0100", "10:00:00 +0200"),
    "a day at midnight": _replaced("10:00:00 +0100", "00:00:00 +0100"),
    "an address that is relative": _replaced(f"<link>{SITE}aktuelles", "<link>/aktuelles"),
    "a link in the text that is relative": _replaced(f'<a href="{SITE}', '<a href="'),
    "a script": _replaced("<p>Mehr", "<script>alert(1)</script><p>Mehr"),
    "a style": _replaced("<p>Mehr", '<p style="color: red">Mehr'),
    "a picture in the text that is relative": _replaced(
        "<p>Mehr", f'<p><img src="{SITE}a.jpg" srcset="{SITE}a.jpg 1x, b.jpg 2x">Mehr'
    ),
    "an item before the end of the channel": lambda text: text.replace("<ttl>60</ttl>", "").replace(
        "</channel>", "<ttl>60</ttl></channel>"
    ),
}
SPOILT_ATOM: dict[str, Spoil] = {
    "no id": _without("id"),
    "no author": lambda text: re.sub(r"(?s)<author>.*?</author>", "", text),
    "a date in another form": _replaced("2026-01-15T", "2026-01-15 "),
    "a date of another season": _replaced("10:00:00+01:00", "10:00:00+02:00"),
    "a day at midnight": _replaced("10:00:00+01:00", "00:00:00+01:00"),
    "a change before publication": lambda text: re.sub(
        "2026(-07-15T12:00:08[^<]*</updated>\n    <author)", r"2025\1", text
    ),
    "a change at the same time": _replaced(
        "12:00:08+02:00</updated>\n    <auth", "12:00:07+02:00</updated>\n    <auth"
    ),
    "a link without its attributes": _replaced(
        ' rel="alternate" type="text/html" hreflang="de" href="https://host.example/x/akt',
        ' href="https://host.example/x/akt',
    ),
    "two pages": _replaced(
        '<link rel="enclosure" type="image/jpeg"', '<link rel="alternate" type="text/html"'
    ),
    "a group of pictures": _replaced("<media:content", "<media:group/><media:content"),
    "an id twice": _replaced("2009:2026-08", "2009:2026-07"),
    "a relative icon": _replaced(f"<icon>{SITE}", "<icon>/"),
}


@pytest.mark.parametrize("spoil", SPOILT_RSS.values(), ids=SPOILT_RSS.keys())
def test_rss_that_is_spoilt_is_found_out(spoil: Spoil) -> None:
    """Each rule has a document that breaks it."""
    sound = RssWriter().document(SAMPLE).decode()
    assert list(feed_rules.rss_faults(sound.encode(), f"{SITE}feeds/presse.rss")) == []
    spoilt = spoil(sound)
    assert spoilt != sound
    assert _faults(lambda: feed_rules.rss_faults(spoilt.encode(), f"{SITE}feeds/presse.rss"))


@pytest.mark.parametrize("spoil", SPOILT_ATOM.values(), ids=SPOILT_ATOM.keys())
def test_atom_that_is_spoilt_is_found_out(spoil: Spoil) -> None:
    """Each rule has a document that breaks it."""
    address = f"{SITE}feeds/presse.atom"
    sound = AtomWriter().document(SAMPLE).decode()
    assert list(feed_rules.atom_faults(sound.encode(), address)) == []
    spoilt = spoil(sound)
    assert spoilt != sound
    assert _faults(lambda: feed_rules.atom_faults(spoilt.encode(), address))


def _faults(check: Callable[[], object]) -> list[str]:
    """What a check says; it may stop at what is no XML."""
    found: list[str] = []
    try:
        for fault in check():  # type: ignore[attr-defined]
            found.append(fault)  # noqa: PERF402 (what came before an error counts)
    except etree.XMLSyntaxError as error:
        found.append(str(error))
    return found

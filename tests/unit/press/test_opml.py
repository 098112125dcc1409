"""The list of all feeds, as readers import it."""

from lxml import etree

import records
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.press.opml import opml
from regionruhr.settings import moment

SITE = "https://host.example/x/"
HOSTILE = '<b>"Söhne" & Co.</b>'


def _document(*of: records.Record) -> etree._Element:
    network = records.network(*of)
    room = newsroom(network, moment(records.ALWAYS))
    return etree.fromstring(opml(channels(network, room), SITE))


def test_every_feed_is_listed_in_its_group() -> None:
    """OPML 2.0: each outline has a text, each feed its address, its page and its description."""
    root = _document(
        records.partner("wilo", name=HOSTILE), records.release(partners=["wilo"], topics=["messe"])
    )
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "Alle Feeds von In|Die RegionRuhr"
    groups = {str(g.get("text")): [o.get("xmlUrl") for o in g] for g in root.iterfind("body/*")}
    assert groups == {
        "Die beiden wichtigsten Feeds": [
            f"{SITE}feeds/aktuelles.rss",
            f"{SITE}feeds/presse.rss",
        ],
        "Nach Thema": [f"{SITE}feeds/thema/messe.rss", f"{SITE}feeds/thema/foerderung.rss"],
        "Nach Ort": [f"{SITE}feeds/ort/dortmund.rss", f"{SITE}feeds/ort/herne.rss"],
        "Nach Partner": [f"{SITE}feeds/partner/wilo.rss"],
    }
    (partner,) = root.findall("body/*[@text='Nach Partner']/outline")
    assert dict(partner.items()) == {
        "type": "rss",
        "version": "RSS2",
        "text": f"In|Die RegionRuhr: Partner {HOSTILE}",
        "title": f"In|Die RegionRuhr: Partner {HOSTILE}",
        "description": f"Meldungen des Netzwerks In|Die RegionRuhr zu {HOSTILE}.",
        "language": "de",
        "xmlUrl": f"{SITE}feeds/partner/wilo.rss",
        "htmlUrl": f"{SITE}partner/wilo/",
    }

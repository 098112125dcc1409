"""JSON Feed 1.1."""

import json

import pytest

from feed_rules import json_faults, json_schema_faults
from feed_samples import SITE, feed, item, media
from regionruhr.press.feeds import Feed
from regionruhr.press.json_feed import JsonWriter

ADDRESS = f"{SITE}feeds/presse.json"


def _written(sample: Feed) -> bytes:
    return JsonWriter().document(sample)


def test_feed_describes_itself() -> None:
    """All that the specification recommends."""
    found = json.loads(_written(feed()))
    assert found == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "In|Die RegionRuhr: Pressemitteilungen",
        "home_page_url": f"{SITE}presse/",
        "feed_url": ADDRESS,
        "description": "Die Pressemitteilungen des Netzwerks",
        "icon": f"{SITE}assets/feed/icon-512.png",
        "favicon": f"{SITE}assets/favicon.svg",
        "authors": [{"name": "In|Die RegionRuhr", "url": SITE}],
        "language": "de",
        "items": [],
    }


def test_item_has_the_content_of_the_other_formats() -> None:
    """The same id, times, texts and pictures as in RSS and Atom."""
    (found,) = json.loads(_written(feed(item(media=(media(), media("b.jpg"))))))["items"]
    assert found == {
        "id": "tag:regionruhr.de,2009:2026-07",
        "url": f"{SITE}aktuelles/2026/2026-07/",
        "title": "Neue Halle",
        "content_html": item().content,
        "summary": "Eine Halle ist fertig.",
        "date_published": "2026-01-15T10:00:00+01:00",
        "date_modified": "2026-07-15T00:00:07+02:00",
        "authors": [{"name": "In|Die RegionRuhr"}],
        "language": "de",
        "tags": ["Messe", "Förderung & Forschung"],
        "image": f"{SITE}aktuelles/2026/halle.jpg",
        "attachments": [
            {
                "url": f"{SITE}aktuelles/2026/{name}",
                "mime_type": "image/jpeg",
                "title": "Die neue Halle (Wilo, CC BY 4.0)",
                "size_in_bytes": 123_456,
            }
            for name in ("halle.jpg", "b.jpg")
        ],
    }


def test_feed_of_many_items_is_json_still() -> None:
    """Items are written one by one."""
    found = json.loads(_written(feed(item("2026-08"), item("2026-07"))))
    assert [entry["id"][-7:] for entry in found["items"]] == ["2026-08", "2026-07"]


@pytest.mark.parametrize(
    "spoil",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"titel": "unbekannt"},
        {"feed_url": "/feeds/presse.json"},
        {"items": [{"id": "1"}]},
        {"items": [{"id": 1, "content_text": "a"}]},
        {"items": [{"id": "1", "content_text": "a", "date_published": "2026-01-15 10:00"}]},
        {"items": [{"id": "1", "content_text": "a", "attachments": [{"url": f"{SITE}a"}]}]},
    ],
    ids=["version", "unknown", "relative", "empty", "number", "time", "attachment"],
)
def test_schema_refuses_what_is_no_json_feed(spoil: dict[str, object]) -> None:
    """What the specification forbids."""
    assert list(json_faults(_written(feed()), ADDRESS)) == []
    found = json.loads(_written(feed())) | spoil
    assert list(json_schema_faults(json.dumps(found).encode())) != []

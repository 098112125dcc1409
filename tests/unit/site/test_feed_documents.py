"""The key of a feed's documents changes with all that is written of the feed."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from feed_samples import feed, item, media
from regionruhr.model.picture import Picture
from regionruhr.press.feeds import Feed, Item
from regionruhr.site.feed_documents import changed_feeds

SAMPLE = feed(item(media=(media(),)))
ITEM = SAMPLE.items[0]
MEDIA = ITEM.media[0]


def _keys(sample: Feed) -> dict[str, str]:
    keys: dict[str, str] = {}
    assert [*changed_feeds([sample], lambda *_: False, keys)] == [sample]
    return keys


def _other(value: object) -> Any:  # noqa: ANN401 (of the same type)
    match value:
        case datetime():
            return value + timedelta(seconds=1)
        case tuple():
            return (*value, *value) or ("anders",)
    return f"{value} anders"


def _with_item(one: Item) -> Feed:
    return replace(SAMPLE, items=(one,))


OTHER_MEDIA: dict[str, Any] = {
    "address": "https://muster.example/anders.jpg",
    "picture": Picture(1, 2, "image/jpeg", 3),
    "image": MEDIA.image.model_copy(update={"caption": "anders"}),
}
CHANGES = {
    **{
        f"feed: {name}": replace(SAMPLE, **{name: _other(getattr(SAMPLE, name))})
        for name in Feed.__dataclass_fields__
        if name not in {"path", "formats"}
    },
    **{
        f"item: {name}": _with_item(replace(ITEM, **{name: _other(getattr(ITEM, name))}))
        for name in Item.__dataclass_fields__
    },
    **{
        f"media: {name}": _with_item(replace(ITEM, media=(replace(MEDIA, **{name: value}),)))
        for name, value in OTHER_MEDIA.items()
    },
    "order of items": replace(SAMPLE, items=(item("2026-08"), ITEM)),
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_is_written_is_in_the_key(changed: Feed) -> None:
    """Of the feed, of its items and of their pictures."""
    assert not {*_keys(SAMPLE).values()} & {*_keys(changed).values()}


def test_equal_feed_has_the_same_key() -> None:
    """Whatever objects it is made of."""
    assert _keys(SAMPLE) == _keys(feed(item(media=(media(),))))


def test_document_of_the_same_feed_is_taken() -> None:
    """Only the formats that are missing are left to be written."""
    keys = _keys(SAMPLE)
    rss, *others = keys.items()
    (left,) = changed_feeds([SAMPLE], lambda *one: one == rss, {})
    assert [f"{left.path}.{suffix}" for suffix in left.formats] == [a for a, _ in others]

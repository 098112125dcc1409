"""JSON Feed: a feed as JSON Feed 1.1 (jsonfeed.org); feedgen does not write it."""

import json
from functools import cache
from typing import Final

from regionruhr.press.feeds import FAVICON, ICON, Feed, Item, iso_time

VERSION: Final = "https://jsonfeed.org/version/1.1"


class JsonWriter:
    """Writes feeds as JSON Feed, each item on a line of its own."""

    def __init__(self) -> None:
        self._text = cache(_item)

    def document(self, feed: Feed) -> bytes:
        """The document of a feed."""
        head = {
            "version": VERSION,
            "title": feed.title,
            "home_page_url": feed.home,
            "feed_url": feed.address(feed.path, "json"),
            "description": feed.description,
            "icon": feed.site_url + ICON,
            "favicon": feed.site_url + FAVICON,
            "authors": [{"name": feed.author, "url": feed.site_url}],
            "language": "de",
        }
        items = b",\n".join(map(self._text, feed.items))
        return b'%b,\n"items": [\n%b\n]}\n' % (_encoded(head)[:-1], items)


def _item(item: Item) -> bytes:
    fields: dict[str, object] = {
        "id": item.guid,
        "url": item.link,
        "title": item.title,
        "content_html": item.content,
        "summary": item.summary,
        "date_published": iso_time(item.published),
        "date_modified": iso_time(item.updated),
        "authors": [{"name": item.author}],
        "language": item.lang,
        "tags": item.categories,
    }
    if item.media:
        fields["image"] = item.media[0].address
        fields["attachments"] = [
            {
                "url": picture.address,
                "mime_type": picture.media_type,
                "title": f"{picture.caption} ({picture.credit}, {picture.rights})",
                "size_in_bytes": picture.length,
            }
            for picture in item.media
        ]
    return _encoded(fields)


def _encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()

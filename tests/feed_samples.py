"""Feed samples: items and feeds to write, each valid, saying only what a test does not say."""

from dataclasses import replace
from datetime import datetime

from regionruhr.model.image import Image
from regionruhr.model.picture import Picture
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.feeds import Feed, Item, Media

SITE = "https://host.example/x/"


def media(name: str = "halle.jpg", media_type: str = "image/jpeg") -> Media:
    """A photo with its words and rights."""
    image = Image(
        file=name,
        alt="Eine Halle aus Glas",
        caption="Die neue Halle",
        credit="Wilo",
        license="CC BY 4.0",
    )
    address = f"{SITE}aktuelles/2026/{name}"
    return Media(address, Picture(1600, 900, media_type, 123_456), image)


def item(number: str = "2026-07", **fields: object) -> Item:
    """An item of January 2026, corrected in July."""
    found = Item(
        guid=f"tag:regionruhr.de,2009:{number}",
        link=f"{SITE}aktuelles/2026/{number}/",
        title="Neue Halle",
        summary="Eine Halle ist fertig.",
        content=f'<p>Mehr <a href="{SITE}presse/">zur Presse</a> &amp; mehr.</p>',
        author="In|Die RegionRuhr",
        rights="Texte: CC BY 4.0",
        lang="de",
        published=datetime(2026, 1, 15, 10, tzinfo=BERLIN),
        updated=datetime(2026, 7, 15, 12, 0, int(number[-2:]) % 60, tzinfo=BERLIN),
        categories=("Messe", "Förderung & Forschung"),
    )
    return replace(found, **fields)  # type: ignore[arg-type] # a test names fields that there are


def feed(*items: Item, **fields: object) -> Feed:
    """The press feed with those items."""
    found = Feed(
        path="feeds/presse",
        formats=("rss", "atom", "json"),
        guid="tag:regionruhr.de,2009:feeds/presse",
        title="In|Die RegionRuhr – Pressemitteilungen",
        description="Die Pressemitteilungen des Netzwerks",
        author="In|Die RegionRuhr",
        rights="Texte: CC BY 4.0",
        home=f"{SITE}presse/",
        site_url=SITE,
        items=items,
    )
    return replace(found, **fields)  # type: ignore[arg-type] # a test names fields that there are

"""Addresses: where each record stands on the site. Permanent: a change here breaks links.

An address counts from the root of the site and has no leading slash: "partner/wilo/".
The start page is "".
"""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import combining, normalize
from urllib.parse import urlencode

from regionruhr.model.legal_forms import without_legal_form

LONGEST_NAME = 100
"""The number of characters of a name of a file or folder in the project.

Disks take 255 of the name that is made from it; more than 100 are not unpacked everywhere.
"""
LONGEST_IDENTIFIER = 80
LONGEST_SLUG = 60
"""The number of characters of a name that is made from a title."""
PARTNERS = "partner/"
PROJECTS = "projekte/"
RELEASES = "aktuelles/"
PRESS = "presse/"
CONTACT = "kontakt/"
EVENTS = "aktuelles/termine/"
EVENTS_CALENDAR = "feeds/termine.ics"
EXCHANGE = "boerse/"
PAIRINGS = f"{EXCHANGE}paarungen/"
EXCHANGE_FEEDS = "feeds/boerse/"
OFFERS_FEED = f"{EXCHANGE_FEEDS}angebote"
REQUESTS_FEED = f"{EXCHANGE_FEEDS}gesuche"
PAIRS_FEED = f"{EXCHANGE_FEEDS}paarungen"
"""Without an ending, as the paths of all feeds."""
DEADLINES_CALENDAR = f"{EXCHANGE_FEEDS}fristen.ics"
SEARCH = "suche/"
DIRECTORY_INDEX = f"{PARTNERS}index.json"
EXCHANGE_INDEX = f"{EXCHANGE}index.json"
SEARCH_INDEX = f"{SEARCH}index.json"
"""Addresses without a digest of the content: else pages would change with every text."""
A_TO_Z = "a-z"
OPEN_DATA = f"{PARTNERS}offene-daten/"
OPEN_DATA_CSV = f"{PARTNERS}partner.csv"
OPEN_DATA_JSON = f"{PARTNERS}partner.json"
OPEN_DATA_SCHEMA = f"{PARTNERS}partner.schema.json"
OPEN_DATA_VCARDS = f"{PARTNERS}partner.vcf"
RESERVED = frozenset(
    {
        "a-z",
        "archiv",
        "art",
        "boerse",
        "branche",
        "index",
        "kompetenz",
        "offene-daten",
        "ort",
        "termine",
        "thema",
        "zertifikat",
    }
)

RESERVED_ENTRIES = frozenset(
    {
        "angebote",
        "art",
        "forschung",
        "gesuche",
        "index",
        "kapazitaeten",
        "kompetenz",
        "leistungen",
        "ort",
        "paarungen",
        "reststoffe",
    }
)
"""The parts of addresses below /boerse/ that lists have: no entry may have them as its id."""


@dataclass(frozen=True, slots=True)
class Link:
    """A title and the address it leads to."""

    title: str
    address: str


def partner_address(partner_id: str) -> str:
    """The address of a profile."""
    return f"{PARTNERS}{partner_id}/"


def facet_address(facet: str, key: str = "") -> str:
    """The address of the page of a term of a facet, or of the facet itself."""
    return f"{PARTNERS}{facet}/{key}/" if key else f"{PARTNERS}{facet}/"


def finder_address(field: str, value: str) -> str:
    """The address at which the finder shows what it has for a value of a field of its form."""
    return f"{PARTNERS}?{urlencode({field: value})}"


def embed_address(place: str) -> str:
    """The address of the list of a place that other sites show in a frame."""
    return f"{facet_address('ort', place)}einbetten/"


def town_map_address(town: str) -> str:
    """The address of the picture of where a town lies."""
    return f"{PARTNERS}ort/{town}.svg"


def vcard_address(partner_id: str) -> str:
    """The address of the vCard of a partner."""
    return f"{partner_address(partner_id)}{partner_id}.vcf"


def project_address(project_id: str) -> str:
    """The address of a project."""
    return f"{PROJECTS}{project_id}/"


def entry_address(entry_id: str) -> str:
    """The address of an offer or a request."""
    return f"{EXCHANGE}{entry_id}/"


def exchange_list_address(name: str, key: str = "") -> str:
    """The address of a list of offers and requests, or of those under a term of a facet."""
    return f"{EXCHANGE}{name}/{key}/" if key else f"{EXCHANGE}{name}/"


def release_address(year: int, slug: str) -> str:
    """The address of a release."""
    return f"{RELEASES}{year}/{slug}/"


def releases_about_address(record: str) -> str:
    """The address of the list of all releases about a partner or a project, by its address."""
    return f"{record}meldungen/"


def file_of_address(address: str) -> str:
    """The file that the address of a release, a project or a profile stands for.

    That of an entry of the exchange stands for none: it may be in any profile.

    >>> file_of_address("aktuelles/2016/kompetenznetz/"), file_of_address("partner/wilo/")
    ('content/aktuelles/2016/kompetenznetz.md', 'partners/wilo.yml')
    """
    stem = address.rstrip("/")
    if address.startswith(PARTNERS):
        return f"partners/{stem.removeprefix(PARTNERS)}.yml"
    return f"content/{stem}.md"


def release_file_address(year: int, slug: str, ending: Literal["txt", "zip", "ics"]) -> str:
    """The address of a release as plain text, with its pictures as an archive, or as an event."""
    return f"{release_address(year, slug)}{slug}.{ending}"


def year_address(year: int) -> str:
    """The address of the list of all releases of a year."""
    return f"{RELEASES}{year}/"


def topic_address(topic: str) -> str:
    """The address of the list of all releases on a topic."""
    return f"{RELEASES}thema/{topic}/"


def news_place_address(place: str) -> str:
    """The address of the list of all releases on a town or an area."""
    return f"{RELEASES}ort/{place}/"


def logo_address(partner_id: str, logo: str) -> str:
    """The address of a logo, beside the profile it belongs to."""
    return f"{partner_address(partner_id)}{logo}"


def profile_picture_address(partner_id: str, name: str) -> str:
    """The address of a picture of a profile, apart from its logos, whose names may be the same."""
    return f"{partner_address(partner_id)}bilder/{name}"


def address_beside(path: str, name: str) -> str:
    """The address of a file that lies in the same folder as the file `path`."""
    return address_of_file(f"{posixpath.dirname(path)}/{name}")


def address_of_file(path: str) -> str:
    """The address that the folder and name of a file of the project stand for.

    >>> address_of_file("partners/wilo.yml"), address_of_file("content/netzwerk/index.md")
    ('partner/wilo/', 'netzwerk/')
    >>> address_of_file("partners/boerse/drehteile.yml")
    'boerse/drehteile/'
    """
    if path.startswith("partners/"):
        name = posixpath.basename(path).removesuffix(".yml")
        is_entry = posixpath.dirname(path) == "partners/boerse"
        return entry_address(name) if is_entry else partner_address(name)
    inside = path.removeprefix("content/")
    if not inside.endswith(".md"):
        return inside
    stem = inside.removesuffix(".md")
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"


def slug(text: str) -> str:
    """The words of a text as a part of an address; empty if it has no letter and no digit.

    >>> slug("Grüße aus Hagen: Café & Co.")
    'gruesse-aus-hagen-cafe-co'
    """
    plain = normalize("NFKD", text.lower().replace("ß", "ss"))
    for vowel in "aou":
        plain = plain.replace(f"{vowel}\N{COMBINING DIAERESIS}", f"{vowel}e")
    bare = "".join(char for char in plain if not combining(char))
    return "-".join(re.findall(r"[a-z0-9]+", bare))


@lru_cache(2**16)
def identifier(name: str) -> str:
    """The id that the name of an organisation suggests, without its legal form.

    At most `LONGEST_IDENTIFIER` characters, of whole words where that can be.
    """
    words = without_legal_form(slug(name).split("-"))
    return shortened_slug("-".join(words), LONGEST_IDENTIFIER)


def shortened_slug(name: str, longest: int) -> str:
    """A slug cut to `longest` characters, between two words if it has several."""
    if len(name) <= longest:
        return name
    return name[: longest + 1].rpartition("-")[0] or name[:longest]

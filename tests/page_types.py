"""Page types: one page of every kind, of the real site and of the invented network.

What every page must stand is asked of each of them.
"""

from dataclasses import dataclass
from typing import Literal

import pytest

Site = Literal["real", "demo"]


@dataclass(frozen=True)
class PageType:
    """A kind of page, and where one of it stands: a site and a path on it."""

    name: str
    path: str
    site: Site = "real"

    def __str__(self) -> str:
        return self.name


PAGE_TYPES = (
    PageType("start", ""),
    PageType("directory", "partner/"),
    PageType("kind", "partner/art/hochschule/"),
    PageType("sector", "partner/branche/maschinenbau/"),
    PageType("competence", "partner/kompetenz/foerdertechnik/"),
    PageType("places", "partner/ort/"),
    PageType("place", "partner/ort/ennepe-ruhr/"),
    PageType("A to Z", "partner/a-z/"),
    PageType("exchange", "boerse/"),
    PageType("open data", "partner/offene-daten/"),
    PageType("embedded list", "partner/ort/dortmund/einbetten/"),
    PageType("profile", "partner/wilo/"),
    PageType("carrier", "partner/sihk-hagen/"),
    PageType("projects", "projekte/"),
    PageType("project", "projekte/digitale-fabrik/"),
    PageType("news", "aktuelles/"),
    PageType("year", "aktuelles/2016/"),
    PageType("topic", "aktuelles/thema/messen/"),
    PageType("news of a place", "aktuelles/ort/dortmund/"),
    PageType("events", "aktuelles/termine/"),
    PageType("look back", "aktuelles/2016/kompetenznetz/"),
    PageType("network", "netzwerk/"),
    PageType("press", "presse/"),
    PageType("feeds", "presse/feeds/"),
    PageType("contact", "kontakt/"),
    PageType("imprint", "impressum/"),
    PageType("privacy", "datenschutz/"),
    PageType("accessibility", "barrierefreiheit/"),
    PageType("Einfache Sprache", "einfache-sprache/"),
    PageType("English", "en/"),
    PageType("not found", "404.html"),
    PageType("official start", "", "demo"),
    PageType("first page of a list", "partner/art/unternehmen/", "demo"),
    PageType("last page of a list", "partner/art/unternehmen/w-z/", "demo"),
    PageType("certificates", "partner/zertifikat/", "demo"),
    PageType("certificate", "partner/zertifikat/iso-9001/", "demo"),
    PageType("letter", "partner/a-z/s/", "demo"),
    PageType("exchange with entries", "boerse/", "demo"),
    PageType("list of entries", "boerse/gesuche/", "demo"),
    PageType("places of entries", "boerse/ort/", "demo"),
    PageType("new pairs", "boerse/paarungen/", "demo"),
    PageType("offer", "boerse/kranpruefung/", "demo"),
    PageType("request with what fits", "boerse/gussraeder/", "demo"),
    PageType("anonymous request", "boerse/lackierkabine/", "demo"),
    PageType("full profile", "partner/lindenkamp/", "demo"),
    PageType("removed profile", "partner/altwerk/", "demo"),
    PageType("full project", "projekte/abwaerme-teilen/", "demo"),
    PageType("press release", "aktuelles/2026/industriepfad/", "demo"),
    PageType("event put off", "aktuelles/2026/foerdersprechtag/", "demo"),
    PageType("event to come", "aktuelles/2026/messtechnik-tag/", "demo"),
    PageType("events to come", "aktuelles/termine/", "demo"),
    PageType("English release", "aktuelles/2026/partners-wanted/", "demo"),
    PageType("withdrawn release", "aktuelles/2026/umfrage-energiepreise/", "demo"),
    PageType("official contact", "kontakt/", "demo"),
)

MOVED = PageType("moved release", "aktuelles/2026/abwaerme-erste-bilanz/", "demo")
"""It leads on at once: a browser never stays on it."""


each_page_type = pytest.mark.parametrize("page_type", PAGE_TYPES, ids=str)
"""Runs a test for every page type."""


def page_type(name: str) -> PageType:
    """The page type of that name."""
    return next(one for one in PAGE_TYPES if one.name == name)

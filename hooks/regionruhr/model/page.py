"""Page: a text of the site that is neither news nor project, "/netzwerk/" or "/impressum/"."""

from typing import Annotated

from pydantic import Field

from regionruhr.model.document import Document
from regionruhr.model.field import AlsoCalled
from regionruhr.model.shared_fields import SUMMARY_ELSEWHERE
from regionruhr.model.values import Day, Language, Lead, Line, SiteAddress


class Page(Document):
    """A page under content/; its address follows from its folder.

    `translation_of` is the address of the page that says the same in another language.
    """

    title: Line = Field(title="Titel", description="Die Überschrift.")
    summary: Annotated[Lead, SUMMARY_ELSEWHERE] = Field(
        title="Zusammenfassung",
        description="Ein bis zwei Sätze, höchstens 300 Zeichen: Sie stehen in Suchmaschinen.",
    )
    updated: Annotated[
        Day | None, AlsoCalled("lastmod modified last_modified_at last_update updated_at date")
    ] = Field(default=None, title="Stand", description="Jahr-Monat-Tag.", examples=["2026-11-24"])
    lang: Annotated[Language, AlsoCalled("language locale")] = Field(
        default=Language.GERMAN,
        title="Sprache",
        description="In welcher Sprache der Text ist; ohne Angabe Deutsch.",
    )
    translation_of: SiteAddress | None = Field(
        default=None,
        title="Übersetzung von",
        description="Die Adresse der Seite, die dasselbe in einer anderen Sprache sagt.",
        examples=["/netzwerk/"],
    )

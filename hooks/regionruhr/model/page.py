"""Page: a text of the site that is neither news nor project, "/netzwerk/" or "/impressum/"."""

from typing import Literal

from regionruhr.model.document import Document
from regionruhr.model.values import Day, Lead, Line, SiteAddress


class Page(Document):
    """A page under content/; its address follows from its folder.

    `translation_of` is the address of the page that says the same in another language.
    """

    title: Line
    summary: Lead
    updated: Day | None = None
    lang: Literal["de", "en"] = "de"
    translation_of: SiteAddress | None = None

"""Page: a text of the site that is neither news nor project, "/netzwerk/" or "/impressum/"."""

from typing import Literal

from regionruhr.network.document import Document
from regionruhr.network.values import Day, Lead, Line


class Page(Document):
    """A page under content/; its address follows from its folder."""

    title: Line
    summary: Lead
    updated: Day | None = None
    lang: Literal["de", "en"] = "de"

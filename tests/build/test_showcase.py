"""The showcase shows everything: what nobody shows, no bar is ever asked of."""

from pathlib import Path

import announcement
import showcase
from page_types import MOVED, PAGE_TYPES
from regionruhr.network.exchange import Offer, Request
from regionruhr.network.partner import Partner
from regionruhr.network.project import Project
from regionruhr.network.release import Release


def test_every_field_is_shown() -> None:
    """A new field gets a value here, and so a place on a page that every bar is asked of."""
    assert showcase.PROFILE.keys() == Partner.model_fields.keys()
    assert showcase.PROJECT.keys() == Project.model_fields.keys()
    assert {*announcement.fields("neu"), "original", "written_on"} == {*Release.model_fields}
    shown = {field for entry in (*showcase.OFFERS, *showcase.REQUESTS) for field in entry}
    assert shown | {"kind"} == {*Offer.model_fields, *Request.model_fields}


def test_every_page_type_is_there(real: Path, showcase: Path) -> None:
    """Each has its page, on the site that it is of."""
    sites = {"real": real / "site", "showcase": showcase / "site"}
    for one in (*PAGE_TYPES, MOVED):
        page = sites[one.site] / one.path
        assert (page if one.path.endswith(".html") else page / "index.html").is_file(), one.name

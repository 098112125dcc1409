"""Catalogue: every word of the site's own by its key, for templates and core."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.wording import (
    directory,
    events,
    exchange,
    feeds,
    finder,
    home,
    law,
    news,
    open_data,
    press,
    press_material,
    preview,
    profile,
    projects,
    release,
    search,
    shell,
)

PARTS = (
    shell,
    home,
    finder,
    directory,
    profile,
    open_data,
    exchange,
    projects,
    news,
    events,
    release,
    press_material,
    press,
    feeds,
    law,
    search,
    preview,
)

UI: Mapping[str, str] = MappingProxyType(
    {key: word for part in PARTS for key, word in part.UI.items()}
)

"""Catalogue: every word of the site's own by its key, for templates and core."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.wording import directory, law, press, search, shell

PARTS = (shell, directory, press, law, search)

UI: Mapping[str, str] = MappingProxyType(
    {key: word for part in PARTS for key, word in part.UI.items()}
)

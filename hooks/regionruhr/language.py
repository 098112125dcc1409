"""Language: the languages in which people who edit the site are told something."""

from typing import Literal

Language = Literal["de", "en"]

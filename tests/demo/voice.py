"""Voice: draws words, sentences, people and places, the same for the same seed."""

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any, Final, TypeVar

import yaml

WORDS: Final[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("vocabulary.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
MONTHS: Final = ("Februar", "April", "Mai", "Juni", "September", "Oktober")
PLACES: Final = re.compile(r"\{([^{}]+)\}")
Drawn = TypeVar("Drawn")


class Voice:
    """Draws for one record: what others draw changes nothing in it."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)  # noqa: S311 (a seed is what makes two networks alike)

    def one(self, items: Sequence[Drawn]) -> Drawn:
        """One of the items."""
        return self.random.choice(items)

    def some(self, items: Sequence[Drawn], fewest: int, most: int) -> list[Drawn]:
        """So many different items."""
        return self.random.sample(items, min(len(items), self.random.randint(fewest, most)))

    def often_first(self, items: Sequence[Drawn]) -> Drawn:
        """One of the items, the first ones more often."""
        return items[int(len(items) * self.random.random() ** 2)]

    def chance(self, share: float) -> bool:
        """Whether something holds that holds in that share of all cases."""
        return self.random.random() < share

    def number(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self.random.randint(least, most)

    def town(self) -> str:
        """The key of a town, large ones more often."""
        shares: dict[str, int] = {key: share for key, (share, *_) in WORDS["towns"].items()}
        return self.random.choices([*shares], [*shares.values()])[0]

    def family(self) -> str:
        """A surname: "Hüttenbrucher"."""
        first, last = WORDS["families"]
        return f"{self.one(first)}{self.one(last)}"

    def person(self) -> str:
        """First name and surname."""
        return f"{self.one(WORDS['first_names'])} {self.family()}"

    def craft(self, trade: Sequence[Any]) -> dict[str, str]:
        """What a firm of a trade makes and does: two products, two services."""
        products, services = trade[3:]
        drawn = (*self.random.sample(products, 2), *self.random.sample(services, 2))
        return dict(zip(("produkte", "produkte2", "leistung", "leistung2"), drawn, strict=True))

    def filled(self, pattern: str, **known: str) -> str:
        """The pattern with a word for each of its places; one at its head gets a capital."""
        text = PLACES.sub(lambda place: known.get(place[1]) or self._word(place[1]), pattern)
        return f"{text[0].upper()}{text[1:]}" if pattern[0] == "{" else text

    def _word(self, place: str) -> str:
        if "|" in place:
            return self.one(place.split("|"))
        if place == "monat":
            return self.one(MONTHS)
        low, high = {"jahr": (1962, 2019), "zahl": (12, 48), "viele": (60, 340)}.get(place, (6, 38))
        return str(self.number(low, high))

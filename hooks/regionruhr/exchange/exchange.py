"""Exchange: the offers and requests that are public on a day, as all pages of a site list them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regionruhr.directory.directory import Directory
from regionruhr.exchange.facets import EntryFacet, EntryFacetName, entry_facet
from regionruhr.exchange.posting import Posting, postings
from regionruhr.model.addresses import entry_address
from regionruhr.model.exchange_entry import EntryCategory, EntryKind, Offer
from regionruhr.model.field import titles
from regionruhr.wording.catalogue import OFFERS_COUNTED, REQUESTS_COUNTED, counted


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An offer or a request in a list."""

    title: str
    address: str
    summary: str
    labels: tuple[str, ...]
    """Its kind, and what else is known in a word: category, town, partner."""


@dataclass(frozen=True)
class Exchange:
    """The public entries of a network in order, with their cards and facets."""

    directory: Directory
    postings: tuple[Posting, ...]
    """The newest first, examples last."""

    @cached_property
    def facets(self) -> tuple[EntryFacet, ...]:
        """The facets by which the exchange can be browsed."""
        taxonomy = self.directory.network.taxonomy
        return tuple(entry_facet(name, taxonomy, self.postings) for name in EntryFacetName)

    @cached_property
    def cards(self) -> Mapping[str, EntryCard]:
        """The entries as cards, in order, by their ids."""
        return {posting.id: self._card(posting) for posting in self.postings}

    def count_text(self, entries: Iterable[str]) -> str:
        """Return the numbers of offers and of requests among entries: "7 Angebote, 1 Gesuch"."""
        numbers = Counter(self._kinds[entry] for entry in entries)
        counts = {EntryKind.OFFER: OFFERS_COUNTED, EntryKind.REQUEST: REQUESTS_COUNTED}
        return ", ".join(counted(numbers[k], *words) for k, words in counts.items() if numbers[k])

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {posting.id: posting.entry.kind for posting in self.postings}

    def labels(self, posting: Posting) -> Mapping[str, str]:
        """What a list says of an entry in a word, by what it is; empty where nothing is known."""
        entry = posting.entry
        is_usual = entry.category is EntryCategory.SERVICE
        return {
            "kind": EntryKind(entry.kind).label,
            "category": "" if is_usual else entry.category.label,
            EntryFacetName.PLACE: self.directory.network.taxonomy.towns[posting.town].label,
            "partner": posting.partner.name if posting.partner else "",
            "example": titles(Offer)["example"] if entry.example else "",
        }

    def _card(self, posting: Posting) -> EntryCard:
        return EntryCard(
            title=posting.entry.title,
            address=entry_address(posting.id),
            summary=posting.entry.summary,
            labels=tuple(filter(None, self.labels(posting).values())),
        )


def exchange(directory: Directory, today: date) -> Exchange:
    """Return what is offered and looked for on a day."""
    return Exchange(directory, postings(directory.network, today))

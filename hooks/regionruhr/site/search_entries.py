"""Search entries: the pages that the search finds, with what is indexed of each."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import words
from regionruhr.exchange.entry_page import EntryPage
from regionruhr.exchange.posting import postings
from regionruhr.model.addresses import SEARCH, address_of_file
from regionruhr.model.field import Output
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.newsroom import Newsroom
from regionruhr.press.release_page import ReleasePage
from regionruhr.profiles.profile import Profile
from regionruhr.projects.project_view import ProjectView
from regionruhr.search.entry import SearchEntry
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI
from regionruhr.wording.search import PAGE_NAMES, SEARCH_KINDS, SHORT_NAMES

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The filters of the search: kinds of pages, and places in the order of the taxonomy."""

    kinds: Mapping[str, str]
    """Their labels by their keys."""
    places: Mapping[str, str]
    """Their labels by their keys."""
    where: Mapping[str, str]
    """The places in a sentence ("in Hagen") by their keys."""


def search_page(network: Network, newsroom: Newsroom) -> SearchPage:
    """Return what the page of the search shows."""
    taxonomy = network.taxonomy
    used = {partner.address.city for partner in network.partners.values()}
    used.update(place for release in newsroom.releases for place in release.places)
    used.update(one.town for one in postings(network, newsroom.now.date()))
    named = set(_with_areas(used, taxonomy))
    places = {**taxonomy.areas, **taxonomy.towns}
    labels = {key: place.label for key, place in places.items() if key in named}
    where = {}
    for key, label in labels.items():
        is_district = "Kreis" in label.replace("-", " ").split()
        words = UI["search_in_district"] if is_district else UI["search_in_place"]
        where[key] = words.format(place=label)
    return SearchPage(SEARCH_KINDS, labels, where)


def searchable(pages: Iterable[SitePage], directory: Directory) -> Iterator[SitePage]:
    """Yield all pages, with a search entry for what has a text of its own.

    Lists repeat the pages they link to and would crowd them out; redirects, frames for other
    sites and pages that are not to be indexed are no results either.
    """
    texts = {address_of_file(page.path) for page in directory.network.pages} - {SEARCH}
    for page in pages:
        entry = _entry(page, directory, texts) if page.is_indexed else None
        yield replace(page, search=entry) if entry else page


def spelling_document(pages: Iterable[SitePage]) -> str:
    """Return the words of all names and terms as a JSON list, the most frequent first.

    Among these the search looks for the one that a mistyped word was meant to be.
    """
    entries = [page.search for page in pages if page.search]
    texts = (text.lower() for entry in entries for text in (*entry.names, *entry.terms))
    counts = Counter(word for text in texts for word in _WORD.findall(text))
    words = sorted(counts, key=lambda word: (-counts[word], word))
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _entry(page: SitePage, directory: Directory, texts: set[str]) -> SearchEntry | None:
    match page.view:
        case Profile():
            return _profile(page, page.view, directory)
        case ReleasePage():
            return _release(page, page.view, directory.network.taxonomy)
        case ProjectView():
            return _project(page, page.view)
        case EntryPage():
            return _offer_or_request(page, page.view, directory)
        case _ if page.address in texts:
            return SearchEntry(
                "seite",
                "",
                page.description,
                names=(page.title, *PAGE_NAMES.get(page.address, ())),
                prose=page.prose,
                # A page that shows more than its text shows what lies on other pages.
                is_whole=page.view is None,
            )
    return None


def _profile(page: SitePage, view: Profile, directory: Directory) -> SearchEntry:
    partner = view.partner
    names, terms, texts = (
        tuple(dict.fromkeys(words(partner, directory, [output])))
        for output in (Output.SEARCH_NAME, Output.SEARCH_TERM, Output.SEARCH_TEXT)
    )
    full = " ".join(names).casefold()
    short = (short for long, short in SHORT_NAMES if long.casefold() in full)
    return SearchEntry(
        "profil",
        f"{view.fields['type'].text} · {view.card.town}",
        page.description,
        places=tuple(_with_areas([partner.address.city], directory.network.taxonomy)),
        names=(*names, *short),
        terms=terms,
        texts=texts,
        prose=page.prose,
    )


def _release(page: SitePage, view: ReleasePage, taxonomy: Taxonomy) -> SearchEntry:
    headline = view.article.headline
    linked = (*view.article.partners, *view.article.projects)
    return SearchEntry(
        "meldung",
        f"{headline.kind} · {headline.date}",
        page.description,
        places=tuple(_with_areas(view.article.release.places, taxonomy)),
        terms=(view.article.release.id, *(link.title for link in view.article.topics)),
        others=(*headline.places, *(link.title for link in linked)),
        names=(page.title,),
        texts=(view.article.release.subtitle or "",),
        prose=page.prose,
    )


def _project(page: SitePage, view: ProjectView) -> SearchEntry:
    project = view.project
    seeking = (project.seeking.text,) if project.seeking else ()
    return SearchEntry(
        "projekt",
        " · ".join(filter(None, (view.card.status, view.card.period))),
        page.description,
        terms=tuple(link.title for link in view.fields["seeking.competences"].values),
        others=tuple(partner.title for partner, _ in view.participants),
        names=(page.title,),
        texts=(*project.results, *seeking),
        prose=page.prose,
    )


def _offer_or_request(page: SitePage, view: EntryPage, directory: Directory) -> SearchEntry:
    notice = view.notice
    terms, texts = (
        tuple(dict.fromkeys(words(notice.entry, directory, [output])))
        for output in (Output.SEARCH_TERM, Output.SEARCH_TEXT)
    )
    partner = (notice.partner.title,) if notice.partner else ()
    return SearchEntry(
        "angebot" if notice.entry.kind == "offer" else "gesuch",
        f"{view.category} · {view.place.title}",
        page.description,
        places=tuple(_with_areas([view.town], directory.network.taxonomy)),
        names=(page.title,),
        terms=terms,
        others=partner,
        texts=texts,
    )


def _with_areas(places: Iterable[str], taxonomy: Taxonomy) -> Iterator[str]:
    """Yield the places and the areas of the towns among them."""
    for place in places:
        yield place
        if place in taxonomy.towns:
            yield taxonomy.towns[place].area

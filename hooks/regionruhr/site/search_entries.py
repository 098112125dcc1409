"""Search entries: the pages that the search finds, with what is indexed of each."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from regionruhr.exchange.entries import Exchange, Notice
from regionruhr.model.addresses import SEARCH, address_of_file
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy, Term
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
    named = set(_with_areas(used, taxonomy))
    places = {**taxonomy.areas, **taxonomy.towns}
    labels = {key: place.label for key, place in places.items() if key in named}
    where = {key: _where(label) for key, label in labels.items()}
    return SearchPage(SEARCH_KINDS, labels, where)


def _where(label: str) -> str:
    """Return a place in a sentence: "in Hagen", "im Ennepe-Ruhr-Kreis"."""
    is_district = "Kreis" in label.replace("-", " ").split()
    words = UI["search_in_district"] if is_district else UI["search_in_place"]
    return words.format(place=label)


def searchable(pages: Iterable[SitePage], network: Network) -> Iterator[SitePage]:
    """Yield all pages, with a search entry for profiles, releases, projects and texts.

    Lists repeat the pages they link to and would crowd them out; redirects, frames for other
    sites and pages that are not to be indexed are no results either.
    """
    texts = {address_of_file(page.path) for page in network.pages} - {SEARCH}
    for page in pages:
        entry = _entry(page, network, texts) if page.is_indexed else None
        yield replace(page, search=entry) if entry else page


def spelling_texts(pages: Iterable[SitePage]) -> Iterator[str]:
    """Yield the names and terms of all entries: what people look for."""
    for page in pages:
        if page.search:
            yield from (*page.search.names, *page.search.terms)


def spelling_document(texts: Iterable[str]) -> str:
    """Return the words of names, titles and terms as a JSON list, the most frequent first.

    Among these the search looks for the one that a mistyped word was meant to be.
    """
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    words = sorted(counts, key=lambda word: (-counts[word], word))
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _entry(page: SitePage, network: Network, texts: set[str]) -> SearchEntry | None:
    match page.view:
        case Profile():
            return _profile(page, page.view, network)
        case ReleasePage():
            return _release(page, page.view, network.taxonomy)
        case ProjectView():
            return _project(page, page.view)
        case _ if page.address in texts:
            return SearchEntry(
                "seite",
                "",
                page.description,
                names=(page.title, *PAGE_NAMES.get(page.address, ())),
                others=tuple(_anonymous(page.view)) if isinstance(page.view, Exchange) else (),
                prose=page.prose,
                # A page that shows more than its text shows what lies on other pages.
                is_whole=page.view is None,
            )
    return None


def _profile(page: SitePage, view: Profile, network: Network) -> SearchEntry:
    partner, taxonomy = view.partner, network.taxonomy
    return SearchEntry(
        "profil",
        f"{view.kind.title} · {view.town.title}",
        page.description,
        places=tuple(_with_areas([partner.address.city], taxonomy)),
        names=tuple(_names(partner)),
        terms=tuple(
            dict.fromkeys(
                (
                    *_terms(partner.competences, taxonomy.competences),
                    *_terms(partner.sectors, taxonomy.sectors),
                    *_terms([partner.address.city], taxonomy.towns),
                    view.area.title,
                )
            )
        ),
        texts=tuple(text for notice in view.notices for text in _notice_texts(notice)),
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
        terms=view.seeking_competences,
        others=tuple(who.link.title for who in view.participants),
        names=(page.title,),
        texts=(*project.results, *seeking),
        prose=page.prose,
    )


def _anonymous(exchange: Exchange) -> Iterator[str]:
    """Yield the texts of anonymous offers and requests: they are on no profile."""
    for notice in (*exchange.offers, *exchange.requests):
        if notice.entry.anonymous:
            yield from _notice_texts(notice)


def _notice_texts(notice: Notice) -> Iterator[str]:
    entry = notice.entry
    yield from (entry.title, entry.summary, *filter(None, [entry.description]))
    yield from (link.title for link in notice.competences)


def _with_areas(places: Iterable[str], taxonomy: Taxonomy) -> Iterator[str]:
    """Yield the places and the areas of the towns among them."""
    for place in places:
        yield place
        if place in taxonomy.towns:
            yield taxonomy.towns[place].area


def _names(partner: Partner) -> Iterator[str]:
    """Yield the name, the legal name, and short names ("Uni") of a partner."""
    yield partner.name
    if partner.legal_name:
        yield partner.legal_name
    full = f"{partner.name} {partner.legal_name}".casefold()
    yield from (short for long, short in SHORT_NAMES if long.casefold() in full)


def _terms(keys: Iterable[str], terms: Mapping[str, Term]) -> Iterator[str]:
    """Yield labels and synonyms of terms and of their parents."""
    for key in keys:
        term = terms[key]
        yield from (term.label, *term.synonyms)
        if term.parent:
            yield from _terms([term.parent], terms)

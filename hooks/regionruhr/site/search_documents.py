"""Search documents: the pages that the search over everything finds, with its index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.directory.fact import words
from regionruhr.directory.finder import (
    districts,
    partner_fields,
    partner_terms,
    taxonomy_group,
)
from regionruhr.exchange.entry_page import EntryPage
from regionruhr.model.addresses import SEARCH, SEARCH_INDEX, address_of_file
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.field import Output
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.model.release import ReleaseType
from regionruhr.press.release_page import ReleasePage
from regionruhr.profiles.profile import Profile
from regionruhr.projects.project_view import ProjectView
from regionruhr.search.document import Document, Field, IndexedDocument, Term, TermGroup
from regionruhr.search.inverted_index import index_files
from regionruhr.site.page import SitePage
from regionruhr.wording.search import PAGE_NAMES, SEARCH_KINDS

RECORDS = 24
"""The records in a file: few are shown at once."""

_KIND, _PLACE, _TOPIC, _TYPE = "art", str(FacetName.PLACE), "thema", "partnerart"
_WEIGHTS = {"profil": 1.0, "projekt": 0.8, "angebot": 0.7, "gesuch": 0.7, "seite": 0.8}
_WEIGHT_OF_NEWS = 0.6
"""Who can do something comes before the news of it."""
_WEIGHT_OF_PRESS_RELEASES = 0.65
"""What somebody said before what was said of it."""
_WEIGHT_OF_OTHER_LANGUAGES = 0.6
"""Of a page in a language other than German, on top of that of its kind."""


def search_index(
    documents: Sequence[IndexedDocument], directory: Directory
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the files in which those documents are searched."""
    yield from index_files(
        SEARCH_INDEX,
        documents,
        [*_groups(documents, directory)],
        block=RECORDS,
        has_excerpts=True,
        meta={"place": _PLACE, "districts": districts(directory.network.taxonomy)},
        related=directory.network.taxonomy.related_terms,
    )


def search_document(page: SitePage, directory: Directory) -> Document | None:
    """Return what is to be found of a page; None unless it has a text of its own.

    Lists repeat the pages they link to and would crowd them out; redirects, frames for other
    sites and pages that are not to be indexed are no results either.
    """
    return _document(page, directory) if page.is_indexed else None


def _document(page: SitePage, directory: Directory) -> Document | None:
    match page.view:
        case Profile():
            return _profile(page, page.view, directory)
        case ReleasePage():
            return _release(page, page.view)
        case ProjectView():
            return _project(page, page.view)
        case EntryPage():
            return _offer_or_request(page, page.view, directory)
        case _ if page.address != SEARCH and _is_text(page, directory):
            return _found(
                page,
                "seite",
                fields=((Field.OTHER_NAME, " ".join(PAGE_NAMES.get(page.address, ()))),),
                # A page that shows more than its text shows what lies on other pages.
                prose=page.prose if page.view is None else NO_PROSE,
            )
    return None


def _is_text(page: SitePage, directory: Directory) -> bool:
    return any(page.address == address_of_file(text.path) for text in directory.network.pages)


def _found(
    page: SitePage,
    kind: str,
    *,
    note: str = "",
    fields: Sequence[tuple[Field, str]] = (),
    terms: Mapping[str, Sequence[str]] | None = None,
    prose: Prose = NO_PROSE,
    passages: Iterable[str] = (),
    details: Iterable[str] = (),
    weight: float = 0,
) -> Document:
    """Return a page as a document; its title and description are fields of all kinds.

    Its passages stand beside its prose. Its weight is that of its kind unless another is given.
    """
    of_language = 1 if page.lang == "de" else _WEIGHT_OF_OTHER_LANGUAGES
    return Document(
        address=page.address,
        title=page.title,
        summary=page.description,
        kind=SEARCH_KINDS[kind],
        note=note,
        fields=((Field.NAME, page.title), (Field.SUMMARY, page.description), *fields),
        terms={_KIND: (kind,), **(terms or {})},
        text="\n".join((*prose.passages, *filter(None, (" ".join(p.split()) for p in passages)))),
        details="\n".join((prose.text, *details)),
        weight=(weight or _WEIGHTS[kind]) * of_language,
    )


def _profile(page: SitePage, view: Profile, directory: Directory) -> Document:
    partner = view.partner
    terms = partner_terms(partner)
    return _found(
        page,
        "profil",
        note=f"{view.fields['type'].text} · {view.card.town}",
        fields=partner_fields(partner, directory),
        terms={
            _PLACE: terms[FacetName.PLACE],
            _TYPE: terms[FacetName.KIND],
            FacetName.SECTOR: terms[FacetName.SECTOR],
            FacetName.COMPETENCE: terms[FacetName.COMPETENCE],
            FacetName.CERTIFICATION: terms[FacetName.CERTIFICATION],
        },
        prose=page.prose,
        passages=(text for entry in partner.entries for text in _passages(entry)),
        details=words(partner, directory, [Output.SEARCH_TEXT, Output.SEARCH_DETAIL]),
    )


def _release(page: SitePage, view: ReleasePage) -> Document:
    article = view.article
    headline, release = article.headline, article.release
    linked = (*article.partners, *article.projects)
    is_press_release = release.type is ReleaseType.PRESS_RELEASE
    return _found(
        page,
        "meldung",
        note=f"{headline.kind} · {headline.date}",
        fields=(
            (Field.OTHER_NAME, release.id),
            (Field.SUMMARY, release.subtitle or ""),
            (Field.RELATED, " ".join((*headline.places, *(link.title for link in linked)))),
        ),
        terms={_PLACE: release.places, _TOPIC: release.topics},
        prose=page.prose,
        weight=_WEIGHT_OF_PRESS_RELEASES if is_press_release else _WEIGHT_OF_NEWS,
    )


def _project(page: SitePage, view: ProjectView) -> Document:
    project = view.project
    seeking = (project.seeking.text,) if project.seeking else ()
    return _found(
        page,
        "projekt",
        note=" · ".join(filter(None, (view.card.status, view.card.period))),
        fields=((Field.RELATED, " ".join(partner.name for partner, _ in view.participants)),),
        terms={FacetName.COMPETENCE: project.seeking.competences if project.seeking else ()},
        prose=page.prose,
        passages=(*project.results, *seeking),
    )


def _offer_or_request(page: SitePage, view: EntryPage, directory: Directory) -> Document:
    notice = view.notice
    material, *texts = (
        " ".join(words(notice.entry, directory, [output]))
        for output in (Output.SEARCH_TERM, Output.SEARCH_TEXT)
    )
    return _found(
        page,
        "angebot" if notice.entry.kind == "offer" else "gesuch",
        note=f"{view.category} · {view.place.title}",
        fields=(
            (Field.TERM, material),
            (Field.RELATED, notice.partner.title if notice.partner else ""),
        ),
        terms={
            _PLACE: (view.town,),
            FacetName.COMPETENCE: notice.entry.competences,
            FacetName.CERTIFICATION: notice.entry.certifications,
        },
        passages=(notice.entry.description or "").split("\n\n"),
        details=texts,
    )


def _passages(entry: ExchangeEntry) -> Iterator[str]:
    """Yield what a profile says of an entry."""
    yield f"{entry.title}: {entry.summary}"
    yield from (entry.description or "").split("\n\n")


def _groups(documents: Sequence[IndexedDocument], directory: Directory) -> Iterator[TermGroup]:
    """Yield the filters, kind and place, and what else documents are about."""
    taxonomy = directory.network.taxonomy
    used: dict[str, set[str]] = {}
    for document in documents:
        for name, keys in document.terms.items():
            used.setdefault(name, set()).update(keys)
    kinds = [Term(key, label) for key, label in SEARCH_KINDS.items() if key in used.get(_KIND, ())]
    yield TermGroup(_KIND, kinds, 1)
    yield taxonomy_group(FacetName.PLACE, taxonomy, used.get(_PLACE, ()))
    types = taxonomy_group(FacetName.KIND, taxonomy, used.get(_TYPE, ()))
    yield replace(types, name=_TYPE)
    for name in (FacetName.SECTOR, FacetName.COMPETENCE, FacetName.CERTIFICATION):
        yield taxonomy_group(name, taxonomy, used.get(name, ()))
    topics = [
        Term(key, topic.label, topic.synonyms, topic.parent or "")
        for key, topic in taxonomy.topics.items()
    ]
    yield TermGroup(_TOPIC, topics, 4)

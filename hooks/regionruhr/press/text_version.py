"""TextVersion: a release as plain text, to be pasted into any system, and how long it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from regionruhr.formats import number_text
from regionruhr.model.addresses import PRESS, Link
from regionruhr.model.field import titles
from regionruhr.model.imprint import EditorResponsible
from regionruhr.model.network_details import NetworkDetails, PressContact
from regionruhr.press.article import Article
from regionruhr.press.plain_text import PlainText, plain_text
from regionruhr.wording.catalogue import UI
from regionruhr.wording.shell import site_remark


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A release as plain text without line wrapping, in Unicode normalization form C."""

    story: str
    """The text to print: title, subtitle, lead and body with its dateline, blank lines between."""
    text: str
    """The whole file: the story with number, corrections, links, pictures, contact and rights."""

    @property
    def characters(self) -> int:
        """The length of the story with spaces, as word processors count it.

        Code points of title, subtitle, lead and body; a tab between two cells of a table is
        one, line breaks are none.
        """
        return sum(map(len, self.story.splitlines()))

    @property
    def characters_without_spaces(self) -> int:
        """The same without spaces and tabs of any width."""
        return sum(map(len, self.story.split()))

    @property
    def words(self) -> int:
        """The number of words of the story, by the spaces between them."""
        return len(self.story.split())


def text_version(article: Article, details: NetworkDetails, site_url: str) -> TextVersion:
    """The text version of a release; `site_url` is put before every address of the site.

    Blocks that a page puts into a text ("{{ figures }}") are the site's own and stay out.
    """
    release = article.release
    body = plain_text(article.body.html(site_url))
    lead = release.summary
    if article.dateline and not body.paragraphs:
        lead = f"{article.dateline} {lead}"
    opening = (release.title, release.subtitle, lead)
    story = normalize("NFC", "\n\n".join((*filter(None, opening), *body.paragraphs)))
    bare = TextVersion(story, "")
    sections = (
        *_remarks(article, details),
        story,
        "---",
        *_links(body),
        *_pictures(article, site_url),
        *_downloads(article, site_url),
        *_length(bare),
        *_contact(article, site_url),
        *_responsible(details.editor_responsible),
        *_boilerplate(details),
        f"{UI['usage']}\n{UI['usage_terms'].format(network=details.name)}\n{UI['licence_address']}",
        f"{UI['page_address']}\n{site_url}{article.headline.address}",
    )
    return TextVersion(story, normalize("NFC", "\n\n".join(sections)) + "\n")


def _remarks(article: Article, details: NetworkDetails) -> Iterator[str]:
    """Yield the sections before the story."""
    release = article.release
    if remark := site_remark(details):
        yield remark
    yield f"{article.headline.kind} {article.headline.number}\n{article.headline.date}"
    for day, note in article.corrections:
        yield f"{UI['correction']} {day}: {note}"
    if release.original:
        yield "\n".join(filter(None, (article.retrospect, release.original.url)))
    event = article.headline.event
    if event:
        facts = (
            (UI["event_when"], ", ".join(filter(None, (event.period, event.status)))),
            (UI["event_where"], event.location),
        )
        yield "\n".join(f"{label}: {fact}" for label, fact in facts if fact)


def _links(body: PlainText) -> Iterator[str]:
    if body.links:
        lines = (f"- {link.title}: {link.address}" for link in body.links)
        yield "\n".join((UI["links_in_text"], *lines))


def _pictures(article: Article, site_url: str) -> Iterator[str]:
    if article.illustrations:
        lines = (
            f"- {picture.image.caption} {picture.credit}\n  {site_url}{picture.address}"
            for picture in article.illustrations
        )
        yield "\n".join((UI["pictures"], *lines))


def _downloads(article: Article, site_url: str) -> Iterator[str]:
    if article.downloads:
        lines = (f"- {link.title}: {site_url}{link.address}" for link in article.downloads)
        yield "\n".join((UI["downloads"], *lines))


def _length(bare: TextVersion) -> Iterator[str]:
    yield "\n".join((UI["length"], length_text(bare), UI["length_of"]))


def length_text(story: TextVersion) -> str:
    """Both numbers of characters in words."""
    return UI["length_text"].format(
        characters=number_text(story.characters),
        without=number_text(story.characters_without_spaces),
    )


def _contact(article: Article, site_url: str) -> Iterator[str]:
    if article.contact and article.contact_organisation:
        lines = _contact_lines(article.contact, article.contact_organisation, site_url)
        yield "\n".join((UI["press_contact"], *lines))
    else:
        yield f"{UI['press_contact']}\n{site_url}{PRESS}"


def _contact_lines(contact: PressContact, organisation: Link, site_url: str) -> Iterator[str]:
    yield organisation.title
    yield from filter(None, (contact.name, contact.role))
    names = titles(PressContact)
    for name in ("phone", "email", "hours"):
        if value := getattr(contact, name):
            yield f"{names[name]}: {value}"
    if not (contact.phone or contact.email):
        yield f"{site_url}{organisation.address}"


def _responsible(editor: EditorResponsible | None) -> Iterator[str]:
    text = UI["placeholder"]
    if editor:
        text = f"{editor.name}, {editor.street}, {editor.postal_code} {editor.city}"
    yield f"{UI['responsible']}\n{text}"


def _boilerplate(details: NetworkDetails) -> Iterator[str]:
    if details.boilerplates:
        yield f"{UI['about']}\n{details.boilerplates.medium}"

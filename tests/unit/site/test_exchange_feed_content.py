"""The feeds of the exchange as documents: what an item says in full, whatever is in the files."""

from collections.abc import Mapping
from pathlib import Path

import feedparser
import pytest
import yaml
from jinja2 import FileSystemLoader
from lxml import etree, html

import projects
from feed_rules import rss_faults, values
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents as feed_documents
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.rendering import environment, feed_content
from regionruhr.wording.catalogue import UI

SITE = "https://host.example/x/"
HOSTILE = '<script>alert(1)</script> & "Söhne" ]]> <x>😀</x> &amp {{ ui }}'
PAGE = {
    "title": "Pumpen",
    "summary": "Ein Eintrag der Probe.",
    "competences": ["pumpen"],
    "published": "2026-11-01",
    "valid_until": "2026-12-31",
}
COMPANY = {
    "id": "geheim-werk",
    "name": "Geheimwerk GmbH",
    "type": "company",
    "role": "regional",
    "summary": "Ein Betrieb der Probe.",
    "address": {"city": "dortmund"},
    "phone": "+49 231 987654",
    "email": "post@geheimwerk.example",
    "website": "https://www.geheimwerk.example",
    "sectors": ["maschinenbau"],
}


def _project(
    folder: Path, entries: Mapping[str, object], offers: list[Mapping[str, object]]
) -> Path:
    """The small project with a company that has entries, and a request in a file of its own."""
    project = projects.copy_small(folder)
    (project / "partners/geheim-werk.yml").write_text(
        yaml.safe_dump({**COMPANY, **entries}, allow_unicode=True)
    )
    agency = project / "partners/wf-dortmund.yml"
    contact = "phone: +49 231 5029200\nemail: boerse@wf.example\n"
    agency.write_text(agency.read_text() + contact)
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text() + yaml.safe_dump({"offers": offers}, allow_unicode=True))
    return project


def _documents(project: Path, now: str = projects.NOW) -> Mapping[str, bytes]:
    reading = read_edition(project, now=moment(now), site_url=SITE)
    assert reading.edition is not None, reading.problems
    loader = FileSystemLoader(projects.ROOT / "overrides")
    env = environment(loader, reading.edition.shell)
    files = dict(feed_documents(site_feeds(reading.edition, feed_content(env, reading.edition))))
    return {
        path.removeprefix("feeds/boerse/"): document
        for path, document in files.items()
        if path.startswith("feeds/boerse/")
    }


def _text(document: bytes, number: int = 0) -> str:
    contents = values(etree.fromstring(document), "//content:encoded/text()")
    root = html.fragment_fromstring(contents[number], create_parent="div")
    return " ".join(" ".join(root.itertext()).split()).replace(" ,", ",")


def test_request_says_everything_one_needs_to_answer(tmp_path: Path) -> None:
    """What is looked for, until when, who answers, what fits, and where it stands."""
    request = {
        "id": "bedarf",
        **PAGE,
        "description": "Für Trinkwasser.\n\nAuch gebraucht.",
        "quantity": "12 Stück",
        "needed_by": "2026-12-24",
    }
    project = _project(tmp_path, {"requests": [request]}, [{"id": "vorrat", **PAGE}])
    document = _documents(project)["gesuche.rss"]
    text = _text(document)
    parts = (
        "Gesuch, Dortmund",
        "Ein Eintrag der Probe.",
        "Für Trinkwasser. Auch gebraucht.",
        "Kompetenzen Pumpen",
        "Menge 12 Stück",
        "Gebraucht bis 24. Dezember 2026",
        "Öffentlich bis 31. Dezember 2026",
        "Wer antwortet Geheimwerk GmbH",
        "Telefon: +49 231 987654",
        "E-Mail: post@geheimwerk.example",
        "Was dazu passt Angebot: Pumpen, WILO SE, Dortmund beide: Pumpen",
        "Zum Eintrag auf der Börse",
        "Texte: CC BY 4.0",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert f'href="{SITE}boerse/bedarf/"'.encode() in document
    assert f'href="{SITE}boerse/vorrat/"'.encode() in document


def test_partner_without_mail_and_telephone_is_reached_by_its_website(tmp_path: Path) -> None:
    """An offer of somebody whom nobody can ask would be none."""
    silent = {"phone": None, "email": None, "requests": [{"id": "bedarf", **PAGE}]}
    project = _project(tmp_path, {}, [])
    fields = {key: value for key, value in {**COMPANY, **silent}.items() if value is not None}
    (project / "partners/geheim-werk.yml").write_text(yaml.safe_dump(fields, allow_unicode=True))
    text = _text(_documents(project)["gesuche.rss"])
    assert "Geheimwerk GmbH Website: www.geheimwerk.example" in text


def test_pair_names_both_sides_and_the_reason(tmp_path: Path) -> None:
    """Each leads to its page."""
    project = _project(
        tmp_path, {"requests": [{"id": "bedarf", **PAGE}]}, [{"id": "vorrat", **PAGE}]
    )
    document = _documents(project)["paarungen.rss"]
    text = _text(document)
    assert "Gesuch: Pumpen, Geheimwerk GmbH, Dortmund Angebot: Pumpen, WILO SE, Dortmund" in text
    assert "Warum es passt: beide: Pumpen · " in text
    for key in ("bedarf", "vorrat"):
        assert f'href="{SITE}boerse/{key}/"'.encode() in document


@pytest.mark.parametrize("in_profile", [True, False], ids=["in a profile", "in a file of its own"])
def test_anonymous_entry_leads_nowhere(tmp_path: Path, *, in_profile: bool) -> None:
    """The carrier answers; no feed and no calendar has anything of the organisation."""
    entry = {"id": "still", **PAGE, "anonymous": "true"}
    project = _project(
        tmp_path, {"requests": [entry]} if in_profile else {}, [{"id": "vorrat", **PAGE}]
    )
    if not in_profile:
        folder = project / "partners/boerse"
        folder.mkdir()
        fields = {**entry, "kind": "request", "town": "dortmund"}
        (folder / "still.yml").write_text(yaml.safe_dump(fields, allow_unicode=True))
    documents = _documents(project)
    text = _text(documents["gesuche.rss"])
    assert UI["inquiry_forwarded"] in text
    assert "Wirtschaftsförderung Dortmund Telefon: +49 231 5029200" in text
    assert "E-Mail: boerse@wf.example" in text
    assert b"mailto:boerse@wf.example?subject=Bitte%20weiterleiten" in documents["gesuche.rss"]
    assert b"boerse/paarung/request/still~offer/vorrat" in documents["paarungen.rss"]
    for document in documents.values():
        assert b"geheim" not in document.lower()
        assert b"987654" not in document


@pytest.mark.parametrize("published", ["2026-11-01", "2026-07-01"], ids=["winter", "summer"])
def test_hostile_values_are_text(tmp_path: Path, published: str) -> None:
    """Letter by letter in titles; no rule of feeds is broken."""
    entry = {**PAGE, "title": HOSTILE, "summary": HOSTILE, "published": published}
    extra = {"description": f"{HOSTILE}\n\n{HOSTILE}", "quantity": HOSTILE, "material": HOSTILE}
    request = {"id": "bedarf", **entry, **extra}
    fields = {"name": HOSTILE, "requests": [request]}
    project = _project(tmp_path, fields, [{"id": "vorrat", **entry, **extra}])
    documents = _documents(project)
    assert list(documents) == ["angebote.rss", "gesuche.rss", "paarungen.rss"]
    for name, document in documents.items():
        assert list(rss_faults(document, f"{SITE}feeds/boerse/{name}")) == []
        parsed = feedparser.parse(document)
        assert not parsed.bozo
        assert parsed.entries
        for found in parsed.entries:
            assert "<script" not in found.content[0].value
    titles = values(etree.fromstring(documents["gesuche.rss"]), "//item/title/text()")
    assert titles == [f"{HOSTILE} (Gesuch, Dortmund)"]


def test_feeds_without_an_entry_are_valid(tmp_path: Path) -> None:
    """They stand there for whoever subscribes before the first one."""
    documents = _documents(projects.copy_small(tmp_path))
    assert list(documents) == ["angebote.rss", "gesuche.rss", "paarungen.rss"]
    for name, document in documents.items():
        assert list(rss_faults(document, f"{SITE}feeds/boerse/{name}")) == []
        assert b"<item>" not in document


def test_list_of_feeds_has_those_of_the_exchange(tmp_path: Path) -> None:
    """Before the first entry too, each with its page."""
    reading = read_edition(projects.copy_small(tmp_path), now=moment(projects.NOW), site_url=SITE)
    assert reading.edition is not None
    root = etree.fromstring(opml(reading.edition.channels, SITE))
    feeds = root.findall("body/outline[@text='Börse']/outline")
    assert [(feed.get("xmlUrl"), feed.get("htmlUrl")) for feed in feeds] == [
        (f"{SITE}feeds/boerse/{name}.rss", f"{SITE}boerse/")
        for name in ("angebote", "gesuche", "paarungen")
    ]
    assert isinstance(reading.edition.documents["feeds/boerse/fristen.ics"], bytes)


def test_same_content_gives_the_same_bytes_a_week_later(tmp_path: Path) -> None:
    """A reader that looks again finds nothing changed."""
    project = _project(
        tmp_path, {"requests": [{"id": "bedarf", **PAGE}]}, [{"id": "vorrat", **PAGE}]
    )
    assert _documents(project) == _documents(project, "2026-12-01T08:00")

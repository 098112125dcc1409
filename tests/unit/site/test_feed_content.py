"""The full text of a release in a feed: what a newsroom can paste as it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from lxml import etree, html
from PIL import Image

import projects
from feed_rules import markup_faults, values
from regionruhr.cache.stored_memory import StoredMemory
from regionruhr.model.picture import Picture
from regionruhr.press.syndication import documents
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.content import SOURCES
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.rendering import environment, feed_content

SITE = "https://host.example/x/"
RELEASE = "content/aktuelles/2016/kompetenznetz.md"
CONTACT = """\
press_contacts:
  wf-dortmund:
    organisation: wf-dortmund
    phone: +49 231 5029200
    email: presse@example.org
    hours: montags bis freitags, 9 bis 15 Uhr
"""
IMAGE = """\
images:
  - file: halle.jpg
    alt: Eine Halle
    caption: Die Halle
    credit: Wilo
    license: CC BY 4.0
"""
FIELDS = """\
dateline: Dortmund
corrections:
  - date: 2016-02-02 14:30
    note: Es sind 1,26 Millionen Euro.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with a press contact to call, and a release that was corrected."""
    project = projects.copy_small(tmp_path)
    network = project / "partners/_network.yml"
    before, _, after = network.read_text().partition("press_contacts:")
    network.write_text(f"{before}{CONTACT}boilerplates:{after.partition('boilerplates:')[2]}")
    release = project / RELEASE
    text = release.read_text()
    before, _, after = text.partition("original:")
    release.write_text(f"{before}{FIELDS}---{after.partition('---')[2]}")
    return project


def test_enclosure_is_as_long_as_its_file(project: Path) -> None:
    """In every feed of a release with a picture, beside the words and rights of the picture."""
    release = project / RELEASE
    release.write_text(release.read_text().replace("corrections:", f"{IMAGE}corrections:"))
    file = release.with_name("halle.jpg")
    Image.new("RGB", (64, 48)).save(file)
    edition = read_edition(project, now=moment(projects.NOW), site_url=SITE).edition
    assert edition is not None
    length = file.stat().st_size
    picture = Picture(64, 48, "image/jpeg", length)
    pictures = {"content/aktuelles/2016/halle.jpg": picture}
    measured = replace(edition, network=replace(edition.network, pictures=pictures))
    found = dict(documents(site_feeds(measured, lambda _: "")))
    for path in ("aktuelles", "presse", "ort/dortmund", "partner/wilo"):
        root = etree.fromstring(found[f"feeds/{path}.rss"])
        assert values(root, "//enclosure/@url") == [f"{SITE}aktuelles/2016/halle.jpg"]
        assert values(root, "//enclosure/@length | //media:content/@fileSize") == [str(length)] * 2
        assert values(root, "//media:content/*/text()") == ["Die Halle", "Wilo", "CC BY 4.0"]


def _content(project: Path, number: str) -> str:
    edition = read_edition(project, now=moment(projects.NOW), site_url=SITE).edition
    assert edition is not None
    loader = FileSystemLoader(projects.ROOT / "overrides")
    env = environment(loader, edition.shell)
    return feed_content(env, edition)(edition.network.releases[number])


def _remembered(project: Path, site: str) -> tuple[str, bool]:
    """The text of a release as builds remember it, and whether the one before had made it."""
    memory = StoredMemory(project, "a", SOURCES)
    edition = read_edition(project, now=moment(projects.NOW), site_url=site, memory=memory).edition
    assert edition is not None
    folder = projects.ROOT / "overrides"
    templates = {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.html")}
    keys = PageKeys(edition.shell, templates, memory.digests)
    env, release = environment(FileSystemLoader(folder), edition.shell), "2016-02"
    memory.used()
    text = feed_content(env, edition, keys)(edition.network.releases[release])
    assert text == feed_content(env, edition)(edition.network.releases[release])
    used = memory.used()
    memory.store([used])
    return text, not any(used.values())


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (RELEASE, "1,26 Millionen", "1,27 Millionen"),
        (RELEASE, "dateline: Dortmund", "dateline: Essen"),
        ("partners/_network.yml", "9 bis 15 Uhr", "9 bis 16 Uhr"),
        ("partners/_network.yml", "short: Das", "short: Unser"),
        ("partners/wf-dortmund.yml", "Wirtschaftsf", "Die Wirtschaftsf"),
    ],
    ids=["correction", "dateline", "press contact", "boilerplate", "partner"],
)
def test_remembered_text_is_made_anew_once_anything_in_it_changes(
    project: Path, path: str, before: str, after: str
) -> None:
    """Of the release, of the records that it names, and of what all pages share."""
    text = _remembered(project, SITE)[0]
    assert _remembered(project, SITE) == (text, True)
    file = project / path
    assert before in file.read_text()
    file.write_text(file.read_text().replace(before, after))
    changed, is_known = _remembered(project, SITE)
    assert changed != text
    assert not is_known


def test_remembered_text_has_the_address_of_its_site(project: Path) -> None:
    """A former one leads to another host."""
    text = _remembered(project, SITE)[0]
    other = "https://other.example/"
    assert _remembered(project, other) == (text.replace(SITE, other), False)


def test_text_has_everything_from_correction_to_rights(project: Path) -> None:
    """In this order."""
    words = str(html.fromstring(_content(project, "2016-02")).xpath("string()"))
    places = [
        words.index(part)
        for part in (
            "Korrektur vom 2. Februar 2016, 14:30 Uhr: Es sind 1,26 Millionen Euro.",
            "EU und Land fördern das Vorhaben",
            "hat den Antrag gestellt",
            "Pressekontakt",
            "Telefon: +49 231 5029200",
            "E-Mail: presse@example.org",
            "Erreichbar: montags bis freitags, 9 bis 15 Uhr",
            "Über das Netzwerk",
            "Das Netzwerk verbindet Unternehmen",
            "Texte: CC BY 4.0",
        )
    ]
    assert places == sorted(places)
    assert words.count("Dortmund, 2. Februar 2016") == 1


def test_every_item_names_whom_to_call(project: Path) -> None:
    """A release without a press contact of its own gets the network's."""
    for number in ("2016-02", "2019-01"):
        text = _content(project, number)
        assert text.count("Pressekontakt") == 1
        assert '<a href="tel:+492315029200">' in text


def test_nothing_in_it_depends_on_where_it_is_read(project: Path) -> None:
    """No address is relative, nothing runs, nothing brings a style along."""
    release = project / RELEASE
    release.write_text(f"{release.read_text()}\n| a | b |\n|:--|--:|\n| [c](#a) | d |\n\n## A\n")
    for number in ("2016-02", "2019-01"):
        assert list(markup_faults(_content(project, number))) == []
    assert f'href="{SITE}partner/wf-dortmund/"' in _content(project, "2016-02")

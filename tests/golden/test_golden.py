"""What others read by machine stays byte for byte what the files here say.

A difference is either a fault or a change worth telling: `pytest --update` rewrites the files.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

import projects
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents as feed_documents
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.rendering import environment, feed_content

HERE = Path(__file__).parent
SITE = "https://host.example/"
PROFILE = "partner/wilo/"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Feeds and their list, what search engines are told of one partner, and the table of all."""
    project = projects.copy_small(tmp_path_factory.mktemp("golden"))
    edition = read_edition(project, now=moment(projects.NOW), site_url=SITE).edition
    assert edition is not None
    env = environment(FileSystemLoader(projects.ROOT / "overrides"), edition.shell)
    feeds = dict(feed_documents(site_feeds(edition, feed_content(env, edition))))
    (profile,) = (page for page in edition.pages if page.address == PROFILE)
    (data,) = profile.structured_data
    table = edition.documents["partner/partner.csv"]
    assert isinstance(table, bytes)
    return {
        "aktuelles.rss": feeds["feeds/aktuelles.rss"],
        "aktuelles.atom": feeds["feeds/aktuelles.atom"],
        "aktuelles.json": feeds["feeds/aktuelles.json"],
        "feeds.opml": opml(edition.channels, edition.shell.site_url),
        "partner.csv": table,
        "wilo.json": f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode(),
    }


@pytest.mark.parametrize(
    "name",
    [
        "aktuelles.rss",
        "aktuelles.atom",
        "aktuelles.json",
        "feeds.opml",
        "partner.csv",
        "wilo.json",
    ],
)
def test_document_is_as_it_was(
    name: str, documents: Mapping[str, bytes], pytestconfig: pytest.Config
) -> None:
    """Feeds of the small project, its table of partners and the JSON-LD of a profile."""
    golden = HERE / name
    if pytestconfig.getoption("--update"):
        golden.write_bytes(documents[name])
    assert documents[name].decode() == golden.read_bytes().decode()

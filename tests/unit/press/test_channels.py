"""Which channels there are, and how pages announce them."""

import pytest

import records
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.channels import Channels, ReleaseChannel, addresses_by_name, channels
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment

TAXONOMY = {
    "areas": {"herne": {"label": "Herne"}, "ennepe-ruhr": {"label": "Ennepe-Ruhr-Kreis"}},
    "towns": {
        "witten": {"label": "Witten", "area": "ennepe-ruhr"},
        "herne": {"label": "Herne", "area": "herne"},
    },
    "topics": {"messe": {"label": "Messe"}},
}


def _channels(*of: records.Record, now: str = records.ALWAYS) -> Channels:
    network: Network = records.network(*of, taxonomy=TAXONOMY)
    return channels(network, newsroom(network, moment(now)))


def test_all_news_and_the_press_have_a_channel_always() -> None:
    """Topics and places as well: their keys stay, and who waits for news may subscribe before."""
    assert {path: channel.title for path, channel in _channels().by_path.items()} == {
        "feeds/aktuelles": "Alle Meldungen",
        "feeds/presse": "Pressemitteilungen",
        "feeds/thema/messe": "Thema Messe",
        "feeds/ort/herne": "Ort Herne",
        "feeds/ort/ennepe-ruhr": "Teilregion Ennepe-Ruhr-Kreis",
        "feeds/ort/witten": "Ort Witten",
    }


def test_partner_or_project_has_a_channel_once_it_is_in_the_news() -> None:
    """It belongs to the profile and to the page of the project."""
    found = _channels(
        records.partner("wilo", name="Wilo"),
        records.partner("abus", name="Abus"),
        records.project("halle", title="Halle"),
        records.project("dach"),
        records.release(partners=["wilo"], projects=["halle"]),
    )
    others = {path: (c.title, c.home) for path, c in found.by_path.items() if "/ort/" not in path}
    assert others == {
        "feeds/aktuelles": ("Alle Meldungen", "aktuelles/"),
        "feeds/presse": ("Pressemitteilungen", "presse/"),
        "feeds/thema/messe": ("Thema Messe", "aktuelles/"),
        "feeds/partner/wilo": ("Partner Wilo", "partner/wilo/"),
        "feeds/projekt/halle": ("Projekt Halle", "projekte/halle/"),
    }


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("feeds/aktuelles", ["2026-04", "2026-03", "2026-02", "2026-01"]),
        ("feeds/presse", ["2026-03", "2026-02", "2026-01"]),
        ("feeds/thema/messe", ["2026-01"]),
        ("feeds/ort/witten", ["2026-02"]),
        ("feeds/ort/ennepe-ruhr", ["2026-03", "2026-02"]),
        ("feeds/ort/herne", []),
    ],
)
def test_channel_chooses_its_releases(path: str, numbers: list[str]) -> None:
    """The feed of an area has what is said of its towns; the press feed, press releases alone."""
    found = _channels(
        records.release("2026-01", date="2026-01-01", topics=["messe"]),
        records.release("2026-02", date="2026-01-02", places=["witten"]),
        records.release("2026-03", date="2026-01-03", places=["ennepe-ruhr"]),
        records.release("2026-04", date="2026-01-04", type="news"),
    )
    channel = found.by_path[path]
    assert isinstance(channel, ReleaseChannel)
    assert [release.id for release in channel.releases] == numbers


def test_channel_of_a_topic_belongs_to_its_page_once_there_is_one() -> None:
    """A topic without a release has no page to lead to."""
    release = records.release(topics=["messe"])
    assert _channels(release).by_path["feeds/thema/messe"].home == "aktuelles/thema/messe/"
    assert _channels().by_path["feeds/thema/messe"].home == "aktuelles/"


def test_nothing_betrays_a_release_before_its_time() -> None:
    """A partner named in tomorrow's release has no feed today."""
    records_ = (records.partner("wilo"), records.release(partners=["wilo"], date="2026-11-24"))
    assert "feeds/partner/wilo" not in _channels(*records_, now="2026-11-23T12:00").by_path
    assert "feeds/partner/wilo" in _channels(*records_, now="2026-11-24T00:00").by_path


def test_page_announces_its_own_feed_first() -> None:
    """Then the general ones, in every format. No two have a title in common."""
    found = _channels(records.release(topics=["messe"])).announced("feeds/thema/messe")
    assert [(feed.title, feed.address, feed.media_type) for feed in found[:4]] == [
        (
            "Thema Messe – In|Die RegionRuhr (RSS)",
            "feeds/thema/messe.rss",
            "application/rss+xml",
        ),
        (
            "Alle Meldungen – In|Die RegionRuhr (RSS)",
            "feeds/aktuelles.rss",
            "application/rss+xml",
        ),
        (
            "Alle Meldungen – In|Die RegionRuhr (Atom)",
            "feeds/aktuelles.atom",
            "application/atom+xml",
        ),
        (
            "Alle Meldungen – In|Die RegionRuhr (JSON)",
            "feeds/aktuelles.json",
            "application/feed+json",
        ),
    ]
    assert len({feed.title for feed in found}) == len(found) == 7


@pytest.mark.parametrize("path", ["", "feeds/partner/wilo", "feeds/aktuelles"])
def test_page_without_a_feed_of_its_own_announces_the_general_ones(path: str) -> None:
    """Each once."""
    found = _channels()
    assert found.announced(path) == found.general
    assert [feed.address for feed in found.general] == [
        "feeds/aktuelles.rss",
        "feeds/aktuelles.atom",
        "feeds/aktuelles.json",
        "feeds/presse.rss",
        "feeds/presse.atom",
        "feeds/presse.json",
    ]


def test_people_are_led_to_rss() -> None:
    """Every reader knows it."""
    found = _channels().subscription("feeds/ort/herne")
    assert found is not None
    assert found.address == "feeds/ort/herne.rss"
    assert _channels().subscription("feeds/ort/nirgendwo") is None


def test_names_allow_every_address_that_there_is() -> None:
    """A text may lead to any feed of theirs while other files are faulty."""
    found = _channels(
        records.partner("wilo"),
        records.project("halle"),
        records.release(partners=["wilo"], projects=["halle"]),
    )
    allowed = set(addresses_by_name(Taxonomy.model_validate(TAXONOMY), ["wilo"], ["halle"]))
    exchange = {f"feeds/boerse/{name}.rss" for name in ("angebote", "gesuche", "paarungen")}
    assert {*found.addresses()} | exchange == allowed
    assert "feeds/feeds.opml" in allowed

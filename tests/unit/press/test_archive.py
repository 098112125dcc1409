"""Which lists of releases there are, and how they are called."""

import records
from regionruhr.model.addresses import Link
from regionruhr.model.network import Network
from regionruhr.press.archive import (
    NEWEST,
    ReleaseList,
    about_records,
    news_about,
    places,
    topics,
    years,
)
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment

TAXONOMY = {
    **records.TAXONOMY,
    "areas": {
        "ennepe-ruhr": {"label": "Ennepe-Ruhr-Kreis"},
        "herne": {"label": "Herne"},
        "hagen": {"label": "Hagen"},
    },
    "towns": {
        "herne": {"label": "Herne", "area": "herne"},
        "wetter": {"label": "Wetter (Ruhr)", "area": "ennepe-ruhr"},
        "witten": {"label": "Witten", "area": "ennepe-ruhr"},
        "hagen": {"label": "Hagen", "area": "hagen"},
    },
}


def _network() -> Network:
    return records.network(
        records.release("2025-01", date="2025-01-01", places=["witten"], topics=["foerderung"]),
        records.release("2026-01", places=["herne", "witten"], topics=["messe"]),
        records.release("2026-02", places=["ennepe-ruhr"], topics=["messe"]),
        records.release("2026-03", places=["hagen"], draft="true"),
        taxonomy=TAXONOMY,
    )


def _places() -> dict[str, ReleaseList]:
    network = _network()
    room = newsroom(network, moment(records.ALWAYS))
    return {release_list.label: release_list for release_list in places(network, room)}


def test_places_stand_in_the_order_of_the_taxonomy() -> None:
    """An area before its towns; a city once; where nothing is public, nothing is listed."""
    assert [(c.label, c.address, c.archive_link.count) for c in _places().values()] == [
        ("Ennepe-Ruhr-Kreis", "aktuelles/ort/ennepe-ruhr/", 3),
        ("Witten", "aktuelles/ort/witten/", 2),
        ("Herne", "aktuelles/ort/herne/", 1),
    ]


def test_area_names_its_towns() -> None:
    """All of them in words; those with a list of their own as ways on."""
    area = _places()["Ennepe-Ruhr-Kreis"]
    assert area.title == "Meldungen zur Teilregion Ennepe-Ruhr-Kreis"
    assert area.lead == (
        "3 Meldungen zur Teilregion Ennepe-Ruhr-Kreis. Sie umfasst Wetter (Ruhr) und Witten."
    )
    assert [link.link.title for link in area.towns] == ["Witten"]


def test_titles_say_what_was_chosen() -> None:
    """A year, a topic, a town."""
    network = _network()
    room = newsroom(network, moment(records.ALWAYS))
    town = _places()["Herne"]
    assert (town.title, town.lead) == ("Meldungen zu Herne", "1 Meldung zu Herne")
    assert [(c.label, c.title, c.lead) for c in years(room)] == [
        ("2026", "Meldungen aus dem Jahr 2026", "2 Meldungen aus dem Jahr 2026"),
        ("2025", "Meldungen aus dem Jahr 2025", "1 Meldung aus dem Jahr 2025"),
    ]
    assert [(c.title, c.lead) for c in topics(network, room)] == [
        ("Meldungen zum Thema Messe", "2 Meldungen zum Thema Messe"),
        ("Meldungen zum Thema Förderung", "1 Meldung zum Thema Förderung"),
    ]


def _busy(number: int) -> Network:
    """A network with that many releases about a partner and a project, and one about another."""
    releases = (
        records.release(f"2026-{n:03}", partners=["wilo"], projects=["halle"])
        for n in range(number)
    )
    other = records.release("2025-01", date="2025-01-01", partners=["abus"])
    partners = records.partner("wilo", name="Wilo SE"), records.partner("abus")
    project = records.project("halle", title="Die Halle")
    return records.network(*partners, project, *releases, other)


def test_partner_and_project_with_many_releases_have_a_list_of_them() -> None:
    """Below their own pages; who has few needs none."""
    network = _busy(NEWEST + 1)
    found = list(about_records(network, newsroom(network, moment(records.ALWAYS))))
    assert [(one.address, one.title, one.lead, one.feed, one.above) for one in found] == [
        (
            "partner/wilo/meldungen/",
            "Meldungen zu Wilo SE",
            "21 Meldungen zu Wilo SE",
            "feeds/partner/wilo",
            (Link("Wilo SE", "partner/wilo/"),),
        ),
        (
            "projekte/halle/meldungen/",
            "Meldungen zum Projekt Die Halle",
            "21 Meldungen zum Projekt Die Halle",
            "feeds/projekt/halle",
            (Link("Die Halle", "projekte/halle/"),),
        ),
    ]
    assert [len(one.releases) for one in found] == [NEWEST + 1] * 2


def test_page_of_a_partner_has_the_newest_releases_and_leads_to_all() -> None:
    """If there are more; a few stand there and nowhere else."""
    for number, rest in (
        (NEWEST, None),
        (NEWEST + 1, Link("Alle 21 Meldungen", "partner/wilo/meldungen/")),
    ):
        network = _busy(number)
        room = newsroom(network, moment(records.ALWAYS))
        news = news_about("partner/wilo/", room.by_partner["wilo"], network)
        assert (len(news.headlines), news.all) == (NEWEST, rest)
        assert bool(list(about_records(network, room))) == (rest is not None)

"""Which lists of releases there are, and how they are called."""

import records
from regionruhr.model.network import Network
from regionruhr.press.archive import ReleaseList, places, topics, years
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

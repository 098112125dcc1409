"""No page grows with the network beyond what a telephone loads in a moment."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from jinja2 import FileSystemLoader

import projects
import records
from regionruhr.directory.directory import Directory
from regionruhr.pagination import LONGEST_PAGE
from regionruhr.reading.cross_checks import LONGEST_ON_A_CARD
from regionruhr.reading.loading import load
from regionruhr.settings import moment
from regionruhr.site.edition import edition_at
from regionruhr.site.rendering import environment, page_html

LARGEST = 100_000
MANY = 4 * LONGEST_PAGE


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, int]:
    """The bytes of each page of a large network, of profiles and releases of a few."""
    now = moment(projects.NOW)
    loading = load(projects.copy_small(tmp_path_factory.mktemp("large")), today=now.date())
    assert loading.network is not None
    small = loading.network
    town, competence = next(iter(small.taxonomy.towns)), next(iter(small.taxonomy.competences))
    partners = [
        records.partner(
            f"betrieb-{n:03}",
            name=f"Schwerlastkettenschmiede Nummer {n:03} am Hohen Ufer GmbH & Co. KG",
            summary=("Geschmiedete Räder für große Züge. " * 9)[:LONGEST_ON_A_CARD],
            address={"city": town},
            competences=[competence],
        )
        for n in range(MANY)
    ]
    releases = [
        records.release(
            f"{2000 + n % 20}-{n:03}",
            title=f"Meldung {n:03} aus der Schmiede am Hohen Ufer",
            summary=("Über Neues aus der großen Schmiede. " * 9)[:300],
            date=f"{2000 + n % 20}-01-15 10:00",
            places=[town],
            partners=[partners[0].id, partners[n].id],
        )
        for n in range(MANY)
    ]
    network = replace(
        small,
        partners={**small.partners, **{one.id: one for one in partners}},
        releases={**small.releases, **{one.id: one for one in releases}},
    )
    edition = edition_at(loading, Directory(network), now, "https://host.example/", "")
    env = environment(FileSystemLoader(projects.ROOT / "overrides"), edition.shell)
    few = {one.path for one in (*partners[2:], *releases[2:])}
    pages = (page for page in edition.pages if page.source not in few)
    return {page.address: len(page_html(env, page).encode()) for page in pages}


def test_no_page_is_heavier_than_100_kb(weights: Mapping[str, int]) -> None:
    """Lists, the page of feeds and the partner that all the news are about too."""
    assert {"presse/feeds/", "partner/art/unternehmen/4/", "partner/betrieb-000/"} <= {*weights}
    assert {address: size for address, size in weights.items() if size > LARGEST} == {}

"""Structured data is what schema.org says: checked against its vocabulary, term by term.

schema-dts is that vocabulary as types; the TypeScript compiler knows every type, which property
it has and which values that takes.
"""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

import projects
import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.entry_page import entry_page
from regionruhr.exchange.matches import NO_MATCHES
from regionruhr.exchange.posting import postings
from regionruhr.press.article import article
from regionruhr.press.release_page import release_page
from regionruhr.profiles.profile import profile, profile_day
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.structured_data import StructuredData, entry_data, profile_data, release_data

pytestmark = pytest.mark.content

HERE = Path(__file__).parent
SITE = "https://host.example/"
COMPILER = [str(HERE / "node_modules/.bin/tsc"), "--noEmit", "--strict", "--skipLibCheck"]
ENTRY = {
    "id": "drehen",
    "title": "Drehen",
    "summary": "Drehteile.",
    "published": "2026-11-01",
    "valid_until": "2026-12-01",
}
ENTRIES = [
    {
        **ENTRY,
        "id": f"drehen-{number}",
        "category": category,
        "material": "V2A",
        "available_from": "2026-12-01",
        "available_until": "2026-12-24",
        **({"anonymous": "true"} if category == "residue" else {}),
    }
    for number, category in enumerate(("service", "capacity", "residue", "research"))
]
"""One of every category, with what a partner of it can say; one does not name its partner."""


def _complaints(objects: Iterable[StructuredData], folder: Path) -> str:
    """What the compiler says of some objects; `folder` is to write in."""
    listed = list(objects)
    names = sorted({str(data["@type"]) for data in listed})
    lines = [f'import type {{ WithContext, {", ".join(names)} }} from "schema-dts";']
    lines += [
        f"export const d{n}: WithContext<{data['@type']}> = {json.dumps(data, ensure_ascii=False)};"
        for n, data in enumerate(listed)
    ]
    source = folder / "data.ts"
    source.write_text("\n".join(lines))
    (folder / "node_modules").symlink_to(HERE / "node_modules")
    finished = subprocess.run(
        [*COMPILER, "--module", "esnext", "--moduleResolution", "bundler", str(source)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return finished.stdout + finished.stderr


def _full() -> Iterable[StructuredData]:
    """A profile, its entries, a release and an event with every field they can have."""
    known = records.partner(
        "wilo",
        legal_name="Wilo SE",
        aliases=["Wilo"],
        role="member",
        website="https://wilo.example",
        email="info@wilo.example",
        phone="+49 231 41020",
        same_as=["https://wilo.example/2"],
        contact={"name": "A. B.", "role": "Einkauf", "phone": "+49 231 1", "consent": "true"},
        address={"street": "Straße 1", "postal_code": "44137", "city": "dortmund"},
        geo={"lat": "51.5", "lon": "7.4"},
        area_served=["herne"],
        logo="wilo.svg",
        sectors=["maschinenbau"],
        competences=["pumpen"],
        certifications=["iso-9001"],
        employees={"min": "10", "max": "20"},
        founded="1872",
        offers=[ENTRY, *ENTRIES],
        requests=[{**ENTRY, "id": "fraesen", "needed_by": "2026-12-24"}],
    )
    release = records.release(
        "2026-01",
        subtitle="Zeile",
        places=["dortmund"],
        partners=["wilo"],
        corrections=[{"date": "2026-01-16", "note": "Zahl."}],
        images=[{"file": "a.jpg", "alt": "A", "caption": "B", "credit": "C", "license": "D"}],
        original={"publisher": "Wilo", "url": "https://wilo.example/1"},
        written_on="2026-01-15",
    )
    event = records.release(
        "2026-02", type="event", start="2026-02-01 10:00", end="2026-02-01 12:00", location="Halle"
    )
    network = records.network(known, release, event)
    room = records.room(release, event)
    today = moment(projects.NOW).date()
    directory = Directory(network)
    yield profile_data(
        profile(known, profile_day(known, today), directory, room, SITE), directory, SITE
    )
    for posting in postings(network, today):
        yield entry_data(entry_page(posting, directory, NO_MATCHES, SITE), directory, SITE)
    for one in (release, event):
        yield release_data(
            release_page(article(one, network), network.details, SITE), network.details, SITE
        )


def test_real_site_keeps_to_the_vocabulary(tmp_path: Path) -> None:
    """Everything that the pages of the real site tell search engines."""
    edition = read_edition(projects.ROOT, now=moment(projects.NOW), site_url=SITE).edition
    assert edition is not None
    data = [data for page in edition.pages for data in page.structured_data]
    assert len(data) > len(edition.network.partners)
    assert _complaints(data, tmp_path) == ""


def test_every_field_keeps_to_the_vocabulary(tmp_path: Path) -> None:
    """What no profile of the launch has, too: offers, certificates, a corrected look back."""
    assert _complaints(_full(), tmp_path) == ""


@pytest.mark.parametrize(
    "data",
    [
        {"@context": "https://schema.org", "@type": "Corporation", "competence": "Pumpen"},
        {"@context": "https://schema.org", "@type": "Corporation", "address": {"@type": "Offer"}},
        {"@context": "https://schema.org", "@type": "Company", "name": "Wilo"},
    ],
    ids=["unknown property", "wrong kind of value", "unknown type"],
)
def test_vocabulary_refuses_what_it_does_not_have(data: StructuredData, tmp_path: Path) -> None:
    """A check that passes everything would be none."""
    assert "error TS" in _complaints([data], tmp_path)

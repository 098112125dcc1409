"""Records to test with: each is valid, and says only what a test does not say itself."""

from collections.abc import Mapping
from datetime import date

from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.matches import candidates
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.reason import Reason
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.network import Network
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.picture import Logo
from regionruhr.model.project import Project
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.settings import moment

Record = Partner | Project | Release | Page | AnonymousEntry

PROFILE = """\
id: beispiel
name: Beispiel
type: company
role: regional
summary: Ein Satz.
address:
  city: dortmund
"""
"""The text of a profile with what is required, and no more."""

TAXONOMY: Mapping[str, object] = {
    "areas": {"dortmund": {"label": "Dortmund"}, "herne": {"label": "Herne"}},
    "towns": {
        "dortmund": {"label": "Dortmund", "area": "dortmund"},
        "herne": {"label": "Herne", "area": "herne"},
    },
    "sectors": {"maschinenbau": {"label": "Maschinenbau"}},
    "competences": {"pumpen": {"label": "Pumpen"}},
    "certifications": {"iso-9001": {"label": "ISO 9001"}},
    "topics": {"messe": {"label": "Messe"}, "foerderung": {"label": "Förderung"}},
}
DETAILS: Mapping[str, object] = {
    "name": "In|Die RegionRuhr",
    "claim": "Industrie und Dienstleistung an der Ruhr",
}
LEGAL: Mapping[str, object] = {
    "operator": {
        "name": "Netz e. V.",
        "legal_form": "eingetragener Verein",
        "street": "Weg 1",
        "postal_code": "44137",
        "city": "Dortmund",
        "represented_by": "N. N.",
        "email": "netz@example.org",
        "phone": "+49 231 1",
        "register_entry": {"court": "Amtsgericht Dortmund", "number": "VR 1"},
    },
    "editor_responsible": {
        "name": "Erika Muster",
        "street": "Weg 2",
        "postal_code": "44135",
        "city": "Dortmund",
    },
    "data_protection": {
        "hosting": {"name": "Rechenzentrum", "address": "Hafen 1, 44147 Dortmund"},
        "log_retention": "7",
        "legal_basis": "public-task",
        "officer": {"email": "datenschutz@example.org"},
    },
    "accessibility": {
        "conformance": "partial",
        "method": "self-assessment",
        "prepared_on": "2026-11-01",
        "contents": [{"content": "Die Karte", "reason": "non-compliance"}],
        "feedback": {"form": "https://www.example.org/barriere"},
    },
}
"""All that the law asks of an operator; nothing of it is real."""
REACHABLE: Mapping[str, object] = {
    "security_contact": {"contact": "sicherheit@example.org", "expires": "2027-06-30"},
    "press_contacts": {
        "wf-dortmund": {
            "organisation": "wf-dortmund",
            "phone": "+49 231 2",
            "email": "presse@example.org",
        }
    },
}
"""Whom a release names besides; nothing of it is real either."""
LOGOS: Mapping[str, Logo] = {"wilo.svg": Logo(400, 100), "wilo-dunkel.svg": Logo(100, 100)}
ALWAYS = "2100-01-01"


def partner(key: str = "probe", /, **fields: object) -> Partner:
    """A company in Dortmund of which nothing else is known."""
    known: dict[str, object] = {
        "id": key,
        "name": "Probe GmbH",
        "type": "company",
        "role": "regional",
        "summary": "Eine Einrichtung der Probe.",
        "address": {"city": "dortmund"},
    }
    context = {"path": f"partners/{key}.yml"}
    return Partner.model_validate(known | fields, context=context)


def agency(key: str, area: str, /, **fields: object) -> Partner:
    """The development agency of an area."""
    known: dict[str, object] = {
        "type": "development-agency",
        "role": "carrier",
        "area_served": [area],
        "address": {"city": area},
    }
    return partner(key, **(known | fields))


def project(key: str = "vorhaben", /, **fields: object) -> Project:
    """A running project without partners."""
    known: dict[str, object] = {
        "id": key,
        "title": "Vorhaben",
        "summary": "Ein Vorhaben.",
        "status": "running",
    }
    context = {"path": f"content/projekte/{key}.md"}
    return Project.model_validate(known | fields, context=context)


def release(
    number: str = "2026-01", slug: str = "", prose: Prose = NO_PROSE, /, **fields: object
) -> Release:
    """A press release of January 2026, in the folder of its year."""
    known: dict[str, object] = {
        "id": number,
        "type": "press-release",
        "title": "Probe",
        "summary": "Eine Meldung der Probe.",
        "date": "2026-01-15 10:00",
    } | fields
    path = f"content/aktuelles/{str(known['date'])[:4]}/{slug or f'meldung-{number}'}.md"
    return Release.model_validate(known, context={"path": path, "prose": prose})


def event(number: str = "2026-01", slug: str = "", /, **fields: object) -> Release:
    """An event on a day in December 2026, announced in January."""
    return release(number, slug, **({"type": "event", "start": "2026-12-01"} | fields))


def page(path: str, prose: Prose = NO_PROSE, /, **fields: object) -> Page:
    """A page with a title, `content/<path>`."""
    known: dict[str, object] = {"title": "Seite", "summary": "Eine Seite der Probe."}
    return Page.model_validate(known | fields, context={"path": f"content/{path}", "prose": prose})


def image(name: str = "halle.jpg", /, **fields: str) -> dict[str, str]:
    """A picture beside a record, with its words and rights."""
    known = {
        "file": name,
        "alt": "Eine Halle mit vielen Menschen",
        "caption": "Die Halle am Morgen",
        "credit": "Max Mütze",
        "license": "CC BY 4.0",
    }
    return known | fields


def entry(key: str = "eintrag", /, **fields: object) -> dict[str, object]:
    """An offer or a request about pumps, public in November and December 2026."""
    known: dict[str, object] = {
        "id": key,
        "title": f"Eintrag {key}",
        "summary": "Ein Eintrag der Probe.",
        "competences": ["pumpen"],
        "published": "2026-11-01",
        "valid_until": "2026-12-31",
    }
    return known | fields


def plain_entry(key: str, /, **fields: object) -> dict[str, object]:
    """An entry without a competence, unless it is given one."""
    return entry(key, **{"competences": []} | fields)


def anonymous_entry(key: str = "eintrag", /, **fields: object) -> AnonymousEntry:
    """A request from Dortmund of an organisation that no file names."""
    known = entry(key, **({"kind": "request", "town": "dortmund"} | fields))
    return AnonymousEntry.model_validate(known, context={"path": f"partners/boerse/{key}.yml"})


def network(
    *records: Record,
    taxonomy: Mapping[str, object] = TAXONOMY,
    details: Mapping[str, object] = DETAILS,
) -> Network:
    """A network of those records; nobody checks that their references resolve."""
    return Network(
        taxonomy=Taxonomy.model_validate(taxonomy),
        details=NetworkDetails.model_validate(details),
        partners={r.id: r for r in records if isinstance(r, Partner)},
        projects={r.id: r for r in records if isinstance(r, Project)},
        releases={r.id: r for r in records if isinstance(r, Release)},
        pages=tuple(r for r in records if isinstance(r, Page)),
        anonymous_entries=tuple(r for r in records if isinstance(r, AnonymousEntry)),
        logos=LOGOS,
    )


Side = tuple[CandidateKind, str]
"""One side of a pair: its kind and id."""
REASON = Reason(
    competences=("pumpen",), words=(), distance_km=0, certifications=(), available_from=None
)
"""What both sides of a pair to test with have in common: "beide: Pumpen · im selben Ort"."""


def pair(network: Network, demand: Side, supply: Side, score: float = 0.5) -> Pair:
    """A pair of two that are public on 23 November 2026, whatever the matcher thinks of it."""
    found = {(one.kind, one.id): one for one in candidates(network, date(2026, 11, 23))}
    return Pair(found[demand], found[supply], REASON, score)


def room(*records: Record, now: str = ALWAYS) -> Newsroom:
    """The newsroom of those records, by default at a time when all of them are public."""
    return newsroom(network(*records), moment(now))

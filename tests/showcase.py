"""Showcase: a small project with everything that the content of today lacks.

Profiles and a project with every field, offers and requests, a release with a picture and its
files, a correction, an event to come, one that was put off, a text in English, a profile that
left, a release that moved and one that was withdrawn, lists of several pages, long names, and an
operator who is known, so that it is no preview.
"""

import json
import shutil
from pathlib import Path

import yaml

import announcement
import pictures
import projects

Fields = dict[str, object]

ENTRY: Fields = {
    "title": "Lohnfertigung von Drehteilen bis 400 mm in kleinen und mittleren Serien",
    "summary": "Drehteile aus Stahl, auch mit Prüfzeugnis.",
    "description": "Mehr auf Anfrage, siehe [Verzeichnis](/partner/).",
    "competences": ["pumpen"],
    "certifications": ["iso-9001"],
    "quantity": "ab 50 Stück",
    "partner_type": "company",
    "published": "2026-11-01",
    "valid_until": "2027-01-31",
}
OFFERS: list[Fields] = [
    ENTRY | {"id": "drehteile", "available_from": "2026-12-01", "available_until": "2027-06-30"},
    ENTRY | {"id": "muster", "title": "Ein Muster", "example": True},
]
REQUESTS: list[Fields] = [
    ENTRY | {"id": "guss", "title": "Guss gesucht", "needed_by": "2027-02-28"},
    ENTRY | {"id": "still", "title": "Ohne Namen gesucht", "anonymous": True},
]
PROFILE: Fields = {
    "id": "voll",
    "name": "Maschinenbau- und Fördertechnikgesellschaft der Probe mbH & Co. KG",
    "legal_name": "Maschinenbau- und Fördertechnikgesellschaft der Probe mbH & Co. KG, Wetter",
    "type": "company",
    "role": "member",
    "summary": "Präzisionsvakuumpumpenfertigung und Sondermaschinenbau aus Wetter.",
    "description": "Ein Absatz.\n\n## Was wir tun\n\n- Erstens\n- Zweitens\n\n"
    "| Größe | Zahl |\n|---|--:|\n| Länge | 400 |\n",
    "address": {"street": "Musterstraße 1", "postal_code": "58300", "city": "wetter"},
    "geo": {"lat": "51.39", "lon": "7.39"},
    "website": "https://www.example.org",
    "email": "info@example.org",
    "phone": "+49 2335 12345",
    "same_as": ["https://www.example.org/zweite-seite-mit-einem-langen-namen"],
    "contact": {
        "name": "Kim Beispiel",
        "role": "Einkauf",
        "email": "kim@example.org",
        "phone": "+49 2335 12346",
        "consent": True,
    },
    "area_served": ["ennepe-ruhr"],
    "logo": "voll.svg",
    "logo_dark": "voll-dunkel.svg",
    "sectors": ["maschinenbau"],
    "competences": ["pumpen"],
    "certifications": ["iso-9001"],
    "employees": {"min": "8457", "max": "9000", "year": "2022"},
    "founded": "1872",
    "joined": "2009",
    "verified_on": "2026-11-01",
    "verified_by": "Kim Beispiel",
    "sources": ["Eigene Angaben", "https://www.example.org/quelle"],
    "offers": OFFERS,
    "requests": REQUESTS,
}
PROJECT: Fields = {
    "id": "vorhaben",
    "title": "Wasserstofftechnologiedemonstrationsvorhaben der Probe",
    "summary": "Ein laufendes Vorhaben mit allen Angaben.",
    "status": "running",
    "start": "2026-01",
    "end": "2027-12",
    "partners": [
        {"id": "wf-dortmund", "role": "lead"},
        {"id": "voll", "role": "partner"},
        {"id": "wilo", "role": "funder"},
    ],
    "funding": [
        {
            "programme": "Programm der Probe",
            "funder": "Europäische Union und Land Nordrhein-Westfalen",
            "amount_eur": "1680000",
            "granted_on": "2026-01-15",
            "eu": True,
            "source": "https://www.example.org/bescheid",
        }
    ],
    "results": ["Ein Ergebnis"],
    "seeking": {"text": "Gesucht: ein Betrieb.", "competences": ["pumpen"], "until": "2027-03-31"},
    "website": "https://www.example.org/vorhaben",
    "images": [
        {
            "file": "vorhaben.jpg",
            "alt": "Ein Werk von oben",
            "caption": "Das Werk",
            "credit": "Max Mütze",
            "license": "CC BY 4.0",
        }
    ],
    "sources": ["Förderbescheid"],
}
PUBLISHED: Fields = {
    "2026-80": "/aktuelles/2026/frueher/",
    "2026-90": {
        "address": "/aktuelles/2026/zurueckgezogen/",
        "withdrawn": "2026-11-20",
        "reason": "Die Zahlen stimmten nicht.",
    },
}
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    '<path d="M0 0h120v40H0z" fill="{ink}"/></svg>\n'
)
LONG_LIST = 101
"""So many companies in one town need two pages."""


def make(folder: Path) -> Path:
    """Write the project; nothing is built."""
    project = projects.copy_small(folder)
    projects.dress(project)
    shutil.copy(projects.ROOT / "partners/_taxonomy.yml", project / "partners")
    shutil.copytree(projects.ROOT / "partners/_boundaries", project / "partners/_boundaries")
    furnish(project)
    _add_long_list(project)
    return project


def furnish(project: Path) -> None:
    """Give a project made from the small one a record of every kind, and in it every field."""
    announcement.add_contact(project)
    announcement.add_topic(project, "thema-neu", "Neues")
    _add_people(project)
    _add_profile(project)
    _add_project(project)
    _add_releases(project)


def _add_people(project: Path) -> None:
    projects.make_official(project)
    taxonomy = project / "partners/_taxonomy.yml"
    known = yaml.safe_load(taxonomy.read_text())
    taxonomy.write_text(_yaml(known | {"certifications": {"iso-9001": {"label": "ISO 9001"}}}))


def _add_profile(project: Path) -> None:
    logos = project / "partners/logos"
    logos.mkdir(exist_ok=True)
    for name, ink in (("voll", "#10303a"), ("voll-dunkel", "#e8eef0")):
        (logos / f"{name}.svg").write_text(LOGO.format(ink=ink))
    (project / "partners/voll.yml").write_text(_yaml(PROFILE))


def _add_long_list(project: Path) -> None:
    for number in range(1, LONG_LIST + 1):
        fields: Fields = {
            "id": f"probe-{number}",
            "name": f"Probe {number} Maschinenbau",
            "type": "company",
            "role": "regional",
            "summary": "Eine Firma der Probe.",
            "address": {"city": "dortmund"},
            "sectors": ["maschinenbau"],
            "competences": ["pumpen"],
        }
        (project / f"partners/probe-{number}.yml").write_text(_yaml(fields))


def _add_project(project: Path) -> None:
    picture = pictures.jpeg(pictures.scene(1500, 1000))
    (project / "content/projekte/vorhaben.jpg").write_bytes(picture)
    text = f"---\n{_yaml(PROJECT)}---\n\nEin Absatz.\n\n## Ziele\n\nNoch ein Absatz.\n"
    (project / "content/projekte/vorhaben.md").write_text(text)


def _add_releases(project: Path) -> None:
    release: Fields = {**announcement.press_release("neu")}
    put_off: Fields = {**announcement.fields("alt"), "id": "2026-78", "topics": ["thema-neu"]}
    published = {"date": "2026-11-20", "corrections": [{"date": "2026-11-22", "note": "Ort."}]}
    put_off |= published | {"moved_from": []}
    to_come: Fields = {
        "id": "2026-79",
        "title": "Tagung",
        "event_status": "scheduled",
        "images": [],
    }
    moved = release | {"id": "2026-80", "moved_from": "/aktuelles/2026/frueher/", "images": []}
    english = {
        "id": "2026-81",
        "type": "news",
        "title": "A text in English",
        "summary": "What it says.",
        "date": "2026-11-20",
        "lang": "en",
    }
    announcement.put(project, "halle", release, announcement.body("neu"))
    announcement.put(project, "verschoben", put_off, announcement.body("alt"))
    announcement.put(project, "tagung", put_off | to_come, "\nEin Text.\n")
    announcement.put(project, "jetzt", moved, "\nEin Text.\n")
    announcement.put(project, "english", english, "\nA text.\n")
    (project / "content/_published.yml").write_text(_yaml(PUBLISHED))


def _yaml(fields: Fields) -> str:
    # Through JSON, so that what stands twice is written twice: aliases are refused; dates too.
    plain = json.loads(json.dumps(fields, default=str))
    text: str = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)
    return text

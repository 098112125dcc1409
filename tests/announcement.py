"""An announcement with a word of its own in every field, to be put into the small project."""

from collections.abc import Mapping
from pathlib import Path

import yaml
from PIL import Image

from regionruhr.model.release import EVENT_FIELDS

CONTACT = """\
    name: Kim Beispiel
    role: Presse
    phone: +49 231 1234
    email: presse@example.org
    hours: montags bis freitags, 9 bis 16 Uhr
"""
Fields = Mapping[str, object]


def word(mark: str, field: str) -> str:
    """A word that no other text has, with signs that every format escapes in its own way."""
    return f"Zörk{mark}{field} & “Wümm”"


def fields(mark: str) -> Fields:
    """The front matter of an event to be held in Hagen in 2031; `mark` is a name in small letters.

    It has every field of a release, but those of a look back.
    """
    return {
        "id": "2026-77",
        "type": "event",
        "title": word(mark, "title"),
        "subtitle": word(mark, "subtitle"),
        "summary": word(mark, "summary"),
        "date": "2026-11-24 09:00",
        "date_precision": "day",
        "dateline": word(mark, "dateline"),
        "source_note": word(mark, "source_note"),
        "topics": [f"thema-{mark}"],
        "places": ["wetter"],
        "partners": ["wilo"],
        "projects": ["digitale-fabrik"],
        "contact": "wf-dortmund",
        "images": [
            {
                "file": f"zoerk-{mark}-halle.png",
                "alt": word(mark, "alt"),
                "caption": word(mark, "caption"),
                "credit": word(mark, "credit"),
                "license": word(mark, "license"),
            }
        ],
        "start": "2031-07-08 09:00",
        "previous_start": "2031-06-03 09:00",
        "end": "2031-07-08 17:00",
        "location": word(mark, "location"),
        "event_status": "postponed",
        "moved_from": f"/aktuelles/2026/zoerk-{mark}-frueher/",
        "downloads": [{"file": f"zoerk-{mark}-plan.txt", "title": word(mark, "download")}],
        "corrections": [{"date": "2026-11-24 10:00", "note": word(mark, "correction")}],
        "draft": False,
        "lang": "de",
        "sources": [word(mark, "source")],
    }


def press_release(mark: str) -> Fields:
    """The same as a press release, out since 20 November 2026."""
    others = {*EVENT_FIELDS, "moved_from"}
    kept = {key: value for key, value in fields(mark).items() if key not in others}
    return kept | {
        "type": "press-release",
        "date": "2026-11-20",
        "corrections": [{"date": "2026-11-22", "note": word(mark, "correction")}],
    }


def body(mark: str) -> str:
    """A text with a heading, a table, and links within the site and out of it."""
    return f"""
{word(mark, "body")} bei [Wilo](../../../partners/wilo.yml), siehe [hier](#{mark}).

## {mark}

| {word(mark, "column")} | Zahl |
|---|--:|
| {word(mark, "cell")} | 5 |

Mehr steht [beim Veranstalter](https://www.example.org/{mark}/).
"""


def put(project: Path, slug: str, front_matter: Fields, text: str) -> None:
    """Write a release into the project, and the picture and the file that it names."""
    folder = project / "content/aktuelles/2026"
    folder.mkdir(exist_ok=True)
    written = yaml.safe_dump({**front_matter}, allow_unicode=True, sort_keys=False)
    (folder / f"{slug}.md").write_text(f"---\n{written}---\n{text}")
    shade = sum(slug.encode()) % 256
    for image in _dicts(front_matter.get("images")):
        Image.new("RGB", (640, 400), (shade, 80, 90)).save(folder / image["file"])
    for download in _dicts(front_matter.get("downloads")):
        (folder / download["file"]).write_text(f"Anlage {slug}\n")


def add_contact(project: Path) -> None:
    """Say whom to call in the details of the small project."""
    details = project / "partners/_network.yml"
    known = "    organisation: wf-dortmund\n"
    details.write_text(details.read_text().replace(known, known + CONTACT))


def add_topic(project: Path, key: str, label: str) -> None:
    """Add a topic to the taxonomy of the small project."""
    taxonomy = project / "partners/_taxonomy.yml"
    taxonomy.write_text(f"{taxonomy.read_text()}  {key}:\n    label: {label}\n")


def _dicts(value: object) -> list[dict[str, str]]:
    return value if isinstance(value, list) else []

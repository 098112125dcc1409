"""Text that means harm is shown as the text it is."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import feedparser
import yaml
from lxml import etree, html
from pydantic import BaseModel, TypeAdapter, ValidationError

import projects
import records
from fuzz.trial import NOW, SITE_URL, Trial
from regionruhr.model.field import model_in
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.site.checked_edition import read_edition

HOSTILE_FIELDS = [
    ("partners/wilo.yml", "name"),
    ("partners/wf-dortmund.yml", "name"),
    ("content/aktuelles/2016/kompetenznetz.md", "title"),
    ("content/projekte/digitale-fabrik.md", "title"),
]
# A whole element is refused in a field that is shown as it is written.
NAME = '"><script src=data:,alert(1) & "Söhne"'


def test_hostile_name_is_shown_as_text_everywhere(tmp_path: Path) -> None:
    """A name full of markup is read back letter by letter from pages, JSON-LD and feeds."""
    project = projects.copy_small(tmp_path)
    for path, key in HOSTILE_FIELDS:
        file = project / path
        file.write_text(re.sub(rf"(?m)^{key}: .*$", f"{key}: '{NAME}'", file.read_text()))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    site = project / "site"

    for page in site.rglob("*.html"):
        for script in html.document_fromstring(page.read_text()).iter("script"):
            assert script.get("type") == "application/ld+json" or not script.text, page
    profile = html.document_fromstring((site / "partner/wilo/index.html").read_text())
    assert profile.findtext(".//h1") == NAME
    assert str(profile.findtext(".//title")).startswith(f"{NAME} – ")
    data = json.loads(str(profile.xpath("string(//script[not(@src)])")))
    assert data["name"] == NAME
    for address in ("", "partner/a-z/", "projekte/", "aktuelles/2016/kompetenznetz/"):
        assert NAME in _text((site / address / "index.html").read_text()), address

    for suffix in ("rss", "atom"):
        document = (site / f"feeds/presse.{suffix}").read_bytes()
        etree.fromstring(document)
        feed = feedparser.parse(document)
        assert not feed.bozo
        content = feed.entries[0].content[0].value
        assert NAME in _text(content)
        assert "<script" not in content
    titles = etree.parse(str(site / "feeds/presse.rss")).findall(".//item/title")
    assert [title.text for title in titles] == [f"{NAME} (Rückblick)"]


def _text(markup: str) -> str:
    return str(html.fromstring(markup).xpath("string()"))


def test_link_cannot_leave_its_attribute(tmp_path: Path) -> None:
    """Percent-encoded quotes in the query of a link stay encoded in the page."""
    project = projects.copy_small(tmp_path)
    page = project / "content/index.md"
    page.write_text(
        page.read_text() + "\n[x](/partner/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E)\n"
    )
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    built = html.document_fromstring((project / "site/index.html").read_text())
    assert [link.get("href") for link in built.iter("a") if link.text == "x"] == [
        "./partner/?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E"
    ]


Fields = dict[str, Any]
BODY: Fields = {
    "name": "Amt",
    "email": "amt@example.org",
    "website": "https://www.example.org/amt",
}
FULL: Mapping[str, tuple[type[BaseModel], Fields]] = {
    "partners/lindenkamp.yml": (Partner, {}),
    "partners/_taxonomy.yml": (Taxonomy, {}),
    "partners/_network.yml": (
        NetworkDetails,
        {
            "operator": {
                **records.LEGAL["operator"],  # type: ignore[dict-item]
                "consumer_dispute": {"participates": "true", "body": "Stelle"},
            },
            "data_protection": {
                **records.LEGAL["data_protection"],  # type: ignore[dict-item]
                "supervisory_authority": BODY | {"address": "Weg 1", "phone": "+49 231 1"},
            },
            "accessibility": {
                **records.LEGAL["accessibility"],  # type: ignore[dict-item]
                "enforcement_body": BODY,
            },
            "sign_language_video": {
                "title": "Wer wir sind",
                "duration": "3:20",
                "transcript": "Wir sind ein Netzwerk.",
                "file": "film.mp4",
            },
        },
    ),
    "content/projekte/abwaerme-teilen.md": (Project, {}),
    "content/projekte/lastenrad-verbund.md": (Project, {}),
    "content/aktuelles/2026/industriepfad.md": (Release, {}),
    "content/aktuelles/2026/messtechnik-tag.md": (Release, {}),
    "content/aktuelles/2026/foerderfrist.md": (Release, {}),
    "content/aktuelles/2012/gruendung.md": (Release, {}),
    "content/kontakt.md": (Page, {}),
}
"""A file of each kind with every group of fields, and what the project of the trial lacks."""


REFUSALS = {"asset-form", "dateline-of-original", "event-field"}
"""What is said of names of files, and of what another kind of release has."""


def _hostile(number: int) -> str:
    return f"{number}\"'><img src=x onerror=alert({number}) <script {{{{ 7*7 }}}} <!--"


FieldPath = tuple[str, ...]


def _places(model: type[BaseModel], above: FieldPath = ()) -> Iterator[tuple[FieldPath, bool]]:
    """The fields of a model, inner ones too, that take any text, and whether it is a list."""
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner is not None:
            yield from _places(inner, (*above, name))
            continue
        kind: Any = Annotated[field.annotation, *(field.metadata or [None])]
        for value in (_hostile(0), [_hostile(0)]):
            try:
                TypeAdapter(kind).validate_python(value)
            except ValidationError:
                continue
            yield (*above, name), isinstance(value, list)
            break


def _enter(fields: object, place: FieldPath, value: object) -> bool:
    """Put a value where the place is, in every item and entry of its groups, if there is one."""
    if isinstance(fields, list):
        return sum(_enter(item, place, value) for item in fields) > 0
    if not isinstance(fields, dict):
        return False
    if len(place) == 1:
        fields[place[0]] = value
        return True
    below = fields.get(place[0])
    if isinstance(below, dict) and below and all(isinstance(v, dict) for v in below.values()):
        # Entries by their names: "press_contacts", the terms of the taxonomy.
        return sum(_enter(entry, place[1:], value) for entry in below.values()) > 0
    return _enter(below, place[1:], value)


def test_every_field_is_refused_or_escaped(tmp_path: Path) -> None:
    """Markup in every field that takes a text, one this test has not heard of yet included.

    What the check refuses is taken out, all the rest is rendered: no page has an element or a
    script that was smuggled in.
    """
    trial = Trial(tmp_path)
    film = trial.project / "content/assets/gebaerdensprache/film.mp4"
    film.parent.mkdir(parents=True)
    film.touch()
    texts = {path: (trial.project / path).read_text() for path in FULL}
    refused: dict[str, dict[FieldPath, str]] = {path: {} for path in FULL}
    entered: dict[type[BaseModel], set[FieldPath]] = {model: set() for model, _ in FULL.values()}
    for _ in range(4):
        for path, (model, known) in FULL.items():
            head, mark, body = texts[path].removeprefix("---\n").partition("---\n")
            fields = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 (text alone)
            fields = json.loads(json.dumps({**fields, **known}))
            for number, (place, is_list) in enumerate(_places(model)):
                value = [_hostile(number)] if is_list else _hostile(number)
                if place not in refused[path] and _enter(fields, place, value):
                    entered[model].add(place)
            # Through JSON, so that what stands twice is written twice: aliases are refused.
            written = yaml.safe_dump(json.loads(json.dumps(fields)), allow_unicode=True)
            (trial.project / path).write_text(f"---\n{written}{mark}{body}" if mark else written)
        found = read_edition(trial.project, now=NOW, site_url=SITE_URL).problems
        told = [p for p in found if p.severity == "fault"]
        for problem in told:
            for place, _ in _places(FULL[problem.path][0]):
                if _is_meant(_plain(problem.place), place):
                    refused[problem.path][place] = problem.fault
    assert [problem.text for problem in told] == []
    assert trial.read() == "site"
    for model, places in entered.items():
        assert places == {place for place, _ in _places(model)}
    assert {fault for by_place in refused.values() for fault in by_place.values()} == REFUSALS


def _plain(place: str) -> FieldPath:
    return tuple(re.sub(r"\[[0-9]+\]", "", place).split("."))


def _is_meant(said: FieldPath, place: FieldPath) -> bool:
    """Whether a report means a field; running text is told without the name of its field."""
    if said == ("text",):
        return place[-1] == "description"
    steps = iter(said)
    return said[-1] == place[-1] and all(step in steps for step in place)

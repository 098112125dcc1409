"""A field is declared once: one declaration more, and every output has the field."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

import projects
import search_index
from regionruhr.model.addresses import DIRECTORY_INDEX, SEARCH_INDEX
from regionruhr.search.tokens import tokens
from regionruhr.wording.search import STOP_WORDS

DECLARED = """\
    motto: Annotated[Line | None, Use({use}, schema_org="slogan")] = Field(
        default=None, title="Wahlspruch", description="Ein Satz.", examples=["Läuft."]
    )
    audited_on: Annotated[Day | None, Use({use})] = Field(
        default=None, title="Geprüft am", description="Ein Tag.", examples=["2026-02-03"]
    )
    apprentices: Annotated[WholeNumber | None, Use({use})] = Field(
        default=None, title="Auszubildende", description="Eine Zahl.", examples=["1200"]
    )
    has_guests: Annotated[YesNo | None, Use({use})] = Field(
        default=None, title="Offen für Gäste", description="true oder false.", examples=["true"]
    )
    markets: Annotated[SectorKeys, Use({use})] = Field(
        default=(), title="Märkte", description="Kürzel.", examples=[["maschinenbau"]]
    )
    shop: Annotated[WebAddress | None, Use({use})] = Field(
        default=None, title="Laden", description="Eine Adresse.", examples=["https://a.example/"]
    )
"""
"""A declaration for each simple kind of value."""
USE = "PROFILE, SEARCH_TERM, EXPORT, OPEN_DATA, LETTER"
BEFORE = "    verified_on: Annotated["
VALUES = {
    "motto": "Wir drehen an der Ruhr.",
    "audited_on": date(2026, 2, 3),
    "apprentices": 1200,
    "has_guests": True,
    "markets": ["maschinenbau"],
    "shop": "https://laden.example/",
}
"""What the profile of a company says in them."""
WORDS = {
    "Wahlspruch": "Wir drehen an der Ruhr.",
    "Geprüft am": "3. Februar 2026",
    "Auszubildende": "1.200",
    "Offen für Gäste": "ja",
    "Märkte": "Maschinenbau",
    "Laden": "laden.example",
}
"""What people read of it, by the titles of the fields."""
PROFILE = "partners/wilo.yml"
RUN = """\
import sys
from regionruhr.cli import main
for command in sys.argv[1:]:
    try:
        main(command.split())
    except SystemExit as ended:
        if ended.code:
            raise
"""
"""Several commands in one process."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project whose model has those fields, a profile with values for them, and its site.

    Nothing but the model is edited.
    """
    project = projects.copy_small(tmp_path_factory.mktemp("field") / "project")
    (project / "hooks").unlink()
    # With what is compiled of them: all but the model stay as they are.
    shutil.copytree(projects.ROOT / "hooks", project / "hooks")
    model = project / "hooks/regionruhr/model/partner.py"
    source = model.read_text()
    assert source.count(BEFORE) == 1
    model.write_text(source.replace(BEFORE, f"{DECLARED.format(use=USE)}{BEFORE}"))
    profile = project / PROFILE
    profile.write_text(profile.read_text() + yaml.safe_dump(VALUES, allow_unicode=True))
    # Another one has lost some of the values, and takes them back from the table of the site.
    other = _imported(project)
    projects.copy_tree(project, other)
    text = profile.read_text()
    (other / PROFILE).write_text(text[: text.index("apprentices:")])
    back = f"import partners site/partner/partner.csv --replace --root {other}"
    finished = _run(project, "schema", "build site", "confirmations --all", back)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return project


def _imported(project: Path) -> Path:
    return project.with_name("imported")


def _run(project: Path, *commands: str) -> subprocess.CompletedProcess[str]:
    """Run commands of `regionruhr` by the code of a project, until one fails."""
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(project / "hooks"),
        "REGIONRUHR_NOW": projects.NOW,
    }
    return subprocess.run(
        [sys.executable, "-c", RUN, *commands],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _json(path: Path) -> Any:  # noqa: ANN401 (JSON)
    return json.loads(path.read_text())


def _rows(path: Path) -> Sequence[dict[str, str]]:
    lines = path.read_bytes().decode("utf-8-sig").split("\r\n")
    return list(csv.DictReader(lines, delimiter=";"))


def _page(project: Path) -> Any:  # noqa: ANN401 (an element of lxml)
    return html.fromstring((project / "site/partner/wilo/index.html").read_bytes())


def test_schema_has_the_fields(project: Path) -> None:
    """With title and explanation, for the editors' tools."""
    properties = _json(project / "schemas/profile.schema.json")["properties"]
    titles = [properties[name]["title"] for name in VALUES]
    assert titles == [*WORDS]


def test_table_of_the_handbook_has_the_fields(project: Path) -> None:
    """A row each."""
    table = (project / "FELDER.md").read_text()
    for name, title in zip(VALUES, WORDS, strict=True):
        assert re.search(rf"^\| `{name}` .*{title}", table, re.MULTILINE), title


def test_profile_page_shows_the_fields(project: Path) -> None:
    """Among its facts, each in words."""
    facts = {
        entry.findtext("dt"): entry.find("dd").text_content().strip()
        for entry in _page(project).iterfind(".//dl/div")
    }
    assert {title: facts.get(title) for title in WORDS} == WORDS


def test_letter_asks_for_the_fields(project: Path) -> None:
    """What is published is to be confirmed."""
    (row,) = (
        row
        for path in project.glob("bestaetigungen/*.csv")
        for row in _rows(path)
        if row["Profil"].endswith("/wilo/")
    )
    for title, words in WORDS.items():
        assert re.search(rf"{title}: (https://)?{re.escape(words)}", row["Veröffentlichte Angaben"])


@pytest.mark.parametrize("manifest", [DIRECTORY_INDEX, SEARCH_INDEX])
def test_search_finds_the_fields(project: Path, manifest: str) -> None:
    """In the directory and over everything, by every word of theirs."""
    index = search_index.read_index(projects.contents(project / "site"), manifest)
    found = {*index.found_in("partner/wilo/")}
    assert {word for words in WORDS.values() for word in tokens(words)} - found <= STOP_WORDS


def test_structured_data_has_a_field_with_a_term(project: Path) -> None:
    """The one that names its term of schema.org."""
    (script,) = _page(project).iterfind(".//script[@type='application/ld+json']")
    assert json.loads(script.text)["slogan"] == VALUES["motto"]


def test_export_has_the_fields(project: Path) -> None:
    """A column each, under the title of the field."""
    (row,) = (r for r in _rows(project / "site/partner/partner.csv") if r["Kennung"] == "wilo")
    assert {title: row.get(title) for title in WORDS} == {
        **WORDS,
        "Geprüft am": "2026-02-03",
        "Auszubildende": "1200",
        "Laden": "https://laden.example/",
    }


def test_import_reads_the_exported_fields_back(project: Path) -> None:
    """Into a profile that had lost them."""
    profile, imported = (
        yaml.safe_load((p / PROFILE).read_text()) for p in (project, _imported(project))
    )
    assert imported == profile


def test_open_data_has_the_fields(project: Path) -> None:
    """In the document, by the names of the model, and in its schema."""
    profiles = _json(project / "site/partner/partner.json")["profiles"]
    (profile,) = (one for one in profiles if one["id"] == "wilo")
    assert {name: profile.get(name) for name in VALUES} == {**VALUES, "audited_on": "2026-02-03"}
    schema = _json(project / "site/partner/partner.schema.json")
    assert VALUES.keys() <= schema["$defs"]["OpenProfile"]["properties"].keys()

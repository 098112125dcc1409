"""An offer or a request is in everything that is built from its first day to its last."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

import projects
from site_texts import everything

FIRST, LAST = "2026-11-24T06:00", "2026-12-08T23:59"
EVE, DAY_AFTER = "2026-11-23T23:59", "2026-12-09T00:01"


def _entry(word: str, /, **fields: object) -> dict[str, object]:
    """An entry that says one word in all that editors write freely."""
    return {
        "id": f"zoerk-{word}",
        "title": f"Zörktitel {word}",
        "summary": f"Zörksatz {word}, in drei Tagen und im Lohn.",
        "description": f"Zörktext {word}.",
        "competences": ["pumpen"],
        "quantity": f"8 Zörkmengen {word}",
        "minimum_order": f"3 Zörkmindest {word}",
        "material": f"Zörkstahl {word}",
        "max_size": f"2 Zörkmaß {word}",
        "published": FIRST[:10],
        "valid_until": LAST[:10],
        **fields,
    }


NAMED = {
    "offers": [_entry("angebot"), _entry("muster", example="true")],
    "requests": [
        _entry("gesuch"),
        _entry("ungenannt", anonymous="true"),
        _entry("beendet", outcome={"result": "withdrawn", "on": "2026-11-23"}),
    ],
}
ALONE = _entry("datei", kind="offer", category="residue", town="dortmund")
SHOWN = ("angebot", "muster", "gesuch", "ungenannt", "datei")
PARTS = ("titel", "satz", "text", "mengen", "mindest", "stahl", "maß")


@dataclass(frozen=True)
class Sites:
    """The site with those entries at four times, and without them at two."""

    with_entries: Mapping[str, Mapping[str, bytes]]
    without: Mapping[str, Mapping[str, bytes]]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Built in one folder, one after the other, as a schedule does."""
    project = projects.copy_small(tmp_path_factory.mktemp("ends"))
    without = {now: _built(project, now) for now in (EVE, DAY_AFTER)}
    with (project / "partners/wilo.yml").open("a") as profile:
        profile.write(yaml.dump(NAMED, allow_unicode=True))
    file = project / f"partners/boerse/{ALONE['id']}.yml"
    file.parent.mkdir()
    file.write_text(yaml.dump(ALONE, allow_unicode=True))
    times = (EVE, FIRST, LAST, DAY_AFTER)
    return Sites({now: _built(project, now) for now in times}, without)


def _built(project: Path, now: str) -> Mapping[str, bytes]:
    finished = projects.build(project, REGIONRUHR_NOW=now)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return projects.contents(project / "site")


@pytest.mark.parametrize("now", [EVE, DAY_AFTER])
def test_no_byte_tells_of_an_entry_before_or_after(sites: Sites, now: str) -> None:
    """The site is the one without: pages, feeds, search, exports, the map of the site."""
    assert sites.with_entries[now] == sites.without[now]
    assert "zoerk" not in everything(sites.with_entries[now]).casefold()


@pytest.mark.parametrize("now", [FIRST, LAST])
def test_entry_is_published_on_its_first_and_its_last_day(sites: Sites, now: str) -> None:
    """In all its words: the search above can fail."""
    said = everything(sites.with_entries[now])
    assert [word for word in SHOWN if f"zoerk-{word}" not in said] == []
    written = [f"Zörk{part} {word}" for word in SHOWN for part in PARTS]
    assert [words for words in written if words not in said] == []


@pytest.mark.parametrize("now", [FIRST, LAST])
def test_entry_with_an_outcome_is_over_at_once(sites: Sites, now: str) -> None:
    """Whatever its last day is."""
    said = everything(sites.with_entries[now])
    assert "zoerk-beendet" not in said
    assert "Zörktitel beendet" not in said


def test_no_file_tells_where_an_anonymous_entry_is_written(sites: Sites) -> None:
    """Its folder stands in no link to edit it, and in no address."""
    assert "partners/boerse" not in everything(sites.with_entries[FIRST])

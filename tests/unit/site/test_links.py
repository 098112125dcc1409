"""Every address that a text leads to must be there."""

from pathlib import Path

import pytest

import projects
import records
from exchange_project import copy_exchange
from regionruhr.faults.text_report import report
from regionruhr.model.page import Page
from regionruhr.model.publication import Publications, Removals
from regionruhr.reading.markdown import read_markdown
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.links import FormerAddresses, broken_links, former_addresses, links_to_itself
from shared_project import READINGS

TARGETS = {
    "": {"anfang"},
    "partner/wilo/": {"geschichte"},
    "netzwerk/": {"ziele", "traeger"},
    "aktuelles/2016/plan.pdf": set[str](),
    "aktuelles/2030/messe/": None,
}
SITE = "https://host.example/"


def _page(text: str) -> Page:
    prose, problems = read_markdown("content/kontakt.md", text, 5)
    assert problems == []
    return records.page("kontakt.md", prose)


@pytest.mark.parametrize(
    "target",
    [
        "index.md",
        "/#anfang",
        "../partners/wilo.yml",
        "/partner/wilo/#geschichte",
        "netzwerk/index.md#ziele",
        "aktuelles/2016/plan.pdf",
        "aktuelles/2030/messe.md#irgendwo",
        "https://nirgends.example/",
    ],
)
def test_link_that_leads_somewhere_is_fine(target: str) -> None:
    """Pages, anchors, files, what comes later, and other hosts, which nobody asks."""
    assert list(broken_links([_page(f"[a]({target})")], TARGETS, FormerAddresses())) == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "../partners/willo.yml",
            "die Seite /partner/willo/ gibt es nicht (meinten Sie /partner/wilo/?)",
        ),
        ("netzwrk/index.md", "die Seite /netzwrk/ gibt es nicht (meinten Sie /netzwerk/?)"),
        ("/partner/wilo", "die Seite /partner/wilo gibt es nicht (meinten Sie /partner/wilo/?)"),
        ("/xyz/", "die Seite /xyz/ gibt es nicht (prüfen Sie die Adresse; "),
        (
            "netzwerk/index.md#zeile",
            "auf der Seite /netzwerk/ gibt es keine Stelle #zeile (",
        ),
        ("/aktuelles/2016/plan.pdf#seite", "gibt es keine Stelle #seite ("),
    ],
    ids=["profile", "page", "no slash", "nothing like it", "anchor", "anchor of a file"],
)
def test_broken_link_is_reported(target: str, expected: str) -> None:
    """With its line, and with a similar address, where there is one."""
    (problem,) = broken_links(
        [_page(f"Absatz.\n\nHier [a]({target}).")], TARGETS, FormerAddresses()
    )
    assert problem.text.startswith("content/kontakt.md:7: Text: ")
    assert expected in problem.text


FORMER = former_addresses(
    [
        Removals.model_validate({"entries": [{"id": "altwerk", "date": "2026-01-31"}]}),
        Publications.model_validate(
            {
                "2016-02": {
                    "address": "/aktuelles/2016/irrtum/",
                    "moved_from": "/aktuelles/2016/erster-irrtum/",
                    "withdrawn": "2026-01-30",
                    "reason": "Die Zahlen waren falsch.",
                },
                "2016-03": "/aktuelles/2016/neu/",
            }
        ),
        records.release(
            "2016-05",
            "versehen",
            date="2016-05-01",
            moved_from="/aktuelles/2016/erstes-versehen/",
            withdrawal={"date": "2026-01-29", "reason": "Versehen"},
        ),
        records.project("halle", withdrawal={"date": "2026-01-28", "reason": "Versehen"}),
        records.release("2016-03", "neu", date="2016-03-01", moved_from="/aktuelles/2016/alt/"),
    ]
)


@pytest.mark.parametrize("is_page", [True, False], ids=["it answers", "site still faulty"])
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../partners/altwerk.yml", ("link-removed", "2026-01-31")),
        ("/partner/altwerk/#geschichte", ("link-removed", "2026-01-31")),
        ("aktuelles/2016/irrtum.md", ("link-withdrawn", "2026-01-30")),
        ("/aktuelles/2016/erster-irrtum/", ("link-withdrawn", "2026-01-30")),
        ("aktuelles/2016/versehen.md", ("link-withdrawn", "2026-01-29")),
        ("/aktuelles/2016/erstes-versehen/", ("link-withdrawn", "2026-01-29")),
        ("projekte/halle.md", ("link-withdrawn", "2026-01-28")),
    ],
)
def test_link_to_a_former_address_is_reported(
    target: str, expected: tuple[str, str], *, is_page: bool
) -> None:
    """Its address answers, but is nothing to link to; the day is reported."""
    answering = {address: set[str]() for address in FORMER.tombstones}
    targets = {**TARGETS, **answering} if is_page else TARGETS
    (problem,) = broken_links([_page(f"[a]({target})")], targets, FORMER)
    assert (problem.fault, problem.values["day"]) == expected
    assert problem.severity == "fault"


def test_link_to_a_former_address_is_a_warning() -> None:
    """It leads on, and says where to."""
    targets = {**TARGETS, "aktuelles/2016/alt/": set[str]()}
    (problem,) = broken_links([_page("[a](aktuelles/2016/alt.md)")], targets, FORMER)
    assert problem.severity == "warning"
    assert "steht jetzt unter /aktuelles/2016/neu/" in problem.text


def test_link_to_a_former_address_of_what_is_not_public_is_broken() -> None:
    """Nothing leads on to a release before its time."""
    (problem,) = broken_links([_page("[a](/aktuelles/2016/alt/)")], TARGETS, FORMER)
    assert problem.severity == "fault"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n[b](https://www.netz.example/partner/wilo/)", [(2, "/partner/wilo/")]),
        ("http://netz.example/größe/?a=1#b", [(1, "/gr%C3%B6%C3%9Fe/?a=1#b")]),
        ("www.netz.example/netzwerk/", [(1, "/netzwerk/")]),
        ("[b](HTTPS://www.netz.example/)", [(1, "/")]),
        ("[b](/partner/wilo/)", []),
        ("[b](https://www.netz.example.org/) [c](https://andere.example/netz.example/)", []),
        ("i@netz.example, `https://www.netz.example/`", []),
    ],
)
def test_link_to_the_site_itself_is_reported(text: str, found: list[tuple[int, str]]) -> None:
    """Nobody would notice that the page has another address, or none."""
    prose, _ = read_markdown("content/a.md", text, 1)
    page = records.page("a.md", prose)
    problems = links_to_itself([page], {"content/a.md": text}, "https://www.netz.example/")
    assert [(p.line, p.values["near"]) for p in problems] == found


def test_every_broken_link_is_reported() -> None:
    """In every text, each in its line."""
    problems = broken_links(
        [_page("[a](/a1/)\n[b](/b1/)"), _page("[c](/c1/)")], TARGETS, FormerAddresses()
    )
    assert [(problem.line, problem.values["value"]) for problem in problems] == [
        (5, "a1/"),
        (6, "b1/"),
        (5, "c1/"),
    ]


@pytest.mark.parametrize(
    ("now", "is_clean"), [("2016-02-02T09:59", False), ("2016-02-02T10:00", True)]
)
def test_public_text_cannot_lead_to_what_is_not_public(
    project: Path, now: str, *, is_clean: bool
) -> None:
    """A link would betray a release before its time, and lead to nothing."""
    page = project / "content/kontakt.md"
    page.write_text(page.read_text() + "\n[Vorab](aktuelles/2016/kompetenznetz.md)\n")
    reading = read_edition(project, now=moment(now), site_url=SITE, cache=READINGS)
    assert (reading.edition is not None) is is_clean
    assert ("/aktuelles/2016/kompetenznetz/ gibt es nicht" in report(reading.problems)) is (
        not is_clean
    )


@pytest.mark.parametrize(
    ("taxonomy", "address", "is_told"),
    [
        (True, "thema/foerderung/", False),
        (True, "thema/messe/", True),
        (False, "thema/messe/", False),
        (True, "ort/dortmund/", False),
        (True, "ort/hannover/", True),
        (False, "ort/hannover/", False),
        (True, "termine/", False),
        (False, "termine/", False),
        (False, "termin/", True),
        (True, "2019/sommer/sommer.ics", False),
        (False, "2019/sommer/sommer.ics", False),
        (True, "2019/sommer/winter.ics", True),
    ],
)
def test_link_to_a_list_of_news_is_judged_by_the_taxonomy(
    project: Path, address: str, *, taxonomy: bool, is_told: bool
) -> None:
    """While the taxonomy cannot be read, no message says that a topic or a place is unknown."""
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(f"{release.read_text()}\n[Mehr](/aktuelles/{address})\n")
    if not taxonomy:
        (project / "partners/_taxonomy.yml").write_text("unsinn: a\n")
    reading = read_edition(project, now=moment("2015-01-01"), site_url=SITE, cache=READINGS)
    assert (f"/aktuelles/{address} gibt" in report(reading.problems)) is is_told


@pytest.mark.parametrize("address", ["paarungen", "gesuche", "ort", "ort/dortmund", "kompetenz"])
def test_link_to_a_list_of_entries_is_possible(project: Path, address: str) -> None:
    """A text that is not public yet may link to a list that has no entry yet."""
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(f"{release.read_text()}\n[Mehr](/boerse/{address}/)\n")
    reading = read_edition(project, now=moment("2015-01-01"), site_url=SITE, cache=READINGS)
    assert f"/boerse/{address}/" not in report(reading.problems)


@pytest.mark.parametrize(
    ("address", "has_pair", "expected"),
    [
        ("paarungen/", True, []),
        ("paarungen/", False, [("link-broken", None)]),
        ("paarungen/2/", True, [("link-broken", None)]),
        ("paarungn/", True, [("link-broken", "boerse/paarungen/")]),
    ],
)
def test_link_to_new_pairs(
    tmp_path: Path, address: str, *, has_pair: bool, expected: list[tuple[str, str | None]]
) -> None:
    """There are as many pages of them as matching finds pairs for."""
    project = copy_exchange(tmp_path)
    for asking in ("sucher", "zoerk-geheim") if not has_pair else ():
        (project / f"partners/{asking}.yml").unlink()
    page = project / "content/boerse/index.md"
    page.write_text(f"{page.read_text()}\n[Neues](/boerse/{address})\n")
    reading = read_edition(project, now=moment(projects.NOW), site_url=SITE, cache=READINGS)
    found = [problem for problem in reading.problems if problem.path == "content/boerse/index.md"]
    assert [(problem.fault, problem.values.get("near")) for problem in found] == expected


def test_text_that_is_not_public_yet_is_checked_already(project: Path) -> None:
    """A broken link in a release is reported when it is written, not on the day it is due."""
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(release.read_text().replace("digitale-fabrik.md", "digitale-fabrk.md"))
    reading = read_edition(project, now=moment("2015-01-01"), site_url=SITE, cache=READINGS)
    assert "meinten Sie /projekte/digitale-fabrik/?" in report(reading.problems)

"""Published ids and addresses stay, lead on, or have a reason for leaving."""

import pytest

import records
from regionruhr.faults.problem import Problem
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import Release
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.paths import REMOVALS
from regionruhr.reading.permalinks import permalink_problems
from regionruhr.reading.source import Source
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_front_matter, read_yaml
from regionruhr.settings import moment

LIST = "content/_published.yml"
NOW = moment("2026-11-23T12:00")
LOCKED = "2016-01: /aktuelles/2016/a/\n2016-02: /aktuelles/2016/b/\n"
WITHDRAWN = (
    "2016-02:\n  address: /aktuelles/2016/b/\n  moved_from: /aktuelles/2016/b0/\n"
    "  withdrawn: 2020-01-31\n  reason: Versehen\n"
)
WITHDRAWAL = "\ndate: 2016-02-02\nwithdrawal:\n  date: 2026-11-20\n  reason: Versehen"
BOTH = {"a": "id: 2016-01", "b": "id: 2016-02"}


def _problems(
    listed: str | None, files: dict[str, str], faulty: tuple[str, ...] = ()
) -> list[Problem]:
    """The problems of releases of 2016: file name to its id and whatever else it says."""
    read: list[Read] = []
    paths = {f"content/aktuelles/2016/{name}.md" for name in faulty}
    if listed is not None:
        source, problems = read_yaml(LIST, listed)
        publications, found = validated(Publications, source)
        assert publications is not None, problems + found
        paths.add(LIST)
        read.append((publications, source))
    for name, fields in files.items():
        path = f"content/aktuelles/2016/{name}.md"
        paths.add(path)
        read.append(_record(path, fields))
    return list(permalink_problems(read, paths, NOW))


def _record(path: str, fields: str) -> Read:
    date = "" if "date:" in fields else "\ndate: 2016-02-02"
    text = f"---\n{fields}{date}\ntype: news\ntitle: T\nsummary: S\n---\n"
    source, problems = read_front_matter(path, text)
    release, found = validated(Release, source)
    assert release is not None, problems + found
    return release, source


def _reported(
    listed: str | None, files: dict[str, str], faulty: tuple[str, ...] = ()
) -> list[tuple[str, int, str, str]]:
    problems = _problems(listed, files, faulty)
    names = [p.path.rpartition("/")[2].partition(".")[0] for p in problems]
    return [(name, p.line, p.place, p.fault) for name, p in zip(names, problems, strict=True)]


MOVED = "id: 2016-02\nmoved_from: /aktuelles/2016/b/"


@pytest.mark.parametrize(
    ("listed", "files"),
    [
        (None, BOTH),
        (LOCKED, BOTH),
        (LOCKED, {**BOTH, "c": "id: 2016-03"}),
        (LOCKED, {**BOTH, "c": "id: 2016-03\ndraft: true"}),
        (LOCKED, {**BOTH, "c": "id: 2016-03\ndate: 2026-12-01"}),
        (LOCKED, {"a": "id: 2016-01", "neu": MOVED}),
        (
            "2016-02: {address: /aktuelles/2016/neu/, moved_from: /aktuelles/2016/b/}\n",
            {"neu": MOVED},
        ),
        (
            "2016-02: {address: /aktuelles/2016/neu/, moved_from: /aktuelles/2016/b/}\n",
            {"b": "id: 2016-02\nmoved_from: [/aktuelles/2016/neu/]"},
        ),
        (
            "2016-02: {address: /aktuelles/2016/neu/, moved_from: /aktuelles/2016/b/}\n",
            {"c": "id: 2016-02\nmoved_from: [/aktuelles/2016/neu/, /aktuelles/2016/b/]"},
        ),
        (WITHDRAWN, {"a": "id: 2016-01"}),
        (LOCKED, {**BOTH, "b": f"id: 2016-02{WITHDRAWAL}"}),
        (WITHDRAWN, {"a": "id: 2016-01", "b": f"id: 2016-02{WITHDRAWAL}"}),
    ],
    ids=[
        "no list yet",
        "as it was locked",
        "new",
        "new draft",
        "new, to come",
        "moved, not locked yet",
        "moved and locked",
        "moved back",
        "moved twice",
        "withdrawn",
        "withdrawn by its file",
        "withdrawn by its file and locked",
    ],
)
def test_kept_promise_is_no_fault(listed: str | None, files: dict[str, str]) -> None:
    """What is new is free; what was locked is where it was, leads on, or says why it left."""
    assert _reported(listed, files) == []


@pytest.mark.parametrize(
    ("listed", "files", "expected"),
    [
        (LOCKED, {"a": "id: 2016-01"}, [("_published", 2, "2016-02", "published-gone")]),
        (
            LOCKED,
            {"a": "id: 2016-01", "neu": "id: 2016-02"},
            [("neu", 2, "id", "published-elsewhere")],
        ),
        (LOCKED, {**BOTH, "a": "id: 2016-03"}, [("a", 2, "id", "published-id-changed")]),
        (
            LOCKED,
            {"a": "id: 2016-02", "b": "id: 2016-01"},
            [
                ("a", 2, "id", "published-id-taken"),
                ("b", 2, "id", "published-id-taken"),
            ],
        ),
        (
            LOCKED,
            {"a": "id: 2016-01", "b": "id: 2016-03", "c": "id: 2016-02"},
            [
                ("b", 2, "id", "published-id-changed"),
                ("c", 2, "id", "published-id-taken"),
            ],
        ),
        (
            "2016-02: {address: /aktuelles/2016/neu/, moved_from: /aktuelles/2016/b/}\n",
            {"neu": "id: 2016-02"},
            [("neu", 2, "id", "published-elsewhere")],
        ),
        (
            "2016-02: {address: /aktuelles/2016/neu/, moved_from: /aktuelles/2016/b/}\n",
            {"neu": MOVED, "b": "id: 2016-03"},
            [("neu", 3, "moved_from", "moved-from-taken")],
        ),
        (
            f"{WITHDRAWN}2016-01: /aktuelles/2016/a/\n",
            {"b0": "id: 2016-01\nmoved_from: /aktuelles/2016/a/"},
            [("b0", 2, "id", "address-published")],
        ),
        (WITHDRAWN, {"b": "id: 2016-02"}, [("_published", 1, "2016-02", "withdrawn-exists")]),
        (WITHDRAWN, {"c": "id: 2016-02"}, [("_published", 1, "2016-02", "withdrawn-exists")]),
        (WITHDRAWN, {"b": "id: 2016-03"}, [("b", 2, "id", "address-published")]),
        (WITHDRAWN, {"b0": "id: 2016-03"}, [("b0", 2, "id", "address-published")]),
        (
            WITHDRAWN,
            {"c": "id: 2016-03\nmoved_from: /aktuelles/2016/b/"},
            [("c", 3, "moved_from", "address-published")],
        ),
        (
            LOCKED,
            {**BOTH, "a": "id: 2016-01\ndraft: true"},
            [("a", 3, "draft", "published-hidden")],
        ),
        (
            LOCKED,
            {**BOTH, "a": "id: 2016-01\ndate: 2026-11-23 12:01"},
            [("a", 3, "date", "published-hidden")],
        ),
        (
            LOCKED,
            {**BOTH, "a": f"id: 2016-01\ndraft: true{WITHDRAWAL}"},
            [("a", 3, "draft", "published-hidden")],
        ),
    ],
    ids=[
        "deleted",
        "file renamed",
        "id changed",
        "ids swapped",
        "another file put in its place",
        "redirect taken out",
        "another file at the former address",
        "moved to an address of a withdrawn one",
        "withdrawn but there",
        "withdrawn but moved",
        "address of a withdrawn one used again",
        "former address of a withdrawn one used again",
        "address of a withdrawn one claimed",
        "made a draft again",
        "put off for a minute",
        "withdrawn, but as a draft",
    ],
)
def test_broken_permalink_is_reported(
    listed: str, files: dict[str, str], expected: list[tuple[str, int, str, str]]
) -> None:
    """In the line where it can be mended."""
    assert _reported(listed, files) == expected


@pytest.mark.parametrize(
    ("moved_from", "place", "fault"),
    [
        ("/aktuelles/2016/neu/", "moved_from", "moved-from-own"),
        ("/aktuelles/2016/a/", "moved_from", "moved-from-taken"),
        ("[/aktuelles/2016/b/, /aktuelles/2016/b/]", "moved_from[2]", "moved-from-taken"),
        ("[/aktuelles/2016/b/, /aktuelles/2016/nie/]", "moved_from[2]", "moved-from-unknown"),
        ("[/aktuelles/2016/b/, /aktuelles/2016/c/]", "moved_from[2]", "address-published"),
    ],
    ids=["itself", "what is there", "twice", "what never was", "that of another"],
)
def test_former_address_that_is_none_is_reported(moved_from: str, place: str, fault: str) -> None:
    """Only an address of the release itself, at which nothing else stands, can lead on."""
    withdrawn = WITHDRAWN.replace("2016-02", "2016-04").replace("/b/", "/c/")
    files = {"a": "id: 2016-01", "neu": f"id: 2016-02\nmoved_from: {moved_from}"}
    reported = _reported(LOCKED + withdrawn, files)
    assert ("neu", 3, place, fault) in reported
    assert {other[3] for other in reported} <= {fault, "published-elsewhere"}


def test_releases_cannot_lead_to_each_other() -> None:
    """A circle of redirects needs two addresses that are there."""
    files = {
        "a": "id: 2016-01\nmoved_from: /aktuelles/2016/b/",
        "b": "id: 2016-02\nmoved_from: /aktuelles/2016/a/",
    }
    faults = [(name, fault) for name, _, _, fault in _reported(LOCKED, files)]
    assert faults == [("a", "moved-from-taken"), ("b", "moved-from-taken")]


def test_former_address_leads_to_one_release() -> None:
    """The first that names it; the message of the other names it."""
    files = {
        "a": "id: 2016-01\nmoved_from: /aktuelles/2016/alt/",
        "b": "id: 2016-02\nmoved_from: /aktuelles/2016/alt/",
    }
    (_, problem) = _problems(LOCKED, files)
    assert (problem.path, problem.fault) == ("content/aktuelles/2016/b.md", "moved-from-taken")
    assert problem.values["other"] == "content/aktuelles/2016/a.md"


@pytest.mark.parametrize(
    ("listed", "faulty", "expected"),
    [
        (LOCKED, ("b",), []),
        (LOCKED, ("neu",), []),
        (WITHDRAWN, ("b",), [("_published", 1, "2016-02", "withdrawn-exists")]),
        (WITHDRAWN, ("b0",), [("_published", 1, "2016-02", "withdrawn-exists")]),
        (WITHDRAWN, ("neu",), []),
    ],
    ids=["itself", "perhaps moved", "withdrawn", "withdrawn, former address", "unrelated"],
)
def test_faulty_file_is_not_missed(
    listed: str, faulty: tuple[str, ...], expected: list[tuple[str, int, str, str]]
) -> None:
    """What cannot be read may be what is looked for; that a file is there is certain."""
    assert _reported(listed, {"a": "id: 2016-01"}, faulty) == expected


FURTHER = "partner/wilo: /partner/wilo/\nprojekte/halle: /projekte/halle/\n"
WILO, HALLE = "partners/wilo.yml", "content/projekte/halle.md"
HALLE_WITHDRAWN = (
    "projekte/halle:\n  address: /projekte/halle/\n  withdrawn: 2020-01-31\n  reason: Vorbei\n"
)


@pytest.mark.parametrize(
    ("listed", "files", "removed", "expected"),
    [
        (FURTHER, {WILO: "wilo", HALLE: "halle"}, [], []),
        (FURTHER, {WILO: None, HALLE: None}, [], []),
        (FURTHER, {HALLE: "halle"}, ["wilo"], []),
        (FURTHER, {HALLE: "halle"}, None, []),
        (HALLE_WITHDRAWN, {}, [], []),
        (FURTHER, {HALLE: "halle"}, ["vilo"], [(1, "partner/wilo", "profile-gone")]),
        (FURTHER, {WILO: "wilo"}, [], [(2, "projekte/halle", "published-gone")]),
        (
            FURTHER,
            {"partners/neu.yml": "neu", HALLE: "halle"},
            [],
            [(1, "partner/wilo", "profile-gone")],
        ),
        (FURTHER, {"partners/neu.yml": "wilo", HALLE: "halle"}, [], []),
        (
            FURTHER,
            {WILO: "wilo", "content/projekte/neu.md": "neu"},
            [],
            [(2, "projekte/halle", "published-gone")],
        ),
        (HALLE_WITHDRAWN, {HALLE: "halle"}, [], [(1, "projekte/halle", "withdrawn-exists")]),
        (
            HALLE_WITHDRAWN.replace("projekte", "partner"),
            {},
            [],
            [(1, "partner/halle", "profile-gone")],
        ),
        (
            "partner/wilo: /partner/abus/\nprojekte/wilo: /partner/wilo/\n",
            {WILO: "wilo"},
            [],
            [(1, "partner/wilo", "not-one-of"), (2, "projekte/wilo", "not-one-of")],
        ),
        (
            "partner/wilo: /aktuelles/2016/a/\n",
            {WILO: "wilo"},
            [],
            [(1, "partner/wilo", "not-one-of")],
        ),
        (
            "2016-01: /partner/wilo/\n",
            {WILO: "wilo"},
            [],
            [(1, "2016-01", "release-address-form")],
        ),
    ],
    ids=[
        "there",
        "there with a fault",
        "removed",
        "list of the removed is faulty",
        "project withdrawn",
        "profile deleted",
        "project deleted",
        "profile renamed with its id",
        "profile renamed without",
        "project renamed with its id",
        "project withdrawn but there",
        "profile withdrawn where releases are",
        "address of another",
        "address of a release",
        "number of a release",
    ],
)
def test_profiles_and_projects_keep_their_addresses(
    listed: str,
    files: dict[str, str | None],
    removed: list[str] | None,
    expected: list[tuple[int, str, str]],
) -> None:
    """As releases do; `files` have the id of their record, or a fault.

    That a file is not called as its id is a fault of its own.
    """
    source, problems = read_yaml(LIST, listed)
    publications, found = validated(Publications, source)
    assert publications is not None, problems + found
    read: list[Read] = [(publications, source)]
    for path, key in files.items():
        make = records.partner if path.startswith("partners/") else records.project
        if key is not None:
            read.append((make(key), Source(path, {}, {}, {})))
    if removed is not None:
        entries = [{"id": key, "date": "2026-01-31"} for key in removed]
        removals = Removals.model_validate({"entries": entries})
        read.append((removals, Source(REMOVALS, {}, {}, {})))
    found = list(permalink_problems(read, {*files, LIST, REMOVALS}, NOW))
    assert [(problem.line, problem.place, problem.fault) for problem in found] == expected


@pytest.mark.parametrize(
    ("paths", "expected"), [(set[str](), ["moved-from-unknown"]), ({LIST}, [])]
)
def test_list_that_cannot_be_read_is_not_judged_by(paths: set[str], expected: list[str]) -> None:
    """No address is reported as never published while the list is faulty."""
    path = "content/aktuelles/2016/a.md"
    record = _record(path, "id: 2016-01\nmoved_from: /aktuelles/2016/alt/")
    problems = permalink_problems([record], {path, *paths}, NOW)
    assert [problem.fault for problem in problems] == expected


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        (
            {"a": "id: 2016-01"},
            "„2016-02:“, „  address: /aktuelles/2016/b/“, „  withdrawn: Jahr-Monat-Tag“",
        ),
        ({**BOTH, "b": "id: 2016-02\ndraft: true"}, "„withdrawal:“, „  date: Jahr-Monat-Tag“"),
    ],
    ids=["file gone", "hidden"],
)
def test_lines_that_withdraw_a_release_are_named(files: dict[str, str], lines: str) -> None:
    """In full, as they stand here: whoever writes them needs no other example."""
    (problem,) = _problems(LOCKED, files)
    assert problem.message.hint.partition("schreiben Sie ")[2] == (
        f"hier, je in eine Zeile: {lines} und „  reason: …“"
    )
    lines = "2016-02:\n  address: /aktuelles/2016/b/\n  withdrawn: 2026-11-23\n  reason: R\n"
    assert _reported(f"2016-01: /aktuelles/2016/a/\n{lines}", {"a": "id: 2016-01"}) == []

"""What records say against one another."""

from dataclasses import replace
from datetime import date

import pytest

from regionruhr.model.partner import Partner
from regionruhr.model.publication import Publications
from regionruhr.model.release import Release
from regionruhr.reading.cross_checks import Read, contradictions
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_front_matter, read_yaml


def _release(name: str, title: str = "T") -> Read:
    fields = f"id: 2016-02\ntype: news\ntitle: {title}\nsummary: S\ndate: 2016-02-02\n"
    text = f"---\n{fields}---\n"
    source, problems = read_front_matter(f"content/aktuelles/2016/{name}.md", text)
    release, found = validated(Release, source)
    assert release is not None, problems + found
    return release, source


def _profile(name: str) -> Read:
    fields = "type: company\nrole: regional\nsummary: S\nwebsite: https://www.wilo.com/\n"
    text = f"id: {name}\nname: N\n{fields}address:\n  city: dortmund\n"
    source, problems = read_yaml(f"partners/{name}.yml", text)
    partner, found = validated(Partner, source)
    assert partner is not None, problems + found
    return partner, source


def _published(listed: str) -> Read:
    source, problems = read_yaml("content/_published.yml", listed)
    publications, found = validated(Publications, source)
    assert publications is not None, problems + found
    return publications, source


@pytest.mark.parametrize(
    ("listed", "blamed", "free"),
    [
        pytest.param("2016-07: /aktuelles/2016/c/\n", "b", "2016-08", id="neither published"),
        pytest.param("2016-02: /aktuelles/2016/a/\n", "b", "2016-03", id="first published"),
        pytest.param("2016-02: /aktuelles/2016/b/\n", "a", "2016-03", id="second published"),
    ],
)
def test_id_stays_with_the_published_release(listed: str, blamed: str, free: str) -> None:
    """Whatever the order of the files; the message of the other has the next free number."""
    records = [_published(listed), _release("a", "A"), _release("b", "B")]
    (problem,) = contradictions(records, [], date(2026, 11, 23))
    assert problem.path == f"content/aktuelles/2016/{blamed}.md"
    assert problem.fault == "release-id-taken"
    assert problem.values["free"] == free


@pytest.mark.parametrize(
    ("listed", "names", "copy", "original"),
    [
        ("2016-07: /aktuelles/2016/c/\n", ("a-kopie", "a"), "a-kopie", "a"),
        ("2016-02: /aktuelles/2016/a-2/\n", ("a", "a-2"), "a", "a-2"),
        ("2016-02: /aktuelles/2016/b/\n", ("a", "b"), "a", "b"),
    ],
    ids=["by the name", "published", "published later in the alphabet"],
)
def test_same_release_twice_is_a_copy(
    listed: str, names: tuple[str, str], copy: str, original: str
) -> None:
    """It needs no other number; what is published, else what has the shorter name, was first."""
    records = [_published(listed), *map(_release, names)]
    (problem,) = contradictions(records, [], date(2026, 11, 23))
    assert (problem.path, problem.fault) == (f"content/aktuelles/2016/{copy}.md", "file-copy")
    assert problem.values == {"original": f"{original}.md"}


def test_same_release_under_two_names_asks_for_a_number() -> None:
    """Nothing tells which of them was first, and none is to be deleted by mistake."""
    records = [_published(""), *map(_release, ("kompetenznetz", "zweites"))]
    (problem,) = contradictions(records, [], date(2026, 11, 23))
    assert problem.fault == "release-id-taken"


def test_profile_with_the_id_of_its_original_is_a_copy() -> None:
    """Under whatever name it lies; without the original, the name or the id is wrong."""
    source, _ = read_yaml("partners/wilo-2.yml", "id: wilo\n")
    record = _profile("wilo")[0], replace(source, fields=_profile("wilo")[1].fields)
    for paths, fault in ((["partners/wilo.yml"], "file-copy"), ([], "id-not-file-name")):
        (problem,) = contradictions([record], paths, date(2026, 11, 23))
        assert (problem.path, problem.fault) == ("partners/wilo-2.yml", fault)


@pytest.mark.parametrize(
    ("listed", "blamed", "other"),
    [
        ("partner/b: /partner/b/\n", "a", "b"),
        ("partner/a: /partner/a/\n", "b", "a"),
        ("2016-02: /aktuelles/2016/a/\n", "b", "a"),
        ("partner/a: /partner/a/\npartner/b: /partner/b/\n", "b", "a"),
    ],
)
def test_website_belongs_to_the_published_profile(listed: str, blamed: str, other: str) -> None:
    """The hint stands in the file that is new, whatever the order of the files."""
    records = [_profile("a"), _profile("b"), _published(listed)]
    (problem,) = contradictions(records, [], date(2026, 11, 23))
    assert (problem.path, problem.fault) == (f"partners/{blamed}.yml", "website-taken")
    assert problem.values["other"] == f"partners/{other}.yml"

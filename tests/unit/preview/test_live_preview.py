"""What a preview serves after any saves is what a preview just started serves."""

import random
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import projects
from demo.corpus import TINY
from demo.project import write
from live_preview import SITE_URL, Preview
from regionruhr.faults.text_report import report
from regionruhr.model.addresses import DIRECTORY_INDEX, EXCHANGE_INDEX, vcard_address
from regionruhr.reading.content_cache import ContentCache
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.rendering import NOT_FOUND, SITEMAP
from regionruhr.wording.catalogue import UI

Edit = Callable[[Path, random.Random], object]


def _some(project: Path, pattern: str, chance: random.Random) -> Path:
    """One of the files of a pattern."""
    return chance.choice(sorted(project.glob(pattern)))


def _replace(file: Path, old: str, new: str) -> None:
    """Save a file with a pattern replaced where it is first found."""
    text = file.read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    file.write_text(changed, encoding="utf-8")


def _field(pattern: str, field: str) -> Edit:
    """An edit of a text field of one of the files of a pattern."""

    def edit(project: Path, chance: random.Random) -> None:
        file = _some(project, pattern, chance)
        _replace(file, rf"^({field}: )(['\"]?)", rf"\1\2Probe {chance.randrange(100)} ")

    return edit


def _text(pattern: str) -> Edit:
    """An edit of nothing but the running text of one of the files of a pattern."""

    def edit(project: Path, chance: random.Random) -> None:
        with _some(project, pattern, chance).open("a", encoding="utf-8") as file:
            file.write("\nNeuer Absatz.\n")

    return edit


def _term(project: Path, _: random.Random) -> None:
    """Rename a term of the taxonomy."""
    _replace(project / "partners/_taxonomy.yml", r"label: Walzburg", "label: Tremonia")


def _add_company(project: Path, _: random.Random) -> None:
    projects.add_company(project, "probe", "Probe GmbH", "musterstadt")


def _remove_company(project: Path, _: random.Random) -> None:
    (project / "partners/probe.yml").unlink()


def _draft(project: Path, _: random.Random) -> None:
    """Publish an event that is not due yet, and a draft."""
    folder = project / "content/aktuelles/2026"
    folder.mkdir(exist_ok=True)
    for number, name, draft in (("97", "bald", "false"), ("98", "entwurf", "true")):
        (folder / f"{name}.md").write_text(
            RELEASE.format(number=number, draft=draft), encoding="utf-8"
        )


def _publish(project: Path, _: random.Random) -> None:
    _replace(project / "content/aktuelles/2026/entwurf.md", "^date: .*$", "date: 2026-05-06")
    _replace(project / "content/aktuelles/2026/entwurf.md", "draft: true", "draft: false")


def _fault(project: Path, chance: random.Random) -> None:
    """Misspell a field, which is a fault."""
    _replace(_some(project, "partners/[a-z]*.yml", chance), "^name:", "nahme:")


def _mend(project: Path, _: random.Random) -> None:
    for file in project.glob("partners/[a-z]*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("nahme:", "name:"), encoding="utf-8")


def _picture(project: Path, chance: random.Random) -> None:
    """Replace a picture by another of the same name."""
    one, other = (_some(project, f"content/{place}/**/*.jpg", chance) for place in PLACES)
    shutil.copy(one, other)


PLACES = ("projekte", "aktuelles")
RELEASE = """\
---
id: 2026-{number}
type: event
title: Probe {number}
summary: Noch nicht für alle.
date: 2026-11-30
start: 2026-12-24
draft: {draft}
---

Hier steht der ganze Text.
"""

EDITS: Sequence[Edit] = (
    _field("partners/[a-z]*.yml", "summary"),
    _field("partners/[a-z]*.yml", "name"),
    _field("content/aktuelles/2*/*.md", "summary"),
    _term,
    _add_company,
    _draft,
    _field("partners/boerse/*.yml", "title"),
    _fault,
    _field("content/projekte/[!i]*.md", "title"),
    _mend,
    _publish,
    _picture,
    _remove_company,
    _field("partners/_network.yml", "claim"),
    _field("content/kontakt.md", "title"),
    _text("content/kontakt.md"),
    _text("content/projekte/[!i]*.md"),
    _text("content/aktuelles/2*/*.md"),
    lambda project, _: _replace(project / "content/assets/css/base.css", "{", "{ --probe: 1;"),
    lambda project, _: _replace(project / "overrides/feed-item.html", r"\A", "<p>Probe</p>"),
    lambda project, _: _replace(project / "overrides/shell/footer.html", r"\A", "<p>Probe</p>"),
)
COMPARED = (11, len(EDITS))
"""After so many edits, what is served is compared with that of a new preview."""
SPOILT = 15
"""So many times two files are spoilt, and mended again three times of four."""


def _addresses(project: Path, contents: ContentCache) -> Iterator[str]:
    """The addresses of all files of a project, but for those of an index."""
    now = moment(projects.NOW)
    edition = read_edition(
        project, now=now, site_url=SITE_URL, preview=True, cache=contents
    ).edition
    if edition:
        yield from (f"{plan.address}index.html" for plan in edition.plans)
        yield from edition.addresses
        yield from map(vcard_address, edition.network.partners)
        yield from (SITEMAP, DIRECTORY_INDEX, EXCHANGE_INDEX, NOT_FOUND.address)


def test_served_files_are_those_of_a_preview_just_started(tmp_path: Path) -> None:
    """Byte for byte, whatever was saved, added, removed, broken and mended before."""
    chance = random.Random(1)  # noqa: S311 (which files are edited is no secret)
    project = write(tmp_path / "project", TINY, thumbnails=True)
    preview = Preview(project, tmp_path / "served")
    preview.save()
    contents = ContentCache()
    addresses = [*_addresses(project, contents)]
    for number, edit in enumerate(EDITS, 1):
        edit(project, chance)
        preview.save()
        # What is asked for between two edits is remembered as it was then.
        preview.get(chance.choice(addresses))
        if number not in COMPARED:
            continue
        addresses = sorted({*addresses, *_addresses(project, contents)})
        fresh = Preview(project, tmp_path / f"fresh-{number}")
        fresh.save()
        # Of faults nothing would be served; that thumbnails are small is none.
        assert preview.report == fresh.report
        assert preview.report.startswith("Hinweise, sie halten nichts auf:\n")
        assert [one for one in addresses if preview.get(one) != fresh.get(one)] == [], number


def test_report_is_that_of_a_preview_just_started(tmp_path: Path) -> None:
    """Whatever was broken before: a fault in one file may lie in what another has."""
    chance = random.Random(2)  # noqa: S311 (as above)
    project = write(tmp_path / "project", TINY, thumbnails=True)
    preview = Preview(project, tmp_path / "served")
    files = sorted((*project.glob("partners/**/*.yml"), *project.glob("content/**/*.md")))
    # What a file is by itself depends on its content alone.
    contents = ContentCache()
    for _ in range(SPOILT):
        spoilt = chance.sample(files, 2)
        good = [file.read_text() for file in spoilt]
        texts = [_spoilt(file, chance.choice(files), chance) for file in spoilt]
        for saved in (texts, *chance.choices(((), (good,)), weights=(1, 3))[0]):
            for file, text in zip(spoilt, saved, strict=True):
                file.write_text(text)
            preview.save()
            now = moment(projects.NOW)
            fresh = read_edition(project, now=now, site_url=SITE_URL, preview=True, cache=contents)
            assert preview.report == report(fresh.problems)


def _spoilt(file: Path, other: Path, chance: random.Random) -> str:
    """The text of a file, a line of which goes, or gives way to one of another file."""
    lines, others = (one.read_text().splitlines(keepends=True) for one in (file, other))
    place = chance.randrange(len(lines))
    lines[place : place + chance.randrange(2)] = chance.choices(others, k=chance.randrange(2))
    return "".join(lines)


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview of the small project, read once."""
    preview = Preview(projects.copy_small(tmp_path / "project"), tmp_path / "served")
    preview.save()
    return preview


def test_file_is_made_when_it_is_asked_for(preview: Preview) -> None:
    """And once: until the next save it stands as it is."""
    assert not [*preview.folder.iterdir()]
    page = preview.get("partner/wilo/index.html")
    assert b"WILO SE" in page
    assert [*projects.contents(preview.folder)] == ["partner/wilo/index.html"]
    (preview.folder / "partner/wilo/index.html").write_bytes(b"anders")
    assert preview.get("partner/wilo/index.html") == b"anders"
    preview.save()
    assert preview.get("partner/wilo/index.html") == page


@pytest.mark.parametrize("path", ["kontakt", "aktuelles/2016/kompetenznetz"])
def test_text_that_is_saved_alone_shows(preview: Preview, path: str) -> None:
    """Of a page of text and of a release, whose fields are what they were."""
    address = f"{path}/index.html"
    before = preview.get(address)
    with (preview.project / f"content/{path}.md").open("a") as file:
        file.write("\nNeuer Absatz.\n")
    preview.save()
    assert b"Neuer Absatz." not in before
    assert b"Neuer Absatz." in preview.get(address)


def test_folder_is_made_for_who_leaves_out_the_last_slash(preview: Preview) -> None:
    """So that the server can send them on."""
    preview.serve("partner/wilo", lambda: None)
    assert [*projects.contents(preview.folder)] == ["partner/wilo/index.html"]


@pytest.mark.parametrize("address", ["gibt-es-nicht", "partner/wilo/nicht.txt", "feeds/x.rss"])
def test_missing_address_has_a_page_that_says_so(preview: Preview, address: str) -> None:
    """The same for all of them, and nothing else."""
    assert UI["not_found"] in preview.get(address).decode()
    assert [*projects.contents(preview.folder)] == [NOT_FOUND.address]


def test_report_takes_the_place_of_all_files(preview: Preview) -> None:
    """Of those that were made as well."""
    profile = preview.project / "partners/wilo.yml"
    good = profile.read_text()
    pages = {one: preview.get(one) for one in ("index.html", "partner/wilo/index.html")}
    profile.write_text(good.replace("name:", "nahme:"))
    preview.save()
    assert "nahme" in preview.report
    assert all(b"Die Vorschau wartet" in preview.get(one) for one in pages)
    profile.write_text(good)
    preview.save()
    assert {one: preview.get(one) for one in pages} == pages


def test_error_in_a_page_is_reported_until_the_next_save(preview: Preview) -> None:
    """Everywhere, so that nobody misses it."""
    template = preview.project / "overrides/profile.html"
    good = template.read_text()
    template.write_text("{{ 1 / 0 }}")
    preview.save()
    assert b"<h1" in preview.get("index.html")
    for address in ("partner/wilo/index.html", "index.html"):
        assert b"ZeroDivisionError: division by zero" in preview.get(address)
    template.write_text(good)
    preview.save()
    assert b"WILO SE" in preview.get("partner/wilo/index.html")


def test_what_was_read_anew_meanwhile_is_asked_for_again(preview: Preview) -> None:
    """While the server waits for a build, the file that was made for it goes."""
    page = preview.folder / "partner/wilo/index.html"
    found: list[bool] = []

    def answer() -> bool:
        if not found:
            preview.save()
        found.append(page.exists())
        return found[-1]

    assert preview.serve("partner/wilo/index.html", answer)
    assert found == [False, True]

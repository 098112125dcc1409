"""Ours: what is measured of a project of this generator."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import projects
from bench import index
from bench.measurement import HEAP, Measurement, measured, put_aside
from regionruhr.images.rendition import FOLDER as PICTURES
from regionruhr.images.social_card import FOLDER as CARDS

FIRST: Final = "build, cold, pictures and cards made (one turn)"
COLD: Final = "build, cold, with the index"
"""With scaled pictures and cards kept: none of the others makes any."""
UNCHANGED: Final = "build, nothing changed"
EDITED: Final = "build, one profile edited"
INDEX: Final = "index alone, part of each build"
DIRECT: Final = "build without MkDocs, cold"
CHECK: Final = "check, cold"
CHECK_AGAIN: Final = "check, warm"
RELEASE: Final = "release, cold"
PACKED: Final = "release, packed for nginx (one turn)"

ENVIRONMENT: Final[Mapping[str, str]] = {
    "NO_MKDOCS_2_WARNING": "1",
    "REGIONRUHR_NOW": projects.NOW,
    "SITE_URL": "https://musterregion.example/",
}
REGIONRUHR: Final = projects.MAKE_SITE[0]
MKDOCS: Final = projects.MAKE_SITE[3:]


def turn(project: Path, *, is_first: bool) -> Iterator[tuple[str, Measurement]]:
    """Yield each thing done to a project with what it took; the last one leaves a built site."""
    if is_first:
        _forget(project, pictures=True)
        yield FIRST, _run(project, ["build", "site", *MKDOCS])
        _forget(project)
        yield PACKED, _run(project, ["release", "--host", "nginx", "site", *MKDOCS])
    _forget(project)
    yield RELEASE, _run(project, ["release", "site", *MKDOCS])
    _forget(project)
    yield CHECK, _run(project, ["check"])
    yield CHECK_AGAIN, _run(project, ["check"])
    _forget(project)
    yield DIRECT, _run(project, ["build", "site"])
    _forget(project)
    yield COLD, _run(project, ["build", "site", *MKDOCS])
    yield UNCHANGED, _run(project, ["build", "site", *MKDOCS])
    yield INDEX, index.alone(project, ENVIRONMENT)
    with _edited(middle_profile(project)):
        yield EDITED, _run(project, ["build", "site", *MKDOCS])


def middle_profile(project: Path) -> Path:
    """Return the file of a profile that is none of the special ones at either end."""
    profiles = sorted((project / "partners").glob("[!_]*.yml"))
    return profiles[len(profiles) // 2]


def _run(project: Path, arguments: Sequence[str]) -> Measurement:
    return measured([REGIONRUHR, *arguments], project, ENVIRONMENT)


def _forget(project: Path, *, pictures: bool = False) -> None:
    kept = set() if pictures else {project / PICTURES, project / CARDS}
    for folder in (project / "site", *(project / PICTURES).parent.glob("*")):
        if folder not in kept:
            put_aside(folder, project.parent / HEAP)


@contextmanager
def _edited(profile: Path) -> Iterator[None]:
    """Add a sentence to the description of a profile, which comes last, for a while."""
    text = profile.read_text(encoding="utf-8")
    profile.write_text(f"{text}  Ein Satz kam hinzu.\n", encoding="utf-8")
    try:
        yield
    finally:
        profile.write_text(text, encoding="utf-8")

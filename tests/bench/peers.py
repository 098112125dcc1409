"""Peers: the same network built by Hugo, indexed by Pagefind, and by plain Material."""

import sysconfig
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

import projects
from bench import hugo_project, material_project
from bench.measurement import HEAP, Measurement, measured, put_aside
from demo.corpus import Corpus

HUGO: Final = "Hugo without related pages"
RELATED: Final = "Hugo with related pages"
PAGEFIND: Final = "Pagefind over Hugo's site"
MATERIAL: Final = "Material, no lists, no feeds, with search"

PACKAGES: Final = Path(sysconfig.get_path("platlib"))
# The programs themselves: their packages start Python first.
HUGO_PROGRAM: Final = PACKAGES / "hugo/binaries/hugo"
PAGEFIND_PROGRAM: Final = PACKAGES / "pagefind_bin/pagefind"
COMMON: Final = (
    "main nav",
    "[aria-hidden]",
    "dt",
    ".news-list",
    ".partner-list",
    ".release__desk",
    ".release__address",
    ".release__imprint",
)
"""Selectors of texts that belong to other pages or to all: they would be found everywhere."""


def write(folder: Path, network: Corpus) -> None:
    """Write the network as a project of each peer."""
    hugo_project.write(folder / "hugo", network)
    material_project.write(folder / "material", network)


def are_installed() -> bool:
    """Return whether Hugo and Pagefind are there: `make bench` installs them, tests need none."""
    return HUGO_PROGRAM.is_file() and PAGEFIND_PROGRAM.is_file()


def versions() -> str:
    """Return the names and versions of all peers that are there."""
    packages = {"Material": "mkdocs-material"}
    if are_installed():
        packages |= {"Hugo": "hugo", "Pagefind": "pagefind-bin"}
    return ", ".join(f"{name} {version(package)}" for name, package in packages.items())


def turn(folder: Path) -> Iterator[tuple[str, Measurement]]:
    """Yield each peer with what it took, built from nothing; their sites lie in site/."""
    if are_installed():
        yield RELATED, _hugo(folder / "hugo", has_related=True)
        yield HUGO, _hugo(folder / "hugo", has_related=False)
        yield PAGEFIND, _pagefind(folder / "hugo/site")
    yield MATERIAL, _material(folder / "material")


def _hugo(project: Path, *, has_related: bool) -> Measurement:
    for name in ("site", "resources", ".cache"):
        put_aside(project / name, project.parent / HEAP)
    command = [
        *(str(HUGO_PROGRAM), "--quiet", "--noBuildLock", "--destination", "site"),
        *("--clock", f"{projects.NOW}:00+01:00"),
    ]
    environment = {
        "HUGO_PARAMS_RELATED": str(has_related).lower(),
        "HUGO_CACHEDIR": str(project / ".cache"),
    }
    return measured(command, project, environment)


def _pagefind(site: Path) -> Measurement:
    command = [
        *(str(PAGEFIND_PROGRAM), "--silent", "--site", str(site)),
        *("--force-language", "de", "--exclude-selectors", ", ".join(COMMON)),
    ]
    return measured(command, site, {})


def _material(project: Path) -> Measurement:
    put_aside(project / "site", project.parent / HEAP)
    command = [str(projects.BIN / "mkdocs"), "build", "--quiet"]
    return measured(command, project, {"NO_MKDOCS_2_WARNING": "1"})

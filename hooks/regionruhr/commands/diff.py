"""`regionruhr diff`: the effects of a change on the site, for reviewers."""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from regionruhr.commands.console import files_of, read_settings
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import printable
from regionruhr.site_diff.comment import Review, comment
from regionruhr.site_diff.difference import (
    Difference,
    Digests,
    Read,
    difference,
    differing_paths,
)
from regionruhr.site_diff.preview_site import (
    LIST_TEMPLATE,
    has_same_origin,
    preview_files,
    previewed_pages,
)
from regionruhr.site_diff.reported_problem import ReportedProblem, problems_of_change
from regionruhr.system_errors import system_reason
from regionruhr.wording.catalogue import UI

HOME = "index.html"
_MISSING = "In {site} liegt keine gebaute Website, {home} fehlt (bauen Sie sie: make site)."
_NO_REPORT = "--problems: Was in {file} steht, schreibt regionruhr check --format json nicht."
_TAKEN = "--preview: In {folder} liegt schon etwas. Nennen Sie einen Ordner, den es nicht gibt."


@click.command()
@click.argument("old_site", type=click.Path(path_type=Path))
@click.argument("new_site", type=click.Path(path_type=Path))
@click.option(
    "--problems",
    "reports",
    nargs=2,
    type=click.Path(path_type=Path),
    metavar="ALT NEU",
    help="Auch nennen, was regionruhr check --format json vor und nach der Änderung findet. "
    "Hält etwas die Website auf, darf NEW_SITE fehlen.",
)
@click.option("--files-url", default="", help="Wo die Dateien der Änderung zu lesen sind.")
@click.option(
    "--preview",
    type=click.Path(path_type=Path),
    help="In diesen Ordner legen, was neu und geändert ist, zum Ansehen ohne Server.",
)
@click.option(
    "--preview-url",
    default="",
    help="Wo dieser Ordner im Web liegen wird: auf einem anderen Ursprung als die Website "
    "(SITE_URL), sonst entsteht er nicht.",
)
@click.option("--download-url", default="", help="Wo er sich sonst herunterladen lässt.")
def diff(
    *,
    old_site: Path,
    new_site: Path,
    reports: tuple[Path, Path] | None,
    files_url: str,
    preview: Path | None,
    preview_url: str,
    download_url: str,
) -> None:
    """Als Markdown sagen, was NEW_SITE von OLD_SITE unterscheidet.

    Beide sind Ordner mit einer gebauten Website, zum selben Zeitpunkt gebaut (REGIONRUHR_NOW).
    """
    try:
        problems = problems_of_change(*map(_problems, reports)) if reports else ()
        is_built = not any(problem.severity == "fault" for problem in problems)
        _refuse_missing(old_site, *([new_site] if is_built else []))
        if not is_built:
            click.echo(comment(None, problems, Review(files_url)), nl=False)
            return
        before, after = map(_digests, (old_site, new_site))
        found = difference(before, after, _reader(old_site), _reader(new_site))
        site_url = read_settings().site_url
        is_refused = bool(preview and preview_url and has_same_origin(preview_url, site_url))
        if preview and not is_refused:
            _refuse_taken(preview)
            others = differing_paths(before, after)
            write_atomically(
                {
                    preview / path: content
                    for path, content in _preview(found, others, after, new_site, site_url)
                }
            )
    except OSError as error:
        raise click.ClickException(system_reason(error)) from error
    review = Review(
        files_url,
        folder=f"{preview_url.rstrip('/')}/"
        if preview and preview_url and not is_refused
        else None,
        download_url=download_url if preview else "",
        is_refused=is_refused,
    )
    click.echo(comment(found, problems, review), nl=False)


def _preview(
    found: Difference, others: list[str], after: Digests, site: Path, site_url: str
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of all files of the preview, the list of its pages first."""
    env = Environment(
        loader=FileSystemLoader("overrides"), autoescape=True, undefined=StrictUndefined
    )
    text = MarkdownIt("commonmark").render(comment(found, (), Review(folder="")))
    yield HOME, env.get_template(LIST_TEMPLATE).render(text=Markup(text), ui=UI).encode()  # noqa: S704 (all that sites say is code in it)
    pages = previewed_pages(found)
    yield from preview_files(pages, others, after, _reader(site), site_url)


def _digests(site: Path) -> Digests:
    return {path: sha256(content).hexdigest() for path, content in files_of(site)}


def _reader(site: Path) -> Read:
    return lambda path: (site / path).read_bytes()


def _problems(report: Path) -> tuple[ReportedProblem, ...]:
    try:
        return ReportedProblem.all_from(report.read_bytes())
    except ValueError:
        click.echo(_NO_REPORT.format(file=printable(str(report))), err=True)
        sys.exit(2)


def _refuse_missing(*sites: Path) -> None:
    missing = [site for site in sites if not (site / HOME).is_file()]
    for site in missing:
        click.echo(_MISSING.format(site=printable(str(site)), home=HOME), err=True)
    if missing:
        sys.exit(2)


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        click.echo(_TAKEN.format(folder=printable(str(folder))), err=True)
        sys.exit(2)

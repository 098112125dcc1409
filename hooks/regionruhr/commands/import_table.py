"""`regionruhr import`: profiles from a table."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from regionruhr.authoring.profile_yaml import changed_text, profile_text
from regionruhr.commands.console import in_project, may_replace, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.text_report import report
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.publication import Removals
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.loading import Loading, load
from regionruhr.reading.paths import NETWORK_FILE
from regionruhr.reading.source import Source, unified
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import generated_files
from regionruhr.site.links import former_addresses, links_broken_by_name
from regionruhr.system_errors import refusal
from regionruhr.table_import.cells import RowReader
from regionruhr.table_import.headings import NO_COLUMNS, assign_fields, read_mapping
from regionruhr.table_import.place import Places
from regionruhr.table_import.plan import Plan
from regionruhr.table_import.planning import ImportPlanner, ProjectData
from regionruhr.table_import.remainder import (
    SUFFIX,
    is_remainder,
    remainder,
    shortened_report,
    sums,
)
from regionruhr.table_import.row_profile import ImportOptions
from regionruhr.table_import.table import LARGEST_TABLE, Table
from regionruhr.table_import.table_file import read_table
from regionruhr.table_import.value_map import (
    NO_VALUES,
    UnknownWord,
    drafted,
    left_out,
    read_value_map,
)
from regionruhr.wording.vocabulary import vocabularies

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("import")
def import_from() -> None:
    """Profile aus einer Tabelle übernehmen."""


@import_from.command()
@click.argument("table", metavar="TABELLE.csv", type=_file)
@click.option(
    "--map",
    "mapping",
    type=_file,
    help="YAML-Datei mit Zeilen „Spaltenkopf: feld“, etwa „Sitz: address.city“; - lässt weg.",
)
@click.option(
    "--type",
    "kind",
    type=click.Choice([kind.value for kind in PartnerType]),
    default=PartnerType.COMPANY.value,
    show_default=True,
    help="Art neuer Profile, wenn die Tabelle keine nennt.",
)
@click.option(
    "--role",
    type=click.Choice([role.value for role in PartnerRole]),
    default=PartnerRole.REGIONAL.value,
    show_default=True,
    help="Zugehörigkeit neuer Profile, wenn die Tabelle keine nennt.",
)
@click.option(
    "--replace",
    "overwrite",
    is_flag=True,
    help="Profile, die abweichen, nach der Tabelle ändern; leere Zellen leeren das Feld.",
)
@click.option(
    "--allow-similar",
    is_flag=True,
    help="Auch Zeilen übernehmen, die einem anderen Profil ähneln.",
)
@click.option(
    "--values",
    type=_file,
    help="YAML-Datei, die Wörter der Tabelle zuordnet: „Branche: {Gießerei: metall}“.",
)
@click.option(
    "--draft-values",
    "draft",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Diese Datei für --values anlegen, mit Vorschlägen; sonst nichts schreiben.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Zeilen mit einem unbekannten Wort ablehnen, statt nur das Wort wegzulassen.",
)
@click.option("--dry-run", is_flag=True, help="Nur sagen, was geschähe; nichts schreiben.")
@in_project
def partners(
    *,
    table: Path,
    mapping: Path | None,
    kind: str,
    role: str,
    overwrite: bool,
    allow_similar: bool,
    values: Path | None,
    draft: Path | None,
    strict: bool,
    dry_run: bool,
    root: Path,
    settings: Settings,
) -> None:
    """Je Zeile einer Tabelle (XLSX oder CSV) ein Profil in partners/ anlegen.

    Spalten werden an ihren Köpfen erkannt (Firma, Straße, PLZ, Ort, Telefon ...); die Tabelle
    partner.csv der Website passt immer. Zeilen, die nicht übernommen werden, nennt der Befehl
    mit ihrem Grund und schreibt sie in eine Tabelle neben der Tabelle: Dort lassen sie sich
    berichtigen und noch einmal einlesen. Ein zweiter Lauf ändert nichts. Was in der Tabelle
    fehlt, wird so ergänzt: Art und Zugehörigkeit nach den Optionen, die Kurzbeschreibung aus
    Art, Ort und Branchen, die Kennung aus dem Namen.
    """
    options = ImportOptions(PartnerType(kind), PartnerRole(role), overwrite, allow_similar, strict)
    imported = _imported(
        table, options, mapping=mapping, values=values, root=root, today=settings.now.date()
    )
    if draft:
        _write_draft(draft, imported)
        return
    plan = imported.plan
    rest = table.with_stem(f"{table.stem.removesuffix(SUFFIX)}{SUFFIX}").with_suffix(".csv")
    if not dry_run:
        write_atomically({**_files(plan, root), **_remainder(rest, imported)})
    click.echo(report(shortened_report(plan.problems)), nl=False)
    for line in (*imported.table.notes, *sums(plan.problems)):
        click.echo(line)
    for change in plan.changes:
        click.echo(change.summary())
    click.echo(("Probelauf, nichts geschrieben: " if dry_run else "") + plan.summary())
    if plan.not_taken and not dry_run:
        click.echo(f"Was nicht übernommen wurde, steht zum Berichtigen in {rest}.")
    sys.exit(1 if faults(plan.problems) else 0)


@dataclass(frozen=True, slots=True)
class _Import:
    """A table, what is planned for its rows, and the words of it that stand for no key."""

    table: Table
    plan: Plan
    unknown: Sequence[UnknownWord]
    taxonomy: Taxonomy


def _imported(
    file: Path,
    options: ImportOptions,
    *,
    mapping: Path | None,
    values: Path | None,
    root: Path,
    today: date,
) -> _Import:
    """The import of a table; prints problems that stop the whole import, and ends."""
    loading = load(root, today=today)
    # Problems of other records may be references to profiles that this import creates.
    stopping = [
        problem
        for problem in faults(loading.problems)
        if problem.path.startswith("partners/") and problem.path != NETWORK_FILE
    ]
    path = str(file)
    chosen, wrong = _mapping(mapping) if mapping else (None, [])
    headings = {" ".join(heading.split()) for heading in chosen.fields} if chosen else set()
    table, unreadable = read_table(path, _content(file), headings)
    stopping += [p for p in unreadable if p.fault != "row-unreadable" or not table.header]
    stopping += wrong
    columns, found = assign_fields(table, chosen) if table.header else (NO_COLUMNS, [])
    project = _project_data(loading, today)
    words = vocabularies(project.taxonomy) if project else {}
    value_map = NO_VALUES
    if values:
        source, wrong = _mapping(values)
        value_map, unusable = read_value_map(source, columns, words) if source else (NO_VALUES, [])
        stopping += [*wrong, *unusable]
    if project is None or faults([*stopping, *found]):
        stop([*stopping, *found])
    reader = RowReader(
        path, columns, words, Places(project.taxonomy), value_map, is_strict=options.strict
    )
    planner = ImportPlanner(
        path=path,
        columns=columns,
        words=words,
        table_ids=frozenset(reader.ids(table.rows)),
        project=project,
        options=options,
    )
    for problem in unreadable:
        planner.add_unreadable_row(problem)
    hidden = not sys.stderr.isatty()
    with click.progressbar(table.rows, file=sys.stderr, hidden=hidden) as rows:
        for row in rows:
            planner.add_row(reader.read(row))
    plan = planner.plan(lambda written: _broken_links(written, loading, project))
    unknown = tuple(reader.unknown_words())
    problems = (*found, *plan.problems, *left_out(path, unknown, words))
    return _Import(table, replace(plan, problems=problems), unknown, project.taxonomy)


def _project_data(loading: Loading, today: date) -> ProjectData | None:
    """What rows are compared with; None if the taxonomy is at fault."""
    documents = loading.documents
    taxonomy = next((d for d in documents if isinstance(d, Taxonomy)), None)
    if taxonomy is None:
        return None
    return ProjectData(
        taxonomy=taxonomy,
        partners={d.id: d for d in documents if isinstance(d, Partner)},
        removed=next((d.days for d in documents if isinstance(d, Removals)), {}),
        media=loading.media,
        today=today,
    )


def _write_draft(file: Path, imported: _Import) -> None:
    """Write a value map for the unknown words of a table; never over another file."""
    if not imported.unknown:
        click.echo("Alle Wörter der Tabelle sind bekannt, eine Datei für --values ist nicht nötig.")
        return
    if file.exists():
        raise click.ClickException(f"{file} gibt es schon. Nennen Sie eine andere Datei.")
    taxonomy = imported.taxonomy
    text, proposals = drafted(imported.unknown, vocabularies(taxonomy), taxonomy.divisions)
    write_atomically({file: text.encode()})
    number = len(imported.unknown)
    click.echo(
        f"{file}: {number} {'Wort' if number == 1 else 'Wörter'}, {proposals} mit Vorschlag. Sehen "
        f"Sie die Datei durch, dann lesen Sie die Tabelle mit --values {file} ein."
    )


def _remainder(file: Path, imported: _Import) -> dict[Path, bytes]:
    """The rows that were not taken, as a file; none if there are none."""
    if not imported.plan.not_taken:
        return {}
    if not may_replace(file, is_remainder):
        raise click.ClickException(f"{file} gibt es schon. Benennen Sie die Datei um.")
    plan = imported.plan
    return {file: remainder(imported.table, plan.not_taken, plan.problems)}


def _content(file: Path) -> bytes:
    """The bytes of a file; of one that is too large only as many as prove it."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_TABLE + 1)
    except OSError as error:
        stop([Problem(str(file), 1, "file", "file-unreadable", {"reason": refusal(error)})])


def _mapping(file: Path) -> tuple[Source | None, list[Problem]]:
    try:
        text = _content(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(str(file), 1, "file", "file-encoding")]
    return read_mapping(str(file), unified(text))


def _broken_links(
    written: Sequence[Partner], loading: Loading, project: ProjectData
) -> Iterator[Problem]:
    """The broken links of new profiles, as far as names of files tell."""
    known_files = [*loading.paths, *(p.path for p in written)]
    paths = [*known_files, *loading.media, *generated_files(known_files, project.taxonomy)]
    former = former_addresses(loading.documents)
    return links_broken_by_name(written, paths, project.taxonomy, former)


def _files(plan: Plan, root: Path) -> dict[Path, bytes]:
    """The bytes of every file that the plan creates or changes, by path."""
    files = {root / partner.path: profile_text(partner) for partner in plan.created}
    for former, partner in plan.replaced:
        path = root / former.path
        files[path] = changed_text(path.read_bytes().decode(), former, partner)
    return {path: text.encode() for path, text in files.items()}

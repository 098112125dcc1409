"""`regionruhr pairs`: the new pairs of the exchange, for those who bring people together."""

from pathlib import Path

import click

from regionruhr.authoring.pair_list import with_pairs
from regionruhr.brokers.worklist import last_listed, worklists
from regionruhr.brokers.worklist_report import (
    NEW_PAIRS_COUNTED,
    is_worklist_table,
    nothing_new,
    worklist_table,
    worklist_text,
)
from regionruhr.commands.console import in_project, may_replace, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.exchange.matches import matches
from regionruhr.faults.problem import Problem
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.reading.loading import load
from regionruhr.reading.misspelling import nearest_key
from regionruhr.reading.paths import LISTED_PAIRS
from regionruhr.settings import Settings
from regionruhr.wording.catalogue import counted

COMMAND = "regionruhr pairs"


@click.command()
@click.option(
    "--agency",
    metavar="KENNUNG",
    help="Nur die Paarungen dieser Wirtschaftsförderung oder Kammer, zum Beispiel wf-hagen.",
)
@click.option(
    "--csv",
    "table",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Die Mails außerdem als Tabelle für Serienbriefe schreiben, eine Zeile je Mail.",
)
@click.option("--dry-run", is_flag=True, help="Nur ansehen: Es wird nichts festgehalten.")
@in_project
def pairs(
    *, agency: str | None, table: Path | None, dry_run: bool, root: Path, settings: Settings
) -> None:
    """Neue Paarungen der Börse: wen Sie anrufen, was Sie schreiben.

    Jede Paarung erscheint einmal, bei der Wirtschaftsförderung am Ort des Gesuchs, ohne Namen bei
    der Kammer. Danach steht sie in partners/_pairs.yml.
    """
    today = settings.now.date()
    loading = load(root, today=today)
    if loading.network is None:
        stop(loading.problems)
    network = loading.network
    broker = _carrier(agency, network) if agency is not None else None
    found = worklists(network, matches(network, today), today, settings.site_url)
    if broker:
        found = tuple(one for one in found if one.broker and one.broker.id == broker.id)
    if not found:
        click.echo(nothing_new(last_listed(network, broker)))
        return
    target = root / LISTED_PAIRS
    text = target.read_bytes().decode() if target.exists() else ""
    listed = ListedPair.model_validate({"listed_on": today.isoformat()})
    new = {pair.id: listed for one in found for pair in one.pairs}
    written = with_pairs(text, new)
    if isinstance(written, Problem):
        stop([written])
    if table and not may_replace(table, is_worklist_table):
        stop([Problem(str(table), 1, "file", "table-foreign", {"value": COMMAND})])
    click.echo(worklist_text(found, network), nl=False)
    # The list last: what could not be written is listed once more.
    files = {table: worklist_table(found, network)} if table else {}
    if not dry_run:
        files[target] = written.encode()
    write_atomically(files)
    for path in files:
        click.echo(path)
    number = counted(len(new), *NEW_PAIRS_COUNTED)
    click.echo(f"{'Nur angesehen' if dry_run else 'Festgehalten'}: {number}")


def _carrier(key: str, network: Network) -> Partner:
    """The carrier of that id; ends the command if there is none."""
    carriers = {carrier.id: carrier for carrier in network.carriers}
    if key not in carriers:
        values = {"value": key, "known": ", ".join(carriers)}
        near = nearest_key(key, carriers)
        values |= {"near": near} if near else {}
        stop([Problem(COMMAND, 1, "--agency", "agency-unknown", values)])
    return carriers[key]

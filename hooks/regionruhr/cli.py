"""The command `regionruhr`: its commands stand in commands/."""

import gc

import click

from regionruhr.commands.build import build, release
from regionruhr.commands.check import check
from regionruhr.commands.confirm import confirm, confirmations
from regionruhr.commands.diff import diff
from regionruhr.commands.explain import explain
from regionruhr.commands.import_table import import_from
from regionruhr.commands.lock import lock
from regionruhr.commands.new import new
from regionruhr.commands.outcome import outcome, outcomes
from regionruhr.commands.pairs import pairs
from regionruhr.commands.schema import schema
from regionruhr.commands.usage import Program


@click.group(cls=Program)
def main() -> None:
    """Die Website von In|Die RegionRuhr prüfen und bauen."""
    # All that a command reads lives until it ends: to go through that again and again for garbage
    # takes a tenth of its time.
    gc.set_threshold(100_000, 50)


main.add_section("Für die Redaktion", check, explain, new, import_from, diff)
main.add_section("Für die Vermittlung an der Börse", pairs, outcome, outcomes)
main.add_section(
    "Für Geschäftsstelle und Betrieb", confirmations, confirm, lock, schema, build, release
)

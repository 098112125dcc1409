"""The command `regionruhr`: its commands stand in commands/."""

import gc

import click

from regionruhr.commands.usage import Program


@click.group(cls=Program)
def main() -> None:
    """Die Website von In|Die RegionRuhr prüfen und bauen."""
    # All that a command reads lives until it ends: to go through that again and again for garbage
    # takes a tenth of its time.
    gc.set_threshold(50_000, 20)


main.add_section(
    "Für die Redaktion",
    {
        "check": "check",
        "explain": "explain",
        "new": "new",
        "import": "import_table",
        "diff": "diff",
    },
)
main.add_section(
    "Für die Vermittlung an der Börse",
    {"pairs": "pairs", "outcome": "outcome", "outcomes": "outcome"},
)
main.add_section(
    "Für Geschäftsstelle und Betrieb",
    {
        "confirmations": "confirm",
        "confirm": "confirm",
        "lock": "lock",
        "schema": "schema",
        "build": "build",
        "release": "build",
    },
)

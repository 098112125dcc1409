"""The command `regionruhr`: its commands stand in commands/."""

import click

from regionruhr.commands.usage import Program
from regionruhr.processes import collect_rarely


@click.group(cls=Program)
def main() -> None:
    """Die Website von In|Die RegionRuhr prüfen und bauen."""
    collect_rarely()


main.add_section(
    "Für die Redaktion",
    {
        "check": "check",
        "explain": "explain",
        "new": "new",
        "images": "images",
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

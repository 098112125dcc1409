"""Usage: what is wrong with a command line, and its help, in German as all messages."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

import click

PROGRAM = "regionruhr"

_HELP: Mapping[str, str] = {
    "Options": "Optionen",
    "Commands": "Befehle",
    "Positional arguments": "Angaben",
    "Show this message and exit.": "Diese Hilfe zeigen.",
}
_TEXTS: Mapping[str, str] = {
    "usage": "Aufruf: ",
    "help": "Hilfe: {command} --help",
    "error": "Fehler: {text}",
    "near": " Meinten Sie {near}?",
    "aborted": "Abgebrochen.",
    "option": "Die Option {name} gibt es nicht.",
    "command": "Den Befehl {name} gibt es nicht.",
    "no command": "Nennen Sie einen Befehl.",
    "missing": "{name} fehlt.",
    "no value": "Die Option {name} braucht einen Wert.",
    "value": "Die Option {name} hat keinen Wert.",
    "extra": "Zu viel: {name}.",
    "choice": "{name}: Dieser Wert ist nicht möglich. Möglich sind: {known}.",
    "folder": "{name}: Diesen Ordner gibt es nicht. Prüfen Sie den Pfad.",
    "file": "{name}: Diese Datei gibt es nicht. Prüfen Sie den Pfad.",
}


class Help(click.HelpFormatter):
    """The help of a command with German headings; the texts below them are German as well."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is written."""
        super().write_usage(prog, args, prefix or _TEXTS["usage"])

    def write_heading(self, heading: str) -> None:
        """A heading over options or commands."""
        super().write_heading(_HELP.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Options or commands, and what they do."""
        told = [(name, _HELP.get(text, text)) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


click.Context.formatter_class = Help


class Program(click.Group):
    """A group of commands whose refusals say what is wrong and where to read more."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:  # noqa: ANN401 (handed on)
        """Run a command and end; with code 2 if the command line is wrong."""
        try:
            code = super().main(args, *rest, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as help_asked_for:
            click.echo(help_asked_for.message, err=True)
            sys.exit(help_asked_for.exit_code)
        except click.ClickException as error:
            click.echo(told(error), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(_TEXTS["aborted"], err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def told(error: click.ClickException) -> str:
    """What is wrong, and where to read how it goes."""
    kind, values = _fault(error)
    text = _TEXTS[kind].format(**values) if kind else error.message
    near = getattr(error, "possibilities", None)
    if near:
        text += _TEXTS["near"].format(near=near[0])
    lines = [_TEXTS["error"].format(text=text)]
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path.split()[1:] if error.ctx else []
        command = " ".join((PROGRAM, *path))
        lines.append(_TEXTS["help"].format(command=command))
    return "\n".join(lines)


def _fault(error: click.ClickException) -> tuple[str, dict[str, str]]:
    """The key of what is told of a refusal of click's; empty for one of ours, told as it is."""
    match error:
        case click.NoSuchOption():
            return "option", {"name": error.option_name}
        case click.BadOptionUsage():
            return ("no value" if "requires" in error.message else "value"), {
                "name": error.option_name
            }
        case click.MissingParameter(param=click.Parameter() as parameter):
            return "missing", {"name": _name(parameter)}
        case click.BadParameter(param=click.Parameter() as parameter):
            return _wrong_value(parameter)
    said = re.match(
        r"(No such command|Got unexpected extra arguments?|Missing command)", error.message
    )
    kinds = {"No such command": "command", "Missing command": "no command"}
    if said is None:
        return "", {}
    quoted = re.search(r"'(.*)'|\((.*)\)", error.message)
    name = (quoted[1] or quoted[2]) if quoted else ""
    return kinds.get(said[1], "extra"), {"name": name}


def _wrong_value(parameter: click.Parameter) -> tuple[str, dict[str, str]]:
    name = _name(parameter)
    match parameter.type:
        case click.Choice(choices=choices):
            return "choice", {"name": name, "known": ", ".join(map(str, choices))}
        case click.Path(file_okay=False):
            return "folder", {"name": name}
        case click.Path():
            return "file", {"name": name}
    return "", {}


def _name(parameter: click.Parameter) -> str:
    """A parameter as it is written: `--root`, or the word that stands for an argument."""
    is_option = isinstance(parameter, click.Option)
    return parameter.opts[0] if is_option else parameter.human_readable_name

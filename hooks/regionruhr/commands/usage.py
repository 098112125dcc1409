"""Usage: what is wrong with a command line, and its help, in the language of all messages."""

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, NoReturn

import click

from regionruhr.language import Language
from regionruhr.settings import UnknownSettingError, language_from

PROGRAM = "regionruhr"

_HELP: Mapping[str, str] = {
    "Options": "Optionen",
    "Commands": "Befehle",
    "Positional arguments": "Angaben",
    "Show this message and exit.": "Diese Hilfe zeigen.",
}
_TEXTS: Mapping[str, Mapping[Language, str]] = {
    "usage": {"de": "Aufruf: ", "en": "Usage: "},
    "help": {"de": "Hilfe: {command} --help", "en": "Help: {command} --help"},
    "error": {"de": "Fehler: {text}", "en": "Error: {text}"},
    "near": {"de": " Meinten Sie {near}?", "en": " Did you mean {near}?"},
    "aborted": {"de": "Abgebrochen.", "en": "Aborted."},
    "option": {"de": "Die Option {name} gibt es nicht.", "en": "There is no option {name}."},
    "command": {"de": "Den Befehl {name} gibt es nicht.", "en": "There is no command {name}."},
    "no command": {"de": "Nennen Sie einen Befehl.", "en": "Name a command."},
    "missing": {"de": "{name} fehlt.", "en": "{name} is missing."},
    "no value": {"de": "Die Option {name} braucht einen Wert.", "en": "{name} needs a value."},
    "value": {"de": "Die Option {name} hat keinen Wert.", "en": "{name} takes no value."},
    "extra": {"de": "Zu viel: {name}.", "en": "Too much: {name}."},
    "choice": {
        "de": "{name}: Dieser Wert ist nicht möglich. Möglich sind: {known}.",
        "en": "{name}: this value is not possible. Possible: {known}.",
    },
    "folder": {
        "de": "{name}: Diesen Ordner gibt es nicht. Prüfen Sie den Pfad.",
        "en": "{name}: there is no such folder. Check the path.",
    },
    "file": {
        "de": "{name}: Diese Datei gibt es nicht. Prüfen Sie den Pfad.",
        "en": "{name}: there is no such file. Check the path.",
    },
}


def language_of(arguments: Sequence[str]) -> Language:
    """The language that a command line asks for, sound or not; else that of the environment."""
    try:
        return language_from(os.environ, _option(arguments, "--lang"))
    except UnknownSettingError:
        return "de"


def _option(arguments: Sequence[str], name: str) -> str | None:
    """The value of an option as a command line gives it; of several the last one."""
    value = None
    for argument, following in zip_longest(arguments, arguments[1:]):
        if argument == name:
            value = following
        elif argument.startswith(f"{name}="):
            value = argument.removeprefix(f"{name}=")
    return value


class Help(click.HelpFormatter):
    """The help of a command with German headings; the texts below them are German as well."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is written."""
        super().write_usage(prog, args, prefix or _TEXTS["usage"]["de"])

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
        language = language_of(sys.argv[1:] if args is None else args)
        try:
            code = super().main(args, *rest, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as help_asked_for:
            click.echo(help_asked_for.message, err=True)
            sys.exit(help_asked_for.exit_code)
        except click.ClickException as error:
            click.echo(told(error, language), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(_TEXTS["aborted"][language], err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def told(error: click.ClickException, language: Language) -> str:
    """What is wrong, and where to read how it goes."""
    kind, values = _fault(error)
    text = _TEXTS[kind][language].format(**values) if kind else error.message
    near = getattr(error, "possibilities", None)
    if near:
        text += _TEXTS["near"][language].format(near=near[0])
    lines = [_TEXTS["error"][language].format(text=text)]
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path.split()[1:] if error.ctx else []
        command = " ".join((PROGRAM, *path))
        lines.append(_TEXTS["help"][language].format(command=command))
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

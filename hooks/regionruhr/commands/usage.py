"""Usage: German help, and German messages on wrong command lines."""

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from regionruhr.system_errors import lacks_memory, system_reason

_TRANSLATIONS: Mapping[str, str] = {
    "Options": "Optionen",
    "Commands": "Befehle",
    "Positional arguments": "Angaben",
    "Show this message and exit.": "Diese Hilfe zeigen.",
}
_BEGINNINGS: Mapping[str, str] = {
    "No such command": "Den Befehl {name} gibt es nicht.",
    "Missing command": "Nennen Sie einen Befehl.",
    "Got unexpected extra argument": "Zu viel: {name}.",
}
"""How the messages of click begin that have no exception of their own, and their translation."""


class Help(click.HelpFormatter):
    """The help of a command with German headings; the texts below them are German as well."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the form of the command."""
        super().write_usage(prog, args, prefix or "Aufruf: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading over options or commands."""
        super().write_heading(_TRANSLATIONS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write options or commands with their explanations."""
        translated = [(name, _TRANSLATIONS.get(text, text)) for name, text in rows]
        super().write_dl(translated, col_max, col_spacing)


click.Context.formatter_class = Help


class Program(click.Group):
    """A group of commands in sections, with German messages on wrong command lines."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:  # noqa: ANN401 (passed on)
        super().__init__(*arguments, **attributes)
        self.sections: dict[str, tuple[str, ...]] = {}
        """The names of commands by the heading under which the help lists them, in its order."""
        self._modules: dict[str, str] = {}

    def add_section(self, heading: str, modules: Mapping[str, str]) -> None:
        """Add commands under a heading of their own, by the modules that have them.

        No other module is loaded than that of the command that runs.
        """
        self.sections[heading] = tuple(modules)
        self._modules.update(modules)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (of click)
        """Return the names of all commands."""
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name; None if there is none."""
        if cmd_name not in self._modules:
            return None
        module = import_module(f"regionruhr.commands.{self._modules[cmd_name]}")
        commands = (value for value in vars(module).values() if isinstance(value, click.Command))
        return next(command for command in commands if command.name == cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, section by section."""
        margin = 6 + max(map(len, self.list_commands(ctx)))
        for heading, names in self.sections.items():
            commands = filter(None, (self.get_command(ctx, name) for name in names))
            with formatter.section(heading):
                width = formatter.width - margin
                formatter.write_dl([(str(c.name), c.get_short_help_str(width)) for c in commands])

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:  # noqa: ANN401 (passed on)
        """Run a command and end; with code 2 if the command line is wrong."""
        try:
            code = super().main(args, *rest, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as help_request:
            click.echo(help_request.message, err=True)
            sys.exit(help_request.exit_code)
        except click.ClickException as error:
            click.echo(_error_text(error), err=True)
            sys.exit(error.exit_code)
        except BrokenPipeError:
            # Whoever read the output has seen enough; Python would try to write the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except (MemoryError, OSError, ImportError) as error:
            if isinstance(error, ImportError) and not lacks_memory(str(error)):
                raise
            click.echo(f"Fehler: {system_reason(error)}.", err=True)
            sys.exit(1)
        except click.Abort:
            click.echo("Abgebrochen.", err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _error_text(error: click.ClickException) -> str:
    """The message on an error and, for wrong usage, the command that shows the help."""
    text = _german(error)
    if near := getattr(error, "possibilities", None):
        text += f" Meinten Sie {near[0]}?"
    if not isinstance(error, click.UsageError):
        return f"Fehler: {text}"
    path = error.ctx.command_path.split()[1:] if error.ctx else []
    return f"Fehler: {text}\nHilfe: {' '.join(('regionruhr', *path))} --help"


def _german(error: click.ClickException) -> str:
    """The message for an error of click; that of an error of our own as it is."""
    match error:
        case click.NoSuchOption(option_name=name):
            return f"Die Option {name} gibt es nicht."
        case click.BadOptionUsage(option_name=name):
            has = "braucht einen" if "requires" in error.message else "hat keinen"
            return f"Die Option {name} {has} Wert."
        case click.MissingParameter(param=click.Parameter() as wrong):
            return f"{_name(wrong)} fehlt."
        case click.BadParameter(param=click.Parameter() as wrong) if text := _wrong_value(wrong):
            return text
    quoted = re.search(r"'(.*)'|\((.*)\)", error.message)
    name = (quoted[1] or quoted[2]) if quoted else ""
    texts = (text for start, text in _BEGINNINGS.items() if error.message.startswith(start))
    return next((text.format(name=name) for text in texts), error.message)


def _wrong_value(parameter: click.Parameter) -> str:
    """The message on a value of a wrong type; empty for a type that no option has."""
    name = _name(parameter)
    match parameter.type:
        case click.Choice(choices=known):
            possible = ", ".join(map(str, known))
            return f"{name}: Dieser Wert ist nicht möglich. Möglich sind: {possible}."
        case click.IntRange(min=first, max=last):
            return f"{name} braucht eine ganze Zahl von {first} bis {last}."
        case click.Path(file_okay=is_file):
            missing = "Diese Datei" if is_file else "Diesen Ordner"
            return f"{name}: {missing} gibt es nicht. Prüfen Sie den Pfad."
    return ""


def _name(parameter: click.Parameter) -> str:
    """A parameter as it is written: `--root`, or the placeholder of an argument."""
    is_option = isinstance(parameter, click.Option)
    return parameter.opts[0] if is_option else parameter.human_readable_name

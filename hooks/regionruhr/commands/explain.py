"""`regionruhr explain`: what a message of the checks means, with an example."""

import textwrap
from collections.abc import Iterator

import click

from regionruhr.commands.console import readable_width
from regionruhr.faults.catalogue import Message, Severity, messages, subjects
from regionruhr.faults.problem import example_problem
from regionruhr.reading.misspelling import nearest

_SEVERITIES: dict[Severity, str] = {
    "fault": "Problem, es hält die Website auf",
    "warning": "Hinweis, er hält nichts auf",
}


@click.command()
@click.argument("key", metavar="MELDUNG", required=False)
def explain(*, key: str | None) -> None:
    """Eine Meldung der Prüfung erklären, mit einem Beispiel.

    MELDUNG ist das Wort hinter dem # in der letzten Zeile einer Meldung. Ohne Angabe
    erscheint eine Liste aller Meldungen.
    """
    if key is None:
        click.echo("\n".join(_list()))
        return
    name = key.rpartition("#")[2]
    message = messages().get(name)
    if message is None:
        near = nearest(name, messages())
        advice = f"Meinten Sie {near}?" if near else "Alle nennt der Befehl ohne Angabe."
        raise click.UsageError(f"Die Prüfmeldung {name} gibt es nicht. {advice}")
    click.echo("\n".join(_explanation(message)))


def _list() -> Iterator[str]:
    """Yield the keys of all messages by subject, each with what is wrong in its example."""
    margin = max(map(len, messages())) + 2
    for number, subject in enumerate(subjects()):
        yield from ([""] if number else [])
        yield click.style(f"{subject.title}:", bold=True)
        for message in subject.messages:
            yield f"  {message.key:<{margin}}{example_problem(message).message.fault}"


def _explanation(message: Message) -> Iterator[str]:
    """Yield the lines of an entry of the catalogue, its paragraphs as wide as the terminal."""
    example, problem = message.example, example_problem(message)
    yield click.style(f"{message.key} ({_SEVERITIES[message.severity]})", bold=True)
    yield ""
    yield f"{problem.path}:{problem.line}: {problem.shown_place}: {problem.message.fault}"
    yield f"-> {problem.message.hint}"
    yield ""
    yield from textwrap.wrap("".join(text for text, _ in message.spans), readable_width())
    of_another = f" in {example.file}" if example.file else ""
    for heading, lines in (("Falsch", example.wrong), ("Richtig", example.right)):
        yield ""
        yield click.style(f"{heading}{of_another}:", bold=True)
        yield textwrap.indent(lines.rstrip("\n"), " " * 4)

"""Message list: MELDUNGEN.md, every message of the checks by subject, made from the catalogue."""

from collections.abc import Iterator

from regionruhr.faults.catalogue import Message, Subject, subjects
from regionruhr.faults.problem import example_problem

_HEAD = """\
<!-- Aus dem Katalog der Meldungen erzeugt: regionruhr schema -->

# Was die Meldungen bedeuten

Hier steht jede Meldung der Prüfung, kurz: Prüfmeldung. Wie Sie eine lesen, sagt das \
[Handbuch](REDAKTION.md#so-lesen-sie-eine-prüfmeldung). Ein **Hinweis** hält nichts auf. \
Die Beispiele zeigen nur die Zeilen, auf die es ankommt.

| Worum es geht | Abschnitt |
|---|---|
"""
_WARNING = "**Hinweis:** "


def message_list() -> str:
    """The list as Markdown, with the key of each message as its heading."""
    contents = "".join(f"| {s.topic} | [{s.title}](#{_anchor(s.title)}) |\n" for s in subjects())
    return "\n".join([_HEAD + contents, *map(_section, subjects())])


def _section(subject: Subject) -> str:
    lines = (line for message in subject.messages for line in _lines(message))
    return "\n".join([f"## {subject.title}\n\n{subject.lead}\n", *lines])


def _lines(message: Message) -> Iterator[str]:
    example = message.example
    yield f"### {message.key}\n"
    yield f"{_code(example_problem(message).text)}\n"
    warning = _WARNING if message.severity == "warning" else ""
    yield f"{warning}{message.explanation}\n"
    of_another = f" in `{example.file}`" if example.file else ""
    for heading, lines in (("Falsch", example.wrong), ("Richtig", example.right)):
        yield f"{heading}{of_another}:\n\n```{example.language}\n{lines}```\n"


def _code(text: str) -> str:
    """A span of code; with more backticks around it where it has some."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")

"""Tool files: the generated files of the project from which tools read its fields."""

import json
from collections.abc import Iterable, Iterator, Mapping

from regionruhr.editor_tools.field_tables import PATH, field_tables
from regionruhr.editor_tools.forms import PATH as FORMS
from regionruhr.editor_tools.forms import forms
from regionruhr.editor_tools.json_schema import NONE, Labels, schema
from regionruhr.faults.catalogue import Message, Subject, subjects
from regionruhr.faults.problem import example_problem
from regionruhr.faults.text_report import MESSAGES
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.taxonomy import Taxonomy

MODELS: Mapping[str, tuple[type[Document], str]] = {
    "schemas/profile.schema.json": (Partner, "Profil"),
    "schemas/network.schema.json": (NetworkDetails, "Das Netzwerk"),
    "schemas/taxonomy.schema.json": (Taxonomy, "Kürzel und ihre Bezeichnungen"),
    "schemas/removed.schema.json": (Removals, "Gelöschte Profile"),
    "schemas/entry.schema.json": (AnonymousEntry, "Eintrag der Börse ohne Namen"),
    "schemas/pairs.schema.json": (ListedPairs, "Paarungen der Börse"),
    "schemas/published.schema.json": (Publications, "Veröffentlichte Meldungen"),
}
"""Model and title of each schema, by path: of the files that are YAML as a whole."""
_MESSAGE_HEAD = """\
<!-- Aus dem Katalog der Meldungen erzeugt: regionruhr schema -->

# Was die Meldungen bedeuten

Hier steht jede Meldung der Prüfung, kurz: Prüfmeldung. Wie Sie eine lesen, sagt das \
[Handbuch](REDAKTION.md#so-lesen-sie-eine-prüfmeldung). Ein **Hinweis** hält nichts auf. \
Die Beispiele zeigen nur die Zeilen, auf die es ankommt.

| Worum es geht | Abschnitt |
|---|---|
"""


def tool_files(taxonomy: Taxonomy, press_contacts: Labels = NONE) -> Mapping[str, str]:
    """The text of each file by its path in the project."""
    schemas = {path: schema(*described, taxonomy) for path, described in MODELS.items()}
    written = {**schemas, FORMS: forms(taxonomy, press_contacts)}
    texts = {
        path: f"{json.dumps(content, ensure_ascii=False, indent=2)}\n"
        for path, content in written.items()
    }
    return {**texts, PATH: field_tables(), MESSAGES: message_list()}


def press_contact_labels(documents: Iterable[Document]) -> Labels:
    """What the keys of press contacts stand for: a person or an office, and the organisation."""
    records = [*documents]
    names = {record.id: record.name for record in records if isinstance(record, Partner)}
    details = next((one for one in records if isinstance(one, NetworkDetails)), None)
    contacts = details.press_contacts if details else {}
    return {
        key: ", ".join(filter(None, [one.name or one.role, names.get(one.organisation)])) or key
        for key, one in contacts.items()
    }


def message_list() -> str:
    """MELDUNGEN.md: every message of the checks by subject, its key as its heading."""
    contents = "".join(f"| {s.topic} | [{s.title}](#{_anchor(s.title)}) |\n" for s in subjects())
    return "\n".join([_MESSAGE_HEAD + contents, *map(_section, subjects())])


def _section(subject: Subject) -> str:
    lines = (line for message in subject.messages for line in _lines(message))
    return "\n".join([f"## {subject.title}\n\n{subject.lead}\n", *lines])


def _lines(message: Message) -> Iterator[str]:
    example = message.example
    yield f"### {message.key}\n"
    yield f"{_code(example_problem(message).text)}\n"
    warning = "**Hinweis:** " if message.severity == "warning" else ""
    yield f"{warning}{message.explanation}\n"
    of_another = f" in `{example.file}`" if example.file else ""
    for heading, lines in (("Falsch", example.wrong), ("Richtig", example.right)):
        yield f"{heading}{of_another}:\n\n```{example.language}\n{lines}```\n"


def _code(text: str) -> str:
    """A span of code; with more backticks around it where it has some."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")

"""Record: a file of the invented network, its fields and its text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

SOURCE: Final = Path(__file__).parent / "source"
"""What is written by hand, laid out as in a project."""


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A file of the project: its fields as editors write them, and its text in Markdown.

    An address in the text that begins with `@` is a path from the root of the project
    ("@partners/wilo.yml").
    """

    path: str
    fields: Mapping[str, Any]
    text: str

    @property
    def id(self) -> str:
        """The name of the file without its ending."""
        return self.path.rpartition("/")[2].partition(".")[0]

    @property
    def title(self) -> str:
        """What the page of the record is headed with."""
        return str(self.fields.get("title") or self.fields["name"])

    @property
    def link(self) -> str:
        """A link to it, for the text of another."""
        return f"[{self.title}](@{self.path})"


def read_record(root: Path, path: str) -> Record:
    """The record that a file below a root holds."""
    text = (root / path).read_text(encoding="utf-8")
    head, body = (text, "") if path.endswith(".yml") else text.split("---\n", 2)[1:]
    fields = yaml.load(head, yaml.BaseLoader)  # noqa: S506 (it makes nothing but strings)
    return Record(path, fields, body.strip() or fields.pop("description", "").rstrip())


def handwritten(pattern: str) -> Iterator[Record]:
    """The records that are written by hand and match a pattern."""
    for path in sorted(SOURCE.glob(pattern)):
        yield read_record(SOURCE, path.relative_to(SOURCE).as_posix())

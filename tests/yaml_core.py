"""YAML as a tool of version 1.2 sees it."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """What a tool for YAML 1.2 sees: numbers, true, false and null, but no dates."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for tag, pattern, firsts in (
    ("null", r"(~|null|)", ["~", "n", ""]),
    ("bool", r"(true|false)", ["t", "f"]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)", [*"-+.0123456789"]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), firsts)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value), 10))


def read_core(text: str) -> object:
    """A text as such a tool reads it."""
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506 (a loader that makes no objects)

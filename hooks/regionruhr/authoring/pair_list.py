"""Pair list: enters pairs that a broker was given, and what became of them, into their file."""

from collections.abc import Mapping

from regionruhr.authoring.yaml_patch import patched
from regionruhr.faults.problem import Problem
from regionruhr.model.listed_pair import ListedPair
from regionruhr.reading.paths import LISTED_PAIRS
from regionruhr.reading.source import Value
from regionruhr.reading.yaml_reading import MOST_VALUES_PUBLISHED, read_yaml

HEAD = """\
# Diese Liste hält fest, welche Paarung der Börse wann auf der Liste einer Vermittlung stand, damit
# jede nur einmal erscheint. „regionruhr pairs“ trägt Neues ein, „regionruhr outcome“ das Ergebnis:
#
#   request/drehteile~offer/lohndrehen:
#     listed_on: 2026-11-20
#     result: matched
#     on: 2026-11-23
#
# „matched“ heißt zusammengekommen, „declined“ passt nicht. Ohne Ergebnis steht nur der Tag da.
# Soll eine Paarung noch einmal auf die Liste, löschen Sie ihre Zeile. Veröffentlicht wird die Liste
# nicht.

"""


def with_pairs(text: str, pairs: Mapping[str, ListedPair]) -> str | Problem:
    """Return the text of the list with those pairs entered or changed, in the order of their ids.

    An empty text is a list that is not there yet. A problem if people have to change it.
    """
    text = text or HEAD
    source, _ = read_yaml(LISTED_PAIRS, text, most=MOST_VALUES_PUBLISHED)
    fields = {**source.fields, **{key: _value(pair) for key, pair in pairs.items()}}
    ordered = {key: fields[key] for key in sorted(fields)}
    written = patched(text, ordered, most=MOST_VALUES_PUBLISHED)
    if written is not None:
        return written
    key, pair = next(iter(pairs.items()))
    return source.problem((key,), "exchange-by-hand", {"expected": _line(key, _value(pair))})


def _value(pair: ListedPair) -> Value:
    """A pair as the list has it: without a result a lone day."""
    listed_on = pair.listed_on.isoformat()
    if pair.result is None or pair.on is None:
        return listed_on
    return {"listed_on": listed_on, "result": str(pair.result), "on": pair.on.isoformat()}


def _line(key: str, value: Value) -> str:
    if isinstance(value, dict):
        return f"{key}: {{{', '.join(f'{name}: {inner}' for name, inner in value.items())}}}"
    return f"{key}: {value}"

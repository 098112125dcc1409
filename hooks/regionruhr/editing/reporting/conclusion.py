"""Conclusion: what a check comes to in the end."""

from collections.abc import Iterable, Mapping, Sequence

from regionruhr.editing.problems import Problem, faults, ordered
from regionruhr.editing.reporting.numbers import number_of, total
from regionruhr.language import Language

_CLEAN: Mapping[Language, str] = {
    "de": "Alles in Ordnung: {contents}",
    "en": "All is well: {contents}",
}
_WARNED: Mapping[Language, tuple[str, str]] = {
    "de": (
        "Nichts hält die Website auf, {warnings} ist offen: {contents}",
        "Nichts hält die Website auf, {warnings} sind offen: {contents}",
    ),
    "en": (
        "Nothing stops the site, {warnings} is left: {contents}",
        "Nothing stops the site, {warnings} are left: {contents}",
    ),
}
_ELSEWHERE: Mapping[Language, str] = {
    "de": "Hier nicht gezeigt, in anderen Dateien: {total} (alles zeigt: regionruhr check)",
    "en": "Not shown here, in other files: {total} (all is shown by: regionruhr check)",
}


def conclusion(
    shown: Iterable[Problem], hidden: Sequence[Problem], contents: str, language: Language
) -> str:
    """What is not shown, and if nothing stops the site: so, and what it holds."""
    lines = [_ELSEWHERE[language].format(total=total(hidden, language))] if hidden else []
    problems = ordered((*shown, *hidden))
    if problems and not faults(problems):
        number = number_of(len(problems), "warning", language)
        told = _WARNED[language][len(problems) > 1]
        lines.append(told.format(warnings=number, contents=contents))
    elif not problems:
        lines.append(_CLEAN[language].format(contents=contents))
    return "".join(f"{line}\n" for line in lines)

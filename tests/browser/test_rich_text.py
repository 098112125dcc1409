"""Texts on their way to the editor of the forms and back: signs in words stay signs."""

import pytest

from form_scripts import answer

_RUN = """
import { forEditor, forFile } from "./rich_text.js";
const given = forEditor(process.argv[1]);
console.log(JSON.stringify([given, forFile(given), forFile(`${given} Neu.`)]));
"""


def test_columns_of_a_table_stay_set() -> None:
    """The editor writes the line below the head anew, and forgets which are set to the right."""
    text = "|Jahr|Gäste|\n|:--|--:|\n|2010|60|"
    shown = "| Jahr | Gäste |\n| --- | --- |\n| 2010 | 61 |"
    run = """
        import { forEditor, forFile } from "./rich_text.js";
        forEditor(process.argv[1]);
        console.log(JSON.stringify([forFile(process.argv[2])]));
    """
    assert answer(run, text, shown) == [shown.replace("| --- | --- |", "|:--|--:|")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Kolleg*innen und Kund*innen", r"Kolleg\*innen und Kund\*innen"),
        ("3*4*5", r"3\*4\*5"),
        ("*kursiv*, **fett** und **Zu**sammen", "*kursiv*, **fett** und **Zu**sammen"),
        ("`a*b*c` und a*b", r"`a*b*c` und a\*b"),
        ("[hier](a*b) und <https://a.de/b*c>", "[hier](a*b) und <https://a.de/b*c>"),
        (r"schon\*so", r"schon\*so"),
    ],
    ids=["gender", "numbers", "emphasis", "code", "addresses", "escaped"],
)
def test_asterisk_within_a_word_is_none_of_italics(text: str, given: str) -> None:
    """The editor sees a sign; the file has it as it was, whether another word is new or not."""
    unchanged, changed = text, f"{text} Neu."
    if r"\*" in text:
        changed = changed.replace(r"\*", "*")
    assert answer(_RUN, text) == [given, unchanged, changed]

"""`regionruhr explain`: the entry of a message, in the terminal."""

import pytest
from click.testing import CliRunner, Result

from regionruhr.cli import main
from regionruhr.faults.catalogue import messages, subjects


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


@pytest.mark.parametrize("written", ["phone-form", "MELDUNGEN.md#phone-form"])
def test_message_is_explained_with_an_example(written: str) -> None:
    """Found by its key, or by the link of a report."""
    result = _run(written)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:4] == [
        "phone-form (Problem, es hält die Website auf)",
        "",
        (
            "partners/wilo.yml:21: phone: „0231 / 12 34 56-0“ ist keine Telefonnummer in "
            "internationaler Form"
        ),
        "-> schreiben Sie +49 231 123456-0",
    ]
    assert lines[-5:] == [
        "Falsch:",
        "    phone: 0231 / 12 34 56-0",
        "",
        "Richtig:",
        "    phone: +49 231 123456-0",
    ]


def test_warning_is_named_as_one() -> None:
    """And the file of the lines, if the report names another."""
    lines = _run("logo-unused").stdout.splitlines()
    assert lines[0] == "logo-unused (Hinweis, er hält nichts auf)"
    assert "Falsch in partners/wilo.yml:" in lines


def test_every_message_can_be_explained() -> None:
    """Without Markdown around its words, and in lines that fit the terminal."""
    texts = {
        key: _run(key).stdout.partition("\n-> ")[2].partition("\nFalsch")[0].partition("\n\n")[2]
        for key in messages()
    }
    assert [key for key, text in texts.items() if not text.strip()] == []
    assert [key for key, text in texts.items() if "`" in text or "](" in text] == []
    assert {key: line for key in texts for line in texts[key].splitlines() if len(line) > 80} == {}


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("phone-near", "Meinten Sie phone-form?"),
        ("unknwn-field", "Meinten Sie unknown-field?"),
        ("qqqqq", "Alle nennt der Befehl ohne Angabe."),
    ],
)
def test_unknown_key_is_reported_with_the_nearest(key: str, advice: str) -> None:
    """As wrong usage."""
    result = _run(key)
    assert result.exit_code == 2
    assert result.stderr == (
        f"Fehler: Die Prüfmeldung {key} gibt es nicht. {advice}\nHilfe: regionruhr explain --help\n"
    )


def test_all_keys_are_listed_by_subject() -> None:
    """Each with what is wrong."""
    blocks = _run().stdout.split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == [f"{s.title}:" for s in subjects()]
    listed = [line.split()[0] for block in blocks for line in block.splitlines()[1:]]
    assert listed == list(messages())

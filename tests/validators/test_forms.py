"""The CMS takes the configuration of the forms, and reads its patterns as the check does."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft7Validator

import projects
from regionruhr.editor_tools.forms import PATH

SCHEMA = projects.ROOT / "forms/node_modules/@sveltia/cms/schema/sveltia-cms.json"
SETTINGS: Mapping[str, Any] = json.loads((projects.ROOT / PATH).read_text())
VALUES = (
    *("44135", "4413", "51.5136", "51", "0", "1.000", "+49 231 123456", "+49 (0)231 1", "x" * 501),
    *("https://www.example.org/", "HTTPS://müller.de/a?b=c#d", "http://a.de", "https://a b.de"),
    *("info@example.org", "info@example", "2026", "2026-02", "2026-02-02", "2026-02-02 18:00"),
    *("2026-02-02T10:00:00Z", "2.2.2026", "a1-b2", "a--b", "Grün", "/aktuelles/2016/name/", "/a/"),
)
# As `services/utils/regex.js` reads a pattern that is a text.
_MATCHES = r"""
const [patterns, values] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const matches = (text) => {
  const { pattern, flags } = text.match(
    /^\/?(?<pattern>.+?)(?:\/(?<flags>[dgimsuy]*))?$/
  ).groups;
  return values.map((value) => new RegExp(pattern, flags).test(value));
};
console.log(JSON.stringify(patterns.map(matches)));
"""


def test_cms_takes_the_configuration() -> None:
    """With any forge: it refuses to start with a setting that it does not know."""
    validator = Draft7Validator(json.loads(SCHEMA.read_text()))
    settings = {**SETTINGS, "backend": {"name": "test-repo"}}
    assert [error.message for error in validator.iter_errors(settings)] == []
    wrong = {**settings, "slug": {"encoding": "latin"}}
    assert not validator.is_valid(wrong)


def _patterns(part: object) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _patterns(one)
    elif isinstance(part, dict):
        if isinstance(part.get("pattern"), list):
            yield part["pattern"][0]
        for one in part.values():
            yield from _patterns(one)


def test_browser_reads_patterns_as_the_check_does() -> None:
    """Value by value; in JavaScript some signs mean something else."""
    patterns = sorted({*_patterns(SETTINGS)})
    assert len(patterns) > 10
    run = subprocess.run(
        [str(shutil.which("node")), "-e", _MATCHES],
        input=json.dumps([patterns, VALUES]),
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [[bool(re.search(one, value)) for value in VALUES] for one in patterns]
    assert json.loads(run.stdout) == expected
    assert all(True in row and False in row for row in expected)

"""Names that the handbook quotes: files, commands, options, fields and words that exist."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import click
import pytest
import yaml

import handbook
import projects
from handbook import Enter, Rename, Write
from regionruhr.cli import main
from regionruhr.editor_tools.field_tables import TABLES, listed_fields
from regionruhr.faults.catalogue import messages
from regionruhr.hosting.forms import FORMS
from regionruhr.model.reference import LOGO_SUFFIXES, LOGOS, PROFILE_PICTURES, SIGN_LANGUAGE
from regionruhr.model.values import PHONE
from regionruhr.reading import paths
from regionruhr.reading.markdown import BLOCKS
from regionruhr.settings import SITE_URL, moment
from regionruhr.site.checked_edition import read_edition

pytestmark = pytest.mark.content

LICENCES = {"CC BY 4.0"}
YES_NO = {"true", "false"}
NOTATION = {"#", ">-", "https://", "mailto:", "git", "HEAD", "main"}
"""Marks and words of the languages that the handbook is about."""
FOLDERS_TO_COME = {SIGN_LANGUAGE, "bestaetigungen/"}
"""Folders that are made when there is something to put into them."""
FOR_UPLOADS = (
    LOGOS,
    PROFILE_PICTURES,
    paths.ANONYMOUS_ENTRIES,
    f"{paths.RELEASE_FILES}2026/",
    f"{paths.RELEASE_FILES}2027/",
)


def _quoted() -> Iterator[str]:
    for _, tokens in handbook.chapters():
        for token in tokens:
            yield from (c.content for c in token.children or () if c.type == "code_inline")


@cache
def _fields() -> Mapping[str, set[str]]:
    """The words that each field may say, by its full name and by its own."""
    found: dict[str, set[str]] = {}
    for table in TABLES:
        for name, field in listed_fields(table).items():
            words = YES_NO if field.info.annotation is bool else {*field.choices}
            for known in (name, name.rpartition(".")[2]):
                found.setdefault(known, set()).update(words)
    return found


def _is_field(text: str) -> bool:
    """`name`, or `name:` with a value behind it that YAML reads as one."""
    name, colon, value = text.partition(":")
    name = re.sub(r"\[\d+\]$", "", name)
    if name not in _fields() or not colon:
        return name in _fields()
    words = _fields()[name]
    return value in {"", " |"} or (
        list(yaml.safe_load(text)) == [name] and (not words or value.strip() in words)
    )


def _is_word(text: str) -> bool:
    return text in set().union(*_fields().values())


def _is_file(text: str) -> bool:
    """A file or a folder that is there, or that the handbook has its readers make."""
    made = {step.path for step in handbook.steps() if isinstance(step, Write | Enter)}
    renamed = {step.other for step in handbook.steps() if isinstance(step, Rename)}
    is_path = "/" in text or re.search(r"\.[a-z]+$", text) is not None
    known = {*made, *renamed, *FOLDERS_TO_COME, paths.REMOVALS, paths.LISTED_PAIRS}
    return is_path and (text in known or (projects.ROOT / text).exists())


def _is_file_name(text: str) -> bool:
    """A name as it may be given to a file of a partner."""
    is_name = "/" not in text and text.endswith(".yml")
    return is_name and paths.name_problem(f"partners/{text}") is None


@cache
def _addresses() -> frozenset[str]:
    now = moment(projects.NOW)
    edition = read_edition(projects.ROOT, now=now, site_url=SITE_URL).edition
    assert edition is not None
    return frozenset(f"/{page.address}" for page in edition.pages)


def _is_address(text: str) -> bool:
    return text in _addresses()


def _is_forms(text: str) -> bool:
    """Where the forms are, which are none of the pages."""
    return text == f"/{FORMS}"


def _is_command(text: str) -> bool:
    """`make` with a target, or `regionruhr` with a command and its options."""
    match text.split():
        case ["make", target] | ["make", target, "PORT=8001"]:
            return re.search(rf"^{target}:", _makefile(), re.MULTILINE) is not None
        case [".venv/bin/regionruhr", *names]:
            command: click.Command = main
            for name in names:
                if name in _options(command):
                    continue
                inner = _inner(command).get(name)
                if inner is None:
                    return False
                command = inner
            return not isinstance(command, click.Group)
    return False


@cache
def _makefile() -> str:
    return (projects.ROOT / "Makefile").read_text()


def _is_option(text: str) -> bool:
    return text in _options(main)


def _options(command: click.Command) -> frozenset[str]:
    own = {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    return frozenset(own).union(*map(_options, _inner(command).values()))


def _inner(command: click.Command) -> Mapping[str, click.Command]:
    """The commands of a group by their names; none of another command."""
    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    found = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return {name: inner for name, inner in found.items() if inner}


def _is_block(text: str) -> bool:
    return text in {f"{{{{ {name} }}}}" for name in BLOCKS}


def _is_suffix(text: str) -> bool:
    return text in {".md", ".yml", *paths.MEDIA_SUFFIXES, *LOGO_SUFFIXES}


def _is_time(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", text) is not None


def _is_preview(text: str) -> bool:
    """The address at which `make serve` shows the preview, on its port or on the next."""
    matched = re.search(r"^PORT \?= (\d+)$", _makefile(), re.MULTILINE)
    return matched is not None and text in {
        f"http://127.0.0.1:{matched[1]}/",
        f"http://127.0.0.1:{int(matched[1]) + 1}/",
    }


def _is_beginning_of_a_number(text: str) -> bool:
    return text.startswith("+") and PHONE.fullmatch(f"{text} 231 000000") is not None


def _is_message(text: str) -> bool:
    return text in messages()


KINDS: tuple[Callable[[str], bool], ...] = (
    _is_field,
    _is_word,
    _is_file,
    _is_file_name,
    _is_address,
    _is_forms,
    _is_command,
    _is_option,
    _is_block,
    _is_suffix,
    _is_time,
    _is_preview,
    _is_message,
    _is_beginning_of_a_number,
)


def _exists(text: str) -> bool:
    return any(is_one(text) for is_one in KINDS)


def test_name_exists() -> None:
    """What the handbook quotes is there under that name."""
    quoted = sorted({*_quoted()} - NOTATION - LICENCES)
    assert quoted
    assert [text for text in quoted if not _exists(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "partners/nirgends.yml",
        "websit",
        "draft: ja",
        "make nichts",
        ".venv/bin/regionruhr new",
        ".venv/bin/regionruhr nichts",
        "--nichts",
        "{{ nichts }}",
        "/nirgends/",
        ".docx",
        "http://127.0.0.1:1/",
        "wort",
    ],
)
def test_name_that_does_not_exist_is_noticed(text: str) -> None:
    """Of each kind one."""
    assert not _exists(text)


@pytest.mark.parametrize("folder", FOR_UPLOADS)
def test_folder_for_uploads_is_there(folder: str) -> None:
    """A browser uploads into folders that Git knows; those of later years come with a release."""
    kept = [path for path in (projects.ROOT / folder).iterdir() if path.is_file()]
    assert kept

"""Templates that an earlier run compiled are those of compiling anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from regionruhr.site.stored_byte_code import FOLDER, StoredByteCode


@pytest.fixture(autouse=True)
def _template(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ value }}!")


def _render(root: Path, monkeypatch: pytest.MonkeyPatch, program: str = "a") -> tuple[str, int]:
    """Render the template; return its text, and how many templates were compiled for it."""
    compiled = []
    compile_source = Environment._compile  # noqa: SLF001 (its documented hook for this)

    def count(env: Environment, source: str, filename: str) -> object:
        compiled.append(filename)
        return compile_source(env, source, filename)

    byte_code = StoredByteCode(root, program)
    env = Environment(loader=FileSystemLoader(root), bytecode_cache=byte_code, autoescape=True)
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "_compile", count)
        text = env.get_template("a.html").render(value="<")
    byte_code.store()
    return text, len(compiled)


def test_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a program; a change of the template is one."""
    assert _render(tmp_path, monkeypatch) == ("&lt;!", 1)
    assert _render(tmp_path, monkeypatch) == ("&lt;!", 0)
    assert _render(tmp_path, monkeypatch, "b") == ("&lt;!", 1)
    (tmp_path / "a.html").write_text("{{ value }}?")
    assert _render(tmp_path, monkeypatch) == ("&lt;?", 1)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda entry: entry.write_bytes(entry.read_bytes()[:-9]), id="cut"),
        pytest.param(lambda entry: entry.write_bytes(b"foreign" * 9), id="foreign"),
        pytest.param(lambda entry: entry.unlink(), id="removed"),
    ],
)
def test_damaged_entry_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], object]
) -> None:
    """The template is compiled anew."""
    _render(tmp_path, monkeypatch)
    spoil(next((tmp_path / FOLDER).iterdir()))
    assert _render(tmp_path, monkeypatch) == ("&lt;!", 1)
    assert _render(tmp_path, monkeypatch) == ("&lt;!", 0)


def test_store_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many programs the last ones are kept."""
    for program in "abcdef":
        _render(tmp_path, monkeypatch, program)
    assert len([*(tmp_path / FOLDER).iterdir()]) == 2

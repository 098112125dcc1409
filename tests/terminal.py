"""Terminal: a command on a terminal of its own, in the process of the tests."""

import contextlib
import os
import pty
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread
from unittest import mock

from regionruhr.cli import main


def on_terminal(
    folder: Path,
    arguments: Sequence[str],
    typed: str = "",
    variables: Mapping[str, str] = os.environ,
) -> tuple[int, str]:
    """Run `regionruhr` in a folder; return its exit code, and what the terminal shows.

    `variables` are the environment of the command.
    """
    ours, theirs = pty.openpty()
    shown: list[bytes] = []
    reader = Thread(target=_read, args=(ours, shown))
    reader.start()
    os.write(ours, typed.encode())
    with (
        mock.patch.dict(os.environ, {**variables}, clear=True),
        contextlib.chdir(folder),
        open(theirs, closefd=False) as keyboard,
        open(theirs, "w", closefd=False) as screen,
        mock.patch.multiple("sys", stdin=keyboard, stdout=screen, stderr=screen),
    ):
        try:
            main([*arguments])
        except SystemExit as ended:
            code = ended.code
    os.close(theirs)
    reader.join()
    os.close(ours)
    return int(code or 0), b"".join(shown).decode().replace("\r\n", "\n")


def _read(terminal: int, shown: list[bytes]) -> None:
    # The end of what is shown is an error on Linux, and nothing more on other systems.
    with contextlib.suppress(OSError):
        while part := os.read(terminal, 4096):
            shown.append(part)

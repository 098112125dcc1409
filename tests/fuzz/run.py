"""Run: ten thousand mangled files, and what became of them.

From the folder tests/:  python -m fuzz.run 10000 --seed 1 --jobs 2
ends with 1 if one of them led to anything but a report or a site, or took more than two seconds.
Every 33rd time `check` and `build` are both run, over several files, and must end alike. What did
harm is kept in a folder, with the command that tries it again.
"""

import multiprocessing
import os
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from types import FrameType
from typing import Final, NoReturn

import click

from fuzz.mangling import Mangled, mangled, renamed
from fuzz.trial import TABLES, HarmError, Trial

LONGEST: Final = 2.0
"""Seconds of processor time that one file may take, read and rendered."""
RENAMED: Final = 0.05
"""The share of files that are spoilt by their name alone."""
PAIRED: Final = 33
"""So often both commands are run."""
ENDLESS: Final = 20
"""After so many seconds of processor time a file is given up."""
PROGRESS: Final = 500
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGING: Final = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link"}
FOLDER: Final = Path("../.fuzz")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the files of a number; `harm` is empty if they did none."""

    number: int
    paths: str
    outcome: str
    seconds: float
    harm: str = ""


class EndlessError(Exception):
    """A file takes too long."""


@dataclass
class Tally:
    """All results so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: Result = Result(0, "", "", 0.0)
    harmful: list[Result] = field(default_factory=list)

    def take(self, result: Result) -> None:
        """Count a result."""
        self.outcomes[result.outcome] += 1
        if result.seconds > self.slowest.seconds and not is_paired(result.number):
            self.slowest = result
        if result.harm:
            self.harmful.append(result)

    def told(self) -> str:
        """The numbers in one line."""
        parts = ", ".join(f"{outcome}: {n}" for outcome, n in sorted(self.outcomes.items()))
        slow = self.slowest
        return (
            f"{self.outcomes.total()} tries ({parts}), {len(self.harmful)} did harm; "
            f"slowest: {slow.seconds:.2f} s, number {slow.number}, {slow.paths}"
        )


def is_paired(number: int) -> bool:
    """Whether both commands are run over the files of a number."""
    return number % PAIRED == PAIRED - 1


def files_of(trial: Trial, seed: int, number: int) -> tuple[Mangled, ...]:
    """The mangled file of that number, or those of a pair; the same on every machine."""
    random = Random(f"{seed}-{number}")  # noqa: S311 (repeatable)
    project = {p: content for p, content in trial.originals.items() if p not in TABLES}
    if random.random() < RENAMED:
        return renamed(project, random)
    if not is_paired(number):
        return (mangled(trial.originals, random),)
    return tuple(mangled(project, random) for _ in range(random.choice((0, 1, 1, 1, 2))))


def tried(trial: Trial, number: int, files: Sequence[Mangled], longest: float = LONGEST) -> Result:
    """What becomes of the files of a number."""
    paths = ", ".join(file.path for file in files)
    begun = process_time()
    try:
        if is_paired(number):
            outcome, longest = f"both a {trial.compare(files)}", ENDLESS
        else:
            outcome = trial.judge(*files)
        harm = ""
    except Exception:  # noqa: BLE001 (whatever it is, it is harm)
        outcome, harm = "harm", traceback.format_exc()
    seconds = process_time() - begun
    if not harm and seconds > longest:
        outcome, harm = "slow", f"{seconds:.2f} s\n"
    return Result(number, paths, outcome, seconds, harm)


def _endless(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise EndlessError(f"more than {ENDLESS} s")


def stay_in(folder: str, event: str, arguments: tuple[object, ...]) -> None:
    """Refuse to write anything outside a folder (PEP 578)."""
    path = arguments[0] if arguments else None
    is_writing = event in _CHANGING or (event == "open" and int(str(arguments[2])) & _WRITING)
    if is_writing and isinstance(path, str) and not os.path.realpath(path).startswith(folder):
        raise HarmError(f"{event}: {path} lies outside {folder}")


def _work(numbers: range, seed: int, folder: Path, results: Connection) -> None:
    """Try the files of some numbers, in a process of its own."""
    import signal  # noqa: PLC0415 (this process alone has an alarm)

    signal.signal(signal.SIGVTALRM, _endless)
    folder.mkdir()
    tempfile.tempdir = str(folder)
    trial = Trial(folder)
    sys.addaudithook(partial(stay_in, str(folder)))
    for number in numbers:
        signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
        results.send(tried(trial, number, files_of(trial, seed, number)))
    results.close()


def _results(numbers: range, seed: int, jobs: int, folder: Path) -> Iterator[Result]:
    """All results, as they come; a process that dies leaves the number that it died of."""
    waiting: dict[Connection, Iterator[int]] = {}
    for job in range(jobs):
        mine = numbers[job::jobs]
        receiver, sender = multiprocessing.Pipe(duplex=False)
        work = (mine, seed, folder / str(job), sender)
        multiprocessing.Process(target=_work, args=work, daemon=True).start()
        sender.close()
        waiting[receiver] = iter(mine)
    while waiting:
        for ready in wait(list(waiting)):
            assert isinstance(ready, Connection)  # the only kind that was handed over
            try:
                yield ready.recv()
                next(waiting[ready])
            except EOFError:
                died_of = next(waiting.pop(ready), None)
                if died_of is not None:
                    yield Result(died_of, "", "harm", 0.0, "the process died\n")


def _keep(result: Result, seed: int, folder: Path, trial: Trial) -> None:
    """Save files that did harm, what they did, and how to try them again."""
    folder.mkdir(exist_ok=True)
    name = f"{seed}-{result.number}"
    for file in files_of(trial, seed, result.number):
        (folder / f"{name}-{Path(file.path).name[-99:]}").write_bytes(file.content or b"")
    (folder / f"{name}.txt").write_text(
        f"{result.paths}\nTry again: {_again(seed, result.number)}\n\n{result.harm}"
    )


def _again(seed: int, number: int) -> str:
    return f'make fuzz FUZZ="--seed {seed} --only {number}"'


@click.command()
@click.argument("number", type=click.IntRange(min=1), default=10_000)
@click.option("--seed", type=int, default=1, show_default=True, help="Another one, other files.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes.")
@click.option("--only", type=int, help="Try the file of this number alone.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=FOLDER, help="For what did harm."
)
def main(*, number: int, seed: int, jobs: int, only: int | None, folder: Path) -> None:
    """Mangle files of the project and see that each leads to a report or a site."""
    numbers = range(number) if only is None else range(only, only + 1)
    tally = Tally()
    with TemporaryDirectory() as temporary:
        for result in _results(numbers, seed, min(jobs, len(numbers)), Path(temporary).resolve()):
            tally.take(result)
            if tally.outcomes.total() % PROGRESS == 0:
                click.echo(tally.told())
    click.echo(tally.told())
    if tally.harmful:
        with TemporaryDirectory() as temporary:
            trial = Trial(Path(temporary))
            for result in sorted(tally.harmful, key=lambda harmful: harmful.number):
                _keep(result, seed, folder, trial)
                last = result.harm.strip().splitlines()[-1]
                click.echo(f"{_again(seed, result.number)}  # {result.paths}: {last}")
        click.echo(f"Kept in {folder.resolve()}")
    sys.exit(1 if tally.harmful else 0)


if __name__ == "__main__":
    main()

"""Comment: what a change does to the site, in Markdown, for those who review it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

from regionruhr.faults.catalogue import Severity
from regionruhr.faults.text_report import HEADINGS
from regionruhr.site_diff.alike import FEWEST, Alike, Grouped, grouped
from regionruhr.site_diff.difference import Change, Difference, NewPage, PageRef, Redirect
from regionruhr.site_diff.feed_items import FeedItem
from regionruhr.site_diff.markdown import LONGEST_NAME, block, code, folded, link, listed
from regionruhr.site_diff.preview_site import preview_link, previewed_pages
from regionruhr.site_diff.reported_problem import ReportedProblem
from regionruhr.wording.catalogue import counted

HEADING: Final = "# Was diese Änderung an der Website bewirkt"
"""By its first line a comment is found again."""
LONGEST: Final = 60_000
"""GitHub takes 65,536 characters, GitLab a million."""
LONGEST_LIST: Final = 30
LINES_OF_A_PAGE: Final = 12
LINES_IN_ALL: Final = 150
LONGEST_MESSAGE: Final = 400
LONGEST_ADDRESS: Final = 300
MOST_NAMES: Final = 3
MOST_LINES: Final = 4
"""Lines of a page in a list."""

_NOTHING = "Auf der Website ändert sich nichts."
_NOT_BUILT = (
    "Solange das so ist, wird die Website nicht gebaut. Was die Änderung bewirkt, steht hier, "
    "sobald die Probleme behoben sind."
)
_BROKEN_NOTE = (
    "Hier antwortete bisher etwas, danach nichts mehr: weder eine Seite noch eine "
    "Weiterleitung noch ein Hinweis, warum sie fehlt."
)
_OPENED = "Ansicht der neuen und der geänderten Seiten: "
_TAKEN = "laden Sie `preview` herunter, entpacken Sie es und öffnen Sie `index.html`."
_REFUSED = (
    "Eine Ansicht der Seiten gibt es hier nicht: Sie stünde unter derselben Domain wie die "
    "Website, und eine Änderung könnte dort lesen, was Browser für die Website aufheben. Geben Sie "
    "der Website eine eigene Domain, oder schalten Sie bei GitLab unter Deploy → Pages „Use unique "
    "domain“ ein."
)


@dataclass(frozen=True, slots=True)
class Review:
    """Where reviewers find more than a comment says."""

    files_url: str = ""
    """The address of the files of the change; nothing links to them without it."""
    folder: str | None = None
    """The address of the folder of the preview, "" for the same as this text; None without one."""
    download_url: str = ""
    """Where the preview can be downloaded."""
    is_refused: bool = False
    """Whether there is no preview since it would share the origin of the site."""


def comment(
    difference: Difference | None,
    problems: Sequence[ReportedProblem] = (),
    review: Review = Review(),
) -> str:
    """Return the comment on a change: its problems, then what it does, broken addresses first.

    `difference` is None if the site cannot be built. The comment is short enough for any forge.
    """
    changed = grouped(difference.changed if difference else ())
    text = ""
    # What is folded is cut first.
    for part, of_folds in ((1, 1), (1, 3), (1, 10), (2, 10), (4, 30), (8, 30), (16, 30)):
        text = _Comment(difference, changed, problems, review, part, of_folds).text
        if len(text) <= LONGEST:
            break
    return text


@dataclass(frozen=True)
class _Comment:
    difference: Difference | None
    changed: Grouped
    problems: Sequence[ReportedProblem]
    review: Review
    part: int
    """Lists and texts have this part of their largest length."""
    of_folds: int
    """The same of lists that are folded."""

    @property
    def text(self) -> str:
        sections = [self._problems(severity) for severity in HEADINGS]
        if self.difference is None:
            sections.append(_NOT_BUILT)
        else:
            effects = [*filter(None, self._effects(self.difference))]
            preview = self._preview() if effects else ""
            sections = [preview, *sections, *(effects or [_NOTHING])]
        return "\n\n".join([HEADING, *filter(None, sections)]) + "\n"

    def _preview(self) -> str:
        if self.review.is_refused:
            return _REFUSED
        if self.review.folder:
            return f"{_OPENED}{link('öffnen', f'{self.review.folder}index.html')}."
        if self.review.download_url:
            return f"{_OPENED}{link('hier', self.review.download_url)} {_TAKEN}"
        return ""

    def _effects(self, difference: Difference) -> Iterable[str]:
        texts = self._with_room(difference.added)
        changes = self._with_room(self.changed.alone)
        return (
            self._section(
                "Adressen, die ins Leere führen", map(_page, difference.broken), _BROKEN_NOTE
            ),
            self._section("Neue Seiten", [self._entry(new, room) for new, room in texts]),
            self._section(
                "Geänderte Seiten", [self._entry(one, room, "diff") for one, room in changes]
            ),
            self._section(
                "Dasselbe auf mehreren Seiten",
                [*map(self._alike, self.changed.alike), *self._counts(self.changed.counts)],
            ),
            self._section(
                "Zurückgezogene und entfernte Seiten", map(self._linked, difference.tombstones)
            ),
            self._section("Umgezogene Seiten", map(self._redirect, difference.redirects)),
            self._section("Einträge in Feeds", self._items(difference.items)),
            self._rest(difference),
        )

    def _section(self, heading: str, entries: Iterable[str], note: str = "") -> str:
        """Return a heading with the number of entries and a list of the first, if there are any."""
        entries = [*entries]
        parts = (f"## {heading}: {len(entries)}", note, listed(entries, LONGEST_LIST // self.part))
        return "\n\n".join(filter(None, parts)) if entries else ""

    def _problems(self, severity: Severity) -> str:
        problems = [problem for problem in self.problems if problem.severity == severity]
        return self._section(HEADINGS[severity], map(self._problem, problems))

    def _problem(self, problem: ReportedProblem) -> str:
        line = code(f"{problem.path}:{problem.line}")
        address = problem.address(self.review.files_url)
        if self.review.files_url and len(address) <= LONGEST_ADDRESS:
            line = link(line, address)
        fault, hint = (code(text, LONGEST_MESSAGE) for text in (problem.fault, problem.hint))
        return f"{line} {code(problem.place)}: {fault}\n\n→ {hint}"

    @cached_property
    def _previewed(self) -> frozenset[PageRef]:
        if self.difference is None or self.review.folder is None:
            return frozenset()
        return frozenset(previewed_pages(self.difference))

    def _linked(self, page: PageRef) -> str:
        address = f"{self.review.folder}{preview_link(page)}"
        is_linked = page in self._previewed and len(address) <= LONGEST_ADDRESS
        return link(_page(page), address) if is_linked else _page(page)

    def _with_room(
        self, entries: Sequence[NewPage | Change]
    ) -> Iterable[tuple[NewPage | Change, int]]:
        """Yield each page with the number of lines that it may have of those for all."""
        longest = LINES_OF_A_PAGE // self.part
        used = accumulate((min(len(entry.lines), longest) for entry in entries), initial=0)
        for entry, lines in zip(entries, used, strict=False):
            yield entry, min(longest, max(LINES_IN_ALL // self.part - lines, 0))

    def _entry(self, entry: NewPage | Change, room: int, language: str = "") -> str:
        page = self._linked(entry.page)
        return f"{page}\n\n{block(entry.lines, room, language)}" if room and entry.lines else page

    def _alike(self, alike: Alike) -> str:
        first = alike.changes[0]
        number, page = len(alike.changes), self._linked(first.page)
        what = _edit(alike.gone, alike.new)
        lead = f"**{number} Seiten:** {what}, zum Beispiel auf {page}"
        shown = block(first.lines, LINES_OF_A_PAGE // self.part, "diff")
        return f"{lead}\n\n{shown}\n\n{self._folded(alike.changes, has_lines=not alike.is_same)}"

    def _counts(self, changes: Sequence[Change]) -> Iterable[str]:
        if changes:
            number = counted(len(changes), "Seite", "Seiten")
            yield f"**{number}:** andere Zahlen\n\n{self._folded(changes, has_lines=True)}"

    def _folded(self, changes: Iterable[Change], *, has_lines: bool) -> str:
        pages = [
            f"{self._linked(change.page)}: {' '.join(map(code, change.lines[:MOST_LINES]))}"
            if has_lines
            else self._linked(change.page)
            for change in changes
        ]
        return folded("Diese Seiten", listed(pages, LONGEST_LIST // self.of_folds))

    def _redirect(self, redirect: Redirect) -> str:
        return f"{_page(redirect.page)} → {code(redirect.target)}"

    def _items(self, items: Iterable[FeedItem]) -> Iterable[str]:
        """Yield each item, those together that differ in the same elements and nothing else."""
        by_fields: dict[tuple[str, ...], list[FeedItem]] = defaultdict(list)
        for item in items:
            alone = (item.id,) if item.added or item.dropped else ()
            by_fields[(*alone, *item.fields)].append(item)
        for alike in by_fields.values():
            if len(alike) < FEWEST:
                yield from map(_item, alike)
            else:
                lead = f"**{len(alike)} Einträge:** geändert ({_names(alike[0].fields)})"
                entries = listed(map(_item, alike), LONGEST_LIST // self.of_folds)
                yield f"{lead}\n\n{folded('Diese Einträge', entries)}"

    def _rest(self, difference: Difference) -> str:
        lines = []
        if pages := difference.same_text:
            number = counted(len(pages), "Seite ändert", "Seiten ändern")
            shown = [self._linked(page) for page in pages if page in self._previewed]
            samples = folded("Beispiele", listed(shown, LONGEST_LIST // self.of_folds))
            line = f"{number} sich, aber nicht in ihrem Text."
            lines.append(f"{line}\n\n{samples}" if shown else line)
        numbers, words = astuple(difference.files), ("neu", "geändert", "entfallen")
        kinds = [f"{n} {word}" for n, word in zip(numbers, words, strict=True) if n]
        if kinds:
            files = counted(sum(numbers), "Datei", "Dateien")
            lines.append(f"{files}: {', '.join(kinds)}")
        return f"## Alles Übrige\n\n{listed(lines, len(lines))}" if lines else ""


def _edit(gone: str, new: str) -> str:
    if gone and new:
        return f"{code(gone)} → {code(new)}"
    return f"{code(gone)} entfernt" if gone else f"{code(new)} hinzugefügt"


def _page(page: PageRef) -> str:
    return f"{code(page.address)} {code(page.title)}" if page.title else code(page.address)


def _item(item: FeedItem) -> str:
    parts = [
        pattern.format(names=_names(names), fields=_names(item.fields))
        for pattern, names in (
            ("neu in {names}", item.added),
            ("geändert in {names} ({fields})", item.altered),
            ("nicht mehr in {names}", item.dropped),
        )
        if names
    ]
    return f"{code(item.title or item.id)}: {'; '.join(parts)}"


def _names(names: Sequence[str]) -> str:
    """Return the first of some names, and how many follow."""
    listed_names = ", ".join(code(name, LONGEST_NAME // 2) for name in names[:MOST_NAMES])
    left = len(names) - MOST_NAMES
    return f"{listed_names} (+{left})" if left > 0 else listed_names

"""Newsroom: the releases that are public at a given time, and nothing of any other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import TypeVar

from regionruhr.formats import moment_text
from regionruhr.model.network import Network
from regionruhr.model.release import Release, ReleaseType
from regionruhr.wording.catalogue import UI

Group = TypeVar("Group", int, str)


@dataclass(frozen=True)
class Newsroom:
    """The public releases at a time, and their selections."""

    releases: tuple[Release, ...]
    """Newest first; of two at the same time the higher number first."""
    now: datetime
    """An aware time."""
    areas: Mapping[str, str] = field(default_factory=dict)
    """The area of every town, by keys."""

    @cached_property
    def press_releases(self) -> tuple[Release, ...]:
        """Those written for the press."""
        return tuple(r for r in self.releases if r.type is ReleaseType.PRESS_RELEASE)

    @cached_property
    def upcoming(self) -> tuple[Release, ...]:
        """The events that are not over yet, the soonest first."""
        return tuple(r for r in self._events if not self._is_over(r))

    @cached_property
    def past(self) -> tuple[Release, ...]:
        """The events that are over, the latest first."""
        return tuple(r for r in reversed(self._events) if self._is_over(r))

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Release, ...]]:
        """The releases of each year, the newest year first."""
        return self._by(lambda release: (release.date.year,))

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases on each topic that has any."""
        return self._by(lambda release: release.topics)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases on each town, and on each area those on its towns too."""
        return self._by(
            lambda release: (
                key for place in release.places for key in (place, self.areas.get(place, place))
            )
        )

    @cached_property
    def by_partner(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases that name a partner."""
        return self._by(lambda release: release.partners)

    @cached_property
    def by_project(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases that name a project."""
        return self._by(lambda release: release.projects)

    @cached_property
    def _events(self) -> tuple[Release, ...]:
        """In the order in which they begin; last, those of which that is not known."""
        events = (r for r in self.releases if r.type is ReleaseType.EVENT)
        return tuple(sorted(events, key=lambda r: (not r.begins, _seconds(r.begins), *_age(r))))

    def _is_over(self, release: Release) -> bool:
        is_dated = release.begins is not None
        return is_dated and _seconds(release.is_over_from) <= self.now.timestamp()

    def _by(
        self, groups_of: Callable[[Release], Iterable[Group]]
    ) -> Mapping[Group, tuple[Release, ...]]:
        found: dict[Group, list[Release]] = defaultdict(list)
        for release in self.releases:
            for group in dict.fromkeys(groups_of(release)):
                found[group].append(release)
        return {group: tuple(releases) for group, releases in found.items()}


def newsroom(network: Network, now: datetime, *, preview: bool = False) -> Newsroom:
    """What is public at `now`, an aware time: no draft, nothing whose time has not come.

    A preview has these too, each with a mark.
    """
    releases = map(partial(_marked, now), network.releases.values())
    visible = (release for release in releases if preview or not release.mark)
    areas = {key: town.area for key, town in network.taxonomy.towns.items()}
    return Newsroom(tuple(sorted(visible, key=_age, reverse=True)), now, areas)


def _marked(now: datetime, release: Release) -> Release:
    """The release, with a mark unless it is public."""
    if release.is_public(now):
        return release
    due = UI["due"].format(moment=moment_text(release.date))
    return release.marked(UI["draft"] if release.draft else due)


def _seconds(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0


def _age(release: Release) -> tuple[float, int]:
    return release.dated_at.timestamp(), int(release.id.partition("-")[2])

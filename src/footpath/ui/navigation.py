"""Where can a person go from every page?"""

from dataclasses import dataclass, field, replace

from django.conf import settings
from django.utils.module_loading import import_string

from footpath.ui.counts import Later, at_once

ACCOUNT = "account"  # the group that is shown under the person's own name


@dataclass(frozen=True)
class Entry:
    """One way to go; settings.NAVIGATION names functions `(person) -> Entry | None` in order.

    `group` is the heading it stands under ("" for the first group, ACCOUNT for the person's own menu).
    `phone` says whether it has a place in the bottom bar of a phone (at most four do); the others are under More.
    `calm` says that the count is a quantity, not something that waits for this person. What is counted `later` is
    counted with what the other entries count; an entry that `needs` something is offered only where that counts any.
    """

    label: str
    url: str
    icon: str = "route"
    count: int | None = None
    group: str = ""
    phone: bool = False
    calm: bool = False
    later: Later | None = None
    needs: Later | None = None


@dataclass(frozen=True)
class Link:
    """An entry as one page shows it: the one the reader stands on knows that it is."""

    entry: Entry
    here: bool


@dataclass(frozen=True)
class Group:
    """Entries under one heading."""

    name: str
    links: list[Link] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether the reader stands in it, or something in it waits for them; others are a heading to press."""
        return any(link.here or (link.entry.count and not link.entry.calm) for link in self.links)


@dataclass(frozen=True)
class Navigation:
    """All ways to go, as wide screens and phones show them."""

    groups: list[Group]
    account: list[Link]
    tabs: list[Link]
    more: list[Group]

    @property
    def more_here(self) -> bool:
        """Does the reader stand on a page whose entry is under More?"""
        return any(link.here for group in self.more for link in group.links)


def entries(person: object) -> list[Entry]:
    """What settings.NAVIGATION offers this person, in its order; one question counts for all of them."""
    offered = [entry for name in settings.NAVIGATION if (entry := import_string(name)(person)) is not None]
    counted = iter(at_once([one for entry in offered for one in (entry.needs, entry.later) if one]))
    found = []
    for entry in offered:
        is_there = entry.needs is None or sum(next(counted)) > 0
        count = sum(next(counted)) if entry.later else entry.count
        if is_there:
            found.append(replace(entry, count=count, later=None, needs=None))
    return found


def arrange(offered: list[Entry], path: str) -> Navigation:
    """Group the entries and mark the one whose address is the longest beginning of `path`."""
    fitting = [entry for entry in offered if path == entry.url or (entry.url != "/" and path.startswith(entry.url))]
    here = max(fitting, key=lambda entry: len(entry.url), default=None)
    links = [Link(entry, entry is here) for entry in offered]
    shown = [link for link in links if link.entry.group != ACCOUNT]
    return Navigation(
        groups=_grouped(shown),
        account=[link for link in links if link.entry.group == ACCOUNT],
        tabs=[link for link in shown if link.entry.phone][:4],
        more=_grouped([link for link in shown if not link.entry.phone]),
    )


def _grouped(links: list[Link]) -> list[Group]:
    """The links by heading, headings in order of first appearance."""
    groups: dict[str, Group] = {}
    for link in links:
        groups.setdefault(link.entry.group, Group(link.entry.group)).links.append(link)
    return list(groups.values())

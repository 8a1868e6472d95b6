"""What differs between two wordings of an agreement, line by line and word by word?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from footpath.catalog.agreements.wording import Section

ALIKE = 0.5  # two lines that share at least half of their words are the same line, changed


@dataclass(frozen=True)
class Piece:
    """Some words of a line: "same", "gone" or "new"."""

    mark: str
    text: str


@dataclass(frozen=True)
class ChangedLine:
    """One line: "gone", "new", "moved", or "changed", and then its pieces say where."""

    mark: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Change:
    """What is not the same under one heading."""

    title: str
    heading: str
    lines: tuple[ChangedLine, ...]


def changes(before: Sequence[Section], after: Sequence[Section]) -> list[Change]:
    """What differs, in the order of the page; what only the earlier wording had comes last."""
    old, new = _by_heading(before), _by_heading(after)
    found = []
    for place in [*new, *(place for place in old if place not in new)]:
        (was_title, was), (now_title, now) = old.get(place, ("", ())), new.get(place, ("", ()))
        lines = tuple(changed_lines(was, now))
        if not lines and (place in old) != (place in new):
            lines = (ChangedLine("new" if place in new else "gone", ()),)
        if lines:
            found.append(Change(now_title or was_title, place[1], lines))
    return found


def _by_heading(sections: Sequence[Section]) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    return {(one.key, point.heading): (one.title, point.lines) for one in sections for point in one.points}


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[ChangedLine]:
    """The lines that differ; one that is alike stands once, with its words marked."""
    gone = [line for line in before if line not in after]
    moved = _moved([line for line in before if line in after], [line for line in after if line in before])
    for line in after:
        if line in moved:
            yield ChangedLine("moved", (Piece("same", line),))
        if line in before:
            continue
        alike = max(gone, key=lambda one: _likeness(one, line), default="")
        if alike and _likeness(alike, line) >= ALIKE:
            gone.remove(alike)
            yield ChangedLine("changed", tuple(changed_words(alike, line)))
        else:
            yield ChangedLine("new", (Piece("new", line),))
    for line in gone:
        yield ChangedLine("gone", (Piece("gone", line),))


def _moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The lines that both have, and that stand elsewhere among them: as few as tell the new order."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    still = {line for block in blocks for line in after[block.b : block.b + block.size]}
    return set(after) - still


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def changed_words(before: str, after: str) -> Iterator[Piece]:
    """The words of both lines in one row, each marked."""
    was, now = before.split(), after.split()
    for how, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if how == "equal":
            yield Piece("same", " ".join(now[c:d]))
            continue
        if b > a:
            yield Piece("gone", " ".join(was[a:b]))
        if d > c:
            yield Piece("new", " ".join(now[c:d]))

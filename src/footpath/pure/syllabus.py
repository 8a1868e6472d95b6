"""What is a part of a lesson plan, and what differs between two versions of one?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

LESSON, ITEM = "lesson", "item"


@dataclass(frozen=True)
class Part:
    """A lesson or a line of the checklist; `due` is the so many-th working day, `asks` whether words prove it."""

    id: int
    kind: str
    title: str
    who: str = "hire"
    due: int = 1
    asks: bool = False
    minutes: int = 0
    objective: str = ""
    text: str = ""
    link: str = ""
    practice: str = ""
    check: str = ""


NAMES = tuple(field.name for field in fields(Part))


@dataclass(frozen=True)
class Changed:
    """One part before and after, and the names of what differs."""

    before: Part
    after: Part
    names: tuple[str, ...]

    @property
    def says_else(self) -> bool:
        """Whether more than its title and its day is another one."""
        return bool(set(self.names) - {"title", "due"})


@dataclass(frozen=True)
class Differences:
    """What came, went, and says something else now."""

    added: list[Part]
    removed: list[Part]
    changed: list[Changed]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def content_of(parts: Iterable[Part]) -> dict[str, Any]:
    """As they are stored."""
    return {"parts": [asdict(part) for part in parts]}


def parts_of(content: Mapping[str, Any] | None) -> list[Part]:
    """The stored parts in order: by their day, lessons first; what a later version would know is passed over."""
    rows = (content or {}).get("parts", [])
    found = [Part(**{name: row[name] for name in NAMES if name in row}) for row in rows]
    return sorted(found, key=lambda part: (part.due, part.kind != LESSON, part.id))


def differences(before: Sequence[Part], after: Sequence[Part]) -> Differences:
    """Parts are the same by their number, however else they differ."""
    old, new = {part.id: part for part in before}, {part.id: part for part in after}
    both = [(old[key], part) for key, part in new.items() if key in old and old[key] != part]
    return Differences(
        added=[part for key, part in new.items() if key not in old],
        removed=[part for key, part in old.items() if key not in new],
        changed=[
            Changed(one, other, tuple(name for name in NAMES if getattr(one, name) != getattr(other, name)))
            for one, other in both
        ],
    )


def said_twice(parts: Sequence[Part], part: Part) -> bool:
    """Whether another part of this kind has the same title, however it is spelled."""
    title = part.title.casefold().strip(" .")
    return any(
        one.id != part.id and one.kind == part.kind and one.title.casefold().strip(" .") == title for one in parts
    )


def milestone_of(due: int, milestones: Sequence[int]) -> int:
    """The first milestone by which it is due; the last one for what comes after it."""
    return next((one for one in milestones if due <= one), milestones[-1])

"""What has somebody written on the sheet *mine*, and where may a line of it go?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.fernet import InvalidToken
from django.utils.translation import gettext as _

from footpath.people.locks import box
from footpath.people.models import Person, Team
from footpath.surveys.models import MineLine, MinePart, Obstacle

PURPOSE = "mine"
LONGEST, MOST_LINES = 4000, 30  # signs of a part; lines of one that is a list
LISTS = frozenset({MinePart.SERVICES, MinePart.CUSTOMERS, MinePart.NEEDS, MinePart.OBSTACLES})  # one a line


@dataclass(frozen=True)
class Line:
    """One line, open for the person whose it is."""

    pk: int
    text: str
    is_moved: bool
    team: Team | None = None  # of a customer: the team of this name, or the one to which it was moved


@dataclass(frozen=True)
class Mine:
    """The whole sheet of one person."""

    lines: dict[str, list[Line]] = field(default_factory=dict)  # part -> lines

    def text(self, part: str) -> str:
        """A part as it is typed."""
        return "\n".join(one.text for one in self.lines.get(part, ()))

    @property
    def texts(self) -> dict[str, str]:
        """Every part as it is typed."""
        return {part.value: self.text(part) for part in MinePart}

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it."""
        return not any(self.lines.values())


@dataclass(frozen=True)
class OpenObstacle:
    """An obstacle of somebody's own list, open for them."""

    row: Obstacle
    text: str


def mine_of(person: Person) -> Mine:
    """The sheet of this person, for them alone: a page shows it to nobody else."""
    teams = {team.name.casefold(): team for team in Team.objects.all()}
    found: dict[str, list[Line]] = {}
    for row in MineLine.objects.filter(person=person).select_related("moved_to").order_by("position"):
        text = opened(row.locked)
        team = row.moved_to or (teams.get(text.casefold()) if row.part == MinePart.CUSTOMERS else None)
        found.setdefault(row.part, []).append(Line(row.pk, text, row.is_moved, team))
    return Mine(found)


def obstacles_of(person: Person) -> list[OpenObstacle]:
    """What stands in somebody's way, newest first, what is gone last."""
    rows = Obstacle.objects.filter(person=person)
    found = [OpenObstacle(row, opened(row.locked)) for row in rows]
    return sorted(found, key=lambda one: one.row.gone_on is not None)


def locked(text: str) -> str:
    """The text as it is kept."""
    return box(PURPOSE).encrypt(text.encode()).decode()


def opened(kept: str) -> str:
    """The text of what is kept; a line says so where the key of this installation was lost."""
    try:
        return box(PURPOSE).decrypt(kept.encode()).decode()
    except InvalidToken:
        return _("(This line cannot be opened: the key of this installation has changed.)")


def parts_from(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The lines of each part as they were typed; a part that is no list is one line, with its line ends."""
    found: dict[str, list[str]] = {}
    for part, text in texts.items():
        typed = text.replace("\r\n", "\n").strip()
        lines = [line.strip() for line in typed.split("\n")] if part in LISTS else [typed]
        found[part] = [line for line in lines if line]
    return found

"""What can happen to teams, their members and their working hours?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class TeamAdded(Occurrence):
    """A team was founded."""

    kind: ClassVar[str] = "team.added"
    name: str

    def sentence(self, actor: str) -> str:
        """Which team was added."""
        return _("%(actor)s added the team %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class TeamChanged(Occurrence):
    """What is said of a team was changed; `fields` are the names of what changed, never the words."""

    kind: ClassVar[str] = "team.changed"
    fields: list[str]

    def sentence(self, actor: str) -> str:
        """That it was changed."""
        return _("%(actor)s changed what is said of the team") % {"actor": actor}


@dataclass(frozen=True)
class TeamLed(Occurrence):
    """A team got a lead, or has none any more (lead_id None)."""

    kind: ClassVar[str] = "team.led"
    lead_id: int | None

    def sentence(self, actor: str) -> str:
        """Whether somebody leads the team now."""
        if self.lead_id is None:
            return _("%(actor)s left the team without a lead") % {"actor": actor}
        return _("%(actor)s named a new lead of the team") % {"actor": actor}


@dataclass(frozen=True)
class TeamJoined(Occurrence):
    """Somebody became part of a team."""

    kind: ClassVar[str] = "team.joined"
    person_id: int

    def sentence(self, actor: str) -> str:
        """That somebody joined."""
        return _("%(actor)s welcomed somebody to the team") % {"actor": actor}


@dataclass(frozen=True)
class TeamLeft(Occurrence):
    """Somebody is, or will be, no longer part of a team."""

    kind: ClassVar[str] = "team.left"
    person_id: int
    until: str  # their last day, ISO

    def sentence(self, actor: str) -> str:
        """That somebody leaves."""
        return _("%(actor)s noted the day on which somebody leaves the team") % {"actor": actor}


@dataclass(frozen=True)
class HoursSaved(Occurrence):
    """Working hours were set or changed."""

    kind: ClassVar[str] = "hours.saved"
    name: str

    def sentence(self, actor: str) -> str:
        """Which hours were set."""
        return _("%(actor)s set the working hours %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class PairStated(Occurrence):
    """Somebody said by hand who serves whom, or took it back; the subject is the pair's row.

    `what`: holds, does not hold, first, not first, taken back.
    """

    kind: ClassVar[str] = "pair.stated"
    what: str
    pair: dict[str, int | None]  # the four ends: the row may be gone

    def sentence(self, actor: str) -> str:
        """That it was said."""
        return _("%(actor)s said who serves whom") % {"actor": actor}

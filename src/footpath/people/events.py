"""What can happen to persons and teams?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PersonAdded(Occurrence):
    """Somebody joined the organization."""

    kind: ClassVar[str] = "person.added"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str

    def sentence(self, actor: str) -> str:
        """Who was added."""
        return _("%(actor)s added %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class TeamAdded(Occurrence):
    """A team was founded."""

    kind: ClassVar[str] = "team.added"
    name: str

    def sentence(self, actor: str) -> str:
        """Which team was added."""
        return _("%(actor)s added the team %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class TeamJoined(Occurrence):
    """Somebody became part of a team."""

    kind: ClassVar[str] = "team.joined"
    person_id: int

    def sentence(self, actor: str) -> str:
        """That somebody joined."""
        return _("%(actor)s welcomed somebody to the team") % {"actor": actor}


@dataclass(frozen=True)
class HoursSaved(Occurrence):
    """Working hours were set or changed."""

    kind: ClassVar[str] = "hours.saved"
    name: str

    def sentence(self, actor: str) -> str:
        """Which hours were set."""
        return _("%(actor)s set the working hours %(name)s") % {"actor": actor, "name": self.name}

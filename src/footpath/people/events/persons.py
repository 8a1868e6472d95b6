"""What can happen to a person?"""

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
class PersonChanged(Occurrence):
    """What is said of somebody was changed; `fields` are the names of what changed, never the words."""

    kind: ClassVar[str] = "person.changed"
    fields: list[str]

    def sentence(self, actor: str) -> str:
        """That it was changed."""
        return _("%(actor)s changed a profile") % {"actor": actor}


@dataclass(frozen=True)
class PersonDeactivated(Occurrence):
    """Somebody does not work here any more."""

    kind: ClassVar[str] = "person.deactivated"
    successor_id: int | None = None

    def sentence(self, actor: str) -> str:
        """That somebody left."""
        return _("%(actor)s noted that somebody does not work here any more") % {"actor": actor}


@dataclass(frozen=True)
class PersonErased(Occurrence):
    """Nothing says any more who somebody was."""

    kind: ClassVar[str] = "person.erased"

    def sentence(self, actor: str) -> str:
        """That it was erased."""
        return _("%(actor)s erased what said who a former colleague was") % {"actor": actor}


@dataclass(frozen=True)
class PersonReactivated(Occurrence):
    """Somebody works here again."""

    kind: ClassVar[str] = "person.reactivated"

    def sentence(self, actor: str) -> str:
        """That somebody is back."""
        return _("%(actor)s noted that somebody works here again") % {"actor": actor}


@dataclass(frozen=True)
class RoleGiven(Occurrence):
    """Somebody may do more than before: champion or administrator."""

    kind: ClassVar[str] = "person.role_given"
    role: str

    def sentence(self, actor: str) -> str:
        """Which role."""
        return _("%(actor)s gave the role %(role)s") % {"actor": actor, "role": self.role}


@dataclass(frozen=True)
class RoleTaken(Occurrence):
    """Somebody may do less than before."""

    kind: ClassVar[str] = "person.role_taken"
    role: str

    def sentence(self, actor: str) -> str:
        """Which role."""
        return _("%(actor)s took the role %(role)s back") % {"actor": actor, "role": self.role}


@dataclass(frozen=True)
class PersonAway(Occurrence):
    """Somebody will be away on these days, and perhaps somebody stands in; never why."""

    kind: ClassVar[str] = "person.away"
    personal: ClassVar[tuple[str, ...]] = ("first", "last")
    first: str  # ISO days
    last: str
    delegate_id: int | None = None

    def sentence(self, actor: str) -> str:
        """That somebody will be away."""
        return _("%(actor)s noted days on which somebody is away") % {"actor": actor}


@dataclass(frozen=True)
class PersonBack(Occurrence):
    """Days on which somebody would have been away were canceled."""

    kind: ClassVar[str] = "person.back"
    personal: ClassVar[tuple[str, ...]] = ("first", "last")
    first: str
    last: str

    def sentence(self, actor: str) -> str:
        """That somebody will be there."""
        return _("%(actor)s noted that somebody is there after all") % {"actor": actor}

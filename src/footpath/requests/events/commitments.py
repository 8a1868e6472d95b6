"""What can happen to something that an outside customer waits for?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.history.kinds import Occurrence
from footpath.requests.events.occurrence import RequestOccurrence

FIELDS = {
    "kind": gettext_lazy("what it is"),
    "reference": gettext_lazy("its number or name"),
    "customer": gettext_lazy("the outside customer"),
    "due_at": gettext_lazy("when it is due"),
    "team": gettext_lazy("the team that owes it"),
    "note": gettext_lazy("the note"),
}


@dataclass(frozen=True)
class CommitmentAdded(Occurrence):
    """Somebody outside waits for something."""

    kind: ClassVar[str] = "commitment.added"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s noted that somebody outside waits for this") % {"actor": actor}


@dataclass(frozen=True)
class CommitmentChanged(Occurrence):
    """What is said of it changed: which columns."""

    kind: ClassVar[str] = "commitment.changed"
    fields: list[str]

    def sentence(self, actor: str) -> str:
        """In words."""
        names = ", ".join(str(FIELDS[name]) for name in FIELDS if name in self.fields)
        return _("%(actor)s changed %(fields)s") % {"actor": actor, "fields": names}


@dataclass(frozen=True)
class CommitmentMet(Occurrence):
    """The outside customer has it."""

    kind: ClassVar[str] = "commitment.met"
    late: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s said that the customer has it, late") if self.late else None
        return (words or _("%(actor)s said that the customer has it, in time")) % {"actor": actor}


@dataclass(frozen=True)
class CommitmentDropped(Occurrence):
    """Nobody waits for it any more."""

    kind: ClassVar[str] = "commitment.dropped"
    personal: ClassVar[tuple[str, ...]] = ("reason",)
    reason: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s said that nobody waits for it any more: %(reason)s") if self.reason else None
        return (words or _("%(actor)s said that nobody waits for it any more")) % {
            "actor": actor,
            "reason": self.reason,
        }


@dataclass(frozen=True)
class CommitmentAtRisk(Occurrence):
    """It will hardly be there in time, as things stand; the request is its tightest hop."""

    kind: ClassVar[str] = "commitment.at_risk"
    request_id: int | None

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("As things stand, this will hardly reach the customer in time")


@dataclass(frozen=True)
class CommitmentLate(Occurrence):
    """It was due, and is not there; the request is its tightest hop."""

    kind: ClassVar[str] = "commitment.late"
    request_id: int | None

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("It was due, and the customer does not have it yet")


@dataclass(frozen=True)
class CommitmentOnTrack(Occurrence):
    """It stands well again."""

    kind: ClassVar[str] = "commitment.on_track"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("It stands well again")


@dataclass(frozen=True)
class Serves(RequestOccurrence):
    """A request serves something that an outside customer waits for."""

    kind: ClassVar[str] = "request.serves"
    commitment_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted that this serves %(name)s, for which somebody outside waits"), actor)


@dataclass(frozen=True)
class ServesNoMore(RequestOccurrence):
    """A request does not serve it after all."""

    kind: ClassVar[str] = "request.serves_no_more"
    commitment_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted that this does not serve %(name)s after all"), actor)

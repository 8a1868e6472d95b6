"""What can happen while a request is served?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence
from footpath.ui import wording


@dataclass(frozen=True)
class Taken(RequestOccurrence):
    """Somebody took the request to work on it."""

    kind: ClassVar[str] = "request.taken"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took it"), actor)


@dataclass(frozen=True)
class PutBack(RequestOccurrence):
    """Somebody put the request back into the queue."""

    kind: ClassVar[str] = "request.put_back"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s put it back into the queue"), actor)


@dataclass(frozen=True)
class Assigned(RequestOccurrence):
    """The request was given to somebody."""

    kind: ClassVar[str] = "request.assigned"
    personal: ClassVar[tuple[str, ...]] = ("assignee",)
    assignee_id: int
    assignee: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s gave it to %(assignee)s"), actor)


@dataclass(frozen=True)
class Promised(RequestOccurrence):
    """Somebody gave their word on a date."""

    kind: ClassVar[str] = "request.promised"
    promise_id: int
    by_day: str
    renewed: bool
    wish: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            (True, "customer"): _("%(actor)s promised a new date, as the customer wished"),
            (True, "provider"): _("%(actor)s had to move the promise"),
        }.get((self.renewed, self.wish), _("%(actor)s promised a date"))
        return words % {"actor": actor}


@dataclass(frozen=True)
class WaitStarted(RequestOccurrence):
    """The request waits for a coworker, another team or somebody outside."""

    kind: ClassVar[str] = "request.wait_started"
    personal: ClassVar[tuple[str, ...]] = ("note",)
    waits_for: str
    note: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s wrote that it waits for %(note)s"), actor)


@dataclass(frozen=True)
class Resumed(RequestOccurrence):
    """The wait is over."""

    kind: ClassVar[str] = "request.resumed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s went on with it"), actor)


@dataclass(frozen=True)
class StepMoved(RequestOccurrence):
    """Work went on to another step."""

    kind: ClassVar[str] = "request.step_moved"
    step: str
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s went on to “%(name)s”"), actor)


@dataclass(frozen=True)
class LeftBehind(RequestOccurrence):
    """Whoever had it has left: the team has it again, and promises stand."""

    kind: ClassVar[str] = "request.left_behind"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    person_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s gave it back to the team, because %(name)s is not there any more"), actor)


@dataclass(frozen=True)
class OfferedBack(RequestOccurrence):
    """Whoever had it is away: the team may take it, and promises stand."""

    kind: ClassVar[str] = "request.offered_back"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    person_id: int
    name: str
    until: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s offered it back to the team (away until %(until)s: %(name)s)")  # or "you"
        return words % {"actor": actor, "name": self.name, "until": wording.day(date.fromisoformat(self.until))}


@dataclass(frozen=True)
class HandsMissing(RequestOccurrence):
    """Nobody of the team is here who could take it; `back` is the day on which somebody is."""

    kind: ClassVar[str] = "request.hands_missing"
    back: str

    def sentence(self, actor: str) -> str:
        """In words."""
        if not self.back:
            return _("Nobody is in the team who could take it")
        day = wording.day(date.fromisoformat(self.back))
        return _("Nobody of the team is here who could take it before %(day)s") % {"day": day}


@dataclass(frozen=True)
class Delivered(RequestOccurrence):
    """The work was delivered; `without` something that it needed, where that was forced, for a reason."""

    kind: ClassVar[str] = "request.delivered"
    personal: ClassVar[tuple[str, ...]] = ("despite",)
    message_id: int
    without: str = ""
    despite: str = ""

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s delivered it without %(without)s: “%(despite)s”")
        return self._say(words if self.without else _("%(actor)s delivered it"), actor)


@dataclass(frozen=True)
class Declined(RequestOccurrence):
    """The team declined, with a reason and an alternative."""

    kind: ClassVar[str] = "request.declined"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s declined it"), actor)


@dataclass(frozen=True)
class FellAtRisk(RequestOccurrence):
    """The promise is likely to break: both sides are told before it does."""

    kind: ClassVar[str] = "request.fell_at_risk"
    chance: float

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s saw that the promise is at risk"), actor)


@dataclass(frozen=True)
class BackOnTrack(RequestOccurrence):
    """The promise is likely to be kept again."""

    kind: ClassVar[str] = "request.back_on_track"
    chance: float

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s saw that the promise is safe again"), actor)


@dataclass(frozen=True)
class DueSoon(RequestOccurrence):
    """A target is nearly due."""

    kind: ClassVar[str] = "request.due_soon"
    target: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(what)s is due soon") % {"what": target_words(self.target)}


@dataclass(frozen=True)
class Overdue(RequestOccurrence):
    """A target has passed."""

    kind: ClassVar[str] = "request.overdue"
    target: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(what)s is overdue") % {"what": target_words(self.target)}


@dataclass(frozen=True)
class DueNoMore(RequestOccurrence):
    """A warning about a target no longer holds."""

    kind: ClassVar[str] = "request.due_no_more"
    target: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(what)s is in good time again") % {"what": target_words(self.target)}


def target_words(kind: str) -> str:
    """A target as the subject of a sentence."""
    return {
        "first_response": _("The first answer"),
        "next_update": _("The next word to the customer"),
        "delivery": _("The delivery"),
    }[kind]

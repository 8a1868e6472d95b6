"""What can happen while a request asks to come before its turn?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.history.kinds import Occurrence
from footpath.requests.events.occurrence import RequestOccurrence
from footpath.ui.wording import day

_DECIDED = {
    "overtake": gettext_lazy("%(actor)s decided: it may overtake"),
    "fast": gettext_lazy("%(actor)s let it into the fast lane"),
    "stay": gettext_lazy("%(actor)s decided: it stays in line"),
}


@dataclass(frozen=True)
class OvertakingAsked(RequestOccurrence):
    """A request asks to overtake others."""

    kind: ClassVar[str] = "request.overtaking_asked"
    emergency_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asked to let it overtake"), actor)


@dataclass(frozen=True)
class EmergencyAsked(RequestOccurrence):
    """An emergency waits for somebody's decision."""

    kind: ClassVar[str] = "emergency.asked"
    decider_ids: list[int]
    lead_id: int | None = None  # leads the serving team, and may let it into the fast lane alone

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asks you whether it may overtake"), actor)


@dataclass(frozen=True)
class DeciderLacking(Occurrence):
    """Nobody stands above both sides of an emergency, and nobody is named for that."""

    kind: ClassVar[str] = "organization.decider_lacking"

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _(
            "%(actor)s asked to let something overtake, and nobody stands above both teams: name who decides then"
        )
        return words % {"actor": actor}


@dataclass(frozen=True)
class EmergencyChased(RequestOccurrence):
    """Footpath reminded whoever has to decide, or asked whoever stands in by now."""

    kind: ClassVar[str] = "emergency.chased"
    decider_ids: list[int]

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s reminds you: an emergency waits for your decision"), actor)


@dataclass(frozen=True)
class EmergencyDecided(RequestOccurrence):
    """Somebody decided whether a request may overtake."""

    kind: ClassVar[str] = "request.emergency_decided"
    emergency_id: int
    choice: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(str(_DECIDED[self.choice]), actor)


@dataclass(frozen=True)
class EmergencyWithdrawn(RequestOccurrence):
    """It does not ask to overtake any more: taken back, or over because the request is."""

    kind: ClassVar[str] = "request.emergency_withdrawn"
    emergency_id: int
    lapsed: bool = False

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.lapsed:
            return self._say(_("Nobody has to decide any more whether it may overtake"), actor)
        return self._say(_("%(actor)s took back that it should overtake"), actor)


@dataclass(frozen=True)
class Displaced(RequestOccurrence):
    """A request waits longer, because an emergency was let in before it."""

    kind: ClassVar[str] = "request.displaced"
    personal: ClassVar[tuple[str, ...]] = ("reason", "apology")
    emergency_id: int
    number: str
    team: str  # that asked for it
    reason: str  # why it could not be foreseen
    day_before: str | None
    day_after: str | None
    apology: str

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.team:
            return self._say(_("It waits longer: emergency %(number)s of %(team)s was let in before it"), actor)
        return self._say(_("It waits longer: emergency %(number)s was let in before it"), actor)

    def in_full(self) -> str:
        """The new day, the reason and the word of apology."""
        after, before = (day(date.fromisoformat(one)) if one else "" for one in (self.day_after, self.day_before))
        said = [_("By when it is there now nobody can honestly say yet.")]
        if after and after == before:
            said = [_("It is likely there by %(after)s all the same.") % {"after": after}]
        elif after:
            said = [_("It is likely there by %(after)s now.") % {"after": after}]
            said += [_("Before it was %(before)s.") % {"before": before}] if before else []
        said += [_("What nobody could foresee: %(reason)s") % {"reason": self.reason}] if self.reason else []
        return "\n".join([*said, self.apology]).strip()


@dataclass(frozen=True)
class ForeseenAsked(RequestOccurrence):
    """Footpath asks whether an emergency that is over could have been foreseen."""

    kind: ClassVar[str] = "emergency.foreseen_asked"
    people: list[int]

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asks: could this emergency have been foreseen?"), actor)


@dataclass(frozen=True)
class EmergencyClosed(RequestOccurrence):
    """Somebody said whether an emergency could have been foreseen."""

    kind: ClassVar[str] = "request.emergency_closed"
    emergency_id: int
    foreseen: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            "no": _("%(actor)s closed the emergency: it could not have been foreseen"),
            "partly": _("%(actor)s closed the emergency: in part it could have been foreseen"),
            "yes": _("%(actor)s closed the emergency: it could have been foreseen"),
        }
        return self._say(words[self.foreseen], actor)


@dataclass(frozen=True)
class FastLaneKept(Occurrence):
    """A team keeps a fast lane, of another size, or none any more."""

    kind: ClassVar[str] = "team.fast_lane_kept"
    a_month: int

    def sentence(self, actor: str) -> str:
        """In words."""
        if not self.a_month:
            return _("%(actor)s closed the fast lane of the team") % {"actor": actor}
        return _("%(actor)s keeps a fast lane for %(n)d requests a month") % {"actor": actor, "n": self.a_month}

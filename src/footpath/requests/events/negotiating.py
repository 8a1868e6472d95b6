"""What can happen while two sides agree on a date, a scope, a quality, a priority?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence
from footpath.ui import wording


@dataclass(frozen=True)
class OfferMade(RequestOccurrence):
    """One side offered the other something; what it is stands on the offer."""

    kind: ClassVar[str] = "request.offer_made"
    offer_id: int
    by_day: str  # "" where it is not about the day

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s offered %(day)s") if self.by_day else _("%(actor)s made an offer")
        return words % {"actor": actor, "day": _day(self.by_day)}


@dataclass(frozen=True)
class OfferCountered(RequestOccurrence):
    """The other side answered with an offer of its own."""

    kind: ClassVar[str] = "request.offer_countered"
    offer_id: int
    by_day: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s offered %(day)s instead") if self.by_day else _("%(actor)s answered with another offer")
        return words % {"actor": actor, "day": _day(self.by_day)}


@dataclass(frozen=True)
class OfferAccepted(RequestOccurrence):
    """The other side said yes: what was offered is agreed, and its day, if it names one, is promised."""

    kind: ClassVar[str] = "request.offer_accepted"
    offer_id: int
    promise_id: int | None
    by_day: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s accepted the offer")
        if self.by_day:
            words = _("%(actor)s accepted the offer: %(day)s is a promise now")
        return words % {"actor": actor, "day": _day(self.by_day)}


@dataclass(frozen=True)
class OfferDeclined(RequestOccurrence):
    """The other side said no; what stood before stands."""

    kind: ClassVar[str] = "request.offer_declined"
    offer_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s declined the offer; what stood before stands"), actor)


@dataclass(frozen=True)
class OfferTakenBack(RequestOccurrence):
    """Whoever made the offer took it back."""

    kind: ClassVar[str] = "request.offer_taken_back"
    offer_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took the offer back"), actor)


@dataclass(frozen=True)
class OfferLapsed(RequestOccurrence):
    """Nobody answered in time."""

    kind: ClassVar[str] = "request.offer_lapsed"
    offer_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s let the offer lapse: nobody had answered it"), actor)


def _day(iso: str) -> str:
    return wording.day(date.fromisoformat(iso)) if iso else ""

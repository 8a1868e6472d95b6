"""What can happen while a request looks for the right team, and when somebody outside waits for it?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class Referred(RequestOccurrence):
    """Another team, or a person in it, was asked to take the request over."""

    kind: ClassVar[str] = "request.referred"
    personal: ClassVar[tuple[str, ...]] = ("to_person", "reason")
    referral_id: int
    to: str
    to_person: str
    reason: str

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.to_person:
            return self._say(_("%(actor)s referred it to %(to_person)s of %(to)s: “%(reason)s”"), actor)
        return self._say(_("%(actor)s referred it to %(to)s: “%(reason)s”"), actor)


@dataclass(frozen=True)
class ReferralAccepted(RequestOccurrence):
    """It is with them now."""

    kind: ClassVar[str] = "request.referral_accepted"
    referral_id: int
    team: str
    before: str
    lacks: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.lacks:
            return self._say(
                _("%(actor)s took it over for %(team)s from %(before)s; something is still missing"), actor
            )
        return self._say(_("%(actor)s took it over for %(team)s from %(before)s"), actor)


@dataclass(frozen=True)
class ReferralRefused(RequestOccurrence):
    """They cannot take it over, and said why."""

    kind: ClassVar[str] = "request.referral_refused"
    personal: ClassVar[tuple[str, ...]] = ("answer",)
    referral_id: int
    team: str
    answer: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s could not take it over for %(team)s: “%(answer)s”"), actor)


@dataclass(frozen=True)
class ReferralTakenBack(RequestOccurrence):
    """The team keeps it after all."""

    kind: ClassVar[str] = "request.referral_taken_back"
    referral_id: int
    team: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took back that it was referred to %(team)s"), actor)


@dataclass(frozen=True)
class ReferralChased(RequestOccurrence):
    """No answer so far."""

    kind: ClassVar[str] = "request.referral_chased"
    referral_id: int
    team: str
    nth: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s reminded %(team)s that this waits for their yes or no"), actor)


@dataclass(frozen=True)
class OutsideFiled(RequestOccurrence):
    """An outside customer asked, and somebody who heard it wrote it down."""

    kind: ClassVar[str] = "request.outside_filed"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s wrote down what %(name)s asked from outside"), actor)


@dataclass(frozen=True)
class OutsideToTell(RequestOccurrence):
    """It has ended: whoever heard the outside customer tells them."""

    kind: ClassVar[str] = "request.outside_to_tell"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    end: str  # delivered, declined or withdrawn
    text: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = {
            "delivered": _("Tell %(name)s that it is done: “%(text)s”"),
            "declined": _("Tell %(name)s that it cannot be done, and what can: “%(text)s”"),
        }
        return self._say(words.get(self.end, _("Tell %(name)s that it was taken back")), actor)


@dataclass(frozen=True)
class OutsideToldEnd(RequestOccurrence):
    """The outside customer has heard the end."""

    kind: ClassVar[str] = "request.outside_told"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s told %(name)s how it ended"), actor)

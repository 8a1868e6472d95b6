"""What can happen to a visit? Events say that it happened, and never what is written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class VisitAsked(Occurrence):
    """Somebody wants to see how their work reaches another team."""

    kind: ClassVar[str] = "visit.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to make a visit") % {"actor": actor}


@dataclass(frozen=True)
class VisitOffered(Occurrence):
    """A round has found a place."""

    kind: ClassVar[str] = "visit.offered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A place for your visit was found. Say yes within three working days, or pass it on.")


@dataclass(frozen=True)
class VisitPassed(Occurrence):
    """The visitor does not take this place; they wait for another one."""

    kind: ClassVar[str] = "visit.passed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s passed a place on and waits for another one") % {"actor": actor}


@dataclass(frozen=True)
class VisitLapsed(Occurrence):
    """Nobody said yes to the place in time; it went on."""

    kind: ClassVar[str] = "visit.lapsed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The place went on to somebody else, because there was no answer in three working days")


@dataclass(frozen=True)
class VisitAccepted(Occurrence):
    """The place is held; those whose yes it takes are asked."""

    kind: ClassVar[str] = "visit.accepted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to come. Whoever is asked says yes or no") % {"actor": actor}


@dataclass(frozen=True)
class VisitConsented(Occurrence):
    """One of those who are asked said yes."""

    kind: ClassVar[str] = "visit.consented"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said yes to the visit") % {"actor": actor}


@dataclass(frozen=True)
class VisitMatched(Occurrence):
    """Everybody said yes."""

    kind: ClassVar[str] = "visit.matched"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Everybody said yes: the visit takes place. Write down your three questions")


@dataclass(frozen=True)
class VisitReturned(Occurrence):
    """A yes is missing on the side of the host; the visitor waits for another place."""

    kind: ClassVar[str] = "visit.returned"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _(
            "%(actor)s said no to the visit. The visitor waits for another place; other visits stand as they are"
        ) % {"actor": actor}


@dataclass(frozen=True)
class VisitPrepared(Occurrence):
    """Three questions are written."""

    kind: ClassVar[str] = "visit.prepared"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote three questions for the visit") % {"actor": actor}


@dataclass(frozen=True)
class VisitDone(Occurrence):
    """It took place."""

    kind: ClassVar[str] = "visit.done"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s noted that the visit took place. Look back on it within five working days") % {
            "actor": actor
        }


@dataclass(frozen=True)
class VisitLookedBack(Occurrence):
    """One of the two looked back on it."""

    kind: ClassVar[str] = "visit.looked_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s looked back on the visit") % {"actor": actor}


@dataclass(frozen=True)
class VisitDebriefed(Occurrence):
    """Both looked back on it."""

    kind: ClassVar[str] = "visit.debriefed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("You both looked back on the visit")


@dataclass(frozen=True)
class VisitReminded(Occurrence):
    """Something of the visit waits for an answer."""

    kind: ClassVar[str] = "visit.reminded"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The visit waits for an answer of yours")


@dataclass(frozen=True)
class VisitChangeAsked(Occurrence):
    """Thirty days have passed."""

    kind: ClassVar[str] = "visit.change_asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("What have you changed since your visit? A minute is enough.")


@dataclass(frozen=True)
class VisitChangeSaid(Occurrence):
    """The visitor said what they changed."""

    kind: ClassVar[str] = "visit.change_said"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s looked once more at what they wanted to change") % {"actor": actor}


@dataclass(frozen=True)
class VisitChangeShown(Occurrence):
    """The visitor shows, or hides, what they want to do differently."""

    kind: ClassVar[str] = "visit.change_shown"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s decided who reads what they want to do differently") % {"actor": actor}


@dataclass(frozen=True)
class VisitClosed(Occurrence):
    """It is over; nothing is asked any more."""

    kind: ClassVar[str] = "visit.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The visit is closed")


@dataclass(frozen=True)
class VisitWithdrawn(Occurrence):
    """The visitor does not come."""

    kind: ClassVar[str] = "visit.withdrawn"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took the visit back") % {"actor": actor}


@dataclass(frozen=True)
class VisitCancelled(Occurrence):
    """It does not take place."""

    kind: ClassVar[str] = "visit.cancelled"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The visit does not take place. Why stands on its page; other visits stand as they are")

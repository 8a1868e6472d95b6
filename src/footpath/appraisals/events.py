"""What can happen to an appraisal? Events say that it happened; that somebody answered is no event."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class AppraisalBegun(Occurrence):
    """It is being set up."""

    kind: ClassVar[str] = "appraisal.begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s has begun 360° feedback") % {"actor": actor}


@dataclass(frozen=True)
class AppraisalDrawn(Occurrence):
    """Customers are drawn, and coworkers can be proposed."""

    kind: ClassVar[str] = "appraisal.drawn"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Customers are drawn from what was really asked. Propose the coworkers who know your work.")


@dataclass(frozen=True)
class AppraisalChanged(Occurrence):
    """Who is asked, or what is written down, has changed."""

    kind: ClassVar[str] = "appraisal.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed something in it") % {"actor": actor}


@dataclass(frozen=True)
class AppraisalHandedIn(Occurrence):
    """The person has said whom to ask."""

    kind: ClassVar[str] = "appraisal.handed_in"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s says whom to ask. Look at it, and let it begin") % {"actor": actor}


@dataclass(frozen=True)
class AppraisalOpened(Occurrence):
    """Everybody is asked whose month has room."""

    kind: ClassVar[str] = "appraisal.opened"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your view is asked for: a few minutes, on behaviors that you have seen")


@dataclass(frozen=True)
class AppraisalAsked(Occurrence):
    """More are asked: their month has room now, or somebody has left."""

    kind: ClassVar[str] = "appraisal.asked"
    people: list[int] = field(default_factory=list)

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your view is asked for: a few minutes, on behaviors that you have seen")


@dataclass(frozen=True)
class AppraisalReminded(Occurrence):
    """All who are asked are reminded, whether they have answered or not."""

    kind: ClassVar[str] = "appraisal.reminded"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("It closes in a few days. If you have answered already, thank you; everybody gets this reminder")


@dataclass(frozen=True)
class AppraisalClosed(Occurrence):
    """Nobody answers any more."""

    kind: ClassVar[str] = "appraisal.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("It is closed")


@dataclass(frozen=True)
class AppraisalReleased(Occurrence):
    """The person reads their report."""

    kind: ClassVar[str] = "appraisal.released"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your report is there. It is yours alone for five working days")


@dataclass(frozen=True)
class AppraisalCoachNamed(Occurrence):
    """Somebody was asked to look at it together, or is no more; who that is stands on its page."""

    kind: ClassVar[str] = "appraisal.coach_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to look at their report with you") % {"actor": actor}


@dataclass(frozen=True)
class AppraisalShared(Occurrence):
    """Whoever leads them reads it, too."""

    kind: ClassVar[str] = "appraisal.shared"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The report can be read by the two of you now")


@dataclass(frozen=True)
class AppraisalAgreed(Occurrence):
    """What follows is written down."""

    kind: ClassVar[str] = "appraisal.agreed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote down what follows from it") % {"actor": actor}


@dataclass(frozen=True)
class AppraisalPulseBegun(Occurrence):
    """The same is asked again, half a year later."""

    kind: ClassVar[str] = "appraisal.pulse_begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Half a year is over: the same behaviors are asked again")


@dataclass(frozen=True)
class AppraisalCancelled(Occurrence):
    """It ends before its close; what was answered is gone."""

    kind: ClassVar[str] = "appraisal.cancelled"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("It was called off. What was answered is destroyed, and nobody has read it")

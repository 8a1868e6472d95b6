"""What can happen to coaching? Events say that it happened, and never what is written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class TrainingWentOn(Occurrence):
    """They learned something about coaching; of what they answered nothing is said."""

    kind: ClassVar[str] = "coach_training.went_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on learning to coach") % {"actor": actor}


@dataclass(frozen=True)
class TrainingDone(Occurrence):
    """The lesson and both role-plays are done."""

    kind: ClassVar[str] = "coach_training.done"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s has learned to coach") % {"actor": actor}


@dataclass(frozen=True)
class CoachingPrepared(Occurrence):
    """A sheet for a talk was begun or written on."""

    kind: ClassVar[str] = "coaching.prepared"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote on the sheet") % {"actor": actor}


@dataclass(frozen=True)
class CoachingOffered(Occurrence):
    """The person reads what it is for, and the facts, ahead of it."""

    kind: ClassVar[str] = "coaching.offered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to talk with you, and shows you what it is about") % {"actor": actor}


@dataclass(frozen=True)
class CoachingMoved(Occurrence):
    """Another day is proposed."""

    kind: ClassVar[str] = "coaching.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s proposes another day") % {"actor": actor}


@dataclass(frozen=True)
class CoachingTakenBack(Occurrence):
    """It was offered, and will not take place."""

    kind: ClassVar[str] = "coaching.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took the talk back") % {"actor": actor}


@dataclass(frozen=True)
class CoachingThrownAway(Occurrence):
    """A sheet that nobody else had seen is gone."""

    kind: ClassVar[str] = "coaching.thrown_away"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw the sheet away") % {"actor": actor}


@dataclass(frozen=True)
class CoachingAccepted(Occurrence):
    """The person says that the day suits."""

    kind: ClassVar[str] = "coaching.accepted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said yes to the talk") % {"actor": actor}


@dataclass(frozen=True)
class CoachingDeclined(Occurrence):
    """The person says: not now."""

    kind: ClassVar[str] = "coaching.declined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said: not now") % {"actor": actor}


@dataclass(frozen=True)
class CoachingViewed(Occurrence):
    """The person wrote how they see it."""

    kind: ClassVar[str] = "coaching.viewed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote how they see it") % {"actor": actor}


@dataclass(frozen=True)
class CoachingHeld(Occurrence):
    """They have talked."""

    kind: ClassVar[str] = "coaching.held"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s noted that you have talked") % {"actor": actor}


@dataclass(frozen=True)
class CoachingWorded(Occurrence):
    """What they agree on stands in other words; it waits for the yes of the other one."""

    kind: ClassVar[str] = "coaching.worded"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s put into words what you agree on; it waits for your yes") % {"actor": actor}


@dataclass(frozen=True)
class CoachingAgreed(Occurrence):
    """Both said yes to the same words."""

    kind: ClassVar[str] = "coaching.agreed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("You both said yes to the same words")


@dataclass(frozen=True)
class CoachingDone(Occurrence):
    """They have talked, and there is nothing to agree on."""

    kind: ClassVar[str] = "coaching.done"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s noted that there is nothing to agree on") % {"actor": actor}


@dataclass(frozen=True)
class CoachingUnwritten(Occurrence):
    """The person wants nothing of it kept in writing."""

    kind: ClassVar[str] = "coaching.unwritten"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wants nothing of it kept in writing; the texts are gone or will go") % {"actor": actor}


@dataclass(frozen=True)
class CoachingLookDue(Occurrence):
    """The day has come to look at what was agreed."""

    kind: ClassVar[str] = "coaching.look_due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("How did it go with what you agreed on? A minute is enough.")


@dataclass(frozen=True)
class CoachingLooked(Occurrence):
    """One of the two said what became of it."""

    kind: ClassVar[str] = "coaching.looked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said how it went") % {"actor": actor}


@dataclass(frozen=True)
class CoachingFollowed(Occurrence):
    """It was looked at for the last time."""

    kind: ClassVar[str] = "coaching.followed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("What you agreed on has been looked at for the last time")


@dataclass(frozen=True)
class CoachingLeft(Occurrence):
    """One of the two has left, or somebody else leads the person by now: it ends here."""

    kind: ClassVar[str] = "coaching.left"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your talks are not followed any more: who leads whom has changed")

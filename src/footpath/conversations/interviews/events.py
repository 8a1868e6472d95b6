"""What can happen to a talk about somebody's service? Events say that it happened, never what was said."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class TalkInvited(Occurrence):
    """A provider asks a customer for a talk."""

    kind: ClassVar[str] = "interview.invited"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to hear how their service is for you") % {"actor": actor}


@dataclass(frozen=True)
class TalkAccepted(Occurrence):
    """The customer says yes; `picked` says that they picked a time of their own."""

    picked: bool = False
    kind: ClassVar[str] = "interview.accepted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.picked:
            return _("%(actor)s picked a time for the talk") % {"actor": actor}
        return _("%(actor)s is glad to talk at that time") % {"actor": actor}


@dataclass(frozen=True)
class TalkMaybe(Occurrence):
    """The customer's calendar says that they may come."""

    kind: ClassVar[str] = "interview.maybe"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s may be able to come") % {"actor": actor}


@dataclass(frozen=True)
class TalkDeclined(Occurrence):
    """The customer would rather not; nobody asks why."""

    kind: ClassVar[str] = "interview.declined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would rather not talk about it now") % {"actor": actor}


@dataclass(frozen=True)
class TalkMoved(Occurrence):
    """The provider proposes another time; it is an invitation anew."""

    kind: ClassVar[str] = "interview.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s proposes another time for the talk") % {"actor": actor}


@dataclass(frozen=True)
class TalkInWriting(Occurrence):
    """The customer would rather write."""

    kind: ClassVar[str] = "interview.in_writing"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would rather answer in writing") % {"actor": actor}


@dataclass(frozen=True)
class OtherWished(Occurrence):
    """The customer would rather talk to somebody else."""

    kind: ClassVar[str] = "interview.other_wished"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would find it easier to talk to somebody else") % {"actor": actor}


@dataclass(frozen=True)
class InterviewerNamed(Occurrence):
    """Somebody else asks the questions; it is an invitation anew."""

    kind: ClassVar[str] = "interview.interviewer_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asked somebody else to lead the talk") % {"actor": actor}


@dataclass(frozen=True)
class TalkCanceled(Occurrence):
    """It is called off."""

    kind: ClassVar[str] = "interview.canceled"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s called the talk off") % {"actor": actor}


@dataclass(frozen=True)
class TalkLapsed(Occurrence):
    """Its time has passed without it."""

    kind: ClassVar[str] = "interview.lapsed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The talk did not take place")


@dataclass(frozen=True)
class TalkStarted(Occurrence):
    """They talk."""

    kind: ClassVar[str] = "interview.started"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began the talk") % {"actor": actor}


@dataclass(frozen=True)
class TalkWent(Occurrence):
    """It went on: a pause, the next question, a sentence in the notes. Of what, nothing is said."""

    kind: ClassVar[str] = "interview.went_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on with the talk") % {"actor": actor}


@dataclass(frozen=True)
class TalkEnded(Occurrence):
    """The talk is over, and the customer looks through the notes."""

    kind: ClassVar[str] = "interview.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The talk is over: look through the notes before anybody else reads them")


@dataclass(frozen=True)
class NotesApproved(Occurrence):
    """The customer has said what of the notes may be told."""

    kind: ClassVar[str] = "interview.approved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s looked through the notes: they can be told now") % {"actor": actor}


@dataclass(frozen=True)
class TalkThanked(Occurrence):
    """The provider says thank you."""

    kind: ClassVar[str] = "interview.thanked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s thanks you for the talk") % {"actor": actor}


@dataclass(frozen=True)
class TalkClosed(Occurrence):
    """It is done."""

    kind: ClassVar[str] = "interview.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The talk is closed")


@dataclass(frozen=True)
class TalkSinceAsked(Occurrence):
    """The customer is asked how it has gone since."""

    kind: ClassVar[str] = "interview.since_asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("How has it gone since your talk? One tap is enough")


@dataclass(frozen=True)
class TalkFollowedUp(Occurrence):
    """The customer says how it has gone since."""

    kind: ClassVar[str] = "interview.since_said"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said how it has gone since the talk") % {"actor": actor}

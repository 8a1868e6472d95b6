"""What can happen to what two people agree on? Events say that it happened, and never what it says."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class StandardProposed(Occurrence):
    """One of two people wrote down what they could agree on, or worded it anew; both are asked to agree."""

    kind: ClassVar[str] = "standard.proposed"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.number > 1:
            return _("%(actor)s worded it anew: agree, or say it in other words") % {"actor": actor}
        return _("%(actor)s proposes how you two could work: agree, or say it in other words") % {"actor": actor}


@dataclass(frozen=True)
class StandardSigned(Occurrence):
    """One of the two agreed to a wording."""

    kind: ClassVar[str] = "standard.signed"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s agreed to it") % {"actor": actor}


@dataclass(frozen=True)
class StandardAgreed(Occurrence):
    """Both agreed to the same wording: it holds."""

    kind: ClassVar[str] = "standard.agreed"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s agreed to it, too: it holds now") % {"actor": actor}


@dataclass(frozen=True)
class StandardDropped(Occurrence):
    """A wording that waited was taken back or turned down."""

    kind: ClassVar[str] = "standard.dropped"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took the proposal off the table") % {"actor": actor}


@dataclass(frozen=True)
class StandardEnded(Occurrence):
    """It does not hold any more."""

    kind: ClassVar[str] = "standard.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s ended what you had agreed on; the page says why") % {"actor": actor}


@dataclass(frozen=True)
class StandardLeft(Occurrence):
    """One of the two does not work here any more."""

    kind: ClassVar[str] = "standard.left"
    successor_id: int | None = None

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("One of you two has left: say with whom it goes on, or end it")


@dataclass(frozen=True)
class StandardHandedOn(Occurrence):
    """Somebody else took the place of whoever left; both are asked to agree."""

    kind: ClassVar[str] = "standard.handed_on"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to go on with you as it was agreed") % {"actor": actor}


@dataclass(frozen=True)
class StandardAsked(Occurrence):
    """Whoever checks is asked whether it was kept."""

    kind: ClassVar[str] = "standard.asked"
    checker_id: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Was it kept? One tap says so.")


@dataclass(frozen=True)
class StandardChecked(Occurrence):
    """It is known whether it was kept for some weeks."""

    kind: ClassVar[str] = "standard.checked"
    kept: bool | None = None

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.kept is None:
            return _("There was nothing to judge by in these weeks")
        return _("It was kept in these weeks") if self.kept else _("It was not kept in these weeks")


@dataclass(frozen=True)
class StandardFollowedUp(Occurrence):
    """It is 30 or 90 days old: the same measure once more."""

    kind: ClassVar[str] = "standard.followed_up"
    days: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(days)s days with what you agreed on: see what has changed") % {"days": self.days}


@dataclass(frozen=True)
class StandardValued(Occurrence):
    """Whoever checks said where it is by now."""

    kind: ClassVar[str] = "standard.valued"
    days: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said where it is after %(days)s days") % {"actor": actor, "days": self.days}


@dataclass(frozen=True)
class JudgingWordsChanged(Occurrence):
    """The list of words that judge was changed."""

    kind: ClassVar[str] = "judging_words.changed"
    number: int  # of words that differ from the list as it comes

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed the list of words that judge") % {"actor": actor}

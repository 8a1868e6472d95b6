"""What can happen in the first ninety days of somebody new, and to the plan for them? Never what they wrote."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class OnboardingBegun(Occurrence):
    """It was begun; without a buddy it waits for one."""

    kind: ClassVar[str] = "onboarding.begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began an onboarding") % {"actor": actor}


@dataclass(frozen=True)
class BuddyNamed(Occurrence):
    """Somebody is their buddy; everything is open now."""

    kind: ClassVar[str] = "onboarding.buddy_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s named a buddy") % {"actor": actor}


@dataclass(frozen=True)
class CheckerNamed(Occurrence):
    """Somebody confirms what was done, or nobody in particular any more."""

    kind: ClassVar[str] = "onboarding.checker_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said who confirms what was done") % {"actor": actor}


@dataclass(frozen=True)
class ItemDone(Occurrence):
    """Something was done, and waits for a check."""

    kind: ClassVar[str] = "onboarding.item_done"
    item: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s did something; it waits for a check") % {"actor": actor}


@dataclass(frozen=True)
class ItemUndone(Occurrence):
    """It is not done after all."""

    kind: ClassVar[str] = "onboarding.item_undone"
    item: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took back that something was done") % {"actor": actor}


@dataclass(frozen=True)
class ItemConfirmed(Occurrence):
    """Somebody else has seen that it was done."""

    kind: ClassVar[str] = "onboarding.item_confirmed"
    item: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s confirmed what was done") % {"actor": actor}


@dataclass(frozen=True)
class ItemSentBack(Occurrence):
    """Something is missing; a word says what."""

    kind: ClassVar[str] = "onboarding.item_sent_back"
    item: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s sent something back with a word") % {"actor": actor}


@dataclass(frozen=True)
class ItemWaived(Occurrence):
    """It need not be done, with a reason."""

    kind: ClassVar[str] = "onboarding.item_waived"
    item: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s waived something, with a reason") % {"actor": actor}


@dataclass(frozen=True)
class VisitAdded(Occurrence):
    """Somebody else to meet."""

    kind: ClassVar[str] = "onboarding.visit_added"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s added somebody to meet") % {"actor": actor}


@dataclass(frozen=True)
class VersionFollowed(Occurrence):
    """It goes on by a newer version of the plan; what was done stays."""

    kind: ClassVar[str] = "onboarding.version_followed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s moved it to the newer plan; what was done stays") % {"actor": actor}


@dataclass(frozen=True)
class FirstDayMoved(Occurrence):
    """The first day is another one, and with it the days on which things are due."""

    kind: ClassVar[str] = "onboarding.first_day_moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s moved the first day") % {"actor": actor}


@dataclass(frozen=True)
class TeamFollowed(Occurrence):
    """Whoever is new is in another team now; it goes on there."""

    kind: ClassVar[str] = "onboarding.team_followed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A new colleague came to the team in the middle of their onboarding")


@dataclass(frozen=True)
class SomebodyMissing(Occurrence):
    """Buddy or checker does not work here any more; nothing is locked by that."""

    kind: ClassVar[str] = "onboarding.somebody_missing"
    who: str  # buddy, checker

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.who == "buddy":
            return _("A new colleague has no buddy any more: name another one")
        return _("A new colleague has no checker any more: name another one, or leave it to buddy and lead")


@dataclass(frozen=True)
class Reminded(Occurrence):
    """Somebody was gently reminded: of a buddy to name, of what is due, of what waits for a check, of fresh eyes."""

    kind: ClassVar[str] = "onboarding.reminded"
    what: str  # buddy, due, check, fresh

    def sentence(self, actor: str) -> str:
        """What happened."""
        return {
            "buddy": _("A new colleague begins soon and has no buddy yet"),
            "due": _("A next step of your onboarding is due"),
            "check": _("Something that a new colleague did waits for your check"),
            "fresh": _("You still see what the others stopped seeing: two weeks of notes, for you alone"),
        }[self.what]


@dataclass(frozen=True)
class OnboardingCompleted(Occurrence):
    """Everything is confirmed or waived."""

    kind: ClassVar[str] = "onboarding.completed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("An onboarding is complete: the certificate is there")


@dataclass(frozen=True)
class OnboardingEnded(Occurrence):
    """It ended before everything was done."""

    kind: ClassVar[str] = "onboarding.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s ended an onboarding early") % {"actor": actor}


@dataclass(frozen=True)
class SurpriseNoted(Occurrence):
    """Whoever is new wrote something down for themself, or threw it away."""

    kind: ClassVar[str] = "onboarding.noted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed their own notes") % {"actor": actor}


@dataclass(frozen=True)
class SyllabusChanged(Occurrence):
    """Something in the draft of the plan was written, taken out, or all of it thrown away."""

    kind: ClassVar[str] = "syllabus.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed the draft") % {"actor": actor}


@dataclass(frozen=True)
class SyllabusPublished(Occurrence):
    """A new version holds for whoever begins from now on."""

    kind: ClassVar[str] = "syllabus.published"
    number: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s published version %(number)d") % {"actor": actor, "number": self.number}

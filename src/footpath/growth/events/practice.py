"""What can happen to a practice card, a line that is polished, and a phrase? Events never say what is written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PracticeCardKept(Occurrence):
    """Somebody wrote on their card; what stands on it is theirs."""

    kind: ClassVar[str] = "practice_card.kept"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote on it") % {"actor": actor}


@dataclass(frozen=True)
class PracticeCardGone(Occurrence):
    """It is gone, with what was written on it."""

    kind: ClassVar[str] = "practice_card.thrown_away"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw it away") % {"actor": actor}


@dataclass(frozen=True)
class PolishAsked(Occurrence):
    """A coworker was asked to make the line better."""

    kind: ClassVar[str] = "practice_polish.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asks you to polish a line") % {"actor": actor}


@dataclass(frozen=True)
class PolishSuggested(Occurrence):
    """The coworker has suggested a line."""

    kind: ClassVar[str] = "practice_polish.suggested"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s suggests a line for your card") % {"actor": actor}


@dataclass(frozen=True)
class PolishAccepted(Occurrence):
    """The owner took the line over."""

    kind: ClassVar[str] = "practice_polish.accepted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took your line") % {"actor": actor}


@dataclass(frozen=True)
class PhraseGiven(Occurrence):
    """A line was given to the phrase bank of a team; by whom, only where they want it said."""

    kind: ClassVar[str] = "practice_phrase.given"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A line was given to the phrase bank")


@dataclass(frozen=True)
class PhraseUsed(Occurrence):
    """Somebody took it over into an answer; who that was is not kept."""

    kind: ClassVar[str] = "practice_phrase.used"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The phrase was used")


@dataclass(frozen=True)
class PhraseRetired(Occurrence):
    """The lead took it out of the bank, or put it back."""

    kind: ClassVar[str] = "practice_phrase.retired"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took it out of the phrase bank") % {"actor": actor}


@dataclass(frozen=True)
class PhraseBack(Occurrence):
    """It is offered again."""

    kind: ClassVar[str] = "practice_phrase.back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s put it back into the phrase bank") % {"actor": actor}


@dataclass(frozen=True)
class CoachHushed(Occurrence):
    """Somebody does not want to hear the coach while they write, or wants to hear it again."""

    kind: ClassVar[str] = "coach.hushed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed whether the coach speaks") % {"actor": actor}

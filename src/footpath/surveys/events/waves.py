"""What can happen to a wave of a survey? That somebody answered is no event."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class WavePlanned(Occurrence):
    """Somebody planned when whom to ask."""

    kind: ClassVar[str] = "wave.planned"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s planned a survey") % {"actor": actor}


@dataclass(frozen=True)
class WaveReplanned(Occurrence):
    """The plan was changed, before anybody was asked."""

    kind: ClassVar[str] = "wave.replanned"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s changed the plan of a survey") % {"actor": actor}


@dataclass(frozen=True)
class WaveOpened(Occurrence):
    """From now on it can be answered; what may be shown of it is fixed."""

    kind: ClassVar[str] = "wave.opened"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s opened a survey, and you are asked") % {"actor": actor}


@dataclass(frozen=True)
class WaveAsked(Occurrence):
    """There was room in the budgets of some who had waited: they are asked now."""

    kind: ClassVar[str] = "wave.asked"
    people: list[int]

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s asks you in a survey that waited until you had time for it") % {"actor": actor}


@dataclass(frozen=True)
class WaveReminded(Occurrence):
    """Those who have not answered are reminded, by Footpath; who they are stands nowhere."""

    kind: ClassVar[str] = "wave.reminded"
    round: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s reminds of a survey that is still open") % {"actor": actor}


@dataclass(frozen=True)
class WaveClosed(Occurrence):
    """No more answers. Everybody who was asked is thanked at once, whether they answered or not."""

    kind: ClassVar[str] = "wave.closed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s closed a survey. Thank you to everybody who answered") % {"actor": actor}


@dataclass(frozen=True)
class WaveReleased(Occurrence):
    """The figures are out, to everybody who may read them at once."""

    kind: ClassVar[str] = "wave.released"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s published the results of a survey") % {"actor": actor}


@dataclass(frozen=True)
class WaveActed(Occurrence):
    """It was written down what was done about it."""

    kind: ClassVar[str] = "wave.acted"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s wrote what was done after a survey") % {"actor": actor}


@dataclass(frozen=True)
class WaveArchived(Occurrence):
    """The answers are gone for good; the figures stay."""

    kind: ClassVar[str] = "wave.archived"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s archived a survey: its answers are gone, its figures stay") % {"actor": actor}


@dataclass(frozen=True)
class WaveCalledOff(Occurrence):
    """It is not asked any more, and what was answered is gone."""

    kind: ClassVar[str] = "wave.called_off"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s called a survey off") % {"actor": actor}


@dataclass(frozen=True)
class ModeSet(Occurrence):
    """It was changed who can know who said what; never toward less than people were promised."""

    kind: ClassVar[str] = "instrument.mode_set"
    mode: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s changed what a survey promises about names") % {"actor": actor}

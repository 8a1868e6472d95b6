"""What can happen to the talk of a small team, and to a sealed link?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class TalkOffered(Occurrence):
    """Somebody of a small team would talk its survey through together."""

    kind: ClassVar[str] = "talk.offered"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s asks whether your team talks a survey through together") % {"actor": actor}


@dataclass(frozen=True)
class TalkSettled(Occurrence):
    """Everybody has said; by nobody, for the last one to answer is not the one who decided."""

    kind: ClassVar[str] = "talk.settled"
    comes_about: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.comes_about:
            return _("Everybody of your team wants to talk the survey through together")
        return _("Talking the survey through together does not come about, and nobody knows who would rather not")


@dataclass(frozen=True)
class UnsealingAsked(Occurrence):
    """One officer asks another one to open the link of an answer together."""

    kind: ClassVar[str] = "unsealing.asked"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s asks you to open a sealed link together") % {"actor": actor}


@dataclass(frozen=True)
class Unsealed(Occurrence):
    """Two officers have opened the link of a confidential answer."""

    kind: ClassVar[str] = "unsealing.agreed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s and another officer have opened the sealed link of an answer") % {"actor": actor}
